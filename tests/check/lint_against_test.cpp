#include "check/lint_against.hpp"

#include "check/lint_page.hpp"
#include "formats/checklist/file.hpp"
#include "page/report.hpp"
#include "scoring/assess.hpp"
#include "scoring/score.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/paths.hpp"

#include <nlohmann/json.hpp>
#include <set>

using namespace tenken;
using namespace tenken::test;

namespace {

constexpr const char* last_year = R"yaml(tenken: 1
id: small
edition: "2025"
title: 情報セキュリティ自己点検
policy:
  title: 基本方針
  clauses:
    - id: "6(4)"
      title: 物理的セキュリティ
      obligations: [{id: o-1, summary: 端末を守る}, {id: o-2, summary: 書類を守る}]
scales:
  practice:
    levels:
      - {id: met, label: 実施している, mark: ○, points: 1}
      - {id: partial, label: 一部実施している, mark: △, points: 0.5, finding: true}
      - {id: unmet, label: 実施していない, mark: ×, points: 0, finding: true}
    not_applicable: {label: 該当なし, mark: －}
  other:
    levels: [{id: met, label: 実施している, points: 1}, {id: partial, label: 一部, points: 0.2}, {id: unmet, label: 実施していない, points: 0}]
scoring: {method: pooled}
subjects: {service: {label: サービス, ask: 挙げてください}}
sections:
  - id: "1"
    clause: "6(4)"
    title: 端末
    weight: 1
    items:
      - id: a-1
        covers: [o-1]
        question: 席を離れるとき、端末の画面をロックしていますか。
        criteria: {met: 必ずロックされる, partial: 時間の定めがない, unmet: ロックされない}
      - id: a-2
        covers: [o-1]
        question: 端末を庁外に持ち出すとき、所属長の許可を得ていますか。
        criteria: {met: 書面で許可する, partial: 口頭で許可する, unmet: 許可はいらない}
        replaces: [a-0]
  - id: "2"
    title: 書類
    items:
      - id: b-1
        covers: [o-2]
        question: 機密の書類を、鍵のかかる棚にしまっていますか。
        criteria: {met: 全部しまう, partial: 一部, unmet: しまわない}
      - {id: b-2, type: number, unit: 件, min: 0, question: 書類の紛失は何件ありましたか。}
)yaml";

// Files are named as from this folder.
class WorkingFolder {
public:
    explicit WorkingFolder(const std::filesystem::path& folder)
        : before_(std::filesystem::current_path())
    {
        std::filesystem::current_path(folder);
    }
    ~WorkingFolder() { std::filesystem::current_path(before_); }
    WorkingFolder(const WorkingFolder&) = delete;
    WorkingFolder& operator=(const WorkingFolder&) = delete;

private:
    std::filesystem::path before_;
};

class Editions {
public:
    // Turns `from`, which stands there once, into `to`.
    Editions& edit(const std::string& from, const std::string& to) { return edit(now_, from, to); }
    Editions& edit_old(const std::string& from, const std::string& to) { return edit(old_, from, to); }

    EditionComparison compared() const
    {
        const TemporaryFolder folder;
        const WorkingFolder here(folder.path());
        write_file("old.yaml", old_);
        write_file("new.yaml", now_);
        return lint_against(load_old_edition("old.yaml"), load_checklist("new.yaml"));
    }

    // "problem vanished a-1", …: kind, id and what the words are filled with first.
    std::vector<std::string> found() const
    {
        std::vector<std::string> all;
        for (const auto& finding : compared().findings) {
            std::string id = finding.problem.id;
            id.erase(0, std::string("checklist.against.").size());
            const std::string of = finding.problem.args.empty() ? "" : " " + finding.problem.args.front();
            all.push_back((finding.breaks ? "problem " : "information ") + id + of);
        }
        return all;
    }

private:
    Editions& edit(std::string& text, const std::string& from, const std::string& to)
    {
        const auto at = text.find(from);
        REQUIRE(at != std::string::npos);
        REQUIRE(text.find(from, at + 1) == std::string::npos);
        text.replace(at, from.size(), to);
        return *this;
    }

