#include "office/returned_tree.hpp"

#include <algorithm>

namespace tenken {

namespace {

constexpr std::string_view one_line = "-\n";

} // namespace

ReturnedTree::ReturnedTree(std::string shown)
    : shown_(std::move(shown))
{
}

std::size_t ReturnedTree::offset_of(const std::string& place)
{
    if (places_.empty() || places_.back() != place) places_.push_back(place);
    return (places_.size() - 1) * one_line.size();
}

yaml::Node ReturnedTree::node(yaml::Node::Kind kind, const std::string& place)
{
    yaml::Node node;
    node.kind = kind;
    node.offset = offset_of(place);
    return node;
}

yaml::Node ReturnedTree::text(std::string value, const std::string& place)
{
    auto made = node(yaml::Node::Kind::scalar, place);
    made.value = std::move(value);
    return made;
}

yaml::Node ReturnedTree::number(std::string value, const std::string& place)
{
    auto made = text(std::move(value), place);
    made.plain = true;
    return made;
}

yaml::Node ReturnedTree::null(const std::string& place) { return node(yaml::Node::Kind::null, place); }

yaml::Node ReturnedTree::list(const std::vector<std::string>& values, const std::string& place)
{
    auto made = node(yaml::Node::Kind::sequence, place);
    for (const auto& value : values) made.items.push_back(text(value, place));
    return made;
}

yaml::Node ReturnedTree::mapping(Entries entries, const std::string& place)
{
    auto made = node(yaml::Node::Kind::mapping, place);
    made.entries = std::move(entries);
    return made;
}

Place ReturnedTree::place(const std::string& cell)
{
    return {shown_, offset_of(cell) / one_line.size() + 1, 1, {}};
}

yaml::Text ReturnedTree::lines() const
{
    std::string text;
    for (std::size_t i = 0; i <= places_.size(); ++i) text += one_line;
    return {shown_, std::move(text)};
}

Problems ReturnedTree::placed(Problems problems) const
{
    const auto line = [](const Problem& problem) { return problem.place ? problem.place->line : 0; };
    std::ranges::stable_sort(problems, {}, line);
    for (auto& problem : problems) {
        const auto at = line(problem);
        if (at >= 1 && at <= places_.size()) problem.place = Place{shown_ + " " + places_[at - 1], 0, 0, {}};
    }
    return problems;
}

} // namespace tenken
