#pragma once

#include "page/page_layout.hpp"
#include "page/template.hpp"
#include "scoring/score.hpp"
#include "words/words.hpp"

#include <string>

namespace tenken {

/// The whole report file, Markdown or a page: the template rendered over the view model, and the data block behind it. Its bytes
/// depend on nothing but the arguments. All text in the assessment must be valid UTF-8. A page has a layout of its own, which its
/// head names; its data block, which names the template of the Markdown, has the same lines and the same digest.
[[nodiscard]] std::string render_report(const Assessment& assessment, const Score& score, const Words& words,
    const Template& made_with, DocumentForm form = DocumentForm::markdown);

/// The same where its figures are known: `stated_figures` of both. `layout` is a page's.
[[nodiscard]] std::string render_report(const Assessment& assessment, const Score& score,
    const StatedFigures& figures, const Words& words, const Template& made_with,
    DocumentForm form = DocumentForm::markdown, const PageLayout& layout = newest_page_layout());

/// The same, scored here, with the template that new reports are made with.
[[nodiscard]] std::string render_report(const Assessment& assessment, const Words& words);

/// The values of the view model that the template is rendered over, as one JSON object.
[[nodiscard]] std::string report_values(
    const Assessment& assessment, const Score& score, const Words& words, const Template& made_with);

} // namespace tenken
