// `tenken verify` over a workspace: every report, and the chain of years.

#include "base/sha256.hpp"
#include "formats/disk/utf8_path.hpp"
#include "page/register.hpp"
#include "page/report.hpp"
#include "scoring/assess.hpp"
#include "scoring/score.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/paths.hpp"
#include "support/small_checklist.hpp"
#include "support/world.hpp"

#include <nlohmann/json.hpp>
#include <regex>

using namespace tenken;
using namespace tenken::test;

namespace {

class Years {
public:
    // Writes a report and gives the digest of its file.
    std::string report(int year, const std::string& department, const std::string& previous = "",
        const std::string& file = "") const
    {
        Circumstances circumstances;
        circumstances.department = department;
        circumstances.year = year;
        circumstances.date = std::to_string(year) + (file.empty() ? "-06-01" : "-05-01");
        circumstances.previous = previous;
        const Assessment assessment =
            assess(small_checklist({level_item("a")}), answering({{"a", "met"}}), circumstances);
        const auto bytes =
            render_report(assessment, score(assessment), Words(Language::ja), newest_template());
        write_file(path() / std::to_string(year) / path_of(file.empty() ? department + ".md" : file), bytes);
        return sha256_hex(bytes);
    }

    Outcome verify(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.begin(), "verify");
        arguments.insert(arguments.begin(), {"-C", path_text(path())});
        return World{}.run(arguments);
    }

    // What is said, without this folder's name and without digests, which change with every new look of reports.
    std::string said(const std::vector<std::string>& arguments) const
    {
        std::string text = verify(arguments).out;
        for (auto at = text.find(path_text(path())); at != std::string::npos;
             at = text.find(path_text(path())))
            text.replace(at, path_text(path()).size(), "w");
        static const std::regex digest("[0-9a-f]{64}");
        return std::regex_replace(text, digest, "…");
    }

    const std::filesystem::path& path() const { return folder_.path(); }

private:
    TemporaryFolder folder_;
};

} // namespace

TEST_CASE("verify without a report looks at all of the workspace's, and at their chain")
{
    const Years years;
    const auto first = years.report(2024, "事務局");
    const auto second = years.report(2025, "事務局", first);
    years.report(2026, "事務局", second);
    const auto result = years.verify({});
    CHECK(result.status == 0);
    CHECK_THAT(result.out,
        contains("報告書 3 件: 改変なし 3 件") && contains("事務局: 2024 → 2025 → 2026") &&
            contains("つながりに問題はありません"));
}

TEST_CASE("What is wrong with the chain is said with its reports, and ends with 1")
{
    const Years years;
    const auto kept = years.report(2024, "事務局", "", "事務局/第1版.md");
    const auto first = years.report(2024, "事務局");
    years.report(2025, "事務局", kept);
    years.report(2026, "事務局", first);
    years.report(2024, "議会");
    years.report(2026, "議会");
    years.report(2024, "監査委員");
    years.report(2025, "監査委員", std::string(64, '0'));
    years.report(2024, "公平委員会");
    years.report(2025, "公平委員会");
    years.report(2026, "公平委員会", "", "委員会.md");
    write_file(years.path() / "tenken.yaml",
        "tenken: 1\ngaps:\n  - {year: 2025, department: 議会, reason: 水害により滅失}\n");
    CHECK(years.verify({}).status == 1);
    check_golden("commands", "verify_workspace_ja.txt", years.said({}));
    check_golden("commands", "verify_workspace_en.txt", years.said({"--lang", "en"}));
    const auto json = nlohmann::json::parse(years.said({"--format", "json"}));
    CHECK(json["reports"].size() == 11);
    REQUIRE(json["chains"].size() == 1);
    check_golden("commands", "verify_workspace.json", json["chains"].dump(2) + "\n");
}

TEST_CASE("A year, a workspace and a year's folder can be named")
{
    const Years years;
    years.report(2024, "事務局");
    years.report(2025, "事務局");
    years.report(2025, "議会");
    CHECK(years.verify({"2024"}).status == 0);
    CHECK(years.verify({"2025"}).status == 1);
    CHECK_THAT(years.verify({"2025"}).out, contains("報告書 2 件") && contains("×→ 2025"));
    CHECK(years.verify({path_text(years.path() / "2024")}).status == 0);
    CHECK_THAT(World{}.run({"verify", path_text(years.path())}).out, contains("報告書 3 件"));
    CHECK(years.verify({"2025/議会.md"}).status == 0);
    const auto none = years.verify({"2023"});
    CHECK(none.status == 2);
    CHECK_THAT(none.err, contains("確かめる報告書がありません"));
}

TEST_CASE("A tenken.yaml with mistakes is named before anything is verified")
{
    const Years years;
    years.report(2024, "事務局");
    write_file(years.path() / "tenken.yaml", "tenken: 1\ngaps: 2023\n");
    const auto result = years.verify({});
    CHECK(result.status == 3);
    CHECK(result.out.empty());
}

TEST_CASE("Reports are held against the register of the year in which they were taken")
{
    const Years years;
    const auto digest = years.report(2026, "事務局");
    const auto row = [&](const std::string& sha256) {
        return with_entry("", 2026, {"事務局", 1, "2026-06-01", "2026-06-02", "取りまとめ担当", sha256},
            Words(Language::ja));
    };
    write_file(years.path() / "2026" / path_of("受理控.md"), row(digest));
    const auto sound = years.verify({});
    CHECK(sound.status == 0);
    CHECK_THAT(
        sound.out, contains("報告書 1 件") && contains("1 件のうち 1 件の報告書が、受理したときのままです"));
    write_file(years.path() / "2026" / path_of("受理控.md"), row(std::string(64, '0')));
    const auto other = years.verify({"2026"});
    CHECK(other.status == 1);
    CHECK_THAT(other.out, contains("に載っている第1版と違います"));
    const auto json = nlohmann::json::parse(years.verify({"--format", "json"}).out);
    CHECK(json["chains"][0]["registers"][0]["matching"] == 0);
    CHECK(json["chains"][0]["findings"][0]["id"] == "verify.register.differs");
}
