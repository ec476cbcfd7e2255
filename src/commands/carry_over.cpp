#include "commands/carry_over.hpp"

#include "base/utf8.hpp"
#include "commands/former_wording.hpp"
#include "compare/kinship.hpp"
#include "model/answers.hpp"
#include "office/report_file.hpp"
#include "scoring/assess.hpp"
#include "scoring/score.hpp"

#include <algorithm>

namespace tenken {

namespace {

/// Whether it was asked once and is asked per subject now, or the other way round.
bool another_shape(const ItemGroup& before, const Item& now)
{
    const bool settled = before.any().state == State::answered || before.any().state == State::not_applicable;
    return now.each.empty() ? before.has_subjects() : settled && !before.has_subjects();
}

interview::Descent descent_of(
    const ItemGroup& group, const Item& item, const std::vector<ItemGroup>& before, const Words& words)
{
    interview::Descent descent;
    descent.comparable = group.comparable && !another_shape(before[group.relatives.front()], item);
    if (descent.comparable && item.comparable == true &&
        item.meaning != before[group.relatives.front()].any().meaning)
        descent.remark = item.remark;
    for (const auto place : group.relatives) {
        const auto& relative = before[place];
        descent.items.emplace_back(relative.id);
        descent.split = descent.split || relative.relatives.size() > 1;
        const auto& wording = relative.any().question;
        if (wording != item.question) descent.rewordings.push_back(rewording(wording, item.question, words));
    }
    return descent;
}

} // namespace

std::shared_ptr<const interview::Former> former_for(
    const FormerReport& report, const Checklist& checklist, const Assessment& present, const Words& words)
{
    auto former = std::make_shared<interview::Former>();
    former->report = report.assessment;
    const auto kinship = kinship_of(former->report, present);
    for (const auto& group : kinship.after) {
        const auto* item = checklist.find_item(group.id);
        if (item != nullptr) former->items.emplace(group.id, descent_of(group, *item, kinship.before, words));
    }
    return former;
}

PreviousEvent previous_event(
    const FormerReport& report, const interview::Former& former, const Checklist& checklist)
{
    PreviousEvent event;
    event.year = former.year();
    event.sha256 = report.sha256;
    for (const auto& item : former.report.items) {
        if (is_finding(former.report, item) && !item.response.action.empty())
            event.plans.push_back({item.instance, item.question, item.response.action, {}, {}});
    }
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            const auto* descent = former.descent_of(item.id);
            if (descent == nullptr || !descent->comparable) continue;
            for (const auto& was : former.report.items) {
                if (item_of(was.instance) != descent->items.front()) continue;
                auto years = was.finding_years;
                if (is_finding(former.report, was)) years.push_back(former.year());
                if (!years.empty())
                    event.finding_years[instance_id(item.id, subject_of(was.instance))] = std::move(years);
            }
        }
    }
    return event;
}

void carry_over(const Context& context, const std::optional<std::string>& from, const Checklist& checklist,
    RecordSession& record, interview::Setup& setup)
{
    const auto& state = record.state();
    if (!state.start.respondent.empty()) return; // no report says what an individual answered
    auto found = find_former_report(context, from, state.start.year, utf8::nfc(state.start.department));
    // What --from named once is not given up for a report that only stands in.
    const bool another = found.report && found.report->stands_in && !state.previous.empty() &&
        state.previous != found.report->sha256;
    if (another) {
        found.remarks = {context.words("carry_over.started_from_another")};
    } else if (found.report) {
        const auto present = assess(checklist, state.answers, report_circumstances(state, setup.today));
        setup.former = former_for(*found.report, checklist, present, context.words);
        auto event = previous_event(*found.report, *setup.former, checklist);
        if (found.report->stands_in) event.sha256 = state.previous;
        const bool replaced = !state.previous.empty() && state.previous != event.sha256;
        const bool may_change = !record.read_only() && state.hand_in.open();
        if (!event.plans.empty())
            found.remarks.push_back(context.words("carry_over.plans", {std::to_string(event.plans.size())}));
        if (may_change && replaced) found.remarks.push_back(context.words("carry_over.replaced_report"));
        if (may_change) record.append(event);
    }
    setup.remarks.insert(setup.remarks.end(), found.remarks.begin(), found.remarks.end());
}

} // namespace tenken
