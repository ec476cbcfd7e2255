#pragma once

#include "check/plausibility.hpp"
#include "model/assessment.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// The rules of plausibility, and what they share. Only plausibility.cpp and the files of the rules read this.
namespace tenken::plausibility {

using Items = std::vector<const AssessedItem*>;

/// The scored instances that the department answered itself, of those one `which` takes.
[[nodiscard]] Items own_items(
    const Assessment& report, const std::function<bool(const AssessedItem&)>& which);

/// Answered at a level, by the department as one and not by its persons each.
[[nodiscard]] bool answered_as_one(const AssessedItem& item);

/// The same at a level that is no finding: ○.
[[nodiscard]] bool answered_well(const Assessment& report, const AssessedItem& item);

[[nodiscard]] std::vector<std::string> ids_of(const Items& items);

/// Whether `part` of `whole` is that many percent or more.
[[nodiscard]] bool reaches(std::size_t part, std::size_t whole, int percent);

[[nodiscard]] Figure number(std::string_view name, std::size_t value);
[[nodiscard]] Figure share(std::string_view name, std::size_t part, std::size_t whole);
[[nodiscard]] Figure share(std::string_view name, const Exact& part, const Exact& whole);
[[nodiscard]] Figure day(std::string_view name, std::string iso);
[[nodiscard]] Figure text(std::string_view name, std::string words);

using Found = std::optional<Hint>;

// plausibility_evidence.cpp
[[nodiscard]] Found without_evidence(const PlausibilityGrounds& grounds);
[[nodiscard]] Found critical_without_evidence(const PlausibilityGrounds& grounds);
[[nodiscard]] Found one_evidence_for_many(const PlausibilityGrounds& grounds);
[[nodiscard]] Found notes_alike(const PlausibilityGrounds& grounds);

// plausibility_answers.cpp
[[nodiscard]] Found answers_alike(const PlausibilityGrounds& grounds);
[[nodiscard]] Found sections_alike(const PlausibilityGrounds& grounds);
[[nodiscard]] Found many_unknown(const PlausibilityGrounds& grounds);
[[nodiscard]] Found many_not_applicable(const PlausibilityGrounds& grounds);

// plausibility_persons.cpp
[[nodiscard]] Found persons_alike(const PlausibilityGrounds& grounds);
[[nodiscard]] Found few_respondents(const PlausibilityGrounds& grounds);
[[nodiscard]] Found confirmed_by_author(const PlausibilityGrounds& grounds);

// plausibility_days.cpp
[[nodiscard]] Found plans_without_end(const PlausibilityGrounds& grounds);
[[nodiscard]] Found plans_beyond(const PlausibilityGrounds& grounds);
[[nodiscard]] Found plans_on_one_day(const PlausibilityGrounds& grounds);
[[nodiscard]] Found long_exceptions(const PlausibilityGrounds& grounds);
[[nodiscard]] Found days_beyond(const PlausibilityGrounds& grounds);
[[nodiscard]] Found report_beyond_year(const PlausibilityGrounds& grounds);

// plausibility_record.cpp
[[nodiscard]] Found answered_in_haste(const PlausibilityGrounds& grounds);
[[nodiscard]] Found risen_while_answering(const PlausibilityGrounds& grounds);

// plausibility_years.cpp
[[nodiscard]] Found findings_fallen_out(const PlausibilityGrounds& grounds);
[[nodiscard]] Found unchanged_since(const PlausibilityGrounds& grounds);
[[nodiscard]] Found risen_since(const PlausibilityGrounds& grounds);

} // namespace tenken::plausibility
