#include "check/hiding_findings.hpp"

#include "model/assessment.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace tenken {

namespace {

/// A condition in which each test of a gate with a condition of its own demands that too: a hidden gate satisfies no
/// test. No item waits for itself, so this ends; with more tests than are judged it ends at once.
class LookedThrough {
public:
    explicit LookedThrough(const ChecklistIndex& index)
        : index_(index)
    {
    }

    /// Nothing where there are too many tests.
    std::optional<Condition> of(const Condition& condition)
    {
        auto whole = seen(condition);
        if (tests_ > most_tests) return std::nullopt;
        return whole;
    }

private:
    Condition seen(const Condition& condition)
    {
        Condition whole = condition;
        for (auto& part : whole.parts) {
            part = seen(part);
            if (tests_ > most_tests) return {};
        }
        if (condition.kind != Condition::Kind::is || ++tests_ > most_tests) return whole;
        const Item* gate = index_.find_item(condition.item);
        if (gate == nullptr || !gate->when) return whole;
        Condition both;
        both.kind = Condition::Kind::all;
        both.parts.push_back(std::move(whole));
        both.parts.push_back(seen(*gate->when)); // a list in braces would copy the whole chain behind it
        return both;
    }

    const ChecklistIndex& index_;
    std::size_t tests_ = 0;
};

void collect_tests(const Condition& condition, std::vector<const Condition*>& tests)
{
    if (condition.kind == Condition::Kind::is) tests.push_back(&condition);
    for (const auto& part : condition.parts) collect_tests(part, tests);
}

/// What a scored gate may be answered with: what tests find in the answer, and the level that it comes to.
struct Standing {
    std::vector<std::string> ids;
    const Level* level = nullptr;
};

std::vector<Standing> standings_of(const Item& gate, const Scale& scale)
{
    std::vector<Standing> all;
    for (const auto& choice : gate.choices) {
        if (const auto* level = scale.find(choice.level)) all.push_back({{choice.id, choice.level}, level});
    }
    const bool by_choices = !all.empty();
    for (const auto& level : scale.levels) {
        if (by_choices && level.id != unknown_level) continue;
        if (can_reach(gate.type, gate.bands, gate.choices, level.id)) all.push_back({{level.id}, &level});
    }
    return all;
}

/// Evaluates a condition for one standing of one gate; each other test has a truth of its own.
class Trial {
public:
    Trial(const std::string& gate, const std::vector<const Condition*>& others)
        : gate_(gate)
        , others_(others)
    {
    }

    [[nodiscard]] bool holds(const Condition& condition, const Standing& standing, std::uint32_t truths) const
    {
        const auto part_holds = [&](const Condition& part) { return holds(part, standing, truths); };
        switch (condition.kind) {
        case Condition::Kind::is:
            return test_holds(condition, standing, truths);
        case Condition::Kind::all:
            return std::ranges::all_of(condition.parts, part_holds);
        case Condition::Kind::any:
            return std::ranges::any_of(condition.parts, part_holds);
        case Condition::Kind::negation:
            return !part_holds(condition.parts.front());
        case Condition::Kind::no_subjects:
            break;
        }
        return true;
    }

private:
    [[nodiscard]] bool test_holds(const Condition& test, const Standing& standing, std::uint32_t truths) const
    {
        if (test.item == gate_) return std::ranges::find_first_of(test.is, standing.ids) != test.is.end();
        const auto at = std::ranges::find(others_, &test) - others_.begin();
        return (truths >> static_cast<unsigned>(at) & 1U) != 0;
    }

    const std::string& gate_;
    const std::vector<const Condition*>& others_;
};

bool hides(const Condition& condition, const Trial& trial, std::size_t others, const Standing& standing,
    const std::vector<Standing>& all)
{
    for (std::uint32_t truths = 0; truths < 1U << others; ++truths) {
        if (trial.holds(condition, standing, truths)) continue;
        const bool shown_when_better = std::ranges::any_of(all, [&](const Standing& better) {
            return better.level->points > standing.level->points && trial.holds(condition, better, truths);
        });
        if (shown_when_better) return true;
    }
    return false;
}

} // namespace

std::optional<std::vector<HidingFinding>> hiding_findings(
    const Checklist& checklist, const ChecklistIndex& index, const Condition& condition, TrialsLeft& left)
{
    const auto looked_through = LookedThrough(index).of(condition);
    if (!looked_through) return std::vector<HidingFinding>();
    const Condition& whole = *looked_through;
    std::vector<const Condition*> tests;
    collect_tests(whole, tests);
    std::vector<HidingFinding> found;
    std::vector<std::string> seen;
    for (const auto* test : tests) {
        const Item* gate = index.find_item(test->item);
        const Scale* scale = gate == nullptr ? nullptr : checklist.find_scale(gate->scale);
        if (scale == nullptr || std::ranges::find(seen, gate->id) != seen.end()) continue;
        seen.push_back(gate->id);
        auto others = tests;
        std::erase_if(others, [&](const Condition* other) { return other->item == gate->id; });
        if (others.size() > most_other_tests) continue;
        const std::size_t trials = std::size_t{1} << others.size();
        if (left.count < trials) return std::nullopt;
        left.count -= trials;
        const Trial trial(gate->id, others);
        const auto all = standings_of(*gate, *scale);
        for (const auto& standing : all) {
            const HidingFinding one{gate->id, standing.level->id};
            if (standing.level->finding && std::ranges::find(found, one) == found.end() &&
                hides(whole, trial, others.size(), standing, all))
                found.push_back(one);
        }
    }
    return found;
}

} // namespace tenken
