#pragma once

#include <map>
#include <string>

namespace tenken {

/// How far an inspection has come on its way from the department to the coordinator.
enum class HandInStage {
    answering, ///< also a version that is being corrected
    confirmed,
    submitted,
    returned, ///< to be corrected: answers may change again
    accepted,
};

/// The way of the version at hand: who and when. Days are ISO and empty until the step is taken.
struct HandIn {
    HandInStage stage = HandInStage::answering;
    int version = 1;    ///< of the report (第n版); one more with each return and each correction
    std::string reason; ///< why this version takes the place of the one before; empty in the first
    std::string confirmer;
    std::string confirmed;
    std::map<std::string, std::string, std::less<>>
        vouched; ///< the confirmer's word on critical instances that do not apply
    std::string submitted;
    std::string accepted;
    std::string
        returned; ///< of the return that this version answers, as are the next two; empty: it answers none
    std::string comment;
    std::map<std::string, std::string, std::less<>> comments; ///< by instance

    /// Whether answers may change.
    [[nodiscard]] bool open() const
    {
        return stage == HandInStage::answering || stage == HandInStage::returned;
    }
    bool operator==(const HandIn&) const = default;
};

} // namespace tenken
