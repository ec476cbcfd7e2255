#pragma once

#include "model/workspace.hpp"
#include "page/blocks.hpp"
#include "page/template.hpp"
#include "rollup/summary.hpp"
#include "words/words.hpp"

#include <functional>
#include <string>
#include <string_view>

/// A rollup, as it is shown and written.
namespace tenken {

/// A summary, and what the workspace and the command line know beside it.
struct RollupPage {
    Summary summary;
    std::string date{}; ///< of the summary, ISO
    Workspace workspace{};
    std::string checklist{}; ///< the name that its files carry; empty: the default's
};

/// 自己点検結果集計: the latest year in full, the earlier ones in short, how the figures moved between them.
[[nodiscard]] page::Page rollup_page(const RollupPage& page, const Words& words);

/// Takes an output piece by piece: of ten thousand reports it is never in memory as a whole.
using TakeText = std::function<void(std::string_view)>;

/// The coordinator's report to the CISO as Markdown, of the latest year. docs/rollup.md lists the names that a template
/// may use.
void rollup_letter(
    const RollupPage& page, const Words& words, const Template& made_with, const TakeText& take);

/// The built-in template of the letter.
[[nodiscard]] const Template& letter_template();

/// As `--format json` prints it (docs/json.md), with its line end.
void rollup_json(const RollupPage& page, const TakeText& take);

/// What a department's report says of each of its items: a summary keeps neither notes nor evidence. May give nothing.
using SaidIn = std::function<std::vector<Response>(const DepartmentYear&)>;

/// A row for each department, item instance and year: UTF-8 with a byte order mark, CRLF, every text cell harmless to a
/// spreadsheet.
void rollup_csv(const RollupPage& page, const Words& words, const SaidIn& said_in, const TakeText& take);

/// Why a file is left out, with how to have it counted.
[[nodiscard]] std::string left_out_text(const LeftOut& file, const Words& words);

/// How `--include` spells a doubt: "other-checklist".
[[nodiscard]] std::string include_name(Exclusion doubt);

} // namespace tenken
