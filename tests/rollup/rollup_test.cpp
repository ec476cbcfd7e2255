// What is counted, how, and what is left out.

#include "departments.hpp"
#include "rollup/names.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace tenken;
using namespace tenken::test;

namespace {

const ItemRate& rate_of(const YearSummary& year, std::string_view id)
{
    return *std::ranges::find(year.items, id, &ItemRate::id);
}

Exclusion only_reason(const Summary& summary)
{
    REQUIRE(summary.left_out.size() == 1);
    return summary.left_out.front().why;
}

Item scoped(Item item, Scope scope)
{
    item.scope = scope;
    return item;
}

// A person item as individuals answered it.
Assessment with_counts(Assessment assessment, const std::map<std::string, int>& counts)
{
    auto& item = assessment.items.front();
    item.state = State::answered;
    item.response = {};
    item.counts = counts;
    return assessment;
}

} // namespace

TEST_CASE("Fulfilled is full points and no finding; partial and open stand beside it")
{
    const Checklist checklist = small_checklist({level_item("a")});
    Answers none = answering({});
    none.responses["a"] = not_applicable();
    const auto summary = rolled_up({report_of("甲", 2026, checklist, answering({{"a", "met"}})),
        report_of("乙", 2026, checklist, answering({{"a", "partial"}})),
        report_of("丙", 2026, checklist, answering({{"a", "unmet"}})),
        report_of("丁", 2026, checklist, answering({})), report_of("戊", 2026, checklist, none)});
    const auto& rate = rate_of(summary.years.at(0), "a");
    CHECK(rate.levels == std::vector<int>{1, 1, 1, 0});
    CHECK(rate.fulfilled == 1);
    CHECK(rate.partial == 1);
    CHECK(rate.open == 1);
    CHECK(rate.not_applicable == 1);
    CHECK(rate.applicable() == 4);
    CHECK(rate.rate() == Exact(25));
    CHECK(rate.failing.size() == 2);
}

TEST_CASE("An item under an exception in force is no finding of any department")
{
    const Checklist checklist = small_checklist({level_item("a")});
    Answers excepted = answering({{"a", "unmet"}});
    excepted.responses["a"].exception = Exception{"統括責任者", "2026-04-01", "2027-03-31", "更新まで", ""};
    const auto summary = rolled_up({report_of("甲", 2026, checklist, excepted),
        report_of("乙", 2026, checklist, answering({{"a", "unmet"}}))});
    const auto& year = summary.years.at(0);
    REQUIRE(rate_of(year, "a").failing.size() == 1);
    CHECK(year.departments.at(rate_of(year, "a").failing.front()).department == "乙");
    CHECK(year.exceptions.size() == 1);
}

TEST_CASE("Items of people count person by person, and the reach says how many items most people fulfil")
{
    const Checklist checklist = small_checklist({scoped(level_item("a"), Scope::person)});
    const auto blank = report_of("甲", 2026, checklist, answering({{"a", "met"}}));
    const auto other = report_of("乙", 2026, checklist, answering({{"a", "met"}}));
    const auto summary = rolled_up({with_counts(blank, {{"met", 4}, {"partial", 1}, {"not_applicable", 2}}),
        with_counts(other, {{"met", 5}})});
    const auto& year = summary.years.at(0);
    const auto& rate = rate_of(year, "a");
    CHECK(rate.levels == std::vector<int>{9, 1, 0, 0});
    CHECK(rate.not_applicable == 2);
    CHECK(rate.rate() == Exact(90));
    REQUIRE(year.reach.size() == 3);
    CHECK(year.reach[0].items == 0); // 100 %
    CHECK(year.reach[1].items == 1); // 90 %
    CHECK(year.reach[2].items == 1);
    CHECK(year.departments.at(1).score == Exact(90)); // 甲 comes after 乙: (4 + 0.5) of 5
}

TEST_CASE("A question per subject counts for each subject")
{
    Item item = level_item("a");
    item.each = "service";
    Answers answers = answering({{"a@X", "met"}, {"a@Y", "unmet"}});
    answers.subjects["service"] = {"X", "Y"};
    const auto summary = rolled_up({report_of("甲", 2026, small_checklist({item}), answers)});
    const auto& rate = rate_of(summary.years.at(0), "a");
    CHECK(rate.levels == std::vector<int>{1, 0, 1, 0});
    CHECK(rate.failing.size() == 1);
}

