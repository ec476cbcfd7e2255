#include "page/answer_text.hpp"
#include "page/difference.hpp"
#include "page/embedded_templates.hpp"
#include "page/rollup_letter_facts.hpp"
#include "page/rollup_parts.hpp"
#include "page/template.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>

namespace tenken {

namespace {

using Json = nlohmann::json;
using Texts = std::vector<std::string>;

constexpr std::array<std::string_view, 20> letter_words{"purpose", "scope", "period", "method", "results",
    "overall", "by_department", "by_section", "critical", "critical_none", "repeated", "repeated_none",
    "plans", "plans_none", "former_plans", "former_plans_none", "policy", "policy_note", "judgement",
    "judgement_yes"};

constexpr std::array<std::string_view, 9> table_words{
    "department", "score", "coverage", "result", "findings", "not_applicable", "remark", "section", "none"};

template <typename List, typename Function> Json json_list(const List& list, const Function& function)
{
    Json json = Json::array();
    for (const auto& one : list) json.push_back(function(one));
    return json;
}

Json lines_data(const std::vector<page::Labelled>& lines)
{
    return json_list(lines, [](const page::Labelled& line) {
        return Json{{"label", line.label}, {"text", line.text}};
    });
}

/// Its rows, each cell by its column's name.
Json table_data(const page::Table& table)
{
    return json_list(table.rows, [&](const page::Row& row) {
        Json json = Json::object();
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (!table.columns[i].id.empty()) json[table.columns[i].id] = row[i];
        }
        return json;
    });
}

Json matrix_data(const page::Matrix& matrix)
{
    const auto cell = [](const page::Matrix::Cell& one) {
        return Json{{"score", one.figure}, {"mark", one.mark}, {"text", one.text()}};
    };
    Json json = Json::array();
    for (std::size_t i = 0; i < matrix.rows; ++i) {
        const auto line = matrix.row(i);
        json.push_back(
            {{"name", line.name}, {"whole", cell(line.whole)}, {"departments", json_list(line.cells, cell)}});
    }
    return json;
}

Json group_data(const RollupGroup& group)
{
    Json entries = Json::array();
    for (std::size_t i = 0; i < group.entries.count; ++i) {
        const auto entry = group.entries.entry(i);
        entries.push_back({{"id", entry.id}, {"text", entry.text}, {"details", entry.details}});
    }
    return {{"id", group.id}, {"title", group.title}, {"note", group.note}, {"entries", std::move(entries)}};
}

Json year_in_short(const YearSummary& year, const Words& words)
{
    return {{"name", fiscal_year_in_full(words, year.year)}, {"head", lines_data(year_head(year, words))},
        {"any_department", !year.departments.empty()},
        {"departments", table_data(departments_table(year, words))}};
}

Json year_data(const YearSummary& year, const Words& words)
{
    Json json = year_in_short(year, words);
    json["any_section"] = !year.sections.empty();
    json["sections"] = matrix_data(sections_matrix(year, words));
    json["any_item"] = !year.items.empty();
    json["items"] = table_data(items_table(year, words));
    json["any_reach"] = !year.reach.empty();
    json["reach"] = reach_texts(year, words);
    json["any_hint"] = !year.hints.empty();
    json["hints"] = hint_texts(year, words);
    json["groups"] = json_list(rollup_groups(year, words), group_data);
    json["group"] = Json::object(); // each by its name too, for templates that want them one by one
    for (const auto& group : json["groups"]) json["group"][group["id"].get<std::string>()] = group;
    return json;
}

Json trend_data(const YearTrend& trend, const Words& words)
{
    const auto parts = trend_parts(trend, words);
    return {{"title", parts.title}, {"like_for_like", parts.like_for_like},
        {"steps", table_data(parts.steps)}, {"any_note", !parts.notes.empty()}, {"notes", parts.notes},
        {"any_department", !parts.departments.rows.empty()}, {"departments", table_data(parts.departments)},
        {"sections", table_data(parts.sections)}};
}

Json rollup_data(const RollupPage& page, const Words& words)
{
    const auto& summary = page.summary;
    const auto latest = latest_year(summary);
    Json earlier = Json::array();
    for (std::size_t i = summary.years.size(); i-- > 0;) {
        if (i != latest) earlier.push_back(year_in_short(summary.years[i], words));
    }
    Json trends = Json::array();
    for (auto trend = summary.trends.rbegin(); trend != summary.trends.rend(); ++trend)
        trends.push_back(trend_data(*trend, words));
    return {{"heading", rollup_heading(page, words)}, {"head", lines_data(rollup_head(page, words))},
        {"year", year_data(summary.years[latest], words)}, {"any_earlier", !earlier.empty()},
        {"earlier", std::move(earlier)}, {"any_trend", !trends.empty()}, {"trends", std::move(trends)},
        {"any_left_out", !summary.left_out.empty()},
        {"left_out",
            json_list(summary.left_out, [&](const LeftOut& file) { return left_out_text(file, words); })}};
}

class Letter {
public:
    Letter(const RollupPage& page, const Words& words)
        : page_(page)
        , year_(page.summary.years[latest_year(page.summary)])
        , words_(words)
        , name_(fiscal_year_in_full(words, year_.year))
    {
    }

