#pragma once

#include "formats/sheet/workbook_content.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// The names of a sheet's very hidden part, each with its values (workbook_layout.hpp). A name may stand in several rows.
class OriginRows {
public:
    explicit OriginRows(const WorkbookSheet& sheet);

    /// The value at `index` behind a name; empty where there is none.
    [[nodiscard]] std::string value(std::string_view name, std::size_t index = 0) const;

    /// All values of the first row with that name.
    [[nodiscard]] std::vector<std::string> values(std::string_view name) const;

    /// `take(values)` for each row with that name and two values at least.
    template <typename Take> void each(std::string_view name, Take take) const
    {
        for (const auto& row : rows_) {
            if (row.name == name && row.values.size() >= 2) take(row.values);
        }
    }

private:
    struct Row {
        std::string name;
        std::uint32_t row;
        std::vector<std::string> values;
    };
    std::vector<Row> rows_;
};

/// A whole number; 0 where the text is none.
[[nodiscard]] int whole_number_in(const std::string& text);

} // namespace tenken
