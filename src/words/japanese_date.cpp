#include "words/japanese_date.hpp"

#include "base/utf8.hpp"

#include <array>
#include <optional>
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

/// What stands before, between and after the numbers of a date, without blanks, in lower case.
class Reader {
public:
    explicit Reader(std::string_view text)
    {
        for (const char c : utf8::comparable_form(text))
            text_ += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
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
    if (word == "今月末" || word == "月末") return last_day_of(from.year(), from.month());
    if (word == "来月末" || word == "翌月末") return last_day_of(next_month.year(), next_month.month());
    if (word == "年内" || word == "年末" || word == "今年末") return Date(from.year() / 12 / 31);
    if (word == "年度末" || word == "今年度末" || word == "年度内") return Date(end_of_fiscal_year / 3 / 31);
    if (word == "来年度末") return Date((end_of_fiscal_year + std::chrono::years(1)) / 3 / 31);
    return std::nullopt;
}

/// A year as written: of an era, or of the calendar.
struct WrittenYear {
    int number = 0; ///< of the calendar
    const Era* era = nullptr;
};

std::optional<WrittenYear> read_year(Reader& reader)
{
    const auto start = reader.mark();
    for (const auto& era : eras) {
        if (!reader.take(era.name) && !reader.take(era.letter)) continue;
        int number = 1;
        if (!reader.take("元")) {
            const auto digits = reader.number(2);
            if (!digits || digits->first == 0) break;
            number = digits->first;
        }
        if (!reader.take_any({"年", ".", "/", "-"})) break;
        return WrittenYear{static_cast<int>(era.first.year()) + number - 1, &era};
    }
    reader.back_to(start);
    reader.take("西暦");
    const auto digits = reader.number(4);
    if (digits && digits->second == 4 && reader.take_any({"年", ".", "/", "-"}))
        return WrittenYear{digits->first, nullptr};
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

std::variant<Date, Problem> read_date(std::string_view text, Date from)
{
    Reader reader(text);
    if (const auto word = read_word(reader.rest(), from)) return *word;
    if (const auto date = read_eight_digits(reader.rest())) return *date;

    const auto written_year = read_year(reader);
    const auto month_number = reader.number(2);
    if (!month_number) return unreadable(text);
    const bool monthly = reader.take("月");
    if (!monthly && !reader.take_any({"/", ".", "-"}) && reader.rest() != "末") return unreadable(text);

    std::optional<int> day_number;
    if (!reader.take("末")) {
        const auto digits = reader.number(2);
        if (!digits) return unreadable(text);
        day_number = digits->first;
        reader.take("日");
    }
    std::string_view weekday;
    if (reader.take("(")) {
        for (const auto name : weekdays) {
            if (reader.take(name)) weekday = name;
        }
        reader.take_any({"曜日", "曜"});
        if (weekday.empty() || !reader.take(")")) return unreadable(text);
    }
    reader.take("まで");
    if (!reader.done()) return unreadable(text);

    const auto on = [&](year y) -> std::variant<Date, Problem> {
        if (day_number || month_number->first < 1 || month_number->first > 12)
            return checked(
                y, month_number->first, day_number.value_or(1), written_year ? written_year->era : nullptr);
        const Date last = last_day_of(y, month(static_cast<unsigned>(month_number->first)));
        return checked(y, month_number->first, static_cast<int>(static_cast<unsigned>(last.day())),
            written_year ? written_year->era : nullptr);
    };
    // Without a year: the next such day. It may not exist in the year that is next (29 February).
    auto result = on(written_year ? year(written_year->number) : from.year());
    if (!written_year) {
        const auto* date = std::get_if<Date>(&result);
        const bool past = date != nullptr
            ? *date < from
            : month_number->first < static_cast<int>(static_cast<unsigned>(from.month()));
        if (past) result = on(from.year() + std::chrono::years(1));
    }
    if (const auto* date = std::get_if<Date>(&result); date != nullptr && !weekday.empty()) {
        const auto actual = weekdays[std::chrono::weekday(sys_days(*date)).c_encoding()];
        if (actual != weekday) return problem("date.other_weekday", iso_date(*date), actual, weekday);
    }
    return result;
}

std::optional<int> read_fiscal_year(std::string_view text)
{
    Reader reader(text);
    int first = 0;
    std::size_t most = 4;
    for (const auto& era : eras) {
        if (first == 0 && (reader.take(era.name) || reader.take(era.letter))) {
            first = static_cast<int>(era.first.year());
            most = 2;
        }
    }
    int number = 0;
    if (first > 0 && reader.take("元")) {
        number = 1;
    } else {
        const auto digits = reader.number(most);
        if (!digits || digits->first == 0 || (first == 0 && digits->second != 4)) return std::nullopt;
        number = digits->first;
    }
    reader.take("年");
    reader.take("度");
    if (!reader.done()) return std::nullopt;
    const int result = first > 0 ? first + number - 1 : number;
    if (result < 1900 || result > 2999) return std::nullopt;
    return result;
}

} // namespace tenken