    [[nodiscard]] Json view() const
    {
        Json json = rollup_data(page_, words_);
        json["t"] = words_json();
        json["heading"] = words_("rollup.letter.heading", name_);
        json["date"] = day_text(words_, page_.date);
        json["from"] = from();
        json["opening"] = words_("rollup.letter.opening", name_);
        json["purpose"] = purpose();
        json["scope"] = scope();
        json["period"] = period();
        json["method"] = method();
        json["trend"] = trend();
        json["facts"] = facts();
        Json repeated = Json::array();
        for (const auto* id : {"continuing", "recurred"}) {
            auto& groups = json["year"]["group"];
            if (!groups.contains(id)) continue;
            repeated.push_back(groups[id]);
            repeated.back()["later"] = repeated.size() > 1;
        }
        json["any_repeated"] = !repeated.empty();
        json["repeated"] = std::move(repeated);
        return json;
    }

private:
    [[nodiscard]] Json words_json() const
    {
        Json t = Json::object();
        for (const auto name : table_words) t[std::string(name)] = words_("rollup.t." + std::string(name));
        for (const auto name : letter_words)
            t[std::string(name)] = words_("rollup.letter.t." + std::string(name));
        t["judgement_why"] = words_("rollup.letter.t.judgement_why");
        t["left_out"] = words_("rollup.letter.t.left_out");
        for (const auto* name : {"date", "to", "from", "ciso"})
            t[name] = words_("rollup.letter." + std::string(name));
        t["gap"] = words_("rollup.gap");
        t["legend"] = words_("rollup.legend");
        return t;
    }

    [[nodiscard]] std::string from() const
    {
        const auto& coordinator = page_.workspace.coordinator;
        return coordinator.empty() ? words_("rollup.letter.coordinator")
                                   : words_("rollup.letter.coordinator_of", coordinator);
    }

    [[nodiscard]] std::string purpose() const
    {
        if (!year_.frame) return words_("rollup.letter.purpose", words_("rollup.none"));
        const auto& policy = year_.frame->policy;
        return words_("rollup.letter.purpose",
            policy.edition.empty() ? policy.title
                                   : words_("rollup.letter.policy", policy.title, policy.edition));
    }

    [[nodiscard]] Texts scope() const
    {
        Texts names;
        for (const auto& department : year_.departments) {
            if (department.listed) names.push_back(department.department);
        }
        names.insert(names.end(), year_.missing.begin(), year_.missing.end());
        Texts lines;
        lines.push_back(words_("rollup.letter.bodies", year_.expected, list_of(names, words_)));
        lines.push_back(words_("rollup.letter.submitted", submitted_text(year_, words_)));
        if (year_.frame) {
            const auto& checklist = year_.frame->checklist;
            lines.push_back(words_("rollup.letter.checklist", checklist.title,
                checklist.id + " " + checklist.edition, year_.items.size()));
        }
        if (const int respondents = respondents_of(year_); respondents > 0)
            lines.push_back(words_("rollup.letter.respondents", respondents));
        return lines;
    }

    // As tenken.yaml says, else as the reports do where they agree.
    [[nodiscard]] WorkspaceYear dates() const
    {
        if (const auto* named = page_.workspace.find_year(year_.year)) return *named;
        WorkspaceYear dates;
        std::set<std::tuple<std::string, std::string, std::string>> stated;
        for (const auto& one : year_.departments)
            stated.emplace(one.period_from, one.period_to, one.reference_date);
        if (stated.size() == 1) std::tie(dates.from, dates.to, dates.reference_date) = *stated.begin();
        return dates;
    }

