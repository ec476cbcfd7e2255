#include "page/handover_page.hpp"

#include "formats/json/writer.hpp"
#include "page/plans_page.hpp"
#include "page/status_page.hpp"
#include "words/japanese_date.hpp"

namespace tenken {

namespace {

std::string handover_day(const std::string& iso, const Words& words)
{
    const auto date = parse_iso_date(iso);
    return date ? date_in_full(words, *date) : words("plans.no_day");
}

} // namespace

page::Page handover_page(const Handover& handover, const Words& words)
{
    page::Page page;
    const auto heading = [&](const char* id) { page.add(page::Heading{2, {words(id)}, {0, 0}}); };
    page.add(page::Heading{1,
        {words("plans.handover.title", handover.workspace.organisation, date_in_full(words, handover.today))},
        {0, 0}});

    heading("plans.handover.days");
    if (handover.workspace.years.empty()) page.line(2, words("plans.handover.no_days"));
    for (const auto& [year, days] : handover.workspace.years)
        page.line(2,
            words("plans.handover.year", fiscal_year_in_full(words, year), handover_day(days.from, words),
                handover_day(days.to, words), handover_day(days.reference_date, words),
                handover_day(days.deadline, words)));

    heading("plans.handover.departments");
    page.line(2, words("plans.handover.of_year", fiscal_year_in_full(words, handover.year)));
    for (const auto& one : handover.departments)
        page.line(2, words("plans.handover.department", one.department, stage_in_words(one, words)));

    heading("plans.handover.plans");
    if (handover.plans.empty()) page.line(2, words("plans.handover.none"));
    for (const auto& plan : handover.plans)
        page.line(2,
            words("plans.handover.plan", plan.department, plan.instance,
                plan.action.what.empty() ? plan.question : plan.action.what,
                plan.action.owner.empty() ? words("plans.no_owner") : plan.action.owner,
                handover_day(plan.due, words)));

    heading("plans.handover.exceptions");
    if (handover.exceptions.empty()) page.line(2, words("plans.handover.none"));
    for (const auto& one : handover.exceptions)
        page.line(2,
            words("plans.handover.exception", one.department, one.instance, one.question,
                one.exception.approved_by, handover_day(one.exception.until, words)));

    heading("plans.handover.places");
    for (const auto& [what, path] : handover.places)
        page.line(2, words("plans.handover.place", words("plans.handover.place." + what), path));
    return page;
}

std::string handover_json(const Handover& handover)
{
    return json_object([&](JsonWriter& a) {
        a("date", iso_date(handover.today));
        a.list("departments", handover.departments, [](JsonWriter& b, const DepartmentProgress& one) {
            b("department", one.department);
            b("stage", stage_name(one.stage));
        });
        a.list("exceptions", handover.exceptions, [](JsonWriter& b, const KeptException& one) {
            b("approved_by", one.exception.approved_by);
            b("department", one.department);
            b("instance", one.instance);
            b("question", one.question);
            b("until", one.exception.until);
        });
        a.list("places", handover.places, [](JsonWriter& b, const Handover::Where& one) {
            b("path", one.path);
            b("what", one.what);
        });
        write_plans(a, handover.plans, handover.today);
        a("year", handover.year);
    });
}

} // namespace tenken
