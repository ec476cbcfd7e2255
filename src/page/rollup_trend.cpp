#include "page/difference_page.hpp"
#include "page/rollup_page_parts.hpp"
#include "rollup/names.hpp"
#include "words/japanese_date.hpp"

namespace tenken {

namespace {

using page::Column;

constexpr std::size_t trend_cells = 6;

std::string rounded_difference(const std::optional<Exact>& before, const std::optional<Exact>& after)
{
    return before && after ? signed_text(after->rounded_value() - before->rounded_value()) : "";
}

std::string why(const std::vector<TrendStep>& steps, const Words& words)
{
    std::vector<std::string> parts;
    for (std::size_t i = 1; i < steps.size(); ++i) {
        if (!steps[i].delta || steps[i].delta->is_zero()) continue;
        const std::string id =
            steps[i - 1].score ? std::string(name_in(trend_step_names, steps[i].id)) : "combined";
        parts.push_back(
            words("rollup.trend.why.part", words("rollup.trend.why." + id), signed_text(*steps[i].delta)));
    }
    return words.list(parts);
}

std::string delta_in_brackets(const std::string& delta) { return delta.empty() ? "" : " (" + delta + ")"; }

class Trends {
public:
    Trends(const YearTrend& trend, const Words& words)
        : trend_(trend)
        , words_(words)
        , before_(fiscal_year_in_full(words, trend.before))
        , after_(fiscal_year_in_full(words, trend.after))
    {
    }

    [[nodiscard]] TrendParts parts() const
    {
        return {words_("rollup.trend.between", before_, after_), like_for_like(), steps(), notes(),
            departments(), sections()};
    }

private:
    [[nodiscard]] std::string like_for_like() const
    {
        const auto& like = trend_.like_for_like;
        if (!like.before || !like.after) return {};
        return words_("rollup.trend.like_for_like", like.before->rounded(), like.after->rounded(), before_);
    }

    [[nodiscard]] page::Table steps() const
    {
        page::Table table;
        table.titles = false;
        table.columns = {{"score", words_("rollup.t.score"), Column::Kind::figure, trend_cells},
            {"delta", words_("rollup.t.change"), Column::Kind::figure, trend_cells},
            {"label", words_("rollup.t.step"), Column::Kind::name}};
        for (const auto& step : trend_.steps) {
            const std::string id = "rollup.trend." + std::string(name_in(trend_step_names, step.id));
            table.rows.push_back(
                {figure_or_dash(step.score, words_), step.delta ? signed_text(*step.delta) : "",
                    words_(id, step.id == TrendStepId::before ? before_ : after_)});
        }
        table.sentence = [](const page::Row& row) {
            return row[2] + ": " + row[0] + delta_in_brackets(row[1]);
        };
        return table;
    }

    [[nodiscard]] page::Table changes(const char* name, const char* why) const
    {
        page::Table table;
        table.titles = false;
        table.columns = {{"name", words_(name), Column::Kind::name},
            {"old", "", Column::Kind::figure, trend_cells}, {"new", "", Column::Kind::figure, trend_cells},
            {"delta", words_("rollup.t.change"), Column::Kind::figure, trend_cells},
            {"why", words_(why), Column::Kind::note}};
        table.sentence = [words = words_](const page::Row& row) {
            return row[0] + ": " + words("rollup.arrow", row[1], row[2]) + delta_in_brackets(row[3]);
        };
        return table;
    }

    [[nodiscard]] page::Table departments() const
    {
        auto table = changes("rollup.t.department", "rollup.t.like_for_like");
        table.columns.back().label = words_("rollup.t.like_for_like");
        for (const auto& one : trend_.departments) {
            const auto& like = one.like_for_like;
            table.rows.push_back({one.department, figure_or_dash(one.before, words_),
                figure_or_dash(one.after, words_), rounded_difference(one.before, one.after),
                like.before && like.after
                    ? words_("rollup.arrow", like.before->rounded(), like.after->rounded())
                    : ""});
        }
        return table;
    }

    [[nodiscard]] page::Table sections() const
    {
        auto table = changes("rollup.t.section", "rollup.t.why");
        for (const auto& section : trend_.sections) {
            const auto& first = section.steps.front().score;
            const auto& last = section.steps.back().score;
            table.rows.push_back({section.clause + " " + section.title, figure_or_dash(first, words_),
                figure_or_dash(last, words_), rounded_difference(first, last), why(section.steps, words_)});
        }
        return table;
    }

    [[nodiscard]] std::vector<std::string> notes() const
    {
        std::vector<std::string> notes;
        if (trend_.mostly_not_answers) notes.push_back(words_("rollup.trend.mostly_not_answers"));
        const auto add = [&](const std::string& year, const std::vector<std::string>& names) {
            if (!names.empty())
                notes.push_back(words_("rollup.trend.only_before", year, list_of(names, words_)));
        };
        add(before_, trend_.only_before);
        add(after_, trend_.only_after);
        if (!trend_.other_roles.empty())
            notes.push_back(words_("rollup.trend.other_roles", list_of(trend_.other_roles, words_)));
        return notes;
    }

    const YearTrend& trend_;
    const Words& words_;
    std::string before_;
    std::string after_;
};

} // namespace

TrendParts trend_parts(const YearTrend& trend, const Words& words) { return Trends(trend, words).parts(); }

} // namespace tenken
