#include "page/view_summary.hpp"

#include "page/answer_text.hpp"
#include "page/stated_figures.hpp"

#include <algorithm>

namespace tenken {

namespace {

// "6.6-04 一部実施している、6.7-01 未回答"
std::string named_answers(
    const Assessment& assessment, const std::vector<const AssessedItem*>& items, const Words& words)
{
    std::string text;
    for (const auto* item : items) {
        if (!text.empty()) text += words("report.t.separator");
        text += item->instance + " " + answer_text(words, assessment, *item, false);
    }
    return text;
}

std::vector<const AssessedItem*> critical_findings(const Assessment& assessment, const Score& score)
{
    std::vector<const AssessedItem*> items;
    for (const auto& id : score.critical) {
        if (const auto* item = assessment.find_item(id)) items.push_back(item);
    }
    return items;
}

std::vector<const AssessedItem*> critical_unconfirmed(const Assessment& assessment)
{
    std::vector<const AssessedItem*> items;
    for (const auto& item : assessment.items) {
        if (item.critical && item.scored() &&
            (item.state == State::open || (item.state == State::not_applicable && item.vouched.empty())))
            items.push_back(&item);
    }
    return items;
}

} // namespace

std::string result_text(const Assessment& assessment, const Score& score, const Words& words)
{
    const std::string name = words("names.result." + std::string(result_name(score.result)));
    const auto with = [&](std::string_view id, const std::vector<const AssessedItem*>& items) {
        return words(id, {name, std::to_string(items.size()), named_answers(assessment, items, words)});
    };
    if (score.result == Result::needs_improvement)
        return with("report.result.critical_finding", critical_findings(assessment, score));
    if (score.result == Result::to_confirm)
        return with("report.result.critical_open", critical_unconfirmed(assessment));
    if (score.tally.answered == 0 && score.status == Status::incomplete)
        return words("report.result.nothing");
    const auto findings = std::ranges::count_if(
        assessment.items, [&](const auto& item) { return is_finding(assessment, item); });
    const std::string text = score.result == Result::findings
        ? words("report.result.findings", {name, std::to_string(findings)})
        : name;
    return score.status == Status::complete ? text : words("report.result.so_far", {text});
}

std::string status_text(const Assessment& assessment, const Score& score, const Words& words)
{
    const auto with_evidence = std::ranges::count_if(assessment.items, [](const AssessedItem& item) {
        return item.state == State::answered && !item.response.evidence.empty();
    });
    return words(assessment.roles.empty() ? "report.status" : "report.status.limited",
        {words("names.status." + std::string(status_name(score.status))),
            std::to_string(score.tally.answered), std::to_string(score.tally.applicable),
            std::to_string(with_evidence)});
}

std::string score_text(const Score& score, const Words& words)
{
    std::string text =
        score.value ? words("report.score", {score.value->rounded()}) : words("report.score.none");
    if (score.grade) text += words("report.score.grade", {*score.grade});
    if (score.tally.answered < score.tally.applicable && score.low && score.high)
        text += words("report.score.range", {score.low->rounded(), score.high->rounded()});
    return text;
}

std::string not_applicable_text(const Score& score, const Words& words)
{
    const auto& effect = score.not_applicable;
    std::string text = words("report.not_applicable", {std::to_string(effect.items), effect.weight.text()});
    if (effect.items > 0 && effect.if_unmet)
        text += words("report.not_applicable.if_unmet", {effect.if_unmet->rounded()});
    return text;
}

std::string roles_text(const Assessment& assessment, const Words& words)
{
    if (assessment.roles.empty()) return words("report.everybody");
    std::string text;
    for (const auto& role : assessment.roles) {
        if (!text.empty()) text += words("report.t.separator");
        text += Words::has("names.role." + role) ? words("names.role." + role) : role;
    }
    return text;
}

std::string percent_text(const std::optional<Exact>& percent, const Words& words)
{
    return percent ? percent->rounded() : words("report.score.none");
}

std::string bar_text(const std::optional<Exact>& percent)
{
    if (!percent) return {};
    std::string bar;
    for (int cell = 1; cell <= 10; ++cell) bar += *percent >= Exact(cell * 10) ? "█" : "░";
    return bar;
}

} // namespace tenken
