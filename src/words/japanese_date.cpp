#include "words/japanese_date.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace tenken {

namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;

struct Era {
    std::string_view name;
    std::string_view letter; ///< as in R8
    std::string_view id;     ///< of its entry in the catalogue
    Date first;
};

// Latest first. Source: 元号法 and the proclamations of each era.
constexpr std::array eras{
    Era{"令和", "r", "date.era.reiwa", year(2019) / 5 / 1},
    Era{"平成", "h", "date.era.heisei", year(1989) / 1 / 8},
    Era{"昭和", "s", "date.era.showa", year(1926) / 12 / 25},
    Era{"大正", "t", "date.era.taisho", year(1912) / 7 / 30},
};

const Era* era_on(Date date)
{
    for (const auto& era : eras) {
        if (date >= era.first) return &era;
    }
    return nullptr;
}

std::string year_of_era(const Words& words, const Era& era, int number)
{
    const std::string name = words(era.id);
    return number == 1 ? words("date.first_year", name) : words("date.year", name, number);
}

int number_in(const Era& era, int calendar_year)
{
    return calendar_year - static_cast<int>(era.first.year()) + 1;
}

Date last_day_of(year y, month m) { return Date(sys_days(y / m / std::chrono::last)); }

// Hyphens, dashes and what an IME gives in their place, between the numbers of a date.
constexpr auto hyphens =
    std::to_array<std::string_view>({"‐", "‑", "‒", "–", "—", "―", "−", "ー", "─", "・"});
constexpr auto kanji_digits =
    std::to_array<std::string_view>({"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"});

std::optional<int> kanji_digit(std::string_view character)
{
    const auto at = std::ranges::find(kanji_digits, character);
    if (at == kanji_digits.end()) return std::nullopt;
    return static_cast<int>(at - kanji_digits.begin());
}

/// Numbers in kanji as digits: 三十一 as 31, 二〇二六 as 2026.
std::string with_digits(const std::string& text)
{
    const auto characters = utf8::split_characters(text);
    std::string result;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const auto digit = kanji_digit(characters[i]);
        const bool tens = characters[i] == "十";
        const auto next = i + 1 < characters.size() ? kanji_digit(characters[i + 1]) : std::nullopt;
        const bool behind_digit = tens && i > 0 && kanji_digit(characters[i - 1]);
        if (tens)
            result += std::string(behind_digit ? "" : "1") + (next ? "" : "0");
        else if (digit)
            result += std::to_string(*digit);
        else
            result += characters[i];
    }
    return result;
}

/// What stands before, between and after the numbers of a date: without blanks and what cannot be seen, in lower case, with
/// ASCII digits and hyphens.
class Reader {
public:
    explicit Reader(std::string_view text)
    {
        std::string hyphened;
        for (const auto& character :
            utf8::split_characters(utf8::comparable_form(utf8::without_invisible(utf8::case_folded(text)))))
            hyphened += std::ranges::find(hyphens, character) == hyphens.end() ? character : "-";
        text_ = with_digits(hyphened);
    }

    [[nodiscard]] bool done() const { return at_ == text_.size(); }
    [[nodiscard]] std::string_view rest() const { return std::string_view(text_).substr(at_); }

    bool take(std::string_view word)
    {
        if (!rest().starts_with(word)) return false;
        at_ += word.size();
        return true;
    }

    bool take_any(std::initializer_list<std::string_view> words)
    {
        for (const auto word : words) {
            if (take(word)) return true;
        }
        return false;
    }

    /// A number of at most `longest` digits, and how many digits it had.
    std::optional<std::pair<int, std::size_t>> number(std::size_t longest)
    {
        int value = 0;
        std::size_t count = 0;
        while (count < longest && at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') {
            value = value * 10 + (text_[at_++] - '0');
            ++count;
        }
        if (count == 0) return std::nullopt;
        return std::pair(value, count);
    }

    [[nodiscard]] std::size_t mark() const { return at_; }
    void back_to(std::size_t mark) { at_ = mark; }

private:
    std::string text_;
    std::size_t at_ = 0;
};

constexpr std::array<std::string_view, 7> weekdays{"日", "月", "火", "水", "木", "金", "土"};

