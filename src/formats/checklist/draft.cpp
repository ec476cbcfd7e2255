#include "formats/checklist/draft.hpp"

#include "formats/checklist/file.hpp"
#include "model/names.hpp"

#include <array>
#include <utility>

namespace tenken {

namespace {

using yaml::draft_list;
using yaml::draft_mapping;
using yaml::draft_plain;
using yaml::draft_text;
using yaml::draft_words;
using yaml::DraftNode;

/// The members of a mapping, put in one after the other; what is empty is left out.
class Members {
public:
    Members& text(std::string key, const std::string& value)
    {
        return value.empty() ? *this : add(std::move(key), draft_text(value));
    }
    Members& plain(std::string key, std::string_view word)
    {
        return word.empty() ? *this : add(std::move(key), draft_plain(std::string(word)));
    }
    Members& number(std::string key, const Exact& value) { return plain(std::move(key), value.text()); }
    Members& truth(std::string key, bool value) { return value ? plain(std::move(key), "true") : *this; }
    Members& words(std::string key, const std::vector<std::string>& all)
    {
        return all.empty() ? *this : add(std::move(key), draft_words(all));
    }
    Members& list(std::string key, std::vector<DraftNode> all)
    {
        return all.empty() ? *this : add(std::move(key), draft_list(std::move(all)));
    }
    Members& add(std::string key, DraftNode value)
    {
        node_.entries.push_back({std::move(key), std::move(value)});
        return *this;
    }

