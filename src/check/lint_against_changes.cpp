#include "check/lint_against_changes.hpp"

#include "base/utf8.hpp"
#include "model/names.hpp"

#include <algorithm>
#include <map>

namespace tenken {

namespace {

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
    for (const auto& choice : choices) all.push_back("{id: " + choice.id + ", label: " + choice.label + "}");
    return all.empty() ? "" : yaml_list(all);
}

std::string condition_text(const Condition& condition)
{
    if (condition.kind == Condition::Kind::is)
        return "{item: " + condition.item + ", is: " + yaml_list(condition.is) + "}";
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
