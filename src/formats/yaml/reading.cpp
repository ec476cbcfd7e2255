#include "formats/yaml/reading.hpp"

#include "base/suggestion.hpp"

#include <optional>
#include <utility>

namespace tenken::yaml {

namespace {

/// What was written, as far as a message can show it.
std::string shortened(std::string_view written)
{
    constexpr std::size_t bytes = 300;
    if (written.size() <= bytes) return std::string(written);
    std::size_t end = bytes;
    while (end > 0 && (static_cast<unsigned char>(written[end]) & 0xC0) == 0x80) --end;
    return std::string(written.substr(0, end)) + "…";
}

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
    if (full()) return;
    for (auto& arg : args) arg = shortened(arg);
    problems_.push_back({std::move(id), std::move(args), text_.place(node.offset)});
}

void Reading::report(Problem problem) const
{
    if (!full()) problems_.push_back(std::move(problem));
}

Problem not_among(
    std::string id, std::string_view written, const std::vector<std::string>& known, Place place)
{
    constexpr std::size_t most_known = 1000;
    std::string word = shortened(written);
    const bool worth_it = word == written && known.size() <= most_known;
    const auto near = worth_it ? did_you_mean(written, known) : std::nullopt;
    if (near) return {id + ".near", {std::move(word), *near}, std::move(place)};
    return {std::move(id), {std::move(word), joined(known)}, std::move(place)};
}

} // namespace tenken::yaml
