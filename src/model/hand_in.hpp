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

/// That something is confirmed later: a finding (根拠未確認) until then.
struct Promise {
    std::string until; ///< ISO date
    std::string word;  ///< what will be looked at; may be empty

    bool operator==(const Promise&) const = default;
};

/// The way of the version at hand: who and when. Days are ISO and empty until the step is taken.
struct HandIn {
    HandInStage stage = HandInStage::answering;
    int version = 1;    ///< of the report (第n版); one more with each return and each correction
    std::string reason; ///< why this version takes the place of the one before; empty in the first
    std::string confirmer;
    std::string confirmed;
    std::map<std::string, std::string, std::less<>>
        vouched; ///< the confirmer's word, by instance: on a critical one that does not apply, on evidence that was
                 ///< seen, on why a finding has no plan
    std::string submitted;
    std::string accepted;
    std::string
        returned; ///< of the return that this version answers, as are the next two; empty: it answers none
    std::string comment;
    std::map<std::string, std::string, std::less<>> comments; ///< by instance
    std::string remark = {}; ///< the confirmer's comment on the first page; may be empty
    std::map<std::string, std::string, std::less<>> kept =
        {}; ///< the confirmer's word on contradicting answers that stay as they are, by check
    std::map<std::string, Promise, std::less<>> promised =
        {};                      ///< what is confirmed later, by instance or check
    std::string unfinished = {}; ///< why it was handed in with something to be confirmed (未了の理由)

    /// Whether answers may change.
    [[nodiscard]] bool open() const
    {
        return stage == HandInStage::answering || stage == HandInStage::returned;
    }
    bool operator==(const HandIn&) const = default;
};

} // namespace tenken
