#include "formats/json/exact.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

namespace tenken {

namespace {

// The shortest decimal that reads back as this double, without an exponent; long for the extremes.
std::optional<Exact> exact_from_double(double number)
{
    if (!std::isfinite(number)) return std::nullopt;
    std::array<char, 2000> buffer{};
    const auto written =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed);
    if (written.ec != std::errc()) return std::nullopt;
    return Exact::from_decimal(std::string_view(buffer.data(), written.ptr));
}

} // namespace

nlohmann::json to_json_number(const Exact& number)
{
    const std::string text = number.text();
    if (text.find('/') != std::string::npos) return text;
    if (text.find('.') == std::string::npos) {
        std::int64_t whole = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), whole);
        if (read.ec == std::errc() && read.ptr == text.data() + text.size()) return whole;
        return text;
    }
    double nearest = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), nearest);
    if (read.ec == std::errc() && exact_from_double(nearest) == number) return nearest;
    return text;
}

std::optional<Exact> exact_from_json(const nlohmann::json& json)
{
    if (json.is_string()) return Exact::from_text(json.get_ref<const std::string&>());
    if (json.is_number_float()) return exact_from_double(json.get<double>());
    if (json.is_number()) return Exact::from_decimal(json.dump());
    return std::nullopt;
}

} // namespace tenken