TEST_CASE("Items of the organisation count once, as the coordinator answered them")
{
    const Checklist checklist =
        small_checklist({level_item("a"), scoped(level_item("common", 3), Scope::organisation)});
    const Answers answers = answering({{"a", "met"}, {"common", "unmet"}});
    Circumstances coordinated;
    coordinated.department = "議会";
    coordinated.coordinator = "事務局";
    coordinated.year = 2026;
    const auto summary =
        rolled_up({report_of("事務局", 2026, checklist, answers), assess(checklist, answers, coordinated)});
    const auto& year = summary.years.at(0);
    CHECK(year.tally.max == Exact(5)); // 1 + 3, and 1
    CHECK(year.score == Exact(40));
    CHECK(year.mean == (Exact(25) + Exact(100)) / 2);
    CHECK(rate_of(year, "common").applicable() == 1);
    CHECK(rate_of(year, "common").not_asked.empty());
    CHECK(rate_of(year, "common").asked == 1);
    CHECK(year.departments.at(0).coordinator);
}

TEST_CASE("Doubtful reports are left out, and counted on request with a mark")
{
    const Checklist checklist = small_checklist({level_item("a")});
    auto report = report_of("甲", 2026, checklist, answering({{"a", "met"}}));
    const auto sound = report_of("乙", 2026, checklist, answering({{"a", "unmet"}}));
    const auto doubt = GENERATE(Exclusion::unverified, Exclusion::draft, Exclusion::damaged);
    report.circumstances.draft = doubt == Exclusion::draft;
    report.circumstances.damaged = doubt == Exclusion::damaged;
    auto rules = on_day("2026-06-30");
    const bool include = GENERATE(false, true);
    if (include) rules.include = {doubt};
    Rollup rollup(rules);
    rollup.add(handed_in(sound));
    rollup.add(handed_in(report, doubt != Exclusion::unverified));
    const auto summary = std::get<Summary>(rollup.finish());
    const auto& year = summary.years.at(0);
    CHECK(year.expected == 2);
    if (include) {
        CHECK(summary.counted == 2);
        CHECK(summary.left_out.empty());
        CHECK(year.departments.at(1).doubts == std::vector{doubt});
        CHECK(year.score == Exact(50));
    } else {
        CHECK(summary.counted == 1);
        CHECK(only_reason(summary) == doubt);
        CHECK(year.missing == std::vector<std::string>{"甲"});
        CHECK(year.score == Exact(0));
    }
}

TEST_CASE("Who includes one doubt includes no other")
{
    const Checklist checklist = small_checklist({level_item("a")});
    auto report = report_of("甲", 2026, checklist, answering({{"a", "met"}}));
    report.circumstances.damaged = true;
    auto rules = on_day("2026-06-30");
    rules.include = {Exclusion::draft};
    Rollup rollup(rules);
    rollup.add(handed_in(report_of("乙", 2026, checklist, answering({{"a", "met"}}))));
    rollup.add(handed_in(report));
    CHECK(only_reason(std::get<Summary>(rollup.finish())) == Exclusion::damaged);
}

TEST_CASE("Another checklist or edition than most is left out")
{
    const Checklist usual = small_checklist({level_item("a")});
    Checklist other = usual;
    if (GENERATE(false, true))
        other.id = "other";
    else
        other.edition = "2025";
    std::vector<Assessment> reports{report_of("甲", 2026, usual, answering({{"a", "met"}})),
        report_of("乙", 2026, usual, answering({{"a", "met"}})),
        report_of("丙", 2026, other, answering({{"a", "unmet"}}))};
    const auto summary = rolled_up(reports);
    CHECK(only_reason(summary) == Exclusion::other_checklist);
    CHECK(summary.years.at(0).score == Exact(100));

    auto rules = on_day("2026-06-30");
    rules.include = {Exclusion::other_checklist};
    CHECK(rolled_up(reports, rules).counted == 3);
}

