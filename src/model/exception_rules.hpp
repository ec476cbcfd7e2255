#pragma once

#include "model/answers.hpp"
#include "model/assessment.hpp"
#include "model/checklist.hpp"

#include <optional>
#include <string_view>

/// When an exception (例外措置) may stand.
namespace tenken {

enum class ExceptionFault {
    no_finding,   ///< the answer is no finding, or says that one does not know
    nothing_said, ///< no approver or no reason
    too_long, ///< `until` is before `approved_on`, or more than 12 months after it (but for an item of each
              ///< subject, where a contract's end counts)
    not_by_ciso,     ///< of a critical item, and not approved by the post that is the CISO's
    nothing_instead, ///< of a critical item, without what is done in its place
};

/// What an exception's rules depend on beside the answer.
struct ExceptionTerms {
    bool critical = false;
    bool of_subject = false; ///< the instance is one of an item that is asked for each subject
};

[[nodiscard]] ExceptionTerms terms_of(const AssessedItem& item);

/// `until` is before `approved_on`, or more than 12 months after it, or one of them is no day.
[[nodiscard]] bool is_too_long(const Exception& exception, bool of_subject);

/// Whether two names of posts are the same, however they are typed; false where one of them says nothing.
[[nodiscard]] bool is_same_post(std::string_view one, std::string_view other);

/// Nothing where the exception may stand. `level` is where the instance stands, null at none; `ciso` the post whose
/// approval a critical item needs, empty where nobody says.
[[nodiscard]] std::optional<ExceptionFault> exception_fault(
    const Exception& exception, ExceptionTerms terms, const Level* level, std::string_view ciso);

} // namespace tenken
