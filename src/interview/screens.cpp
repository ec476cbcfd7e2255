#include "interview/screens.hpp"

#include "base/utf8.hpp"
#include "interview/describe.hpp"
#include "interview/extent.hpp"
#include "model/conditions.hpp"
#include "scoring/score.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <set>

namespace tenken::interview {

namespace {

constexpr std::size_t most_rows_at_once = 20; // of a window of usual height

std::string day_and_time(const Words& words, const std::string& at)
{
    const auto date = parse_iso_date(at.substr(0, std::min<std::size_t>(at.size(), 10)));
    if (!date) return at;
    const bool timed = at.size() >= 16 && at.substr(11, 5) != "00:00";
    return date_in_full(words, *date) + (timed ? " " + at.substr(11, 5) : "");
}

std::string role_names_of(const Words& words, const std::vector<std::string>& roles)
{
    return words.list(roles, [&](const std::string& role) {
        const std::string id = "names.role." + role;
        return Words::has(id) ? words(id) : role;
    });
}

Block numbered(
    std::size_t number, const std::string& mark, const std::string& instance, const std::string& text)
{
    const std::string digits = std::to_string(number);
    const auto subject = subject_of(instance);
    // Nothing stands in a column behind the mark: how wide it is drawn differs between terminals.
    std::string line =
        std::string(digits.size() < 3 ? 3 - digits.size() : 0, ' ') + digits + " " + mark + " ";
    if (!subject.empty()) (line += subject) += ": ";
    return Text{line + on_one_line(text), 0, 0, Style::normal, Fit::cut};
}

/// "60" as a lower limit, "95" as an upper one: to the next five where a range is told.
std::size_t down_to_five(std::size_t number) { return number < 10 ? number : number / 5 * 5; }
std::size_t up_to_five(std::size_t number) { return number < 10 ? number : (number + 4) / 5 * 5; }

std::vector<Block> extent_lines(const Session& session)
{
    const auto& words = session.words();
    const auto extent = extent_left(session);
    const int minutes = extent.minutes < 10 ? std::max(extent.minutes, 1) : (extent.minutes + 2) / 5 * 5;
    const bool begun = session.setup().resumed || session.course().open().size() < session.course().size();
    const std::string what = begun ? "interview.left_to_answer" : "interview.to_answer";
    const std::string count = extent.least == extent.most
        ? words("interview.questions", extent.most)
        : words("interview.questions_range", down_to_five(extent.least), up_to_five(extent.most));
    return {Text{words(what, count, minutes), 0, 0}, Text{words("interview.greeting_saved"), 0, 0},
        Text{words("interview.greeting_later"), 0, 0}};
}

std::size_t number_of(const Session& session, const AssessedItem& item)
{
    return session.course().position(item.instance).value_or(0);
}

} // namespace

std::vector<Block> greeting_screen(const Session& session)
{
    const auto& words = session.words();
    const auto& setup = session.setup();
    const auto& who = setup.circumstances;
    std::vector<Block> blocks;
    const auto styled = [&](Style style, std::string_view id, const auto&... arguments) {
        blocks.emplace_back(Text{words(id, arguments...), 0, 0, style});
    };
    const auto add = [&](std::string_view id, const auto&... arguments) {
        styled(Style::normal, id, arguments...);
    };
    styled(Style::heading, "interview.title", session.checklist().title, fiscal_year_in_full(words, who.year),
        who.department);
    if (!setup.roles.empty()) add("interview.roles", role_names_of(words, setup.roles));
    for (const auto& remark : setup.remarks) blocks.emplace_back(Text{remark, 0, 0});
    const auto shared = std::ranges::count_if(session.assessment().items,
        [&](const AssessedItem& item) { return answered_by_coordinator(session.assessment(), item); });
    if (shared > 0) add("workspace.greeting_shared", who.coordinator, shared);
    const auto& items = session.assessment().items;
    if (const auto served = std::ranges::count_if(items, answered_by_server); served > 0)
        add("workspace.greeting_served", who.service.by, served);
    if (const auto awaited = std::ranges::count_if(items, awaits_server); awaited > 0)
        add("workspace.greeting_awaited", who.service.by, awaited);
    if (setup.resumed) add("interview.resumed", day_and_time(words, setup.resumed->at), setup.resumed->by);
    if (setup.checklist_changed)
        styled(Style::warning, "interview.checklist_changed", setup.asked_again.size());
    if (setup.read_only)
        add("interview.greeting_read_only");
    else if (!session.course().open().empty())
        for (auto& line : extent_lines(session)) blocks.push_back(std::move(line));
    return blocks;
}

Block numbered_line(const Session& session, const AssessedItem& item)
{
    const bool commented = !comment_on(session.assessment(), item.instance).empty();
    return numbered(number_of(session, item), answer_mark(session.assessment(), item), item.instance,
        (commented ? session.words()("interview.returned_mark") : "") + item.question);
}

Block numbered_change(const Session& session, const AssessedItem& item)
{
    const auto& before = session.setup().former->report;
    const auto marks = session.words()("carry_over.from_to",
        answer_mark(before, *session.forerunner_of(item.instance)), answer_mark(session.assessment(), item));
    return numbered(number_of(session, item), marks, item.instance, item.question);
}

Block numbered_plan(std::size_t number, const FormerPlan& plan)
{
    return numbered(number, "・", plan.instance, plan.action.what.empty() ? plan.question : plan.action.what);
}

Block numbered_check(std::size_t number, const AssessedCheck& check)
{
    return numbered(number, "！", "", check.say);
}

std::vector<const AssessedItem*> questions_of(const Session& session, const AssessedCheck& check)
{
    const auto ids = gates_of(check.condition);
    std::vector<const AssessedItem*> items;
    for (const auto* item : session.course().questions()) {
        if (ids.contains(item_of(item->instance))) items.push_back(item);
    }
    return items;
}

std::vector<Block> contradiction_screen(const Session& session, const AssessedCheck& check)
{
    const auto& words = session.words();
    std::vector<Block> blocks{Text{words("interview.check.holds", check.say), 2, 2, Style::warning}};
    for (const auto* item : questions_of(session, check)) {
        blocks.emplace_back(
            Text{words("interview.check.question", number_of(session, *item), on_one_line(item->question),
                     answer_in_words(words, session.assessment(), *item)),
                4, 6});
    }
    for (const auto& kind : subject_kinds_of(check.condition)) {
        const auto* source = session.checklist().find_subject_kind(kind);
        blocks.emplace_back(Text{
            words("interview.check.subjects", source == nullptr ? std::string(kind) : source->label), 4, 6});
    }
    return blocks;
}

std::vector<Block> list_screen(const Session& session, bool at_question)
{
    const auto& words = session.words();
    std::vector<Block> blocks{Text{}};
    std::string section;
    for (const auto* item : session.course().questions()) {
        if (item->section != section) {
            section = item->section;
            const auto* found = session.find_section(section);
            blocks.emplace_back(
                Text{found == nullptr ? section : found->clause + " " + found->title, 0, 0, Style::heading});
        }
        blocks.push_back(numbered_line(session, *item));
    }
    blocks.emplace_back(Text{});
    const auto open = session.course().open().size();
    const auto optional = open - std::min(open, session.course().missing());
    blocks.emplace_back(Text{optional == 0 ? words("interview.list.legend", open)
                                           : words("interview.list.legend_optional", open, optional),
        2, 2});
    if (blocks.size() > most_rows_at_once)
        blocks.emplace_back(Text{words("interview.list.long"), 2, 2, Style::dim});
    if (at_question && session.course().contains(session.question()))
        blocks.emplace_back(Text{words("interview.list.here", number_of(session, session.item()),
                                     utf8::truncated(session.item().question, 44)),
            2, 2});
    return blocks;
}

std::vector<Block> score_lines(const Session& session)
{
    const auto& words = session.words();
    const Score figures = score(session.assessment());
    const std::string covered = words("interview.covered", figures.tally.answered, figures.tally.applicable);
    if (!figures.value) return {Text{words("interview.score_none", covered), 2, 2}};
    const auto value = figures.value->rounded();
    std::vector<Block> lines;
    if (figures.low && figures.high && *figures.low != *figures.high)
        lines.emplace_back(Text{
            words("interview.score_range", covered, value, figures.low->rounded(), figures.high->rounded()),
            2, 2});
    else
        lines.emplace_back(Text{words("interview.score", covered, value), 2, 2});
    const auto& rules = session.assessment().scoring;
    if (const auto figure = figure_in_unit(rules, figures.value); !figure.empty())
        lines.emplace_back(Text{
            words("interview.score_unit", figure, rules.unit->min.text(), rules.unit->max.text()), 2, 2});
    return lines;
}

std::vector<Block> parting_screen(const Session& session, Ending ending)
{
    const auto& words = session.words();
    if (session.setup().read_only) return {Text{words("interview.parting_read_only"), 0, 0}};
    std::vector<Block> blocks;
    const auto open = session.course().missing();
    std::string_view id = open == 0 ? "interview.parting_done" : "interview.parting";
    if (ending == Ending::interrupted) id = "interview.parting_interrupted";
    blocks.emplace_back(Text{words(id, open), 0, 0});
    if (session.setup().resume_command.empty() && !words.of_menu()) return blocks;
    blocks.emplace_back(Text{words("interview.parting_resume"), 0, 0});
    if (!session.setup().resume_command.empty())
        blocks.emplace_back(Text{"  " + session.setup().resume_command, 0, 0, Style::normal, Fit::whole});
    return blocks;
}

std::vector<Block> subjects_screen(
    const Session& session, const std::string& kind, const std::vector<std::string>& names, bool first)
{
    const auto& words = session.words();
    const auto* source = session.checklist().find_subject_kind(kind);
    const std::string label = source == nullptr ? kind : source->label;
    std::vector<Block> blocks{Text{}, Text{words("interview.subjects.title", label), 0, 0, Style::heading}};
    if (source != nullptr && !source->ask.empty()) blocks.emplace_back(Text{source->ask, 0, 0});
    if (!names.empty()) {
        Offers offers;
        for (const auto& name : names) offers.add(name);
        blocks.emplace_back(std::move(offers));
    } else if (!first) {
        blocks.emplace_back(Text{words("interview.subjects.none"), 2, 2});
    }
    for (auto& block : former_subjects_screen(session, kind, names)) blocks.push_back(std::move(block));
    blocks.emplace_back(
        Text{words(first ? "interview.subjects.how_first" : "interview.subjects.how_correct"), 2, 2});
    return blocks;
}

} // namespace tenken::interview
