#include "office/parent_chains.hpp"

#include <limits>
#include <string_view>
#include <unordered_map>

namespace tenken {

namespace {

constexpr auto nothing = std::numeric_limits<std::size_t>::max();

} // namespace

ParentChains::ParentChains(const std::vector<std::string>& names, const std::vector<std::string>& parents)
    : above_(names.size(), nothing)
    , tops_(names.size(), nothing)
{
    std::unordered_map<std::string_view, std::size_t> entries;
    for (std::size_t entry = 0; entry < names.size(); ++entry) {
        if (!names[entry].empty()) entries.try_emplace(names[entry], entry);
    }
    for (std::size_t entry = 0; entry < names.size(); ++entry) {
        const auto found = entries.find(parents[entry]);
        if (found != entries.end()) above_[entry] = found->second;
    }
    find_tops();
}

std::optional<std::size_t> ParentChains::above(std::size_t entry) const
{
    if (above_[entry] == nothing) return std::nullopt;
    return above_[entry];
}

void ParentChains::find_tops()
{
    std::vector<std::size_t> way_of(above_.size(), nothing); // the walk that came by
    std::vector<std::size_t> way;
    for (std::size_t entry = 0; entry < above_.size(); ++entry) {
        way.clear();
        std::size_t at = entry;
        while (tops_[at] == nothing && way_of[at] != entry) {
            way_of[at] = entry;
            way.push_back(at);
            if (above_[at] == nothing) break;
            at = above_[at];
        }
        const bool circle = tops_[at] == nothing && above_[at] != nothing;
        if (circle) circles_.push_back(at);
        const auto top = tops_[at] == nothing ? at : tops_[at];
        for (const auto passed : way) tops_[passed] = top;
    }
}

} // namespace tenken
