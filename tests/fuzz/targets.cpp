#include "fuzz/targets.hpp"

#include <array>

namespace tenken::fuzz {

namespace {

constexpr std::array all{
    Target{"answers", try_answers},
    Target{"audit", try_audit},
    Target{"checklist", try_checklist},
    Target{"dataset", try_dataset},
    Target{"date", try_date},
    Target{"form", try_form},
    Target{"import", try_import},
    Target{"interview", try_interview},
    Target{"policy", try_policy},
    Target{"record", try_record},
    Target{"report", try_report},
    Target{"settings", try_settings},
    Target{"sheet", try_sheet},
};

} // namespace

std::span<const Target> targets() { return all; }

} // namespace tenken::fuzz
