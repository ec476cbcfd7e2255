#pragma once

#include "model/names.hpp"

#include <array>
#include <string>

/// A detached signature beside a report (`ssh-keygen -Y sign -n tenken-report`), as data.
namespace tenken {

/// What a signature must have been made for.
inline constexpr const char* signature_namespace = "tenken-report";

enum class SignatureState {
    valid,          ///< of exactly these bytes, by somebody who may sign reports
    missing,        ///< there is none
    unusable,       ///< no file that can be a signature: a folder, a pipe, too large
    unknown_signer, ///< of these bytes, by a key that the list does not have
    not_allowed, ///< of these bytes, by somebody on the list who may not sign reports (namespaces, validity)
    not_of_report, ///< of other bytes, for another namespace, or no signature at all
};

struct ReportSignature {
    std::string file; ///< as messages name it
    SignatureState state = SignatureState::missing;
    std::string by; ///< the signer as the list names them; empty unless known
    std::string
        says; ///< the last words of ssh-keygen where it is not valid; may be empty, and may hold anything

    [[nodiscard]] bool valid() const { return state == SignatureState::valid; }
};

/// How JSON and the catalogue spell a state.
inline constexpr std::array<Name<SignatureState>, 6> signature_state_names{{
    {SignatureState::valid, "valid"},
    {SignatureState::missing, "missing"},
    {SignatureState::unusable, "unusable"},
    {SignatureState::unknown_signer, "unknown_signer"},
    {SignatureState::not_allowed, "not_allowed"},
    {SignatureState::not_of_report, "not_of_report"},
}};

} // namespace tenken
