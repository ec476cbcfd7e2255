#include <algorithm>
#include <string>

#include <nlohmann/json.hpp>

#include "base/utf8.hpp"
#include "check/trace.hpp"
#include "check/trace_page.hpp"
#include "formats/checklist/file.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/paths.hpp"
#include "support/shared_policy.hpp"

using namespace tenken;

namespace {

const std::string policy_text =
    "方針\n\n1 目的\n守る。\n2 用語\n(1) 端末\n机の上の機器をいう。\n3 脅威\n(1) 攻撃\n外からの攻撃\n"
    "4 対策\n次のとおり。\n(1) 機器\n鍵をかける。\n(2) 利用者\n教える。\n(3) 記録\n残す。\n";

Item item(const std::string& id, std::vector<std::string> covers, std::vector<std::string> threats = {})
{
    Item made;
    made.id = id;
    made.covers = std::move(covers);
    made.threats = std::move(threats);
    return made;
}

Checklist checklist()
{
    Checklist made;
    made.title = "点検";
    made.edition = "2026";
    made.policy.title = "情報を守る方針";
    made.policy.edition = "初版";
    made.policy.whole = true;
    made.policy.clauses = {{"1", "目的", "", {}, {}}, {"2", "用語", "", {}, {}}, {"2(1)", "端末", "", {}, {}},
        {"3", "脅威", "", {}, {}}, {"3(1)", "攻撃", "", {}, {}}, {"4", "対策", "", {}, {}},
        {"4(1)", "機器", "",
            {{"4.1-a", "端末やサーバを置く場所に鍵をかけ、だれが入ったかを後から確かめられるようにしておく",
                 {}},
                {"4.1-b", "①持ち出す機器を守る", {}}},
            {}},
        {"4(2)", "利用者", "", {{"4.2-a", "職員に教える", {}}}, {}},
        {"4(3)", "記録", "", {{"4.3-a", "記録を残す", {"policy.yaml", 21, 9, ""}}}, {}}};
    for (auto& clause : made.policy.clauses) {
        const auto text = read_policy_text(policy_text, "policy");
        clause.text_sha256 = std::ranges::find(text, clause.id, &TextClause::id)->text_sha256;
    }
    made.glossary = {{"端末", "", "机の上の機器", "2(1)"}};
    Section first;
    first.id = "4.1";
    first.clause = "4(1)";
    first.items = {item("4.1-01", {"4.1-a"}, {"3(1)"}), item("4.1-02", {"4.1-a"}),
        item("4.1-03", {"4.1-a", "4.2-a"}), item("4.1-04", {"4.1-b"}), item("4.1-05", {"4.1-a"}),
        item("4.1-06", {})};
    Section second;
    second.id = "4.2";
    second.clause = "4(2)";
    second.items = {item("4.2-01", {"4.2-a"})};
    made.sections = {first, second};
    return made;
}

std::string replaced(std::string text, const std::string& what, const std::string& by)
{
    return text.replace(text.find(what), what.size(), by);
}

Trace held(const std::string& text, const Checklist& with = checklist())
{
    return trace(with, read_policy_text(text, "policy"));
}

const TracedClause& clause(const Trace& trace, const std::string& id)
{
    const auto at = std::ranges::find(trace.clauses, id, &TracedClause::id);
    REQUIRE(at != trace.clauses.end());
    return *at;
}

using Ids = std::vector<std::string>;

std::string everything(const Trace& trace, Language language, bool plain)
{
    const Words words(language);
    return as_text(trace_page(trace, checklist(), HeldText{"方針.md", true}, words), {80, plain});
}

} // namespace

TEST_CASE("each obligation is traced to the items that cover it, and one without items is named")
{
    const auto found = trace(checklist());
    CHECK(clause(found, "4(1)").obligations[0].items == Ids{"4.1-01", "4.1-02", "4.1-03", "4.1-05"});
    CHECK(clause(found, "4(2)").obligations[0].items == Ids{"4.1-03", "4.2-01"});
    CHECK(found.uncovered == Ids{"4.3-a"});
    CHECK(found.differing().empty());
    CHECK_FALSE(found.sound());
}

