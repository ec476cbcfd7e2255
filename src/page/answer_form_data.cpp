#include "base/date.hpp"
#include "formats/json/writer.hpp"
#include "formats/model_fields.hpp"
#include "page/answer_form.hpp"
#include "page/answer_form_scope.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace tenken {

static void fields(auto& a, Of<FormScope::Served> auto& served)
{
    a("stands", served.stands);
    a("state", served.state);
}

namespace {

using TextsById = std::map<std::string, std::string>;

/// Titles, each with its value.
using Titled = std::vector<std::vector<std::string>>;

std::string day_in_full(const Words& words, const std::string& iso)
{
    const auto date = parse_iso_date(iso);
    return date ? date_in_full(words, *date) : iso;
}

Titled head_of(const Words& words, const AnswerSheet& sheet)
{
    const auto& [origin, terms] = std::tie(sheet.origin, sheet.terms);
    Titled head;
    const auto add = [&](std::string_view title, const std::string& value) {
        if (!value.empty()) head.push_back({words(title), value});
    };
    add("form.head.no", terms.form.no);
    add("form.head.handling", terms.form.handling);
    add("form.head.organisation", terms.organisation);
    add("form.head.department", origin.department);
    add("form.head.respondent", origin.respondent);
    add("form.head.subject", origin.subject);
    add("form.head.year", fiscal_year_in_full(words, origin.year));
    add("form.head.reference_date", day_in_full(words, terms.reference_date));
    add("form.head.deadline", day_in_full(words, terms.deadline));
    add("form.head.submit_to", terms.form.submit_to);
    return head;
}

std::string former_plan_in_words(const Words& words, const Action& action)
{
    std::vector<std::string> by_whom_and_when;
    if (!action.owner.empty()) by_whom_and_when.push_back(action.owner);
    if (!action.due.empty()) by_whom_and_when.push_back(day_in_full(words, action.due));
    if (by_whom_and_when.empty()) return action.what;
    return words("form.former_plan", action.what, words.list(by_whom_and_when));
}

std::vector<std::string> how_to(const Words& words, const AnswerSheet& sheet)
{
    const auto& to = sheet.terms.form.submit_to;
    return {words("form.how_to.answer"), words("form.how_to.save"),
        words("form.how_to.hand_over", to.empty() ? words("form.how_to.coordinator") : to),
        words("form.how_to.paper")};
}

/// The questions as the page asks them: data of the checklist, and what else concerns one instance.
class FormData {
public:
    FormData(const Words& words, const AnswerFormSources& sources)
        : words_(words)
        , sheet_(sources.sheet)
        , checklist_(sources.checklist)
        , answers_(sources.answers)
        , assessment_(sources.assessment)
        , scope_(sources)
    {
    }

    [[nodiscard]] std::string json() const
    {
        const auto& circumstances = assessment_.circumstances;
        std::string out;
        JsonWriter a(out);
        a.list("checks", scope_.checks(), [](JsonWriter& inner, const Check& check) {
            inner("id", check.id);
            inner("if", check.condition);
            inner("say", check.say);
        });
        a("ciso", circumstances.ciso);
        a("file_name",
            words_("form.file.name", sheet_.origin.department, std::to_string(sheet_.origin.year)));
        a("foot",
            std::vector<std::string>{
                words_("form.foot.by"), words_("form.foot.confirmed_by"), words_("form.foot.confirmed_on")});
        a("former", texts_of_rows(&SheetRow::former));
        a.object("given", [&](JsonWriter& inner) { write_given(inner); });
        a("head", head_of(words_, sheet_));
        a("how_to", how_to(words_, sheet_));
        a("individual", circumstances.individual);
        if (!sheet_.origin.subject_kind.empty()) {
            a.object("only", [&](JsonWriter& inner) {
                inner("kind", sheet_.origin.subject_kind);
                inner("subject", sheet_.origin.subject);
            });
        }
        a("persons", scope_.persons());
        a.list("plans", sheet_.plans, [&](JsonWriter& inner, const FormerPlan& plan) {
            inner("action", former_plan_in_words(words_, plan.action));
            inner("item", plan.instance);
            inner("question", plan.question);
        });
        a("returned", texts_of_rows(&SheetRow::returned));
        a("scales", checklist_.scales);
        a.list("sections", checklist_.sections, [&](JsonWriter& inner, const Section& section) {
            inner.list("items", held_items_of(section),
                [&](JsonWriter& of_item, const Item& item) { write_item(of_item, item); });
            inner("title", section.clause.empty() ? section.title : section.clause + " " + section.title);
        });
        a.object("served", [&](JsonWriter& inner) { write_served(inner); });
        a.object("sheet", [&](JsonWriter& inner) { write_origin(inner); });
        a.list("subjects", checklist_.subjects, [&](JsonWriter& inner, const SubjectKind& kind) {
            inner("ask", kind.ask);
            inner("former", former_subjects(kind.id));
            inner("id", kind.id);
            inner("label", kind.label);
        });
        a("title",
            words_("form.title", checklist_.title, fiscal_year_in_full(words_, sheet_.origin.year),
                sheet_.origin.department));
        a("words", words());
        a.close();
        return out;
    }

private:
    [[nodiscard]] TextsById words() const
    {
        TextsById texts = words_.texts_of("form");
        texts.merge(words_.texts_of("names"));
        return texts;
    }

