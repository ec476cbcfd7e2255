// What an engine reads of a dataset's lines is what was written.

#include "formats/dataset/csv_line.hpp"
#include "formats/dataset/rows.hpp"
#include "support/catch.hpp"

#include <numeric>
#include <rapidcheck.h>

using namespace tenken;

namespace {

using Cells = std::vector<std::string>;

// RFC 4180 by its letter, and nothing of the program's own: quotes double within quotes, LF ends a row outside of them.
std::vector<Cells> read_csv(const std::string& bytes)
{
    std::vector<Cells> rows;
    Cells row{""};
    bool quoted = false;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (quoted && c == '"' && i + 1 < bytes.size() && bytes[i + 1] == '"')
            row.back() += bytes[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && c == ',')
            row.emplace_back();
        else if (!quoted && c == '\n')
            rows.push_back(std::exchange(row, {""}));
        else
            row.back() += c;
    }
    return rows;
}

std::string any_text()
{
    const std::vector<std::string> pieces{
        "\"", ",", "\n", "\r", "\\.", "=1+1", " ", "　", "点検", "𠮷", "a", "", "\xEF\xBB\xBF", "\t"};
    std::string text;
    const auto count = *rc::gen::inRange(0, 6);
    for (int i = 0; i < count; ++i) text += *rc::gen::elementOf(pieces);
    return text;
}

} // namespace

TEST_CASE("A row that was written is read back letter for letter, whatever its texts hold")
{
    CHECK(rc::check("rows of texts", [] {
        std::vector<Cells> expected;
        std::string bytes = csv_head<dataset::TextRow>();
        expected.push_back({"year", "body", "department", "item", "subject", "kind", "text"});
        const auto rows = *rc::gen::inRange(0, 4);
        for (int i = 0; i < rows; ++i) {
            Cells row{"2026", "011002"};
            while (row.size() < 7) row.push_back(any_text());
            append_csv(bytes, dataset::TextRow{{2026, row[1], row[2]}, row[3], row[4], row[5], row[6]});
            expected.push_back(std::move(row));
        }
        RC_ASSERT(read_csv(bytes) == expected);
    }));
}

TEST_CASE("What is not there is an empty field, and a NUL, which databases refuse, is shown")
{
    std::string line;
    append_csv(line, dataset::AnswerRow{{2026, "131016", "議会"}});
    CHECK(line == "2026,131016,議会,,,,,,,,,,,false,false,,\n");
    line.clear();
    append_csv_text(line, std::string_view("a\0b", 3));
    CHECK(line == "\"a〔U+0000〕b\"");
}

TEST_CASE("An exact number is its numerator and denominator, reduced")
{
    CHECK(rc::check("fractions", [](std::int32_t numerator, std::int32_t denominator) {
        RC_PRE(denominator != 0);
        const std::int64_t n = numerator;
        const std::int64_t d = denominator;
        const auto by = std::gcd(n, d) * (d < 0 ? -1 : 1);
        RC_ASSERT(
            fraction_text(Exact(n, d)) == (FractionText{std::to_string(n / by), std::to_string(d / by)}));
    }));
    const auto decimals = [](const char* text) { return fraction_text(*Exact::from_decimal(text)); };
    CHECK(decimals("-0.125") == FractionText{"-1", "8"});
    CHECK(decimals("2.5") == FractionText{"5", "2"});
    CHECK(decimals("100") == FractionText{"100", "1"});
    CHECK(decimals("0.0") == FractionText{"0", "1"});
    CHECK(decimals("12345678901234567890.25") == FractionText{"49382715604938271561", "4"});
    CHECK(fraction_text(*Exact::from_text("100000000000000000000000000001/3")) ==
        FractionText{"100000000000000000000000000001", "3"});
}
