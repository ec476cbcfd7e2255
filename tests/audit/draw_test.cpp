#include "audit/draw.hpp"

#include "audit/clean_sample.hpp"
#include "audit/population.hpp"
#include "base/sha256.hpp"

#include "small_audits.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <map>
#include <set>

using namespace tenken;
using namespace tenken::test;

namespace {

using Earlier = std::vector<const Assessment*>;

AuditPlan draw_of(const Assessment& assessment, const DrawTerms& terms, const Earlier& earlier = {})
{
    return draw(assessment, std::string(64, 'e'), earlier, terms);
}

std::vector<std::string> instances(const AuditPlan& plan, Stratum stratum)
{
    std::vector<std::string> all;
    for (const auto& item : plan.items) {
        if (item.stratum == stratum) all.push_back(item.instance);
    }
    return all;
}

std::map<std::string, std::string> reasons(const Assessment& assessment, const Earlier& earlier)
{
    std::map<std::string, std::string> all;
    for (const auto& one : place_in_strata(assessment, earlier)) {
        const auto letter = std::string(name_in(stratum_names, one.stratum));
        all[one.item->instance] = letter + " " + std::string(name_in(draw_reason_names, one.reason));
    }
    return all;
}

Response with_evidence(const std::string& id, const std::string& evidence)
{
    Response response = level(id);
    response.evidence = {evidence};
    return response;
}

} // namespace

TEST_CASE("the number by which an instance is drawn is that of four lines")
{
    CHECK(draw_number("2026-07-01", 2026, "事務局", "6.4-03") ==
        sha256_hex("2026-07-01\n2026\n事務局\n6.4-03\n"));
}

TEST_CASE("critical items are taken whole, and of the rest those with the smallest numbers")
{
    const auto checklist = questions(30, 4);
    const auto assessment = department_year(checklist, all_answered(checklist, "met"));
    const auto plan = draw_of(assessment, {"seed", 7});
    CHECK(plan.department == "事務局");
    CHECK(plan.year == 2026);
    CHECK(plan.report == std::string(64, 'e'));
    CHECK(plan.population() == 30);
    CHECK(plan.size_of(Stratum::critical) == StratumSize{4, 4});
    CHECK(plan.size_of(Stratum::pointed) == StratumSize{0, 0});
    CHECK(plan.size_of(Stratum::rest) == StratumSize{26, 7});
    CHECK(instances(plan, Stratum::critical) == std::vector<std::string>{"q01", "q02", "q03", "q04"});

    std::map<std::string, std::string> by_number;
    for (const auto& item : assessment.items) {
        if (!item.critical) by_number[draw_number("seed", 2026, "事務局", item.instance)] = item.instance;
    }
    std::vector<std::string> smallest;
    for (const auto& [number, instance] : by_number) {
        if (smallest.size() < 7) smallest.push_back(instance);
    }
    std::ranges::sort(smallest);
    CHECK(instances(plan, Stratum::rest) == smallest);
}

TEST_CASE("a rest of fewer items than are asked for is taken whole")
{
    const auto checklist = questions(5);
    const auto plan = draw_of(department_year(checklist, all_answered(checklist, "met")), {"seed", 12});
    CHECK(plan.size_of(Stratum::rest) == StratumSize{5, 5});
}

TEST_CASE("a greater sample holds the smaller one, and another item takes one place at most")
{
    const auto checklist = questions(40);
    const auto assessment = department_year(checklist, all_answered(checklist, "met"));
    const auto small = instances(draw_of(assessment, {"seed", 12}), Stratum::rest);
    const auto large = instances(draw_of(assessment, {"seed", 20}), Stratum::rest);
    CHECK(std::ranges::includes(large, small));

    const auto wider = questions(41);
    const auto other =
        instances(draw_of(department_year(wider, all_answered(wider, "met")), {"seed", 12}), Stratum::rest);
    std::vector<std::string> kept;
    std::ranges::set_intersection(small, other, std::back_inserter(kept));
    CHECK(kept.size() >= 11);
}

TEST_CASE("another department, seed or year draws otherwise, and has no part in this one's draw")
{
    const auto checklist = questions(40);
    const auto answers = all_answered(checklist, "met");
    const auto here = department_year(checklist, answers, 2026, "事務局");
    const auto there = department_year(checklist, answers, 2026, "議会");
    const auto next = department_year(checklist, answers, 2027, "事務局");
    const auto plan = draw_of(here, {"seed", 12});
    CHECK(draw_of(there, {"seed", 12}).items != plan.items);
    CHECK(draw_of(next, {"seed", 12}).items != plan.items);
    CHECK(draw_of(here, {"another", 12}).items != plan.items);
    CHECK(draw_of(here, {"seed", 12}) == plan);
}

