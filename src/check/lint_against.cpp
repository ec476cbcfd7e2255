#include "check/lint_against_parts.hpp"

#include "compare/kinship.hpp"
#include "model/names.hpp"
#include "scoring/assess.hpp"

#include <algorithm>
#include <map>

namespace tenken {

namespace {

const Item* successor(const Checklist& now, const std::string& id)
{
    if (const Item* same = now.find_item(id)) return same;
    for (const auto& section : now.sections) {
        for (const auto& item : section.items) {
            if (std::ranges::find(item.replaces, id) != item.replaces.end()) return &item;
        }
    }
    return nullptr;
}

// What a report leaves open of how items are asked is taken to be as it is now.
OldEdition completed(OldEdition old, const Checklist& now)
{
    if (!old.report) return old;
    for (auto& section : old.checklist.sections) {
        for (auto& item : section.items) {
            const Item* later = successor(now, item.id);
            const bool kind_unknown =
                item.each == unknown_subjects && later != nullptr && !later->each.empty();
            if (kind_unknown || (later != nullptr && old.perhaps_per_subject.contains(item.id)))
                item.each = later->each;
        }
    }
    return old;
}

using Covering = std::map<std::string, std::vector<std::string>>;

Covering covering_items(const Checklist& checklist)
{
    Covering all;
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            for (const auto& obligation : item.covers) all[obligation].push_back(item.id);
        }
    }
    return all;
}

std::string points_text(const Scale& scale)
{
    std::vector<std::string> all;
    for (const auto& level : scale.levels) all.push_back(level.id + ": " + level.points.text());
    return yaml_list(all);
}

std::string findings_text(const Scale& scale)
{
    std::vector<std::string> all;
    for (const auto& level : scale.levels) {
        if (level.finding) all.push_back(level.id);
    }
    return yaml_list(all);
}

Place scale_place(const Checklist& checklist, const std::string& id)
{
    const auto at = checklist.places.scales.find(id);
    return at == checklist.places.scales.end() ? checklist.places.id : at->second;
}

Place scoring_place(const Checklist& checklist)
{
    return checklist.places.scoring.file.empty() ? checklist.places.id : checklist.places.scoring;
}

class RuleComparison {
public:
    RuleComparison(const Checklist& old, const Checklist& now)
        : old_(old)
        , now_(now)
    {
    }

    std::vector<EditionFinding> all()
    {
        compare_identity();
        for (const auto& scale : now_.scales) {
            if (const Scale* was = old_.find_scale(scale.id)) compare_scale(*was, scale);
        }
        compare_scoring();
        for (const auto& section : now_.sections) {
            const Section* was = old_.find_section(section.id);
            if (was == nullptr) continue;
            add_change("checklist.against.changed_section_weight", section.id, section.place, was->place,
                {"weight", was->weight.text(), section.weight.text(), false});
        }
        return std::move(findings_);
    }

private:
    void compare_identity()
    {
        const Place& is = now_.places.id;
        if (old_.id != now_.id)
            findings_.push_back({true, {"checklist.against.other_checklist", {now_.id, old_.id}, is},
                old_.places.id, {{"id", old_.id, now_.id, false}}});
        if (old_.edition == now_.edition && old_.sha256 != now_.sha256)
            findings_.push_back(
                {false, {"checklist.against.same_edition", {now_.edition}, now_.places.edition},
                    old_.places.edition, {}});
    }

    void compare_scale(const Scale& was, const Scale& is)
    {
        const Place old = scale_place(old_, is.id);
        const Place now = scale_place(now_, is.id);
        add_change("checklist.against.changed_points", is.id, now, old,
            {"points", points_text(was), points_text(is), false});
        add_change("checklist.against.changed_findings", is.id, now, old,
            {"finding", findings_text(was), findings_text(is), false});
    }

    void compare_scoring()
    {
        const auto& was = old_.scoring;
        const auto& is = now_.scoring;
        const auto add = [&](const char* part, std::string_view before, std::string_view after) {
            add_change("checklist.against.changed_scoring", part, scoring_place(now_), scoring_place(old_),
                {part, std::string(before), std::string(after), false});
        };
        add("method", name_in(scoring_method_names, was.method), name_in(scoring_method_names, is.method));
        add("not_applicable", name_in(not_applicable_rule_names, was.not_applicable),
            name_in(not_applicable_rule_names, is.not_applicable));
    }

