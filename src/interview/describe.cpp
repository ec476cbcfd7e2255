#include "interview/describe.hpp"

#include "base/date.hpp"
#include "base/utf8.hpp"
#include "model/names.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken::interview {

namespace {

std::string not_applicable_in_words(const Words& words, const Scale* scale, const Response& response)
{
    if (scale == nullptr || !scale->not_applicable) return words("interview.not_applicable");
    const auto& none = *scale->not_applicable;
    const std::string label = none.mark.empty() ? none.label : none.mark + " " + none.label;
    const auto reason = std::ranges::find(none.reasons, response.reason, &Reason::id);
    return reason == none.reasons.end() ? label : words("interview.with_remark", label, reason->label);
}

std::string text_in_words(const Words& words, const AssessedItem& item, const std::string& text)
{
    if (item.type == ItemType::date) {
        if (const auto date = parse_iso_date(text)) return date_in_full(words, *date);
    }
    return on_one_line(text);
}

} // namespace

std::string counts_in_words(const Words& words, const PersonCounts& counts, const Scale& scale)
{
    const auto of = [&](std::string_view id) {
        const auto at = counts.find(std::string(id));
        return at == counts.end() ? 0 : at->second;
    };
    const auto best =
        std::ranges::max_element(scale.levels, {}, [](const Level& level) { return level.points; });
    std::vector<std::string> others;
    const auto add = [&](std::string_view id, const std::string& label) {
        if (of(id) == 0) return;
        others.push_back(words("interview.people.level", label, of(id)));
    };
    for (const auto& level : scale.levels) {
        if (level.id != best->id) add(level.id, level_in_words(level));
    }
    if (const auto& none = scale.not_applicable)
        add(not_applicable_name, none->mark.empty() ? none->label : none->mark + " " + none->label);
    const std::string text = words("interview.people", persons_in(counts), of(best->id), best->label);
    return others.empty() ? text : words("interview.with_remark", text, words.list(others));
}

int persons_in(const PersonCounts& counts)
{
    int persons = 0;
    for (const auto& [id, count] : counts) persons += count;
    return persons;
}

std::string level_in_words(const Level& level)
{
    return level.mark.empty() ? level.label : level.mark + " " + level.label;
}

std::string answer_in_words(const Words& words, const Assessment& assessment, const AssessedItem& item)
{
    const Scale* scale = assessment.find_scale(item.scale);
    if (scale != nullptr && !item.counts.empty()) return counts_in_words(words, item.counts, *scale);
    if (item.state == State::not_applicable) return not_applicable_in_words(words, scale, item.response);
    if (item.state != State::answered || !item.response.answer) return words("names.state.open");
    const Level* level = scale == nullptr ? nullptr : level_of(item, *scale);
    if (const auto* number = std::get_if<Exact>(&*item.response.answer)) {
        const std::string figure = number->text() + item.unit;
        return level == nullptr ? figure : words("interview.with_remark", figure, level_in_words(*level));
    }
    const std::string chosen = words.list(chosen_labels(item.choices, *item.response.answer));
    if (level != nullptr)
        return chosen.empty() ? level_in_words(*level)
                              : words("interview.with_remark", chosen, level_in_words(*level));
    const auto* text = std::get_if<std::string>(&*item.response.answer);
    return !chosen.empty() || text == nullptr ? chosen : text_in_words(words, item, *text);
}

std::string answer_mark(const Assessment& assessment, const AssessedItem& item)
{
    const Scale* scale = assessment.find_scale(item.scale);
    if (item.state == State::not_applicable)
        return scale != nullptr && scale->not_applicable ? scale->not_applicable->mark : "－";
    if (item.state != State::answered) return "・";
    const Level* level = scale == nullptr ? nullptr : level_of(item, *scale);
    return level == nullptr || level->mark.empty() ? "＋" : level->mark;
}

const Level* finding_of(const Assessment& assessment, const AssessedItem& item)
{
    const Scale* scale = assessment.find_scale(item.scale);
    if (scale == nullptr) return nullptr;
    const Level* level = level_of(item, *scale);
    for (const auto& one : scale->levels) {
        const auto people = item.counts.find(one.id);
        if (one.finding && people != item.counts.end() && people->second > 0) level = &one;
    }
    return level != nullptr && level->finding ? level : nullptr;
}

std::string comment_on(const Assessment& assessment, std::string_view instance)
{
    const auto& hand_in = assessment.circumstances.hand_in;
    if (!hand_in.open() || hand_in.returned.empty()) return {};
    const auto comment = hand_in.comments.find(instance);
    return comment == hand_in.comments.end() ? std::string() : comment->second;
}

bool wants_plan_of_department(const Assessment& assessment, const AssessedItem& item)
{
    return answered_by_individuals(item) && item.response.action.what.empty() &&
        finding_of(assessment, item) != nullptr;
}

bool is_needed(const Assessment& assessment, const AssessedItem& item)
{
    const auto& premises = assessment.premises_open;
    return item.scored() || std::ranges::find(premises, item.instance) != premises.end();
}

bool answered_by_individuals(const AssessedItem& item) { return item.answered_for == AnsweredFor::person; }

std::string exception_in_words(const Words& words, const Exception& exception)
{
    const auto until = parse_iso_date(exception.until);
    return words("interview.exception.in_words", until ? date_in_full(words, *until) : exception.until,
        exception.approved_by, on_one_line(exception.reason));
}

std::string as_repeated(std::string_view typed)
{
    constexpr std::size_t most = 300;
    return utf8::shortened(typed, most);
}

std::string problem_in_words(const Words& words, const Problem& problem)
{
    std::vector<std::string> arguments;
    for (const auto& argument : problem.args) arguments.push_back(as_repeated(argument));
    const std::string stop = words("interview.full_stop");
    const auto without_stop = [&](std::string text) {
        if (text.ends_with(stop)) text.resize(text.size() - stop.size());
        return text;
    };
    return words("interview.problem", without_stop(words(problem.id, arguments)),
        without_stop(words(problem.id + ".hint", arguments)));
}

std::string on_one_line(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c == '\n')
            result += " ";
        else
            result += c;
    }
    return result;
}

} // namespace tenken::interview
