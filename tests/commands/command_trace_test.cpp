#include <chrono>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "commands/program.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

using namespace tenken;
using namespace tenken::test;

namespace {

struct Result {
    int status = 0;
    std::string out;
    std::string err;
};

Result run(std::vector<std::string> arguments)
{
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    arguments.insert(arguments.begin(), "trace");
    const Invocation invocation{std::move(arguments), in, out, err, false,
        [](const std::string&) { return std::nullopt; }, [] { return std::chrono::sys_seconds{}; }};
    const auto status = static_cast<int>(run_program(invocation));
    return {status, out.str(), err.str()};
}

const std::string policy_text = "1 目的\n守る。\n2 対策\n(1) 機器\n鍵をかける。\n(2) 利用者\n教える。\n";

/// A checklist of one question and the text of its policy.
class Office {
public:
    Office()
    {
        write_file(checklist() / "checklist.yaml", R"yaml(tenken: 1
id: office
edition: "2026"
language: ja
title: 点検
policy: {title: 方針, edition: 初版, clauses: policy.yaml}
scales:
  practice:
    levels:
      - {id: met, label: 実施している, mark: ○, points: 1}
      - {id: unmet, label: 実施していない, mark: ×, points: 0, finding: true}
scoring: {method: pooled, not_applicable: exclude}
sections:
  - id: "2.1"
    clause: "2(1)"
    title: 機器
    items:
      - id: 2.1-01
        covers: [2.1-a, 2.2-a]
        question: 鍵をかけていますか。
        criteria: {met: かけている, unmet: かけていない}
)yaml");
        write_policy("");
        write_text(policy_text);
    }

    [[nodiscard]] std::filesystem::path checklist() const { return folder_.path() / "checklist"; }
    [[nodiscard]] std::filesystem::path text() const { return folder_.path() / "方針.md"; }
    [[nodiscard]] std::string policy() const { return read_file(checklist() / "policy.yaml"); }
    void write_text(const std::string& bytes) const { write_file(text(), bytes); }

    void write_policy(const std::string& more) const
    {
        write_file(checklist() / "policy.yaml",
            "# 条項の一覧\nwhole: true\nclauses:\n  - {id: '1', title: 目的}\n"
            "  - id: '2'\n    title: 対策\n  - id: 2(1)\n    title: 機器 # 鍵など\n"
            "    obligations: [{id: 2.1-a, summary: 守る}]\n"
            "  - id: 2(2)\n    title: 利用者\n"
            "    obligations: [{id: 2.2-a, summary: 教える}]\n" +
                more);
    }

    [[nodiscard]] Result trace(std::vector<std::string> more) const
    {
        more.insert(more.end(), {"--checklist", checklist().string()});
        return run(std::move(more));
    }

private:
    TemporaryFolder folder_;
};

} // namespace

TEST_CASE("trace without options shows the built-in checklist")
{
    const auto result = run({});
    CHECK(result.status == 0);
    CHECK_THAT(result.out, contains("6(4) 物理的セキュリティ\n  6.4-a  6.4-"));
    CHECK(result.err.empty());
}

TEST_CASE("an obligation that no item covers ends with 1, and is named in both formats")
{
    const Office office;
    office.write_policy("  - {id: '3', title: 見直し, obligations: [{id: 3-a, summary: 見直す}]}\n");
    const auto text = office.trace({});
    CHECK(text.status == 1);
    CHECK_THAT(text.out, contains("点検項目のない義務が 1 件あります。\n  3-a 見直す"));
    const auto json = office.trace({"--format", "json"});
    CHECK(json.status == 1);
    CHECK(nlohmann::json::parse(json.out)["uncovered"] == nlohmann::json{"3-a"});
}

