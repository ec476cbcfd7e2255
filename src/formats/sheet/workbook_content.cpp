#include "formats/sheet/workbook_content.hpp"

#include "base/problem.hpp"
#include "formats/sheet/workbook_content_parts.hpp"
#include "formats/sheet/xml_stream.hpp"
#include "formats/sheet/zip_archive.hpp"

#include <algorithm>
#include <memory>

namespace tenken {

namespace {

constexpr std::string_view compound_mark = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

[[noreturn]] void refuse_workbook(const std::string& shown, const char* id)
{
    fail_at(FailureKind::input, Place{shown, 0, 0, {}}, id);
}

/// As the names of a compound file's streams are stored.
std::string utf16(std::string_view ascii)
{
    std::string wide;
    for (const char c : ascii) (wide += c) += '\0';
    return wide;
}

void refuse_compound(std::string_view bytes, const std::string& shown)
{
    const bool encrypted = bytes.find(utf16("EncryptedPackage")) != std::string_view::npos;
    const bool excel = bytes.find(utf16("WorkbookContent")) != std::string_view::npos ||
        bytes.find(utf16("Book")) != std::string_view::npos;
    refuse_workbook(shown,
        encrypted   ? "returned.password"
            : excel ? "returned.old_excel"
                    : "returned.no_workbook");
}

void refuse_by_parts(const ZipArchive& archive, const std::string& shown)
{
    if (!archive.contains("[Content_Types].xml")) {
        const bool open_document = archive.contains("mimetype") && archive.contains("content.xml");
        refuse_workbook(shown, open_document ? "returned.open_document" : "returned.no_workbook");
    }
    for (const auto& name : archive.names()) {
        if (name.ends_with("vbaProject.bin")) refuse_workbook(shown, "returned.macros");
        if (name.ends_with("workbook.bin")) refuse_workbook(shown, "returned.binary_excel");
        if (name.find("/externalLinks/") != std::string::npos || name.ends_with("/connections.xml"))
            refuse_workbook(shown, "returned.external");
    }
}

class PartReader {
public:
    PartReader(ZipArchive& archive, const std::string& shown)
        : archive_(archive)
        , shown_(shown)
    {
    }

    void read(std::string_view part, XmlHearer& hearer)
    {
        XmlStream stream(hearer, budget_, shown_);
        archive_.read(part, [&](std::string_view piece) { stream.feed(piece); });
        stream.finish();
    }

    [[nodiscard]] workbook_content_parts::Links links_of(std::string_view part)
    {
        const auto slash = part.rfind('/');
        const auto cut = slash == std::string_view::npos ? 0 : slash + 1;
        const std::string folder(part.substr(0, cut));
        workbook_content_parts::LinksHearer hearer(folder);
        const std::string file = folder + "_rels/" + std::string(part.substr(cut)) + ".rels";
        if (archive_.contains(file)) read(file, hearer);
        return std::move(hearer.links);
    }

private:
    ZipArchive& archive_;
    const std::string& shown_;
    XmlBudget budget_;
};

} // namespace

std::string address_text(CellAddress address)
{
    std::string letters;
    for (auto left = address.column; left > 0; left = (left - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    return letters + std::to_string(address.row);
}

const WorkbookCell* WorkbookSheet::find(CellAddress address) const
{
    for (const auto& range : merged) {
        const bool inside = address.row >= range.first.row && address.row <= range.last.row &&
            address.column >= range.first.column && address.column <= range.last.column;
        if (inside) {
            address = range.first;
            break;
        }
    }
    const auto at = std::ranges::lower_bound(cells, address, {}, &WorkbookCell::address);
    return at != cells.end() && at->address == address ? &*at : nullptr;
}

const WorkbookSheet* WorkbookContent::find(std::string_view name) const
{
    const auto at = std::ranges::find(sheets, name, &WorkbookSheet::name);
    return at == sheets.end() ? nullptr : &*at;
}

bool is_office_document(std::string_view bytes)
{
    return bytes.starts_with("PK") || bytes.starts_with(compound_mark);
}

WorkbookContent read_workbook(std::string_view bytes, const std::string& shown)
{
    if (bytes.starts_with(compound_mark)) refuse_compound(bytes, shown);
    ZipArchive archive(bytes, shown);
    refuse_by_parts(archive, shown);

    PartReader parts(archive, shown);
    const auto package = parts.links_of("");
    const auto* main = package.of_type("officeDocument");
    if (main == nullptr || !archive.contains(main->target)) refuse_workbook(shown, "returned.no_workbook");
    const auto links = parts.links_of(main->target);
    WorkbookContent workbook;
    workbook_content_parts::SheetListHearer list;
    parts.read(main->target, list);
    if (list.sheets.empty()) refuse_workbook(shown, "returned.no_workbook");
    workbook.since_1904 = list.since_1904;

    workbook_content_parts::StylesHearer styles;
    if (const auto* link = links.of_type("styles"); link != nullptr && archive.contains(link->target))
        parts.read(link->target, styles);
    workbook_content_parts::SharedTextsHearer shared(workbook.texts, shown);
    if (const auto* link = links.of_type("sharedStrings"); link != nullptr && archive.contains(link->target))
        parts.read(link->target, shared);

    std::size_t cells_left = most_cells;
    const std::size_t shared_count = workbook.texts.size();
    for (const auto& entry : list.sheets) {
        const auto* link = links.of_id(entry.link);
        if (link == nullptr || !archive.contains(link->target)) refuse_workbook(shown, "returned.damaged");
        if (!link->is("worksheet")) continue; // a chart of its own
        WorkbookSheet sheet{entry.name, entry.hidden, {}, {}};
        workbook_content_parts::SheetHearer hearer(
            {workbook, shared_count, styles.forms, cells_left, shown}, sheet);
        parts.read(link->target, hearer);
        hearer.finish();
        workbook.sheets.push_back(std::move(sheet));
    }
    return workbook;
}

} // namespace tenken
