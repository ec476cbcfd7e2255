#pragma once

#include "formats/sheet/answer_sheet.hpp"
#include "words/words.hpp"

#include <filesystem>

namespace tenken {

/// Writes an answer sheet as a workbook (formats/sheet/workbook_layout.hpp) to be filled in on the screen or, printed on
/// A4, with a pencil: sheets 使い方, 回答, 対象, where there is something of theirs 人数 (persons who were asked and
/// counted), 前年度の計画, 回答の食い違い, and the hidden `_tenken`. Questions are locked, answers are not. Equal sheets
/// give equal bytes. Throws Failure(file).
void write_answer_workbook(const std::filesystem::path& file, const AnswerSheet& sheet, const Words& words);

} // namespace tenken
