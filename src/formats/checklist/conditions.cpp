#include "formats/checklist/part_readers.hpp"

#include "formats/yaml/values.hpp"
#include "model/assessment.hpp"

#include <algorithm>
#include <map>

namespace tenken::loading {

namespace {

std::optional<Condition> read_test(const Mapping& map, Tested& tested)
{
    Condition condition;
    condition.kind = Condition::Kind::is;
    const auto item = map.get_required("item", read_id);
    Gate gate;
    if (const Node* values = map.require("is")) {
        for (const auto& entry : read_filled_list(map.reading(), *values, most_of_one)) {
            auto value = read_id(map.reading(), entry);
            if (!value) continue;
            gate.values.push_back({*value, map.reading().spot(entry)});
            condition.is.push_back(std::move(*value));
        }
    }
    if (!item || condition.is.empty()) return std::nullopt;
    condition.item = *item;
    gate.item = {*item, map.reading().spot(*map.find("item"))};
    tested.gates.push_back(std::move(gate));
    return condition;
}

std::optional<Condition> read_no_subjects(const Mapping& map, Tested& tested)
{
    Condition condition;
    condition.kind = Condition::Kind::no_subjects;
    condition.subjects = map.get_required("subjects", read_id).value_or("");
    const auto none = map.get_required("none", read_boolean);
    if (none == false) map.reading().report("checklist.none_is_true", *map.find("none"));
    if (condition.subjects.empty()) return std::nullopt;
    tested.subjects.push_back({condition.subjects, map.reading().spot(*map.find("subjects"))});
    return condition;
}

std::optional<Condition> read_parts(
    const Mapping& map, const char* key, Condition::Kind kind, ConditionOf whose, Tested& tested)
{
    Condition condition;
    condition.kind = kind;
    for (const auto& entry : read_filled_list(map.reading(), *map.find(key), most_of_one)) {
        if (auto part = read_condition(map.reading(), entry, whose, tested))
            condition.parts.push_back(std::move(*part));
    }
    if (condition.parts.empty()) return std::nullopt;
    return condition;
}

/// What a gate may be tested for; empty where it cannot be a gate.
std::vector<std::string> answers_of(const Checklist& checklist, const Item& gate)
{
    std::vector<std::string> ids;
    for (const auto& choice : gate.choices) ids.push_back(choice.id);
    const Scale* scale = gate.scored() ? checklist.find_scale(gate.scale) : nullptr;
    if (scale == nullptr) return ids;
    for (const auto& level : scale->levels) {
        if (can_reach(gate.type, gate.bands, gate.choices, level.id)) ids.push_back(level.id);
    }
    return ids;
}

std::vector<std::string> item_ids(const Loading& loading)
{
    std::vector<std::string> ids;
    for (const auto& item : loading.items) ids.push_back(item.id);
    return ids;
}

/// `each` is the kind of subject for which the condition is read; of a check null: it holds for any of them.
void check_gate(Loading& loading, const Gate& gate, const std::optional<Reference>* each)
{
    const auto at = loading.living.find(gate.item.id);
    const Item* tested = at == loading.living.end() ? nullptr : at->second;
    if (tested == nullptr) {
        if (loading.items_known)
            loading.report(
                not_among("checklist.unknown_gate", gate.item.id, item_ids(loading), gate.item.spot.place()));
        return;
    }
    const bool otherwise = each != nullptr && (!*each || (*each)->id != tested->each);
    if (!tested->each.empty() && otherwise)
        loading.report(
            problem_at(gate.item.spot.place(), "checklist.gate_of_each", tested->id, tested->each));
    const bool can_be_gate = tested->scored() || !tested->choices.empty();
    if (!can_be_gate) {
        loading.report(problem_at(gate.item.spot.place(), "checklist.gate_without_levels", tested->id));
        return;
    }
    if (tested->scored() &&
        (loading.checklist.find_scale(tested->scale) == nullptr ||
            loading.unsound_scales.contains(tested->scale)))
        return;
    const auto known = answers_of(loading.checklist, *tested);
    if (known.empty()) return; // its own problems come first
    for (const auto& value : gate.values) {
        if (std::ranges::find(known, value.id) == known.end())
            loading.report(not_among("checklist.unknown_answer", value.id, known, value.spot.place()));
    }
}

/// Finds each circle of items that wait for one another, once.
class Circles {
public:
    explicit Circles(Loading& loading)
        : loading_(loading)
    {
        for (const auto& item : loading.items) sources_.emplace(item.id, &item);
    }

