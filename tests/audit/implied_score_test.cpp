#include "audit/implied_score.hpp"

#include "audit/draw.hpp"
#include "audit/population.hpp"
#include "audit/verdict.hpp"
#include "scoring/score.hpp"

#include "small_audits.hpp"
#include "support/catch.hpp"

#include <functional>
#include <random>

using namespace tenken;
using namespace tenken::test;

namespace {

void stand_as(AssessedItem& item, const std::string& found)
{
    item.counts.clear();
    item.response = {};
    item.state = found == not_applicable_name ? State::not_applicable : State::answered;
    if (item.state == State::answered) item.response.answer = found;
}

struct Bounds {
    std::optional<Exact> low;
    std::optional<Exact> high;
};

// Every way in which items that were not decided may be otherwise, scored as a report is.
Bounds bounds_by_every_way(Assessment assessment, const AuditedDepartment& audit, int over, int under)
{
    std::vector<std::size_t> open;
    const auto population = audit_population(assessment);
    for (std::size_t i = 0; i < assessment.items.size(); ++i) {
        auto& item = assessment.items[i];
        if (std::ranges::find(population, &item) == population.end()) continue;
        const auto* verdict = audit.plan.find(item.instance) ? audit.find(item.instance) : nullptr;
        if (verdict == nullptr || verdict->kind == VerdictKind::not_verifiable) open.push_back(i);
    }
    for (auto& item : assessment.items) {
        const auto* verdict = audit.find(item.instance);
        if (verdict != nullptr && !verdict->found.empty()) stand_as(item, verdict->found);
    }
    Bounds bounds;
    const std::function<void(std::size_t, int, int)> go = [&](std::size_t at, int overs, int unders) {
        if (at == open.size()) {
            const auto value = score_value(assessment);
            if (!value) return;
            if (!bounds.low || *value < *bounds.low) bounds.low = value;
            if (!bounds.high || *value > *bounds.high) bounds.high = value;
            return;
        }
        go(at + 1, overs, unders);
        const AssessedItem before = assessment.items[open[at]];
        const bool drawn = audit.plan.find(before.instance) != nullptr;
        for (const std::string found : {"met", "partial", "unmet", "not_applicable"}) {
            assessment.items[open[at]] = before;
            const auto kind = kind_of_finding(assessment, before, found);
            const bool lower = kind == VerdictKind::overstated && overs > 0;
            const bool higher = kind == VerdictKind::understated && unders > 0 && !drawn;
            if (!lower && !higher) continue;
            stand_as(assessment.items[open[at]], found);
            go(at + 1, overs - lower, unders - higher);
        }
        assessment.items[open[at]] = before;
    };
    go(0, over, under);
    return bounds;
}

class RandomAudit {
public:
    explicit RandomAudit(std::uint32_t seed)
        : random_(seed)
    {
    }

    int below(int limit) { return static_cast<int>(random_() % static_cast<std::uint32_t>(limit)); }

    // Eight questions in two sections, of which two are critical and four of the rest are drawn.
    Assessment report()
    {
        std::vector<Section> sections;
        for (const std::string id : {"1", "2"}) {
            std::vector<Item> items;
            for (int i = 1; i <= 4; ++i) {
                items.push_back(level_item(id + "-" + std::to_string(i), 1 + below(3)));
                items.back().critical = i == 1;
            }
            sections.push_back(section(id, std::move(items), 1 + below(2)));
        }
        auto checklist = checklist_of(std::move(sections));
        if (below(2) > 0) checklist.scoring.method = ScoringMethod::mean_of_sections;
        if (below(3) == 0) checklist.scoring.not_applicable = NotApplicableRule::full;
        Answers answers;
        for (const auto& section : checklist.sections) {
            for (const auto& item : section.items) {
                const int kind = below(8);
                if (kind == 7) continue;
                answers.responses[item.id] = kind == 6 ? not_applicable()
                                                       : level(kind < 3     ? "met"
                                                                 : kind < 5 ? "partial"
                                                                            : "unmet");
            }
        }
        return department_year(checklist, answers);
    }

