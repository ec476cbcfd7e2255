#include "page/plans_page.hpp"

#include "formats/json/writer.hpp"
#include "words/japanese_date.hpp"

#include <array>

namespace tenken {

namespace {

using page::Page;

constexpr std::array standings{
    PlanStanding::overdue, PlanStanding::soon, PlanStanding::open, PlanStanding::undated, PlanStanding::done};

std::string standing_word(PlanStanding standing, const Words& words)
{
    return words("plans.standing." + std::string(standing_name(standing)));
}

class PlansInBlocks {
public:
    PlansInBlocks(const PlansPage& plans, const Words& words)
        : plans_(plans)
        , words_(words)
    {
    }

    Page page() &&
    {
        page_.add(page::Heading{1,
            {words_(
                "plans.title", fiscal_year_in_full(words_, plans_.year), date_in_full(words_, plans_.today))},
            {0, 0}});
        if (plans_.plans.empty()) {
            page_.line(0, words_("plans.none"), 0);
            return std::move(page_);
        }
        page_.line(0, words_("plans.count", plans_.plans.size(), counts()), 0);
        for (const auto standing : standings) add(standing);
        return std::move(page_);
    }

private:
    [[nodiscard]] std::string counts() const
    {
        std::vector<std::string> all;
        for (const auto standing : standings) {
            const auto count = count_standing(plans_.plans, standing, plans_.today);
            if (count > 0) all.push_back(words_("plans.count_of", standing_word(standing, words_), count));
        }
        return words_.list(all);
    }

    void add(PlanStanding standing)
    {
        std::vector<page::Entry> entries;
        for (const auto& plan : plans_.plans) {
            if (standing_of(plan, plans_.today) == standing) entries.push_back(entry(plan));
        }
        if (entries.empty()) return;
        page_.add(page::Heading{2, {standing_word(standing, words_)}, {0, 0}});
        auto all = page::entries_of(std::move(entries));
        all.gap = "　";
        page_.add(std::move(all));
    }

    [[nodiscard]] std::string day(const std::string& iso) const
    {
        const auto date = parse_iso_date(iso);
        return date ? date_in_full(words_, *date) : words_("plans.no_day");
    }

    [[nodiscard]] page::Entry entry(const LivingPlan& plan) const
    {
        page::Entry entry;
        entry.id = plan.instance;
        entry.text = words_(plan.critical ? "plans.entry_critical" : "plans.entry", plan.department,
            plan.action.what.empty() ? plan.question : plan.action.what);
        entry.details.push_back(words_("plans.who_and_when",
            plan.action.owner.empty() ? words_("plans.no_owner") : plan.action.owner, day(plan.due)));
        if (plan.extensions > 0)
            entry.details.push_back(words_("plans.extended", day(plan.action.due), plan.extensions));
        if (plan.done()) entry.details.push_back(words_("plans.done_on", day(plan.done_on)));
        for (const auto& word : plan.words) entry.details.push_back(words_("plans.word", word));
        for (const auto& shown : plan.evidence) entry.details.push_back(words_("plans.evidence", shown));
        return entry;
    }

    const PlansPage& plans_;
    const Words& words_;
    Page page_;
};

} // namespace

Page plans_page(const PlansPage& plans, const Words& words) { return PlansInBlocks(plans, words).page(); }

void write_plans(JsonWriter& a, const std::vector<LivingPlan>& plans, Date today)
{
    a.list("plans", plans, [&](JsonWriter& b, const LivingPlan& plan) {
        b("critical", plan.critical);
        b("department", plan.department);
        b.or_null("done", plan.done_on);
        b.or_null("due", plan.due);
        b("evidence", plan.evidence);
        b("extensions", plan.extensions);
        b("instance", plan.instance);
        b.or_null("owner", plan.action.owner);
        b.or_null("planned", plan.action.due);
        b("question", plan.question);
        b("standing", standing_name(standing_of(plan, today)));
        b("what", plan.action.what);
        b("words", plan.words);
        b("year", plan.year);
    });
}

std::string plans_json(const PlansPage& plans)
{
    return json_object([&](JsonWriter& a) {
        a("date", iso_date(plans.today));
        write_plans(a, plans.plans, plans.today);
        a("year", plans.year);
    });
}

} // namespace tenken
