// A rollup as it is shown and written: goldens of every form, and what hostile text must not do.

#include "base/utf8.hpp"
#include "departments.hpp"
#include "page/csv_cell.hpp"
#include "page/rollup_page.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"

#include <nlohmann/json.hpp>
#include <sstream>

using namespace tenken;
using namespace tenken::test;

namespace {

Checklist edition_of(int year)
{
    Item critical = level_item("6.4-01", 2);
    critical.critical = true;
    Item person = level_item("6.5-01");
    person.scope = Scope::person;
    Item common = level_item("6.1-01");
    common.scope = Scope::organisation;
    Item per_service = level_item("6.8-01");
    per_service.each = "service";
    Item head = level_item("6.5-02");
    head.audience = {"head"};
    std::vector<Item> first{common, critical, number_item("6.4-02")};
    if (year == 2026) first.push_back(level_item("6.4-03"));
    Checklist checklist =
        checklist_of({section("6.4", std::move(first)), section("6.5", {person, head, per_service})});
    checklist.edition = std::to_string(year);
    checklist.sha256 = std::string(64, year == 2026 ? 'b' : 'a');
    return checklist;
}

Assessment answered(
    const std::string& department, int year, Answers answers, const std::string& coordinator = "事務局")
{
    Circumstances circumstances;
    circumstances.department = department;
    circumstances.year = year;
    circumstances.date = std::to_string(year) + "-11-20";
    circumstances.staff = 6;
    if (department != coordinator) circumstances.coordinator = coordinator;
    return assess(edition_of(year), answers, circumstances);
}

Answers answers_with(const std::map<std::string, std::string>& levels)
{
    Answers answers = answering(levels);
    answers.subjects["service"] = {"広報X"};
    answers.responses["6.4-02"] = number(96);
    return answers;
}

// Two years, four bodies of which one did not hand in, a draft and a file that is none.
RollupPage whole_page()
{
    auto rules = on_day("2027-01-10");
    rules.years = {2025, 2026};
    for (const int year : {2025, 2026})
        rules.departments[year] = {"事務局", "公平委員会", "監査委員", "議会"};
    Rollup rollup(rules);
    rollup.add(handed_in(answered("事務局", 2025,
        answers_with({{"6.1-01", "met"}, {"6.4-01", "unmet"}, {"6.5-01", "met"}, {"6.5-02", "met"},
            {"6.8-01@広報X", "partial"}}))));
    rollup.add(handed_in(answered("議会", 2025,
        answers_with({{"6.4-01", "met"}, {"6.5-01", "met"}, {"6.5-02", "met"}, {"6.8-01@広報X", "met"}}))));

    Answers office = answers_with({{"6.1-01", "met"}, {"6.5-01", "met"}, {"6.5-02", "met"},
        {"6.8-01@広報X", "met"}, {"6.4-03", "unmet"}});
    office.responses["6.4-01"] = planned(level("partial"), "鍵を取り替える", "2026-12-25");
    office.responses["6.4-03"] = planned(level("unmet"), "台帳を作る", "2027-03-31");
    office.former_plans = {{"6.4-01", "6.4-01は実施していますか。", {"鍵を付ける", "庶務係長", "2026-06-30"},
                               PlanOutcome::partly, "裏口が残った"},
        {"6.8-01@広報X", "6.8-01は実施していますか。", {"手順を作る", "", ""}, std::nullopt, ""}};
    auto office_report = answered("事務局", 2026, office);
    for (auto& item : office_report.items) {
        if (item.instance == "6.4-01") item.finding_years = {2024, 2025};
        if (item.instance == "6.5-01") item.counts = {{"met", 4}, {"partial", 1}};
    }
    office_report.circumstances.respondents = 5;
    office_report.circumstances.hand_in.stage = HandInStage::accepted;
    office_report.circumstances.hand_in.version = 2;
    rollup.add(handed_in(office_report));

    Answers board = answers_with({{"6.4-01", "unknown"}, {"6.5-01", "met"}, {"6.4-03", "unknown"}});
    board.responses["6.8-01@広報X"] = not_applicable("approved");
    board.roles = {"staff"};
    rollup.add(handed_in(answered("公平委員会", 2026, board)));
    Answers council = answers_with({{"6.4-01", "met"}, {"6.5-02", "met"}, {"6.8-01@広報X", "met"}});
    council.responses["6.5-01"] = planned(level("partial"), "", "");
    rollup.add(handed_in(answered("議会", 2026, council)));

    auto draft = answered("監査委員", 2026, answers_with({}));
    draft.circumstances.draft = true;
    rollup.add(handed_in(draft));
    rollup.leave_out({"2026/控え.md", "控え", 2026, Exclusion::unreadable, {}});

    RollupPage page{std::get<Summary>(rollup.finish()), "2027-01-10"};
    page.workspace.organisation = "東部広域組合";
    page.workspace.coordinator = "事務局";
    page.workspace.years[2026] = {"2026-04-01", "2027-03-31", "2026-10-01", "2026-12-25"};
    return page;
}

std::string text(const RollupPage& page, const Words& words, bool plain = false, std::size_t columns = 80)
{
    return as_text(rollup_page(page, words), {columns, plain});
}

std::string markdown(const RollupPage& page, const Words& words)
{
    return as_markdown(rollup_page(page, words));
}

std::string in_pieces(const std::function<void(const TakeText& take)>& produce)
{
    std::string text;
    produce([&](std::string_view piece) { text += piece; });
    return text;
}

std::string csv_of_page(const RollupPage& page, Language language, const std::vector<Response>& said = {})
{
    return in_pieces([&](const TakeText& take) {
        rollup_csv(
            page, Words(language), [&](const DepartmentYear&) { return said; }, take);
    });
}

std::string letter(const RollupPage& page, const Words& words)
{
    return in_pieces([&](const TakeText& take) { rollup_letter(page, words, letter_template(), take); });
}

std::string json_of_page(const RollupPage& page)
{
    return in_pieces([&](const TakeText& take) { rollup_json(page, take); });
}

} // namespace