    std::string old_ = last_year;
    std::string now_ = std::string(last_year).replace(std::string(last_year).find("2025"), 4, "2026");
};

using Found = std::vector<std::string>;

constexpr const char* lock = "席を離れるとき、端末の画面をロックしていますか。";
constexpr const char* locked = "席を離れる前に、端末の画面をロックしていますか。";
constexpr const char* permit_id = "      - id: a-2\n";

} // namespace

TEST_CASE("The next edition without a change but its name breaks nothing")
{
    CHECK(Editions().found().empty());
}

TEST_CASE("A meaning that changed without a word breaks the comparison")
{
    CHECK(Editions().edit(lock, locked).found() == Found{"problem meaning_changed a-1"});
}

TEST_CASE("A meaning that changed with a word does not")
{
    const std::string declared =
        std::string(locked) + "\n        comparable: true\n        remark: 言い回しだけ";
    CHECK(Editions().edit(lock, declared).found() == Found{"information declared_comparable a-1"});
    const std::string refused = std::string(locked) + "\n        comparable: false";
    CHECK(Editions().edit(lock, refused).found() == Found{"information not_comparable a-1"});
}

TEST_CASE("A remark that was written for last year's change does not stand for this year's")
{
    const std::string was = std::string(lock) + "\n        comparable: true\n        remark: 言い回しだけ";
    const std::string is = std::string(locked) + "\n        comparable: true\n        remark: 言い回しだけ";
    CHECK(Editions().edit_old(lock, was).edit(lock, is).found() == Found{"problem stale_remark a-1"});
    const std::string anew =
        std::string(locked) + "\n        comparable: true\n        remark: 時点を明らかにした";
    CHECK(Editions().edit_old(lock, was).edit(lock, anew).found() ==
        Found{"information declared_comparable a-1"});
}

TEST_CASE("Comparable: false that is left over is said")
{
    const std::string refused = std::string(lock) + "\n        comparable: false";
    CHECK(Editions().edit_old(lock, refused).edit(lock, refused).found() ==
        Found{"information not_comparable a-1"});
}

TEST_CASE("Another question under the same id is a reused id, whatever is said of comparing")
{
    const std::string other = "サーバ室への入退室を記録していますか。";
    Editions editions;
    editions.edit("criteria: {met: 必ずロックされる, partial: 時間の定めがない, unmet: ロックされない}",
        "criteria: {met: 全員を記録する, partial: 来客だけ, unmet: 記録しない}");
    Editions silent = editions;
    CHECK(silent.edit(lock, other).found() == Found{"problem reused_id a-1"});
    Editions refused = editions;
    CHECK(
        refused.edit(lock, other + "\n        comparable: false").found() == Found{"problem reused_id a-1"});
    Editions declared = editions;
    CHECK(declared.edit(lock, other + "\n        comparable: true\n        remark: 同じ問い").found() ==
        Found{"information declared_comparable a-1"});
}

TEST_CASE("A wording half alike is a reused id only where the item moved and covers something else")
{
    const std::string half = "席を離れるとき、机の上の書類を片付けていますか。";
    const std::string criteria =
        "criteria: {met: 必ずロックされる, partial: 時間の定めがない, unmet: ロックされない}";
    const std::string other_criteria = "criteria: {met: 必ず片付ける, partial: 時々, unmet: 出したまま}";
    // As it stands, so close to the threshold, the pair shows which rule is at work.
    const std::string like = "席を離れるとき、端末の書類を隠していますか。";
    CHECK(Editions().edit(lock, like).edit(criteria, other_criteria).found() ==
        Found{"problem meaning_changed a-1"});
    Editions moved;
    moved.edit("      - id: a-1\n        covers: [o-1]\n        question: " + std::string(lock) +
            "\n        " + criteria + "\n",
        "");
    moved.edit("      - {id: b-2,",
        "      - {id: a-1, covers: [o-2], question: " + like + ", " + other_criteria +
            "}\n      - {id: b-2,");
    CHECK(moved.found() == Found{"problem reused_id a-1", "information obligation_lost o-1"});
}

