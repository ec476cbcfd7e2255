// The state of each item, and what an auditor looks at first.

#include "support/catch.hpp"
#include "two_years.hpp"

using namespace tenken;
using namespace tenken::test;

namespace {

Difference between(const Checklist& checklist, const Answers& old_answers, const Answers& new_answers)
{
    static std::vector<Assessment> kept;
    kept.clear();
    kept.reserve(2);
    kept.push_back(year_of(2025, checklist, old_answers));
    kept.push_back(year_of(2026, checklist, new_answers));
    return compare(kept[0], kept[1]);
}

ItemDifference change_of_answer(const Item& item, const Response& old_response, const Response& new_response)
{
    Answers old_answers;
    Answers new_answers;
    old_answers.responses[item.id] = old_response;
    new_answers.responses[item.id] = new_response;
    return between(small_checklist({item}), old_answers, new_answers).items.front();
}

Item critical(Item item)
{
    item.critical = true;
    return item;
}

Response with_evidence(Response response, std::vector<std::string> evidence)
{
    response.evidence = std::move(evidence);
    return response;
}

Response with_plan(Response response, const std::string& due)
{
    response.action = {"自動ロックを5分にする", "庶務係長", due};
    return response;
}

bool raises(const ItemDifference& item, Concern concern)
{
    return std::ranges::find(item.concerns, concern) != item.concerns.end();
}

} // namespace

TEST_CASE("More points are an improvement, fewer a worsening")
{
    CHECK(change_of_answer(level_item("a"), level("partial"), level("met")).change == Change::improved);
    CHECK(change_of_answer(level_item("a"), level("met"), level("partial")).change == Change::worsened);
    CHECK(change_of_answer(level_item("a", 0), level("met"), level("partial")).change == Change::worsened);
}

TEST_CASE("Another answer of the same points is changed")
{
    CHECK(change_of_answer(level_item("a"), level("unmet"), level("unknown")).change == Change::changed);
    CHECK(change_of_answer(number_item("a"), number(96), number(97)).change == Change::changed);
    CHECK(change_of_answer(number_item("a"), number(94), number(95)).change == Change::improved);
}

TEST_CASE("An unscored value that changed is changed")
{
    const Item item = choice_item("a", {{"own", "自庁舎"}, {"dc", "データセンター"}});
    CHECK(change_of_answer(item, level("own"), level("dc")).change == Change::changed);
    CHECK(change_of_answer(item, level("own"), level("own")).change == Change::unchanged);
}

TEST_CASE("Another reason for not applicable is changed")
{
    CHECK(change_of_answer(level_item("a"), not_applicable("no_case"), not_applicable("approved")).change ==
        Change::changed);
}

TEST_CASE("From one state to another is state")
{
    CHECK(change_of_answer(level_item("a"), {}, level("met")).change == Change::state);
    CHECK(change_of_answer(level_item("a"), level("met"), not_applicable()).change == Change::state);
}

TEST_CASE("Only note, evidence or plan is evidence")
{
    CHECK(change_of_answer(level_item("a"), level("met"), with_evidence(level("met"), {"台帳"})).change ==
        Change::evidence);
    CHECK(change_of_answer(level_item("a"), level("unmet"), with_plan(level("unmet"), "2026-12-25")).change ==
        Change::evidence);
    CHECK(change_of_answer(level_item("a"), {}, with_evidence({}, {"台帳"})).change == Change::evidence);
}

