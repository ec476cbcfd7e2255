#include "words/catalogue.hpp"

#include <array>

namespace tenken::catalogue {

std::vector<Entry> Table::entries() const
{
    std::vector<Entry> all;
    for (const auto& row : rows) all.push_back(entry(row));
    return all;
}

std::span<const Table> all()
{
    static const std::array tables{
        carry_over(),
        checklist_files(),
        checklist_yaml(),
        checklist_values(),
        checklist_rules(),
        checklist_answers(),
        checklist_lint(),
        checklist_against(),
        audit(),
        check(),
        collect(),
        command(),
        date(),
        demo(),
        diff(),
        explain(),
        exports(),
        form(),
        hand_in_commands(),
        hand_in_steps(),
        hand_in_individuals(),
        hand_in_register_page(),
        interchange(),
        interview_opening(),
        interview_command(),
        interview_question(),
        interview_texts(),
        interview_review(),
        names(),
        own_sheet(),
        papers(),
        plans(),
        record(),
        report(),
        returned_files(),
        returned_answers(),
        rollup_command(),
        rollup_page(),
        rollup_findings(),
        rollup_letter(),
        rollup_csv(),
        rollup_public(),
        rollup_workbook(),
        sheet_writing(),
        trace(),
        verify(),
        workspace(),
    };
    return tables;
}

} // namespace tenken::catalogue
