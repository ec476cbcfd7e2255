#include "formats/checklist/file.hpp"
#include "formats/sheet/returned_workbook.hpp"
#include "fuzz/outcome.hpp"
#include "fuzz/targets.hpp"

namespace tenken::fuzz {

void try_sheet(std::string_view bytes)
{
    is_read_or_refused([&] {
        const auto workbook = read_returned_workbook(bytes, "s.xlsx");
        for (const auto* table :
            {&workbook.answers, &workbook.subjects, &workbook.people, &workbook.plans, &workbook.checks}) {
            if (!*table) continue;
            for (const auto& row : (*table)->rows()) {
                for (const auto& tag : (*table)->tags()) {
                    static_cast<void>((*table)->find(row, tag));
                    hold(!(*table)->place(row, tag).empty());
                }
            }
        }
    });
}

} // namespace tenken::fuzz
