#include "page/report.hpp"

#include "page/render_template.hpp"
#include "page/stated_figures.hpp"
#include "page/view_model.hpp"

#include <nlohmann/json.hpp>

namespace tenken {

std::string render_report(
    const Assessment& assessment, const Score& score, const Words& words, const Template& made_with)
{
    std::string text = render_template(made_with, view_model(assessment, score, words));
    while (text.ends_with('\n')) text.pop_back();
    const ReportData data{assessment, stated_figures(assessment, score),
        std::string(language_name(words.language())), made_with.identity()};
    return text + "\n\n## " + words("report.data_heading") + "\n\n" + fenced_report_data(data);
}

std::string render_report(const Assessment& assessment, const Words& words)
{
    return render_report(assessment, score(assessment), words, newest_template());
}

} // namespace tenken