TEST_CASE("Differently worded questions of one id are not mixed")
{
    const Checklist usual = small_checklist({level_item("a")});
    Checklist corrected = usual;
    corrected.sha256 = std::string(64, 'b');
    corrected.sections.front().items.front().meaning = "another meaning";
    const auto summary = rolled_up({report_of("甲", 2026, usual, answering({{"a", "met"}})),
        report_of("乙", 2026, corrected, answering({{"a", "unmet"}}))});
    CHECK(summary.counted == 2);
    CHECK(summary.years.at(0).items.size() == 2);
}

TEST_CASE("Of several reports of one department the latest version counts")
{
    const Checklist checklist = small_checklist({level_item("a")});
    auto first = report_of("甲", 2026, checklist, answering({{"a", "unmet"}}));
    auto second = report_of("甲", 2026, checklist, answering({{"a", "met"}}));
    second.circumstances.hand_in.version = 2;
    first.circumstances.date = "2026-12-01";
    Rollup rollup(on_day("2026-12-31"));
    rollup.add({second, "第2版.md", true});
    rollup.add({first, "第1版.md", true});
    const auto summary = std::get<Summary>(rollup.finish());
    CHECK(only_reason(summary) == Exclusion::repeated);
    CHECK(summary.left_out.front().source == "第1版.md");
    CHECK(summary.years.at(0).score == Exact(100));
}

TEST_CASE("Expected are those that the workspace names, in its order")
{
    const Checklist checklist = small_checklist({level_item("a")});
    auto rules = on_day("2026-06-30");
    rules.years = {2026};
    rules.departments[2026] = {"議会", "事務局", "監査委員"};
    const Answers met = answering({{"a", "met"}});
    const auto summary =
        rolled_up({report_of("事務局", 2026, checklist, met), report_of("議会", 2026, checklist, met),
                      report_of("出張所", 2026, checklist, met), report_of("議会", 2025, checklist, met)},
            rules);
    REQUIRE(summary.years.size() == 1);
    const auto& year = summary.years.front();
    CHECK(year.expected == 3);
    CHECK(year.submitted == 2);
    CHECK(year.missing == std::vector<std::string>{"監査委員"});
    REQUIRE(year.departments.size() == 3);
    CHECK(year.departments[0].department == "議会");
    CHECK(year.departments[2].department == "出張所");
    CHECK_FALSE(year.departments[2].listed);
    CHECK(only_reason(summary) == Exclusion::other_year);
}

TEST_CASE("The items that most fail come first, ten at most")
{
    std::vector<Item> items;
    std::map<std::string, std::string> one;
    std::map<std::string, std::string> two;
    for (int i = 10; i < 22; ++i) {
        const std::string id = "i" + std::to_string(i);
        items.push_back(level_item(id));
        one[id] = "unmet";
        two[id] = i == 21 ? "partial" : "met";
    }
    const Checklist checklist = small_checklist(items);
    const auto summary = rolled_up(
        {report_of("甲", 2026, checklist, answering(one)), report_of("乙", 2026, checklist, answering(two))});
    const auto& year = summary.years.at(0);
    REQUIRE(year.most_failed.size() == 10);
    CHECK(year.items[year.most_failed[0]].id == "i21");
    CHECK(year.items[year.most_failed[1]].id == "i10");
}

TEST_CASE("What only one department was asked is not among the items that most departments fail")
{
    Item organisation = scoped(level_item("o"), Scope::organisation);
    const Checklist checklist = small_checklist({organisation, level_item("a")});
    auto other = report_of("乙", 2026, checklist, answering({{"a", "unmet"}}));
    other.items.front().state = State::not_asked;
    const auto summary =
        rolled_up({report_of("甲", 2026, checklist, answering({{"o", "unmet"}, {"a", "met"}})), other});
    const auto& year = summary.years.at(0);
    REQUIRE(year.most_failed.size() == 1);
    CHECK(year.items[year.most_failed[0]].id == "a");
}

TEST_CASE("A finding that others do not know about or were not asked is worth spreading")
{
    Item limited = level_item("limited");
    limited.audience = {"head"};
    const Checklist checklist = small_checklist({level_item("a"), level_item("b"), limited});
    Answers staff = answering({{"a", "unknown"}, {"b", "met"}});
    staff.roles = {"staff"};
    const auto summary = rolled_up({report_of("甲", 2026, checklist,
                                        answering({{"a", "unmet"}, {"b", "unmet"}, {"limited", "partial"}})),
        report_of("乙", 2026, checklist, staff)});
    const auto& year = summary.years.at(0);
    REQUIRE(year.spread.size() == 2);
    const auto& known = year.items[year.spread[0]];
    CHECK(known.id == "a");
    CHECK(known.aware == std::vector<std::size_t>{1}); // 乙 comes before 甲
    CHECK(known.unknowing == std::vector<std::size_t>{0});
    CHECK(year.items[year.spread[1]].not_asked == std::vector<std::size_t>{0});
}

