#include "interview/screens.hpp"

#include "base/folded_name.hpp"
#include "interview/describe.hpp"
#include "model/names.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken::interview {

namespace {

constexpr std::size_t beside_label = 10; // cells: the indent and 「前年度　」

std::string year_label(const Session& session, int year)
{
    const bool last = year == session.setup().circumstances.year - 1;
    return last ? session.words()("carry_over.last_year") : fiscal_year_in_full(session.words(), year);
}

/// "○ 実施している 4人、△ 一部実施している 1人"
std::string former_counts_in_words(const Words& words, const Assessment& report, const AssessedItem& item)
{
    const auto* scale = report.find_scale(item.scale);
    std::vector<std::string> all;
    for (const auto& [id, count] : item.counts) {
        const auto* level = scale == nullptr ? nullptr : scale->find(id);
        const std::string label = level != nullptr ? level_in_words(*level)
            : id == not_applicable_name            ? words("interview.not_applicable")
                                                   : id;
        if (count > 0) all.push_back(words("carry_over.count", label, count));
    }
    return words.list(all);
}

std::string former_answer(const Words& words, const Assessment& report, const AssessedItem& item)
{
    if (!item.counts.empty()) return former_counts_in_words(words, report, item);
    if (item.state == State::hidden || item.state == State::not_asked)
        return words("names.state." + std::string(name_in(state_names, item.state)));
    return answer_in_words(words, report, item);
}

/// How long it has been a finding, or that it was one before; empty where last year says it all.
std::string history_in_words(const Session& session)
{
    const auto& item = session.item();
    const auto& words = session.words();
    const auto& circumstances = session.setup().circumstances;
    if (const auto since = continued_since(item, circumstances)) {
        if (*since == circumstances.previous_year) return {};
        return words("carry_over.continued_since", fiscal_year_in_full(words, *since));
    }
    std::vector<std::string> years;
    for (const int one : item.finding_years) {
        if (one != session.setup().former->year()) years.push_back(fiscal_year_in_full(words, one));
    }
    return years.empty() ? "" : words("carry_over.was_finding", words.list(years));
}

/// Under the name of the department that it was then.
std::string label_of(const Session& session, const Former& former)
{
    const auto label = year_label(session, former.year());
    const auto& then = former.report.circumstances.department;
    const bool own = same_name(then, session.setup().circumstances.department);
    return own ? label : session.words()("carry_over.of_department", label, then);
}

std::string answer_line(const Session& session, const Former& former, const AssessedItem& forerunner)
{
    const auto& words = session.words();
    std::string text = words(
        "carry_over.answer", label_of(session, former), former_answer(words, former.report, forerunner));
    const auto& note = forerunner.response.note;
    if (!note.empty()) text += words("carry_over.quoted", on_one_line(note));
    return text;
}

std::vector<Block> comparable_lines(
    const Session& session, const Descent& descent, const AssessedItem& forerunner)
{
    const auto& words = session.words();
    const auto& response = forerunner.response;
    std::vector<Block> blocks{
        Text{answer_line(session, *session.setup().former, forerunner), 2, beside_label}};
    if (const auto history = history_in_words(session); !history.empty())
        blocks.emplace_back(Text{history, beside_label, beside_label});
    const auto add = [&](std::string_view id, const auto&... arguments) {
        blocks.emplace_back(Text{words(id, arguments...), beside_label, beside_label});
    };
    if (!response.evidence.empty()) add("carry_over.evidence", words.list(response.evidence, on_one_line));
    if (!descent.remark.empty()) add("carry_over.still_compares", descent.remark);
    if (can_take_over(session) && !session.setup().read_only) add("carry_over.can_take_over");
    if (descent.items.front() != session.source().id) add("carry_over.other_id", forerunner.instance);
    return blocks;
}

std::vector<Block> revised_lines(const Session& session, const Descent& descent)
{
    const auto& words = session.words();
    const std::string label = year_label(session, session.setup().former->year());
    std::vector<Block> blocks;
    const auto add = [&](std::string_view id, const auto&... arguments) {
        blocks.emplace_back(Text{words(id, arguments...), blocks.empty() ? 2 : beside_label, beside_label});
    };
    const std::string ids = words.list(descent.items);
    if (descent.items.size() > 1)
        add("carry_over.merged", label, ids);
    else if (descent.split)
        add("carry_over.split", label, ids);
    else if (descent.items.front() != session.source().id)
        add("carry_over.replaced", label, ids);
    else
        add("carry_over.revised", label);
    for (const auto& rewording : descent.rewordings) {
        add("carry_over.wording_before", rewording.before);
        add("carry_over.wording_after", rewording.after);
    }
    if (descent.rewordings.empty()) add("carry_over.same_wording");
    return blocks;
}

std::string due_in_words(const Session& session, const Action& action)
{
    const auto& words = session.words();
    const auto due = parse_iso_date(action.due);
    if (!due) return words("carry_over.undecided");
    const bool past = *due < session.setup().today;
    return words(past ? "carry_over.due_past" : "carry_over.due_ahead", date_in_full(words, *due));
}

} // namespace

