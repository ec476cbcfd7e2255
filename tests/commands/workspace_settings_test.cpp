// How the commands follow tenken.yaml.

#include "formats/disk/utf8_path.hpp"
#include "office/settings.hpp"

#include "commands/coordinated_workspace.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

using namespace tenken;
using namespace tenken::test;

namespace {

nlohmann::json report_header(const CoordinatedWorkspace& workspace, const std::string& file)
{
    const auto bytes = workspace.read(file);
    const auto begin = bytes.find("jsonl\n") + 6;
    return nlohmann::json::parse(bytes.substr(begin, bytes.find('\n', begin) - begin));
}

Date day(const char* iso) { return *parse_iso_date(iso); }

} // namespace

TEST_CASE("run takes organisation, checklist, year, roles and scope from tenken.yaml")
{
    const CoordinatedWorkspace workspace;
    const auto result = workspace.answer("議会", {"1-1: met"});
    INFO(result.err);
    CHECK(result.status == 0);
    CHECK_THAT(result.out, contains("共通項目（事務局が回答）2 問は、ここではお尋ねしません。"));
    CHECK_THAT(result.out, contains("点検対象期間　令和8年4月1日 から 令和9年3月31日 まで"));
    CHECK_THAT(result.out, contains("提出期限　　　令和8年12月25日"));
    const auto header = report_header(workspace, "2026/議会.md");
    CHECK(header["organisation"] == "東部広域組合");
    CHECK(header["coordinator"] == "事務局");
    CHECK(header["checklist"]["id"] == "own");
    CHECK(header["year"] == 2026);
    CHECK(header["roles"] == nlohmann::json({"staff"}));
    CHECK(header["applicable"] == 1);
}

TEST_CASE("A report with shared items says who answers them, counts them nowhere, and verifies")
{
    const CoordinatedWorkspace workspace;
    REQUIRE(workspace.answer("公平委員会", {"1-1: met", "1-5: met"}).status == 0);
    const auto report = workspace.read("2026/公平委員会.md");
    CHECK_THAT(report, contains("【共通項目】事務局が回答する 2 問は、この報告書の評点に含みません。"));
    CHECK_THAT(report, contains("回答: 共通項目（事務局が回答）"));
    const auto header = report_header(workspace, "2026/公平委員会.md");
    CHECK(header["status"] == "complete");
    CHECK(header["result"] == "good");
    CHECK(workspace.run({"verify", "2026/公平委員会.md"}).status == 0);
}

TEST_CASE("The same report comes from the record alone")
{
    const CoordinatedWorkspace workspace;
    REQUIRE(workspace.answer("公平委員会", {"1-1: met", "1-5: met"}).status == 0);
    const auto by_run = workspace.read("2026/公平委員会.md");
    workspace.write("tenken.yaml", "tenken: 1\nchecklist: own\n");
    REQUIRE(workspace.run({"report", "2026/公平委員会.jsonl"}).status == 0);
    CHECK(workspace.read("2026/公平委員会.md") == by_run);
}

TEST_CASE("The coordinating department is asked everything")
{
    const CoordinatedWorkspace workspace;
    const auto result = workspace.answer("事務局", {"1-1: met"});
    CHECK(result.status == 5);
    CHECK_THAT(result.err, contains("1-2"));
    CHECK_THAT(workspace.read("2026/事務局.jsonl"), !contains("coordinator"));
}

TEST_CASE("What hangs on the coordinator's answer is asked once that answer is there")
{
    const CoordinatedWorkspace workspace;
    REQUIRE(workspace.answer("公平委員会", {"1-1: met", "1-5: met"}).status == 0);
    REQUIRE(
        workspace.answer("事務局", {"1-1: met", "1-2: met", "1-3: \"yes\"", "1-4: met", "1-5: met"}).status ==
        0);
    const auto again = workspace.answer("公平委員会", {});
    CHECK(again.status == 5);
    CHECK_THAT(again.err, contains("1-4"));
    CHECK(workspace.answer("公平委員会", {"1-4: unmet"}).status == 0);
    CHECK(report_header(workspace, "2026/公平委員会.md")["applicable"] == 3);
}

TEST_CASE("A coordinator's record that cannot be read keeps nobody from answering")
{
    const CoordinatedWorkspace workspace;
    std::filesystem::create_directories(path_of(workspace.path("2026/事務局.jsonl")));
    const auto result = workspace.answer("議会", {"1-1: met"});
    CHECK(result.status == 0);
    CHECK_THAT(result.err, contains("事務局.jsonl"));
}

