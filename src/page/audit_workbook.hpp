#pragma once

#include "audit/rates.hpp"
#include "formats/sheet/audit_sheet.hpp"
#include "words/words.hpp"

#include <filesystem>

namespace tenken {

/// Writes an auditor's sheet (formats/sheet/audit_sheet.hpp) with the verdicts so far: sheets 使い方, 監査 and the hidden
/// `_tenken`. What the department answered is locked; verdicts and replies are not. Equal audits give equal bytes. Throws
/// Failure(file).
void write_audit_workbook(const std::filesystem::path& file, const AuditedReport& audited,
    const AuditSheetOrigin& origin, const Words& words);

} // namespace tenken
