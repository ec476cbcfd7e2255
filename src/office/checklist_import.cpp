#include "office/checklist_import.hpp"

#include "formats/checklist/source_files.hpp"
#include "formats/oscal/catalog.hpp"
#include "formats/sheet/checklist_book.hpp"
#include "formats/sheet/workbook_content.hpp"
#include "formats/yaml/text.hpp"
#include "office/imported_book.hpp"
#include "office/imported_parts.hpp"
#include "words/language.hpp"

namespace tenken {

namespace {

ImportedChecklist of_book(std::string_view bytes, const std::string& shown)
{
    const auto workbook = read_workbook(bytes, shown);
    if (!is_checklist_book(workbook))
        fail_at(FailureKind::input, Place{shown, 0, 0, {}}, "interchange.book.no_checklist");
    auto book = checklist_of_book(workbook, shown);
    ImportedChecklist imported;
    imported.files = std::move(book.files);
    imported.checklist = std::move(book.checklist);
    return imported;
}

/// What the first file says of itself: where it is from, and whose that is.
std::string head_of(const ImportedChecklist& imported, const std::string& shown)
{
    const Words words(language_from_name(imported.checklist.language).value_or(Language::en));
    auto head = words("interchange.file.head", shown, imported.checklist.title, imported.checklist.edition);
    if (!imported.copyright.empty()) head += "\n\n" + imported.copyright;
    return head;
}

} // namespace

ImportedChecklist imported_checklist_of(std::string_view bytes, const std::string& shown)
{
    if (is_office_document(bytes)) return of_book(bytes, shown);
    auto imported =
        oscal::is_catalog(bytes) ? checklist_of_catalog(bytes, shown) : checklist_of_library(bytes, shown);
    if (imported.checklist.sections.empty())
        fail_at(FailureKind::input, Place{shown, 0, 0, {}}, "interchange.nothing_asked");
    imported.files = drafted_files(checklist_draft(imported.checklist), head_of(imported, shown));
    for (const auto& file : imported.files) {
        if (file.file.text.size() > yaml::largest_file)
            fail_at(FailureKind::input, Place{shown, 0, 0, {}}, "interchange.too_much_text", file.name,
                yaml::largest_file >> 20U);
    }
    imported.checklist = load_drafted(imported.files);
    return imported;
}

ImportedChecklist imported_checklist(const std::filesystem::path& path, const std::string& shown)
{
    auto file = read_named_document(path);
    if (file.problem)
        fail(file.unreadable ? FailureKind::file : FailureKind::input, std::move(*file.problem));
    return imported_checklist_of(file.bytes, shown);
}

} // namespace tenken
