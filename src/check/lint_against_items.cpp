#include "base/joined.hpp"
#include "check/lint_against_parts.hpp"

#include "base/suggestion.hpp"
#include "base/utf8.hpp"
#include "compare/wording.hpp"
#include "model/names.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tenken {

namespace {

bool contains(const std::vector<std::string>& all, const std::string& one)
{
    return std::ranges::find(all, one) != all.end();
}

std::string with_criteria(const Item& item)
{
    std::string text = item.question;
    for (const auto& criterion : item.criteria) text += "\n" + criterion.second;
    return text;
}

Exact likeness_of(const Item& a, const Item& b)
{
    return std::max(likeness(a.question, b.question), likeness(with_criteria(a), with_criteria(b)));
}

bool another_question(const ItemInPlace& was, const ItemInPlace& is)
{
    const Exact alike = likeness_of(was.item, is.item);
    if (alike < least_likeness) return true;
    const bool elsewhere = was.section.id != is.section.id &&
        std::ranges::none_of(
            was.item.covers, [&](const auto& covered) { return contains(is.item.covers, covered); });
    return elsewhere && alike < least_likeness_elsewhere;
}

class ItemComparison {
public:
    ItemComparison(const OldEdition& old, const Checklist& now, const Forecast& next)
        : old_(old)
        , now_(now)
        , next_(next)
    {
        for (const auto& retired : old.checklist.retired) given_up_.emplace(retired.id, retired.place);
        for (const auto& section : old.checklist.sections) {
            for (const auto& item : section.items) {
                old_ids_.push_back(item.id);
                for (const auto& id : item.replaces) given_up_.emplace(id, item.place);
            }
        }
    }

    std::vector<EditionFinding> all()
    {
        for (const auto& item : next_.after) look_at(item);
        for (const auto& item : next_.before) {
            if (item.becomes == Continuation::retired)
                look_at_missing(*item_in_place(old_.checklist, item.id));
        }
        for (const auto& retired : now_.retired) look_at_retired(retired);
        return std::move(findings_);
    }

private:
    void look_at(const ForecastItem& entry)
    {
        const auto is = *item_in_place(now_, entry.id);
        look_at_replaced(entry, is.item);
        if (entry.relatives.empty()) {
            const auto earlier = given_up_.find(entry.id);
            if (earlier != given_up_.end())
                add(true, "checklist.against.retired_again", {entry.id}, is.item.place, earlier->second);
            return;
        }
        const auto& first = *next_.find_before(entry.relatives.front());
        if (entry.relatives.size() > 1)
            look_at_merged(entry, is);
        else if (first.relatives.size() > 1)
            look_at_split(entry, first, is);
        else if (first.id == entry.id)
            look_at_same(entry, *item_in_place(old_.checklist, entry.id), is);
        else
            look_at_successor(entry, *item_in_place(old_.checklist, first.id), is);
    }

    void look_at_replaced(const ForecastItem& entry, const Item& item)
    {
        for (const auto& id : item.replaces) {
            if (contains(entry.relatives, id) || contains(old_ids_, id)) continue;
            const auto earlier = given_up_.find(id);
            if (earlier != given_up_.end()) {
                if (!known_to_relatives(entry, id))
                    add(false, "checklist.against.replaces_older", {entry.id, id}, item.place,
                        earlier->second);
            } else if (const auto meant = did_you_mean(id, old_ids_)) {
                add(true, "checklist.against.replaces_unknown.near", {entry.id, id, *meant}, item.place,
                    item_in_place(old_.checklist, *meant)->item.place);
            } else {
                add(true, "checklist.against.replaces_unknown", {entry.id, id}, item.place, edition_place());
            }
        }
    }

    /// Whether last year's form of the item named it already.
    bool known_to_relatives(const ForecastItem& entry, const std::string& id) const
    {
        return std::ranges::any_of(entry.relatives, [&](const std::string& relative) {
            return contains(old_.checklist.find_item(relative)->replaces, id);
        });
    }

