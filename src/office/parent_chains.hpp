#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// Entries of a list, each of which may name another as the one above it.
namespace tenken {

class ParentChains {
public:
    /// What each entry is called, and what the one above it is called. Where several are called the same, the first is meant;
    /// an empty name, and one that nothing is called, mean nothing.
    ParentChains(const std::vector<std::string>& names, const std::vector<std::string>& parents);

    /// The entry above this one.
    [[nodiscard]] std::optional<std::size_t> above(std::size_t entry) const;
    /// The entry above which there is none, perhaps itself; of one that no such entry is above: any of its circle.
    [[nodiscard]] std::size_t top(std::size_t entry) const { return tops_[entry]; }

    /// Of each circle, the entry through which it was found.
    [[nodiscard]] const std::vector<std::size_t>& circles() const { return circles_; }

private:
    void find_tops();

    std::vector<std::size_t> above_;
    std::vector<std::size_t> tops_;
    std::vector<std::size_t> circles_;
};

} // namespace tenken
