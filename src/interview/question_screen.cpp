#include "interview/screens.hpp"

#include "base/suggestion.hpp"
#include "interview/describe.hpp"
#include "interview/reading.hpp"
#include "scoring/exceptions.hpp"

#include <algorithm>

namespace tenken::interview {

namespace {

constexpr std::size_t beside_how = 8; // cells: 「答え方　」

std::string criterion_for(const Item& item, const std::string& level)
{
    for (const auto& [id, text] : item.criteria) {
        if (id == level) return text;
    }
    return {};
}

void add_not_applicable(const Session& session, Offers& offers, const std::string& key)
{
    if (!may_not_apply(session.source(), session.scale())) return;
    const auto& none = *session.scale()->not_applicable;
    offers.rows.push_back({key, none.mark, none.label, ""});
}

std::vector<Block> level_offers(const Session& session)
{
    Offers offers;
    for (const auto& level : session.scale()->levels) {
        offers.add(level.label, level.mark, criterion_for(session.source(), level.id));
    }
    add_not_applicable(session, offers, "0");
    return {offers};
}

std::string number_request(const Session& session)
{
    const auto& item = session.source();
    const auto& words = session.words();
    std::string range;
    if (item.min && item.max)
        range = words("interview.number.between", item.min->text(), item.max->text());
    else if (item.min)
        range = words("interview.number.from", item.min->text());
    else if (item.max)
        range = words("interview.number.to", item.max->text());
    if (item.unit.empty()) return words("interview.number.ask", range);
    return words("interview.number.ask_unit", range, item.unit);
}

/// Each band with what its numbers are, best first: "95% 以上", "70% 以上", "70% 未満".
std::vector<std::pair<std::string, const Level*>> bands_in_words(const Session& session)
{
    const auto& item = session.source();
    const auto* scale = session.scale();
    std::vector<std::pair<std::string, const Level*>> lines;
    if (scale == nullptr) return lines;
    for (std::size_t i = 0; i < item.bands.size(); ++i) {
        const bool rest = i > 0 && i + 1 == item.bands.size();
        const auto& limit = item.bands[rest ? i - 1 : i].min;
        const bool none = item.type == ItemType::choices && rest && limit == Exact(1);
        const std::string unit =
            item.type == ItemType::choices ? session.words()("interview.choices.unit") : item.unit;
        lines.emplace_back(none
                ? session.words()("interview.choices.none")
                : session.words()(
                      rest ? "interview.number.below" : "interview.number.at_least", limit.text() + unit),
            scale->find(item.bands[i].level));
    }
    return lines;
}

/// "95% 以上 ○　70% 以上 △　70% 未満 ×".
std::string bands_text(const Session& session)
{
    std::string text;
    for (const auto& [numbers, level] : bands_in_words(session)) {
        if (!text.empty()) text += session.words()("interview.number.gap");
        text += session.words()(
            "interview.number.band", numbers, level->mark.empty() ? level->label : level->mark);
    }
    return text;
}

std::vector<Block> number_offers(const Session& session)
{
    const auto& words = session.words();
    std::vector<Block> blocks{Text{number_request(session), 2, 2}};
    if (const auto* scale = session.scale()) {
        if (!session.source().bands.empty())
            blocks.emplace_back(Text{words("interview.number.bands", bands_text(session)), 2, 2});
        if (const auto* unknown = scale->find(unknown_level))
            blocks.emplace_back(Text{words("interview.number.unknown", unknown->label), 2, 2});
        if (may_not_apply(session.source(), scale))
            blocks.emplace_back(
                Text{words("interview.number.not_applicable", scale->not_applicable->label), 2, 2});
    }
    return blocks;
}

/// "1 2": the numbers of the first two that may be chosen at once.
std::string two_that_go_together(const Item& item)
{
    std::string numbers;
    int found = 0;
    for (std::size_t i = 0; i < item.choices.size() && found < 2; ++i) {
        if (item.choices[i].exclusive) continue;
        numbers += (found++ > 0 ? " " : "") + std::to_string(i + 1);
    }
    return numbers;
}

/// Each choice with the mark of the level that it comes to, where it comes to one alone.
std::vector<Block> choice_offers(const Session& session)
{
    const auto& item = session.source();
    const auto& words = session.words();
    const auto* scale = session.scale();
    std::vector<Block> blocks;
    const bool several = item.type == ItemType::choices;
    if (several) blocks.emplace_back(Text{words("interview.choices.ask", two_that_go_together(item)), 2, 2});
    Offers offers;
    for (const auto& choice : item.choices) {
        const auto* level = scale == nullptr ? nullptr : scale->find(choice.level);
        offers.add(choice.label, level == nullptr ? "" : level->mark);
    }
    if (const auto* unknown = scale == nullptr ? nullptr : scale->find(unknown_level))
        offers.add(unknown->label, unknown->mark);
    if (scale != nullptr) add_not_applicable(session, offers, "0");
    blocks.emplace_back(std::move(offers));
    if (several && scale != nullptr && !item.bands.empty())
        blocks.emplace_back(Text{words("interview.number.bands", bands_text(session)), 2, 2});
    return blocks;
}

std::vector<Block> offers_for(const Session& session)
{
    const auto& item = session.source();
    switch (item.type) {
    case ItemType::level:
        return level_offers(session);
    case ItemType::number:
        return number_offers(session);
    case ItemType::choice:
    case ItemType::choices:
        return choice_offers(session);
    case ItemType::date:
        return {Text{session.words()("interview.date.ask"), 2, 2}};
    case ItemType::text:
        break;
    }
    return {Text{session.words()("interview.text.ask"), 2, 2}};
}

/// What an answer must be to come to a level, where people are counted by level: "95% 以上", or the labels of choices.
std::string comes_to(const Session& session, const Level& level)
{
    const auto& item = session.source();
    std::vector<std::string> answers;
    for (const auto& [numbers, stands_at] : bands_in_words(session)) {
        if (stands_at == &level) answers.push_back(numbers);
    }
    for (const auto& choice : item.choices) {
        if (item.type == ItemType::choice && choice.level == level.id) answers.push_back(choice.label);
    }
    return session.words().list(answers);
}

/// The levels at which people can stand.
std::vector<Block> counts_offers(const Session& session)
{
    const auto& item = session.source();
    if (item.type == ItemType::level) return level_offers(session);
    Offers offers;
    for (const auto& level : session.scale()->levels) {
        if (can_reach(item.type, item.bands, item.choices, level.id))
            offers.add(level.label, level.mark, comes_to(session, level));
    }
    add_not_applicable(session, offers, "0");
    return {offers};
}

/// What an answer to a critical item can do to the whole result.
void add_why_critical(const Session& session, std::vector<Block>& blocks)
{
    const auto& words = session.words();
    if (session.setup().circumstances.individual || session.scale() == nullptr) return;
    std::vector<std::string> findings;
    for (const auto& level : session.scale()->levels) {
        if (level.finding) findings.push_back(level.mark.empty() ? level.label : level.mark);
    }
    blocks.emplace_back(
        Text{words("interview.critical", words.list(findings), words("names.result.needs_improvement")), 0, 0,
            Style::dim});
}

/// What was answered before, when one comes back.
void add_present(const Session& session, std::vector<Block>& blocks)
{
    const auto& words = session.words();
    const auto& item = session.item();
    const auto add = [&](std::string_view id, const auto&... arguments) {
        blocks.emplace_back(Text{words(id, arguments...), 2, 10});
    };
    const auto& counts = session.response().counts;
    if (item.state != State::open && !counts.empty() && session.scale() != nullptr)
        add("interview.present", counts_in_words(words, counts, *session.scale()));
    else if (item.state != State::open)
        add(answered_by_individuals(item) ? "interview.present_people" : "interview.present",
            answer_in_words(words, session.assessment(), item));
    const auto& response = session.response();
    if (!response.note.empty()) add("interview.present_note", on_one_line(response.note));
    if (!response.evidence.empty())
        add("interview.present_evidence", words.list(response.evidence, on_one_line));
    if (!response.action.what.empty()) add("interview.present_plan", on_one_line(response.action.what));
    if (!response.exception) return;
    const auto exception = exception_in_words(words, *response.exception);
    add("interview.present_exception",
        exception_in_force(session.assessment(), item)
            ? exception
            : words("interview.exception.not_in_force", exception));
}

void add_entry(const Words& words, std::vector<Block>& blocks, const GlossaryEntry& entry)
{
    const std::string term =
        entry.reading.empty() ? entry.term : words("interview.with_remark", entry.term, entry.reading);
    blocks.emplace_back(Text{term, 2, 2, Style::heading});
    blocks.emplace_back(Text{entry.meaning, 4, 4});
    if (!entry.clause.empty())
        blocks.emplace_back(Text{words("interview.glossary.clause", entry.clause), 4, 4, Style::dim});
}

/// The terms that occur in a text, in the glossary's order.
std::vector<const GlossaryEntry*> terms_in(const std::vector<GlossaryEntry>& glossary, std::string_view text)
{
    const std::string within = folded(text);
    std::vector<const GlossaryEntry*> found;
    for (const auto& entry : glossary) {
        if (within.find(folded(entry.term)) != std::string::npos) found.push_back(&entry);
    }
    return found;
}

/// The terms in all that is read of a question.
std::vector<const GlossaryEntry*> terms_of(const std::vector<GlossaryEntry>& glossary, const Item& item)
{
    std::string text = item.question + "\n" + item.how + "\n" + item.help;
    for (const auto& [level, criterion] : item.criteria) text += "\n" + criterion;
    for (const auto& choice : item.choices) text += "\n" + choice.label;
    return terms_in(glossary, text);
}

/// The entries whose term or reading holds what was typed; those that are exactly it alone where there are any.
std::vector<const GlossaryEntry*> look_up(const std::vector<GlossaryEntry>& glossary, std::string_view typed)
{
    const std::string wanted = folded(typed);
    std::vector<const GlossaryEntry*> exact;
    std::vector<const GlossaryEntry*> near;
    for (const auto& entry : glossary) {
        const std::string term = folded(entry.term);
        const std::string reading = folded(entry.reading);
        if (term == wanted || reading == wanted) exact.push_back(&entry);
        if (term.find(wanted) != std::string::npos || reading.find(wanted) != std::string::npos)
            near.push_back(&entry);
    }
    return exact.empty() ? near : exact;
}

/// The question at hand, without what may be answered.
std::vector<Block> asked(const Session& session)
{
    const auto& words = session.words();
    const auto& item = session.item();
    const auto* section = session.find_section(item.section);
    const std::size_t place = session.course().position(session.question()).value_or(0);
    const std::size_t total = session.course().size();
    std::vector<Block> blocks{Text{}};
    blocks.emplace_back(Text{words(item.critical ? "interview.heading_critical" : "interview.heading", place,
                                 total, section == nullptr ? "" : section->title),
        0, 0, Style::heading});
    if (item.critical) add_why_critical(session, blocks);
    const auto& again = session.setup().asked_again;
    if (item.state == State::open && std::ranges::find(again, session.question()) != again.end())
        blocks.emplace_back(Text{words("interview.asked_again"), 0, 0, Style::warning});
    if (const auto comment = comment_on(session.assessment(), session.question()); !comment.empty())
        blocks.emplace_back(Text{words("interview.returned", comment), 0, 0, Style::warning});
    if (const auto subject = subject_of(session.question()); !subject.empty()) {
        const auto* kind = session.checklist().find_subject_kind(session.source().each);
        blocks.emplace_back(
            Text{words("interview.about", subject, kind == nullptr ? "" : kind->label), 0, 0});
    }
    blocks.emplace_back(Text{item.question, 0, 0});
    if (!item.how.empty()) blocks.emplace_back(Text{words("interview.how", item.how), 0, beside_how});
    blocks.emplace_back(Text{});
    return blocks;
}

void add_end_of_question(const Session& session, std::vector<Block>& blocks)
{
    for (auto& block : former_screen(session)) blocks.push_back(std::move(block));
    add_present(session, blocks);
    blocks.emplace_back(Text{});
}

} // namespace

std::vector<Block> question_screen(const Session& session)
{
    auto blocks = asked(session);
    if (!answered_by_individuals(session.item())) {
        for (auto& block : offers_for(session)) blocks.push_back(std::move(block));
    }
    add_end_of_question(session, blocks);
    return blocks;
}

std::vector<Block> counts_screen(const Session& session)
{
    auto blocks = asked(session);
    for (auto& block : counts_offers(session)) {
        if (auto* offers = std::get_if<Offers>(&block)) {
            for (auto& row : offers->rows) row.key.clear();
        }
        blocks.push_back(std::move(block));
    }
    add_end_of_question(session, blocks);
    return blocks;
}

std::vector<Block> reasons_screen(const Session& session)
{
    std::vector<Block> blocks{Text{session.words()("interview.reason.ask"), 2, 2}};
    Offers offers;
    for (const auto& reason : session.scale()->not_applicable->reasons) offers.add(reason.label);
    if (!offers.rows.empty()) blocks.emplace_back(std::move(offers));
    return blocks;
}

std::vector<std::string> evidence_suggestions(const Session& session)
{
    auto suggestions = session.source().evidence;
    if (session.source().evidence_required) suggestions.push_back(session.words()("interview.evidence.seen"));
    return suggestions;
}

std::vector<Block> evidence_screen(const Session& session)
{
    const auto& words = session.words();
    std::vector<Block> blocks;
    const auto add_list = [&](std::string_view title, const std::vector<std::string>& list) {
        if (list.empty()) return;
        blocks.emplace_back(Text{words(title), 2, 2});
        Offers offers;
        for (const auto& one : list) offers.add(on_one_line(one));
        blocks.emplace_back(std::move(offers));
    };
    add_list("interview.evidence.given", session.response().evidence);
    add_list("interview.evidence.suggested", evidence_suggestions(session));
    return blocks;
}

std::vector<Block> help_screen(const Session& session)
{
    const auto& words = session.words();
    const auto& item = session.source();
    std::vector<Block> blocks;
    const auto add = [&](std::string_view id, const std::string& text) {
        if (!text.empty()) blocks.emplace_back(Text{words(id, text), 2, 2});
    };
    add("interview.help.why", item.help);
    if (const auto* scale = session.scale(); scale != nullptr && !item.criteria.empty()) {
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
    for (const auto& [numbers, level] : bands_in_words(session))
        blocks.emplace_back(Text{words("interview.help.band", numbers, level_in_words(*level)), 2, 4});
    add("interview.help.evidence", words.list(item.evidence));
    add("interview.help.remedy", item.remedy);
    add("interview.help.terms",
        words.list(terms_of(session.checklist().glossary, item), &GlossaryEntry::term));
    add("interview.help.id", session.question());
    blocks.emplace_back(Text{});
    const bool text = item.type == ItemType::text;
    for (const auto* id :
        {"interview.help.commands", "interview.help.commands_moving", "interview.help.commands_more"})
        blocks.emplace_back(Text{words(id), 2, 4});
    if (can_take_over(session)) blocks.emplace_back(Text{words("carry_over.help_take_over"), 2, 4});
    if (text) blocks.emplace_back(Text{words("interview.help.slash"), 2, 2});
    return blocks;
}

std::vector<Block> glossary_screen(const Session& session, const std::string& term)
{
    const auto& words = session.words();
    const auto& glossary = session.checklist().glossary;
    std::vector<Block> blocks;
    if (glossary.empty()) return {Text{words("interview.glossary.none"), 2, 2}};
    if (!term.empty()) {
        for (const auto* entry : look_up(glossary, term)) add_entry(words, blocks, *entry);
        if (!blocks.empty()) return blocks;
        std::vector<std::string> terms;
        for (const auto& entry : glossary) terms.push_back(entry.term);
        const auto meant = did_you_mean(term, terms);
        const auto repeated = as_repeated(term);
        return {Text{meant ? words("interview.glossary.near", repeated, *meant)
                           : words("interview.glossary.unknown", repeated),
            2, 2}};
    }
    std::vector<const GlossaryEntry*> here;
    if (!session.question().empty()) here = terms_of(glossary, session.source());
    for (const auto* entry : here) add_entry(words, blocks, *entry);
    std::vector<std::string> others;
    for (const auto& entry : glossary) {
        if (std::ranges::find(here, &entry) == here.end()) others.push_back(entry.term);
    }
    if (!others.empty())
        blocks.emplace_back(Text{words("interview.glossary.others", words.list(others)), 2, 2});
    return blocks;
}

} // namespace tenken::interview