TEST_CASE("A rollup on a terminal")
{
    check_golden("rollup", "page_ja.txt", text(whole_page(), Words(Language::ja), false));
    check_golden("rollup", "page_en.txt", text(whole_page(), Words(Language::en), false));
    check_golden("rollup", "page_plain.txt", text(whole_page(), Words(Language::ja), true));
    check_golden("rollup", "page_60.txt", text(whole_page(), Words(Language::ja), false, 60));
}

TEST_CASE("No line of a rollup is wider than the terminal")
{
    for (const auto language : {Language::ja, Language::en}) {
        for (const auto width : {std::size_t{60}, std::size_t{80}}) {
            std::istringstream lines(text(whole_page(), Words(language), false, width));
            for (std::string line; std::getline(lines, line);) {
                INFO(line);
                CHECK(utf8::cells(line) <= width);
            }
        }
    }
}

TEST_CASE("A rollup in Markdown")
{
    for (const auto language : {Language::ja, Language::en}) {
        const std::string name = "page_" + std::string(language_name(language)) + ".md";
        check_golden("rollup", name, markdown(whole_page(), Words(language)));
    }
}

TEST_CASE("The letter to the CISO")
{
    for (const auto language : {Language::ja, Language::en}) {
        const std::string name = "letter_" + std::string(language_name(language)) + ".md";
        check_golden("rollup", name, letter(whole_page(), Words(language)));
    }
}

