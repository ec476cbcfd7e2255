#include "formats/checklist/part_readers.hpp"

#include "formats/yaml/values.hpp"

#include <algorithm>
#include <map>

namespace tenken::loading {

namespace {

std::optional<Condition> read_test(const Mapping& map, std::vector<Gate>& gates)
{
    Condition condition;
    condition.kind = Condition::Kind::is;
    const auto item = map.get_required("item", read_id);
    Gate gate;
    if (const Node* values = map.require("is")) {
        for (const auto& entry : read_filled_list(map.reading(), *values)) {
            auto value = read_id(map.reading(), entry);
            if (!value) continue;
            gate.values.push_back({*value, map.reading().spot(entry)});
            condition.is.push_back(std::move(*value));
        }
    }
    if (!item || condition.is.empty()) return std::nullopt;
    condition.item = *item;
    gate.item = {*item, map.reading().spot(*map.find("item"))};
    gates.push_back(std::move(gate));
    return condition;
}

std::optional<Condition> read_parts(
    const Mapping& map, const char* key, Condition::Kind kind, std::vector<Gate>& gates)
{
    Condition condition;
    condition.kind = kind;
    for (const auto& entry : read_filled_list(map.reading(), *map.find(key))) {
        if (auto part = read_condition(map.reading(), entry, gates))
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
        const bool possible = gate.type != ItemType::number || level.id == unknown_level ||
            std::ranges::find(gate.bands, level.id, &Band::level) != gate.bands.end();
        if (possible) ids.push_back(level.id);
    }
    return ids;
}

std::vector<std::string> item_ids(const Loading& loading)
{
    std::vector<std::string> ids;
    for (const auto& item : loading.items) ids.push_back(item.id);
    return ids;
}

void check_gate(Loading& loading, const ItemSource& source, const Gate& gate)
{
    const auto at = loading.living.find(gate.item.id);
    const Item* tested = at == loading.living.end() ? nullptr : at->second;
    if (tested == nullptr) {
        if (loading.items_known)
            loading.report(
                not_among("checklist.unknown_gate", gate.item.id, item_ids(loading), gate.item.spot.place()));
        return;
    }
    if (!tested->each.empty() && (!source.each || source.each->id != tested->each))
        loading.report(
            problem_at(gate.item.spot.place(), "checklist.gate_of_each", tested->id, tested->each));
    const bool can_be_gate = tested->scored() || tested->type == ItemType::choice;
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

std::optional<Condition> read_condition(const Reading& reading, const Node& node, std::vector<Gate>& gates)
{
    const Mapping map(reading, node, {"item", "is", "all", "any", "not"});
    if (!map.usable()) return std::nullopt;
    const int forms = (map.find("item") != nullptr || map.find("is") != nullptr ? 1 : 0) +
        (map.find("all") != nullptr ? 1 : 0) + (map.find("any") != nullptr ? 1 : 0) +
        (map.find("not") != nullptr ? 1 : 0);
    if (forms != 1) {
        reading.report("checklist.condition_form", node);
        return std::nullopt;
    }
    if (map.find("all") != nullptr) return read_parts(map, "all", Condition::Kind::all, gates);
    if (map.find("any") != nullptr) return read_parts(map, "any", Condition::Kind::any, gates);
    const Node* negated = map.find("not");
    if (negated == nullptr) return read_test(map, gates);
    auto part = read_condition(reading, *negated, gates);
    if (!part) return std::nullopt;
    Condition condition;
    condition.kind = Condition::Kind::negation;
    condition.parts.push_back(std::move(*part));
    return condition;
}

void check_conditions(Loading& loading)
{
    for (const auto& item : loading.items) {
        if (loading.full()) return;
        for (const auto& gate : item.gates) check_gate(loading, item, gate);
    }
    Circles(loading).report();
}

} // namespace tenken::loading
