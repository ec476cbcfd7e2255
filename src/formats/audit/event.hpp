#pragma once

#include "model/assessment.hpp"
#include "model/audit.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// What can be written into an auditor's record (docs/audit.md shows each as a line).
namespace tenken {

/// The first event: what was drawn, and of which report.
struct AuditStart {
    static constexpr std::string_view name = "audit";
    ChecklistIdentity checklist; ///< of the report
    AuditPlan plan;

    bool operator==(const AuditStart&) const = default;
};

/// The verdict on a drawn item is now this; nothing: taken back. The department's reply is not part of it.
struct VerdictEvent {
    static constexpr std::string_view name = "verdict";
    std::string instance;
    std::optional<Verdict> verdict;

    bool operator==(const VerdictEvent&) const = default;
};

/// What the department says to the verdict on an item; empty: taken back.
struct ReplyEvent {
    static constexpr std::string_view name = "reply";
    std::string instance;
    std::string reply;

    bool operator==(const ReplyEvent&) const = default;
};

using AuditEvent = std::variant<AuditStart, VerdictEvent, ReplyEvent>;

} // namespace tenken