    void report()
    {
        for (const auto& item : loading_.items) visit(item);
    }

private:
    enum class State { fresh, open, done };

    void visit(const ItemSource& start)
    {
        // A path of its own instead of recursion: a chain may be as long as the checklist.
        struct Step {
            const ItemSource* item;
            std::size_t next = 0;
        };
        if (states_[start.id] != State::fresh) return;
        std::vector<Step> path{{&start}};
        states_[start.id] = State::open;
        while (!path.empty()) {
            Step& step = path.back();
            if (step.next == step.item->gates.size()) {
                states_[step.item->id] = State::done;
                path.pop_back();
                continue;
            }
            const auto at = sources_.find(step.item->gates[step.next++].item.id);
            if (at == sources_.end()) continue;
            State& state = states_[at->first];
            if (state == State::fresh) {
                state = State::open;
                path.push_back({at->second});
            } else if (state == State::open) {
                const auto first = std::ranges::find(path, at->second, &Step::item);
                std::string names;
                for (auto one = first; one != path.end(); ++one) names += one->item->id + " → ";
                loading_.report(problem_at(step.item->when.place(), "checklist.cycle", names + at->first));
            }
        }
    }

    Loading& loading_;
    std::map<std::string, const ItemSource*> sources_;
    std::map<std::string, State> states_;
};

} // namespace

std::optional<Condition> read_condition(
    const Reading& reading, const Node& node, ConditionOf whose, Tested& tested)
{
    const bool of_check = whose == ConditionOf::check;
    const Mapping map = of_check
        ? Mapping(reading, node, {"item", "is", "all", "any", "not", "subjects", "none"})
        : Mapping(reading, node, {"item", "is", "all", "any", "not"});
    if (!map.usable()) return std::nullopt;
    const auto has = [&](const char* key) { return map.find(key) != nullptr; };
    const bool of_subjects = of_check && (has("subjects") || has("none"));
    const int forms = (has("item") || has("is") ? 1 : 0) + (has("all") ? 1 : 0) + (has("any") ? 1 : 0) +
        (has("not") ? 1 : 0) + (of_subjects ? 1 : 0);
    if (forms != 1) {
        reading.report(of_check ? "checklist.check_form" : "checklist.condition_form", node);
        return std::nullopt;
    }
    if (has("all")) return read_parts(map, "all", Condition::Kind::all, whose, tested);
    if (has("any")) return read_parts(map, "any", Condition::Kind::any, whose, tested);
    if (of_subjects) return read_no_subjects(map, tested);
    const Node* negated = map.find("not");
    if (negated == nullptr) return read_test(map, tested);
    auto part = read_condition(reading, *negated, whose, tested);
    if (!part) return std::nullopt;
    Condition condition;
    condition.kind = Condition::Kind::negation;
    condition.parts.push_back(std::move(*part));
    return condition;
}

void read_checks(Loading& loading, const Reading& reading, const Node& node)
{
    UniqueIds ids("checklist.duplicate_check");
    for (const auto& entry : read_list(reading, node)) {
        const Mapping map(reading, entry, {"id", "if", "say"});
        if (!map.usable()) continue;
        Check check;
        check.place = reading.spot(entry).place();
        check.id = map.get_required("id", read_id).value_or("");
        check.say = map.get_required("say", read_line).value_or("");
        Tested tested;
        if (const Node* condition = map.require("if"))
            check.condition =
                read_condition(reading, *condition, ConditionOf::check, tested).value_or(Condition());
        if (check.id.empty() || !ids.add(reading, *map.find("id"), check.id)) continue;
        loading.checks.push_back(
            {{check.id, reading.spot(*map.find("id"))}, std::move(tested.gates), std::move(tested.subjects)});
        loading.checklist.checks.push_back(std::move(check));
    }
}

void check_conditions(Loading& loading)
{
    for (const auto& item : loading.items) {
        if (loading.full()) return;
        for (const auto& gate : item.gates) check_gate(loading, gate, &item.each);
    }
    for (const auto& check : loading.checks) {
        for (const auto& gate : check.gates) check_gate(loading, gate, nullptr);
    }
    Circles(loading).report();
}

} // namespace tenken::loading