Problem unreadable(std::string_view text) { return problem_at(std::nullopt, "date.unreadable", text); }

std::optional<std::variant<Date, Problem>> read_word(std::string_view word, Date from)
{
    const Date next_month(from.year() / from.month() / 1 + std::chrono::months(1));
    const year end_of_fiscal_year(fiscal_year(from) + 1);
    if (word == "今日" || word == "本日") return from;
    if (word == "明日") return Date(sys_days(from) + std::chrono::days(1));
    if (word == "今月末" || word == "月末" || word == "今月中") return last_day_of(from.year(), from.month());
    if (word == "来月末" || word == "翌月末" || word == "来月中" || word == "来月")
        return last_day_of(next_month.year(), next_month.month());
    if (word == "年内" || word == "年末" || word == "今年末") return Date(from.year() / 12 / 31);
    if (word == "年明け" || word == "年明") return Date((from.year() + std::chrono::years(1)) / 1 / 31);
    if (word == "年度末" || word == "今年度末" || word == "年度内" || word == "今年度中" || word == "年度中")
        return Date(end_of_fiscal_year / 3 / 31);
    if (word == "来年度末" || word == "来年度中")
        return Date((end_of_fiscal_year + std::chrono::years(1)) / 3 / 31);
    return std::nullopt;
}

/// A year as written: of an era, or of the calendar.
struct WrittenYear {
    int number = 0; ///< of the calendar
    const Era* era = nullptr;
    bool counted = false; ///< from another day: 来年
};

std::optional<WrittenYear> read_year(Reader& reader, Date from)
{
    const auto start = reader.mark();
    const auto now = static_cast<int>(from.year());
    if (reader.take_any({"来年の", "来年", "翌年の", "翌年"})) return WrittenYear{now + 1, nullptr, true};
    if (reader.take_any({"今年の", "今年", "本年"})) return WrittenYear{now, nullptr, true};
    for (const auto& era : eras) {
        if (!reader.take(era.name) && !reader.take(era.letter)) continue;
        int number = 1;
        if (!reader.take("元")) {
            const auto digits = reader.number(3);
            if (!digits || digits->first == 0) break;
            number = digits->first;
        }
        if (!reader.take_any({"年", ".", "/", "-"})) break;
        return WrittenYear{static_cast<int>(era.first.year()) + number - 1, &era, false};
    }
    reader.back_to(start);
    reader.take("西暦");
    const auto digits = reader.number(4);
    if (digits && digits->second == 4 && reader.take_any({"年", ".", "/", "-"}))
        return WrittenYear{digits->first, nullptr, false};
    reader.back_to(start);
    return std::nullopt;
}

/// Year, month and day as eight digits in one.
std::optional<Date> read_eight_digits(std::string_view text)
{
    if (text.size() != 8) return std::nullopt;
    std::string written(text);
    return parse_iso_date(written.insert(6, "-").insert(4, "-"));
}

std::variant<Date, Problem> checked(year y, int month_number, int day_number, const Era* era)
{
    const std::vector<std::string> shown{
        std::to_string(static_cast<int>(y)), std::to_string(month_number), std::to_string(day_number)};
    if (static_cast<int>(y) < 1900 || static_cast<int>(y) > 2999) return Problem{"date.far_year", shown, {}};
    if (month_number < 1 || month_number > 12) return Problem{"date.no_month", shown, {}};
    const Date date = y / month(static_cast<unsigned>(month_number)) / day(static_cast<unsigned>(day_number));
    if (!date.ok()) {
        auto args = shown;
        args.push_back(std::to_string(static_cast<unsigned>(last_day_of(date.year(), date.month()).day())));
        return Problem{"date.no_day", args, {}};
    }
    if (era != nullptr && era_on(date) != era) return problem("date.not_in_era", era->name, iso_date(date));
    return date;
}

} // namespace

std::string date_in_full(const Words& words, Date date)
{
    const std::string month_number = std::to_string(static_cast<unsigned>(date.month()));
    const std::string day_number = std::to_string(static_cast<unsigned>(date.day()));
    if (words.language() == Language::en)
        return words(
            "date.full", static_cast<int>(date.year()), words("date.month." + month_number), day_number);
    const Era* era = era_on(date);
    const int number = static_cast<int>(date.year());
    const std::string in_year =
        era == nullptr ? words("date.year", "", number) : year_of_era(words, *era, number_in(*era, number));
    return words("date.full", in_year, month_number, day_number);
}

