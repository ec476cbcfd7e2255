#include "page/audit_page.hpp"

#include "audit/implied_score.hpp"
#include "formats/json/writer.hpp"
#include "page/json_values.hpp"

#include <array>

namespace tenken {

namespace {

void rate_json(JsonWriter& a, std::string_view name, const AuditRate& rate)
{
    const auto percent = [&](const std::optional<Exact>& items) -> std::optional<Exact> {
        if (!items || rate.population == 0) return std::nullopt;
        return rate.percent(*items).rounded_value();
    };
    a.object(name, [&](JsonWriter& b) {
        b("audited", rate.audited);
        b("estimate", percent(rate.estimate));
        b("found", rate.found);
        b("high", percent(Exact(rate.interval.high)));
        b("high_items", rate.interval.high);
        b("low", percent(Exact(rate.interval.low)));
        b("low_items", rate.interval.low);
        b("population", rate.population);
        b("undecided", rate.undecided);
    });
}

void implied_json(JsonWriter& a, const ImpliedScore& implied)
{
    a.object("implied", [&](JsonWriter& b) {
        b("answered", to_one_decimal(implied.answered));
        b("gap", to_one_decimal(implied.gap()));
        b("high", to_one_decimal(implied.high));
        b("implied", to_one_decimal(implied.implied));
        b("low", to_one_decimal(implied.low));
    });
}

struct DrawnWithVerdict {
    const DrawnItem* drawn = nullptr;
    const Verdict* verdict = nullptr;
};

void department_json(JsonWriter& a, const AuditShown& one)
{
    const std::array alone{one.audited};
    const auto rates = audit_rates(alone);
    const auto& audit = *one.audited.audit;
    std::vector<DrawnWithVerdict> items;
    for (const auto& drawn : audit.plan.items) items.push_back({&drawn, audit.find(drawn.instance)});
    a("auditors", one.auditors);
    a("department", audit.plan.department);
    implied_json(a, implied_score(alone));
    a.list("items", items, [](JsonWriter& b, const DrawnWithVerdict& item) {
        static const Verdict nothing;
        const auto& verdict = item.verdict == nullptr ? nothing : *item.verdict;
        b.or_null("found", verdict.found);
        b("ground", verdict.ground);
        b("item", item.drawn->instance);
        b.or_null("kind",
            item.verdict == nullptr ? std::string() : std::string(name_in(verdict_kind_names, verdict.kind)));
        b("reason", std::string(name_in(draw_reason_names, item.drawn->reason)));
        b("reply", verdict.reply);
        b("seen", verdict.seen);
        b("stratum", std::string(name_in(stratum_names, item.drawn->stratum)));
    });
    rate_json(a, "overstated", rates.overstated);
    a("report", audit.plan.report);
    a("seed", audit.plan.terms.seed);
    rate_json(a, "understated", rates.understated);
}

} // namespace

std::string audit_json(const AuditResults& results)
{
    const auto audits = results.audits();
    const auto rates = audit_rates(audits);
    return json_object([&](JsonWriter& a) {
        a("audited", rates.audited);
        a.list("departments", results.departments, department_json);
        rate_json(a, "deviating", rates.deviating);
        implied_json(a, implied_score(audits));
        a("not_drawn", results.not_drawn);
        a("not_verifiable", rates.not_verifiable);
        a("open", rates.open());
        rate_json(a, "overstated", rates.overstated);
        a("population", rates.population);
        rate_json(a, "understated", rates.understated);
        a("year", results.year);
    });
}

} // namespace tenken
