#include "page/report.hpp"

#include "page/html.hpp"
#include "page/report_view.hpp"
#include "page/stated_figures.hpp"

namespace tenken {

namespace {

/// Without the block, whose digest it bears; the view is gone when it returns.
std::string rendered_view(const Assessment& assessment, const Score& score, const Words& words,
    const Template& made_with, std::string_view sha256)
{
    ViewMaker maker;
    return made_with.render(report_view(maker, assessment, score, words, sha256));
}

std::string as_markdown(std::string text, const std::string& block, const Words& words)
{
    text.resize(text.find_last_not_of('\n') + 1);
    (text += "\n\n## ") += words("report.data_heading");
    return (text += "\n\n") += block;
}

std::string as_page(const std::string& body, const std::string& block, const std::string& heading,
    Language language, const PageLayout& layout)
{
    std::string text = html_beginning({language, heading, layout.name, layout.added_style});
    text.reserve(text.size() + body.size() + block.size() + html_ending.size());
    return ((text += body) += block) += html_ending;
}

} // namespace

std::string render_report(const Assessment& assessment, const Score& score, const StatedFigures& figures,
    const Words& words, const Template& made_with, DocumentForm form, const PageLayout& layout)
{
    std::string block;
    const bool page = form == DocumentForm::html;
    const auto sha256 = append_report_block(block,
        ReportContent{assessment, figures, language_name(words.language()), made_with.identity()}, form);
    auto text = rendered_view(assessment, score, words, page ? layout.body() : made_with, sha256);
    if (!page) return as_markdown(std::move(text), block, words);
    return as_page(text, block, report_heading(assessment, words), words.language(), layout);
}

std::string report_values(
    const Assessment& assessment, const Score& score, const Words& words, const Template& made_with)
{
    const auto figures = stated_figures(assessment, score);
    std::string block;
    const auto sha256 = append_report_block(
        block, ReportContent{assessment, figures, language_name(words.language()), made_with.identity()});
    ViewMaker maker;
    return json_of_view(report_view(maker, assessment, score, words, sha256));
}

std::string render_report(const Assessment& assessment, const Score& score, const Words& words,
    const Template& made_with, DocumentForm form)
{
    return render_report(assessment, score, stated_figures(assessment, score), words, made_with, form);
}

std::string render_report(const Assessment& assessment, const Words& words)
{
    return render_report(assessment, score(assessment), words, newest_template());
}

} // namespace tenken
