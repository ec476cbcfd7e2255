#include "office/checklist_import.hpp"

#include "base/utf8.hpp"
#include "formats/checklist/source_files.hpp"
#include "formats/sheet/checklist_book.hpp"
#include "formats/sheet/workbook_content.hpp"
#include "formats/yaml/text.hpp"
#include "office/imported_book.hpp"

namespace tenken {

ImportedChecklist imported_checklist(
    const std::filesystem::path& path, const std::string& shown, const Words& words)
{
    static_cast<void>(words);
    auto file = read_named_document(path);
    if (file.problem)
        fail(file.unreadable ? FailureKind::file : FailureKind::input, std::move(*file.problem));
    ImportedChecklist imported;
    if (is_office_document(file.bytes)) {
        const auto workbook = read_workbook(file.bytes, shown);
        if (!is_checklist_book(workbook))
            fail_at(FailureKind::input, Place{shown, 0, 0, {}}, "interchange.book.no_checklist");
        auto book = checklist_of_book(workbook, shown);
        imported.files = std::move(book.files);
        imported.checklist = std::move(book.checklist);
        return imported;
    }
    fail_at(FailureKind::input, Place{shown, 0, 0, {}}, "interchange.unknown_form");
}

} // namespace tenken
