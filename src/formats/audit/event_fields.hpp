#pragma once

#include "base/sha256.hpp"
#include "formats/audit/event.hpp"
#include "formats/record/event_fields.hpp"

/// How a line of an auditor's record holds each event, as formats/record/event_fields.hpp does it.
namespace tenken {

inline const auto& names_of(VerdictKind) { return verdict_kind_names; }
inline const auto& names_of(Stratum) { return stratum_names; }
inline const auto& names_of(DrawReason) { return draw_reason_names; }

void item_fields(auto& a, Of<VerdictEvent> auto& event) { a("item", event.instance); }
void item_fields(auto& a, Of<ReplyEvent> auto& event) { a("item", event.instance); }

void fields(auto& a, Of<DrawnItem> auto& item)
{
    a("item", item.instance);
    a("reason", item.reason);
    a("stratum", item.stratum);
}

void fields(auto& a, Of<StratumSize> auto& size)
{
    a("drawn", size.drawn);
    a("population", size.population);
}

/// Without the reply, which is an event of its own.
void fields(auto& a, Of<Verdict> auto& verdict)
{
    a.optional("found", verdict.found);
    a.optional("ground", verdict.ground);
    a("kind", verdict.kind);
    a.optional("seen", verdict.seen);
}

void value_fields(auto& a, Of<AuditStart> auto& start)
{
    auto& plan = start.plan;
    int format = record_format; // read and refused before
    a.object("value", [&](auto& value) {
        checklist_fields(value, start.checklist);
        value("department", plan.department);
        value("items", plan.items);
        value("report", plan.report, is_sha256);
        value("seed", plan.terms.seed);
        value("size", plan.terms.size);
        value.object("strata", [&](auto& strata) {
            strata("C", plan.strata[0]);
            strata("P", plan.strata[1]);
            strata("R", plan.strata[2]);
        });
        value("tenken", format);
        value("year", plan.year, [](int year) { return year >= 1 && year <= 9999; });
    });
}

void value_fields(auto& a, Of<VerdictEvent> auto& event) { a("value", event.verdict); }

void value_fields(auto& a, Of<ReplyEvent> auto& event) { a("value", event.reply); }

} // namespace tenken
