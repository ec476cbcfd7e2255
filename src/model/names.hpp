#pragma once

#include "model/assessment.hpp"

#include <array>
#include <optional>
#include <string_view>

/// How the formats (checklist, record, report data, JSON output) spell each enumeration.
namespace tenken {

template <typename Enum> struct Name {
    Enum value;
    std::string_view name;
};

inline constexpr std::array<Name<ItemType>, 6> item_type_names{{
    {ItemType::level, "level"},
    {ItemType::number, "number"},
    {ItemType::text, "text"},
    {ItemType::date, "date"},
    {ItemType::choice, "choice"},
    {ItemType::choices, "choices"},
}};

inline constexpr std::array<Name<Scope>, 3> scope_names{{
    {Scope::department, "department"},
    {Scope::organisation, "organisation"},
    {Scope::person, "person"},
}};

inline constexpr std::array<Name<Aspect>, 2> aspect_names{{
    {Aspect::design, "design"},
    {Aspect::operation, "operation"},
}};

inline constexpr std::array<Name<Property>, 3> property_names{{
    {Property::confidentiality, "confidentiality"},
    {Property::integrity, "integrity"},
    {Property::availability, "availability"},
}};

inline constexpr std::array<Name<AnsweredFor>, 4> answered_for_names{{
    {AnsweredFor::person, "person"},
    {AnsweredFor::declared, "declared"},
    {AnsweredFor::department, "department"},
    {AnsweredFor::served, "served"},
}};

inline constexpr std::array<Name<ScoringMethod>, 2> scoring_method_names{{
    {ScoringMethod::pooled, "pooled"},
    {ScoringMethod::mean_of_sections, "mean_of_sections"},
}};

inline constexpr std::array<Name<NotApplicableRule>, 2> not_applicable_rule_names{{
    {NotApplicableRule::exclude, "exclude"},
    {NotApplicableRule::full, "full"},
}};

inline constexpr std::array<Name<State>, 5> state_names{{
    {State::answered, "answered"},
    {State::open, "open"},
    {State::not_applicable, "not_applicable"},
    {State::hidden, "hidden"},
    {State::not_asked, "not_asked"},
}};

inline constexpr std::array<Name<HandInStage>, 5> hand_in_stage_names{{
    {HandInStage::answering, "answering"},
    {HandInStage::confirmed, "confirmed"},
    {HandInStage::submitted, "submitted"},
    {HandInStage::returned, "returned"},
    {HandInStage::accepted, "accepted"},
}};

inline constexpr std::array<Name<PlanOutcome>, 4> plan_outcome_names{{
    {PlanOutcome::done, "done"},
    {PlanOutcome::partly, "partly"},
    {PlanOutcome::not_done, "not_done"},
    {PlanOutcome::not_needed, "not_needed"},
}};

/// How counts and answers files spell that an item does not apply; no level bears this id.
inline constexpr std::string_view not_applicable_name = "not_applicable";

/// The roles that `audience` and `--role` know, in the order in which they are offered.
inline constexpr std::array<std::string_view, 5> role_names{
    "staff", "head", "system_admin", "secretariat", "ciso"};

template <typename Enum, std::size_t Size>
constexpr std::string_view name_in(const std::array<Name<Enum>, Size>& names, Enum value)
{
    for (const auto& entry : names) {
        if (entry.value == value) return entry.name;
    }
    return {};
}

template <typename Enum, std::size_t Size>
constexpr std::optional<Enum> value_in(const std::array<Name<Enum>, Size>& names, std::string_view name)
{
    for (const auto& entry : names) {
        if (entry.name == name) return entry.value;
    }
    return std::nullopt;
}

} // namespace tenken
