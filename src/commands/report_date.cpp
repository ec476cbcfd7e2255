#include "commands/report_date.hpp"

#include "base/problem.hpp"
#include "words/japanese_date.hpp"

#include <charconv>
#include <cstdint>

namespace tenken {

namespace {

std::optional<Date> given_date(const std::optional<std::string>& option, const Invocation& invocation)
{
    if (option) {
        const auto date = read_day(*option);
        if (const auto* problem = std::get_if<Problem>(&date)) fail(FailureKind::usage, *problem);
        return std::get<Date>(date);
    }
    const auto epoch = invocation.environment("SOURCE_DATE_EPOCH");
    if (!epoch || epoch->empty()) return std::nullopt;
    constexpr std::int64_t latest = 32'000'000'000; // some day before the year 2999 ends
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(epoch->data(), epoch->data() + epoch->size(), seconds);
    if (error != std::errc() || end != epoch->data() + epoch->size() || seconds < 0 || seconds > latest)
        fail(FailureKind::usage, "command.bad_epoch", *epoch);
    return japan_date(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
}

} // namespace

Date report_date(const std::optional<std::string>& option, const Invocation& invocation)
{
    const auto given = given_date(option, invocation);
    return given ? *given : japan_date(invocation.now());
}

std::function<std::string()> record_clock(
    const std::optional<std::string>& option, const Invocation& invocation)
{
    if (const auto given = given_date(option, invocation))
        return [stamp = japan_midnight(*given)] { return stamp; };
    return [now = invocation.now] { return japan_timestamp(now()); };
}

} // namespace tenken
