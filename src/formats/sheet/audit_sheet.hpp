#pragma once

#include "formats/sheet/returned_workbook.hpp"
#include "formats/sheet/workbook_content.hpp"
#include "model/audit.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

/// An audit as a workbook that goes out to an auditor in another building, and comes back (docs/audit.md): a row for each drawn
/// item, with cells for the verdict and for the department's reply.
namespace tenken {

inline constexpr int audit_sheet_format = 1;

/// Which audit a sheet is of. Comes back as it went out.
struct AuditSheetOrigin {
    int format = audit_sheet_format;
    std::string department;
    int year = 0;         ///< fiscal year
    std::string report;   ///< digest of the data block of the report that is audited
    std::string language; ///< of what tenken wrote in it: "ja" or "en"
    std::string date;     ///< on which it was made, ISO

    bool operator==(const AuditSheetOrigin&) const = default;
};

struct ReturnedAudit {
    std::unique_ptr<const WorkbookContent> content; ///< which the table points into, wherever this is moved
    AuditSheetOrigin origin;
    std::map<std::string, Verdict, std::less<>> sent; ///< what its cells held when it went out, by instance
    std::optional<ReturnedTable> table;               ///< always there
};

/// Throws Failure(input), beside read_workbook(): `audit.sheet.none` (it is no auditor's sheet), `returned.other_format` (of a
/// later tenken), `returned.sheet_twice`.
[[nodiscard]] ReturnedAudit read_returned_audit(std::string_view bytes, const std::string& shown);

} // namespace tenken
