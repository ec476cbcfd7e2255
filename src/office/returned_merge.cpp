#include "office/returned_merge.hpp"

#include "base/joined.hpp"
#include "base/utf8.hpp"
#include "formats/sheet/cell_text.hpp"
#include "office/returned_cells.hpp"
#include "words/words.hpp"

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

/// What stands behind the beginning of a text that was too long for a cell, in whichever language the sheet was.
std::vector<std::string> marks_of_cut()
{
    return {Words(Language::ja)("sheet.left_out"), Words(Language::en)("sheet.left_out")};
}

std::string lines_of_cell(const std::string& text) { return joined(lines_in(text), "\n"); }

/// Whether it is what a cell showed of a text that it could not hold.
bool is_beginning_of(const std::string& shown, const std::string& whole)
{
    if (whole.size() < workbook::longest_cell_text) return false; // units are never more than bytes
    return std::ranges::any_of(marks_of_cut(), [&](const std::string& mark) {
        const auto sent = workbook::shown_in_cell(whole, mark);
        return sent.ends_with(mark) && lines_of_cell(sent) == lines_of_cell(shown);
    });
}

bool bears_mark_of_cut(const std::string& shown, const std::string& whole)
{
    if (whole.size() < workbook::longest_cell_text) return false;
    return std::ranges::any_of(
        marks_of_cut(), [&](const std::string& mark) { return shown.find(mark) != std::string::npos; });
}

/// The texts of a part that a sheet may have had to cut, side by side in what it says and in what was sent. False: one of
/// them was changed without the rest of it.
bool made_whole(std::string& said, const std::string& sent)
{
    if (is_beginning_of(said, sent)) said = sent;
    return said == sent || !bears_mark_of_cut(said, sent);
}

bool made_whole(std::optional<Value>& said, const std::optional<Value>& sent)
{
    auto* text = said ? std::get_if<std::string>(&*said) : nullptr;
    const auto* whole = sent ? std::get_if<std::string>(&*sent) : nullptr;
    return text == nullptr || whole == nullptr || made_whole(*text, *whole);
}

bool made_whole(std::vector<std::string>& said, const std::vector<std::string>& sent)
{
    auto text = joined(said, "\n");
    const auto whole = joined(sent, "\n");
    if (is_beginning_of(text, whole)) said = sent;
    return said == sent || !bears_mark_of_cut(text, whole);
}

bool made_whole(Response& said, const Response& sent, Part part)
{
    switch (part) {
    case Part::answer:
        return made_whole(said.answer, sent.answer);
    case Part::note:
        return made_whole(said.note, sent.note);
    case Part::evidence:
        return made_whole(said.evidence, sent.evidence);
    case Part::action: {
        const bool what = made_whole(said.action.what, sent.action.what);
        return made_whole(said.action.owner, sent.action.owner) && what;
    }
    case Part::exception:
        if (!said.exception || !sent.exception) return true;
        const bool reason = made_whole(said.exception->reason, sent.exception->reason);
        const bool instead = made_whole(said.exception->instead, sent.exception->instead);
        return made_whole(said.exception->approved_by, sent.exception->approved_by) && reason && instead;
    }
    return true;
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

using NotedOutcome = std::pair<std::optional<PlanOutcome>, std::string>;

NotedOutcome outcome_in(const Answers& answers, const std::string& instance)
{
    const auto at = std::ranges::find(answers.former_plans, instance, &FormerPlan::instance);
    return at == answers.former_plans.end() ? NotedOutcome() : NotedOutcome(at->outcome, in_a_cell(at->note));
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
            if (!made_whole(change.said, then, part))
                cut_.push_back({Disagreement::Of::response, instance, part});
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

    void make_whole(Disagreement::Of of, const std::string& id, std::string& said, const std::string& sent)
    {
        if (!made_whole(said, sent)) cut_.push_back({of, id});
    }

    void hand_over(MergedAnswers& merged) &&
    {
        merged.disagreements = std::move(disagreements_);
        merged.cut = std::move(cut_);
    }

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
    std::vector<Disagreement> cut_;
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
    for (auto& plan : sheet.plans) {
        const auto at = std::ranges::find(sent.former_plans, plan.instance, &FormerPlan::instance);
        if (at != sent.former_plans.end())
            meeting.make_whole(Of::former_plan, plan.instance, plan.note, at->note);
    }
    std::erase_if(sheet.plans, [&](const FormerPlan& plan) {
        const NotedOutcome said(plan.outcome, in_a_cell(plan.note));
        return !meeting.takes(Of::former_plan, plan.instance, said, outcome_in);
    });
    for (auto& [check, word] : sheet.check_words) {
        const auto at = sent.check_words.find(check);
        if (word && at != sent.check_words.end())
            meeting.make_whole(Of::check_word, check, *word, at->second);
    }
    std::erase_if(sheet.check_words, [&](const auto& entry) {
        const auto said = entry.second ? std::optional(in_a_cell(*entry.second)) : std::nullopt;
        return !meeting.takes(Of::check_word, entry.first, said, word_in);
    });
    std::move(meeting).hand_over(merged);
    merged.answers = std::move(sheet);
    return merged;
}

} // namespace tenken
