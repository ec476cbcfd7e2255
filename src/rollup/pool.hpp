#pragma once

#include "scoring/score.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tenken {

/// The sums of many assessments as if they were one with all their items. Grows with the sections, not with what is
/// added.
class Pool {
public:
    /// Adds every item with its own weight. Rules, sections and their weights are those of the first that knows them.
    void add(const Assessment& assessment);

    /// By the scoring method: of all items, or the mean of the sections' pooled percentages, weighted by section.
    [[nodiscard]] std::optional<Exact> value() const;

    [[nodiscard]] const Tally& tally() const { return tally_; }
    [[nodiscard]] const std::vector<AssessedSection>& sections() const { return sections_; }
    [[nodiscard]] Tally of_section(const std::string& id) const; ///< empty for one that nobody has

private:
    std::optional<ScoringRules> rules_;
    std::vector<AssessedSection> sections_; ///< in the order of the first that has them
    std::map<std::string, Tally, std::less<>> tallies_;
    Tally tally_;
};

} // namespace tenken