TEST_CASE(
    "The letter's first page stays one sheet: eight departments, three findings, and how many more there are")
{
    std::vector<Item> items;
    Answers answers;
    for (const std::string id : {"a", "b", "c", "d"}) {
        items.push_back(level_item(id));
        answers.responses[id] = planned(level("unmet"), "直す", "2027-03-31");
    }
    items[2].critical = true;
    std::vector<Assessment> reports;
    for (int i = 1; i <= 10; ++i)
        reports.push_back(report_of("所属" + std::to_string(i), 2026, small_checklist(items), answers));
    const RollupPage page{rolled_up(reports, on_day("2026-06-30")), "2026-06-30"};
    const auto whole = letter(page, Words(Language::ja));
    const auto first = whole.substr(0, whole.find("\n# 別紙\n"));
    CHECK_THAT(first, contains("\nほか 2 機関（別紙）\n"));
    CHECK_THAT(first, contains("- 結果: 要改善 10機関\n"));
    CHECK_THAT(first, contains("|---|---|---|\n| c "));
    CHECK_THAT(first, contains("| 所属1、所属10、所属2 ほか7機関 | 直す（庶務係長、R9.3.31） ほか9件 |\n"));
    CHECK_THAT(first, !contains("| d "));
    CHECK_THAT(
        first, contains("| 点検の結果を確認し、改善計画 40 件を進めること | □承認　□修正　□差戻し |\n"));
    CHECK_THAT(first, contains("保存年限 　　　年"));
    CHECK_THAT(first, contains("\n| 見直しの要否（基本方針8） |"));
    CHECK_THAT(first, contains("CISO に報告し指示を受けたことの記録として保管します。"));
}

TEST_CASE("The letter says of which items of the shipped checklist the returned sheet is evidence")
{
    Answers answers;
    std::vector<Item> items;
    for (const std::string id : {"6.9-03", "8-01"}) {
        items.push_back(level_item(id));
        answers.responses[id] = level("met");
    }
    RollupPage page{rolled_up({report_of("事務局", 2026, small_checklist(items), answers)}), "2026-06-30"};
    page.workspace.ciso = "副管理者";
    page.workspace.form.retention = "5年";
    const auto text = letter(page, Words(Language::ja));
    CHECK_THAT(text, contains("次の点検で、6.9-03、8-01 の根拠資料になります。\n"));
    CHECK_THAT(text, contains("- あて先: 副管理者（最高情報セキュリティ責任者）\n"));
    CHECK_THAT(text, contains("\n保存年限 5年\n"));
}

TEST_CASE(
    "Where the model counts in a unit of its own, it stands beside the score: page, remarks, letter, JSON")
{
    auto checklist = checklist_of({section("6.4", {level_item("6.4-01"), level_item("6.4-02")})});
    checklist.scoring.unit = ScoreUnit{0, 3, 2, "段階"};
    const auto report =
        report_of("議会", 2026, checklist, answering({{"6.4-01", "met"}, {"6.4-02", "unmet"}}));
    const RollupPage page{rolled_up({report}), "2026-06-30"};
    const Words words(Language::ja);
    CHECK(markdown(page, words).find("　1.50 段階（0〜3の尺度で）") != std::string::npos);
    CHECK(markdown(page, words).find("| 1.50 段階 |") != std::string::npos);
    CHECK(letter(page, words).find("　1.50 段階（0〜3の尺度で）") != std::string::npos);
    const auto year = nlohmann::json::parse(json_of_page(page)).at("years").at(0);
    CHECK(year.at("unit_score") == "1.50");
    CHECK(year.at("departments").at(0).at("unit_score") == "1.50");
}

TEST_CASE("A rollup as CSV")
{
    const auto text = csv_of_page(whole_page(), Language::ja);
    CHECK(text.starts_with("\xEF\xBB\xBF年度,所属,"));
    CHECK(text.find("\r\n2025,事務局,6.4,") != std::string::npos);
    check_golden("rollup", "page.csv", text);
}

TEST_CASE("In the CSV an id stands once for programs and once so that no spreadsheet takes it for a day")
{
    auto checklist = checklist_of({section("5", {level_item("5-02")})});
    const auto report = report_of("議会", 2026, checklist, answering({{"5-02", "met"}}));
    const RollupPage page{rolled_up({report}), "2026-06-30"};
    CHECK(csv_of_page(page, Language::ja).find(",5-02,［5-02］,") != std::string::npos);
    CHECK(csv_of_page(page, Language::en).find(",5-02,[5-02],") != std::string::npos);
}

