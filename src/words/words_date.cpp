#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

namespace {

constexpr std::array date_entries{
    Entry{"date.era.reiwa", "令和", "Reiwa "},
    Entry{"date.era.heisei", "平成", "Heisei "},
    Entry{"date.era.showa", "昭和", "Showa "},
    Entry{"date.era.taisho", "大正", "Taisho "},
    Entry{"date.year", "{0}{1}年", "{0}{1}"},
    Entry{"date.first_year", "{0}元年", "{0}1"},
    Entry{"date.full", "{0}{1}月{2}日", "{2} {1} {0}"},
    Entry{"date.fiscal_year", "{0}度", "FY{0}"},
    Entry{"date.month.1", "1月", "January"},
    Entry{"date.month.2", "2月", "February"},
    Entry{"date.month.3", "3月", "March"},
    Entry{"date.month.4", "4月", "April"},
    Entry{"date.month.5", "5月", "May"},
    Entry{"date.month.6", "6月", "June"},
    Entry{"date.month.7", "7月", "July"},
    Entry{"date.month.8", "8月", "August"},
    Entry{"date.month.9", "9月", "September"},
    Entry{"date.month.10", "10月", "October"},
    Entry{"date.month.11", "11月", "November"},
    Entry{"date.month.12", "12月", "December"},
    Entry{
        "date.unreadable", "「{0}」を日付として読み取れませんでした", "\"{0}\" could not be read as a date."},
    Entry{"date.unreadable.hint",
        "12/25、R8.12.25、令和8年12月25日、2026-12-25、3月末 のように入力してください",
        "Write it like 12/25, R8.12.25 or 2026-12-25."},
    Entry{"date.no_year", "「{0}」には年がありません", "\"{0}\" has no year."},
    Entry{"date.no_year.hint", "2026-12-25、R8.12.25、令和8年12月25日 のように、年から書いてください",
        "Write it with its year, like 2026-12-25."},
    Entry{"date.no_month", "{1}月という月はありません", "There is no month {1}."},
    Entry{"date.no_month.hint", "月は 1 から 12 までです", "Months go from 1 to 12."},
    Entry{"date.no_day", "{0}年{1}月に {2}日はありません（{3}日までです）",
        "There is no day {2} in {0}-{1} (it ends on the {3})."},
    Entry{"date.no_day.hint", "日を確かめて、もう一度入力してください",
        "Please check the day and write it again."},
    Entry{"date.far_year", "{0}年は、扱える年（1900年から2999年まで）の外です",
        "The year {0} lies outside of 1900 to 2999."},
    Entry{"date.far_year.hint", "年を確かめて、もう一度入力してください",
        "Please check the year and write it again."},
    Entry{"date.not_in_era", "{1} は{0}ではありません", "{1} does not lie in the era {0}."},
    Entry{"date.not_in_era.hint", "元号と年を確かめるか、西暦で入力してください",
        "Check the era and the year, or use the western calendar."},
    Entry{"date.other_weekday", "{0} は{2}曜日ではなく、{1}曜日です", "{0} is a {1}, not a {2}."},
    Entry{"date.other_weekday.hint", "日付と曜日のどちらが正しいか確かめてください",
        "Please check whether the date or the weekday is right."},
};

} // namespace

Table date() { return packed<date_entries>(); }

} // namespace tenken::catalogue
