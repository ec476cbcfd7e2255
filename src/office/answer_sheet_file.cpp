#include "office/answer_sheet_file.hpp"

#include "base/utf8.hpp"
#include "formats/disk/atomic_file.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/sheet/scratch_file.hpp"
#include "page/answer_form.hpp"
#include "page/answer_workbook.hpp"

namespace tenken {

std::optional<Problem> write_answer_sheet(const std::filesystem::path& path, const GatheredSheet& gathered)
{
    const auto ending = utf8::case_folded(path_text(path.extension()));
    if (ending == ".html")
        return write_whole_file(path,
            answer_form(words_of(gathered.sheet),
                {gathered.sheet, gathered.checklist, gathered.answers, gathered.assessment}));
    if (ending != ".xlsx") fail(FailureKind::usage, "sheet.bad_ending", path_text(path));
    const ScratchFile scratch(path);
    write_answer_workbook(scratch.path(), gathered.sheet, words_of(gathered.sheet));
    return write_whole_file(path, read_file(real_file_system(), scratch.path()));
}

} // namespace tenken
