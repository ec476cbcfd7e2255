#include "interview/reading.hpp"

#include "support/catch.hpp"
#include "support/small_checklist.hpp"

#include <set>

using namespace tenken;
using namespace tenken::interview;

TEST_CASE("Commands are letters or words, in any width and case, with what follows them")
{
    CHECK(read_command("b") == CommandLine{Command::back, ""});
    CHECK(read_command("Ｂ") == CommandLine{Command::back, ""});
    CHECK(read_command(" 戻る ") == CommandLine{Command::back, ""});
    CHECK(read_command("/q") == CommandLine{Command::quit, ""});
    CHECK(read_command("／ｑ") == CommandLine{Command::quit, ""});
    CHECK(read_command("ｎ　メモの Text") == CommandLine{Command::note, "メモの Text"});
    CHECK(read_command("j 12") == CommandLine{Command::jump, "12"});
    CHECK(read_command("ｊ１２") == CommandLine{Command::jump, "12"});
    CHECK(read_command("ｇ多要素認証") == CommandLine{Command::glossary, "多要素認証"});
    CHECK(read_command("？") == CommandLine{Command::help, ""});
    for (const auto* other : {"", "1", "戻", "bb", "ja", "good", "○", "/"}) {
        INFO(other);
        CHECK_FALSE(read_command(other));
    }
}

TEST_CASE("Every command has a letter and a Japanese word of its own")
{
    const std::vector<std::pair<std::string, std::string>> all{{"b", "戻る"}, {"s", "後で"}, {"j", "移動"},
        {"l", "一覧"}, {"n", "メモ"}, {"e", "根拠"}, {"p", "計画"}, {"h", "ヘルプ"}, {"g", "用語"},
        {"r", "確認"}, {"t", "対象"}, {"q", "中断"}};
    std::set<Command> seen;
    for (const auto& [letter, word] : all) {
        const auto by_letter = read_command(letter);
        REQUIRE(by_letter);
        CHECK(by_letter == read_command(word));
        CHECK(seen.insert(by_letter->command).second);
    }
}

TEST_CASE("In free text only a slash makes a command")
{
    CHECK(read_free_text("b").kind == FreeText::Kind::text);
    CHECK(read_free_text("/b").kind == FreeText::Kind::command);
    CHECK(read_free_text("?").kind == FreeText::Kind::command);
    CHECK(read_free_text("？").kind == FreeText::Kind::command);
    CHECK(read_free_text("？？").kind == FreeText::Kind::text);
    CHECK(read_free_text("なぜ?").kind == FreeText::Kind::text);
    CHECK(read_free_text("/d 2").command == CommandLine{Command::remove, "2"});
    CHECK(read_free_text("//b").text == "/b");
    CHECK(read_free_text("／／b").text == "／b");
    CHECK(read_free_text("/usr を見た").kind == FreeText::Kind::unknown_command);
    CHECK(read_free_text("/usr を見た").text == "usr");
    CHECK(read_free_text("/").kind == FreeText::Kind::unknown_command);
}

TEST_CASE("A level is picked by number, mark, what looks like the mark, label or id")
{
    const auto scale = test::practice_scale();
    const auto level = [&](std::string_view line) {
        const auto picked = read_level(line, scale, true);
        if (!picked) return std::string("nothing");
        return picked->not_applicable ? "not applicable" : picked->level;
    };
    CHECK(level("2") == "partial");
    CHECK(level("②") == "partial");
    CHECK(level("(2)") == "partial");
    CHECK(level("2.") == "partial");
    CHECK(level("▲") == "partial");
    CHECK(level("一部実施している") == "partial");
    CHECK(level("PARTIAL") == "partial");
    CHECK(level("未確認") == "unknown");
    CHECK(level("■") == "unknown");
    CHECK(level("0") == "not applicable");
    CHECK(level("―") == "not applicable");
    CHECK(level("not_applicable") == "not applicable");
    for (const auto* other : {"", "5", "99999999999", "1 1", "実施", "1位", "2-"}) {
        INFO(other);
        CHECK(level(other) == "nothing");
    }
    CHECK_FALSE(read_level("0", scale, false));
    CHECK_FALSE(read_level_word("1", scale, true));
}

