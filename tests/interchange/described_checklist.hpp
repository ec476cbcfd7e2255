#pragma once

#include "model/checklist.hpp"

#include <nlohmann/json_fwd.hpp>

namespace tenken::test {

// Everything that a checklist means, member by member, without places and the digest of its files.
nlohmann::json described(const Checklist& checklist);

} // namespace tenken::test