    [[nodiscard]] TextsById texts_of_rows(std::string SheetRow::*text) const
    {
        TextsById texts;
        for (const auto& row : sheet_.rows) {
            if (!(row.*text).empty()) texts.emplace(row.instance, row.*text);
        }
        return texts;
    }

    [[nodiscard]] std::vector<std::reference_wrapper<const Item>> held_items_of(const Section& section) const
    {
        std::vector<std::reference_wrapper<const Item>> items;
        for (const auto& item : section.items) {
            if (scope_.holds(item)) items.emplace_back(item);
        }
        return items;
    }

    /// Last year's of a kind.
    [[nodiscard]] std::vector<std::string> former_subjects(const std::string& kind) const
    {
        const auto at = std::ranges::find(sheet_.subjects, kind, &SheetSubjects::kind);
        return at == sheet_.subjects.end() ? std::vector<std::string>() : at->former;
    }

    void write_item(JsonWriter& a, const Item& item) const
    {
        a("asked", scope_.asks(item));
        a.optional("bands", item.bands);
        a.optional("choices", item.choices);
        a("criteria", TextsById(item.criteria.begin(), item.criteria.end()));
        a.optional("critical", item.critical);
        a.optional("each", item.each);
        a.optional("evidence", item.evidence);
        a.optional("evidence_required", item.evidence_required);
        a.optional("help", item.help);
        a.optional("how", item.how);
        a("id", item.id);
        if (item.max) a("max", *item.max);
        a("may_be_not_applicable", item.may_be_not_applicable);
        a("meaning", item.meaning);
        if (item.min) a("min", *item.min);
        a("question", item.question);
        a.optional("remedy", item.remedy);
        a.optional("scale", item.scale);
        a("scope", item.scope);
        a.optional("served", scope_.is_served(item));
        a.optional("shared", is_shared(assessment_.circumstances.service, item.scope, item.tags));
        a("type", item.type);
        a.optional("unit", item.unit);
        if (item.when) a("when", *item.when);
    }

    void write_served(JsonWriter& a) const
    {
        a("answers", scope_.served());
        a("subjects",
            sheet_.origin.subject_kind.empty() ? answers_.served.subjects
                                               : decltype(answers_.served.subjects)());
    }

    void write_origin(JsonWriter& a) const
    {
        const auto& origin = sheet_.origin;
        a.object("checklist", [&](JsonWriter& inner) {
            inner("edition", origin.checklist.edition);
            inner("id", origin.checklist.id);
            inner("sha256", origin.checklist.sha256);
        });
        a("department", origin.department);
        a("link", origin.link);
        a("respondent", origin.respondent);
        a("roles", origin.roles);
        a("subject", origin.subject);
        a("subject_kind", origin.subject_kind);
        a("tenken", origin.format);
        a("year", origin.year);
    }

    void write_given(JsonWriter& a) const
    {
        std::map<std::string, TextsById> plans;
        for (const auto& plan : sheet_.plans) {
            if (plan.outcome)
                plans[plan.instance] = {{"outcome", std::string(name_in(plan_outcome_names, *plan.outcome))},
                    {"note", plan.note}};
        }
        a("answers", scope_.responses());
        a("checks",
            scope_.is_department() ? TextsById(answers_.check_words.begin(), answers_.check_words.end())
                                   : TextsById());
        a("plans", plans);
        a("subjects", scope_.subjects());
    }

    const Words& words_;
    const AnswerSheet& sheet_;
    const Checklist& checklist_;
    const Answers& answers_;
    const Assessment& assessment_;
    FormScope scope_;
};

} // namespace

std::string answer_form_data(const Words& words, const AnswerFormSources& sources)
{
    // "</script" and "<!--" would end or change the element that the data stands in.
    std::string safe;
    for (const char c : FormData(words, sources).json()) {
        if (c == '<')
            safe += "\\u003c";
        else
            safe += c;
    }
    return safe;
}

} // namespace tenken
