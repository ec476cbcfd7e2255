#include "formats/yaml/reading.hpp"

#include "base/joined.hpp"
#include "base/suggestion.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

namespace tenken::yaml {

namespace {

constexpr std::size_t most_shown = 300; // bytes of what was written that a message shows

std::string first_of(const std::vector<std::string>& words)
{
    constexpr std::size_t most = 30;
    if (words.empty()) return "—";
    if (words.size() <= most) return joined(words, " ");
    return joined(std::span(words).first(most), " ") + " …";
}

} // namespace

void Reading::report_cut(Problem problem, const Node& node) const
{
    if (full()) return;
    for (auto& argument : problem.args) argument = utf8::shortened(argument, most_shown);
    problem.place = text_.place(node.offset);
    problems_.push_back(std::move(problem));
}

void Reading::report(Problem problem) const
{
    if (!full()) problems_.push_back(std::move(problem));
}

Problem not_among(
    std::string id, std::string_view written, const std::vector<std::string>& known, Place place)
{
    constexpr std::size_t most_known = 1000;
    std::string word = utf8::shortened(written, most_shown);
    const bool worth_it = word == written && known.size() <= most_known;
    const auto near = worth_it ? did_you_mean(written, known) : std::nullopt;
    if (near) return {id + ".near", {std::move(word), *near}, std::move(place)};
    return {std::move(id), {std::move(word), first_of(known)}, std::move(place)};
}

bool report_slip(const Reading& reading, const Node& key)
{
    const Problems slips = slips_in(reading.text(), key.value, key.offset);
    for (const auto& slip : slips) reading.report(slip);
    return !slips.empty();
}

bool check_mapping(const Reading& reading, const Node& node)
{
    if (node.is(Node::Kind::mapping)) return true;
    if (node.is(Node::Kind::null))
        reading.report("checklist.empty_mapping", node);
    else if (!node.is(Node::Kind::scalar) || !report_slip(reading, node))
        reading.report("checklist.not_mapping", node);
    return false;
}

Mapping::Mapping(const Reading& reading, const Node& node, std::initializer_list<std::string_view> known)
    : reading_(reading)
    , node_(node)
    , usable_(check_mapping(reading, node))
{
    if (!usable_) return;
    for (const auto& entry : node.entries) {
        if (reading.full()) break;
        if (std::ranges::find(known, std::string_view(entry.key.value)) == known.end())
            report_unknown(entry.key, known);
    }
}

void Mapping::report_unknown(const Node& key, std::initializer_list<std::string_view> known)
{
    if (report_slip(reading_, key)) {
        const auto colon = key.value.find("：");
        mistyped_.push_back(utf8::trimmed(std::string_view(key.value).substr(0, colon)));
        return;
    }
    const std::vector<std::string> words(known.begin(), known.end());
    Problem problem = not_among("checklist.unknown_key", key.value, words, reading_.spot(key).place());
    mistyped_.push_back(problem.args.back());
    reading_.report(std::move(problem));
}

const Node* Mapping::find_key(std::string_view key) const
{
    for (const auto& entry : node_.entries) {
        if (entry.key.value == key) return &entry.key;
    }
    return nullptr;
}

const Node* Mapping::find(std::string_view key) const
{
    for (const auto& entry : node_.entries) {
        if (entry.key.value == key) return &entry.value;
    }
    return nullptr;
}

const Node* Mapping::require(std::string_view key) const
{
    const Node* found = find(key);
    const bool mistyped = std::ranges::find(mistyped_, key) != mistyped_.end();
    if (found == nullptr && usable_ && !mistyped) reading_.report("checklist.missing_key", node_, key);
    return found;
}

} // namespace tenken::yaml