TEST_CASE("An exception given, an exception run out, and what is left to be confirmed later are states of "
          "their own")
{
    Item item = level_item("a");
    item.critical = true;
    item.evidence_required = true;
    const auto checklist = small_checklist({item});
    const auto in = [&](int year, const Response& response, const HandIn& hand_in = {}) {
        Answers answers;
        answers.responses["a"] = response;
        Circumstances circumstances;
        circumstances.department = "事務局";
        circumstances.year = year;
        circumstances.date = std::to_string(year) + "-09-01";
        circumstances.ciso = "副管理者";
        circumstances.hand_in = hand_in;
        return assess(checklist, answers, circumstances);
    };
    Response excepted = level("unmet");
    excepted.exception = Exception{"副管理者", "2026-04-01", "2027-03-31", "予算がない", "見回り"};
    const auto change = [](const Assessment& before, const Assessment& after) {
        return compare(before, after).items[0].change;
    };
    CHECK(change(in(2025, level("unmet")), in(2026, excepted)) == Change::excepted);
    CHECK(change(in(2025, level("unknown")), in(2026, excepted)) == Change::excepted);
    CHECK(change(in(2025, level("met")), in(2026, excepted)) == Change::worsened);
    CHECK(change(in(2026, excepted), in(2027, excepted)) == Change::exception_ended);
    CHECK(change(in(2026, excepted), in(2027, level("unmet"))) == Change::exception_ended);
    CHECK(change(in(2026, excepted), in(2027, level("met"))) == Change::improved);
    HandIn promised;
    promised.promised["a"] = {"2026-12-25", "台帳"};
    CHECK(change(in(2025, level("met")), in(2026, level("met"), promised)) == Change::unproved);
}

TEST_CASE("Several respondents count by their mean")
{
    auto before = year_of(2025, small_checklist({level_item("a")}), answering({{"a", "met"}}));
    auto after = before;
    before.items[0].counts = {{"met", 1}, {"unmet", 1}};
    after.items[0].counts = {{"met", 2}, {"unmet", 1}};
    CHECK(compare(before, after).items[0].change == Change::improved);
    after.items[0].counts = {{"partial", 2}};
    CHECK(compare(before, after).items[0].change == Change::changed);
}

TEST_CASE("A level's new points are no change of the answer")
{
    const auto before = year_of(2025, small_checklist({level_item("a")}), answering({{"a", "partial"}}));
    Checklist revalued = next_edition(small_checklist({level_item("a")}));
    revalued.scales[0].levels[1].points = Exact(1, 4);
    const auto after = year_of(2026, revalued, answering({{"a", "partial"}}));
    const Difference difference = compare(before, after);
    CHECK(difference.items[0].change == Change::unchanged);
    CHECK_FALSE(difference.empty());
}

TEST_CASE("Subjects that came and went are states")
{
    Item item = level_item("a");
    item.each = "service";
    Answers old_answers = answering({{"a@広報", "met"}, {"a@動画", "unmet"}});
    old_answers.subjects["service"] = {"広報", "動画"};
    Answers new_answers = answering({{"a@広報", "met"}, {"a@掲示板", "met"}});
    new_answers.subjects["service"] = {"広報", "掲示板"};
    const Difference difference = between(small_checklist({item}), old_answers, new_answers);
    CHECK(entry(difference, "a@広報").change == Change::unchanged);
    CHECK(entry(difference, "a@動画").change == Change::state);
    CHECK(entry(difference, "a@動画").after == nullptr);
    CHECK(entry(difference, "a@動画").state_after == State::hidden);
    CHECK(entry(difference, "a@掲示板").change == Change::state);
    CHECK(entry(difference, "a@掲示板").before == nullptr);
}

TEST_CASE("The instance that stands for unnamed subjects gives way to them")
{
    Item item = level_item("a");
    item.each = "service";
    Answers named = answering({{"a@広報", "met"}});
    named.subjects["service"] = {"広報"};
    const Difference difference = between(small_checklist({item}), {}, named);
    REQUIRE(difference.items.size() == 1);
    CHECK(difference.items[0].item == "a@広報");
    CHECK(difference.items[0].state_before == State::open);
    CHECK(difference.items[0].change == Change::state);
}

TEST_CASE("A critical item that fell is a concern, another is not")
{
    CHECK(raises(
        change_of_answer(critical(level_item("a")), level("met"), level("partial")), Concern::critical_fell));
    CHECK_FALSE(
        raises(change_of_answer(level_item("a"), level("met"), level("partial")), Concern::critical_fell));
    CHECK_FALSE(raises(
        change_of_answer(critical(level_item("a")), level("partial"), level("met")), Concern::critical_fell));
}

