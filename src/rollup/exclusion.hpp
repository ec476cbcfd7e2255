#pragma once

#include "model/names.hpp"

#include <string>
#include <string_view>

namespace tenken {

/// Why a report is left out of a rollup. The first four are doubts: such a report can be counted on request, and
/// is marked then.
enum class Exclusion {
    unverified,      ///< not what tenken writes: changed by hand, or by an unknown template
    damaged,         ///< made from what was sound of a damaged record
    draft,           ///< written although items were open
    other_checklist, ///< of another checklist, or another edition, than most reports of the year
    unreadable,      ///< no report
    unknown_format,  ///< of a format number that this program does not know
    other_year,      ///< of a year that was not asked for
    other_name,      ///< the file bears another department's name than the report
    repeated,        ///< another report of the same department and year is newer, or the same
};

inline constexpr std::array<Name<Exclusion>, 9> exclusion_names{{
    {Exclusion::unverified, "unverified"},
    {Exclusion::damaged, "damaged"},
    {Exclusion::draft, "draft"},
    {Exclusion::other_checklist, "other_checklist"},
    {Exclusion::unreadable, "unreadable"},
    {Exclusion::unknown_format, "unknown_format"},
    {Exclusion::other_year, "other_year"},
    {Exclusion::other_name, "other_name"},
    {Exclusion::repeated, "repeated"},
}};

/// Whether a report may be counted in spite of this.
[[nodiscard]] constexpr bool is_doubt(Exclusion exclusion) { return exclusion <= Exclusion::other_checklist; }

/// A file that is not counted.
struct LeftOut {
    std::string source;     ///< the file, from the workspace on
    std::string department; ///< as far as it is known; may be empty
    int year = 0;           ///< 0: not known
    Exclusion why = Exclusion::unreadable;
    std::string detail; ///< what more there is to say: the other checklist, name or year; may be empty

    bool operator==(const LeftOut&) const = default;
};

} // namespace tenken