TEST_CASE("An item that is gone needs a successor, or to be retired")
{
    const std::string item = "      - id: b-1\n        covers: [o-2]\n        question: "
                             "機密の書類を、鍵のかかる棚にしまっていますか。\n"
                             "        criteria: {met: 全部しまう, partial: 一部, unmet: しまわない}\n";
    Editions gone;
    gone.edit(item, "");
    CHECK(gone.found() == Found{"problem vanished b-1", "problem obligation_uncovered o-2"});
    Editions retired = gone;
    retired.edit("sections:\n", "retired: [b-1]\nsections:\n");
    CHECK(retired.found() == Found{"problem obligation_uncovered o-2", "information retired b-1"});

    Editions renamed;
    renamed.edit("id: b-1\n", "id: b-3\n");
    CHECK(renamed.found() == Found{"problem vanished.near b-1"});
    CHECK(renamed.compared().findings.front().problem.args.at(2) == "b-3");
    Editions continued = renamed;
    continued.edit("id: b-3\n", "id: b-3\n        replaces: [b-1]\n");
    CHECK(continued.found() == Found{"information successor_compared b-3"});
    Editions revised = continued;
    revised.edit("鍵のかかる棚に", "鍵のかかる金庫に");
    CHECK(revised.found() == Found{"information successor_revised b-3"});
}

TEST_CASE("Splitting and merging is information, but comparable: true is in vain there")
{
    const std::string permit = "端末を庁外に持ち出すとき、所属長の許可を得ていますか。";
    Editions split;
    split.edit(permit_id, "      - id: a-3\n").edit("replaces: [a-0]", "replaces: [a-2, a-0]");
    split.edit("  - id: \"2\"\n",
        "      - {id: a-4, covers: [o-1], question: 持ち出した端末を記録していますか。, criteria: {met: "
        "全部, "
        "partial: 一部, unmet: しない}, replaces: [a-2]}\n  - id: \"2\"\n");
    CHECK(split.found() == Found{"information split a-2"});
    Editions vain = split;
    vain.edit("replaces: [a-2, a-0]", "replaces: [a-2, a-0]\n        comparable: true\n        remark: 同じ");
    CHECK(vain.found() == Found{"problem comparable_in_vain a-3", "information split a-2"});

    Editions merged;
    merged.edit(permit_id, "      - id: a-3\n").edit("replaces: [a-0]", "replaces: [a-2, b-2, a-0]");
    merged.edit(
        "      - {id: b-2, type: number, unit: 件, min: 0, question: 書類の紛失は何件ありましたか。}\n", "");
    CHECK(merged.found() == Found{"information merged a-3"});
}

TEST_CASE("An id that was given up before is not used again")
{
    const std::string again =
        "      - {id: a-0, covers: [o-1], question: 端末に名札を付けていますか。, criteria: {met: 全部, "
        "partial: 一部, unmet: しない}}\n  - id: \"2\"\n";
    CHECK(Editions().edit("        replaces: [a-0]\n", "").edit("  - id: \"2\"\n", again).found() ==
        Found{"problem retired_again a-0"});
    Editions tombstone;
    tombstone.edit_old("        replaces: [a-0]\n", "")
        .edit_old("sections:\n", "retired: [a-0]\nsections:\n");
    CHECK(tombstone.edit("        replaces: [a-0]\n", "").edit("  - id: \"2\"\n", again).found() ==
        Found{"problem retired_again a-0"});
}

