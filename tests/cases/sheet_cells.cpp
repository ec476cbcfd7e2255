#include "sheet_cells.hpp"

#include "base/problem.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/sheet/audit_sheet.hpp"
#include "formats/sheet/returned_workbook.hpp"
#include "formats/sheet/workbook_content.hpp"
#include "formats/sheet/workbook_layout.hpp"
#include "formats/sheet/zip_archive.hpp"
#include "support/paths.hpp"
#include "support/tiny_zip.hpp"

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace tenken::test {

namespace {

std::vector<ZipPart> parts_of(const std::string& bytes)
{
    ZipArchive archive(bytes, "");
    std::vector<ZipPart> parts;
    for (const auto& name : archive.names()) {
        parts.push_back({name, {}});
        archive.read(name, [&](std::string_view piece) { parts.back().bytes += piece; });
    }
    return parts;
}

/// The tables of an answer sheet, or of an auditor's.
class BookTables {
public:
    BookTables(const std::string& bytes, const std::string& file)
    {
        try {
            answers_ = read_returned_workbook(bytes, file);
        } catch (const Failure& failure) {
            if (failure.problems().front().id != "returned.audit_sheet") throw;
            audit_ = read_returned_audit(bytes, file);
        }
    }

    [[nodiscard]] const std::vector<WorkbookSheet>& sheets() const
    {
        return audit_ ? audit_->content->sheets : answers_->content->sheets;
    }

    [[nodiscard]] std::vector<const ReturnedTable*> all() const
    {
        std::vector<const ReturnedTable*> found;
        const auto add = [&](const std::optional<ReturnedTable>& table) {
            if (table) found.push_back(&*table);
        };
        if (audit_) add(audit_->table);
        if (!answers_) return found;
        for (const auto* table : {&answers_->answers, &answers_->subjects, &answers_->people,
                 &answers_->plans, &answers_->checks, &answers_->by})
            add(*table);
        return found;
    }

private:
    std::optional<ReturnedWorkbook> answers_;
    std::optional<ReturnedAudit> audit_;
};

struct FoundCell {
    const ReturnedTable& table;
    const ReturnedRow& row;
};

/// In whichever of the tables has the key and the column.
FoundCell found_cell(const BookTables& book, const std::string& key, const std::string& column)
{
    for (const auto* table : book.all()) {
        if (!table->has("tenken:" + column)) continue;
        for (const auto& row : table->rows()) {
            if (row.key == key) return {*table, row};
        }
    }
    throw std::runtime_error("the sheet has no cell " + key + " " + column);
}

std::string cell_xml(const std::string& address, const std::string& style, const std::string& value)
{
    const auto open = "<c r=\"" + address + "\"" + style;
    if (value.empty()) return open + "/>";
    if (value.starts_with('=')) return open + "><f>" + value.substr(1) + "</f><v>0</v></c>";
    if (value.starts_with('#')) return open + "><v>" + value.substr(1) + "</v></c>";
    return open + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + value + "</t></is></c>";
}

/// The text of a sheet with another value in one of its cells, which must be there, if only with a style.
void set_cell(std::string& sheet, const std::string& address, const std::string& value)
{
    const auto start = sheet.find("<c r=\"" + address + "\"");
    if (start == std::string::npos) throw std::runtime_error("the sheet writes no cell " + address);
    const auto open_end = sheet.find('>', start);
    const bool empty = sheet[open_end - 1] == '/';
    const auto end = empty ? open_end + 1 : sheet.find("</c>", start) + 4;
    const auto tag = sheet.substr(start, open_end - start);
    const auto style = tag.find(" s=\"");
    sheet.replace(start, end - start,
        cell_xml(address,
            style == std::string::npos ? "" : tag.substr(style, tag.find('"', style + 4) + 1 - style),
            value));
}

} // namespace

void fill_cell(
    const std::string& file, const std::string& key, const std::string& column, const std::string& value)
{
    const auto bytes = read_file(path_of(file));
    const BookTables book(bytes, file);
    const auto found = found_cell(book, key, column);
    const auto place = found.table.place(found.row, "tenken:" + column);
    const auto mark = place.rfind('!');
    const auto& sheets = book.sheets();
    const auto at = std::ranges::find(sheets, place.substr(0, mark), &WorkbookSheet::name);
    const auto name = "xl/worksheets/sheet" + std::to_string(at - sheets.begin() + 1) + ".xml";
    auto parts = parts_of(bytes);
    set_cell(std::ranges::find(parts, name, &ZipPart::name)->bytes, place.substr(mark + 1), value);
    write_file(path_of(file), zip_of(parts));
}

std::string text_in_cell(const std::string& file, const std::string& key, const std::string& column)
{
    const BookTables book(read_file(path_of(file)), file);
    const auto found = found_cell(book, key, column);
    const auto* cell = found.table.find(found.row, "tenken:" + column);
    return std::string(cell == nullptr ? std::string_view() : cell->text);
}

void add_part(const std::string& file, const std::string& name, const std::string& bytes)
{
    auto parts = parts_of(read_file(path_of(file)));
    parts.push_back({name, bytes});
    write_file(path_of(file), zip_of(parts));
}

void change_origin(const std::string& file, const std::string& old, const std::string& by)
{
    auto parts = parts_of(read_file(path_of(file)));
    bool found = false;
    for (auto& part : parts) {
        const auto at = part.name.ends_with("sharedStrings.xml") ? part.bytes.find("<t>" + old + "</t>")
                                                                 : std::string::npos;
        if (at == std::string::npos) continue;
        part.bytes.replace(at, old.size() + 7, "<t>" + by + "</t>");
        found = true;
    }
    if (!found) throw std::runtime_error("the sheet has no text " + old);
    write_file(path_of(file), zip_of(parts));
}

std::string cells_in(const std::string& bytes, const std::string& sheet)
{
    const auto workbook = read_workbook(bytes, "");
    std::string all;
    if (sheet.empty()) {
        for (const auto& one : workbook.sheets) all += one.name + "\n";
        return all;
    }
    const auto* found = workbook.find(sheet);
    if (found == nullptr) throw std::runtime_error("there is no sheet " + sheet);
    std::uint32_t row = 0;
    for (const auto& cell : found->cells) {
        if (cell.text.empty()) continue;
        const bool first = cell.address.row != row;
        row = cell.address.row;
        if (first) (all += all.empty() ? "" : "\n") += std::to_string(row) + ":";
        (all += first ? " " : " | ") += cell.form == NumberForm::date ? "@" : "";
        for (const char c : cell.text) all += c == '\n' ? std::string("\\n") : std::string(1, c);
    }
    return all + "\n";
}

} // namespace tenken::test
