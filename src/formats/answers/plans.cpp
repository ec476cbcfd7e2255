#include "formats/answers/plans.hpp"

#include "base/utf8.hpp"
#include "formats/checklist/unique.hpp"
#include "formats/yaml/mapping.hpp"
#include "formats/yaml/values.hpp"
#include "model/names.hpp"

#include <algorithm>

namespace tenken::loading {

namespace {

using namespace yaml;

std::optional<PlanOutcome> read_outcome(const Reading& reading, const Node& node)
{
    const auto written = read_line(reading, node);
    if (!written) return std::nullopt;
    if (const auto outcome = value_in(plan_outcome_names, *written)) return outcome;
    std::vector<std::string> known;
    for (const auto& name : plan_outcome_names) known.emplace_back(name.name);
    reading.report(not_among("carry_over.unknown_outcome", *written, known, reading.spot(node).place()));
    return std::nullopt;
}

void read_plan(const Reading& reading, const Node& node, FormerPlan& plan)
{
    if (!node.is(Node::Kind::mapping)) {
        plan.outcome = read_outcome(reading, node);
        return;
    }
    const Mapping map(reading, node, {"outcome", "note"});
    plan.outcome = map.get_required("outcome", read_outcome);
    const Node* note = map.find("note");
    if (note != nullptr && !note->is(Node::Kind::null))
        plan.note = read_verbatim(reading, *note).value_or("");
}

} // namespace

std::vector<FormerPlan> read_plans(
    const Reading& reading, const Node& node, const std::optional<std::vector<std::string>>& known)
{
    std::vector<FormerPlan> plans;
    if (!check_mapping(reading, node)) return plans;
    UniqueIds unique("carry_over.duplicate_plan");
    for (const auto& [key, value] : node.entries) {
        FormerPlan plan;
        plan.instance = utf8::nfc(key.value);
        if (known && std::ranges::find(*known, plan.instance) == known->end()) {
            reading.report(
                not_among("carry_over.unknown_plan", plan.instance, *known, reading.spot(key).place()));
            continue;
        }
        if (!unique.add(reading, key, plan.instance) || value.is(Node::Kind::null)) continue;
        read_plan(reading, value, plan);
        if (plan.outcome) plans.push_back(std::move(plan));
    }
    return plans;
}

} // namespace tenken::loading
