#include "formats/sheet/returned_workbook.hpp"

#include "base/problem.hpp"
#include "base/utf8.hpp"
#include "formats/sheet/origin_rows.hpp"
#include "formats/sheet/workbook_layout.hpp"

#include <algorithm>

namespace tenken {

namespace {

std::string cell_name(const WorkbookSheet& sheet, CellAddress address)
{
    return sheet.name + "!" + address_text(address);
}

SheetHead head_of(const OriginRows& rows)
{
    SheetHead head;
    auto& origin = head.origin;
    origin.format = whole_number_in(rows.value(workbook::format_name));
    origin.checklist = {rows.value(workbook::checklist_name, 0), rows.value(workbook::checklist_name, 1),
        rows.value(workbook::checklist_name, 3), rows.value(workbook::checklist_name, 2)};
    origin.department = rows.value(workbook::department_name);
    origin.year = whole_number_in(rows.value(workbook::year_name));
    origin.respondent = rows.value(workbook::respondent_name);
    for (auto& role : rows.values(workbook::roles_name)) {
        if (!role.empty()) origin.roles.push_back(std::move(role));
    }
    origin.subject_kind = rows.value(workbook::subject_name, 0);
    origin.subject = rows.value(workbook::subject_name, 1);
    origin.link = rows.value(workbook::link_name);
    origin.language = rows.value(workbook::language_name);
    origin.date = rows.value(workbook::date_name);
    rows.each(workbook::instance_name,
        [&](const std::vector<std::string>& values) { head.meanings.emplace(values[0], values[1]); });
    return head;
}

class TablesOf {
public:
    TablesOf(ReturnedWorkbook& returned, const std::string& shown)
        : returned_(returned)
        , shown_(shown)
    {
    }

    void find()
    {
        for (const auto& sheet : returned_.content->sheets) {
            if (sheet.name == workbook::origin_sheet) continue;
            const auto is_tag = [](const WorkbookCell& cell) { return cell.text == workbook::key_tag; };
            for (auto at = std::ranges::find_if(sheet.cells, is_tag); at != sheet.cells.end();
                 at = std::find_if(at + 1, sheet.cells.end(), is_tag))
                place(sheet, ReturnedTable(sheet, at->address.row, returned_.content->since_1904));
        }
        if (!returned_.answers)
            fail_at(FailureKind::input, Place{shown_, 0, 0, {}}, "returned.no_answer_sheet");
    }

private:
    void place(const WorkbookSheet& sheet, ReturnedTable table)
    {
        const auto tags = table.tags();
        const auto of_people = [](const std::string& tag) {
            return tag.starts_with(workbook::people_tag_prefix);
        };
        if (table.has(workbook::answer_columns[workbook::place_of(workbook::Column::answer)].tag))
            set(returned_.answers, sheet, std::move(table));
        else if (table.has(workbook::subject_name_tag))
            set(returned_.subjects, sheet, std::move(table));
        else if (table.has(workbook::plan_outcome_tag))
            set(returned_.plans, sheet, std::move(table));
        else if (table.has(workbook::check_word_tag))
            set(returned_.checks, sheet, std::move(table));
        else if (table.has(workbook::by_tag))
            set(returned_.by, sheet, std::move(table));
        else if (std::ranges::any_of(tags, of_people))
            set(returned_.people, sheet, std::move(table));
    }

    void set(std::optional<ReturnedTable>& slot, const WorkbookSheet& sheet, ReturnedTable table)
    {
        if (slot) fail_at(FailureKind::input, Place{shown_, 0, 0, {}}, "returned.sheet_twice", sheet.name);
        slot.emplace(std::move(table));
    }

    ReturnedWorkbook& returned_;
    const std::string& shown_;
};

} // namespace

ReturnedTable::ReturnedTable(const WorkbookSheet& sheet, std::uint32_t tags_row, bool since_1904)
    : sheet_(&sheet)
    , since_1904_(since_1904)
{
    auto at = std::ranges::lower_bound(sheet.cells, CellAddress{tags_row, 1}, {}, &WorkbookCell::address);
    for (; at != sheet.cells.end() && at->address.row == tags_row; ++at) {
        if (at->text.starts_with("tenken:")) columns_.emplace(at->text, at->address.column);
    }
    const auto key_column = columns_.find(workbook::key_tag)->second;
    const auto name_column = columns_.find(workbook::subject_name_tag);
    for (; at != sheet.cells.end(); ++at) {
        const bool has_key = at->address.column == key_column && !at->formula;
        const bool has_name = name_column != columns_.end() && at->address.column == name_column->second;
        const auto row = at->address.row;
        if (at->text == workbook::key_tag) break; // the next table below
        if (!has_key && !has_name) continue;
        if (rows_.empty() || rows_.back().row != row) rows_.push_back({"", row});
        if (has_key) rows_.back().key = utf8::nfc(at->text);
    }
}

std::vector<std::string> ReturnedTable::tags() const
{
    std::vector<std::string> tags;
    for (const auto& [tag, column] : columns_) tags.push_back(tag);
    return tags;
}

const WorkbookCell* ReturnedTable::find(const ReturnedRow& row, std::string_view tag) const
{
    const auto column = columns_.find(tag);
    return column == columns_.end() ? nullptr : sheet_->find({row.row, column->second});
}

std::string ReturnedTable::place(const ReturnedRow& row, std::string_view tag) const
{
    const auto column = columns_.find(tag);
    return column == columns_.end() ? row.key : cell_name(*sheet_, {row.row, column->second});
}

namespace {

void read_who_answered(ReturnedWorkbook& returned)
{
    if (!returned.by) return;
    for (const auto& row : returned.by->rows()) {
        const auto* cell = row.key == workbook::by_key ? returned.by->find(row, workbook::by_tag) : nullptr;
        if (cell == nullptr || cell->formula || cell->kind == WorkbookCell::Kind::error) continue;
        returned.head.by = utf8::trimmed(utf8::nfc(cell->text));
        returned.head.by_cell = returned.by->place(row, workbook::by_tag);
    }
}

} // namespace

ReturnedWorkbook read_returned_workbook(std::string_view bytes, const std::string& shown)
{
    ReturnedWorkbook returned;
    returned.content = std::make_unique<const WorkbookContent>(read_workbook(bytes, shown));
    const auto* hidden = returned.content->find(workbook::origin_sheet);
    if (hidden == nullptr) fail_at(FailureKind::input, Place{shown, 0, 0, {}}, "returned.no_answer_sheet");
    const OriginRows rows(*hidden);
    if (!rows.value(workbook::audit_name).empty())
        fail_at(FailureKind::input, Place{shown, 0, 0, {}}, "returned.audit_sheet");
    returned.head = head_of(rows);
    const int format = returned.head.origin.format;
    if (format < 1) fail_at(FailureKind::input, Place{shown, 0, 0, {}}, "returned.no_answer_sheet");
    if (format > answer_sheet_format)
        fail_at(FailureKind::input, Place{shown, 0, 0, {}}, "returned.other_format", format);
    returned.none = rows.value(workbook::none_name);
    rows.each(workbook::outcome_name, [&](const std::vector<std::string>& values) {
        returned.outcomes.emplace_back(values[1], values[0]);
    });
    TablesOf(returned, shown).find();
    read_who_answered(returned);
    return returned;
}

} // namespace tenken
