#pragma once

#include "model/assessment.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Which items of two years belong together, and which of those compare (design: "Meaning").
namespace tenken {

/// An item of one year with its instances; points into the assessment.
struct ItemGroup {
    std::string_view id; ///< of the item, without a subject
    std::vector<const AssessedItem*> instances;
    std::unordered_map<std::string_view, const AssessedItem*> by_subject; ///< the same; without one: ""
    std::vector<std::size_t>
        relatives;           ///< the items of the other year that it continues, or that continue it
    bool comparable = false; ///< it has exactly one relative, and their answers compare

    [[nodiscard]] const AssessedItem& any() const { return *instances.front(); }
    [[nodiscard]] const AssessedItem* of_subject(
        std::string_view subject) const; ///< null: not asked about it

    /// It is asked per subject.
    [[nodiscard]] bool has_subjects() const;
};

/// The items of both years, each in its checklist's order.
struct Kinship {
    std::vector<ItemGroup> before;
    std::vector<ItemGroup> after;
};

/// Whether `a` is of a later year (date, edition) than `b`.
[[nodiscard]] bool is_later(const Assessment& a, const Assessment& b);

/// Relatives share their id, or one `replaces` the other. What `replaces` and `comparable` say is taken from the later
/// of the two years (by year, then date, then edition), whichever stands where, so that a comparison the other way
/// round finds the same. A `replaces` that the earlier year had already is history and is not followed.
///
/// Relatives compare when they are one to one and have the same meaning, or `comparable: true`; never with
/// `comparable: false` (but for two years with the very same checklist, in which nothing was revised); and never when
/// an item that had an answer of its own is asked per subject now.
[[nodiscard]] Kinship kinship_of(const Assessment& before, const Assessment& after);

/// The same for items that need not lie in an assessment. `before` is the earlier of the two years.
[[nodiscard]] Kinship kinship_of_items(std::span<const AssessedItem* const> before,
    std::span<const AssessedItem* const> after, bool same_checklist);

/// Whether both years were answered with the very same checklist.
[[nodiscard]] bool same_checklist(const Assessment& before, const Assessment& after);

[[nodiscard]] std::vector<const AssessedItem*> items_of(const Assessment& assessment);

} // namespace tenken
