#include "check/verify_figures.hpp"

#include "base/date.hpp"
#include "base/joined.hpp"
#include "base/sha256.hpp"
#include "page/figure_words.hpp"
#include "page/stated_figures.hpp"
#include "scoring/score.hpp"
#include "scoring/stated_conditions.hpp"

#include <algorithm>

namespace tenken {

namespace {

std::string list_of(const std::vector<std::string>& texts) { return "[" + joined(texts, ", ") + "]"; }

// Individuals' counts that make an instance answered, or not applicable to all of them.
bool counts_fit(const AssessedItem& item, const Scale* scale)
{
    if (item.counts.empty()) return true;
    if (scale == nullptr || item.scope != Scope::person || item.response.answer) return false;
    const bool levels = std::ranges::any_of(item.counts,
        [](const auto& count) { return count.first != not_applicable_name && count.second > 0; });
    const bool positive =
        std::ranges::all_of(item.counts, [](const auto& count) { return count.second > 0; });
    return positive && levels == (item.state == State::answered);
}

bool fits(const AssessedItem& item, const Scale* scale);

/// Their answer is one that could be this department's own; their words are not here.
bool served_fits(const AssessedItem& item, const Scale* scale)
{
    const auto& response = item.response;
    if (!response.note.empty() || !response.evidence.empty() || !response.action.empty()) return false;
    auto own = item;
    own.answered_for.reset();
    own.state = response.not_applicable ? State::not_applicable
        : awaits_server(item)           ? State::open
                                        : State::answered;
    return fits(own, scale);
}

bool fits(const AssessedItem& item, const Scale* scale)
{
    if (answered_by_server(item)) return served_fits(item, scale);
    if (!counts_fit(item, scale)) return false;
    const auto& response = item.response;
    const bool quiet = response.note.empty() && response.evidence.empty() && response.action.empty();
    switch (item.state) {
    case State::hidden:
    case State::not_asked:
        return !response.answer && item.counts.empty() && response.reason.empty() && quiet;
    case State::open:
        return !response.answer && item.counts.empty() && response.reason.empty();
    case State::not_applicable:
        return !response.answer && item.may_be_not_applicable && scale != nullptr && scale->not_applicable &&
            (response.reason.empty() ||
                std::ranges::find(scale->not_applicable->reasons, response.reason, &Reason::id) !=
                    scale->not_applicable->reasons.end());
    case State::answered:
        break;
    }
    if (!response.reason.empty()) return false;
    if (!item.counts.empty()) return scale != nullptr;
    if (!response.answer) return false;
    const bool of_persons =
        item.answered_for == AnsweredFor::person || item.answered_for == AnsweredFor::declared;
    if (scale != nullptr && (item.choices.empty() || of_persons)) return level_of(item, *scale) != nullptr;
    const auto offered = [&](const std::string& id) {
        return std::ranges::find(item.choices, id, &Choice::id) != item.choices.end();
    };
    const auto* text = std::get_if<std::string>(&*response.answer);
    if (text != nullptr && *text == unknown_level && scale != nullptr &&
        scale->find(unknown_level) != nullptr)
        return true;
    if (item.type == ItemType::choice) return text != nullptr && offered(*text);
    if (item.type == ItemType::choices) return std::ranges::all_of(texts_of(*response.answer), offered);
    if (item.type == ItemType::date) return text != nullptr && parse_iso_date(*text);
    return true;
}

} // namespace

std::vector<std::string> finding_words(const Problem& finding, const Words& words)
{
    auto args = finding.args;
    if (finding.id == "verify.figure") {
        const std::string& figure = finding.args[0];
        args = {figure_name(words, figure, finding.args[3]), figure_value(words, figure, finding.args[1]),
            figure_value(words, figure, finding.args[2])};
    } else if (finding.id == "verify.item_state") {
        args[1] = words("verify.part." + finding.args[1]);
    }
    return args;
}

Problems check_figures(const ReportBlock& block, const StatedFigures& computed, const std::string& file)
{
    const StatedFigures& stated = block.data.figures;
    Problems problems;
    for (auto& found : differences(stated, computed, block.data.assessment)) {
        if (found.figure == "critical") {
            found.stated = list_of(stated.critical);
            found.computed = list_of(computed.critical);
        }
        const std::size_t line = block.header_line + (found.item ? *found.item + 1 : 0);
        problems.push_back(problem_at(
            Place{file, line, 0, {}}, "verify.figure", found.figure, found.stated, found.computed, found.of));
    }
    return problems;
}

Problems check_states(const ReportBlock& block, const std::string& file)
{
    const auto& assessment = block.data.assessment;
    const AssessmentIndex index(assessment);
    const StatedConditions conditions(assessment);
    Problems problems;
    bool open = false;
    for (std::size_t i = 0; i < assessment.items.size(); ++i) {
        const auto& item = assessment.items[i];
        const Place place{file, block.header_line + 1 + i, 0, {}};
        const Scale* scale = assessment.find_scale(item.scale);
        open = open || (item.scored() && (item.state == State::open || awaits_server(item)));
        const bool shared = is_shared(assessment.circumstances.service, item.scope, item.tags);
        const bool hidden_by_nothing =
            item.state == State::hidden && !shared && !item.when && item.each.empty();
        if (!fits(item, scale) || hidden_by_nothing || conditions.is_as_shown(item) == false)
            problems.push_back(problem_at(place, "verify.item_state", item.instance, "state"));
        if (!item.criterion.empty() && (scale == nullptr || level_of(item, *scale) == nullptr))
            problems.push_back(problem_at(place, "verify.item_state", item.instance, "criterion"));
        if (const auto* section = index.find_section(item.section); section->clause != item.clause)
            problems.push_back(problem_at(place, "verify.item_state", item.instance, "clause"));
    }
    const auto digest = [&](const std::string& name, const std::string& value) {
        if (!is_sha256(value))
            problems.push_back(problem_at(Place{file, block.header_line, 0, {}}, "verify.member", name));
    };
    digest("checklist", assessment.checklist.sha256);
    if (!assessment.circumstances.record.empty()) digest("record", assessment.circumstances.record);
    if (!assessment.circumstances.previous.empty()) digest("previous", assessment.circumstances.previous);
    if (open != assessment.circumstances.draft)
        problems.push_back({open ? "verify.open_but_no_draft" : "verify.draft_but_complete", {},
            Place{file, block.header_line, 0, {}}});
    return problems;
}

Problems check_contradictions(const ReportBlock& block, const std::string& file)
{
    const auto& assessment = block.data.assessment;
    const StatedConditions conditions(assessment);
    Problems problems;
    for (const auto& check : assessment.checks) {
        const auto computed = conditions.holds(check.condition);
        if (!computed || *computed == check.holds) continue;
        problems.push_back({check.holds ? "verify.check_does_not_hold" : "verify.check_holds",
            {check.id, check.say}, Place{file, block.header_line, 0, {}}});
    }
    return problems;
}

} // namespace tenken
