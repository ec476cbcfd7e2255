// `tenken rollup` on a workspace of files: what goes in, what is named, what is written.

#include "base/exact.hpp"
#include "commands/progress_line.hpp"
#include "coordinated_workspace.hpp"
#include "support/catch.hpp"

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
};

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
}

TEST_CASE("Files bear the same names whatever machine and folder they are added up on")
{
    const RollupWorkspace workspace;
    const auto json = workspace.rolled_up_json({workspace.path("2026/事務局.md")});
    CHECK(json.at("years").at(0).at("departments").at(0).at("source") == "2026/事務局.md");
    const auto csv = workspace.run({"rollup", "2026", "--csv", "-"});
    CHECK(csv.out.find(workspace.path("")) == std::string::npos);
    CHECK(csv.out.find(",2026/公平委員会.md,,\r\n") != std::string::npos);
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
