#pragma once

#include "interview/session.hpp"

#include <cstddef>

/// How much is left to answer.
namespace tenken::interview {

/// How many questions may still be asked, and about how long they take.
struct Extent {
    std::size_t least = 0; ///< whatever is answered to the premises
    std::size_t most = 0;
    int minutes = 0; ///< halfway between the two

    bool operator==(const Extent&) const = default;
};

/// Of the session's open questions, and of those that its answers may still bring. Of a list of subjects that was not
/// asked for yet there are as many as in the earlier year, else two at the most.
///
/// Time: what is shown (question, how, criteria or choices, the names of levels) is read at 500 characters a minute, an answer takes 5 s; three answers in ten of a department
/// are findings, each with a plan of 40 s.
[[nodiscard]] Extent extent_left(const Session& session);

} // namespace tenken::interview
