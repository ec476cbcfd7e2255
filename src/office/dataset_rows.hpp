#pragma once

#include "formats/dataset/rows.hpp"
#include "model/assessment.hpp"
#include "scoring/score.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tenken {

/// Rows of each of the `yearly_tables`, in their order.
struct YearlyRows {
    struct Table {
        std::string bytes;
        std::size_t rows = 0;
    };
    std::array<Table, dataset::yearly_tables.size()> tables;
};

/// A report, as its rows are made from it.
struct ReportInDataset {
    const Assessment& assessment;
    const Score& figures; ///< of the assessment
    std::string_view body;
    std::string_view sha256;                  ///< of the report's file
    const std::optional<std::string>& record; ///< the record beside it
};

/// The report's rows of each table, sorted by item and subject.
[[nodiscard]] YearlyRows yearly_rows(const ReportInDataset& report, bool with_texts);

/// The head of each of the `yearly_tables`.
[[nodiscard]] std::string yearly_head(std::size_t table);

/// The files of a checklist as a report of it says, whole, of each of the `checklist_tables` in their order.
[[nodiscard]] std::array<YearlyRows::Table, dataset::checklist_tables.size()> checklist_files(
    const Assessment& assessment);

} // namespace tenken
