#include "office/audit_work.hpp"

#include "audit/draw.hpp"

#include "audit/small_audits.hpp"
#include "support/catch.hpp"

using namespace tenken;
using namespace tenken::test;

namespace {

struct SmallAudit {
    Checklist checklist = questions(12, 2);
    Assessment report = department_year(checklist, all_answered(checklist, "partial"));
    AuditRecordState record;

    SmallAudit()
    {
        record.last_by = "監査人";
        record.apply(AuditStart{report.checklist, draw(report, std::string(64, 'e'), {}, {"seed", 5})});
        record.linked("", nullptr);
    }

    void give(const Verdict& verdict)
    {
        record.apply(VerdictEvent{"q01", verdict});
        record.linked("", nullptr);
    }

    /// The first problem, as id, line and item.
    [[nodiscard]] std::string misfit() const
    {
        const auto problems = misfits_of_audit(record, report, "a.jsonl");
        if (problems.empty()) return "";
        const auto& first = problems.front();
        return first.id + " " + std::to_string(first.place->line) +
            (first.args.empty() ? "" : " " + first.args.front());
    }
};

} // namespace

TEST_CASE("an audit as tenken writes it goes with its report")
{
    SmallAudit audit;
    CHECK(audit.misfit().empty());
    for (const auto& verdict : {agrees(), not_verifiable(), overstated("unmet"), understated("met")}) {
        audit.give(verdict);
        CHECK(audit.misfit().empty());
    }
}

TEST_CASE("a verdict that does not fit what was answered is named by line and item")
{
    for (const auto& verdict : {overstated("met"), overstated("no such level"), understated("unmet")}) {
        SmallAudit audit;
        audit.give(agrees());
        audit.give(verdict);
        CHECK(audit.misfit() == "audit.record.does_not_fit 3 q01");
    }
}

TEST_CASE("a draw that the report does not give is named by its first item that is otherwise")
{
    SmallAudit audit;
    auto& plan = audit.record.audit.plan;
    SECTION("of another department")
    {
        plan.department = "議会";
        CHECK(audit.misfit() == "audit.record.other_report 1 議会");
    }
    SECTION("of another year")
    {
        plan.year = 2025;
        CHECK(audit.misfit() == "audit.record.other_report 1 事務局");
    }
    SECTION("by another checklist")
    {
        audit.record.start.checklist.sha256 = std::string(64, '0');
        CHECK(audit.misfit().starts_with("audit.record.other_checklist 1"));
    }
    SECTION("an item that the report does not have")
    {
        plan.items[3].instance = "q99";
        CHECK(audit.misfit() == "audit.record.not_in_report 1 q99");
    }
    SECTION("a critical item as one of the rest")
    {
        plan.items[1].stratum = Stratum::rest;
        CHECK(audit.misfit() == "audit.record.drawn_otherwise 1 q02");
    }
    SECTION("an item left out, the numbers set right")
    {
        const auto instance = plan.items.back().instance;
        plan.items.pop_back();
        --plan.strata[2].drawn;
        CHECK(audit.misfit() == "audit.record.left_out 1 " + instance);
    }
    SECTION("another population")
    {
        plan.strata[2].population = 100;
        CHECK(audit.misfit() == "audit.record.wrong_strata 1 R");
    }
    SECTION("another order")
    {
        std::swap(plan.items[2], plan.items[3]);
        CHECK(audit.misfit() == "audit.record.other_order 1");
    }
}
