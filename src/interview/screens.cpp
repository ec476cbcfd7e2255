#include "interview/screens.hpp"
#include "interview/reading.hpp"

#include "base/suggestion.hpp"
#include "base/utf8.hpp"
#include "interview/describe.hpp"
#include "interview/flow.hpp"
#include "interview/glossary.hpp"
#include "interview/take_over.hpp"
#include "scoring/score.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken::interview {

namespace {

std::string day_and_time(const Words& words, const std::string& at)
{
    const auto date = parse_iso_date(at.substr(0, std::min<std::size_t>(at.size(), 10)));
    if (!date) return at;
    const bool timed = at.size() >= 16 && at.substr(11, 5) != "00:00";
    return date_in_full(words, *date) + (timed ? " " + at.substr(11, 5) : "");
}

std::string role_names_of(const Words& words, const std::vector<std::string>& roles)
{
    std::string all;
    for (const auto& role : roles) {
        const std::string id = "names.role." + role;
        all += (all.empty() ? "" : words("interview.comma")) + (Words::has(id) ? words(id) : role);
    }
    return all;
}

Block numbered(
    std::size_t number, const std::string& instance, const std::string& mark, const std::string& text)
{
    const std::string digits = std::to_string(number);
    // Nothing stands in a column behind the mark: how wide it is drawn differs between terminals.
    return Text{std::string(digits.size() < 3 ? 3 - digits.size() : 0, ' ') + digits + " " + instance + " " +
            mark + " " + on_one_line(text),
        0, 0, Style::normal, Fit::cut};
}

} // namespace

std::vector<Block> greeting_screen(const Flow& flow)
{
    const auto& words = flow.words();
    const auto& setup = flow.setup();
    const auto& who = setup.circumstances;
    std::vector<Block> blocks;
    const auto add = [&](std::string_view id, const std::vector<std::string>& arguments = {},
                         Style style = Style::normal) {
        blocks.emplace_back(Text{words(id, arguments), 0, 0, style});
    };
    add("interview.title", {flow.checklist().title, fiscal_year_in_full(words, who.year), who.department},
        Style::heading);
    if (!setup.roles.empty()) add("interview.roles", {role_names_of(words, setup.roles)});
    for (const auto& remark : setup.remarks) blocks.emplace_back(Text{remark, 0, 0});
    const auto shared = std::ranges::count_if(flow.assessment().items,
        [&](const AssessedItem& item) { return answered_by_coordinator(flow.assessment(), item); });
    if (shared > 0) add("workspace.greeting_shared", {who.coordinator, std::to_string(shared)});
    if (setup.resumed) {
        add("interview.resumed",
            {std::to_string(setup.resumed->answers), day_and_time(words, setup.resumed->at),
                setup.resumed->by});
    }
    if (setup.checklist_changed)
        add("interview.checklist_changed", {std::to_string(setup.asked_again.size())}, Style::warning);
    const auto total = std::to_string(flow.course().size());
    const auto open = std::to_string(flow.course().open().size());
    if (setup.read_only)
        add("interview.greeting_read_only");
    else if (setup.resumed && !flow.course().open().empty())
        add("interview.greeting_resumed", {total, open});
    else if (!flow.course().open().empty())
        add("interview.greeting", {total});
    if (!setup.read_only && !flow.course().open().empty()) add("interview.greeting_later");
    return blocks;
}

Block numbered_line(const Flow& flow, std::size_t number, const std::string& instance)
{
    const auto* item = flow.assessment().find_item(instance);
    return numbered(number, instance, answer_mark(flow.assessment(), *item),
        (comment_on(flow.assessment(), instance).empty() ? "" : flow.words()("interview.returned_mark")) +
            item->question);
}

Block numbered_change(const Flow& flow, std::size_t number, const std::string& instance)
{
    const auto* item = flow.assessment().find_item(instance);
    const auto& former = *flow.setup().former;
    const auto* forerunner = former.forerunner_of(instance);
    const auto marks = flow.words()("carry_over.from_to",
        {answer_mark(former.report, *forerunner), answer_mark(flow.assessment(), *item)});
    return numbered(number, instance, marks, item->question);
}

Block numbered_plan(const Flow& flow, std::size_t number, const std::string& plan)
{
    const auto& plans = flow.answers().former_plans;
    const auto at = std::ranges::find(plans, plan, &FormerPlan::instance);
    return numbered(number, plan, "・", at->action.what.empty() ? at->question : at->action.what);
}

std::vector<Block> list_screen(const Flow& flow)
{
    std::vector<Block> blocks{Text{}};
    std::string section;
    std::size_t number = 0;
    for (const auto& instance : flow.course().questions()) {
        const auto* item = flow.assessment().find_item(instance);
        if (item->section != section) {
            section = item->section;
            const auto* found = flow.assessment().find_section(section);
            blocks.emplace_back(
                Text{found == nullptr ? section : found->clause + " " + found->title, 0, 0, Style::heading});
        }
        blocks.push_back(numbered_line(flow, ++number, instance));
    }
    blocks.emplace_back(Text{});
    blocks.emplace_back(
        Text{flow.words()("interview.list.legend", {std::to_string(flow.course().open().size())}), 2, 2});
    if (flow.where() != Where::review && !flow.question().empty() && flow.course().contains(flow.question()))
        blocks.emplace_back(Text{
            flow.words()("interview.list.here", {flow.question(), utf8::truncated(flow.item().question, 44)}),
            2, 2});
    return blocks;
}