std::optional<TakeOver> take_over(const Session& session)
{
    const auto* forerunner = session.forerunner_of(session.question());
    if (forerunner == nullptr || !session.setup().beside.empty()) return std::nullopt;
    const auto& from = forerunner->response;
    if (from.note.empty() && from.evidence.empty()) return std::nullopt;
    TakeOver taken{session.response(), false};
    auto& note = taken.response.note;
    auto& evidence = taken.response.evidence;
    taken.note_stays = !note.empty() && !from.note.empty() && note != from.note;
    if (note.empty()) note = from.note;
    for (const auto& one : from.evidence) {
        if (std::ranges::find(evidence, one) == evidence.end()) evidence.push_back(one);
    }
    return taken;
}

bool can_take_over(const Session& session)
{
    const auto taken = take_over(session);
    return taken && taken->response != session.response();
}

namespace {

/// What is left of the answers of a department's only report, or of the first's of which it was made.
std::vector<Block> lines_of_former(const Session& session)
{
    const auto* former = session.setup().former.get();
    const auto* descent = former == nullptr ? nullptr : former->descent_of(session.question());
    if (descent == nullptr) return {};
    const std::string label = year_label(session, former->year());
    if (descent->items.empty()) return {Text{session.words()("carry_over.new_item", label), 2, beside_label}};
    if (!descent->comparable) return revised_lines(session, *descent);
    const auto* forerunner = session.forerunner_of(session.question());
    if (forerunner != nullptr) return comparable_lines(session, *descent, *forerunner);
    return {Text{session.words()("carry_over.new_subject", label), 2, beside_label}};
}

} // namespace

std::vector<Block> former_screen(const Session& session)
{
    auto blocks = lines_of_former(session);
    for (const auto& other : session.setup().beside) {
        const auto* forerunner = other->forerunner_of(session.question());
        if (forerunner != nullptr)
            blocks.emplace_back(Text{answer_line(session, *other, *forerunner), 2, beside_label});
    }
    return blocks;
}

std::vector<Block> former_subjects_screen(
    const Session& session, const std::string& kind, const std::vector<std::string>& names)
{
    const auto* former = session.setup().former.get();
    if (former == nullptr || session.setup().read_only) return {};
    auto subjects = session.former_subjects(kind);
    std::erase_if(subjects,
        [&](const std::string& subject) { return std::ranges::find(names, subject) != names.end(); });
    if (subjects.empty()) return {};
    const auto& words = session.words();
    return {Text{words("carry_over.answer", year_label(session, former->year()),
                     words.list(subjects, on_one_line)),
                2, beside_label},
        Text{words("carry_over.can_take_over_subjects"), beside_label, beside_label}};
}

std::vector<Block> former_plan_screen(const Session& session, const FormerPlan& plan)
{
    const auto& words = session.words();
    const auto* former = session.setup().former.get();
    const int year = former == nullptr ? session.setup().circumstances.year - 1 : former->year();
    const auto& plans = session.answers().former_plans;
    const auto position = &plan - plans.data() + 1;
    const auto said = [&](const std::string& text) {
        return text.empty() ? words("carry_over.undecided") : on_one_line(text);
    };
    std::vector<Block> blocks{Text{}};
    blocks.emplace_back(
        Text{words("carry_over.plan_heading", year_label(session, year), position, plans.size()), 0, 0,
            Style::heading});
    const std::string about(subject_of(plan.instance));
    blocks.emplace_back(Text{(about.empty() ? "" : about + ": ") + on_one_line(plan.question), 0, 0});
    blocks.emplace_back(Text{});
    const auto add = [&](std::string_view id, const std::string& text) {
        blocks.emplace_back(Text{words(id, text), 2, 12});
    };
    add("carry_over.plan_what", said(plan.action.what));
    add("carry_over.plan_owner", said(plan.action.owner));
    add("carry_over.plan_due", due_in_words(session, plan.action));
    blocks.emplace_back(Text{});
    blocks.emplace_back(Text{words("carry_over.plan_ask"), 0, 0});
    Offers offers;
    for (const auto& [outcome, name] : plan_outcome_names) {
        offers.add(words("carry_over.outcome." + std::string(name)));
    }
    blocks.emplace_back(std::move(offers));
    if (plan.outcome) {
        const auto name = name_in(plan_outcome_names, *plan.outcome);
        blocks.emplace_back(
            Text{words("interview.present", words("carry_over.outcome." + std::string(name))), 2, 10});
        if (!plan.note.empty())
            blocks.emplace_back(Text{words("carry_over.present_note", on_one_line(plan.note)), 2, 10});
    }
    blocks.emplace_back(Text{});
    return blocks;
}

std::vector<Block> taken_over_screen(const Session& session)
{
    const auto& words = session.words();
    const auto& response = session.response();
    std::vector<Block> blocks;
    if (!response.note.empty())
        blocks.emplace_back(Text{words("interview.present_note", on_one_line(response.note)), 2, 8});
    if (!response.evidence.empty())
        blocks.emplace_back(
            Text{words("interview.present_evidence", words.list(response.evidence, on_one_line)), 2, 8});
    return blocks;
}

} // namespace tenken::interview