    [[nodiscard]] DraftNode node(bool flow = false)
    {
        node_.flow = flow;
        return std::move(node_);
    }

private:
    DraftNode node_ = draft_mapping();
};

DraftNode level_draft(const Level& level)
{
    Members all;
    all.text("id", level.id)
        .text("label", level.label)
        .text("mark", level.mark)
        .number("points", level.points);
    all.truth("finding", level.finding);
    if (level.printed != level.label) all.text("printed", level.printed);
    return all.node(true);
}

DraftNode scale_draft(const Scale& scale)
{
    std::vector<DraftNode> levels;
    for (const auto& level : scale.levels) levels.push_back(level_draft(level));
    Members all;
    all.list("levels", std::move(levels));
    if (!scale.not_applicable) return all.node();
    const auto& none = *scale.not_applicable;
    Members offered;
    offered.text("label", none.label).text("mark", none.mark);
    std::vector<DraftNode> reasons;
    for (const auto& reason : none.reasons)
        reasons.push_back(Members().text("id", reason.id).text("label", reason.label).node(true));
    offered.list("reasons", std::move(reasons));
    if (none.counts) offered.plain("counts", name_in(not_applicable_rule_names, *none.counts));
    return all.add("not_applicable", offered.node()).node();
}

DraftNode scoring_draft(const ScoringRules& rules)
{
    Members all;
    all.plain("method", name_in(scoring_method_names, rules.method))
        .plain("not_applicable", name_in(not_applicable_rule_names, rules.not_applicable));
    std::vector<DraftNode> grades;
    for (const auto& grade : rules.grades)
        grades.push_back(Members().number("min", grade.min).text("label", grade.label).node(true));
    all.list("grades", std::move(grades));
    if (rules.unit) {
        Members unit;
        unit.number("min", rules.unit->min).number("max", rules.unit->max);
        unit.plain("decimals", std::to_string(rules.unit->decimals)).text("label", rules.unit->label);
        all.add("unit", unit.node(true));
    }
    return all.node();
}

DraftNode policy_draft(const Policy& policy)
{
    Members all;
    all.truth("whole", policy.whole).words("bodies", policy.bodies);
    std::vector<DraftNode> clauses;
    for (const auto& clause : policy.clauses) {
        std::vector<DraftNode> obligations;
        for (const auto& one : clause.obligations)
            obligations.push_back(Members().text("id", one.id).text("summary", one.summary).node(true));
        Members members;
        members.text("id", clause.id).text("title", clause.title).text("text_sha256", clause.text_sha256);
        clauses.push_back(members.list("obligations", std::move(obligations)).node());
    }
    return all.list("clauses", std::move(clauses)).node();
}

DraftNode glossary_draft(const std::vector<GlossaryEntry>& terms)
{
    std::vector<DraftNode> all;
    for (const auto& term : terms)
        all.push_back(Members()
                          .text("term", term.term)
                          .text("reading", term.reading)
                          .text("meaning", term.meaning)
                          .text("clause", term.clause)
                          .node());
    return Members().list("glossary", std::move(all)).node();
}

void add_type(Members& all, const Item& item)
{
    if (item.type != ItemType::level) all.plain("type", name_in(item_type_names, item.type));
    all.text("unit", item.unit);
    if (item.min) all.number("min", *item.min);
    if (item.max) all.number("max", *item.max);
    std::vector<DraftNode> choices;
    for (const auto& choice : item.choices) {
        Members one;
        one.text("id", choice.id).text("label", choice.label).text("level", choice.level);
        choices.push_back(one.truth("exclusive", choice.exclusive).node(true));
    }
    all.list("choices", std::move(choices));
    std::vector<DraftNode> bands;
    for (const auto& band : item.bands)
        bands.push_back(Members().number("min", band.min).text("level", band.level).node(true));
    all.list("bands", std::move(bands));
    Members criteria;
    for (const auto& [level, text] : item.criteria) criteria.text(level, text);
    if (!item.criteria.empty()) all.add("criteria", criteria.node());
}

DraftNode item_draft(const Item& item, const Checklist& checklist)
{
    Members all;
    all.text("id", item.id)
        .words("covers", item.covers)
        .text("question", item.question)
        .text("how", item.how);
    all.text("help", item.help);
    if (item.scored() && item.scale != checklist.scales.front().id) all.text("scale", item.scale);
    add_type(all, item);
    all.words("evidence", item.evidence).truth("evidence_required", item.evidence_required);
    all.text("remedy", item.remedy);
    if (item.weight != 1) all.number("weight", item.weight);
    all.truth("critical", item.critical);
    const auto* scale = checklist.find_scale(item.scale);
    if (scale != nullptr && scale->not_applicable && !item.may_be_not_applicable)
        all.plain("not_applicable", "false");
    if (item.scope != Scope::department) all.plain("scope", name_in(scope_names, item.scope));
    if (item.aspect) all.plain("aspect", name_in(aspect_names, *item.aspect));
    std::vector<std::string> protects;
    for (const auto property : item.protects) protects.emplace_back(name_in(property_names, property));
    all.words("protects", protects).words("threats", item.threats).words("tags", item.tags);
    all.words("audience", item.audience);
    if (item.when) all.add("when", condition_draft(*item.when));
    all.text("each", item.each).words("replaces", item.replaces);
    if (item.comparable) all.plain("comparable", *item.comparable ? "true" : "false");
    return all.text("remark", item.remark).node();
}

DraftNode section_draft(const Section& section, const Checklist& checklist)
{
    Members all;
    all.text("id", section.id).text("clause", section.clause).text("title", section.title);
    if (section.weight != 1) all.number("weight", section.weight);
    std::vector<DraftNode> items;
    for (const auto& item : section.items) items.push_back(item_draft(item, checklist));
    return all.list("items", std::move(items)).node();
}

DraftNode root_draft(const Checklist& checklist)
{
    Members all;
    all.plain("tenken", "1").text("id", checklist.id).text("edition", checklist.edition);
    all.plain("language", checklist.language).text("title", checklist.title);
    Members policy;
    policy.text("title", checklist.policy.title).text("edition", checklist.policy.edition);
    all.add("policy", policy.node());
    Members scales;
    for (const auto& scale : checklist.scales) scales.add(scale.id, scale_draft(scale));
    all.add("scales", scales.node()).add("scoring", scoring_draft(checklist.scoring));
    Members subjects;
    for (const auto& kind : checklist.subjects)
        subjects.add(kind.id, Members().text("label", kind.label).text("ask", kind.ask).node());
    if (!checklist.subjects.empty()) all.add("subjects", subjects.node());
    std::vector<DraftNode> checks;
    for (const auto& check : checklist.checks)
        checks.push_back(Members()
                             .text("id", check.id)
                             .add("if", condition_draft(check.condition))
                             .text("say", check.say)
                             .node());
    all.list("checks", std::move(checks));
    std::vector<std::string> retired;
    for (const auto& one : checklist.retired) retired.push_back(one.id);
    return all.words("retired", retired).node();
}

std::size_t items_of(const std::vector<DraftNode>& sections)
{
    std::size_t count = 0;
    for (const auto& section : sections) {
        for (const auto& [key, value] : section.entries) count += key == "items" ? value.items.size() : 0;
    }
    return count;
}

std::string two_digits(std::size_t number)
{
    return number < 10 ? "0" + std::to_string(number) : std::to_string(number);
}

} // namespace

yaml::DraftNode condition_draft(const Condition& condition)
{
    const auto parts = [&] {
        auto list = draft_list();
        list.flow = true;
        for (const auto& part : condition.parts) list.items.push_back(condition_draft(part));
        return list;
    };
    Members all;
    switch (condition.kind) {
    case Condition::Kind::is:
        all.text("item", condition.item).words("is", condition.is);
        break;
    case Condition::Kind::all:
        all.add("all", parts());
        break;
    case Condition::Kind::any:
        all.add("any", parts());
        break;
    case Condition::Kind::negation:
        all.add("not", condition_draft(condition.parts.front()));
        break;
    case Condition::Kind::no_subjects:
        all.text("subjects", condition.subjects).truth("none", true);
        break;
    }
    return all.node(true);
}

ChecklistDraft checklist_draft(const Checklist& checklist)
{
    ChecklistDraft draft{root_draft(checklist), policy_draft(checklist.policy), {}, {}};
    draft.glossary = checklist.glossary.empty() ? draft_mapping() : glossary_draft(checklist.glossary);
    for (const auto& section : checklist.sections)
        draft.sections.push_back(section_draft(section, checklist));
    return draft;
}

std::vector<DraftedFile> drafted_files(ChecklistDraft draft, std::string_view head)
{
    std::vector<DraftedFile> files(1);
    for (auto& [key, value] : draft.root.entries) {
        if (key == "policy") value.entries.push_back({"clauses", draft_plain("policy.yaml")});
    }
    files.push_back({"policy.yaml", yaml::draft_file(draft.policy)});
    if (!draft.glossary.entries.empty()) {
        draft.root.entries.push_back({"glossary", draft_plain("glossary.yaml")});
        files.push_back({"glossary.yaml", yaml::draft_file(draft.glossary)});
    }
    // Nobody looks through more files, and each is written to the disk by itself.
    constexpr std::size_t most_files = 500;
    constexpr std::size_t most_items = 5000; // of one file
    auto names = draft_list();
    if (draft.sections.size() > most_files && items_of(draft.sections) <= most_items)
        names.items = std::exchange(draft.sections, {});
    for (std::size_t i = 0; i < draft.sections.size(); ++i) {
        files.push_back({"section-" + two_digits(i + 1) + ".yaml", yaml::draft_file(draft.sections[i])});
        names.items.push_back(draft_plain(files.back().name));
    }
    draft.root.entries.push_back({"sections", std::move(names)});
    files.front() = {std::string(checklist_file_name), yaml::draft_file(draft.root, head)};
    return files;
}

} // namespace tenken