    void look_at_merged(const ForecastItem& entry, const ItemInPlace& is)
    {
        const Place& was = old_.checklist.find_item(entry.relatives.front())->place;
        const std::vector<std::string> args{entry.id, joined(entry.relatives, " ")};
        add(false, "checklist.against.merged", args, is.item.place, was);
        if (is.item.comparable == true)
            add(true, "checklist.against.comparable_in_vain", {entry.id}, is.item.place, was);
    }

    void look_at_split(const ForecastItem& entry, const ForecastItem& source, const ItemInPlace& is)
    {
        const Place& was = old_.checklist.find_item(source.id)->place;
        if (source.relatives.front() == entry.id)
            add(false, "checklist.against.split", {source.id, joined(source.relatives, " ")}, is.item.place,
                was);
        if (is.item.comparable == true)
            add(true, "checklist.against.comparable_in_vain", {entry.id}, is.item.place, was);
    }

    void look_at_same(const ForecastItem& entry, const ItemInPlace& was, const ItemInPlace& is)
    {
        if (was.item.meaning != is.item.meaning) {
            if (is.item.comparable != true && another_question(was, is)) {
                add_pair(true, "checklist.against.reused_id", {entry.id}, was, is);
                return;
            }
            look_at_meaning(entry, was, is);
        } else if (entry.becomes == Continuation::revised) {
            if (is.item.comparable == false)
                add_pair(false, "checklist.against.not_comparable", {entry.id}, was, is);
            else
                look_at_subjects(entry, was, is);
        }
        look_at_rules(was, is);
    }

    void look_at_meaning(const ForecastItem& entry, const ItemInPlace& was, const ItemInPlace& is)
    {
        if (is.item.comparable == false)
            add_pair(false, "checklist.against.not_comparable", {entry.id}, was, is);
        else if (is.item.comparable != true)
            add_pair(true, "checklist.against.meaning_changed", {entry.id}, was, is);
        else if (entry.becomes == Continuation::revised)
            look_at_subjects(entry, was, is);
        else if (was.item.comparable == true && was.item.remark == is.item.remark)
            add_pair(true, "checklist.against.stale_remark", {entry.id, is.item.remark}, was, is);
        else
            add_pair(false, "checklist.against.declared_comparable", {entry.id, is.item.remark}, was, is);
    }

    void look_at_subjects(const ForecastItem& entry, const ItemInPlace& was, const ItemInPlace& is)
    {
        auto& finding = add_pair(true, "checklist.against.asked_otherwise", {entry.id}, was, is);
        finding.changes.push_back({"each", was.item.each, is.item.each, false});
    }

    void look_at_successor(const ForecastItem& entry, const ItemInPlace& was, const ItemInPlace& is)
    {
        const std::vector<std::string> args{entry.id, was.item.id};
        if (entry.becomes == Continuation::compared)
            add_pair(false, "checklist.against.successor_compared", args, was, is);
        else if (is.item.comparable == true ||
            (is.item.comparable != false && was.item.meaning == is.item.meaning))
            look_at_subjects(entry, was, is);
        else
            add_pair(false, "checklist.against.successor_revised", args, was, is);
        look_at_rules(was, is);
    }

    void look_at_rules(const ItemInPlace& was, const ItemInPlace& is)
    {
        for (auto& change : rule_changes(was, is, old_.report)) {
            auto& finding = add(false, "checklist.against.changed_" + change.part, {is.item.id},
                is.item.place, was.item.place);
            finding.changes.push_back(std::move(change));
        }
    }

    void look_at_missing(const ItemInPlace& was)
    {
        const auto retired = std::ranges::find(now_.retired, was.item.id, &RetiredItem::id);
        if (retired != now_.retired.end()) {
            add(false, "checklist.against.retired", {was.item.id, was.item.question}, retired->place,
                was.item.place);
            return;
        }
        if (const Item* like = most_alike(was.item)) {
            add(true, "checklist.against.vanished.near",
                {was.item.id, was.item.question, like->id, like->question}, like->place, was.item.place);
            return;
        }
        const Section* section = now_.find_section(was.section.id);
        add(true, "checklist.against.vanished", {was.item.id, was.item.question},
            section != nullptr ? section->place : now_.places.id, was.item.place);
    }

