#include "page/figure_words.hpp"

#include "base/exact.hpp"

namespace tenken {

std::string figure_name(const Words& words, const std::string& figure, const std::string& of)
{
    const std::string name = words("explain.figure." + figure);
    return of.empty() ? name : of + " " + name;
}

std::string figure_value(const Words& words, const std::string& figure, const std::string& value)
{
    if (value == "null") return words("explain.difference.none");
    if (figure == "status" || figure == "result") {
        const std::string id = "names." + figure + "." + value;
        return Words::has(id) ? words(id) : value;
    }
    if (figure == "score" || figure == "low" || figure == "high") {
        const auto number = Exact::from_text(value);
        return number && *number == number->rounded_value() ? number->rounded() : value;
    }
    return value;
}

} // namespace tenken