TEST_CASE("a text that is as it was pinned shows no difference")
{
    const auto found = held(policy_text);
    CHECK(found.differing().empty());
    CHECK(found.in_state(ClauseState::unchanged).size() == 9);
}

TEST_CASE("a changed word shows its clause, with the items to look at again")
{
    const auto found = held(replaced(policy_text, "鍵をかける", "鍵をしめる"));
    CHECK(found.differing() == Ids{"4(1)"});
    CHECK(clause(found, "4(1)").state == ClauseState::changed);
    CHECK(clause(found, "4(1)").items == Ids{"4.1-01", "4.1-02", "4.1-03", "4.1-04", "4.1-05", "4.1-06"});
    CHECK(clause(found, "4(1)").line == 13);
}

TEST_CASE("a changed threat shows the items that name it, a changed definition its terms")
{
    const auto found = held(replaced(replaced(policy_text, "外から", "内から"), "机の", "棚の"));
    CHECK(found.differing() == Ids{"2(1)", "3(1)"});
    CHECK(clause(found, "3(1)").items == Ids{"4.1-01"});
    CHECK(clause(found, "2(1)").terms == Ids{"端末"});
}

TEST_CASE("an inserted clause appears where the text has it")
{
    const auto found = held(policy_text + "(4) 委託\n選ぶ。\n5 見直し\n直す。\n");
    CHECK(found.in_state(ClauseState::appeared) == Ids{"4(4)", "5"});
    CHECK(found.differing() == Ids{"4(4)", "5"});
    CHECK(found.clauses.back().id == "5");
    CHECK(found.clauses.back().title == "見直し");
    CHECK(clause(found, "4(4)").line == 19);
    const auto untitled = held(replaced(policy_text, "4 対策",
        "(2) 過失による漏えい、紛失その他の、外からではない要因による損害である。\n4 対策"));
    CHECK(clause(untitled, "3(2)").title == "過失による漏えい、紛失その他の、外から…");
}

TEST_CASE("a clause that was taken out has vanished")
{
    const auto found = held(replaced(policy_text, "(2) 利用者\n教える。\n", ""));
    CHECK(found.in_state(ClauseState::vanished) == Ids{"4(2)"});
    CHECK(found.differing() == Ids{"4(2)"});
    CHECK(clause(found, "4(2)").items == Ids{"4.1-03", "4.2-01"});
}

TEST_CASE("a clause whose number alone changed is recognised")
{
    const auto text = replaced(replaced(policy_text, "(3) 記録", "(4) 記録"), "(2) 利用者", "(3) 利用者");
    const auto found = held(replaced(text, "(3) 利用者", "(2) 場所\n守る場所。\n(3) 利用者"));
    CHECK(found.differing() == Ids{"4(2)", "4(3)", "4(4)"});
    CHECK(clause(found, "4(2)").moved.empty());
    CHECK(clause(found, "4(3)").moved == "4(2)");
    CHECK(clause(found, "4(4)").moved == "4(3)");
    const auto shorter =
        held(replaced(replaced(policy_text, "(2) 利用者\n教える。\n", ""), "(3) 記録", "(2) 記録"));
    CHECK(clause(shorter, "4(2)").moved == "4(3)");
    CHECK(clause(shorter, "4(3)").state == ClauseState::vanished);
    CHECK(clause(shorter, "4(3)").moved == "4(2)");
}

TEST_CASE("a change of layout alone is no change")
{
    CHECK(held(
        replaced(replaced(policy_text, "(1) 機器", "### （１）機器"), "次のとおり。", "　次の\n\nとおり。"))
              .differing()
              .empty());
}

TEST_CASE("where policy.yaml does not list the whole policy, only what is below its numbers appears")
{
    auto partial = checklist();
    partial.policy.whole = false;
    std::erase_if(partial.policy.clauses, [](const Clause& one) { return !one.id.starts_with("4("); });
    CHECK(held(policy_text, partial).differing().empty());
    const auto more = held(policy_text + "(4) 委託\n選ぶ。\n5 見直し\n(1) 直す\n", partial);
    CHECK(more.differing() == Ids{"4(4)"});
}

