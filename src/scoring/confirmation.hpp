#pragma once

#include "model/assessment.hpp"
#include "model/hand_in.hpp"
#include "model/names.hpp"

#include <array>
#include <string>
#include <vector>

/// What keeps a result at 要確認, and how the confirmer closes it.
namespace tenken {

enum class CauseKind {
    critical_open,           ///< a critical item is open
    critical_not_applicable, ///< a critical item does not apply, without this year's word of the confirmer
    unproved,                ///< an item that requires evidence stands at no finding, without any
    contradiction,           ///< a check holds, without the reason of who answers and the confirmer's word
};

struct Cause {
    CauseKind kind = CauseKind::critical_open;
    std::string id; ///< of the instance; of the check in a contradiction

    bool operator==(const Cause&) const = default;
};

/// In the order of the items, then of the checks.
[[nodiscard]] std::vector<Cause> causes_to_confirm(const Assessment& assessment);

/// An item that requires evidence stands at a level that is no finding, and there is none: neither evidence nor the
/// confirmer's word.
[[nodiscard]] bool is_unproved(const AssessedItem& item, const Scale& scale);

/// Unproved, as in last year's report, where it was left to be confirmed later: it counts as わからない.
[[nodiscard]] bool is_unproved_again(
    const AssessedItem& item, const Scale& scale, const Circumstances& circumstances);

/// Whether it is confirmed later (根拠未確認): a finding until then. What was left so last year cannot be left again.
[[nodiscard]] bool is_promised(const Assessment& assessment, const AssessedItem& item);

/// The keys that close a cause.
enum class ClosingKey {
    seen = 1,    ///< 現物を確かめた: the confirmer's word (document, where it is, day)
    mend = 2,    ///< 回答を直す: the confirmation ends, answers change
    point = 3,   ///< 指摘に変える: the answer becomes unknown_or_worst() of its scale
    promise = 4, ///< 期限までに確かめる: a finding (根拠未確認) until then; once
};

/// Whether a key closes this cause of this assessment: nobody can have seen what is not answered, a contradiction is
/// kept only where whoever answers gave a reason, and a promise of last year is not made again.
[[nodiscard]] bool closes(const Assessment& assessment, const Cause& cause, ClosingKey key);

/// What `seen` and `promise` leave in a confirmation: `word`, and `until` (ISO) of a promise.
void close(HandIn& hand_in, const Cause& cause, ClosingKey key, std::string word, std::string until = {});

/// How formats and the catalogue spell a cause.
inline constexpr std::array<Name<CauseKind>, 4> cause_kind_names{{
    {CauseKind::critical_open, "critical_open"},
    {CauseKind::critical_not_applicable, "critical_not_applicable"},
    {CauseKind::unproved, "unproved"},
    {CauseKind::contradiction, "contradiction"},
}};

} // namespace tenken
