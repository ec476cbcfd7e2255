#include "office/returned_merge.hpp"

#include "base/joined.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace tenken {

namespace {

using Part = ResponseChange::Part;

/// As a cell shows it: without blanks around, and with what cannot be seen made visible.
std::string in_a_cell(const std::string& text) { return utf8::trimmed(utf8::shown(text)); }

std::string in_a_cell(const std::vector<std::string>& lines)
{
    return joined(lines, "\n", [](const std::string& line) { return in_a_cell(line); });
}

bool same_in_a_cell(const std::optional<Value>& one, const std::optional<Value>& other)
{
    const auto text_of = [](const std::optional<Value>& value) {
        return value ? std::get_if<std::string>(&*value) : nullptr;
    };
    const auto* first = text_of(one);
    const auto* second = text_of(other);
    if (first == nullptr || second == nullptr) return one == other;
    return in_a_cell(*first) == in_a_cell(*second);
}

std::array<std::string, 3> in_cells(const Action& action)
{
    return {in_a_cell(action.what), in_a_cell(action.owner), action.due};
}

/// Whether two responses say the same in one part, as far as a sheet can tell.
bool same_part(const Response& one, const Response& other, Part part)
{
    switch (part) {
    case Part::answer:
        return same_in_a_cell(one.answer, other.answer) &&
            std::tie(one.not_applicable, one.counts, one.reason) ==
            std::tie(other.not_applicable, other.counts, other.reason);
    case Part::note:
        return in_a_cell(one.note) == in_a_cell(other.note);
    case Part::evidence:
        return in_a_cell(one.evidence) == in_a_cell(other.evidence);
    case Part::action:
        return in_cells(one.action) == in_cells(other.action);
    case Part::exception:
        return one.exception == other.exception;
    }
    return true;
}

Response response_in(const Answers& answers, const std::string& instance)
{
    const auto* response = answers.find(instance);
    return response == nullptr ? Response{} : *response;
}

template <typename Key, typename Value>
const Value* find_in(const std::map<Key, Value, std::less<>>& map, const std::string& key)
{
    const auto at = map.find(key);
    return at == map.end() ? nullptr : &at->second;
}

bool same(const std::vector<std::string>* one, const std::vector<std::string>& other)
{
    return one != nullptr && *one == other;
}

const FormerPlan* plan_in(const Answers& answers, const std::string& instance)
{
    const auto at = std::ranges::find(answers.former_plans, instance, &FormerPlan::instance);
    return at == answers.former_plans.end() ? nullptr : &*at;
}

} // namespace

MergedAnswers merged_with_record(
    AnswersFile sheet, const Answers& sent, const Answers& now, std::optional<Preferred> preferred)
{
    MergedAnswers merged;
    for (auto& [instance, change] : sheet.responses) {
        const auto then = response_in(sent, instance);
        const auto today = response_in(now, instance);
        std::set<Part> taken;
        for (const auto part : change.named) {
            if (same_part(change.said, then, part) || same_part(change.said, today, part)) continue;
            if (!same_part(then, today, part) && preferred != Preferred::sheet) {
                if (!preferred) merged.disagreements.push_back({instance, part});
                continue;
            }
            taken.insert(part);
            if (part == Part::answer) merged.changed.push_back(instance);
        }
        change.named = std::move(taken);
    }
    std::erase_if(sheet.responses, [](const auto& entry) { return entry.second.named.empty(); });
    std::erase_if(sheet.subjects, [&](const auto& entry) {
        return same(find_in(sent.subjects, entry.first), entry.second) ||
            same(find_in(now.subjects, entry.first), entry.second);
    });
    std::erase_if(sheet.plans, [&](const FormerPlan& plan) {
        const auto says = [&](const FormerPlan* known) {
            return known != nullptr && known->outcome == plan.outcome && known->note == plan.note;
        };
        return says(plan_in(sent, plan.instance)) || says(plan_in(now, plan.instance));
    });
    std::erase_if(sheet.check_words, [&](const auto& entry) {
        const auto says = [&](const Answers& answers) {
            const auto* word = find_in(answers.check_words, entry.first);
            return word == nullptr ? !entry.second : entry.second == *word;
        };
        return says(sent) || says(now);
    });
    merged.answers = std::move(sheet);
    return merged;
}

} // namespace tenken
