#include "check/chain.hpp"

#include "support/catch.hpp"

using namespace tenken;

namespace {

std::string digest(int year, const std::string& version = "")
{
    return "digest of " + std::to_string(year) + version;
}

ChainReport report(int year, const std::string& previous = "")
{
    return {"事務局", year, std::to_string(year) + "/事務局.md", digest(year),
        ChainStatement{"事務局", year, previous, false, 1, ""}, false};
}

ChainReport kept(int year, const std::string& version)
{
    auto one = report(year);
    one.file = std::to_string(year) + "/事務局/第" + version + "版.md";
    one.sha256 = digest(year, version);
    one.kept = true;
    return one;
}

std::vector<std::string> found(
    const std::vector<ChainReport>& reports, const std::optional<Workspace>& workspace = std::nullopt)
{
    std::vector<std::string> all;
    for (const auto& finding : check_chain(reports, workspace).findings) {
        all.push_back((finding.breaks ? "problem " : "information ") +
            finding.problem.id.substr(std::string("verify.chain.").size()) + " " +
            std::to_string(finding.year));
    }
    return all;
}

LinkKind last_link(
    const std::vector<ChainReport>& reports, const std::optional<Workspace>& workspace = std::nullopt)
{
    return check_chain(reports, workspace).departments.back().links.back().kind;
}

Workspace explaining(int year, const std::string& department = "")
{
    Workspace workspace;
    workspace.gaps = {{year, department, "保存年限満了により廃棄"}};
    return workspace;
}

using Found = std::vector<std::string>;

} // namespace

TEST_CASE("Reports that each name the file of the year before are a whole chain")
{
    const std::vector<ChainReport> reports{
        report(2026, digest(2025)), report(2024), report(2025, digest(2024))};
    CHECK(found(reports).empty());
    const auto chain = check_chain(reports, std::nullopt);
    REQUIRE(chain.departments.size() == 1);
    std::vector<LinkKind> kinds;
    for (const auto& link : chain.departments[0].links) kinds.push_back(link.kind);
    CHECK(kinds == std::vector<LinkKind>{LinkKind::first, LinkKind::linked, LinkKind::linked});
    CHECK(chain.departments[0].links[2].previous == digest(2025));
}

TEST_CASE("A report that names none although last year's is there is a problem, unless that is a draft")
{
    CHECK(found({report(2025), report(2026)}) == Found{"problem unlinked 2026"});
    auto draft = report(2025);
    draft.says->draft = true;
    CHECK(found({draft, report(2026)}) == Found{"information former_draft 2026"});
}

TEST_CASE("A report that names another file than last year's is a problem")
{
    const std::vector<ChainReport> reports{report(2025), report(2026, "something else")};
    CHECK(found(reports) == Found{"problem mismatch 2026"});
    CHECK(last_link(reports) == LinkKind::broken);
    auto unreadable = report(2025);
    unreadable.says.reset();
    CHECK(found({unreadable, report(2026, digest(2025))}).empty());
    CHECK(found({unreadable, report(2026, "something else")}) == Found{"problem mismatch 2026"});
}

TEST_CASE("An earlier version of last year's report that is kept is named, and breaks nothing")
{
    const std::vector<ChainReport> reports{
        kept(2025, "1"), kept(2025, "2"), report(2025), report(2026, digest(2025, "2"))};
    CHECK(found(reports) == Found{"information kept_version 2026"});
    CHECK(check_chain(reports, std::nullopt).findings[0].problem.args ==
        std::vector<std::string>{"2025/事務局/第2版.md", "2025/事務局.md"});
    CHECK(last_link(reports) == LinkKind::kept);
    CHECK(found({kept(2024, "1"), report(2024), report(2025, digest(2024)),
              report(2026, digest(2024, "1"))}) == Found{"problem skipped 2026"});
}

TEST_CASE("A year that is missing between two is a problem, unless tenken.yaml explains it")
{
    const std::vector<ChainReport> reports{report(2023), report(2026)};
    CHECK(found(reports) == Found{"problem gap 2026", "problem gap 2026"});
    CHECK(found(reports, explaining(2024)) == Found{"problem gap 2026"});
    CHECK(found({report(2024), report(2026)}, explaining(2025, "事務局")).empty());
    CHECK(found({report(2024), report(2026)}, explaining(2025, "議会")) == Found{"problem gap 2026"});
    CHECK(last_link({report(2024), report(2026)}) == LinkKind::gap);
    const auto chain = check_chain({report(2024), report(2026)}, explaining(2025));
    REQUIRE(chain.departments[0].gaps.size() == 1);
    CHECK(chain.departments[0].gaps[0].year == 2025);
    CHECK(chain.departments[0].gaps[0].reason == "保存年限満了により廃棄");
}

TEST_CASE("Across a gap a report may name an older one, but not past last year's")
{
    CHECK(found({report(2024), report(2026, digest(2024))}, explaining(2025)).empty());
    CHECK(last_link({report(2024), report(2026, digest(2024))}, explaining(2025)) == LinkKind::older);
    CHECK(found({report(2024), report(2025, digest(2024)), report(2026, digest(2024))}) ==
        Found{"problem skipped 2026"});
}

TEST_CASE("A first report that names one which is not there needs an explanation")
{
    const std::vector<ChainReport> reports{report(2026, digest(2025))};
    CHECK(found(reports) == Found{"problem gap 2026"});
    CHECK(found(reports, explaining(2025)).empty());
    CHECK(last_link(reports) == LinkKind::broken);
    CHECK(last_link(reports, explaining(2025)) == LinkKind::gap);
    CHECK(found({report(2026)}).empty());
}

TEST_CASE("A report of another department or year is in the wrong place")
{
    auto stray = report(2026, digest(2025));
    stray.says->department = "議会";
    CHECK(found({report(2025), stray}) == Found{"problem misplaced 2026"});
}

TEST_CASE("Departments have chains of their own, and a year's part is what concerns its reports")
{
    auto other = report(2024);
    other.department = "議会";
    other.says->department = "議会";
    const std::vector<ChainReport> reports{report(2024), other, report(2025), report(2026)};
    const auto chain = check_chain(reports, std::nullopt);
    REQUIRE(chain.departments.size() == 2);
    CHECK(chain.findings.size() == 2);
    CHECK(chain.breaks());
    CHECK(chain.of_year(2026).findings.size() == 1);
    CHECK(chain.of_year(2026).departments.size() == 1);
    CHECK(chain.of_year(2024).findings.empty());
    CHECK(chain.of_year(2024).departments.size() == 2);
    CHECK_FALSE(chain.of_year(2024).breaks());
}