    AuditedDepartment audit(const Assessment& report)
    {
        auto audit = all_agree(draw(report, "digest", {}, {std::to_string(below(1000)), 2 + below(3)}));
        for (auto& [instance, verdict] : audit.verdicts) {
            const std::vector<std::string> all{"met", "partial", "unmet", "not_applicable"};
            const auto found = all[static_cast<std::size_t>(below(4))];
            const auto kind = kind_of_finding(report, *report.find_item(instance), found);
            const int chance = below(6);
            if (chance == 0) verdict = not_verifiable();
            if (chance == 1 && kind == VerdictKind::overstated) verdict = overstated(found);
            if (chance == 1 && kind == VerdictKind::understated) verdict = understated(found);
        }
        return audit;
    }

private:
    std::mt19937 random_;
};

} // namespace

TEST_CASE(
    "the implied score stands with the levels that were found, its bounds with the worst and best unseen")
{
    RandomAudit random(20261129);
    int scored = 0;
    for (int round = 0; round < 60; ++round) {
        const auto report = random.report();
        const auto audit = random.audit(report);
        const std::vector<AuditedReport> one{{&report, &audit}};
        const auto score = implied_score(one);
        INFO("round " << round);
        CHECK(score.answered == score_value(report));
        auto found = report;
        for (auto& item : found.items) {
            const auto* verdict = audit.find(item.instance);
            if (verdict != nullptr && !verdict->found.empty()) stand_as(item, verdict->found);
        }
        CHECK(score.implied == score_value(found));
        if (!score.implied) continue;
        ++scored;
        const auto bounds =
            bounds_by_every_way(report, audit, score.unseen_overstated, score.unseen_understated);
        CHECK(score.low->text() == bounds.low->text());
        CHECK(score.high->text() == bounds.high->text());
        CHECK(*score.low <= *score.implied);
        CHECK(*score.implied <= *score.high);
    }
    CHECK(scored > 50);
}

TEST_CASE("an audit of every item leaves nothing open")
{
    const auto checklist = questions(10);
    const auto report = department_year(checklist, all_answered(checklist, "met"));
    auto audit = all_agree(draw(report, "digest", {}, {"seed", 10}));
    audit.verdicts["q03"] = overstated("unmet");
    const std::vector<AuditedReport> one{{&report, &audit}};
    const auto score = implied_score(one);
    CHECK(score.answered == Exact(100));
    CHECK(score.implied == Exact(90));
    CHECK(score.gap() == Exact(10));
    CHECK(score.low == Exact(90));
    CHECK(score.high == Exact(90));
    CHECK(score.unseen_overstated == 0);
}

TEST_CASE("a clean sample leaves open what the upper limit allows")
{
    const auto checklist = questions(72);
    const auto report = department_year(checklist, all_answered(checklist, "met"));
    const auto audit = all_agree(draw(report, "digest", {}, {"seed", 14}));
    const std::vector<AuditedReport> one{{&report, &audit}};
    const auto score = implied_score(one);
    CHECK(score.unseen_overstated == 15); // 97.5 %, one-sided
    CHECK(score.low == Exact(57) / 72 * 100);
    CHECK(score.high == Exact(100));
}

TEST_CASE("what could not be verified may be overstated, and so may more that nobody looked at")
{
    const auto checklist = questions(72);
    const auto report = department_year(checklist, all_answered(checklist, "met"));
    auto audit = all_agree(draw(report, "digest", {}, {"seed", 14}));
    audit.verdicts.begin()->second = not_verifiable();
    audit.verdicts.rbegin()->second = overstated("unmet");
    const std::vector<AuditedReport> one{{&report, &audit}};
    const auto score = implied_score(one);
    const std::vector<SampledStratum> both{{"R", 72, 14, 2}};
    CHECK(score.unseen_overstated == interval_of_total(both).high - 1);
    CHECK(score.low == Exact(72 - interval_of_total(both).high) / 72 * 100);
    CHECK(score.implied == Exact(71) / 72 * 100);
}

TEST_CASE("several departments are summed as a rollup sums them")
{
    const auto checklist = questions(10);
    const auto first = department_year(checklist, all_answered(checklist, "met"), 2026, "事務局");
    const auto second = department_year(checklist, all_answered(checklist, "partial"), 2026, "議会");
    const auto first_audit = all_agree(draw(first, "digest", {}, {"seed", 10}));
    auto second_audit = all_agree(draw(second, "digest", {}, {"seed", 10}));
    second_audit.verdicts["q01"] = overstated("unmet");
    const std::vector<AuditedReport> both{{&first, &first_audit}, {&second, &second_audit}};
    const auto score = implied_score(both);
    CHECK(score.answered == Exact(75));
    CHECK(score.implied == Exact(1450, 20));
    CHECK(score.low == score.implied);
}