TEST_CASE("every item of the rest is drawn about as often as any other")
{
    const auto checklist = questions(20);
    const auto assessment = department_year(checklist, all_answered(checklist, "met"));
    std::map<std::string, int> drawn;
    for (int seed = 0; seed < 1000; ++seed) {
        for (const auto& item : draw_of(assessment, {std::to_string(seed), 5}).items) ++drawn[item.instance];
    }
    CHECK(drawn.size() == 20);
    for (const auto& [instance, times] : drawn) { // 250 on the average, with a deviation of 14
        INFO(instance);
        CHECK(times > 190);
        CHECK(times < 310);
    }
}

TEST_CASE("the population is what a department answered itself")
{
    auto items = questions(6).sections.front().items;
    items[1].scope = Scope::organisation;
    items[2].may_be_not_applicable = true;
    items.push_back(choice_item("place", {{"own", "自庁舎"}, {"dc", "データセンター"}}));
    items.push_back(level_item("hidden"));
    items.back().when = gate("q01", {"unmet"});
    items.push_back(level_item("room"));
    items.back().tags = {"room"};
    const auto checklist = small_checklist(std::move(items));
    auto answers =
        answering({{"q01", "met"}, {"q02", "met"}, {"q04", "partial"}, {"q05", "met"}, {"place", "own"}});
    answers.responses["q03"] = not_applicable();
    answers.served.department = "事務局";
    answers.served.answers["room"] = {State::answered, level("met")};
    Circumstances circumstances;
    circumstances.department = "公平委員会";
    circumstances.coordinator = "事務局";
    circumstances.service.by = "事務局";
    circumstances.service.shares = {"room"};
    const auto assessment = assess(checklist, answers, circumstances);
    std::vector<std::string> population;
    for (const auto* item : audit_population(assessment)) population.push_back(item->instance);
    CHECK(population == std::vector<std::string>{"q01", "q03", "q04", "q05"}); // q06 is open
}

TEST_CASE("what points to an item puts it into P: the first reason that holds")
{
    auto checklist = questions(9, 1);
    checklist.checks = {{"c-01", all_of({gate("q05", {"unmet"}), gate("q06", {"met"})}),
        "q05は未実施、q06は実施とあります。", {}}};
    auto before_last = all_answered(checklist, "met");
    auto last = before_last;
    auto now = before_last;
    for (auto* year : {&before_last, &last}) {
        year->responses["q01"] = level("partial"); // critical, whatever it does
        year->responses["q02"] = level("partial");
        year->responses["q03"] = with_evidence("partial", "規程");
    }
    now.responses["q03"] = with_evidence("met", "規程、点検簿");
    now.responses["q04"] = not_applicable();
    now.responses["q05"] = level("unmet");
    last.responses["q07"] = with_evidence("met", "台帳");
    before_last.responses["q08"] = level("unmet");
    before_last.responses["q09"] = last.responses["q09"] = now.responses["q09"] = level("unmet");
    const auto first = department_year(checklist, before_last, 2024);
    const auto second = department_year(checklist, last, 2025);
    const auto third = department_year(checklist, now, 2026);
    CHECK(reasons(third, {&second, &first}) ==
        std::map<std::string, std::string>{
            {"q01", "C critical"},
            {"q02", "P rose_without_evidence"},
            {"q03", "R random"}, // it rose with new evidence
            {"q04", "P newly_not_applicable"},
            {"q05", "P contradiction"},
            {"q06", "P contradiction"},
            {"q07", "R random"}, // its evidence changed
            {"q08", "R random"}, // alike for two years
            {"q09", "P unchanged"},
        });
    CHECK(reasons(third, {&second})["q09"] == "R random");
    CHECK(reasons(third, {})["q02"] == "R random");
}

