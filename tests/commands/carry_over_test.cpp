// `tenken run` starts from last year's report.

#include "commands/years_workspace.hpp"
#include "formats/record/reading.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <filesystem>

using namespace tenken;
using namespace tenken::test;
namespace fs = std::filesystem;

namespace {

std::string a_fails() { return std::string("a: ") + YearsWorkspace::failing; }

std::size_t count(const std::string& text, const std::string& part)
{
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

// With its lines put together again.
std::string unwrapped(const std::string& shown)
{
    std::string text;
    bool at_start = false;
    for (const char c : shown) {
        at_start = c == '\n' || (at_start && c == ' ');
        if (!at_start) text += c;
    }
    return text;
}

} // namespace

TEST_CASE("The next year's report chains to last year's and holds its plans")
{
    const YearsWorkspace years;
    REQUIRE(years.answer(2025, {a_fails(), "b: met"}).status == 0);
    CHECK(years.reported(2025).circumstances.previous.empty());
    const auto outcome = years.answer(2026, {"a: met", "b: met"});
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    CHECK_THAT(outcome.out,
        contains("前年度（令和7年度）の報告書を確認しました。改変はありません。\n改善計画 1 "
                 "件を引き継ぎます。\n"));
    const auto report = years.reported(2026);
    CHECK(report.circumstances.previous == years.digest(2025));
    REQUIRE(report.former_plans.size() == 1);
    CHECK(report.former_plans.front() ==
        FormerPlan{"a", "鍵をかけていますか。", {"鍵を買う", "庶務係長", "2026-03-31"}, {}, ""});
    CHECK(years.run({"verify", years.path(YearsWorkspace::report(2026))}).status == 0);
}

TEST_CASE("The first year has nothing to start from, and says nothing of it")
{
    const YearsWorkspace years;
    const auto outcome = years.answer(2026, {"a: met", "b: met"});
    CHECK_THAT(outcome.out, !contains("前年度"));
    CHECK_THAT(years.read(YearsWorkspace::record(2026)), !contains("\"previous\""));
}

TEST_CASE("What was taken over is not written again when work goes on")
{
    const YearsWorkspace years;
    static_cast<void>(years.answer(2025, {a_fails(), "b: met"}));
    static_cast<void>(years.answer(2026, {"a: met"}));
    static_cast<void>(years.answer(2026, {"b: met"}));
    CHECK(count(years.read(YearsWorkspace::record(2026)), "\"event\":\"previous\"") == 1);
}

TEST_CASE("A finding goes on or comes back over the years, and a revised question begins anew")
{
    const YearsWorkspace years;
    static_cast<void>(years.answer(2024, {a_fails(), std::string("b: ") + YearsWorkspace::failing}));
    static_cast<void>(years.answer(2025, {a_fails(), "b: met"}));
    static_cast<void>(years.answer(2026, {a_fails(), "b: unmet"}));
    CHECK(years.reported(2026).find_item("a")->finding_years == std::vector{2024, 2025});
    CHECK(years.reported(2026).find_item("b")->finding_years == std::vector{2024});
    CHECK_THAT(
        years.read(YearsWorkspace::report(2026)), contains("継続（令和6年度から）") && contains("再発"));

    years.set_questions({{"a", "鍵と窓を閉めていますか。"}, {"c", "記録していますか。, replaces: [b]"}});
    static_cast<void>(years.answer(2027, {a_fails(), "c: unmet"}));
    CHECK(years.reported(2027).find_item("a")->finding_years.empty());
    CHECK(years.reported(2027).find_item("c")->finding_years == std::vector{2024, 2026});
}

TEST_CASE("Where last year's report is missing the latest before it stands in, and the chain stays open")
{
    const YearsWorkspace years;
    static_cast<void>(years.answer(2023, {"a: met", "b: met"}));
    static_cast<void>(years.answer(2024, {a_fails(), "b: met"}));
    const auto outcome = years.answer(2026, {"a: met", "b: met"});
    CHECK_THAT(outcome.out, contains("前年度の報告書がないため、令和6年度の報告書から引き継ぎます。"));
    CHECK(years.reported(2026).circumstances.previous.empty());
    CHECK(years.reported(2026).former_plans.size() == 1);
    CHECK(read_record(years.path(YearsWorkspace::record(2026))).state.previous_year == 2024);
}

TEST_CASE("A report of last year that was changed, or is a draft, is not carried over, and work goes on")
{
    const YearsWorkspace years;
    static_cast<void>(years.answer(2025, {a_fails(), "b: met"}));
    SECTION("changed by hand")
    {
        auto bytes = years.read(YearsWorkspace::report(2025));
        bytes.replace(bytes.find("鍵が足りない"), std::string("鍵が足りない").size(), "鍵は足りている");
        years.write(YearsWorkspace::report(2025), bytes);
        const auto outcome = years.answer(2026, {"a: met", "b: met"});
        CHECK(outcome.status == 0);
        CHECK_THAT(
            outcome.out, contains("前年度（令和7年度）の報告書は引き継いでいません: 改変されているか"));
    }
    SECTION("no report at all")
    {
        years.write(YearsWorkspace::report(2025), "memo\n");
        CHECK_THAT(unwrapped(years.answer(2026, {"a: met", "b: met"}).out), contains("読み取れません"));
    }
    SECTION("a draft")
    {
        fs::remove(years.path(YearsWorkspace::report(2025)));
        fs::remove(years.path(YearsWorkspace::record(2025)));
        static_cast<void>(years.answer(2025, {a_fails()}));
        REQUIRE(years
                    .run({"report", "--draft", "--checklist", years.path("own"), "--date", "2025-06-01",
                        years.path(YearsWorkspace::record(2025))})
                    .status == 0);
        CHECK_THAT(years.answer(2026, {"a: met", "b: met"}).out, contains("案（未完成の報告書）です"));
    }
    CHECK(years.reported(2026).circumstances.previous.empty());
    CHECK(years.reported(2026).former_plans.empty());
}

TEST_CASE("A report that was made from another record is of no use")
{
    const YearsWorkspace years;
    static_cast<void>(years.answer(2025, {a_fails(), "b: met"}));
    fs::rename(years.path("w/2025"), years.path("w/2024"));
    const auto outcome = years.answer(2026, {"a: met", "b: met"});
    CHECK_THAT(outcome.out, contains("その年度の報告書ではありません"));
    fs::rename(years.path("w/2024"), years.path("w/2025"));
    CHECK_THAT(years.answer(2026, {"a: met", "b: met"}, {}, "議会").out, !contains("前年度"));
}

TEST_CASE("A report with a template of its own is taken over, its data checked")
{
    const YearsWorkspace years;
    static_cast<void>(years.answer(2025, {a_fails(), "b: met"}));
    years.write("own.mustache", "# {{title}}\n");
    REQUIRE(years
                .run({"report", "--template", years.path("own.mustache"), "--checklist", years.path("own"),
                    "--date", "2025-06-01", years.path(YearsWorkspace::record(2025))})
                .status == 0);
    const auto outcome = years.answer(2026, {"a: met", "b: met"});
    CHECK_THAT(unwrapped(outcome.out), contains("データの改変の有無だけを確認しました"));
    CHECK(years.reported(2026).circumstances.previous == years.digest(2025));

    auto bytes = years.read(YearsWorkspace::report(2025));
    const auto at = bytes.rfind("鍵を買う");
    years.write(
        YearsWorkspace::report(2025), bytes.replace(at, std::string("鍵を買う").size(), "鍵を借りる"));
    CHECK_THAT(years.answer(2026, {"a: met"}).out, contains("引き継いでいません"));
}

TEST_CASE("A report that was corrected since takes the place of the one that was taken over")
{
    const YearsWorkspace years;
    static_cast<void>(years.answer(2025, {a_fails(), "b: met"}));
    static_cast<void>(years.answer(2026, {"a: met", "b: met", "plans: {a: done}"}));
    static_cast<void>(years.answer(2025, {a_fails(), std::string("b: ") + YearsWorkspace::failing}));
    const auto outcome = years.answer(2026, {"a: met"});
    CHECK_THAT(outcome.out, contains("差し替えられています") && contains("改善計画 2 件を引き継ぎます"));
    const auto report = years.reported(2026);
    CHECK(report.circumstances.previous == years.digest(2025));
    REQUIRE(report.former_plans.size() == 2);
    CHECK(report.former_plans[0].outcome == PlanOutcome::done); // the same plan as before
    CHECK_FALSE(report.former_plans[1].outcome);
}

TEST_CASE("--from names a report of any earlier year, wherever it lies")
{
    const YearsWorkspace years;
    static_cast<void>(years.answer(2024, {a_fails(), "b: met"}));
    const auto digest = years.digest(2024);
    fs::create_directory(years.path("archive"));
    fs::rename(years.path(YearsWorkspace::report(2024)), years.path("archive/令和6年度.md"));
    const auto outcome =
        years.answer(2026, {"a: met", "b: met"}, {"--from", years.path("archive/令和6年度.md")});
    INFO(outcome.err);
    CHECK(outcome.status == 0);
    CHECK_THAT(outcome.out, contains("令和6年度の報告書を確認しました。改変はありません。"));
    CHECK(years.reported(2026).circumstances.previous == digest);

    static_cast<void>(years.inspect(2027, {"--from", years.path(YearsWorkspace::report(2026))}, "1\n"));
    const auto stopped = years.inspect(2027, {"--from", years.path(YearsWorkspace::report(2026))});
    CHECK(stopped.status == 5);
    CHECK_THAT(stopped.out, contains("--from"));
}

TEST_CASE("What --from named stays the report to chain to when work goes on without it")
{
    const YearsWorkspace years;
    static_cast<void>(years.answer(2024, {a_fails(), "b: met"}));
    const auto digest = years.digest(2024);
    static_cast<void>(years.answer(2026, {"a: met"}, {"--from", years.path(YearsWorkspace::report(2024))}));
    CHECK_THAT(years.answer(2026, {"a: met"}).out, contains("令和6年度の報告書から引き継ぎます"));
    static_cast<void>(years.answer(2023, {a_fails(), "b: met"}));
    fs::remove_all(years.path("w/2024"));
    CHECK_THAT(
        unwrapped(years.answer(2026, {"a: met", "b: met"}).out), contains("別の報告書から始めています"));
    CHECK(years.reported(2026).circumstances.previous == digest);
    CHECK(count(years.read(YearsWorkspace::record(2026)), "\"event\":\"previous\"") == 1);
}

TEST_CASE("A report that --from names must be sound, finished and earlier")
{
    const YearsWorkspace years;
    static_cast<void>(years.answer(2025, {a_fails(), "b: met"}));
    const auto given = [&](int year, const std::string& file, const std::string& department = "事務局") {
        return years.inspect(year, {"--from", years.path(file)}, "", department);
    };
    const auto report = YearsWorkspace::report(2025);
    CHECK(given(2026, "nowhere.md").status == 4);

    const auto same_year = given(2025, report);
    CHECK(same_year.status == 3);
    CHECK_THAT(same_year.err, contains("令和7年度の報告書で、令和7年度より前のものではありません"));

    const auto other = given(2026, report, "議会");
    CHECK(other.status == 5);
    CHECK_THAT(other.out, contains("注意: この報告書は「事務局」のものです。"));

    years.write("changed.md", years.read(report) + "\n");
    const auto changed = given(2027, "changed.md");
    CHECK(changed.status == 3);
    CHECK_THAT(
        changed.err, contains("tenken が書いたままの報告書ではありません") && contains("tenken verify"));
    CHECK_FALSE(fs::exists(years.path("w/2027/事務局.md")));
}

TEST_CASE("A file of answers says what became of the plans")
{
    const YearsWorkspace years;
    static_cast<void>(years.answer(2025, {a_fails(), std::string("b: ") + YearsWorkspace::failing}));
    const auto outcome =
        years.answer(2026, {"a: met", "b: met", "plans: {a: done, b: {outcome: partly, note: 予算は半分}}"});
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    const auto plans = years.reported(2026).former_plans;
    CHECK(plans[0].outcome == PlanOutcome::done);
    CHECK(plans[1].outcome == PlanOutcome::partly);
    CHECK(plans[1].note == "予算は半分");
    const auto before = years.read(YearsWorkspace::record(2026));
    static_cast<void>(years.answer(2026, {"a: met", "plans: {a: done}"}));
    CHECK(years.read(YearsWorkspace::record(2026)) == before);
}

TEST_CASE("Plans in a file of answers are checked against last year's report, each mistake with its place")
{
    const YearsWorkspace years;
    static_cast<void>(years.answer(2025, {a_fails(), "b: met"}));
    const auto outcome = years.answer(2026, {"a: met", "plans: {a: finished, z: done}"});
    CHECK(outcome.status == 3);
    CHECK_THAT(outcome.err,
        contains("answers.yaml:3:12") && contains("「finished」は計画の結果にありません") &&
            contains("done partly not_done not_needed"));
    CHECK_THAT(outcome.err, contains("answers.yaml:3:22") && contains("前年度の改善計画に「z」はありません"));
}

TEST_CASE("A pipe is asked about a plan as about anything else, one line each")
{
    const YearsWorkspace years;
    static_cast<void>(years.answer(2025, {a_fails(), "b: met"}));
    const auto outcome = years.inspect(2026, {}, "3 予算がつかなかった\n1\n1\n");
    INFO(outcome.out);
    CHECK(outcome.status == 0);
    const auto report = years.reported(2026);
    CHECK(report.former_plans.front().outcome == PlanOutcome::not_done);
    CHECK(report.former_plans.front().note == "予算がつかなかった");
    CHECK_THAT(years.read(YearsWorkspace::report(2026)),
        contains("未着手・未完了") && contains("予算がつかなかった"));
}

TEST_CASE("A revised question shows in short what changed in its wording")
{
    const YearsWorkspace years;
    static_cast<void>(years.answer(2025, {a_fails(), "b: met"}));
    years.set_questions({{"a", "退庁するときと昼休みに部屋を空けるとき、執務室の扉に鍵をかけていますか。"},
        {"b", "記録していますか。"}});
    static_cast<void>(years.answer(2026, {"a: met", "b: met"}));
    years.set_questions(
        {{"a", "退庁するときと昼休みに部屋を空けるとき、執務室の扉と窓に鍵をかけていますか。"},
            {"b", "記録していますか。"}});
    const auto outcome = years.inspect(2027, {}, "1\n1\n");
    CHECK_THAT(outcome.out,
        contains("  前年度から問いが改められたため、回答は比べません\n"
                 "          旧　…けるとき、執務室の扉に鍵をかけていますか。\n"
                 "          新　…けるとき、執務室の扉〔と窓〕に鍵をかけていますか。\n"));
}