    /// The added item that looks most as if it continued an item that is gone.
    const Item* most_alike(const Item& gone) const
    {
        const Item* best = nullptr;
        Exact highest = least_likeness_elsewhere;
        for (const auto& entry : next_.after) {
            if (entry.becomes != Continuation::added) continue;
            const Item* item = now_.find_item(entry.id);
            const Exact alike = likeness_of(gone, *item);
            if (alike < highest || (best != nullptr && alike == highest)) continue;
            best = item;
            highest = alike;
        }
        return best;
    }

    void look_at_retired(const RetiredItem& retired)
    {
        if (contains(old_ids_, retired.id) || given_up_.contains(retired.id)) return;
        if (const auto meant = did_you_mean(retired.id, old_ids_))
            add(true, "checklist.against.retired_unknown.near", {retired.id, *meant}, retired.place,
                old_.checklist.find_item(*meant)->place);
        else
            add(true, "checklist.against.retired_unknown", {retired.id}, retired.place, edition_place());
    }

    Place edition_place() const { return old_.checklist.places.id; }

    EditionFinding& add(
        bool breaks, std::string id, std::vector<std::string> args, const Place& place, const Place& old)
    {
        findings_.push_back({breaks, {std::move(id), std::move(args), place}, old, {}});
        return findings_.back();
    }

    EditionFinding& add_pair(bool breaks, std::string id, std::vector<std::string> args,
        const ItemInPlace& was, const ItemInPlace& is)
    {
        auto& finding = add(breaks, std::move(id), std::move(args), is.item.place, was.item.place);
        finding.changes = meaning_changes(was, is, old_.report);
        return finding;
    }

    const OldEdition& old_;
    const Checklist& now_;
    const Forecast& next_;
    std::map<std::string, Place> given_up_; ///< ids that were no longer in use last year
    std::vector<std::string> old_ids_;
    std::vector<EditionFinding> findings_;
};

std::string yaml_boolean(bool value) { return value ? "true" : "false"; }

std::string number_text(const std::optional<Exact>& number) { return number ? number->text() : ""; }

std::string levels_text(const Scale* scale)
{
    if (scale == nullptr) return "";
    std::vector<std::string> ids;
    for (const auto& level : scale->levels) ids.push_back(level.id);
    return yaml_list(ids);
}

std::string bands_text(const std::vector<Band>& bands)
{
    std::vector<std::string> all;
    all.reserve(bands.size());
    for (const auto& band : bands) all.push_back("{min: " + band.min.text() + ", level: " + band.level + "}");
    return all.empty() ? "" : yaml_list(all);
}

std::string choices_text(const std::vector<Choice>& choices)
{
    std::vector<std::string> all;
    all.reserve(choices.size());
    for (const auto& choice : choices)
        all.push_back("{id: " + choice.id + ", label: " + choice.label +
            (choice.level.empty() ? "" : ", level: " + choice.level) +
            (choice.exclusive ? ", exclusive: true" : "") + "}");
    return all.empty() ? "" : yaml_list(all);
}

std::string condition_text(const Condition& condition)
{
    if (condition.kind == Condition::Kind::is)
        return "{item: " + condition.item + ", is: " + yaml_list(condition.is) + "}";
    if (condition.kind == Condition::Kind::no_subjects)
        return "{subjects: " + condition.subjects + ", none: true}";
    if (condition.kind == Condition::Kind::negation)
        return "{not: " + condition_text(condition.parts.front()) + "}";
    std::vector<std::string> parts;
    for (const auto& part : condition.parts) parts.push_back(condition_text(part));
    return (condition.kind == Condition::Kind::all ? "{all: " : "{any: ") + yaml_list(parts) + "}";
}

class Changes {
public:
    void add(const std::string& part, const std::string& before, const std::string& after)
    {
        if (before != after) list_.push_back({part, before, after, false});
    }

