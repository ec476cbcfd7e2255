#include "formats/checklist/scoring.hpp"

#include "formats/checklist/names.hpp"
#include "formats/yaml/mapping.hpp"

namespace tenken::loading {

namespace {

using namespace yaml;

/// The lowest percentage that any checklist on these scales can come to: a mean of items lies between the
/// lowest and the highest of their own percentages.
Exact lowest_percentage(const std::vector<Scale>& scales)
{
    Exact lowest;
    bool first = true;
    for (const auto& scale : scales) {
        const Exact ratio = scale.lowest() / scale.highest() * 100;
        if (first || ratio < lowest) lowest = ratio;
        first = false;
    }
    return lowest;
}

/// A decimal that is not above `value`.
std::string shown_at_most(const Exact& value)
{
    if (const auto decimal = value.decimal()) return *decimal;
    const Exact rounded = value.rounded_value();
    return (rounded > value ? rounded - Exact(1, 10) : rounded).text();
}

void read_grades(Loading& loading, const Reading& reading, const Node& node)
{
    auto& grades = loading.checklist.scoring.grades;
    const std::size_t before = reading.count();
    const Node* last = nullptr;
    for (const auto& entry : read_list(reading, node)) {
        const Mapping map(reading, entry, {"min", "label"});
        if (!map.usable()) continue;
        const auto min = map.get_required("min", read_decimal);
        auto label = map.get_required("label", read_line);
        if (!min || !label) continue;
        last = map.find("min");
        if (!grades.empty() && *min >= grades.back().min) reading.report("checklist.grades_order", *last);
        grades.push_back({*min, std::move(*label)});
    }
    if (grades.empty() || reading.count() != before) return;
    if (!loading.unsound_scales.empty() || loading.checklist.scales.empty()) return;
    const Exact lowest = lowest_percentage(loading.checklist.scales);
    if (grades.back().min > lowest) reading.report("checklist.grades_gap", *last, {shown_at_most(lowest)});
}

} // namespace

void read_scoring(Loading& loading, const Reading& reading, const Node& node)
{
    ScoringRules& rules = loading.checklist.scoring;
    const Mapping map(reading, node, {"method", "not_applicable", "grades"});
    if (!map.usable()) return;
    loading.checklist.places.scoring = reading.spot(node).place();
    if (const Node* method = map.find("method"))
        rules.method = read_one_of(reading, *method, scoring_method_names).value_or(rules.method);
    if (const Node* rule = map.find("not_applicable"))
        rules.not_applicable =
            read_one_of(reading, *rule, not_applicable_rule_names).value_or(rules.not_applicable);
    if (const Node* grades = map.find("grades")) read_grades(loading, reading, *grades);
}

} // namespace tenken::loading