TEST_CASE("a text is pinned into policy.yaml, and held against its pins from then on")
{
    const Office office;
    const auto before = office.trace({"--policy", office.text().string()});
    CHECK(before.status == 0);
    CHECK_THAT(before.out, contains("比べられない条項が 4 件"));

    const auto pinned = office.trace({"--policy", office.text().string(), "--pin"});
    CHECK(pinned.status == 0);
    CHECK_THAT(pinned.out, contains("4 条項の照合値を書き込みました（新規 4、変更 0）"));
    const auto yaml = office.policy();
    CHECK_THAT(yaml, contains("# 条項の一覧\nwhole: true\nclauses:\n  - {id: '1', text_sha256: "));
    CHECK_THAT(yaml, contains("    title: 機器 # 鍵など\n    text_sha256: "));

    const auto same = office.trace({"--policy", office.text().string()});
    CHECK(same.status == 0);
    CHECK_THAT(same.out, contains("照合した 4 条項の本文は、登録したときと同じです。"));
    const auto again = office.trace({"--policy", office.text().string(), "--pin"});
    CHECK_THAT(again.out, contains("書き込むものはありませんでした"));
    CHECK(office.policy() == yaml);

    office.write_text(policy_text + "(3) 委託\n選ぶ。\n3 見直し\n");
    const auto more = office.trace({"--policy", office.text().string(), "--format", "json"});
    CHECK(more.status == 1);
    CHECK(nlohmann::json::parse(more.out)["appeared"] == nlohmann::json{"2(3)", "3"});

    office.write_text("1 目的\n守り抜く。\n2 対策\n(1) 機器\n鍵をかける。\n");
    const auto changed = office.trace({"--policy", office.text().string()});
    CHECK(changed.status == 1);
    CHECK_THAT(changed.out, contains("変わった条項: 1 目的（本文の 1 行目）"));
    CHECK_THAT(changed.out, contains("なくなった条項: 2(2) 利用者\n    見直す項目: 2.1-01\n"));
    const auto repinned = office.trace({"--policy", office.text().string(), "--pin"});
    CHECK(repinned.status == 1); // 2(2) is still missing
    CHECK_THAT(repinned.out, contains("変わった条項: 1 目的"));
    CHECK_THAT(repinned.out, contains("1 条項の照合値を書き込みました（新規 0、変更 1）"));
}

TEST_CASE("what cannot be pinned is told before anything is written")
{
    const Office office;
    const auto built_in = run({"--policy", office.text().string(), "--pin"});
    CHECK(built_in.status == 2);
    CHECK_THAT(built_in.err, contains("内蔵の点検票には照合値を書き込めません"));
    const auto no_text = office.trace({"--pin"});
    CHECK(no_text.status == 2);
    CHECK_THAT(no_text.err, contains("--policy に続けて"));
    const auto yaml = office.policy();
    office.write_text("番号のない文書\n");
    CHECK(office.trace({"--policy", office.text().string(), "--pin"}).status == 3);
    CHECK(office.policy() == yaml);
}

TEST_CASE("a text that cannot be read ends with 3 or 4 and says why")
{
    const auto foreign = run({"--policy", (source_dir() / "tests/corpus/policies/shift_jis.txt").string()});
    CHECK(foreign.status == 3);
    CHECK_THAT(foreign.err, contains("Shift_JIS"));
    CHECK(foreign.out.empty());
    const TemporaryFolder folder;
    const auto missing = run({"--policy", (folder.path() / "方針.md").string()});
    CHECK(missing.status == 4);
    CHECK_THAT(missing.err, contains("方針.md がありません"));
    CHECK(run({"--policy", "/dev/zero"}).status == 4);
    CHECK(run({"--policy", folder.path().string()}).status == 4);
    write_file(folder.path() / "large.md", "1 目的\n" + std::string(5U << 20U, 'x'));
    const auto large = run({"--policy", (folder.path() / "large.md").string()});
    CHECK(large.status == 3);
    CHECK_THAT(large.err, contains("4 MiB"));
}

TEST_CASE("trace speaks English, and plainly, when told so")
{
    const auto english = run({"--lang", "en"});
    CHECK_THAT(english.out, contains("Every obligation is covered"));
    CHECK_THAT(run({"--plain"}).out, contains("\n6.4-a: "));
}
