#include "formats/sheet/audit_sheet.hpp"

#include "base/problem.hpp"
#include "formats/sheet/origin_rows.hpp"
#include "formats/sheet/workbook_layout.hpp"
#include "model/names.hpp"

#include <algorithm>

namespace tenken {

namespace {

AuditSheetOrigin origin_of(const OriginRows& rows)
{
    return {whole_number_in(rows.value(workbook::format_name)), rows.value(workbook::department_name),
        whole_number_in(rows.value(workbook::year_name)), rows.value(workbook::audit_name),
        rows.value(workbook::language_name), rows.value(workbook::date_name)};
}

std::map<std::string, Verdict, std::less<>> sent_with(const OriginRows& rows)
{
    std::map<std::string, Verdict, std::less<>> sent;
    rows.each(workbook::verdict_name, [&](std::vector<std::string> values) {
        constexpr std::size_t all = 6;
        values.resize(all);
        const auto kind = value_in(verdict_kind_names, values[1]);
        if (kind) sent[values[0]] = {*kind, values[2], values[3], values[4], values[5]};
    });
    return sent;
}

void find_table(ReturnedAudit& returned, const std::string& shown)
{
    for (const auto& sheet : returned.content->sheets) {
        if (sheet.name == workbook::origin_sheet) continue;
        const auto key = std::ranges::find(sheet.cells, workbook::key_tag, &WorkbookCell::text);
        if (key == sheet.cells.end()) continue;
        ReturnedTable table(sheet, key->address.row, returned.content->since_1904);
        if (!table.has(workbook::verdict_tag)) continue;
        if (returned.table)
            fail_at(FailureKind::input, Place{shown, 0, 0, {}}, "returned.sheet_twice", sheet.name);
        returned.table.emplace(std::move(table));
    }
}

} // namespace

ReturnedAudit read_returned_audit(std::string_view bytes, const std::string& shown)
{
    const Place whole{shown, 0, 0, {}};
    ReturnedAudit returned;
    returned.content = std::make_unique<const WorkbookContent>(read_workbook(bytes, shown));
    const auto* hidden = returned.content->find(workbook::origin_sheet);
    if (hidden == nullptr) fail_at(FailureKind::input, whole, "audit.sheet.none");
    const OriginRows rows(*hidden);
    returned.origin = origin_of(rows);
    if (returned.origin.format < 1 || returned.origin.report.empty())
        fail_at(FailureKind::input, whole, "audit.sheet.none");
    if (returned.origin.format > audit_sheet_format)
        fail_at(FailureKind::input, whole, "returned.other_format", returned.origin.format);
    returned.sent = sent_with(rows);
    find_table(returned, shown);
    if (!returned.table) fail_at(FailureKind::input, whole, "audit.sheet.none");
    return returned;
}

} // namespace tenken
