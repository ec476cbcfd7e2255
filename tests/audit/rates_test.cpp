#include "audit/rates.hpp"

#include "audit/draw.hpp"
#include "audit/population.hpp"

#include "small_audits.hpp"
#include "support/catch.hpp"

#include <deque>
#include <random>

using namespace tenken;
using namespace tenken::test;

namespace {

// Reports and audits of made-up departments.
struct Office {
    std::deque<Assessment> reports;
    std::deque<AuditedDepartment> audits;
    std::vector<AuditedReport> both;

    AuditedDepartment& add(Assessment report, int size)
    {
        reports.push_back(std::move(report));
        audits.push_back(all_agree(draw(reports.back(), "digest", {}, {"seed", size})));
        both.push_back({&reports.back(), &audits.back()});
        return audits.back();
    }
};

std::vector<std::string> drawn_of_rest(const AuditedDepartment& audit)
{
    std::vector<std::string> all;
    for (const auto& item : audit.plan.items) {
        if (item.stratum == Stratum::rest) all.push_back(item.instance);
    }
    return all;
}

// Two departments of 30 questions, the first four critical.
Office two_departments()
{
    const auto checklist = questions(30, 4);
    Office office;
    for (const std::string name : {"事務局", "議会"})
        office.add(department_year(checklist, all_answered(checklist, "partial"), 2026, name), 13);
    return office;
}

} // namespace

TEST_CASE("what is found in a stratum taken whole counts once, what is found in the sample for as many as it "
          "stands")
{
    auto office = two_departments();
    auto& audit = office.audits.front();
    audit.verdicts["q01"] = overstated("unmet");
    audit.verdicts[drawn_of_rest(audit)[0]] = overstated("unmet");
    audit.verdicts[drawn_of_rest(audit)[1]] = understated("met");
    const auto rates = audit_rates(office.both);
    CHECK(rates.population == 60);
    CHECK(rates.drawn == 34);
    CHECK(rates.audited == 34);
    CHECK(rates.open() == 0);
    CHECK(rates.overstated.found == 2);
    CHECK(rates.overstated.estimate == Exact(3)); // 1, and 26 ÷ 13
    CHECK(rates.overstated.estimate_at_most == Exact(3));
    CHECK(rates.overstated.percent(*rates.overstated.estimate) == Exact(5));
    CHECK(rates.understated.estimate == Exact(2));
    CHECK(rates.deviating.estimate == Exact(5));
    CHECK(rates.deviating.found == 3);
    const std::vector<SampledStratum> samples{
        {"a", 26, 13, 1}, {"b", 26, 13, 0}, {"c", 4, 4, 1}, {"d", 4, 4, 0}};
    CHECK(rates.overstated.interval == interval_of_total(samples));
}

TEST_CASE("overstated less understated goes by intervals that hold together")
{
    auto office = two_departments();
    auto& audit = office.audits.front();
    for (std::size_t i = 0; i < 4; ++i) audit.verdicts[drawn_of_rest(audit)[i]] = overstated("unmet");
    audit.verdicts[drawn_of_rest(audit)[4]] = understated("met");
    audit.verdicts[drawn_of_rest(audit)[5]] = not_verifiable();
    const auto interval = [](int found) {
        return interval_of_total(
            std::vector<SampledStratum>{{"a", 26, 13, found}, {"b", 26, 13, 0}}, Exact(1, 80));
    };
    const auto rates = audit_rates(office.both);
    CHECK(rates.balance ==
        ItemInterval{interval(4).low - interval(1).high, interval(5).high - interval(1).low});
}

TEST_CASE("what could not be verified widens the interval and is never dropped")
{
    auto office = two_departments();
    auto& audit = office.audits.front();
    const auto drawn = drawn_of_rest(audit);
    const auto before = audit_rates(office.both);
    audit.verdicts[drawn[0]] = not_verifiable();
    audit.verdicts["q01"] = not_verifiable();
    const auto rates = audit_rates(office.both);
    CHECK(rates.not_verifiable == 2);
    CHECK(rates.audited == 34);
    CHECK(rates.overstated.found == 0);
    CHECK(rates.overstated.undecided == 2);
    CHECK(rates.overstated.estimate == Exact(0));
    CHECK(rates.overstated.estimate_at_most == Exact(3));
    CHECK(rates.overstated.interval.low == before.overstated.interval.low);
    auto all_overstated = office;
    all_overstated.both = {
        {&office.reports[0], &all_overstated.audits[0]}, {&office.reports[1], &all_overstated.audits[1]}};
    all_overstated.audits[0].verdicts[drawn[0]] = all_overstated.audits[0].verdicts["q01"] =
        overstated("unmet");
    CHECK(rates.overstated.interval.high == audit_rates(all_overstated.both).overstated.interval.high);
    CHECK(rates.understated == [&] {
        auto same = before.understated;
        same.undecided = 2;
        return same;
    }());
}

