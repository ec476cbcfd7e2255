#include "words/japanese_date.hpp"

#include "support/catch.hpp"

using namespace tenken;

namespace {

constexpr Date from = std::chrono::year(2026) / 6 / 1;

std::string read(std::string_view text, Date day = from)
{
    const auto result = read_date(text, day);
    if (const auto* date = std::get_if<Date>(&result)) return iso_date(*date);
    return std::get<Problem>(result).id;
}

} // namespace

TEST_CASE("A date is read in every way that people write it")
{
    for (const auto* text : {"2026-12-25", "2026/12/25", "2026.12.25", "2026年12月25日", "20261225",
             "西暦2026年12月25日", "R8.12.25", "r8/12/25", "R08-12-25", "令和8年12月25日",
             "㋿8年12月25日", "12/25", "12月25日", "12.25", "１２／２５", "１２月２５日", " 12 / 25 ",
             "12/25(金)", "12月25日（金曜日）", "12月25日まで", "Ｒ８．１２．２５"}) {
        INFO(text);
        CHECK(read(text) == "2026-12-25");
    }
}

TEST_CASE("A date without a year is the next such day")
{
    CHECK(read("6/1") == "2026-06-01");
    CHECK(read("5/31") == "2027-05-31");
    CHECK(read("1/4") == "2027-01-04");
    CHECK(read("2/29", std::chrono::year(2027) / 6 / 1) == "2028-02-29");
}

TEST_CASE("The end of a month, of the year and of the fiscal year are dates")
{
    CHECK(read("6月末") == "2026-06-30");
    CHECK(read("3月末") == "2027-03-31");
    CHECK(read("2月末") == "2027-02-28");
    CHECK(read("R10.2末") == "2028-02-29");
    CHECK(read("令和9年3月末") == "2027-03-31");
    CHECK(read("今月末") == "2026-06-30");
    CHECK(read("来月末") == "2026-07-31");
    CHECK(read("来月末", std::chrono::year(2026) / 1 / 31) == "2026-02-28");
    CHECK(read("来月末", std::chrono::year(2026) / 12 / 5) == "2027-01-31");
    CHECK(read("年末") == "2026-12-31");
    CHECK(read("年内") == "2026-12-31");
    CHECK(read("年度末") == "2027-03-31");
    CHECK(read("年度末", std::chrono::year(2027) / 2 / 1) == "2027-03-31");
    CHECK(read("来年度末") == "2028-03-31");
    CHECK(read("今日") == "2026-06-01");
    CHECK(read("明日", std::chrono::year(2026) / 6 / 30) == "2026-07-01");
}

TEST_CASE("Earlier eras are read, and each only on its own days")
{
    CHECK(read("H31.4.30") == "2019-04-30");
    CHECK(read("令和元年5月1日") == "2019-05-01");
    CHECK(read("昭和64年1月7日") == "1989-01-07");
    CHECK(read("令和108年2月5日") == "2126-02-05"); // as a day far ahead is written
    CHECK(read("R1.4.30") == "date.not_in_era");
    CHECK(read("平成31年5月1日") == "date.not_in_era");
}

TEST_CASE("Days are read in kanji numbers and with whatever a keyboard gives for a hyphen")
{
    for (const auto* text : {"令和九年三月三十一日", "2027‐03‐31", "2027–3–31", "2027−3−31",
             "２０２７ー３ー３１", "2027—3—31", "二〇二七年三月三十一日", "R9‑3‑31", "三月三十一日", "3‐31",
             "3・31", "3月31日までに", "2027\u200B-03-31"}) {
        INFO(text);
        CHECK(read(text) == "2027-03-31");
    }
    CHECK(read("十二月二十五日") == "2026-12-25");
    CHECK(read("十月十日") == "2026-10-10");
}

TEST_CASE("A month alone, its third and the turn of the year mean their last day")
{
    CHECK(read("3月中") == "2027-03-31");
    CHECK(read("3月中に") == "2027-03-31");
    CHECK(read("2月") == "2027-02-28");
    CHECK(read("2月まで") == "2027-02-28");
    CHECK(read("令和9年2月") == "2027-02-28");
    CHECK(read("2月下旬") == "2027-02-28");
    CHECK(read("2月上旬") == "2027-02-10");
    CHECK(read("2月中旬") == "2027-02-20");
    CHECK(read("6月") == "2026-06-30");
    CHECK(read("年明け") == "2027-01-31");
    CHECK(read("来月") == "2026-07-31");
    CHECK(read("今月中") == "2026-06-30");
    CHECK(read("今年度中") == "2027-03-31");
    CHECK(read("来年3月") == "2027-03-31");
    CHECK(read("今年12月") == "2026-12-31");
}

TEST_CASE("The weekday decides which year's day is meant")
{
    CHECK(read("5/25(月)") == "2026-05-25");
    CHECK(read("5月25日（月曜日）") == "2026-05-25");
    CHECK(read("5/25(火)") == "2027-05-25");
    CHECK(read("5/25月曜") == "2026-05-25");
    CHECK(read("5/25") == "2027-05-25");
    CHECK(read("12/25(金)") == "2026-12-25");
    CHECK(read("12/25(木)") == "2025-12-25");
    CHECK(read("5/25(木)") == "date.other_weekday");
}