TEST_CASE(
    "Marks are read by their names and by what stands in for them, and so is what people say who do not know")
{
    const auto scale = test::practice_scale();
    const auto level = [&](std::string_view line) {
        const auto picked = read_level(line, scale, true);
        return !picked ? std::string() : picked->not_applicable ? "not_applicable" : picked->level;
    };
    for (const auto* line :
        {"o", "O", "ｏ", "まる", "マル", "丸", "はい", "1", "1\u200B", "\uFEFF1", "○\uFE0E", "１番"}) {
        INFO(line);
        CHECK(level(line) == "met");
    }
    for (const auto* line : {"x", "X", "ばつ", "バツ", "いいえ"}) CHECK(level(line) == "unmet");
    for (const auto* line : {"さんかく", "三角"}) CHECK(level(line) == "partial");
    for (const auto* line : {"分からない", "わかりません", "不明"}) CHECK(level(line) == "unknown");
    for (const auto* line : {"該当無し", "対象外", "N/A", "ｎ／ａ", "該当せず"})
        CHECK(level(line) == "not_applicable");
    CHECK(level("めったにない").empty());
}

TEST_CASE("A command behind what stood on the line already is taken, and one at the end of a text is noticed")
{
    CHECK(command_behind("係長/b", "係長") == CommandLine{Command::back, ""});
    CHECK(command_behind("係長 ／ｑ", "係長") == CommandLine{Command::quit, ""});
    CHECK(command_behind("台帳/d", "台帳") == CommandLine{Command::remove, ""});
    CHECK_FALSE(command_behind("係長と課長", "係長"));
    CHECK_FALSE(command_behind("/b", ""));
    CHECK(command_at_end("係長/b") == "/b");
    CHECK(command_at_end("係長 ／ｑ") == "／ｑ");
    CHECK_FALSE(command_at_end("入退室A/B"));
    CHECK_FALSE(command_at_end("1/2"));
    CHECK_FALSE(command_at_end("係長"));
    CHECK_FALSE(command_at_end("/b"));
}

TEST_CASE("A number may have its unit and commas between thousands")
{
    CHECK(read_number("96", "%") == Exact(96));
    CHECK(read_number("９６．５％", "%") == Exact(193, 2));
    CHECK(read_number("1,234台", "台") == Exact(1234));
    CHECK(read_number("１，２３４，５６７", "") == Exact(1234567));
    CHECK(read_number("−3", "") == Exact(-3));
    for (const auto* other : {"", "%", "1,23", "1,2345", ",123", "1e3", "約20", "20台", "0x10", "."}) {
        INFO(other);
        CHECK_FALSE(read_number(other, "%"));
    }
}

TEST_CASE("A share is read as people say it, and one that no decimal says never gains")
{
    for (const auto* said :
        {"80", "10人中8人", "１０人中８人", "10中8", "8/10", "８／１０", "8割", "八割", "80％"}) {
        INFO(said);
        CHECK(read_number(said, "%") == Exact(80));
    }
    CHECK(read_number("八割五分", "%") == Exact(85));
    CHECK(read_number("十割", "%") == Exact(100));
    CHECK(read_number("3人中2人", "%") == Exact(666, 10)); // not 66.7
    CHECK(read_number("8人中7人", "%") == Exact(875, 10));
    for (const auto* other : {"8/0", "/10", "人中8人", "割", "十二割", "8/10/20"}) {
        INFO(other);
        CHECK_FALSE(read_number(other, "%"));
    }
    CHECK_FALSE(read_number("8/10", "台"));
}

TEST_CASE("Yes and no are read by number and by the words on the screen")
{
    for (const auto* yes : {"1", "１", "はい", "ハイ", "y", "Yes", "ＹＥＳ"}) CHECK(read_yes_no(yes) == true);
    for (const auto* no : {"2", "②", "いいえ", "イイエ", "n", "NO"}) CHECK(read_yes_no(no) == false);
    for (const auto* other : {"", "3", "たぶん"}) CHECK_FALSE(read_yes_no(other));
}

TEST_CASE("Names are parted by line, 、 and semicolon, and kept in NFC")
{
    CHECK(read_names("広報X、公式動画; 三つ目；四つ目\n五つ目\n\n") ==
        std::vector<std::string>{"広報X", "公式動画", "三つ目", "四つ目", "五つ目"});
    CHECK(read_names("カ\u3099") == std::vector<std::string>{"ガ"});
    CHECK(read_names(" 、 ; ").empty());
    CHECK(read_names("A, B社") == std::vector<std::string>{"A, B社"});
}
