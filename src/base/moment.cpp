#include "base/moment.hpp"

#include "base/date.hpp"

#include <cstddef>

namespace tenken {

namespace {

std::optional<int> two_digits(std::string_view text)
{
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

/// "09:30", or "09:30:59" where `seconds`.
std::optional<std::chrono::seconds> time_of_day(std::string_view text, bool seconds)
{
    if (text.size() != (seconds ? 8U : 5U) || text[2] != ':' || (seconds && text[5] != ':'))
        return std::nullopt;
    const auto hour = two_digits(text.substr(0, 2));
    const auto minute = two_digits(text.substr(3, 2));
    const auto second = seconds ? two_digits(text.substr(6, 2)) : 0;
    constexpr int leap_second = 60;
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > leap_second)
        return std::nullopt;
    return std::chrono::hours(*hour) + std::chrono::minutes(*minute) + std::chrono::seconds(*second);
}

/// How far the clock is ahead of UTC: "Z", "+09:00".
std::optional<std::chrono::seconds> offset_of(std::string_view text)
{
    if (text == "Z" || text == "z") return std::chrono::seconds(0);
    if (text.empty() || (text.front() != '+' && text.front() != '-')) return std::nullopt;
    const auto ahead = time_of_day(text.substr(1), false);
    if (!ahead) return std::nullopt;
    return text.front() == '+' ? *ahead : -*ahead;
}

} // namespace

std::optional<std::chrono::sys_seconds> moment_of(std::string_view timestamp)
{
    constexpr std::size_t day = 10;
    constexpr std::size_t time = 8;
    if (timestamp.size() <= day + 1 + time || (timestamp[day] != 'T' && timestamp[day] != 't'))
        return std::nullopt;
    const auto date = parse_iso_date(timestamp.substr(0, day));
    const auto clock = time_of_day(timestamp.substr(day + 1, time), true);
    auto rest = timestamp.substr(day + 1 + time);
    if (rest.starts_with('.')) {
        const auto end = rest.find_first_not_of("0123456789", 1);
        if (end == 1 || end == std::string_view::npos) return std::nullopt;
        rest.remove_prefix(end);
    }
    const auto ahead = offset_of(rest);
    if (!date || !clock || !ahead) return std::nullopt;
    return std::chrono::sys_days(*date) + *clock - *ahead;
}

} // namespace tenken
