#include "check/chain.hpp"

#include "support/catch.hpp"

using namespace tenken;

namespace {

ChainReport report(
    const std::string& department, int version, const std::string& sha256, bool accepted = true)
{
    return {department, 2026, "2026/" + department + ".md", sha256,
        ChainStatement{department, 2026, "", false, version, accepted ? "2026-12-01" : ""}, false};
}

RegisterEntry entry(const std::string& department, int version, const std::string& sha256)
{
    return {department, version, "2026-11-01", "2026-12-01", "取りまとめ担当", sha256};
}

Chain checked(std::vector<RegisterEntry> entries, const std::vector<ChainReport>& reports)
{
    Chain chain;
    check_registers(chain, {{2026, "2026/受理控.md", std::move(entries)}}, reports);
    return chain;
}

std::vector<std::string> found(const Chain& chain)
{
    std::vector<std::string> all;
    for (const auto& finding : chain.findings)
        all.push_back((finding.breaks ? "problem " : "information ") +
            finding.problem.id.substr(std::string("verify.register.").size()) + " " + finding.department);
    return all;
}

using Found = std::vector<std::string>;

} // namespace

TEST_CASE("Reports that are as they were taken agree with the register")
{
    auto kept = report("議会", 1, "aa");
    kept.kept = true;
    const auto chain = checked({entry("議会", 1, "aa"), entry("議会", 2, "bb"), entry("事務局", 1, "cc")},
        {kept, report("議会", 2, "bb"), report("事務局", 1, "cc"), report("監査委員", 1, "dd", false)});
    CHECK(found(chain).empty());
    REQUIRE(chain.registers.size() == 1);
    CHECK(chain.registers[0].entries == 3);
    CHECK(chain.registers[0].matching == 3);
}

TEST_CASE("What a row says beside the digest is held against the report, as far as both say it")
{
    auto taken = report("議会", 1, "aa");
    taken.says->row = {"議会", 1, "2026-11-01", "2026-12-01", "", "aa", "92.6", "改善事項あり", "1a2b3c4d"};
    auto row = taken.says->row;
    row.by = "取りまとめ担当";
    CHECK(found(checked({row}, {taken})).empty());
    CHECK(found(checked({entry("議会", 1, "aa")}, {taken})).empty()); // a register without these columns
    row.score = "98.0";
    row.result = "良好";
    row.submitted = "2026-11-02";
    row.accepted = "2026-12-02";
    row.check_number = "00000000";
    const auto chain = checked({row}, {taken});
    CHECK(found(chain) ==
        Found{"problem other_score 議会", "problem other_result 議会", "problem other_submitted 議会",
            "problem other_accepted 議会", "problem other_check_number 議会"});
    CHECK(chain.registers[0].matching == 1);
    CHECK(chain.findings[0].problem.args == std::vector<std::string>{"議会", "1", "98.0", "92.6"});
    CHECK(chain.findings[0].problem.place->file == "2026/受理控.md");
    taken.says->row.accepted.clear(); // only the report came: the day stands in the register alone
    row = taken.says->row;
    row.accepted = "2026-12-02";
    CHECK(found(checked({row}, {taken})).empty());
}

TEST_CASE("A report that was changed after it was taken, or is gone, is a problem")
{
    const auto chain = checked({entry("議会", 1, "aa"), entry("事務局", 1, "cc")}, {report("議会", 1, "xx")});
    CHECK(found(chain) == Found{"problem differs 議会", "problem missing 事務局"});
    CHECK(chain.findings[0].problem.place->file == "2026/議会.md");
    CHECK(chain.registers[0].matching == 0);
    CHECK(found(checked({entry("議会", 1, "aa")}, {report("議会", 2, "bb", false)})) ==
        Found{"problem missing 議会"});
}

TEST_CASE("A report with a day of acceptance must be entered")
{
    CHECK(found(checked({}, {report("議会", 1, "aa")})) == Found{"problem unentered 議会"});
    Chain chain;
    check_registers(chain, {}, {report("議会", 1, "aa")});
    CHECK(found(chain) == Found{"information none 議会"});
}

TEST_CASE("A version that is entered twice with different digests, and a register that is none")
{
    CHECK(found(checked({entry("議会", 1, "aa"), entry("議会", 1, "bb")}, {report("議会", 1, "aa")})) ==
        Found{"problem twice 議会"});
    CHECK(
        found(checked({entry("議会", 1, "aa"), entry("議会", 1, "aa")}, {report("議会", 1, "aa")})).empty());
    Chain chain;
    check_registers(chain, {{2026, "2026/受理控.md", std::nullopt}}, {});
    CHECK(found(chain) == Found{"problem unreadable "});
}

TEST_CASE("A year's part of a chain has its register")
{
    const auto chain = checked({entry("議会", 1, "aa")}, {report("議会", 1, "xx")});
    CHECK(chain.of_year(2026).registers.size() == 1);
    CHECK(chain.of_year(2026).findings.size() == 1);
    CHECK(chain.of_year(2025).registers.empty());
    CHECK(chain.of_year(2025).findings.empty());
}
