#include "audit/verdict.hpp"

#include "scoring/score.hpp"

#include <algorithm>
#include <optional>

namespace tenken {

namespace {

/// A place in the order of answers: by points, and among the highest points a level before "not applicable".
struct Standing {
    Exact points;
    bool applies = true;

    std::strong_ordering operator<=>(const Standing& other) const
    {
        const auto by_points = points <=> other.points;
        return by_points != 0 ? by_points : applies <=> other.applies;
    }
    bool operator==(const Standing& other) const = default;
};

std::optional<Standing> standing_answered(const Assessment& assessment, const AssessedItem& item)
{
    const Scale* scale = assessment.find_scale(item.scale);
    if (scale == nullptr) return std::nullopt;
    if (item.state == State::not_applicable) return Standing{scale->highest(), false};
    const auto score = item_score(assessment, item, item, 1);
    return score ? std::optional(Standing{score->points, true}) : std::nullopt;
}

std::optional<Standing> standing_found(
    const Assessment& assessment, const AssessedItem& item, std::string_view found)
{
    const Scale* scale = assessment.find_scale(item.scale);
    if (scale == nullptr) return std::nullopt;
    if (found == not_applicable_name) {
        if (!may_fall_out(assessment, item)) return std::nullopt;
        return Standing{scale->highest(), false};
    }
    if (found == unknown_level) return std::nullopt; // an auditor either knows or cannot verify
    const Level* level = scale->find(found);
    return level == nullptr ? std::nullopt : std::optional(Standing{level->points, true});
}

} // namespace

VerdictKind kind_of_finding(const Assessment& assessment, const AssessedItem& item, std::string_view found)
{
    const auto answered = standing_answered(assessment, item);
    const auto there = standing_found(assessment, item, found);
    if (!answered || !there) return VerdictKind::not_verifiable;
    if (*there == *answered) return VerdictKind::agrees;
    return *there < *answered ? VerdictKind::overstated : VerdictKind::understated;
}

bool fits(const Assessment& assessment, const AssessedItem& item, const Verdict& verdict)
{
    if (verdict.kind == VerdictKind::agrees || verdict.kind == VerdictKind::not_verifiable)
        return verdict.found.empty();
    return kind_of_finding(assessment, item, verdict.found) == verdict.kind;
}

} // namespace tenken
