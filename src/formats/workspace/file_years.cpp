#include "formats/workspace/file_years.hpp"

#include "formats/yaml/mapping.hpp"

namespace tenken::loading {

namespace {

using namespace yaml;

constexpr int first_year = 1900; // as dates do: base/date.hpp
constexpr int last_year = 2999;

void read_period(const Reading& reading, const Node& node, WorkspaceYear& year)
{
    const Mapping map(reading, node, {"from", "to"});
    if (!map.usable()) return;
    const auto from = map.get_required("from", read_date);
    const auto to = map.get_required("to", read_date);
    if (!from || !to) return;
    if (*to < *from) reading.report("workspace.period_reversed", *map.find("to"), {*from, *to});
    year.from = *from;
    year.to = *to;
}

} // namespace

std::optional<int> read_year(const Reading& reading, const Node& node)
{
    const std::string& text = node.value;
    const bool digits = text.size() == 4 && text.find_first_not_of("0123456789") == std::string::npos;
    if (digits && std::stoi(text) >= first_year && std::stoi(text) <= last_year) return std::stoi(text);
    if (!report_slip(reading, node)) reading.report("workspace.bad_year", node, {text});
    return std::nullopt;
}

std::optional<unsigned> read_month(const Reading& reading, const Node& node)
{
    const auto number = read_decimal(reading, node);
    if (!number) return std::nullopt;
    const bool whole = node.value.find_first_not_of("0123456789") == std::string::npos;
    if (whole && *number >= Exact(1) && *number <= Exact(12))
        return static_cast<unsigned>(std::stoi(node.value));
    reading.report("workspace.bad_month", node, {node.value});
    return std::nullopt;
}

std::map<int, WorkspaceYear> read_years(const Reading& reading, const Node& node)
{
    std::map<int, WorkspaceYear> years;
    if (!check_mapping(reading, node)) return years;
    for (const auto& [key, value] : node.entries) {
        const auto number = read_year(reading, key);
        WorkspaceYear year;
        const Mapping map(reading, value, {"period", "reference_date", "deadline"});
        if (map.usable()) {
            if (const Node* period = map.find("period")) read_period(reading, *period, year);
            year.reference_date = map.get("reference_date", read_date).value_or("");
            year.deadline = map.get("deadline", read_date).value_or("");
        }
        if (number) years.emplace(*number, std::move(year));
    }
    return years;
}

} // namespace tenken::loading