TEST_CASE("A rollup in JSON holds the shape that is promised")
{
    const auto json = nlohmann::json::parse(json_of_page(whole_page()));
    check_golden("rollup", "page.json", json.dump(2) + "\n");
    const auto& year = json.at("years").at(1);
    CHECK(year.at("year") == 2026);
    CHECK(year.at("expected") == 4);
    CHECK(year.at("submitted") == 3);
    CHECK(year.at("score").is_number());
    CHECK(year.at("mean").is_number());
    const auto& department = year.at("departments").at(0);
    CHECK(department.at("department") == "事務局");
    CHECK(department.at("coverage") == 100);
    CHECK(department.at("status") == "complete");
    CHECK(department.at("result") == "needs_improvement");
    CHECK(year.at("sections").at(0).at("id") == "6.4");
    CHECK(year.at("items").at(1).at("item") == "6.4-01");
    CHECK(year.at("items").at(1).at("levels") ==
        nlohmann::json({{"met", 1}, {"partial", 1}, {"unmet", 0}, {"unknown", 1}}));
}

TEST_CASE("No cell is a formula to a spreadsheet")
{
    for (const std::string start :
        {"=", "+", "-", "@", "＝", "＋", "－", "＠", "\t=", "\r", " =", "　=", "\xEF\xBB\xBF="}) {
        INFO(start);
        const auto cell = csv_text(start + "1+2");
        CHECK((cell.starts_with("'") || cell.starts_with("\"'")));
    }
    CHECK(csv_text("6.4-01") == "6.4-01");
    CHECK(csv_text("a \"b\", c\nd") == "\"a \"\"b\"\", c\nd\"");
    CHECK(csv_text("") == "");
}

TEST_CASE("Hostile text in reports neither commands the terminal nor becomes structure")
{
    Item item = level_item("a");
    item.question = "危険\x1b[31m|`# <b>** [x](y)";
    Answers answers;
    answers.responses["a"] = planned(level("unmet"), "=1+2\n# 見出し", "2026-01-01");
    answers.responses["a"].note = "=cmd|' /C calc'!A0";
    auto rules = on_day("2026-06-30");
    const RollupPage page{rolled_up({report_of("甲|乙", 2026, small_checklist({item}), answers),
                                        report_of("<b>丙", 2026, small_checklist({item}), answers)},
                              rules),
        "2026-06-30"};
    const Words words(Language::ja);
    CHECK(text(page, words).find('\x1b') == std::string::npos);
    for (const auto& document : {markdown(page, words), letter(page, words)}) {
        CHECK(document.find('\x1b') == std::string::npos);
        CHECK(document.find("甲\\|乙") != std::string::npos);
        CHECK(document.find("\n# 見出し") == std::string::npos);
        CHECK(document.find(" <b>丙") == std::string::npos);
    }
    const auto csv = csv_of_page(page, Language::ja, {answers.responses["a"]});
    CHECK(csv.find(",'=cmd|") != std::string::npos);
    CHECK(csv.find(",=") == std::string::npos);
    CHECK(csv.find("\"=") == std::string::npos);
}

TEST_CASE("Nothing counted is said as nothing, not as 0")
{
    auto rules = on_day("2026-06-30");
    rules.years = {2026};
    rules.departments[2026] = {"事務局"};
    const RollupPage page{rolled_up({}, rules), "2026-06-30"};
    const Words words(Language::ja);
    const auto shown = text(page, words);
    CHECK(shown.find("1機関中0機関") != std::string::npos);
    CHECK(shown.find("算出対象なし") != std::string::npos);
    CHECK(markdown(page, words).find("1機関中0機関") != std::string::npos);
    CHECK(letter(page, words).find("1機関中0機関") != std::string::npos);
    CHECK(nlohmann::json::parse(json_of_page(page)).at("years").at(0).at("score").is_null());
}
