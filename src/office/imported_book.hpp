#pragma once

#include "formats/checklist/draft.hpp"
#include "formats/sheet/workbook_content.hpp"
#include "model/checklist.hpp"

#include <string>
#include <vector>

namespace tenken {

/// The files of a checklist that a workbook holds, and the checklist that they load as. Throws Failure(input) with all that is
/// wrong, each at its cell: "点検表.xlsx 質問!C12".
struct BookChecklist {
    std::vector<DraftedFile> files;
    Checklist checklist;
};

[[nodiscard]] BookChecklist checklist_of_book(const WorkbookContent& workbook, const std::string& shown);

/// Drafted files, loaded. Throws Failure.
[[nodiscard]] Checklist load_drafted(const std::vector<DraftedFile>& files);

} // namespace tenken
