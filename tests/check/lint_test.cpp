#include "check/lint.hpp"

#include "check/lint_page.hpp"
#include "formats/disk/utf8_path.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "words/words.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

using namespace tenken;

namespace {

std::string corpus(const std::string& name)
{
    return path_text(test::source_dir() / "tests/corpus/checklists" / name);
}

} // namespace

TEST_CASE("A checklist without mistakes is summed up")
{
    const Lint found = lint(corpus("valid/everything.yaml"));
    CHECK(found.errors.empty());
    REQUIRE(found.summary.has_value());
    CHECK(found.summary->id == "small");
    CHECK(found.summary->sections == 1);
    CHECK(found.summary->items == 9);
    CHECK(found.summary->scored == 5);
    CHECK(found.summary->critical == 1);
    CHECK(found.summary->person == 1);
    CHECK(found.summary->obligations == 1);
    CHECK(found.summary->weight.text() == "5.125");
}

TEST_CASE("An obligation that no item covers is found, and is no error")
{
    const Lint found = lint(corpus("valid/uncovered-obligation.yaml"));
    CHECK(!found.clean());
    CHECK(found.errors.empty());
    CHECK(found.uncovered == std::vector<std::string>{"5-b"});
    REQUIRE(found.findings.size() == 1);
    CHECK(found.findings.front().place->line == 10);
    CHECK(found.summary.has_value());
}

TEST_CASE(
    "A reason called exception, a critical item of each person, and an item that a finding hides are found")
{
    const Lint found = lint(corpus("valid/doubtful.yaml"));
    CHECK(found.errors.empty());
    CHECK_FALSE(found.clean());
    const auto says = [&](const char* id, const std::vector<std::string>& args) {
        return std::ranges::any_of(found.findings,
            [&](const Problem& one) { return one.id == id && one.args == args && one.place.has_value(); });
    };
    CHECK(found.findings.size() == 6);
    CHECK(says("checklist.exception_is_no_reason", {"exception"}));
    REQUIRE(found.mentions.size() == 1);
    CHECK(found.mentions.front().id == "checklist.critical_person");
    CHECK(found.mentions.front().args == std::vector<std::string>{"5-02"});
    CHECK(says("checklist.hidden_by_finding", {"5-03", "5-01", "unmet"}));
    CHECK(says("checklist.hidden_by_finding", {"5-03", "5-01", "unknown"}));
    CHECK(says("checklist.hidden_by_finding", {"5-05", "5-01", "partial"}));
    CHECK(says("checklist.hidden_by_finding", {"5-07", "5-06", "unmet"}));
    CHECK(says("checklist.hidden_by_finding", {"5-07", "5-06", "unknown"}));
}

TEST_CASE("A chain of conditions as long as a checklist is looked through no further than is judged")
{
    const test::TemporaryFolder folder;
    std::string text = test::read_file(corpus("valid/small.yaml"));
    std::string before = "5-01";
    for (int i = 0; i < 4000; ++i) {
        const auto id = "6-" + std::to_string(i);
        text += "      - {id: " + id +
            ", covers: [5-a], question: 守っていますか。, criteria: {met: はい, partial: 一部, unmet: "
            "いいえ}, when: {all: [{item: " +
            before + ", is: [met]}, {item: " + before + ", is: [partial]}]}}\n";
        before = id;
    }
    test::write_file(folder.path() / "checklist.yaml", text);
    const Lint found = lint(path_text(folder.path() / "checklist.yaml"));
    CHECK(found.errors.empty());
    CHECK(found.summary->items == 4001);
}

TEST_CASE("Where conditions can be met in more ways than anybody waits for, lint says from which item on it "
          "tried none")
{
    const test::TemporaryFolder folder;
    std::string text = test::read_file(corpus("valid/small.yaml"));
    const auto add = [&](const std::string& id, const std::string& gate) {
        text += "      - {id: " + id +
            ", covers: [5-a], question: 守っていますか。, criteria: {met: はい, partial: 一部, unmet: "
            "いいえ}, when: {item: " +
            gate + ", is: [met, partial, unmet, unknown]}}\n";
    };
    std::string last = "5-01";
    for (int i = 0; i < 12; ++i) {
        const auto id = "6-" + std::to_string(i);
        add(id, last);
        last = id;
    }
    for (int i = 0; i < 200; ++i) add("7-" + std::to_string(i), last);
    test::write_file(folder.path() / "checklist.yaml", text);
    const Lint found = lint(path_text(folder.path() / "checklist.yaml"));
    CHECK(found.errors.empty());
    REQUIRE(found.mentions.size() == 1);
    CHECK(found.mentions.front().id == "checklist.conditions_not_tried");
}

TEST_CASE("A checklist with mistakes has no summary")
{
    const Lint found = lint(corpus("invalid/many-at-once.yaml"));
    CHECK(found.errors.size() == 5);
    CHECK(!found.summary.has_value());
    CHECK(!found.unreadable);
}

TEST_CASE("A checklist that is not there could not be read")
{
    CHECK(lint(corpus("nowhere/at/all.yaml")).unreadable);
    const Lint unknown = lint("kumiay");
    CHECK(unknown.unreadable);
    REQUIRE(unknown.errors.size() == 1);
    CHECK(unknown.errors.front().id == "checklist.not_built_in.near");
}

TEST_CASE("Without a name the built-in checklist is checked")
{
    const Lint found = lint(std::nullopt);
    CHECK(found.checklist == "kumiai");
    CHECK(found.errors.empty());
}

TEST_CASE("What lint found, in words")
{
    Lint found = lint(corpus("valid/uncovered-obligation.yaml"));
    found.checklist = "点検票";
    found.findings.front().place->file = "点検票/checklist.yaml";
    CHECK(as_text(lint_page(found, Words(Language::ja)), {}) ==
        "tenken: 点検票/checklist.yaml:10:68: 義務「5-b」（知る）を確かめる設問がありません\n"
        "   10 |     - {id: \"5\", title: 遵守義務, obligations: [{id: 5-a, summary: 守る}, {id: 5-b, "
        "summary: 知る}]}\n"
        "      |                                                                          ^\n"
        "  対処: 設問の covers に 5-b を加えるか、新しい設問を作ってください\n"
        "点検票: 1 件の問題があります\n"
        "  分野 1　設問 1（採点 1、うち重要 0　職員個人に尋ねる設問 0）　配点の合計 1\n"
        "  義務 2（うち 1 に設問がありません）\n");
}

TEST_CASE("What lint found, as JSON")
{
    const auto json = nlohmann::json::parse(lint_json(
        {lint(corpus("invalid/title-null.yaml")), lint(corpus("valid/small.yaml"))}, Words(Language::en)));
    const auto& bad = json["checklists"][0];
    CHECK(bad["id"].is_null());
    CHECK(bad["problems"].size() == 1);
    CHECK(bad["problems"][0]["id"] == "checklist.empty");
    CHECK(bad["problems"][0]["line"] == 5);
    CHECK(bad["problems"][0]["column"] == 1);
    CHECK(bad["problems"][0]["message"] == "there is no value");
    const auto& good = json["checklists"][1];
    CHECK(good["id"] == "small");
    CHECK(good["items"] == 1);
    CHECK(good["weight"] == 1);
    CHECK(good["problems"].empty());
}
