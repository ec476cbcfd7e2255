#include "formats/audit/verdict_file.hpp"
#include "formats/sheet/audit_sheet.hpp"
#include "formats/sheet/returned_workbook.hpp"
#include "fuzz/outcome.hpp"
#include "fuzz/targets.hpp"

namespace tenken::fuzz {

namespace {

void has_places(const std::optional<ReturnedTable>& table)
{
    if (!table) return;
    for (const auto& row : table->rows()) {
        for (const auto& tag : table->tags()) {
            static_cast<void>(table->find(row, tag));
            hold(!table->place(row, tag).empty());
        }
    }
}

} // namespace

void try_audit(std::string_view bytes)
{
    is_read_or_refused([&] { static_cast<void>(load_verdict_file(bytes, "v.yaml")); });
    is_read_or_refused([&] { has_places(read_returned_audit(bytes, "a.xlsx").table); });
}

void try_sheet(std::string_view bytes)
{
    is_read_or_refused([&] {
        const auto workbook = read_returned_workbook(bytes, "s.xlsx");
        for (const auto* table :
            {&workbook.answers, &workbook.subjects, &workbook.people, &workbook.plans, &workbook.checks})
            has_places(*table);
    });
}

} // namespace tenken::fuzz
