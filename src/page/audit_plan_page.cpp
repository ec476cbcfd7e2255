#include "page/audit_plan_page.hpp"

#include "audit/clean_sample.hpp"
#include "formats/json/writer.hpp"
#include "page/answer_text.hpp"
#include "words/japanese_date.hpp"

#include <utility>

namespace tenken {

namespace {

using page::Page;

std::string hours_text(int items) { return (Exact(items) * Exact(minutes_per_item) / Exact(60)).rounded(); }

class PlanInBlocks {
public:
    PlanInBlocks(const AuditPlanPage& plan, const Words& words)
        : plan_(plan)
        , words_(words)
    {
    }

    Page page() &&
    {
        page_.add(
            page::Heading{1, {words_("audit.plan.title", fiscal_year_in_full(words_, plan_.year))}, {0, 0}});
        page_.line(0, plan_.drawn ? words_("audit.plan.drawn", plan_.seed) : words_("audit.plan.preview"), 0);
        std::size_t items = 0;
        for (const auto& department : plan_.departments) {
            add(department);
            items += department.plan.items.size();
        }
        if (plan_.departments.size() > 1) {
            page_.gap();
            page_.line(0, words_("audit.plan.total", items, hours_text(static_cast<int>(items))));
        }
        return std::move(page_);
    }

private:
    void add(const PlannedDepartment& department)
    {
        const auto& plan = department.plan;
        const auto& rest = plan.size_of(Stratum::rest);
        page_.add(page::Heading{2, {plan.department}, {0, 0}});
        page_.line(2,
            words_("audit.plan.counts", plan.population(), plan.size_of(Stratum::critical).population,
                plan.size_of(Stratum::pointed).population, rest.population, rest.drawn));
        page_.line(2,
            words_("audit.plan.effort", plan.items.size(), hours_text(static_cast<int>(plan.items.size()))));
        if (rest.drawn == rest.population) {
            page_.line(2, words_("audit.plan.all_taken"));
        } else {
            const int unseen = most_unseen(rest.population, rest.drawn);
            page_.line(2,
                words_("audit.plan.can_show", rest.population, unseen,
                    (Exact(unseen) * Exact(100) / Exact(rest.population)).rounded(), rest.drawn));
            const auto ten = sample_to_show(rest.population, 10);
            const auto twenty = sample_to_show(rest.population, 20);
            if (ten && twenty) page_.line(2, words_("audit.plan.needed", *ten, *twenty));
        }
        if (plan_.drawn) add_items(department);
    }

    void add_items(const PlannedDepartment& department)
    {
        std::vector<page::Entry> entries;
        for (const auto& drawn : department.plan.items) {
            page::Entry entry;
            entry.id = drawn.instance;
            if (const auto* item = department.report->find_item(drawn.instance)) {
                entry.text = item->question;
                entry.answer = answer_text(words_, *department.report, *item);
            }
            entry.details.push_back(words_("audit.report.drawn_because",
                words_("audit.reason." + std::string(name_in(draw_reason_names, drawn.reason)))));
            entries.push_back(std::move(entry));
        }
        auto all = page::entries_of(std::move(entries));
        all.gap = "　";
        page_.add(std::move(all));
    }

    const AuditPlanPage& plan_;
    const Words& words_;
    Page page_;
};

} // namespace

Page audit_plan_page(const AuditPlanPage& plan, const Words& words)
{
    return PlanInBlocks(plan, words).page();
}

std::string audit_plan_json(const AuditPlanPage& plan)
{
    static const std::vector<DrawnItem> none;
    return json_object([&](JsonWriter& a) {
        a.list("departments", plan.departments, [&](JsonWriter& b, const PlannedDepartment& one) {
            const auto& rest = one.plan.size_of(Stratum::rest);
            b("department", one.plan.department);
            b.list("items", plan.drawn ? one.plan.items : none, [](JsonWriter& c, const DrawnItem& item) {
                c("item", item.instance);
                c("reason", std::string(name_in(draw_reason_names, item.reason)));
                c("stratum", std::string(name_in(stratum_names, item.stratum)));
            });
            b("minutes", static_cast<int>(one.plan.items.size()) * minutes_per_item);
            b("most_unseen", rest.drawn == rest.population ? 0 : most_unseen(rest.population, rest.drawn));
            b("population", one.plan.population());
            b("report", one.plan.report);
            b("sample_for_10", sample_to_show(rest.population, 10));
            b("sample_for_20", sample_to_show(rest.population, 20));
            b.object("strata", [&](JsonWriter& c) {
                for (const auto& name : stratum_names) {
                    const auto& size = one.plan.size_of(name.value);
                    c.object(name.name, [&](JsonWriter& d) {
                        d("drawn", size.drawn);
                        d("population", size.population);
                    });
                }
            });
        });
        a("drawn", plan.drawn);
        a("seed", plan.seed);
        a("year", plan.year);
    });
}

} // namespace tenken
