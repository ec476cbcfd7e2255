#include "io/yaml_reading.hpp"

#include "base/suggestion.hpp"

#include <utility>

namespace tenken::yaml {

namespace {

std::string joined(const std::vector<std::string>& words)
{
    constexpr std::size_t most = 30;
    if (words.empty()) return "—";
    std::string text;
    for (std::size_t i = 0; i < words.size() && i < most; ++i) text += (i == 0 ? "" : " ") + words[i];
    return words.size() > most ? text + " …" : text;
}

} // namespace

void Reading::report(std::string id, const Node& node, std::vector<std::string> args) const
{
    problems_.push_back({std::move(id), std::move(args), text_.place(node.offset)});
}

void Reading::report(Problem problem) const { problems_.push_back(std::move(problem)); }

Problem not_among(
    std::string id, std::string_view written, const std::vector<std::string>& known, Place place)
{
    if (const auto near = did_you_mean(written, known))
        return {id + ".near", {std::string(written), *near}, std::move(place)};
    return {std::move(id), {std::string(written), joined(known)}, std::move(place)};
}

} // namespace tenken::yaml
