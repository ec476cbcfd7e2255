#include "page/report.hpp"

#include "page/report_view.hpp"
#include "page/stated_figures.hpp"

namespace tenken {

namespace {

/// Without the block; the view is gone when it returns.
std::string rendered_view(
    const Assessment& assessment, const Score& score, const Words& words, const Template& made_with)
{
    ViewMaker maker;
    return made_with.render(report_view(maker, assessment, score, words));
}

} // namespace

std::string render_report(const Assessment& assessment, const Score& score, const StatedFigures& figures,
    const Words& words, const Template& made_with)
{
    std::string text = rendered_view(assessment, score, words, made_with);
    text.resize(text.find_last_not_of('\n') + 1);
    (text += "\n\n## ") += words("report.data_heading");
    text += "\n\n";
    append_report_block(
        text, ReportContent{assessment, figures, language_name(words.language()), made_with.identity()});
    return text;
}

std::string render_report(
    const Assessment& assessment, const Score& score, const Words& words, const Template& made_with)
{
    return render_report(assessment, score, stated_figures(assessment, score), words, made_with);
}

std::string render_report(const Assessment& assessment, const Words& words)
{
    return render_report(assessment, score(assessment), words, newest_template());
}

} // namespace tenken
