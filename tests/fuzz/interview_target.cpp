#include "base/utf8.hpp"
#include "fuzz/outcome.hpp"
#include "fuzz/targets.hpp"
#include "interview/driver.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <chrono>
#include <string>

namespace tenken::fuzz {

namespace {

/// One question of each kind.
Checklist every_kind()
{
    auto number = test::number_item("n");
    auto critical = test::level_item("c", 2);
    critical.critical = true;
    critical.evidence_required = true;
    auto person = test::level_item("p");
    person.scope = Scope::person;
    return test::small_checklist({test::choice_item("k", {{"own", "自庁舎"}, {"dc", "データセンター"}}),
        test::level_item("a"), number, test::each_item("s"), critical, person,
        test::typed("t", ItemType::text), test::typed("d", ItemType::date)});
}

} // namespace

void try_interview(std::string_view bytes)
{
    constexpr int most_lines = 200;
    test::Driver driver(every_kind());
    for (int line = 0; line < most_lines && !bytes.empty() && !driver.ending(); ++line) {
        const auto end = std::min(bytes.find('\n'), bytes.size());
        const auto shown = driver.type(utf8::valid(std::string(bytes.substr(0, end))));
        hold(!utf8::first_unseen(shown, "\n"));
        hold(!utf8::first_invalid(shown));
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    if (!driver.ending()) driver.feed(interview::EndOfInput{});
    hold(driver.ending().has_value());
}

void try_date(std::string_view bytes)
{
    const auto from = std::chrono::year(2026) / 6 / 1;
    const auto text = utf8::valid(std::string(bytes));
    for (const auto& read : {tenken::read_date(text, from), read_day(text)}) {
        if (const auto* problem = std::get_if<Problem>(&read)) have_words({*problem});
        const auto* date = std::get_if<Date>(&read);
        if (date == nullptr) continue;
        hold(date->ok());
        const auto again = tenken::read_date(iso_date(*date), from);
        hold(std::get_if<Date>(&again) != nullptr && std::get<Date>(again) == *date);
        const auto full = tenken::read_date(date_in_full(Words(Language::ja), *date), from);
        hold(std::get_if<Date>(&full) != nullptr && std::get<Date>(full) == *date);
    }
    static_cast<void>(read_fiscal_year(text, 2026));
    static_cast<void>(parse_iso_date(text));
}

} // namespace tenken::fuzz
