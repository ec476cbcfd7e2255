#include "office/returned_merge.hpp"

#include "base/joined.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <tuple>
#include <utility>

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

/// In no order: rows of a sheet may have been sorted.
std::optional<std::vector<std::string>> subjects_in(const Answers& answers, const std::string& kind)
{
    const auto at = answers.subjects.find(kind);
    if (at == answers.subjects.end()) return std::nullopt;
    auto names = at->second;
    std::ranges::sort(names);
    return names;
}

using Outcome = std::pair<std::optional<PlanOutcome>, std::string>;

Outcome outcome_in(const Answers& answers, const std::string& instance)
{
    const auto at = std::ranges::find(answers.former_plans, instance, &FormerPlan::instance);
    return at == answers.former_plans.end() ? Outcome() : Outcome(at->outcome, in_a_cell(at->note));
}

std::optional<std::string> word_in(const Answers& answers, const std::string& check)
{
    const auto at = answers.check_words.find(check);
    return at == answers.check_words.end() ? std::nullopt : std::optional(in_a_cell(at->second));
}

/// Decides what is taken of a sheet, and keeps where it and the record disagree.
class Meeting {
public:
    Meeting(const Answers& sent, const Answers& now, std::optional<Preferred> preferred)
        : sent_(sent)
        , now_(now)
        , preferred_(preferred)
    {
    }

    void meet(const std::string& instance, ResponseChange& change)
    {
        const auto then = response_in(sent_, instance);
        const auto today = response_in(now_, instance);
        std::set<Part> taken;
        for (const auto part : change.named) {
            const auto same = [part](const Response& one, const Response& other) {
                return same_part(one, other, part);
            };
            if (takes({Disagreement::Of::response, instance, part}, change.said, then, today, same))
                taken.insert(part);
        }
        change.named = std::move(taken);
    }

    /// Of a list, an outcome or a word: what the sheet says, and how it stands in a record's answers.
    template <typename Said, typename StandsIn>
    [[nodiscard]] bool takes(
        Disagreement::Of of, const std::string& id, const Said& said, const StandsIn& stands_in)
    {
        return takes({of, id}, said, stands_in(sent_, id), stands_in(now_, id), std::equal_to<>());
    }

    [[nodiscard]] std::vector<Disagreement> disagreements() && { return std::move(disagreements_); }

private:
    template <typename Said, typename Same>
    bool takes(Disagreement what, const Said& said, const Said& then, const Said& today, const Same& same)
    {
        if (same(said, then) || same(said, today)) return false;
        if (same(then, today) || preferred_ == Preferred::sheet) return true;
        if (!preferred_) disagreements_.push_back(std::move(what));
        return false;
    }

    const Answers& sent_;
    const Answers& now_;
    std::optional<Preferred> preferred_;
    std::vector<Disagreement> disagreements_;
};

} // namespace

MergedAnswers merged_with_record(
    AnswersFile sheet, const Answers& sent, const Answers& now, std::optional<Preferred> preferred)
{
    using Of = Disagreement::Of;
    MergedAnswers merged;
    Meeting meeting(sent, now, preferred);
    for (auto& [instance, change] : sheet.responses) {
        meeting.meet(instance, change);
        if (change.named.contains(Part::answer)) merged.changed.push_back(instance);
    }
    std::erase_if(sheet.responses, [](const auto& entry) { return entry.second.named.empty(); });
    std::erase_if(sheet.subjects, [&](const auto& entry) {
        std::optional said(entry.second);
        std::ranges::sort(*said);
        return !meeting.takes(Of::subjects, entry.first, said, subjects_in);
    });
    std::erase_if(sheet.plans, [&](const FormerPlan& plan) {
        const Outcome said(plan.outcome, in_a_cell(plan.note));
        return !meeting.takes(Of::former_plan, plan.instance, said, outcome_in);
    });
    std::erase_if(sheet.check_words, [&](const auto& entry) {
        const auto said = entry.second ? std::optional(in_a_cell(*entry.second)) : std::nullopt;
        return !meeting.takes(Of::check_word, entry.first, said, word_in);
    });
    merged.disagreements = std::move(meeting).disagreements();
    merged.answers = std::move(sheet);
    return merged;
}

} // namespace tenken