TEST_CASE("Replaces and retired name what was there")
{
    CHECK(Editions().edit("      - {id: b-2,", "      - {id: b-2, replaces: [zzzzz],").found() ==
        Found{"problem replaces_unknown b-2"});
    CHECK(Editions().edit("      - {id: b-2,", "      - {id: b-2, replaces: [a-0],").found() ==
        Found{"information replaces_older b-2"});
    CHECK(Editions().edit("sections:\n", "retired: [c-1]\nsections:\n").found() ==
        Found{"problem retired_unknown.near c-1"});
    CHECK(Editions().edit("sections:\n", "retired: [zzzzz]\nsections:\n").found() ==
        Found{"problem retired_unknown zzzzz"});
    CHECK(Editions().edit("sections:\n", "retired: [a-0]\nsections:\n").found().empty());
    CHECK(Editions().edit("      - {id: b-2,", "      - {id: b-2, replaces: [b-0],").found() ==
        Found{"problem replaces_unknown.near b-2"});
}

TEST_CASE("An item that is asked per subject from now on does not compare by accident")
{
    const std::string each = std::string(lock) + "\n        each: service";
    CHECK(Editions().edit(lock, each).found() == Found{"problem asked_otherwise a-1"});
    CHECK(Editions().edit(lock, each + "\n        comparable: false").found() ==
        Found{"information not_comparable a-1"});
}

TEST_CASE("Rules that changed are information")
{
    const std::vector<std::pair<std::string, std::string>> changes{{"weight: 3", "changed_weight"},
        {"scale: other", "changed_scale"}, {"critical: true", "changed_critical"},
        {"scope: person", "changed_scope"}, {"audience: [head]", "changed_audience"},
        {"not_applicable: false", "changed_not_applicable"},
        {"when: {item: a-2, is: [met]}", "changed_when"}};
    for (const auto& [line, id] : changes) {
        INFO(line);
        Found expected{"information " + id + " a-1"};
        if (id == "changed_scale") expected.emplace_back("information changed_not_applicable a-1");
        CHECK(Editions().edit(lock, lock + ("\n        " + line)).found() == expected);
    }
    CHECK(Editions().edit("points: 0.5", "points: 0.4").found() ==
        Found{"information changed_points practice"});
    CHECK(Editions().edit("points: 0.5, finding: true", "points: 0.5").found() ==
        Found{"information changed_findings practice"});
    CHECK(Editions().edit("method: pooled", "method: mean_of_sections").found() ==
        Found{"information changed_scoring method"});
    CHECK(Editions().edit("weight: 1\n", "weight: 2\n").found() ==
        Found{"information changed_section_weight 1"});
    CHECK(Editions()
              .edit("{id: o-2, summary: 書類を守る}", "{id: o-2, summary: 書類を守る}, {id: o-3, summary: x}")
              .edit("covers: [o-2]", "covers: [o-3]")
              .found() == Found{"problem obligation_uncovered o-2"});
    CHECK(Editions()
              .edit("      - id: a-2\n        covers: [o-1]", "      - id: a-2\n        covers: [o-2]")
              .found() == Found{"information obligation_lost o-1"});
    CHECK(Editions()
              .edit(", {id: o-2, summary: 書類を守る}", "")
              .edit("covers: [o-2]", "covers: [o-1]")
              .found() == Found{"information obligation_gone o-2"});
    CHECK(Editions().edit("id: small", "id: large").found() == Found{"problem other_checklist large"});
    CHECK(Editions().edit("2026", "2025").edit("points: 0.5", "points: 0.4").found() ==
        Found{"information same_edition 2025", "information changed_points practice"});
}

TEST_CASE("Every finding has both places and says what to do")
{
    Editions editions;
    editions.edit(lock, locked).edit("id: b-1\n", "id: b-3\n").edit("points: 0.5", "points: 0.4");
    editions.edit("unit: 件, min: 0", "unit: 回, min: 0, max: 9")
        .edit("      - id: a-2\n", "      - id: a-2\n        weight: 2\n");
    const auto comparison = editions.compared();
    REQUIRE(comparison.findings.size() == 5);
    for (const auto& finding : comparison.findings) {
        INFO(finding.problem.id);
        REQUIRE(finding.problem.place);
        CHECK(finding.problem.place->file == "new.yaml");
        CHECK(finding.problem.place->line > 0);
        CHECK(finding.old.file == "old.yaml");
        CHECK(finding.old.line > 0);
        CHECK(Words::has(finding.problem.id + ".hint"));
    }
    check_golden(
        "check", "lint_against_ja.txt", as_text(lint_against_page(comparison, Words(Language::ja)), {}));
    check_golden(
        "check", "lint_against_en.txt", as_text(lint_against_page(comparison, Words(Language::en)), {}));
    check_golden("check", "lint_against.json",
        nlohmann::json::parse(lint_against_json(comparison, Words(Language::en))).dump(2) + "\n");
}

