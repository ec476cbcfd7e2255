#pragma once

#include "base/problem.hpp"
#include "formats/checklist/draft.hpp"
#include "model/checklist.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// Checklists that come from elsewhere (docs/interchange.md).
namespace tenken {

/// What a file turned out to be.
enum class ImportForm { workbook, oscal, ciso_assistant };

/// Something of the source that the checklist does not hold.
struct NotCarried {
    std::string what; ///< id in the catalogue, "interchange.lost.…"
    std::vector<std::string> examples;
    std::size_t count = 1;
};

struct ImportedChecklist {
    ImportForm form = ImportForm::workbook;
    std::vector<DraftedFile> files;
    Checklist checklist; ///< as the files load
    std::vector<NotCarried> not_carried;
    std::string copyright; ///< the source's own line; empty: it has none
};

/// A checklist made of a workbook of ours, a catalog of OSCAL (JSON) or a library of CISO Assistant (YAML). Throws Failure with
/// all problems, in `shown`: of a workbook named by sheet and cell.
[[nodiscard]] ImportedChecklist imported_checklist_of(std::string_view bytes, const std::string& shown);
/// The same of a file; throws Failure(file) too.
[[nodiscard]] ImportedChecklist imported_checklist(
    const std::filesystem::path& path, const std::string& shown);

} // namespace tenken