std::string date_in_short(const Words& words, Date date)
{
    const Era* era = era_on(date);
    if (words.language() == Language::en || era == nullptr) return iso_date(date);
    const auto letter = static_cast<char>(era->letter.front() - 'a' + 'A');
    return letter + std::to_string(number_in(*era, static_cast<int>(date.year()))) + "." +
        std::to_string(static_cast<unsigned>(date.month())) + "." +
        std::to_string(static_cast<unsigned>(date.day()));
}

std::string fiscal_year_in_full(const Words& words, int number)
{
    if (words.language() == Language::en) return words("date.fiscal_year", number);
    const Era* era = era_on(year(number) / 12 / 31);
    return words("date.fiscal_year",
        era == nullptr ? words("date.year", "", number) : year_of_era(words, *era, number_in(*era, number)));
}

namespace {

/// Which day of a month: its number, or the last one.
struct WrittenDay {
    std::optional<int> number; ///< nothing: the last
};

/// Behind the month. "3月", "3月中", "3月末", "2月下旬" mean the last day, 上旬 the 10th, 中旬 the 20th.
std::optional<WrittenDay> read_day_of_month(Reader& reader, bool monthly)
{
    if (reader.take_any({"末日", "末", "下旬"})) return WrittenDay{};
    if (monthly && reader.take("上旬")) return WrittenDay{10};
    if (monthly && reader.take("中旬")) return WrittenDay{20};
    if (monthly &&
        (reader.take_any({"中に", "中", "内に", "内"}) || reader.done() || reader.rest().starts_with("ま")))
        return WrittenDay{};
    const auto digits = reader.number(2);
    if (!digits) return std::nullopt;
    reader.take("日");
    return WrittenDay{digits->first};
}

/// "(月)", "月曜", "（月曜日）" behind a day; empty where there is none, nothing where it cannot be read.
std::optional<std::string_view> read_weekday(Reader& reader)
{
    const bool bracket = reader.take("(");
    std::string_view weekday;
    for (const auto name : weekdays) {
        if (weekday.empty() && reader.take(name)) weekday = name;
    }
    if (!weekday.empty()) reader.take_any({"曜日", "曜"});
    if (bracket && (weekday.empty() || !reader.take(")"))) return std::nullopt;
    return weekday;
}

struct WrittenDate {
    std::optional<WrittenYear> year;
    int month = 0;
    WrittenDay day;
    std::string_view weekday;
};

std::optional<WrittenDate> read_written(Reader& reader, Date from)
{
    WrittenDate date;
    date.year = read_year(reader, from);
    const auto month_number = reader.number(2);
    if (!month_number) return std::nullopt;
    date.month = month_number->first;
    const bool monthly = reader.take("月");
    if (!monthly && !reader.take_any({"/", ".", "-"}) && !reader.rest().starts_with("末"))
        return std::nullopt;
    const auto day = read_day_of_month(reader, monthly);
    if (!day) return std::nullopt;
    date.day = *day;
    const auto weekday = read_weekday(reader);
    if (!weekday) return std::nullopt;
    date.weekday = *weekday;
    reader.take_any({"までに", "まで"});
    if (!reader.done()) return std::nullopt;
    return date;
}

std::string_view weekday_of(Date date) { return weekdays[std::chrono::weekday(sys_days(date)).c_encoding()]; }

std::variant<Date, Problem> day_in(const WrittenDate& written, year y)
{
    const Era* era = written.year ? written.year->era : nullptr;
    if (written.day.number || written.month < 1 || written.month > 12)
        return checked(y, written.month, written.day.number.value_or(1), era);
    const Date last = last_day_of(y, month(static_cast<unsigned>(written.month)));
    return checked(y, written.month, static_cast<int>(static_cast<unsigned>(last.day())), era);
}

std::variant<Date, Problem> with_right_weekday(const WrittenDate& written, std::variant<Date, Problem> day)
{
    const auto* date = std::get_if<Date>(&day);
    if (date == nullptr || written.weekday.empty() || weekday_of(*date) == written.weekday) return day;
    return problem("date.other_weekday", iso_date(*date), weekday_of(*date), written.weekday);
}

/// Without a year: the next such day, which may not exist in the year that is next (29 February); with a weekday that the
/// next does not fall on, the last one gone by, if it does.
std::variant<Date, Problem> without_year(const WrittenDate& written, Date from)
{
    const auto this_year = day_in(written, from.year());
    const auto* date = std::get_if<Date>(&this_year);
    const bool past = date != nullptr ? *date < from
                                      : written.month < static_cast<int>(static_cast<unsigned>(from.month()));
    const int next = past ? 1 : 0;
    const auto in = [&](int years) { return day_in(written, from.year() + std::chrono::years(years)); };
    if (!written.weekday.empty()) {
        for (const int years : {next, next - 1}) {
            const auto day = in(years);
            const auto* candidate = std::get_if<Date>(&day);
            if (candidate != nullptr && weekday_of(*candidate) == written.weekday) return day;
        }
    }
    return with_right_weekday(written, in(next));
}

} // namespace