TEST_CASE("A report stands for the edition that it was made with")
{
    const TemporaryFolder folder;
    const WorkingFolder here(folder.path());
    const auto found = [](const Answers& answers, const std::string& now) {
        write_file("old.yaml", last_year);
        write_file("new.yaml", now);
        const Checklist old = load_checklist("old.yaml");
        Circumstances circumstances;
        circumstances.department = "事務局";
        circumstances.year = 2025;
        circumstances.date = "2025-06-01";
        const Assessment assessment = assess(old, answers, circumstances);
        const auto released = newest_template();
        write_file("old.md", render_report(assessment, score(assessment), Words(Language::ja), released));
        return lint_against(load_old_edition("old.md"), load_checklist("new.yaml"));
    };
    const auto changed = [](const std::string& from, const std::string& to) {
        std::string now = last_year;
        now.replace(now.find("2025"), 4, "2026");
        return now.replace(now.find(from), from.size(), to);
    };
    CHECK(found({}, changed(lock, lock)).findings.empty());
    CHECK(found({}, changed(lock, std::string(lock) + "\n        each: service")).findings.empty());

    const auto reworded = found({}, changed(lock, locked));
    REQUIRE(reworded.findings.size() == 1);
    const auto& finding = reworded.findings.front();
    CHECK(finding.problem.id == "checklist.against.meaning_changed");
    CHECK(finding.changes == std::vector<ChangedPart>{{"question", lock, locked, true}});
    CHECK(finding.old.file == "old.md");
    const auto report = read_file("old.md");
    std::size_t line = 1;
    std::size_t at = 0;
    for (; line < finding.old.line; ++line) at = report.find('\n', at) + 1;
    CHECK(report.substr(at, report.find('\n', at) - at).find("\"item\":\"a-1\"") != std::string::npos);

    Answers answers;
    answers.responses["a-1"].answer = "met";
    const auto asked = found(answers, changed(lock, std::string(lock) + "\n        each: service"));
    REQUIRE_FALSE(asked.findings.empty());
    CHECK(asked.findings.front().problem.id == "checklist.against.asked_otherwise");
    CHECK(found(answers, changed("必ずロックされる", "いつもロックされる")).findings.front().changes.empty());
    CHECK(found(answers, changed("question: 機密の", "weight: 3\n        question: 機密の"))
              .findings.front()
              .problem.id == "checklist.against.changed_weight");
}

TEST_CASE("Different questions of the shipped checklist are told apart, all but a few")
{
    const Checklist checklist = load_builtin_checklist("kumiai");
    std::vector<const Item*> items;
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            if (!item.when) items.push_back(&item);
        }
    }
    std::size_t pairs = 0;
    std::size_t reused = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        for (std::size_t j = i + 1; j < items.size(); j += 7) {
            Checklist before = checklist;
            Checklist after = checklist;
            before.sections = {{"1", "", "", 1, {*items[i]}, {}}};
            after.sections = {{"1", "", "", 1, {*items[j]}, {}}};
            after.sections.front().items.front().id = items[i]->id;
            const auto found = lint_against({"old", before}, after).findings;
            ++pairs;
            if (!found.empty() && found.front().problem.id == "checklist.against.reused_id") ++reused;
        }
    }
    CHECK(pairs > 300);
    CHECK(reused * 100 > pairs * 97);
}
