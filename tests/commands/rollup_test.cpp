// `tenken rollup` on a workspace of files: what goes in, what is named, what is written.

#include "commands/progress_line.hpp"
#include "coordinated_workspace.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"

#include <nlohmann/json.hpp>
#include <sstream>

using namespace tenken;
using namespace tenken::test;

namespace {

// 事務局 (1-1, 1-2, 1-3 and the rest), 公平委員会, and nothing of 議会.
class RollupWorkspace : public CoordinatedWorkspace {
public:
    RollupWorkspace()
    {
        REQUIRE(answer("事務局", {"1-1: met", "1-2: unmet", "1-3: \"no\"", "1-5: met"}).status == 0);
        REQUIRE(answer("公平委員会", {"1-1: unmet", "1-5: met"}).status == 0);
    }

    [[nodiscard]] nlohmann::json rolled_up_json(std::vector<std::string> arguments, int status = 0) const
    {
        arguments.insert(arguments.begin(), {"rollup", "--format", "json"});
        const auto result = run(arguments);
        INFO(result.err);
        CHECK(result.status == status);
        return nlohmann::json::parse(result.out);
    }

    void replace(const std::string& file, const std::string& from, const std::string& to) const
    {
        auto text = read(file);
        const auto at = text.find(from);
        REQUIRE(at != std::string::npos);
        write(file, text.replace(at, from.size(), to));
    }
};

std::string why_left_out(const nlohmann::json& json)
{
    REQUIRE(json.at("left_out").size() == 1);
    return json.at("left_out").at(0).at("why");
}

// A context whose clock the test turns.
struct Watched {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    std::chrono::sys_seconds time{};
    Invocation invocation{.arguments = {},
        .in = in,
        .out = out,
        .err = err,
        .terminal = false,
        .environment = [](const std::string&) -> std::optional<std::string> { return std::nullopt; },
        .now = [this] { return time; },
        .error_terminal = true};
    Context context{invocation, {}, Words(Language::ja)};
};

} // namespace

TEST_CASE("rollup adds the departments of a year up")
{
    const RollupWorkspace workspace;
    const auto result = workspace.run({"rollup", "2026"});
    CHECK(result.status == 0);
    CHECK(result.err.empty());
    check_golden("commands", "rollup_year.txt", workspace.without_folder(result.out));
    CHECK(workspace.run({"rollup"}).out == result.out);
}

TEST_CASE("The organisation's figure is the sum of what the reports state")
{
    const RollupWorkspace workspace;
    const auto json = workspace.rolled_up_json({"2026"});
    Exact points;
    Exact max;
    for (const auto* department : {"事務局", "公平委員会"}) {
        std::istringstream lines(workspace.read("2026/" + std::string(department) + ".md"));
        for (std::string line; std::getline(lines, line);) {
            if (!line.starts_with("{\"action\"")) continue;
            const auto item = nlohmann::json::parse(line);
            if (item.at("points").is_null()) continue;
            points += Exact(item.at("points").get<int>());
            max += Exact(item.at("max").get<int>());
        }
    }
    CHECK(max == Exact(5));
    CHECK(points == Exact(3));
    const auto& year = json.at("years").at(0);
    CHECK(year.at("points") == 3);
    CHECK(year.at("max") == 5);
    CHECK(year.at("score") == 60);
    CHECK(year.at("mean") == 58.3); // 66.7 and 50
    CHECK(year.at("expected") == 3);
    CHECK(year.at("submitted") == 2);
    CHECK(year.at("missing") == nlohmann::json{"議会"});
    CHECK(json.at("counted") == 2);
}

TEST_CASE("A report that does not verify is named, left out, and counted on request")
{
    const RollupWorkspace workspace;
    workspace.replace("2026/公平委員会.md", "実施していない", "実施している");
    const auto json = workspace.rolled_up_json({"2026"});
    CHECK(why_left_out(json) == "unverified");
    CHECK(json.at("years").at(0).at("submitted") == 1);
    CHECK(workspace.run({"rollup", "2026"}).out.find("--include unverified") != std::string::npos);

    const auto included = workspace.rolled_up_json({"2026", "--include", "draft,unverified"});
    CHECK(included.at("counted") == 2);
    CHECK(included.at("years").at(0).at("departments").at(1).at("doubts") == nlohmann::json{"unverified"});
}

TEST_CASE("Drafts, unknown formats, other names and files that are no reports are named")
{
    const RollupWorkspace workspace;
    SECTION("a draft")
    {
        REQUIRE(workspace.answer("議会", {}).status == 5);
        REQUIRE(workspace.run({"report", workspace.path("2026/議会.jsonl"), "--draft"}).status == 0);
        CHECK(why_left_out(workspace.rolled_up_json({"2026"})) == "draft");
        CHECK(workspace.rolled_up_json({"2026", "--include", "all"}).at("counted") == 3);
    }
    SECTION("an unknown format")
    {
        workspace.replace("2026/公平委員会.md", "\"tenken\":1", "\"tenken\":2");
        CHECK(why_left_out(workspace.rolled_up_json({"2026", "--include", "all"})) == "unknown_format");
    }
    SECTION("a copy under another department's name")
    {
        workspace.write("2026/議会.md", workspace.read("2026/事務局.md"));
        const auto json = workspace.rolled_up_json({"2026"});
        CHECK(why_left_out(json) == "other_name");
        CHECK(json.at("left_out").at(0).at("detail") == "事務局");
        CHECK(json.at("years").at(0).at("missing") == nlohmann::json{"議会"});
    }
    SECTION("a report of another year")
    {
        workspace.write("2027/事務局.md", workspace.read("2026/事務局.md"));
        const auto json = workspace.rolled_up_json({"2026..2027"});
        CHECK(why_left_out(json) == "other_year");
        CHECK(json.at("years").at(1).at("submitted") == 0);
    }
    SECTION("no report at all")
    {
        workspace.write("2026/議会.md", "# 覚書\n");
        CHECK(why_left_out(workspace.rolled_up_json({"2026"})) == "unreadable");
    }
}