    [[nodiscard]] Texts period() const
    {
        const auto named = dates();
        const auto day = [&](const std::string& iso) { return day_text(words_, iso); };
        Texts lines;
        if (!named.from.empty())
            lines.push_back(words_("rollup.letter.period", day(named.from), day(named.to)));
        if (!named.reference_date.empty())
            lines.push_back(words_("rollup.letter.reference_date", day(named.reference_date)));
        if (!named.deadline.empty()) lines.push_back(words_("rollup.letter.deadline", day(named.deadline)));
        std::set<std::string> reports;
        for (const auto& department : year_.departments) reports.insert(department.date);
        if (reports.size() == 1) lines.push_back(words_("rollup.letter.dates_one", day(*reports.begin())));
        if (reports.size() > 1)
            lines.push_back(words_("rollup.letter.dates", day(*reports.begin()), day(*reports.rbegin())));
        if (lines.empty()) lines.push_back(words_("rollup.t.none"));
        return lines;
    }

    [[nodiscard]] std::string levels() const
    {
        Texts labels;
        if (!year_.frame->scales.empty()) {
            for (const auto& level : year_.frame->scales.front().levels) labels.push_back(level.label);
        }
        return list_of(labels, words_);
    }

    [[nodiscard]] Texts method() const
    {
        if (!year_.frame) return {words_("rollup.t.none")};
        const auto& rules = year_.frame->scoring;
        const bool pooled = rules.method == ScoringMethod::pooled;
        const bool excluded = rules.not_applicable == NotApplicableRule::exclude;
        const auto doubtful = std::ranges::count_if(
            year_.departments, [](const DepartmentYear& one) { return !one.doubts.empty(); });
        const auto counted = year_.departments.size();
        return {
            words_("rollup.letter.method.answers", levels()),
            words_(pooled ? "rollup.letter.method.pooled" : "rollup.letter.method.mean_of_sections"),
            words_(excluded ? "rollup.letter.method.exclude" : "rollup.letter.method.full"),
            words_("rollup.letter.method.whole"),
            doubtful == 0 ? words_("rollup.letter.method.verified", counted)
                          : words_("rollup.letter.method.doubtful", counted, doubtful),
        };
    }

    [[nodiscard]] Texts trend() const
    {
        const auto at = std::ranges::find(page_.summary.trends, year_.year, &YearTrend::after);
        if (at == page_.summary.trends.end()) return {};
        const std::string before = fiscal_year_in_full(words_, at->before);
        Texts lines;
        const auto& old_score = at->steps.front().score;
        const auto& new_score = at->steps.back().score;
        if (old_score && new_score)
            lines.push_back(words_("rollup.letter.trend", before, old_score->rounded(), new_score->rounded(),
                signed_text(new_score->rounded_value() - old_score->rounded_value())));
        if (const auto& like = at->like_for_like; like.before && like.after)
            lines.push_back(
                words_("rollup.trend.like_for_like", like.before->rounded(), like.after->rounded(), before));
        return lines;
    }

    [[nodiscard]] Json facts() const
    {
        return json_list(policy_facts(year_, words_), [](const page::Entry& fact) {
            return Json{{"text", fact.text}, {"details", fact.details}};
        });
    }

    const RollupPage& page_;
    const YearSummary& year_;
    const Words& words_;
    std::string name_;
};

} // namespace

const Template& letter_template()
{
    static const Template built_in = [] {
        const auto files = embedded_templates();
        const auto at = std::ranges::find(files, "letter-1.md.mustache", &EmbeddedFile::path);
        if (at == files.end()) throw std::logic_error("the built-in template of letters is missing");
        return Template("letter-1", std::string(at->bytes));
    }();
    return built_in;
}

std::string rollup_letter(const RollupPage& page, const Words& words, const Template& made_with)
{
    std::string text = render_template(made_with, Letter(page, words).view());
    text.erase(0, text.find_first_not_of('\n'));
    while (text.ends_with('\n')) text.pop_back();
    return text + "\n";
}

} // namespace tenken