std::variant<Date, Problem> read_date(std::string_view text, Date from)
{
    Reader reader(text);
    if (const auto word = read_word(reader.rest(), from)) return *word;
    if (const auto date = read_eight_digits(reader.rest())) return *date;
    const auto written = read_written(reader, from);
    if (!written) return unreadable(text);
    if (!written->year) return without_year(*written, from);
    return with_right_weekday(*written, day_in(*written, year(written->year->number)));
}

std::variant<Date, Problem> read_past_date(std::string_view text, Date until)
{
    const auto next = read_date(text, until);
    const auto* day = std::get_if<Date>(&next);
    if (day == nullptr || *day <= until) return next;
    const Date year_before = *day - std::chrono::years(1);
    const auto last =
        read_date(text, std::chrono::sys_days(until - std::chrono::years(1)) + std::chrono::days(1));
    const bool is_yearly = year_before.ok() && last == std::variant<Date, Problem>(year_before);
    return is_yearly ? last : next;
}

std::variant<Date, Problem> read_day(std::string_view text)
{
    const Date anywhere = year(2000) / 1 / 1; // what is counted from it is refused
    Reader reader(text);
    if (read_word(reader.rest(), anywhere)) return problem("date.no_year", text);
    if (const auto date = read_eight_digits(reader.rest())) return *date;
    const auto written = read_written(reader, anywhere);
    if (!written) return unreadable(text);
    if (!written->year || written->year->counted) return problem("date.no_year", text);
    return with_right_weekday(*written, day_in(*written, year(written->year->number)));
}

namespace {

std::optional<int> read_year_word(std::string_view word, int current)
{
    if (word == "今年度" || word == "本年度") return current;
    if (word == "前年度" || word == "昨年度") return current - 1;
    if (word == "来年度" || word == "翌年度") return current + 1;
    return std::nullopt;
}

/// The first year of the era that is written; 0 where none is.
int first_of_era(Reader& reader)
{
    for (const auto& era : eras) {
        if (reader.take(era.name) || reader.take(era.letter)) return static_cast<int>(era.first.year());
    }
    return 0;
}

} // namespace

std::optional<int> read_fiscal_year(std::string_view text, int current)
{
    constexpr int nearby = 5; // years from the current one, of a number that bears no era
    Reader reader(text);
    if (const auto year = read_year_word(reader.rest(), current)) return year;
    const int era = first_of_era(reader);
    int number = 1;
    std::size_t length = 2;
    if (era == 0 || !reader.take("元")) {
        const auto digits = reader.number(era > 0 ? 2 : 4);
        if (!digits || digits->first == 0) return std::nullopt;
        std::tie(number, length) = *digits;
    }
    reader.take("年");
    reader.take("度");
    if (!reader.done() || length == 3) return std::nullopt;
    if (length == 4) return number < 1900 || number > 2999 ? std::nullopt : std::optional(number);
    const int first = era > 0 ? era : static_cast<int>(eras.front().first.year());
    const int result = first + number - 1;
    if (era == 0 && std::abs(result - current) > nearby) return std::nullopt;
    return result;
}

} // namespace tenken