TEST_CASE(
    "of more than eight pointed items the rest has the excess: later reasons first, then smaller weights")
{
    auto checklist = questions(14);
    auto& items = checklist.sections.front().items;
    items[10].weight = 3;
    const auto unchanged = all_answered(checklist, "partial");
    auto now = unchanged;
    for (const std::string instance : {"q12", "q13", "q14"}) now.responses[instance] = level("met");
    const auto first = department_year(checklist, unchanged, 2024);
    const auto second = department_year(checklist, unchanged, 2025);
    const auto third = department_year(checklist, now, 2026);
    const auto plan = draw_of(third, {"seed", 2}, {&second, &first});
    CHECK(instances(plan, Stratum::pointed) ==
        std::vector<std::string>{"q01", "q02", "q03", "q04", "q11", "q12", "q13", "q14"});
    CHECK(plan.size_of(Stratum::pointed) == StratumSize{8, 8});
    CHECK(plan.size_of(Stratum::rest) == StratumSize{6, 2});
    for (const auto& item : plan.items) {
        if (item.stratum == Stratum::rest) CHECK(item.reason == DrawReason::random);
    }

    // What is over has the same chance as anybody in the rest.
    std::map<std::string, int> drawn;
    for (int seed = 0; seed < 600; ++seed) {
        for (const auto& instance :
            instances(draw_of(third, {std::to_string(seed), 2}, {&second, &first}), Stratum::rest))
            ++drawn[instance];
    }
    CHECK(drawn.size() == 6);
    for (const auto& [instance, times] : drawn) { // 200 on the average, with a deviation of 12
        INFO(instance);
        CHECK(times > 145);
        CHECK(times < 255);
    }
}

TEST_CASE("strata are disjoint and make up the population, whatever the years were like")
{
    const auto checklist = questions(40, 5);
    std::uint32_t state = 20260401;
    const auto random = [&](std::uint32_t below) {
        state = state * 1664525 + 1013904223;
        return (state >> 16) % below;
    };
    const auto some_answers = [&] {
        Answers answers;
        for (const auto& item : checklist.sections.front().items) {
            const auto kind = random(6);
            if (kind == 0) continue;
            answers.responses[item.id] = kind == 1 ? not_applicable() : level(kind < 4 ? "met" : "partial");
        }
        return answers;
    };
    for (int round = 0; round < 50; ++round) {
        const auto first = department_year(checklist, some_answers(), 2024);
        const auto second = department_year(checklist, some_answers(), 2025);
        const auto third = department_year(checklist, some_answers(), 2026);
        const auto plan = draw_of(third, {std::to_string(round), 6}, {&second, &first});
        std::set<std::string> once;
        for (const auto& item : plan.items) CHECK(once.insert(item.instance).second);
        const auto& [critical, pointed, rest] = plan.strata;
        CHECK(plan.population() == static_cast<int>(audit_population(third).size()));
        CHECK(critical.drawn == critical.population);
        CHECK(pointed.drawn == pointed.population);
        CHECK(pointed.drawn <= 8);
        CHECK(rest.drawn == std::min(rest.population, 6));
        for (const auto& item : plan.items)
            CHECK((item.stratum == Stratum::critical) == third.find_item(item.instance)->critical);
    }
}

TEST_CASE("what a clean sample can show is known before drawing")
{
    CHECK(most_unseen(72, 14) == 12); // 16.7 %
    CHECK(most_unseen(72, 13) == 13);
    CHECK(most_unseen(72, 0) == 72);
    CHECK(most_unseen(72, 72) == 0);
    CHECK(most_unseen(0, 0) == 0);
    CHECK(sample_to_show(72, 10) == 22); // 7 of 72: 9.7 %
    CHECK(sample_to_show(72, 20) == 12); // 14 of 72: 19.4 %
    CHECK_FALSE(sample_to_show(0, 10));
    for (int population = 1; population <= 40; ++population) {
        for (int sample = 1; sample < population; ++sample) {
            const std::vector<SampledStratum> clean{{"R", population, sample, 0}};
            CHECK(most_unseen(population, sample) == upper_limit_of_total(clean, Exact(1, 20)));
        }
    }
}

TEST_CASE("what was drawn is drawn again from the report alone, whatever pointed to items")
{
    const auto checklist = questions(30, 4);
    const auto answers = all_answered(checklist, "met");
    const auto before = department_year(checklist, all_answered(checklist, "partial"), 2025);
    const auto assessment = department_year(checklist, answers);
    const auto plan = draw_of(assessment, {"seed", 7}, {&before});
    CHECK(plan.size_of(Stratum::pointed).drawn == 8);
    CHECK(drawn_again(assessment, plan) == plan);

    auto other = plan;
    other.terms.seed = "another";
    CHECK(drawn_again(assessment, other) != other);
    other = plan;
    other.items.back().instance = "q01";
    CHECK(drawn_again(assessment, other) != other);
    other = plan;
    ++other.strata[2].population;
    CHECK(drawn_again(assessment, other) != other);
}
