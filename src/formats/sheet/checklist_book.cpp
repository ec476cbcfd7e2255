#include "formats/sheet/checklist_book.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace tenken {

namespace {

struct Tag {
    std::string table;
    std::string key;
};

std::optional<Tag> tag_of(std::string_view text)
{
    if (!text.starts_with(book_tag_prefix)) return std::nullopt;
    text.remove_prefix(book_tag_prefix.size());
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    return Tag{std::string(text.substr(0, colon)), std::string(text.substr(colon + 1))};
}

const BookTableForm* form_named(std::string_view name)
{
    const auto all = book_table_forms();
    const auto found = std::ranges::find(all, name, &BookTableForm::name);
    return found == all.end() ? nullptr : &*found;
}

/// Columns of the table under the tags of one row.
struct TaggedRow {
    const BookTableForm* form = nullptr;
    std::map<std::uint32_t, std::string> keys; ///< by column
};

class BookReader {
public:
    explicit BookReader(const WorkbookContent& workbook)
        : workbook_(workbook)
    {
    }

    [[nodiscard]] ReadBook read()
    {
        for (const auto& sheet : workbook_.sheets) read_sheet(sheet);
        return std::move(book_);
    }

private:
    std::size_t place(const WorkbookSheet& sheet, CellAddress address)
    {
        book_.places.push_back(sheet.name + "!" + address_text(address));
        return book_.places.size() - 1;
    }

    void report(const WorkbookSheet& sheet, CellAddress address, Problem problem)
    {
        book_.problems.push_back({std::move(problem), place(sheet, address)});
    }

    void read_sheet(const WorkbookSheet& sheet)
    {
        std::map<std::uint32_t, TaggedRow> tagged; // by row
        for (const auto& cell : sheet.cells) {
            const auto tag = cell.kind == WorkbookCell::Kind::text ? tag_of(cell.text) : std::nullopt;
            if (!tag) continue;
            const auto* form = form_named(tag->table);
            if (form == nullptr || find_book_column(*form, tag->key) == nullptr) {
                report(sheet, cell.address, problem("interchange.book.unknown_column", cell.text));
                continue;
            }
            auto& row = tagged[cell.address.row];
            row.form = form;
            row.keys[cell.address.column] = tag->key;
        }
        read_head(sheet, tagged);
        for (auto at = tagged.begin(); at != tagged.end(); ++at) {
            const auto next = std::next(at);
            read_table(sheet, at->first, at->second,
                next == tagged.end() ? std::optional<std::uint32_t>() : std::optional(next->first));
        }
    }

    bool begin(const WorkbookSheet& sheet, CellAddress at, BookTableId id)
    {
        if (seen_.insert(id).second) return true;
        report(sheet, at, problem("interchange.book.table_twice"));
        return false;
    }

    /// Whatever of `tagged` is of the head is taken out of it.
    void read_head(const WorkbookSheet& sheet, std::map<std::uint32_t, TaggedRow>& tagged)
    {
        BookTable head;
        head.rows.emplace_back();
        std::erase_if(tagged, [&](const auto& entry) {
            const auto& [row, tags] = entry;
            if (tags.form->id != BookTableId::head) return false;
            const auto& [column, key] = *tags.keys.begin();
            if (head.keys.empty() && !begin(sheet, {row, column}, BookTableId::head))
                head.keys.emplace_back();
            head.keys.push_back(key);
            head.rows.front().cells.push_back(cell(sheet, {row, column + 2}));
            return true;
        });
        if (!head.keys.empty() && !head.keys.front().empty()) {
            head.rows.front().origin = head.rows.front().cells.front().origin;
            book_.tables.push_back(std::move(head));
        }
    }

    void read_table(const WorkbookSheet& sheet, std::uint32_t tags_row, const TaggedRow& tags,
        std::optional<std::uint32_t> end)
    {
        if (!begin(sheet, {tags_row, tags.keys.begin()->first}, tags.form->id)) return;
        BookTable table;
        table.id = tags.form->id;
        for (const auto& [column, key] : tags.keys) table.keys.push_back(key);
        std::set<std::uint32_t> rows;
        for (const auto& one : sheet.cells) {
            const auto row = one.address.row;
            if (row > tags_row + 1 && (!end || row < *end) && tags.keys.contains(one.address.column) &&
                utf8::has_visible(one.text))
                rows.insert(row);
        }
        for (const auto row : rows) {
            BookRow read;
            for (const auto& [column, key] : tags.keys) read.cells.push_back(cell(sheet, {row, column}));
            read.origin = read.cells.front().origin;
            table.rows.push_back(std::move(read));
        }
        book_.tables.push_back(std::move(table));
    }

    BookCell cell(const WorkbookSheet& sheet, CellAddress address)
    {
        const auto at = place(sheet, address);
        const auto* found = sheet.find(address);
        if (found == nullptr) return {{}, at};
        if (found->formula)
            book_.problems.push_back({problem("returned.formula", found->text), at});
        else if (found->kind == WorkbookCell::Kind::error)
            book_.problems.push_back({problem("returned.error_cell", found->text), at});
        else if (found->kind == WorkbookCell::Kind::number && found->form != NumberForm::plain)
            book_.problems.push_back({problem("interchange.book.day", found->text), at});
        else
            return {unshown(found->text), at};
        return {{}, at};
    }

    const WorkbookContent& workbook_;
    ReadBook book_;
    std::set<BookTableId> seen_;
};

void append_utf8(std::string& out, std::uint32_t code)
{
    const auto byte = [&](std::uint32_t bits) { out += static_cast<char>(bits); };
    if (code < 0x80) return byte(code);
    if (code < 0x800) {
        byte(0xC0U | (code >> 6U));
    } else if (code < 0x10000) {
        byte(0xE0U | (code >> 12U));
        byte(0x80U | ((code >> 6U) & 0x3FU));
    } else {
        byte(0xF0U | (code >> 18U));
        byte(0x80U | ((code >> 12U) & 0x3FU));
        byte(0x80U | ((code >> 6U) & 0x3FU));
    }
    byte(0x80U | (code & 0x3FU));
}

} // namespace

std::string book_tag(std::string_view table, std::string_view key)
{
    return std::string(book_tag_prefix) + std::string(table) + ":" + std::string(key);
}

std::string unshown(std::string_view text)
{
    constexpr std::string_view opening = "〔U+";
    constexpr std::string_view closing = "〕";
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto found = text.find(opening, at);
        const auto end = found == std::string_view::npos ? found : text.find(closing, found);
        if (end == std::string_view::npos) return out += text.substr(at);
        out += text.substr(at, found - at);
        const auto whole = text.substr(found, end + closing.size() - found);
        const auto digits = text.substr(found + opening.size(), end - found - opening.size());
        std::string character;
        if (digits.size() >= 4 && digits.size() <= 6 &&
            digits.find_first_not_of("0123456789ABCDEF") == std::string_view::npos)
            append_utf8(character, static_cast<std::uint32_t>(std::stoul(std::string(digits), nullptr, 16)));
        out += !character.empty() && utf8::shown(character) == whole ? character : std::string(whole);
        at = end + closing.size();
    }
    return out;
}

bool is_checklist_book(const WorkbookContent& workbook)
{
    return std::ranges::any_of(workbook.sheets, [](const WorkbookSheet& sheet) {
        return std::ranges::any_of(sheet.cells, [](const WorkbookCell& cell) {
            const auto tag = tag_of(cell.text);
            return tag && tag->table == "head";
        });
    });
}

ReadBook read_checklist_book(const WorkbookContent& workbook) { return BookReader(workbook).read(); }

} // namespace tenken