    void add_change(
        const char* id, const std::string& of, const Place& place, const Place& old, ChangedPart change)
    {
        if (change.before == change.after) return;
        findings_.push_back({false, {id, {of}, place}, old, {std::move(change)}});
    }

    const Checklist& old_;
    const Checklist& now_;
    std::vector<EditionFinding> findings_;
};

Assessment all_answered(const Checklist& checklist, int year)
{
    Answers answers;
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            if (!item.each.empty()) answers.subjects[item.each] = {"1"};
        }
    }
    Circumstances circumstances;
    circumstances.year = year;
    Assessment assessment = assess(checklist, answers, circumstances);
    for (auto& item : assessment.items) item.state = State::answered;
    return assessment;
}

std::vector<ForecastItem> items_of(
    const std::vector<ItemGroup>& groups, const std::vector<ItemGroup>& others, Continuation alone)
{
    std::vector<ForecastItem> items;
    for (const auto& group : groups) {
        ForecastItem item{std::string(group.id), alone, {}};
        if (!group.relatives.empty())
            item.becomes = group.comparable ? Continuation::compared : Continuation::revised;
        for (const auto relative : group.relatives) item.relatives.emplace_back(others[relative].id);
        items.push_back(std::move(item));
    }
    return items;
}

} // namespace

EditionComparison lint_against(const OldEdition& stated, const Checklist& now)
{
    const OldEdition old = completed(stated, now);
    EditionComparison result;
    result.old = old.name;
    result.old_edition = old.checklist.edition;
    result.old_sha256 = old.checklist.sha256;
    result.edition = now.edition;
    result.next = forecast(old.checklist, now);
    for (auto&& part :
        {compare_rules(old, now), compare_items(old, now, result.next), compare_coverage(old, now)})
        result.findings.insert(result.findings.end(), part.begin(), part.end());
    std::stable_partition(result.findings.begin(), result.findings.end(),
        [](const EditionFinding& finding) { return finding.breaks; });
    return result;
}

std::vector<EditionFinding> compare_rules(const OldEdition& old, const Checklist& now)
{
    return RuleComparison(old.checklist, now).all();
}

std::vector<EditionFinding> compare_coverage(const OldEdition& old, const Checklist& now)
{
    std::vector<EditionFinding> findings;
    Covering before = covering_items(old.checklist);
    Covering after = covering_items(now);
    for (const auto& clause : old.checklist.policy.clauses) {
        for (const auto& obligation : clause.obligations) {
            const auto& was = before[obligation.id];
            const auto& is = after[obligation.id];
            const Obligation* kept = now.policy.find_obligation(obligation.id);
            if (kept == nullptr) {
                findings.push_back({false,
                    {"checklist.against.obligation_gone", {obligation.id, obligation.summary}, now.places.id},
                    obligation.place, {}});
            } else if (is.size() < was.size()) {
                const bool none = is.empty();
                findings.push_back({none,
                    {none ? "checklist.against.obligation_uncovered" : "checklist.against.obligation_lost",
                        {obligation.id, obligation.summary, std::to_string(was.size()),
                            std::to_string(is.size())},
                        kept->place},
                    obligation.place, {{"covers", yaml_list(was), yaml_list(is), false}}});
            }
        }
    }
    return findings;
}

const ForecastItem* Forecast::find_before(std::string_view id) const
{
    const auto at = std::ranges::find(before, id, &ForecastItem::id);
    return at == before.end() ? nullptr : &*at;
}

int count_of(const std::vector<ForecastItem>& items, Continuation becomes)
{
    return static_cast<int>(std::ranges::count(items, becomes, &ForecastItem::becomes));
}

Forecast forecast(const Checklist& before, const Checklist& after)
{
    const Assessment earlier = all_answered(before, 1);
    const Assessment later = all_answered(after, 2);
    const Kinship kinship = kinship_of(earlier, later);
    return {items_of(kinship.before, kinship.after, Continuation::retired),
        items_of(kinship.after, kinship.before, Continuation::added)};
}

} // namespace tenken
