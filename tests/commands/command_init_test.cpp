#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/file.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/paths.hpp"
#include "support/world.hpp"

#include <nlohmann/json.hpp>

using namespace tenken;
using namespace tenken::test;
namespace fs = std::filesystem;

namespace {

struct Fresh {
    TemporaryFolder folder;

    [[nodiscard]] Outcome init(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), {"-C", path_text(folder.path()), "init"});
        return World{}.run(arguments);
    }
    [[nodiscard]] fs::path file() const { return folder.path() / "tenken.yaml"; }
};

} // namespace

TEST_CASE("init writes a commented file that says what the options say")
{
    const Fresh fresh;
    const auto result = fresh.init({"--lang", "ja", "--organisation", "東部広域組合", "--department",
        "事務局", "--department", "議会", "--coordinator", "事務局", "--deadline", "2026-12-25"});
    INFO(result.err);
    CHECK(result.status == 0);
    CHECK_THAT(result.out, contains("tenken -C " + path_text(fresh.folder.path()) + " status"));
    check_golden("commands", "init_ja.yaml", read_file(fresh.file()));
    const auto workspace = load_workspace_file(fresh.file());
    CHECK(workspace.organisation == "東部広域組合");
    CHECK(workspace.departments.size() == 2);
    CHECK(workspace.coordinator == "事務局");
    CHECK(workspace.years.at(2026) == WorkspaceYear{"2026-04-01", "2027-03-31", "", "2026-12-25"});
}

TEST_CASE("init in English, with names that need quotes")
{
    const Fresh fresh;
    const auto result = fresh.init({"--lang", "en", "--organisation", R"(# "East": a\b)", "--department",
        "yes", "--department", "- [x]", "--format", "json"});
    INFO(result.err);
    CHECK(result.status == 0);
    CHECK(nlohmann::json::parse(result.out)["file"] == path_text(fresh.file()));
    check_golden("commands", "init_en.yaml", read_file(fresh.file()));
    const auto workspace = load_workspace_file(fresh.file());
    CHECK(workspace.organisation == R"(# "East": a\b)");
    CHECK(workspace.find_department("yes") != nullptr);
    CHECK(workspace.find_department("- [x]") != nullptr);
}

TEST_CASE("init without departments takes the bodies of the policy")
{
    const Fresh fresh;
    REQUIRE(fresh.init({"--organisation", "組合"}).status == 0);
    const auto workspace = load_workspace_file(fresh.file());
    CHECK(workspace.departments.size() == 4);
    CHECK(workspace.coordinator.empty());
}

TEST_CASE("init never takes the place of a file")
{
    const Fresh fresh;
    write_file(fresh.file(), "mine\n");
    const auto result = fresh.init({"--organisation", "組合"});
    CHECK(result.status == 4);
    CHECK_THAT(result.err, contains("すでにあります"));
    CHECK(read_file(fresh.file()) == "mine\n");
}

TEST_CASE("init refuses what cannot be, all at once, and writes nothing")
{
    const Fresh fresh;
    const auto result = fresh.init({"--department", "総務/庶務", "--deadline", "12/25"});
    CHECK(result.status == 2);
    CHECK_THAT(result.err, contains("--organisation の指定がありません"));
    CHECK_THAT(result.err, contains("総務/庶務"));
    CHECK_THAT(result.err, contains("12/25"));
    CHECK(fresh.init({"--organisation", "a/b"}).status == 2);
    const auto mistyped = fresh.init({"--organisation", "組合", "--coordinator", "公平委員"});
    CHECK(mistyped.status == 2);
    CHECK_THAT(mistyped.err, contains("「公平委員会」ではありませんか"));
    CHECK_FALSE(fs::exists(fresh.file()));
}

TEST_CASE("init names a checklist from the workspace's folder")
{
    const Fresh fresh;
    const auto source = source_dir() / "tests" / "corpus" / "checklists" / "valid" / "small.yaml";
    write_file(fresh.folder.path() / "own.yaml", read_file(source));
    REQUIRE(fresh
                .init({"--organisation", "組合", "--department", "事務局", "--checklist",
                    path_text(fresh.folder.path() / "own.yaml")})
                .status == 0);
    CHECK(load_workspace_file(fresh.file()).checklist == path_text(fresh.folder.path() / "own.yaml"));
    CHECK(World{}.run({"-C", path_text(fresh.folder.path()), "status"}).status == 0);
}
