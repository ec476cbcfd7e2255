#include "office/answer_sheet_file.hpp"

#include "formats/disk/atomic_file.hpp"
#include "formats/disk/document_form.hpp"
#include "formats/disk/scratch.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/sheet/very_hidden.hpp"
#include "formats/sheet/workbook_layout.hpp"
#include "formats/sheet/written_workbook.hpp"
#include "page/answer_form.hpp"
#include "page/answer_workbook.hpp"

namespace tenken {

std::optional<Problem> write_answer_sheet(const std::filesystem::path& path, const GatheredSheet& gathered)
{
    const auto form = document_form(path);
    if (form == DocumentForm::html)
        return write_whole_file(path,
            answer_form(words_of(gathered.sheet),
                {gathered.sheet, gathered.checklist, gathered.answers, gathered.assessment}));
    if (form != DocumentForm::workbook) fail(FailureKind::usage, "sheet.bad_ending", path_text(path));
    return workbook::write_workbook(path, [&](const std::filesystem::path& scratch) {
        const ScratchFile shown(scratch);
        write_answer_workbook(shown.path(), gathered.sheet, words_of(gathered.sheet));
        workbook::copy_with_very_hidden(shown.path(), scratch, std::string(workbook::origin_sheet));
    });
}

} // namespace tenken