TEST_CASE("An item that was critical in either year and fell is a concern")
{
    const auto fell = [](const Item& before, const Item& after) {
        const auto old_year = year_of(2025, small_checklist({before}), answering({{"a", "met"}}));
        const auto new_year = year_of(2026, small_checklist({after}), answering({{"a", "partial"}}));
        return raises(compare(old_year, new_year).items.front(), Concern::critical_fell);
    };
    const Item plain = level_item("a");
    CHECK(fell(critical(plain), plain));
    CHECK(fell(plain, critical(plain)));
    CHECK_FALSE(fell(plain, plain));
}

TEST_CASE("An answer that rose needs evidence that was not there before")
{
    const auto rose = [](std::vector<std::string> before, std::vector<std::string> after) {
        return raises(change_of_answer(level_item("a"), with_evidence(level("unmet"), std::move(before)),
                          with_evidence(level("met"), std::move(after))),
            Concern::rose_without_evidence);
    };
    CHECK(rose({}, {}));
    CHECK(rose({"台帳"}, {"台帳"}));
    CHECK_FALSE(rose({"台帳"}, {"台帳", "設定画面"}));
    CHECK_FALSE(rose({}, {"台帳"}));
}

TEST_CASE("Not applicable for the first time is a concern, the second time it is not")
{
    CHECK(raises(
        change_of_answer(level_item("a"), level("unmet"), not_applicable()), Concern::newly_not_applicable));
    CHECK_FALSE(raises(change_of_answer(level_item("a"), not_applicable(), not_applicable()),
        Concern::newly_not_applicable));
}

TEST_CASE("A plan is broken when its day is over and the finding is still there")
{
    const auto broken = [](const std::string& due, const std::string& now) {
        return raises(change_of_answer(level_item("a"), with_plan(level("unmet"), due), level(now)),
            Concern::plan_broken);
    };
    CHECK(broken("2026-05-31", "unmet"));
    CHECK(broken("2026-05-31", "partial"));
    CHECK_FALSE(broken("2026-06-01", "unmet")); // the day of the report itself is not over
    CHECK_FALSE(broken("2026-05-31", "met"));
    CHECK_FALSE(broken("", "unmet"));
}

TEST_CASE("What the later year says became of a plan decides whether it is broken")
{
    const auto broken = [](PlanOutcome outcome, const std::string& due, const std::string& now) {
        Answers before;
        before.responses["a"] = with_plan(level("unmet"), due);
        Answers after = answering({{"a", now}});
        after.former_plans = {{"a", "", before.responses.at("a").action, outcome, ""}};
        const auto checklist = small_checklist({level_item("a")});
        const auto earlier = year_of(2025, checklist, before);
        const auto later = year_of(2026, checklist, after);
        return raises(entry(compare(earlier, later), "a"), Concern::plan_broken);
    };
    CHECK(broken(PlanOutcome::not_done, "2026-05-31", "met"));
    CHECK(broken(PlanOutcome::partly, "2026-05-31", "unmet"));
    CHECK_FALSE(broken(PlanOutcome::partly, "2026-06-01", "unmet"));
    CHECK_FALSE(broken(PlanOutcome::not_done, "", "unmet"));
    CHECK_FALSE(broken(PlanOutcome::done, "2026-05-31", "unmet"));
    CHECK_FALSE(broken(PlanOutcome::not_needed, "2026-05-31", "unmet"));
}

TEST_CASE("A finding in both years is a concern")
{
    CHECK(
        raises(change_of_answer(level_item("a"), level("unmet"), level("partial")), Concern::still_finding));
    CHECK_FALSE(
        raises(change_of_answer(level_item("a"), level("met"), level("partial")), Concern::still_finding));
}