TEST_CASE("What tenken.yaml says later is appended to the record once")
{
    const CoordinatedWorkspace workspace;
    workspace.write("tenken.yaml", "tenken: 1\nchecklist: own\n");
    REQUIRE(workspace.answer("議会", {"1-1: met"}).status == 5);
    workspace.write("tenken.yaml", CoordinatedWorkspace::settings);
    static_cast<void>(workspace.answer("議会", {}));
    static_cast<void>(workspace.answer("議会", {}));
    const auto record = workspace.read("2026/議会.jsonl");
    const auto first = record.find(R"("event":"workspace")");
    REQUIRE(first != std::string::npos);
    CHECK(record.find(R"("event":"workspace")", first + 1) == std::string::npos);
    CHECK_THAT(record, contains(R"("value":{"coordinator":"事務局","organisation":"東部広域組合",)"));
}

TEST_CASE("A mistyped department is refused where nobody can be asked")
{
    const CoordinatedWorkspace workspace;
    const auto near = workspace.answer("公平委員", {});
    CHECK(near.status == 2);
    CHECK_THAT(near.err, contains("「公平委員会」ではありませんか"));
    const auto far = workspace.answer("企画部", {});
    CHECK(far.status == 2);
    CHECK_THAT(far.err, contains("事務局 公平委員会 議会"));
}

TEST_CASE("A mistake in tenken.yaml stops every command that follows it, with its place")
{
    const CoordinatedWorkspace workspace;
    workspace.write("tenken.yaml", "tenken: 1\nchekclist: own\n");
    for (const auto& arguments : std::vector<std::vector<std::string>>{
             {"run", "--department", "議会", "--by", "佐藤"}, {"lint"}, {"trace"}, {"status"}}) {
        const auto result = workspace.run(arguments);
        CHECK(result.status == 3);
        CHECK_THAT(result.err, contains("tenken.yaml:2:1: 「chekclist」という項目は、ここにはありません"));
    }
}

TEST_CASE("lint and trace follow the checklist that tenken.yaml names, but an option wins")
{
    const CoordinatedWorkspace workspace;
    CHECK_THAT(workspace.run({"lint"}).out, contains("own"));
    CHECK_THAT(workspace.run({"lint", "kumiai"}).out, contains("kumiai"));
    CHECK(nlohmann::json::parse(workspace.run({"trace", "--format", "json"}).out)["clauses"].size() == 1);
    CHECK(workspace.run({"trace", "--checklist", "kumiai", "--format", "json"}).out.find("\"5-a\"") !=
        std::string::npos);
}

TEST_CASE("The year inspected is the fiscal year, but the one before until its deadline")
{
    CHECK(year_inspected(std::nullopt, day("2027-03-31")) == 2026);
    Workspace workspace;
    workspace.years[2026] = {"", "", "", "2027-04-20"};
    CHECK(year_inspected(workspace, day("2027-04-20")) == 2026);
    CHECK(year_inspected(workspace, day("2027-04-21")) == 2027);
    workspace.years[2027] = {};
    CHECK(year_inspected(workspace, day("2027-04-10")) == 2027);
    workspace.first_month = 1;
    CHECK(year_inspected(workspace, day("2028-01-01")) == 2028);
}

TEST_CASE("A built-in checklist is named as it is, a path counts from the workspace")
{
    const WorkspaceFiles w("w");
    Workspace workspace;
    CHECK(checklist_choice(std::nullopt, w, workspace) == std::nullopt);
    workspace.checklist = "kumiai";
    CHECK(checklist_choice(std::nullopt, w, workspace) == "kumiai");
    workspace.checklist = "lists/own";
    CHECK(checklist_choice(std::nullopt, w, workspace) == "w/lists/own");
    CHECK(checklist_choice("other", w, workspace) == "other");
}

TEST_CASE("Of several checklists a name chooses one with its files; a file or a built-in one goes with the "
          "default's files")
{
    Workspace workspace;
    workspace.checklists = {{"ippan", "kumiai"}, {"tokutei", "lists/tokutei"}};
    const auto chosen = [&](const std::optional<std::string>& option) {
        const auto files = files_meant(option, "w", workspace);
        return std::pair(files.checklist, checklist_choice(option, files, workspace).value_or(""));
    };
    CHECK(chosen(std::nullopt) == std::pair<std::string, std::string>("", "kumiai"));
    CHECK(chosen("ippan") == std::pair<std::string, std::string>("", "kumiai"));
    CHECK(chosen("tokutei") == std::pair<std::string, std::string>("tokutei", "w/lists/tokutei"));
    CHECK(chosen("lists/other") == std::pair<std::string, std::string>("", "lists/other"));
    CHECK(chosen("kumiai") == std::pair<std::string, std::string>("", "kumiai"));
    CHECK(checklist_choice(std::nullopt, WorkspaceFiles("w", workspace, "tokutei"), workspace) ==
        "w/lists/tokutei");
    CHECK_THROWS_WITH(files_meant("tokutie", "w", workspace), "workspace.no_such_checklist.near");
    CHECK_THROWS_WITH(files_named("lists/other", "w", workspace), "workspace.no_such_checklist");
    CHECK_THROWS_WITH(files_named("tokutei", "w", Workspace{}), "workspace.one_checklist");
}
