#pragma once

#include "base/exact.hpp"

#include <concepts>
#include <optional>
#include <string>
#include <string_view>

/// Lines of CSV for engines: RFC 4180 with LF, UTF-8, an empty field for what is not there. `columns(a, row)` of a row
/// names its columns once, in their order, and hands each to an archive: CsvLine writes the row, CsvHead the names.
namespace tenken {

/// A number as a reduced fraction: integers of any size, the denominator above 0.
struct FractionText {
    std::string numerator;
    std::string denominator;

    bool operator==(const FractionText&) const = default;
};

[[nodiscard]] FractionText fraction_text(const Exact& number);

/// Appends a text letter for letter, within quotes where it must be. U+0000, which databases refuse, stands as 〔U+0000〕.
void append_csv_text(std::string& out, std::string_view text);

/// Appends one row.
class CsvLine {
public:
    explicit CsvLine(std::string& out)
        : out_(out)
    {
    }

    void operator()(std::string_view, std::string_view text)
    {
        begin();
        append_csv_text(out_, text);
    }
    void operator()(std::string_view, std::same_as<bool> auto truth)
    {
        begin();
        out_ += truth ? "true" : "false";
    }
    void operator()(std::string_view, std::same_as<std::optional<bool>> auto truth)
    {
        begin();
        if (truth) out_ += *truth ? "true" : "false";
    }
    void operator()(std::string_view, std::same_as<int> auto number)
    {
        begin();
        out_ += std::to_string(number);
    }
    /// Not there where it is 0.
    void count(std::string_view, int number)
    {
        begin();
        if (number != 0) out_ += std::to_string(number);
    }
    /// Two columns, `…_num` and `…_den`.
    void fraction(std::string_view name, const std::optional<Exact>& number);

    void end() { out_ += '\n'; }

private:
    void begin()
    {
        if (!first_) out_ += ',';
        first_ = false;
    }

    std::string& out_;
    bool first_ = true;
};

/// Appends the names of the columns.
class CsvHead {
public:
    explicit CsvHead(std::string& out)
        : out_(out)
    {
    }

    template <typename T> void operator()(std::string_view name, const T&) { add(name); }
    void count(std::string_view name, int) { add(name); }
    void fraction(std::string_view name, const std::optional<Exact>&)
    {
        add(std::string(name) + "_num");
        add(std::string(name) + "_den");
    }

    void end() { out_ += '\n'; }

private:
    void add(std::string_view name)
    {
        if (!first_) out_ += ',';
        first_ = false;
        out_ += name;
    }

    std::string& out_;
    bool first_ = true;
};

template <typename Row> void append_csv(std::string& out, const Row& row)
{
    CsvLine line(out);
    columns(line, row);
    line.end();
}

template <typename Row> [[nodiscard]] std::string csv_head()
{
    std::string out;
    CsvHead head(out);
    columns(head, Row{});
    head.end();
    return out;
}

} // namespace tenken
