#include "commands/inclusion.hpp"

#include "base/suggestion.hpp"
#include "page/rollup_page.hpp"

#include <algorithm>
#include <sstream>

namespace tenken {

namespace {

constexpr const char* everything = "all";

std::vector<std::string> include_values()
{
    std::vector<std::string> values;
    for (const auto& [exclusion, name] : exclusion_names) {
        if (is_doubt(exclusion)) values.push_back(include_name(exclusion));
    }
    values.emplace_back(everything);
    return values;
}

// "draft,damaged" as well as one by one.
std::vector<std::string> values_of(const std::vector<std::string>& given)
{
    std::vector<std::string> values;
    for (const auto& one : given) {
        std::istringstream list(one);
        for (std::string value; std::getline(list, value, ',');) values.push_back(value);
        if (one.empty()) values.emplace_back();
    }
    return values;
}

Problem bad_include(const std::string& value, const Words& words)
{
    const auto known = include_values();
    if (const auto meant = did_you_mean(value, known))
        return problem("rollup.bad_include_near", value, *meant);
    return problem("rollup.bad_include", value, words.list(known));
}

} // namespace

std::set<Exclusion> included(const std::vector<std::string>& given, const Words& words, Problems& problems)
{
    const auto values = values_of(given);
    const auto known = include_values();
    for (const auto& value : values) {
        if (std::ranges::find(known, value) == known.end()) problems.push_back(bad_include(value, words));
    }
    std::set<Exclusion> doubts;
    for (const auto& one : exclusion_names) {
        const auto named = [&](const std::string& value) {
            return value == everything || value == include_name(one.value);
        };
        if (is_doubt(one.value) && std::ranges::any_of(values, named)) doubts.insert(one.value);
    }
    return doubts;
}

} // namespace tenken
