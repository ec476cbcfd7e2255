#include "base/utf8.hpp"
#include "commands/coordinated_workspace.hpp"
#include "support/catch.hpp"

#include <sstream>

using namespace tenken;
using namespace tenken::test;

namespace {

/// One department has finished, one is at work, one has not begun; one more is not in tenken.yaml, and its
/// record is damaged.
struct Busy : CoordinatedWorkspace {
    Busy()
    {
        static_cast<void>(
            answer("事務局", {"1-1: met", "1-2: met", "1-3: \"yes\"", "1-4: met", "1-5: met"}, "2026-11-02"));
        static_cast<void>(answer("公平委員会", {"1-5: met"}, "2026-11-20"));
        write("2026/分館.jsonl", "{}\n");
    }
};

} // namespace

TEST_CASE("docs/workspace.md shows what status prints")
{
    const Busy workspace;
    const auto result = workspace.run({"status", "--date", "2026-12-28"});
    CHECK(result.status == 3);
    CHECK_THAT(read_file(source_dir() / "docs" / "workspace.md"),
        contains(result.out.substr(0, result.out.find("分館"))));
}

TEST_CASE("Lines of status fit into 80 cells, whatever the names")
{
    const CoordinatedWorkspace workspace;
    const std::string longest(60, 'a');
    workspace.write("tenken.yaml",
        "tenken: 1\nchecklist: own\ndepartments: [情報システム管理運用統括推進本部事務局, " + longest +
            "]\n");
    static_cast<void>(workspace.answer(longest, {"1-1: met"}));
    const auto result = workspace.run({"status", "--year", "2026"});
    CHECK(result.status == 0);
    std::istringstream lines(result.out);
    for (std::string line; std::getline(lines, line);) {
        INFO(line);
        CHECK(utf8::cells(line) <= 80);
    }
}
