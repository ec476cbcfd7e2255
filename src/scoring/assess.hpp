#pragma once

#include "model/answers.hpp"
#include "model/assessment.hpp"
#include "model/checklist.hpp"

#include <string_view>

namespace tenken {

/// Holds answers against a checklist: expands `each` items into their instances, evaluates the conditions
/// (three-valued: an open gate is unknown, and unknown hides), limits to the roles asked, and gives every
/// instance its state, its share of the weight and the criterion of the level given.
///
/// An instance is first of all not asked (`audience` and `answers.roles` both name roles, and none is in both; or
/// its scope is organisation and `circumstances.coordinator` answers such items), then hidden, then what its response says. A kind of subject that was not asked about yet leaves one open instance
/// without a subject, of the full weight; an empty list leaves one hidden instance. Responses of hidden and not asked
/// instances stay in `answers` and are left out of the result. A response that does not fit its item
/// (scoring/fitting.hpp) counts as open; its note and evidence are kept.
///
/// Before all else but the coordinator's items: what the department shares with the one that serves it
/// (`circumstances.service`) stands as `answers.served` has it, about the subjects that this has. It is not asked, and its
/// response is that department's, or none yet; hidden or not asked where it is so there. A check that concerns such items
/// alone never holds here.
///
/// Of an individual (`circumstances.individual`) only person items are asked, and those about subjects once the
/// subjects are known: they are the department's to name.
///
/// A scored person item that individuals answered stands as they answered it (`counts`), with the department's own
/// note, evidence and plan; it is not applicable where it is so to all of them. Without individuals it stands so as the
/// department counted its people's answers. With fewer than three persons there are no counts, and it stands at the lowest
/// level that one of them gave.
///
/// Not applicable for the reason `exception_reason` is no answer. An exception stands with a finding level alone.
/// What the confirmer saw or promised concerns critical instances. One that requires evidence, was left to be
/// confirmed later in last year's report and has none again counts as `unknown_level`.
[[nodiscard]] Assessment assess(
    const Checklist& checklist, const Answers& answers, const Circumstances& circumstances);

/// Brings an assessment made by assess() up to the answers once the response of one instance has changed: that
/// instance, the items that have a condition, the checks and the open premises. The checklist (and its index), the circumstances, and all else in
/// the answers must be the same as then. Items stay in their places.
void assess_again(Assessment& assessment, const Checklist& checklist, const ChecklistIndex& index,
    const Answers& answers, std::string_view changed);

} // namespace tenken
