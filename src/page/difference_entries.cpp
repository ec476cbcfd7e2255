#include "page/difference_entries.hpp"

#include "compare/names.hpp"
#include "compare/wording.hpp"
#include "model/names.hpp"
#include "page/answer_text.hpp"
#include "page/verdict_text.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken {

namespace {

class ItemEntries {
public:
    ItemEntries(const Comparison& comparison, const Words& words)
        : comparison_(comparison)
        , before_(comparison.before->assessment)
        , after_(comparison.after->assessment)
        , words_(words)
    {
    }

    page::Entry of_concern(const ItemDifference& item, Concern concern) const
    {
        page::Entry entry = head(item);
        if (concern == Concern::newly_not_applicable) add_reason(entry, item);
        if (concern == Concern::plan_broken) add_plan(entry, item);
        add_verdicts(entry, item);
        return entry;
    }

    page::Entry of_change(const ItemDifference& item) const
    {
        page::Entry entry = head(item);
        if (item.change == Change::evidence) {
            entry.answer = answer(item.after, after_, item.state_after);
            entry.details.push_back(words_("diff.detail.parts", changed_parts(item)));
        }
        if (item.change == Change::revised) show_wordings(entry, item);
        if (!item.relatives.empty())
            entry.details.push_back(
                words_(item.after != nullptr ? "diff.detail.continues" : "diff.detail.continued_by",
                    words_.list(item.relatives)));
        if (!item.remark.empty()) entry.details.push_back(words_("diff.detail.remark", item.remark));
        if (item.change == Change::state && item.state_after == State::not_applicable)
            add_reason(entry, item);
        add_verdicts(entry, item);
        return entry;
    }

    page::Entry of_audit(const ItemDifference& item) const
    {
        page::Entry entry = head(item);
        add_verdicts(entry, item);
        return entry;
    }

private:
    page::Entry head(const ItemDifference& item) const
    {
        const AssessedItem& any = item.after != nullptr ? *item.after : *item.before;
        page::Entry entry{item.item, any.question, {}, {}};
        const std::string was = answer(item.before, before_, item.state_before);
        const std::string is = answer(item.after, after_, item.state_after);
        if (item.change == Change::added || (item.change == Change::revised && item.before == nullptr))
            entry.answer = is;
        else if (item.change == Change::retired || (item.change == Change::revised && item.after == nullptr))
            entry.answer = was;
        else
            entry.answer = was == is ? is : words_("diff.arrow", was, is);
        return entry;
    }

    std::string answer(const AssessedItem* item, const Assessment& assessment, State state) const
    {
        if (item != nullptr) return answer_text(words_, assessment, *item);
        return state == State::hidden ? words_("diff.absent")
                                      : words_("names.state." + std::string(name_in(state_names, state)));
    }

    void add_reason(page::Entry& entry, const ItemDifference& item) const
    {
        if (const auto reason = reason_text(after_, *item.after); !reason.empty())
            entry.details.push_back(words_("diff.detail.reason", reason));
        if (const auto& note = item.after->response.note; !note.empty())
            entry.details.push_back(words_("diff.detail.note", note));
    }

    void add_plan(page::Entry& entry, const ItemDifference& item) const
    {
        entry.details.push_back(words_("diff.detail.plan", plan_text(item.before->response.action)));
        const auto& plans = after_.former_plans;
        const auto plan = std::ranges::find(plans, item.before->instance, &FormerPlan::instance);
        if (plan == plans.end() || !plan->outcome) return;
        std::string outcome =
            words_("names.plan_outcome." + std::string(name_in(plan_outcome_names, *plan->outcome)));
        if (!plan->note.empty()) outcome = words_("diff.detail.remarked", outcome, plan->note);
        entry.details.push_back(words_("diff.detail.plan_outcome", outcome));
    }

    std::string plan_text(const Action& plan) const
    {
        const auto said = [&](const std::string& text) {
            return text.empty() ? words_("diff.detail.undecided") : text;
        };
        return words_(
            "diff.detail.plan_parts", said(plan.what), said(plan.owner), day_text(words_, plan.due));
    }

    std::string changed_parts(const ItemDifference& item) const
    {
        const auto& was = item.before->response;
        const auto& is = item.after->response;
        std::vector<std::string> parts;
        if (was.note != is.note) parts.push_back(words_("diff.detail.part_note"));
        if (was.evidence != is.evidence) parts.push_back(words_("diff.detail.part_evidence"));
        if (was.action != is.action) parts.push_back(words_("diff.detail.part_plan"));
        return words_.list(parts);
    }

