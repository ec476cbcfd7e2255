#pragma once

#include "model/assessment.hpp"
#include "model/audit.hpp"

#include <span>
#include <string>
#include <string_view>

/// The draw of an auditor's sample. Anybody can repeat it from the report and what the plan says, and no other department
/// has a part in it.
namespace tenken {

/// The number by which an instance is drawn: the SHA-256 of four lines, each with its LF: seed, fiscal year, department,
/// instance. `printf '%s\n' SEED 2026 事務局 6.4-03 | sha256sum` gives the same.
[[nodiscard]] std::string draw_number(
    std::string_view seed, int year, std::string_view department, std::string_view instance);

/// Draws from the report whose file has the digest `report`: all critical items, all pointed ones, and of the rest
/// those `terms.size` with the smallest numbers (all, where there are no more), which is a simple random sample without
/// replacement. `earlier`: the reports of the years before, last year's first.
[[nodiscard]] AuditPlan draw(const Assessment& assessment, std::string_view report,
    std::span<const Assessment* const> earlier, const DrawTerms& terms);

/// What draw() gives of that report on the plan's terms, the plan believed in one thing alone: to which items something pointed, which
/// hangs on other years' reports. A plan that was drawn of the report is this one.
[[nodiscard]] AuditPlan drawn_again(const Assessment& assessment, const AuditPlan& plan);

} // namespace tenken