std::vector<Block> score_lines(const Flow& flow)
{
    const auto& words = flow.words();
    const Score figures = score(flow.assessment());
    const std::string covered = words("interview.covered",
        {std::to_string(figures.tally.answered), std::to_string(figures.tally.applicable)});
    if (!figures.value) return {Text{words("interview.score_none", {covered}), 2, 2}};
    if (figures.low && figures.high && *figures.low != *figures.high) {
        return {
            Text{words("interview.score_range",
                     {covered, figures.value->rounded(), figures.low->rounded(), figures.high->rounded()}),
                2, 2}};
    }
    return {Text{words("interview.score", {covered, figures.value->rounded()}), 2, 2}};
}

std::vector<Block> help_screen(const Flow& flow)
{
    const auto& words = flow.words();
    const auto& item = flow.source();
    std::vector<Block> blocks;
    const auto add = [&](std::string_view id, const std::string& text) {
        if (!text.empty()) blocks.emplace_back(Text{words(id, {text}), 2, 2});
    };
    add("interview.help.why", item.help);
    if (const auto* scale = flow.scale(); scale != nullptr && !item.criteria.empty()) {
        blocks.emplace_back(Text{words("interview.help.criteria"), 2, 2});
        Offers offers;
        for (const auto& level : scale->levels) {
            for (const auto& [id, text] : item.criteria) {
                if (id == level.id)
                    offers.rows.push_back(
                        {std::to_string(&level - scale->levels.data() + 1), level.mark, level.label, text});
            }
        }
        blocks.emplace_back(std::move(offers));
    }
    for (const auto& band : item.bands) {
        const auto* level = flow.scale() == nullptr ? nullptr : flow.scale()->find(band.level);
        if (level != nullptr)
            blocks.emplace_back(Text{
                words("interview.help.band", {band.min.text() + item.unit, level_in_words(*level)}), 2, 4});
    }
    std::string all;
    for (const auto& one : item.evidence) all += (all.empty() ? "" : words("interview.comma")) + one;
    add("interview.help.evidence", all);
    add("interview.help.remedy", item.remedy);
    std::string terms;
    for (const auto* entry : terms_in(flow.checklist().glossary, item.question + item.help))
        terms += (terms.empty() ? "" : words("interview.comma")) + entry->term;
    add("interview.help.terms", terms);
    blocks.emplace_back(Text{});
    const bool text = item.type == ItemType::text;
    for (const auto* id :
        {"interview.help.commands", "interview.help.commands_moving", "interview.help.commands_more"})
        blocks.emplace_back(Text{words(id), 2, 4});
    if (can_take_over(flow)) blocks.emplace_back(Text{words("carry_over.help_take_over"), 2, 4});
    if (text) blocks.emplace_back(Text{words("interview.help.slash"), 2, 2});
    return blocks;
}

std::vector<Block> parting_screen(const Flow& flow, Ending ending)
{
    const auto& words = flow.words();
    if (flow.setup().read_only) return {Text{words("interview.parting_read_only"), 0, 0}};
    std::vector<Block> blocks;
    const auto open = std::to_string(flow.course().open().size());
    std::string_view id = flow.course().open().empty() ? "interview.parting_done" : "interview.parting";
    if (ending == Ending::interrupted) id = "interview.parting_interrupted";
    blocks.emplace_back(Text{words(id, {open}), 0, 0});
    if (!flow.setup().resume_command.empty()) {
        blocks.emplace_back(Text{words("interview.parting_resume"), 0, 0});
        blocks.emplace_back(Text{"  " + flow.setup().resume_command, 0, 0, Style::normal, Fit::whole});
    }
    return blocks;
}

Prompt prompt_for(const Flow& flow, std::string_view id)
{
    Prompt prompt;
    prompt.wordings.push_back(flow.words()(id));
    for (const auto* tail : {".short", ".shortest"}) {
        const std::string shorter = std::string(id) + tail;
        if (Words::has(shorter)) prompt.wordings.push_back(flow.words()(shorter));
    }
    return prompt;
}

std::optional<std::string> find_question(Flow& flow, const std::string& wanted)
{
    const auto& questions = flow.course().questions();
    const std::string typed = folded(utf8::nfc(wanted));
    if (typed.empty()) {
        flow.say("interview.jump.how");
        return std::nullopt;
    }
    for (const auto& instance : questions) {
        if (folded(instance) == typed) return instance;
    }
    for (const auto& instance : questions) {
        if (folded(instance.substr(0, instance.find('@'))) == typed) return instance;
    }
    if (const auto position = read_position(typed, questions.size())) return questions[*position - 1];
    for (const auto& item : flow.assessment().items) {
        if (folded(item.instance) != typed &&
            folded(item.instance.substr(0, item.instance.find('@'))) != typed)
            continue;
        flow.say("interview.jump.hidden", {item.instance});
        return std::nullopt;
    }
    if (const auto meant = did_you_mean(typed, questions))
        flow.say("interview.jump.near", {wanted, *meant});
    else
        flow.say("interview.jump.unknown", {wanted, std::to_string(questions.size())});
    return std::nullopt;
}

} // namespace tenken::interview