TEST_CASE("Plans stand in the order of their days, with those overdue")
{
    const Checklist checklist = small_checklist({level_item("a"), level_item("b"), level_item("c")});
    Answers answers;
    answers.responses["a"] = planned(level("unmet"), "作る", "2026-07-01");
    answers.responses["b"] = planned(level("partial"), "直す", "2026-06-30");
    answers.responses["c"] = level("unmet");
    const auto summary = rolled_up({report_of("甲", 2026, checklist, answers)}, on_day("2026-07-01"));
    const auto& year = summary.years.at(0);
    REQUIRE(year.plans.size() == 2);
    CHECK(year.departments[year.plans[0].department].action_of(*year.plans[0].plan).what == "直す");
    CHECK(year.plans[0].overdue == 1);
    CHECK(year.plans[1].overdue == 0);
    CHECK(year.without_plan == 1);
}

TEST_CASE("An obligation that one department confirms is not unconfirmed everywhere")
{
    const Checklist checklist = small_checklist({level_item("a"), level_item("b")});
    const auto summary = rolled_up({report_of("乙", 2026, checklist, answering({{"a", "unmet"}})),
        report_of("甲", 2026, checklist, answering({}))});
    const auto& year = summary.years.at(0);
    REQUIRE(year.unconfirmed.size() == 2);
    CHECK_FALSE(year.unconfirmed[0].everywhere);
    CHECK(year.unconfirmed[0].departments == std::vector<std::size_t>{1});
    CHECK(year.unconfirmed[1].everywhere);
}

TEST_CASE("A section's mark is the result of its items alone")
{
    Item critical = level_item("c");
    critical.critical = true;
    const Checklist checklist = checklist_of({section("1", {level_item("a")}), section("2", {critical}),
        section("3", {level_item("d")}), section("4", {level_item("e")})});
    Answers answers = answering({{"a", "met"}, {"c", "unmet"}, {"d", "partial"}});
    answers.responses["e"] = not_applicable();
    const auto summary = rolled_up({report_of("甲", 2026, checklist, answers)});
    const auto& sections = summary.years.at(0).departments.at(0).sections;
    CHECK(sections[0].result == Result::good);
    CHECK(sections[1].result == Result::needs_improvement);
    CHECK(sections[2].result == Result::findings);
    CHECK_FALSE(sections[3].result);
}

TEST_CASE("Hints name their numbers")
{
    std::vector<Item> items;
    Answers same;
    Answers varied;
    for (int i = 0; i < 6; ++i) {
        const std::string id = "i" + std::to_string(i);
        items.push_back(level_item(id));
        same.responses[id] = noted(level("met"), i < 2 ? "台帳で確かめた。" : "同上");
        varied.responses[id] = i < 3 ? not_applicable() : level(i == 4 ? "partial" : "met");
    }
    varied.responses["i3"].note = "台帳で 確かめた。";
    const Checklist checklist = small_checklist(items);
    const auto summary =
        rolled_up({report_of("乙", 2026, checklist, same), report_of("甲", 2026, checklist, varied)});
    const auto& hints = summary.years.at(0).hints;
    REQUIRE(hints.same_level.size() == 1);
    CHECK(hints.same_level[0].department == 0);
    CHECK(hints.same_level[0].items == 6);
    REQUIRE(hints.same_notes.size() == 1); // 同上 is too short to tell anything
    CHECK(hints.same_notes[0].places.size() == 3);
    CHECK(hints.same_notes[0].characters == 8);
    REQUIRE(hints.much_not_applicable.size() == 1);
    CHECK(hints.much_not_applicable[0].department == 1);
    CHECK(hints.much_not_applicable[0].items == 3);
    CHECK(hints.much_not_applicable[0].asked_elsewhere == 6);
}
