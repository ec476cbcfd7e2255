#include "commands/report_workspace.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

using namespace tenken::test;

namespace {

constexpr const char* all_met = "  1-1: met\n  1-2: met\n";
constexpr const char* statement =
    "改変の有無のみを確認しました。回答の真実性、作成者が本人であることは確認していません";

std::string changed(std::string bytes)
{
    const auto at = bytes.find("いつもかける");
    REQUIRE(at != std::string::npos);
    return bytes.replace(at, 9, "たまに");
}

} // namespace

TEST_CASE("verify accepts what tenken wrote, and says what it has not looked at")
{
    const ReportWorkspace workspace(all_met);
    const auto result = workspace.run({"verify", workspace.report()});
    CHECK(result.status == 0);
    CHECK(result.err.empty());
    CHECK_THAT(result.out, contains("改変は見つかりませんでした（令和8年度　事務局、評点 100.0）"));
    CHECK_THAT(result.out, contains("評点 100.0）\n"));
    CHECK_THAT(result.out, contains(statement));
}

TEST_CASE("verify says on its line what a sound report is not")
{
    const ReportWorkspace open("  1-1: met\n");
    REQUIRE(open.run({"report", open.record(), "--checklist", open.checklist(), "--draft"}).status == 0);
    const auto draft = open.run({"verify", open.report()});
    CHECK(draft.status == 0);
    CHECK_THAT(draft.out, contains("評点 100.0）【下書き・回答未完了】\n"));
    const auto english = open.run({"--lang", "en", "verify", open.report()});
    CHECK_THAT(english.out, contains(") [draft, incomplete]\n"));

    const ReportWorkspace workspace(all_met);
    write_file(workspace.record(), read_file(workspace.record()) + "{}\n");
    REQUIRE(workspace.run({"report", workspace.record(), "--checklist", workspace.checklist(), "--damaged"})
                .status == 0);
    const auto damaged = workspace.run({"verify", workspace.report()});
    CHECK(damaged.status == 0);
    CHECK_THAT(damaged.out, contains("評点 100.0）【記録の破損】\n"));
}

TEST_CASE("verify refuses a changed report and names the line")
{
    const ReportWorkspace workspace(all_met);
    write_file(workspace.report(), changed(read_file(workspace.report())));
    const auto result = workspace.run({"verify", workspace.report()});
    CHECK(result.status == 1);
    CHECK_THAT(result.out, contains("事務局.md:"));
    CHECK_THAT(result.out, contains("本来は"));
    CHECK_THAT(result.out, contains(statement));
}

TEST_CASE("Of several reports the worst decides, and each is looked at")
{
    const ReportWorkspace workspace(all_met);
    write_file(workspace.path("bad.md"), changed(read_file(workspace.report())));
    write_file(workspace.path("empty.md"), "");
    const auto some =
        workspace.run({"verify", workspace.report(), workspace.path("bad.md"), workspace.path("empty.md")});
    CHECK(some.status == 1);
    const auto all =
        workspace.run({"verify", workspace.path("none.md"), workspace.path("bad.md"), workspace.report()});
    CHECK(all.status == 4);
    CHECK_THAT(all.err, contains("none.md"));
    CHECK_THAT(all.out, contains("改変は見つかりませんでした"));
    CHECK(workspace.run({"verify", workspace.path("checklist.yaml")}).status == 1);
    CHECK(workspace.run({"verify", workspace.path("..")}).status == 4);
    CHECK(workspace.run({"verify"}).status == 2);
}

TEST_CASE("verify --format json")
{
    const ReportWorkspace workspace(all_met);
    write_file(workspace.path("bad.md"), changed(read_file(workspace.report())));
    const auto result =
        workspace.run({"verify", "--format", "json", workspace.report(), workspace.path("bad.md")});
    CHECK(result.status == 1);
    const auto json = nlohmann::json::parse(result.out);
    CHECK(json["statement"] == statement);
    REQUIRE(json["reports"].size() == 2);
    CHECK(json["reports"][0]["sound"] == true);
    CHECK(json["reports"][0]["findings"].empty());
    CHECK(json["reports"][1]["sound"] == false);
    CHECK(json["reports"][1]["findings"][0]["line"] > 0);
    CHECK(json["reports"][1]["more"] == 0);
}

TEST_CASE("A record beside the report that was cut off behind its back is a finding")
{
    const ReportWorkspace workspace(all_met);
    auto record = read_file(workspace.record());
    record.pop_back();
    write_file(workspace.record(), record.substr(0, record.rfind('\n') + 1));
    const auto result = workspace.run({"verify", workspace.report()});
    CHECK(result.status == 1);
    CHECK_THAT(result.out, contains("この報告書の元になった行がありません"));
}

TEST_CASE("verify --template takes the template of one's own")
{
    const ReportWorkspace workspace(all_met);
    write_file(workspace.path("mine.mustache"), "# {{heading}}\n");
    REQUIRE(workspace
                .run({"report", workspace.record(), "--checklist", workspace.checklist(), "--template",
                    workspace.path("mine.mustache")})
                .status == 0);
    const auto without = workspace.run({"verify", workspace.report()});
    CHECK(without.status == 1);
    CHECK_THAT(without.out, contains("--template"));
    CHECK(
        workspace.run({"verify", workspace.report(), "--template", workspace.path("mine.mustache")}).status ==
        0);
    CHECK(
        workspace.run({"verify", workspace.report(), "--template", workspace.path("none.mustache")}).status ==
        4);
}