TEST_CASE("a clause without a digest is unpinned, which is no finding")
{
    auto loose = checklist();
    loose.policy.clauses[0].text_sha256.clear();
    const auto found = held(replaced(policy_text, "守る。", "保つ。"), loose);
    CHECK(found.in_state(ClauseState::unpinned) == Ids{"1"});
    CHECK(found.differing().empty());
}

TEST_CASE("the JSON has exactly the documented shape")
{
    const auto bare = nlohmann::json::parse(trace_json(trace(checklist()), false));
    CHECK(bare.size() == 3);
    CHECK(bare["uncovered"] == nlohmann::json{"4.3-a"});
    CHECK(bare["changed"] == nlohmann::json::array());
    CHECK(bare["clauses"].size() == 9);
    CHECK(bare["clauses"][7].dump() ==
        R"json({"changed":false,"id":"4(2)","obligations":[{"id":"4.2-a","items":["4.1-03","4.2-01"],)json"
        R"json("summary":"職員に教える"}],"title":"利用者"})json");

    const auto text = replaced(policy_text, "(2) 利用者\n教える。\n", "") + "(4) 委託\n選ぶ。\n";
    const auto full = nlohmann::json::parse(trace_json(held(replaced(text, "残す", "消す")), true));
    CHECK(full["changed"] == nlohmann::json{"4(2)", "4(3)", "4(4)"});
    CHECK(full["appeared"] == nlohmann::json{"4(4)"});
    CHECK(full["vanished"] == nlohmann::json{"4(2)"});
    CHECK(full["unpinned"] == nlohmann::json::array());
    CHECK(full["clauses"][8]["changed"] == true);
    CHECK(full["clauses"][9]["id"] == "4(4)");
}

TEST_CASE("the table is aligned, fits 80 columns and never breaks an id")
{
    const auto text =
        replaced(replaced(policy_text, "(2) 利用者\n教える。\n", ""), "鍵をかける", "鍵をしめる");
    const auto found = held(replaced(text, "机の", "棚の") + "5 見直し\n直す。\n");
    for (const auto language : {Language::ja, Language::en}) {
        for (const bool plain : {false, true}) {
            const auto shown = everything(found, language, plain);
            tenken::test::check_golden("check",
                "trace_" + std::string(language_name(language)) + (plain ? "_plain" : "") + ".txt", shown);
            if (plain) continue;
            for (std::size_t at = 0; at < shown.size();) {
                const auto end = shown.find('\n', at);
                CHECK(utf8::cells(shown.substr(at, end - at)) <= 80);
                at = end + 1;
            }
        }
    }
}

TEST_CASE("a text without a difference, and one that is not pinned, are told apart in words")
{
    CHECK_THAT(everything(held(policy_text), Language::ja, false), tenken::test::contains("9 条項の本文は"));
    auto loose = checklist();
    for (auto& one : loose.policy.clauses) one.text_sha256.clear();
    const auto unpinned = everything(held(policy_text, loose), Language::ja, false);
    CHECK_THAT(unpinned, tenken::test::contains("比べられない条項が 9 件"));
    CHECK_THAT(unpinned, !tenken::test::contains("同じです"));
}

TEST_CASE("every obligation of the built-in checklist is covered")
{
    CHECK(trace(load_builtin_checklist(default_checklist_name)).uncovered == Ids{});
}

TEST_CASE("the built-in checklist lists every clause of the association's policy, and its pins hold")
{
    const auto path = tenken::test::shared_policy();
    if (!path) return;
    const auto builtin = load_builtin_checklist(default_checklist_name);
    const auto bytes = tenken::test::read_file(*path);
    const auto found = held(bytes, builtin);
    CHECK(found.sound());
    CHECK(builtin.policy.whole);
    CHECK(found.in_state(ClauseState::unpinned) == Ids{});
    CHECK(found.in_state(ClauseState::unchanged).size() == builtin.policy.clauses.size());

    const auto edited = held(replaced(bytes, "物理的な対策を講じる", "必要な対策を講じる"), builtin);
    CHECK(edited.differing() == Ids{"6(4)"});
    CHECK_FALSE(clause(edited, "6(4)").items.empty());
}