TEST_CASE("a drawn item without a verdict is as one that could not be verified")
{
    auto office = two_departments();
    auto& audit = office.audits.front();
    const auto drawn = drawn_of_rest(audit);
    audit.verdicts[drawn[0]] = not_verifiable();
    const auto looked_at = audit_rates(office.both);
    audit.verdicts.erase(drawn[0]);
    const auto open = audit_rates(office.both);
    CHECK(open.open() == 1);
    CHECK(open.audited == 33);
    CHECK(open.overstated.interval == looked_at.overstated.interval);
    CHECK(open.overstated.estimate_at_most == looked_at.overstated.estimate_at_most);
}

TEST_CASE("verdicts on what was not drawn count for nothing")
{
    auto office = two_departments();
    auto& audit = office.audits.front();
    const auto before = audit_rates(office.both);
    for (const auto* item : audit_population(office.reports.front())) {
        if (audit.plan.find(item->instance) == nullptr) audit.verdicts[item->instance] = overstated("unmet");
    }
    CHECK(audit_rates(office.both) == before);
}

TEST_CASE("of a part nothing is told with fewer than five audited, or half of it in doubt")
{
    AuditRate rate;
    rate.population = 20;
    rate.audited = 5;
    rate.interval = {0, 9};
    CHECK(rate.may_be_told());
    rate.interval = {1, 11};
    CHECK_FALSE(rate.may_be_told());
    rate.interval = {0, 9};
    rate.audited = 4;
    CHECK_FALSE(rate.may_be_told());
}

TEST_CASE("sections and levels each have their own population, and make up the whole")
{
    std::vector<Section> sections;
    for (const std::string id : {"1", "2", "3"}) {
        std::vector<Item> items;
        for (int i = 0; i < 12; ++i) items.push_back(level_item(id + "-" + std::to_string(10 + i)));
        sections.push_back(section(id, std::move(items)));
    }
    const auto checklist = checklist_of(std::move(sections));
    auto answers = all_answered(checklist, "met");
    for (int i = 0; i < 6; ++i) answers.responses["2-" + std::to_string(10 + i)] = level("partial");
    answers.responses["3-10"] = not_applicable();
    Office office;
    office.add(department_year(checklist, answers), 20);
    const auto parts = audit_rates_by_section(office.both);
    REQUIRE(parts.size() == 3);
    int drawn = 0;
    for (const auto& part : parts) {
        CHECK(part.rates.population == 12);
        drawn += part.rates.drawn;
    }
    CHECK(drawn == 20);
    CHECK(parts[1].title == "分野2");
    const auto levels = audit_rates_by_level(office.both);
    REQUIRE(levels.size() == 3);
    CHECK(levels[0].id == "met");
    CHECK(levels[0].title == "実施している");
    CHECK(levels[0].rates.population == 29);
    CHECK(levels[1].id == "partial");
    CHECK(levels[1].rates.population == 6);
    CHECK(levels[2].id == "not_applicable");
    CHECK(levels[2].rates.population == 1);
}

TEST_CASE("answers lean where over- less understated lies on one side of 0 in two years")
{
    AuditRates kindly;
    kindly.balance = {1, 9};
    AuditRates strictly;
    strictly.balance = {-9, -1};
    AuditRates unclear;
    unclear.balance = {0, 9};
    CHECK(leaning(kindly, kindly) == Leaning::kindly);
    CHECK(leaning(strictly, strictly) == Leaning::strictly);
    CHECK_FALSE(leaning(kindly, strictly));
    CHECK_FALSE(leaning(kindly, unclear));
    CHECK_FALSE(leaning(unclear, kindly));
}

TEST_CASE("the balance of over- and understated holds what is true: drawn again and again")
{
    // A smoke test by simulation: 5 of 24 overstated, 3 understated.
    const auto checklist = questions(24);
    const auto report = department_year(checklist, all_answered(checklist, "partial"));
    int balance = 0;
    int over = 0;
    int deviating = 0;
    constexpr int rounds = 300;
    for (int seed = 0; seed < rounds; ++seed) {
        auto audit = all_agree(draw(report, "digest", {}, {std::to_string(seed), 8}));
        for (auto& [instance, verdict] : audit.verdicts) {
            if (instance <= "q05") verdict = overstated("unmet");
            if (instance >= "q22") verdict = understated("met");
        }
        const std::vector<AuditedReport> both{{&report, &audit}};
        const auto rates = audit_rates(both);
        balance += rates.balance.low <= 2 && 2 <= rates.balance.high;
        over += rates.overstated.interval.low <= 5 && 5 <= rates.overstated.interval.high;
        deviating += rates.deviating.interval.low <= 8 && 8 <= rates.deviating.interval.high;
    }
    CHECK(balance >= rounds * 94 / 100);
    CHECK(over >= rounds * 93 / 100);
    CHECK(deviating >= rounds * 93 / 100);
}