    std::string marked(const std::vector<WordingPart>& parts) const
    {
        std::string text;
        for (const auto& part : parts)
            text += part.changed ? words_("diff.detail.marked", part.text) : part.text;
        return text;
    }

    void show_wordings(page::Entry& entry, const ItemDifference& item) const
    {
        if (item.before == nullptr || item.after == nullptr) return;
        entry.answer.clear();
        const std::string was = answer(item.before, before_, item.state_before);
        const std::string is = answer(item.after, after_, item.state_after);
        if (item.before->question == item.after->question) {
            entry.details.push_back(words_("diff.detail.same_wording"));
            entry.details.push_back(words_("diff.detail.old", was));
            entry.details.push_back(words_("diff.detail.new", is));
        } else {
            entry.text.clear();
            const auto wordings = wording_difference(item.before->question, item.after->question);
            entry.details.push_back(words_("diff.detail.old_wording", marked(wordings.before), was));
            entry.details.push_back(words_("diff.detail.new_wording", marked(wordings.after), is));
        }
    }

    void add_verdicts(page::Entry& entry, const ItemDifference& item) const
    {
        std::vector<std::string> verdicts;
        const auto add = [&](const ComparedSide& side, const AssessedItem* one) {
            const auto* verdict = side.verdict_on(one);
            if (verdict == nullptr) return;
            verdicts.push_back(
                words_("diff.detail.verdict", fiscal_year_in_full(words_, side.assessment.circumstances.year),
                    verdict_text(words_, side.assessment, *one, *verdict)));
        };
        add(*comparison_.before, item.before);
        add(*comparison_.after, item.after);
        if (!verdicts.empty()) entry.details.push_back(words_("diff.detail.audit", words_.list(verdicts)));
    }

    const Comparison& comparison_;
    const Assessment& before_;
    const Assessment& after_;
    const Words& words_;
};

void add_group(std::vector<DifferenceGroup>& groups, const std::string& title,
    std::vector<page::Entry> entries, const Words& words)
{
    if (entries.empty()) return;
    std::string counted = words("diff.count", title, entries.size());
    auto block = page::entries_of(std::move(entries));
    block.gap = words("diff.t.gap");
    block.at = {4, 6, page::Fit::even};
    block.details_at = {8, 8};
    groups.push_back({std::move(counted), std::move(block)});
}

constexpr std::array shown_changes{Change::worsened, Change::improved, Change::exception_ended,
    Change::unproved, Change::excepted, Change::changed, Change::state, Change::evidence, Change::added,
    Change::retired, Change::revised};
static_assert(shown_changes.size() + 1 == change_names.size(), "every change but `unchanged` is shown");

} // namespace

std::vector<DifferenceGroup> concern_groups(const Comparison& comparison, const Words& words)
{
    const ItemEntries entries(comparison, words);
    std::vector<DifferenceGroup> groups;
    for (const auto& [concern, name] : concern_names) {
        std::vector<page::Entry> raised;
        for (const auto& item : comparison.difference.items) {
            if (std::ranges::find(item.concerns, concern) != item.concerns.end())
                raised.push_back(entries.of_concern(item, concern));
        }
        add_group(groups, words("diff.concern." + std::string(name)), std::move(raised), words);
    }
    return groups;
}

std::vector<DifferenceGroup> audit_groups(const Comparison& comparison, const Words& words)
{
    const ItemEntries entries(comparison, words);
    std::vector<page::Entry> found;
    for (const auto& item : comparison.difference.items) {
        const auto* verdict = comparison.before->verdict_on(item.before);
        if (verdict == nullptr || verdict->kind != VerdictKind::overstated) continue;
        if (item.after != nullptr && item.change != Change::worsened) found.push_back(entries.of_audit(item));
    }
    std::vector<DifferenceGroup> groups;
    add_group(groups, words("diff.concern.overstated_before"), std::move(found), words);
    return groups;
}

std::vector<DifferenceGroup> change_groups(const Comparison& comparison, const Words& words)
{
    const ItemEntries entries(comparison, words);
    std::vector<DifferenceGroup> groups;
    for (const auto change : shown_changes) {
        std::vector<page::Entry> changed;
        for (const auto& item : comparison.difference.items) {
            if (item.change == change) changed.push_back(entries.of_change(item));
        }
        add_group(groups, words("diff.change." + std::string(name_in(change_names, change))),
            std::move(changed), words);
    }
    return groups;
}

} // namespace tenken
