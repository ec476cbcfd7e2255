#include "office/audit_sheet_file.hpp"

#include "formats/disk/document_form.hpp"
#include "formats/disk/scratch.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/sheet/very_hidden.hpp"
#include "formats/sheet/workbook_layout.hpp"
#include "formats/sheet/written_workbook.hpp"
#include "page/audit_workbook.hpp"

namespace tenken {

std::optional<Problem> write_audit_sheet(
    const std::filesystem::path& path, const DepartmentAudit& audit, Date today, const Words& words)
{
    if (document_form(path) != DocumentForm::workbook)
        fail(FailureKind::usage, "audit.sheet.bad_ending", path_text(path));
    const auto& plan = audit.record.audit.plan;
    const AuditSheetOrigin origin{audit_sheet_format, plan.department, plan.year, plan.report,
        std::string(language_name(words.language())), iso_date(today)};
    return workbook::write_workbook(path, [&](const std::filesystem::path& scratch) {
        const ScratchFile shown(scratch);
        write_audit_workbook(shown.path(), {&audit.report, &audit.record.audit}, origin, words);
        workbook::copy_with_very_hidden(shown.path(), scratch, std::string(workbook::origin_sheet));
    });
}

} // namespace tenken
