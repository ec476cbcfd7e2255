#include "page/report.hpp"

#include "page/report_view.hpp"
#include "page/stated_figures.hpp"

namespace tenken {

std::string render_report(const Assessment& assessment, const Score& score, const StatedFigures& figures,
    const Words& words, const Template& made_with)
{
    ViewMaker maker;
    std::string text = made_with.render(report_view(maker, assessment, score, words));
    text.resize(text.find_last_not_of('\n') + 1);
    (text += "\n\n## ") += words("report.data_heading");
    text += "\n\n";
    return text += fenced_report_data(
               ReportContent{assessment, figures, language_name(words.language()), made_with.identity()});
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