TEST_CASE("A day on a command line bears its year")
{
    for (const auto* text :
        {"2026-12-15", "R8.12.15", "令和8年12月15日", "20261215", "2026/12/15", "令和八年十二月十五日"}) {
        INFO(text);
        const auto day = read_day(text);
        REQUIRE(std::holds_alternative<Date>(day));
        CHECK(iso_date(std::get<Date>(day)) == "2026-12-15");
    }
    for (const auto* text : {"12/15", "12月末", "今日", "年度末", "来年3月", "5/25(月)"}) {
        INFO(text);
        const auto day = read_day(text);
        REQUIRE(std::holds_alternative<Problem>(day));
        CHECK(std::get<Problem>(day).id == "date.no_year");
    }
}

TEST_CASE("A day that does not exist is explained")
{
    CHECK(read("2026-02-30") == "date.no_day");
    CHECK(read("4/31") == "date.no_day");
    CHECK(read("2/29") == "date.no_day");
    CHECK(read("6/0") == "date.no_day");
    CHECK(read("13/1") == "date.no_month");
    CHECK(read("13月末") == "date.no_month");
    CHECK(read("1026-01-01") == "date.far_year");
    CHECK(read("12/25(月)") == "date.other_weekday");

    const auto result = read_date("2/30", from);
    CHECK(worded(Words(Language::ja), std::get<Problem>(result)) ==
        "tenken: 2027年2月に 30日はありません（28日までです）\n  対処: "
        "日を確かめて、もう一度入力してください\n");
}

TEST_CASE("What is no date is not taken for one")
{
    for (const auto* text : {"", "なるべく早く", "12", "12/", "8.12.25", "R8", "R8.12", "R.12.25", "R0.1.1",
             "12/25/26", "123/4", "2026年", "12/25(曜)", "12月25日頃", "20261332"}) {
        INFO(text);
        CHECK(read(text) == "date.unreadable");
    }
}

TEST_CASE("Dates and fiscal years are written in full")
{
    const Words ja(Language::ja);
    const Words en(Language::en);
    CHECK(date_in_full(ja, std::chrono::year(2026) / 12 / 25) == "令和8年12月25日");
    CHECK(date_in_full(ja, std::chrono::year(2019) / 5 / 1) == "令和元年5月1日");
    CHECK(date_in_full(ja, std::chrono::year(2019) / 4 / 30) == "平成31年4月30日");
    CHECK(date_in_full(ja, std::chrono::year(1900) / 1 / 1) == "1900年1月1日");
    CHECK(date_in_short(ja, std::chrono::year(2026) / 12 / 25) == "R8.12.25");
    CHECK(date_in_short(ja, std::chrono::year(2019) / 4 / 30) == "H31.4.30");
    CHECK(date_in_short(ja, std::chrono::year(1900) / 1 / 1) == "1900-01-01");
    CHECK(date_in_short(Words(Language::en), std::chrono::year(2026) / 12 / 25) == "2026-12-25");
    CHECK(date_in_full(en, std::chrono::year(2026) / 12 / 25) == "25 December 2026");
    CHECK(fiscal_year_in_full(ja, 2026) == "令和8年度");
    CHECK(fiscal_year_in_full(ja, 2019) == "令和元年度");
    CHECK(fiscal_year_in_full(ja, 2018) == "平成30年度");
    CHECK(fiscal_year_in_full(en, 2026) == "FY2026");
}

TEST_CASE("A fiscal year is read as people write it")
{
    for (const auto* text : {"2026", "2026年度", "令和8年度", "令和8", "R8", "ｒ８", "R8年度", "２０２６年",
             "8", "８", "8年度", "八年度", "令和八年度", "二〇二六年度", "今年度", "本年度"}) {
        INFO(text);
        CHECK(read_fiscal_year(text, 2026) == 2026);
    }
    CHECK(read_fiscal_year("令和元年度", 2026) == 2019);
    CHECK(read_fiscal_year("前年度", 2026) == 2025);
    CHECK(read_fiscal_year("昨年度", 2026) == 2025);
    CHECK(read_fiscal_year("来年度", 2026) == 2027);
    CHECK(read_fiscal_year("9", 2026) == 2027);
    CHECK(read_fiscal_year("平成三十一年度", 2026) == 2019);
    for (const auto* text : {"", "26", "1", "826", "20260", "R", "R0", "令和8年4月", "1026", "今年"}) {
        INFO(text);
        CHECK(read_fiscal_year(text, 2026) == std::nullopt);
    }
}

TEST_CASE("A day that has been is the last such day; what bears its year or is counted from today stays")
{
    const Date until = std::chrono::year(2026) / 12 / 11;
    const auto read = [&](std::string_view text) {
        return iso_date(std::get<Date>(read_past_date(text, until)));
    };
    CHECK(read("12/10") == "2026-12-10");
    CHECK(read("12/11") == "2026-12-11");
    CHECK(read("12/12") == "2025-12-12");
    CHECK(read("2027-01-05") == "2027-01-05");
    CHECK(read("明日") == "2026-12-12");
    CHECK(read("今日") == "2026-12-11");
    CHECK(std::holds_alternative<Problem>(read_past_date("ふむ", until)));
}