    void add_wording(const std::string& part, const std::string& before, const std::string& after)
    {
        if (utf8::comparable_form(before) != utf8::comparable_form(after))
            list_.push_back({part, before, after, true});
    }

    void add_criteria(const Item& before, const Item& after)
    {
        const std::map<std::string, std::string> was(before.criteria.begin(), before.criteria.end());
        std::map<std::string, std::string> gone = was;
        for (const auto& [level, criterion] : after.criteria) {
            const auto at = was.find(level);
            add_wording("criteria." + level, at == was.end() ? "" : at->second, criterion);
            gone.erase(level);
        }
        for (const auto& [level, criterion] : gone) add_wording("criteria." + level, criterion, "");
    }

    std::vector<ChangedPart> list() { return std::move(list_); }

private:
    std::vector<ChangedPart> list_;
};

} // namespace

std::vector<EditionFinding> compare_items(const OldEdition& old, const Checklist& now, const Forecast& next)
{
    return ItemComparison(old, now, next).all();
}

std::string yaml_list(const std::vector<std::string>& entries)
{
    std::string text;
    for (const auto& entry : entries) text += (text.empty() ? "" : ", ") + entry;
    return "[" + text + "]";
}

std::optional<ItemInPlace> item_in_place(const Checklist& checklist, std::string_view id)
{
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            if (item.id == id) return ItemInPlace{item, section, checklist.find_scale(item.scale)};
        }
    }
    return std::nullopt;
}

std::vector<ChangedPart> meaning_changes(const ItemInPlace& before, const ItemInPlace& after, bool report)
{
    const Item& was = before.item;
    const Item& is = after.item;
    Changes changes;
    changes.add_wording("question", was.question, is.question);
    changes.add_wording("how", was.how, is.how);
    if (!report) changes.add_criteria(was, is);
    changes.add("type", std::string(name_in(item_type_names, was.type)),
        std::string(name_in(item_type_names, is.type)));
    changes.add("levels", levels_text(before.scale), levels_text(after.scale));
    changes.add_wording("unit", was.unit, is.unit);
    if (!report) {
        changes.add("min", number_text(was.min), number_text(is.min));
        changes.add("max", number_text(was.max), number_text(is.max));
    }
    changes.add("bands", bands_text(was.bands), bands_text(is.bands));
    changes.add_wording("choices", choices_text(was.choices), choices_text(is.choices));
    return changes.list();
}

std::vector<ChangedPart> rule_changes(const ItemInPlace& before, const ItemInPlace& after, bool report)
{
    const Item& was = before.item;
    const Item& is = after.item;
    const auto condition = [](const Item& item) { return item.when ? condition_text(*item.when) : ""; };
    Changes changes;
    changes.add("weight", was.weight.text(), is.weight.text());
    changes.add("scale", was.scale, is.scale);
    changes.add("critical", yaml_boolean(was.critical), yaml_boolean(is.critical));
    changes.add("evidence_required", yaml_boolean(was.evidence_required), yaml_boolean(is.evidence_required));
    changes.add(
        "scope", std::string(name_in(scope_names, was.scope)), std::string(name_in(scope_names, is.scope)));
    if (!report) {
        auto audiences = std::pair(was.audience, is.audience);
        std::ranges::sort(audiences.first);
        std::ranges::sort(audiences.second);
        changes.add("audience", audiences.first.empty() ? "" : yaml_list(audiences.first),
            audiences.second.empty() ? "" : yaml_list(audiences.second));
    }
    changes.add("section", before.section.id, after.section.id);
    changes.add(
        "not_applicable", yaml_boolean(was.may_be_not_applicable), yaml_boolean(is.may_be_not_applicable));
    if (!report) changes.add("when", condition(was), condition(is));
    return changes.list();
}

} // namespace tenken
