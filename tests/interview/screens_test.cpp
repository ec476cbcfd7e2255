// What a session looks like, letter for letter. Width and language change nothing but the look.

#include "driver.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"

#include <sstream>

using namespace tenken;
using namespace tenken::test;
using namespace tenken::interview;

namespace {

Checklist inspection()
{
    Item lock = level_item("6.4-01");
    lock.question = "席を離れるとき、端末の画面はロックされていますか。";
    lock.help = "席を離れた数分のあいだに、来庁者が画面を見たり操作したりできてしまいます。";
    lock.criteria = {{"met", "離れるたびに、手動か自動で必ずロックされる"},
        {"partial", "自動ロックはあるが、時間の定めがない"}, {"unmet", "ロックされない端末がある"}};
    lock.evidence = {"端末の設定画面", "運用手順書"};
    lock.remedy = "自動ロックを5分に設定する。";
    lock.critical = true;
    Item carried = level_item("6.4-02");
    carried.question = "端末の持ち出しを許可制にしていますか。";
    Item lost = level_item("6.4-03");
    lost.question = "持ち出した端末の置き忘れに備えていますか。";
    lost.remedy = "持出簿を作る。";
    lost.when = gate("6.4-02", {"met", "partial"});
    Item service = level_item("6.8-01");
    service.question = "このサービスの管理責任者を決めていますか。";
    service.each = "service";
    Item trained = number_item("6.5-01");
    trained.question = "今年度に研修を受けた職員の割合はどれくらいですか。";
    Item place = choice_item("6.5-02", {{"own", "自庁舎"}, {"dc", "データセンター"}});
    Item drill = choice_item("6.5-03", {});
    drill.type = ItemType::date;
    Item remarks = choice_item("6.5-04", {});
    remarks.type = ItemType::text;
    auto checklist = checklist_of({section("6(4)", {lock, carried, lost}), section("6(8)", {service}),
        section("6(5)", {trained, place, drill, remarks})});
    checklist.sections[0].title = "物理的セキュリティ";
    checklist.sections[1].title = "業務委託と外部サービスの利用";
    checklist.sections[2].title = "人的セキュリティ";
    checklist.glossary = {{"画面ロック", "がめんろっく",
        "席を離れたときに、パスワードを入れるまで画面を使えなくすること。", "2(4)"}};
    return checklist;
}

std::string session(Language language, const Window& window)
{
    auto setup = setup_for_tests();
    setup.language = language;
    setup.resume_command = "tenken run --department 事務局 --year 2026";
    Driver driver(inspection(), {}, setup, window);
    for (const auto* line : {"？", "7", "", "２", "自動ロックを5分にする", "?", "庶務係長", "13/40", "12/25",
             "b", "", "g 画面", "n", "q", "q", "１", "s", "広報X、 公式動画", "", "0", "期間中に事例がない",
             "－", "使っていない", "t", "/c 1 広報エックス", "", "９６％", "3", "2", "R8.4.15", "特に なし",
             "l", "3", "e", "1", "", "3", "", "j 6.4-03", "4", "1", "", "", "r", "z", "b", "n", "q", "q"})
        driver.type(line);
    driver.feed(Interrupt{"書きかけ"});
    return driver.seen();
}

} // namespace

TEST_CASE("A session in a window of 80 columns")
{
    check_golden("interview", "session_80.txt", session(Language::ja, {80, false, false}));
}

TEST_CASE("A session in a window of 40 columns")
{
    check_golden("interview", "session_40.txt", session(Language::ja, {40, false, false}));
}

TEST_CASE("A session in English")
{
    check_golden("interview", "session_en.txt", session(Language::en, {80, false, false}));
}

TEST_CASE("A session without alignment, for screen readers")
{
    check_golden("interview", "session_plain.txt", session(Language::ja, {40, true, false}));
}

TEST_CASE("No line is wider than its window, and no line begins with what may not begin one")
{
    for (const std::size_t columns : {30U, 40U, 60U, 80U, 120U}) {
        for (const auto ambiguous : {utf8::Ambiguous::narrow, utf8::Ambiguous::wide}) {
            auto setup = setup_for_tests();
            Driver driver(inspection(), {}, setup, {columns, false, false, ambiguous});
            for (const auto* line : {"?", "2", "x", "y", "", "0", "l", "r"}) driver.type(line);
            std::istringstream lines(driver.shown());
            for (std::string line; std::getline(lines, line);) {
                INFO(columns << ": " << line);
                CHECK(utf8::cells(line, ambiguous) <= columns);
                const auto text = utf8::trimmed(line);
                for (const auto* mark : {"、", "。", "」", "）"}) CHECK_FALSE(text.starts_with(mark));
            }
        }
    }
}

TEST_CASE("Colour adds nothing but colour")
{
    const auto plain = session(Language::ja, {80, false, false});
    auto coloured = session(Language::ja, {80, false, true});
    for (const auto* code : {"\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[33m"}) {
        for (auto at = coloured.find(code); at != std::string::npos; at = coloured.find(code))
            coloured.erase(at, std::string_view(code).size());
    }
    CHECK(coloured == plain);
}