TEST_CASE("Files and folders are rolled up wherever they lie; the same report counts once")
{
    const RollupWorkspace workspace;
    workspace.write("受領/a.md", workspace.read("2026/事務局.md"));
    workspace.write("受領/b.md", workspace.read("2026/公平委員会.md"));
    workspace.write("受領/受理控.md", "# 受理控\n");
    const auto json = workspace.rolled_up_json({workspace.path("受領")});
    CHECK(json.at("counted") == 2);
    CHECK(json.at("left_out").empty());
    CHECK(json.at("years").at(0).at("expected") == 2);
    CHECK(json.at("years").at(0).at("score") == 60);

    const auto twice = workspace.rolled_up_json({workspace.path("受領"), workspace.path("2026/事務局.md")});
    CHECK(why_left_out(twice) == "repeated");
    CHECK(twice.at("counted") == 2);
}

TEST_CASE("rollup writes Markdown, CSV and the letter, and never over a report")
{
    const RollupWorkspace workspace;
    const auto written = workspace.run({"rollup", "2026", "-o", workspace.path("集計.md"), "--csv",
        workspace.path("集計.csv"), "--date", "2027-01-10"});
    CHECK(written.status == 0);
    CHECK(workspace.read("集計.md").starts_with("# 自己点検結果集計　令和8年度　東部広域組合\n"));
    const auto csv = workspace.read("集計.csv");
    CHECK(csv.starts_with("\xEF\xBB\xBF年度,"));
    CHECK(csv.ends_with("\r\n"));

    const auto letter = workspace.run({"rollup", "2026", "--letter"});
    CHECK(letter.status == 0);
    for (const auto* heading : {"## 1 目的", "## 2 対象", "## 3 期間", "## 4 方法", "## 5 結果",
             "## 6 改善計画", "## 7 前年度計画の履行", "## 8 ポリシー見直しの要否"}) {
        INFO(heading);
        CHECK(letter.out.find(heading) != std::string::npos);
    }
    CHECK(workspace.run({"rollup", "2026", "-o", workspace.path("2026/事務局.md")}).status == 4);
    CHECK(workspace.run({"rollup", "2026", "--csv", workspace.path("2026/事務局.jsonl")}).status == 4);
}

TEST_CASE("What the written files do not show of reports left out is on standard error")
{
    const RollupWorkspace workspace;
    workspace.write("2026/議会.md", "# 覚書\n");
    const auto result = workspace.run({"rollup", "2026", "--csv", workspace.path("集計.csv")});
    CHECK(result.status == 0);
    CHECK(result.err.find("議会.md") != std::string::npos);
}

TEST_CASE("rollup ends with the status that fits")
{
    const RollupWorkspace workspace;
    CHECK(workspace.run({"rollup", "2026", "--include", "drafts"}).status == 2);
    CHECK(workspace.run({"rollup", "2026", "--include", "drafts"}).err.find("draft") != std::string::npos);
    CHECK(workspace.run({"rollup", "2027..2026"}).status == 2);
    CHECK(workspace.run({"rollup", "2026", "--template", "x.mustache"}).status == 2);
    CHECK(workspace.run({"rollup", "2026", "--letter", "--format", "json"}).status == 2);
    CHECK(workspace.run({"rollup", "2026", "-o", "-", "--csv", "-"}).status == 2);
    CHECK(workspace.run({"rollup", workspace.path("2026/事務局.md"), "no-such.md"}).status == 4);
    const auto nothing = workspace.run({"rollup", "2025"});
    CHECK(nothing.status == 3);
    CHECK(nothing.out.find("3機関中0機関") != std::string::npos);
}

TEST_CASE("A line on standard error says how far long work has come, and is wiped")
{
    Watched watched;
    {
        ProgressLine line(watched.context, "rollup.progress", 500);
        line.show(1);
        CHECK(watched.err.str().empty());
        watched.time += std::chrono::seconds(2);
        line.show(250);
        CHECK(watched.err.str() == "集計しています… 250 / 500");
        line.show(251);
        CHECK(watched.err.str() == "集計しています… 250 / 500");
    }
    CHECK(watched.err.str().ends_with("\r\x1b[K"));

    Watched plain;
    plain.context.globals.plain = true;
    ProgressLine line(plain.context, "rollup.progress", 500);
    plain.time += std::chrono::seconds(9);
    line.show(9);
    CHECK(plain.err.str().empty());
}
