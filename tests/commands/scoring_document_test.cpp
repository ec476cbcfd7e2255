// The worked example of docs/scoring.md is what the program computes.

#include <sstream>
#include <string>
#include <vector>

#include "formats/answers/file.hpp"
#include "formats/checklist/file.hpp"
#include "formats/disk/utf8_path.hpp"
#include "page/report.hpp"
#include "scoring/assess.hpp"
#include "scoring/score.hpp"
#include "support/answers_in_file.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/world.hpp"

using namespace tenken;
using namespace tenken::test;

namespace {

std::vector<std::string> blocks(const std::string& document)
{
    std::vector<std::string> found;
    std::istringstream lines(document);
    bool inside = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("```")) {
            inside = !inside;
            if (inside) found.emplace_back();
        } else if (inside) {
            found.back() += line + "\n";
        }
    }
    return found;
}

} // namespace

TEST_CASE("The worked example in docs/scoring.md is what tenken explain prints")
{
    const auto parts = blocks(read_file(source_dir() / "docs" / "scoring.md"));
    REQUIRE(parts.size() == 3);
    const TemporaryFolder folder;
    write_file(folder.path() / "checklist.yaml", parts[0]);
    write_file(folder.path() / "answers.yaml", parts[1]);
    const Checklist checklist = load_checklist(folder.path());
    Circumstances circumstances;
    circumstances.department = "Secretariat";
    circumstances.year = 2026;
    circumstances.date = "2026-06-01";
    const Assessment assessment = assess(
        checklist, answers_in(load_answers_file(folder.path() / "answers.yaml", checklist)), circumstances);
    const Score result = score(assessment);
    CHECK(result.tally.points == Exact(25, 6));
    CHECK(result.tally.max == 6);
    CHECK(result.low == Exact(25, 42) * 100);
    CHECK(result.high == Exact(31, 42) * 100);
    CHECK(result.not_applicable.if_unmet == Exact(25, 48) * 100);
    write_file(folder.path() / "report.md", render_report(assessment, Words(Language::en)));
    const auto explained = World{}.run({"--lang", "en", "explain", path_text(folder.path() / "report.md")});
    CHECK(explained.status == 0);
    CHECK(explained.err.empty());
    CHECK(explained.out == parts[2]);
}
