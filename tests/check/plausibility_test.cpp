// Each rule just under and just over its limit. docs/check.md explains them.

#include "check/plausibility.hpp"

#include "check/plausibility_limits.hpp"
#include "scoring/assess.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/small_checklist.hpp"

#include <algorithm>
#include <functional>
#include <regex>
#include <string>

using namespace tenken;
using namespace tenken::test;

namespace {

/// A department's year that can be built up: questions q01, q02, … of one section or of several, answered as told.
struct Year {
    std::vector<Item> items;
    Answers answers;
    Circumstances who;

    Year()
    {
        who.department = "事務局";
        who.year = 2026;
        who.date = "2026-10-01";
        who.by = "総務係長";
    }

    std::string add(Response response)
    {
        const auto number = std::to_string(items.size() + 1);
        const std::string id = "q" + std::string(3 - number.size(), '0') + number;
        items.push_back(level_item(id));
        answers.responses[id] = std::move(response);
        return id;
    }

    void add(int count, const Response& response)
    {
        for (int i = 0; i < count; ++i) add(response);
    }

    [[nodiscard]] Assessment assessed() const { return assess(small_checklist(items), answers, who); }
};

Response proved(const std::string& id, const std::string& piece = "台帳")
{
    auto response = level(id);
    response.evidence = {piece};
    return response;
}

Response noted(const std::string& id, const std::string& note)
{
    auto response = level(id);
    response.note = note;
    return response;
}

Response planned_for(const std::string& due)
{
    auto response = level("unmet");
    response.action = {"直す", "係長", due};
    return response;
}

const Hint* hint_of(const Plausibility& found, const std::string& rule)
{
    const auto at = std::ranges::find(found.hints, rule, &Hint::rule);
    return at == found.hints.end() ? nullptr : &*at;
}

std::optional<Hint> hint(const std::string& rule, const Assessment& report,
    const Assessment* former = nullptr, std::optional<std::vector<SavedAnswer>> saved = {})
{
    const auto found = plausibility_of({report, former, std::move(saved)});
    const auto* one = hint_of(found, rule);
    return one == nullptr ? std::nullopt : std::optional(*one);
}

std::optional<Hint> hint(const std::string& rule, const Year& year) { return hint(rule, year.assessed()); }

std::string figure(const Hint& hint, std::string_view name)
{
    const auto at = std::ranges::find(hint.figures, name, &Figure::name);
    if (at == hint.figures.end()) return "no such figure";
    const auto* number = std::get_if<Exact>(&at->value);
    if (number == nullptr) return std::get<std::string>(at->value);
    return at->kind == Figure::Kind::share ? number->rounded() : number->text();
}

/// A rule beside its limit: silent with `under`, and with `over` it speaks.
struct Limit {
    std::string rule;
    std::string what;
    std::function<void(Year&)> under;
    std::function<void(Year&)> over;
};

Response excepted(std::string approved)
{
    auto response = planned_for("2026-12-25");
    response.exception = Exception{"副管理者", std::move(approved), "2027-03-31", "更新待ち", "目視"};
    return response;
}

void add_person_items(Year& year, int items, const PersonCounts& counts)
{
    for (int i = 0; i < items; ++i) {
        const auto id = year.add({});
        year.items.back().scope = Scope::person;
        year.answers.responses.erase(id);
        year.answers.persons[id].counts = counts;
    }
    year.answers.respondents = 0;
    for (const auto& [level, count] : counts) year.answers.respondents += count;
    year.who.respondents = year.answers.respondents;
}

void add_date(Year& year, const std::string& day)
{
    const auto id = year.add(level(day));
    auto& item = year.items.back();
    item.type = ItemType::date;
    item.scale.clear();
    item.criteria.clear();
    item.covers.clear();
    year.answers.responses[id] = level(day);
}

const std::vector<Limit>& limits()
{
    static const std::vector<Limit> all{
        {"r-01", "nine unproved answers are too few, whatever their share",
            [](Year& year) { year.add(9, level("met")); }, [](Year& year) { year.add(10, level("met")); }},
        {"r-01", "fewer than half of the answers are unproved",
            [](Year& year) {
                year.add(10, level("met"));
                year.add(11, proved("met"));
            },
            [](Year& year) {
                year.add(10, level("met"));
                year.add(10, proved("met"));
            }},
        {"r-01", "findings need no evidence", [](Year& year) { year.add(20, level("partial")); },
            [](Year& year) { year.add(20, level("met")); }},
        {"r-02", "a critical item is proved",
            [](Year& year) {
                year.add(proved("met"));
                year.items.back().critical = true;
            },
            [](Year& year) {
                year.add(level("met"));
                year.items.back().critical = true;
            }},
        {"r-02", "the confirmer has seen it",
            [](Year& year) {
                const auto id = year.add(level("met"));
                year.items.back().critical = true;
                year.items.back().evidence_required = true;
                year.who.hand_in.vouched[id] = "台帳を見た";
            },
            [](Year& year) {
                year.add(level("met"));
                year.items.back().critical = true;
                year.items.back().evidence_required = true;
            }},
        {"r-03", "nine questions with one evidence", [](Year& year) { year.add(9, proved("met")); },
            [](Year& year) { year.add(10, proved("met")); }},
        {"r-03", "fewer than half of what is proved",
            [](Year& year) {
                year.add(10, proved("met"));
                for (int i = 0; i < 11; ++i) year.add(proved("met", "資料" + std::to_string(i)));
            },
            [](Year& year) {
                year.add(10, proved("met"));
                for (int i = 0; i < 10; ++i) year.add(proved("met", "資料" + std::to_string(i)));
            }},
        {"r-04", "four notes alike",
            [](Year& year) { year.add(4, noted("met", "規程により毎年確認している。")); },
            [](Year& year) { year.add(5, noted("met", "規程により毎年確認している。")); }},
        {"r-04", "notes of nine characters are alike by nature",
            [](Year& year) { year.add(5, noted("met", "該当の機器はない。")); },
            [](Year& year) { year.add(5, noted("met", "該当する機器はない。")); }},
        {"r-05", "nineteen answers are too few", [](Year& year) { year.add(19, level("met")); },
            [](Year& year) { year.add(20, level("met")); }},
        {"r-05", "two of twenty stand out",
            [](Year& year) {
                year.add(18, level("met"));
                year.add(2, level("partial"));
            },
            [](Year& year) {
                year.add(19, level("met"));
                year.add(1, level("partial"));
            }},
        {"r-06", "four of a section", [](Year& year) { year.add(4, level("partial")); },
            [](Year& year) { year.add(5, level("partial")); }},
        {"r-06", "a section that is in order", [](Year& year) { year.add(5, level("met")); },
            [](Year& year) { year.add(5, level("unknown")); }},
        {"r-06", "one of the section stands out",
            [](Year& year) {
                year.add(4, level("partial"));
                year.add(level("unmet"));
            },
            [](Year& year) { year.add(5, level("unmet")); }},
        {"r-07", "four are not known", [](Year& year) { year.add(4, level("unknown")); },
            [](Year& year) { year.add(5, level("unknown")); }},
        {"r-07", "fewer than one in five",
            [](Year& year) {
                year.add(5, level("unknown"));
                year.add(21, level("met"));
            },
            [](Year& year) {
                year.add(5, level("unknown"));
                year.add(20, level("met"));
            }},
        {"r-08", "of nine questions nothing is said", [](Year& year) { year.add(9, not_applicable()); },
            [](Year& year) { year.add(10, not_applicable()); }},
        {"r-08", "fewer than a third",
            [](Year& year) {
                year.add(5, not_applicable());
                year.add(11, level("met"));
            },
            [](Year& year) {
                year.add(5, not_applicable());
                year.add(10, level("met"));
            }},
        {"r-08", "a third by weight alone",
            [](Year& year) {
                year.add(not_applicable());
                year.items.back().weight = Exact(59, 10);
                year.add(12, level("met"));
            },
            [](Year& year) {
                year.add(not_applicable());
                year.items.back().weight = 6;
                year.add(12, level("met"));
            }},
        {"r-09", "four persons of one mind",
            [](Year& year) {
                add_person_items(year, 5, {{"met", 4}});
            },
            [](Year& year) {
                add_person_items(year, 5, {{"met", 5}});
            }},
        {"r-09", "four questions",
            [](Year& year) {
                add_person_items(year, 4, {{"met", 5}});
            },
            [](Year& year) {
                add_person_items(year, 5, {{"met", 5}});
            }},
        {"r-09", "persons differ in two of ten questions",
            [](Year& year) {
                add_person_items(year, 2, {{"met", 4}, {"partial", 1}});
                add_person_items(year, 8, {{"met", 5}});
            },
            [](Year& year) {
                add_person_items(year, 1, {{"met", 4}, {"partial", 1}});
                add_person_items(year, 9, {{"met", 5}});
            }},
        {"r-10", "half of the staff",
            [](Year& year) {
                add_person_items(year, 1, {{"met", 4}});
                year.who.staff = 8;
            },
            [](Year& year) {
                add_person_items(year, 1, {{"met", 3}});
                year.who.staff = 8;
            }},
        {"r-11", "a plan with its day", [](Year& year) { year.add(planned_for("2026-12-25")); },
            [](Year& year) { year.add(planned_for("")); }},
        {"r-12", "due on the day of the report", [](Year& year) { year.add(planned_for("2026-10-01")); },
            [](Year& year) { year.add(planned_for("2026-09-30")); }},
        {"r-12", "due on the last day of next fiscal year",
            [](Year& year) { year.add(planned_for("2028-03-31")); },
            [](Year& year) { year.add(planned_for("2028-04-01")); }},
        {"r-13", "four plans of one day", [](Year& year) { year.add(4, planned_for("2027-03-31")); },
            [](Year& year) { year.add(5, planned_for("2027-03-31")); }},
        {"r-13", "three of ten on other days",
            [](Year& year) {
                year.add(7, planned_for("2027-03-31"));
                year.add(3, planned_for("2026-12-25"));
            },
            [](Year& year) {
                year.add(8, planned_for("2027-03-31"));
                year.add(2, planned_for("2026-12-25"));
            }},
        {"r-14", "an exception in its second year",
            [](Year& year) {
                const auto id = year.add(excepted("2026-04-01"));
                year.answers.exception_years[id] = {2025};
                year.who.previous_year = 2025;
            },
            [](Year& year) {
                const auto id = year.add(excepted("2026-04-01"));
                year.answers.exception_years[id] = {2024, 2025};
                year.who.previous_year = 2025;
            }},
        {"r-15", "a day just a year before the report", [](Year& year) { add_date(year, "2025-10-01"); },
            [](Year& year) { add_date(year, "2025-09-30"); }},
        {"r-15", "the day of the report", [](Year& year) { add_date(year, "2026-10-01"); },
            [](Year& year) { add_date(year, "2026-10-02"); }},
        {"r-15", "the first day of the period inspected",
            [](Year& year) {
                year.who.period_from = "2025-04-01";
                add_date(year, "2025-04-01");
            },
            [](Year& year) {
                year.who.period_from = "2025-04-01";
                add_date(year, "2025-03-31");
            }},
        {"r-18", "somebody else has confirmed", [](Year& year) { year.who.hand_in.confirmer = "局長"; },
            [](Year& year) { year.who.hand_in.confirmer = "総務 係長"; }},
        {"r-18", "nobody has confirmed yet", [](Year&) {},
            [](Year& year) { year.who.hand_in.confirmer = "総務係長"; }},
        {"r-22", "the first day of the fiscal year", [](Year& year) { year.who.date = "2026-04-01"; },
            [](Year& year) { year.who.date = "2026-03-31"; }},
        {"r-22", "the day on which its accounts close", [](Year& year) { year.who.date = "2027-05-31"; },
            [](Year& year) { year.who.date = "2027-06-01"; }},
    };
    return all;
}

// Questions q001 …, answered one after the other, `gap` apart.
std::vector<SavedAnswer> typed(int count, std::chrono::seconds gap)
{
    std::vector<SavedAnswer> saved;
    auto at = std::chrono::sys_seconds(std::chrono::seconds(1'790'000'000));
    for (int i = 1; i <= count; ++i, at += gap) {
        const auto number = std::to_string(i);
        saved.push_back({"q" + std::string(3 - number.size(), '0') + number, level("met"), "係長", at});
    }
    return saved;
}

bool speaks(const std::string& rule, std::vector<SavedAnswer> saved, const Year& year = {})
{
    return hint(rule, year.assessed(), nullptr, std::move(saved)).has_value();
}

/// `year` as the year before, with other answers.
Assessment before(Year year, const std::function<void(Year&)>& change)
{
    year.who.year = 2025;
    year.who.date = "2025-10-01";
    change(year);
    return year.assessed();
}

} // namespace

TEST_CASE("Each rule of plausibility is silent just under its limit, and speaks just over it")
{
    for (const auto& limit : limits()) {
        INFO(limit.rule << ": " << limit.what);
        Year under;
        limit.under(under);
        CHECK_FALSE(hint(limit.rule, under));
        Year over;
        limit.over(over);
        CHECK(hint(limit.rule, over));
    }
}

TEST_CASE("A hint names its figures and the items concerned")
{
    Year year;
    year.add(61, level("met"));
    year.add(13, proved("met"));
    const auto found = hint("r-01", year);
    REQUIRE(found);
    CHECK(figure(*found, "without") == "61");
    CHECK(figure(*found, "of") == "74");
    CHECK(figure(*found, "share") == "82.4");
    CHECK(found->items.size() == 61);
    CHECK(found->items.front() == "q001");
}

TEST_CASE("Shares of what is not applicable are told by number and by weight")
{
    Year year;
    year.add(5, not_applicable());
    year.add(4, level("met"));
    year.add(level("met"));
    year.items.back().weight = 16;
    const auto found = hint("r-08", year);
    REQUIRE(found);
    CHECK(figure(*found, "share") == "50.0");
    CHECK(figure(*found, "weight_share") == "20.0");
}

TEST_CASE("Evidence and notes are the same whatever their width and blanks, and of one question asked about "
          "several subjects once")
{
    Year year;
    year.add(5, proved("met", "台帳 A"));
    year.add(5, proved("met", "台帳Ａ"));
    REQUIRE(hint("r-03", year));
    CHECK(figure(*hint("r-03", year), "evidence") == "台帳 A");

    Year subjects;
    subjects.add(level("met"));
    subjects.items.back().each = "service";
    subjects.answers.responses.clear();
    for (int i = 0; i < 12; ++i) {
        const auto subject = "S" + std::to_string(i);
        subjects.answers.subjects["service"].push_back(subject);
        subjects.answers.responses["q001@" + subject] = proved("met");
        subjects.answers.responses["q001@" + subject].note = "規程により毎年確認している。";
    }
    CHECK_FALSE(hint("r-03", subjects));
    CHECK_FALSE(hint("r-04", subjects));
}

TEST_CASE("Nothing is said of what others answered for the department")
{
    Year year;
    year.add(20, level("met"));
    for (auto& item : year.items) item.scope = Scope::organisation;
    REQUIRE(hint("r-01", year));
    year.who.coordinator = "総務課";
    CHECK(plausibility_of({year.assessed(), nullptr, {}}).hints.empty());
}

TEST_CASE("Answers at one every five seconds were not read; at one every six they may have been")
{
    using std::chrono::seconds;
    CHECK(speaks("r-16", typed(21, seconds(5))));
    CHECK_FALSE(speaks("r-16", typed(21, seconds(6))));
    CHECK_FALSE(speaks("r-16", typed(20, seconds(5)))); // nineteen times from one to the next
    const auto found = hint("r-16", Year().assessed(), nullptr, typed(21, seconds(4)));
    REQUIRE(found);
    CHECK(figure(*found, "answers") == "20");
    CHECK(figure(*found, "seconds") == "80");
    CHECK(figure(*found, "median_seconds") == "4");
}

TEST_CASE("What was taken from a file, stamped with a day, answered in turns or after a pause is no haste")
{
    using std::chrono::seconds;
    CHECK_FALSE(speaks("r-16", typed(200, seconds(0))));
    CHECK_FALSE(speaks("r-16", typed(30, seconds(601))));

    auto stamped = typed(30, seconds(3));
    for (auto& one : stamped) one.at.reset();
    CHECK_FALSE(speaks("r-16", stamped));

    auto in_turns = typed(30, seconds(3));
    for (std::size_t i = 0; i < in_turns.size(); i += 2) in_turns[i].by = "局長";
    CHECK_FALSE(speaks("r-16", in_turns));

    auto again = typed(30, seconds(3));
    for (auto& one : again) one.instance = "q001"; // one question, saved with its note, its evidence, …
    CHECK_FALSE(speaks("r-16", again));
}

TEST_CASE("Half of the answers in haste is enough, one less is not")
{
    using std::chrono::seconds;
    auto saved = typed(11, seconds(3)); // ten times
    const auto slow = typed(21, seconds(60));
    for (int i = 11; i < 21; ++i) {
        saved.push_back(slow[static_cast<std::size_t>(i)]);
        saved.back().at = *saved[saved.size() - 2].at + seconds(60);
    }
    REQUIRE(saved.size() == 21);
    CHECK(speaks("r-16", saved));
    saved[10].at = *saved[9].at + seconds(6);
    for (std::size_t i = 11; i < 21; ++i) saved[i].at = *saved[i - 1].at + seconds(60);
    CHECK_FALSE(speaks("r-16", saved));
}

TEST_CASE("Three findings that became none while answering are named, two are not")
{
    Year year;
    year.add(4, level("met"));
    const auto raised = [&](int count, const std::vector<std::string>& first_evidence = {}) {
        std::vector<SavedAnswer> saved;
        for (int i = 1; i <= 4; ++i) {
            auto first = level(i <= count ? "partial" : "met");
            first.evidence = first_evidence;
            saved.push_back({"q00" + std::to_string(i), first, "係長", {}});
        }
        for (int i = 1; i <= count; ++i)
            saved.push_back({"q00" + std::to_string(i), level("met"), "係長", {}});
        return saved;
    };
    CHECK_FALSE(speaks("r-17", raised(2), year));
    REQUIRE(speaks("r-17", raised(3), year));
    const auto found = hint("r-17", year.assessed(), nullptr, raised(3));
    CHECK(found->items == std::vector<std::string>{"q001", "q002", "q003"});

    auto with_evidence = year;
    for (auto& [id, response] : with_evidence.answers.responses) response.evidence = {"台帳"};
    CHECK_FALSE(speaks("r-17", raised(3), with_evidence));
    CHECK(speaks("r-17", raised(3, {"台帳"}), with_evidence));
}

TEST_CASE("Whoever goes back at once mends a slip")
{
    Year year;
    year.add(4, level("met"));
    std::vector<SavedAnswer> saved;
    for (int i = 1; i <= 4; ++i) {
        saved.push_back({"q00" + std::to_string(i), level("unmet"), "係長", {}});
        saved.push_back({"q00" + std::to_string(i), level("met"), "係長", {}});
    }
    CHECK_FALSE(speaks("r-17", saved, year));
}

TEST_CASE("A finding that is not applicable a year later is named, an answer in order is not")
{
    Year year;
    year.add(not_applicable());
    year.add(level("met"));
    const auto report = year.assessed();
    const auto met = before(year, [](Year& one) { one.answers.responses["q001"] = level("met"); });
    const auto unmet = before(year, [](Year& one) { one.answers.responses["q001"] = level("unmet"); });
    CHECK_FALSE(hint("r-19", report, &met));
    REQUIRE(hint("r-19", report, &unmet));
    CHECK(hint("r-19", report, &unmet)->items == std::vector<std::string>{"q001"});

    auto reworded = unmet;
    for (auto& item : reworded.items) item.meaning = "another question";
    CHECK_FALSE(hint("r-19", report, &reworded));
}

TEST_CASE("Nineteen of twenty answers as they were are named, eighteen are not")
{
    Year year;
    year.add(20, proved("met"));
    const auto report = year.assessed();
    const auto changing = [&](int count) {
        return before(year, [&](Year& one) {
            for (int i = 0; i < count; ++i)
                one.answers.responses[one.items[static_cast<std::size_t>(i)].id].evidence = {"別の台帳"};
        });
    };
    const auto one = changing(1);
    const auto two = changing(2);
    CHECK(hint("r-20", report, &one));
    CHECK_FALSE(hint("r-20", report, &two));

    Year few;
    few.add(19, proved("met"));
    const auto same = before(few, [](Year&) {});
    CHECK_FALSE(hint("r-20", few.assessed(), &same));
}

TEST_CASE("Three answers that rose without new evidence are named, two are not")
{
    Year year;
    year.add(4, proved("met"));
    const auto report = year.assessed();
    const auto rising = [&](int count, const std::string& piece) {
        return before(year, [&](Year& one) {
            for (int i = 0; i < count; ++i)
                one.answers.responses[one.items[static_cast<std::size_t>(i)].id] = proved("partial", piece);
        });
    };
    const auto two = rising(2, "台帳");
    const auto three = rising(3, "台帳");
    const auto anew = rising(3, "古い台帳");
    CHECK_FALSE(hint("r-21", report, &two));
    CHECK(hint("r-21", report, &three));
    CHECK_FALSE(hint("r-21", report, &anew));
}

TEST_CASE("Rules that need what is not at hand are named as not looked at")
{
    const auto report = Year().assessed();
    const auto alone = plausibility_of({report, nullptr, {}});
    CHECK(alone.not_looked_at == std::vector<std::string>{"r-16", "r-17", "r-19", "r-20", "r-21"});
    const auto with_all = plausibility_of({report, &report, std::vector<SavedAnswer>{}});
    CHECK(with_all.not_looked_at.empty());
    CHECK(with_all.hints.empty());
}

TEST_CASE("A contradiction that stays is a hint with its sentence and word; one that does not hold is none")
{
    Year year;
    year.add(level("met"));
    year.add(level("unmet"));
    auto report = year.assessed();
    report.checks = {{"c-01", "食い違っています。", gate("q001", {"met"}), true, "移行中のため", "", {}},
        {"own", "これも。", gate("q002", {"unmet"}), true, "", "", {}},
        {"c-03", "そうではありません。", gate("q001", {"met"}), false, "", "", {}}};
    const auto found = plausibility_of({report, nullptr, {}});
    REQUIRE(found.hints.size() == 2);
    CHECK(found.hints[0].rule == "c-01");
    CHECK(figure(found.hints[0], "say") == "食い違っています。");
    CHECK(figure(found.hints[0], "word") == "移行中のため");
    CHECK(found.hints[0].items == std::vector<std::string>{"q001"});
    CHECK(found.hints[1].rule == "c-own");
}

TEST_CASE("There are at least twelve rules, numbered in order, each with a case beside its limit and a place "
          "in docs/check.md")
{
    const auto rules = plausibility_rules();
    CHECK(rules.size() >= 12);
    const auto doc = read_file(source_dir() / "docs" / "check.md");
    const auto own = read_file(source_dir() / "tests" / "check" / "plausibility_test.cpp");
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const auto number = std::to_string(i + 1);
        INFO(rules[i].id);
        CHECK(rules[i].id == "r-" + std::string(2 - number.size(), '0') + number);
        CHECK(doc.find("## " + std::string(rules[i].id) + " ") != std::string::npos);
        CHECK(own.find("\"" + std::string(rules[i].id) + "\"") != std::string::npos);
    }
}
