#include "page/answer_text.hpp"
#include "page/rollup_page_parts.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken {

namespace {

using page::Page;
using page::Shown;

constexpr std::size_t most_entries = 20; // of a list, on a terminal

/// What nobody has to look at is only counted on a terminal: fulfilled by all, or asked of nobody.
bool is_quiet(const ItemRate& item)
{
    const auto rate = item.rate();
    return item.open == 0 && (item.applicable() == 0 || rate->rounded_value() == Exact(100));
}

class RollupInBlocks {
public:
    RollupInBlocks(const RollupPage& rollup, const Words& words)
        : summary_(rollup.summary)
        , checklist_(rollup.checklist)
        , latest_(latest_year(rollup.summary))
        , words_(words)
    {
        page_.add(page::Heading{1, {rollup_heading(rollup, words)}});
        add_lines(rollup_head(rollup, words));
    }

    Page page() &&
    {
        add_latest(summary_.years[latest_]);
        add_trends();
        for (std::size_t i = summary_.years.size(); i-- > 0;) {
            if (i != latest_) add_in_short(summary_.years[i]);
        }
        if (const auto& year = summary_.years[latest_]; !year.items.empty()) add_items(year);
        add_left_out();
        return std::move(page_);
    }

private:
    [[nodiscard]] std::string title(const std::string& id) const { return words_("rollup.t." + id); }

    void heading(int level, std::vector<std::string> parts, Shown shown = Shown::everywhere)
    {
        page_.add(page::Heading{level, std::move(parts)}, shown);
    }

    void add_lines(std::vector<page::Labelled> lines)
    {
        for (auto& line : lines) page_.add(std::move(line));
    }

    [[nodiscard]] page::Limit limit(std::size_t count) const
    {
        return {most_entries, words_("rollup.more_entries", count > most_entries ? count - most_entries : 0)};
    }

    void add_points(std::vector<std::string> all, page::Points form)
    {
        if (all.empty()) return;
        form.all = std::move(all);
        page_.add(std::move(form));
    }

    void add_head(const YearSummary& year)
    {
        heading(2, {fiscal_year_in_full(words_, year.year)});
        add_lines(year_head(year, checklist_, words_));
    }

    void add_latest(const YearSummary& year)
    {
        add_head(year);
        if (!year.departments.empty()) {
            heading(3, {title("departments")});
            page_.add(departments_table(year, words_));
        }
        if (!year.sections.empty()) {
            const auto shown = year.departments.size() < 2 ? Shown::in_document : Shown::everywhere;
            heading(3, {title("matrix")}, shown);
            page_.add(sections_bars(summary_, latest_, words_), Shown::in_page);
            page_.add(sections_matrix(year, words_), shown);
        }
        for (auto& group : rollup_groups(year, words_)) {
            heading(3, {group.title});
            if (!group.note.empty()) page_.add(page::Note{group.note});
            group.entries.limit = limit(group.entries.count);
            page_.add(std::move(group.entries));
        }
        if (!year.reach.empty()) {
            heading(3, {title("reach")});
            add_points(reach_texts(year, words_), {});
        }
        if (!year.hints.empty()) {
            auto hints = hint_texts(year, words_);
            const auto shown = limit(hints.size());
            heading(3, {title("hints")});
            page_.add(page::Note{words_("rollup.hints.note")});
            add_points(std::move(hints), {.mark = "- ", .limit = shown});
        }
    }

    void add_trends()
    {
        if (!summary_.trends.empty()) {
            heading(2, {title("trend")}, Shown::in_document);
            page_.add(years_lines(summary_, words_), Shown::in_page);
        }
        for (auto trend = summary_.trends.rbegin(); trend != summary_.trends.rend(); ++trend) {
            auto parts = trend_parts(*trend, words_);
            heading(3, {title("trend"), words_("rollup.gap"), parts.title}, Shown::on_terminal);
            heading(3, {parts.title}, Shown::in_document);
            if (!parts.like_for_like.empty()) page_.add(page::Note{parts.like_for_like});
            page_.add(std::move(parts.steps));
            add_points(std::move(parts.notes), {.at = {2, 2}});
            if (!parts.departments.rows.empty()) add_changes("departments", std::move(parts.departments));
            add_changes("section", std::move(parts.sections));
        }
    }

    void add_changes(const std::string& id, page::Table table)
    {
        const auto shown = table.rows.empty() ? Shown::in_document : Shown::everywhere;
        if (!table.rows.empty()) heading(3, {title(id)}, Shown::on_terminal);
        page_.add(std::move(table), shown);
    }

    void add_in_short(const YearSummary& year)
    {
        add_head(year);
        if (year.departments.empty()) return;
        heading(3, {title("departments")}, Shown::on_terminal);
        page_.add(departments_table(year, words_));
    }

    void add_items(const YearSummary& year)
    {
        heading(2, {title("items")}, Shown::on_terminal);
        heading(2, {title("items"), words_("rollup.gap"), fiscal_year_in_full(words_, year.year)},
            Shown::in_document);
        page_.add(page::Note{words_("rollup.items.note")});
        auto all = items_table(year, words_);
        auto loud = all;
        loud.rows.clear();
        for (std::size_t i = 0; i < year.items.size(); ++i) {
            if (!is_quiet(year.items[i])) loud.rows.push_back(all.rows[i]);
        }
        const auto quiet = all.rows.size() - loud.rows.size();
        page_.add(std::move(all), Shown::in_document);
        if (!loud.rows.empty()) page_.add(std::move(loud), Shown::on_terminal);
        if (quiet > 0) page_.add(page::Note{words_("rollup.items.quiet", quiet)}, Shown::on_terminal);
    }

    void add_left_out()
    {
        if (summary_.left_out.empty()) return;
        heading(2, {words_("rollup.count", title("left_out"), summary_.left_out.size())}, Shown::on_terminal);
        heading(2, {title("left_out")}, Shown::in_document);
        std::vector<std::string> files;
        for (const auto& file : summary_.left_out) files.push_back(left_out_text(file, words_));
        add_points(std::move(files), {.mark = "- "});
    }

    const Summary& summary_;
    const std::string& checklist_; ///< as RollupPage has it
    std::size_t latest_;
    const Words& words_;
    Page page_;
};

} // namespace

std::string rollup_heading(const RollupPage& page, const Words& words)
{
    const auto& years = page.summary.years;
    const std::string last = fiscal_year_in_full(words, years.back().year);
    std::string when = years.size() == 1
        ? last
        : words("rollup.heading.years", fiscal_year_in_full(words, years.front().year), last);
    if (!page.workspace.organisation.empty())
        when = words("rollup.heading.of", when, page.workspace.organisation);
    return words("rollup.heading", when);
}

std::vector<page::Labelled> rollup_head(const RollupPage& page, const Words& words)
{
    const auto& summary = page.summary;
    return {{words("rollup.head.date"), day_text(words, page.date)},
        {words("rollup.head.counted"),
            summary.left_out.empty()
                ? words("rollup.counted", summary.counted)
                : words("rollup.counted.left_out", summary.counted, summary.left_out.size())}};
}

std::string include_name(Exclusion doubt)
{
    std::string name(name_in(exclusion_names, doubt));
    std::ranges::replace(name, '_', '-');
    return name;
}

std::string left_out_text(const LeftOut& file, const Words& words)
{
    const std::string detail = file.why == Exclusion::other_year && file.year != 0
        ? fiscal_year_in_full(words, file.year)
        : file.detail;
    std::string why = words("rollup.left_out." + std::string(name_in(exclusion_names, file.why)), detail);
    if (is_doubt(file.why))
        why += words("rollup.gap") + words("rollup.left_out.includable", include_name(file.why));
    return words("rollup.left_out.entry", file.source, why);
}

Page rollup_page(const RollupPage& page, const Words& words) { return RollupInBlocks(page, words).page(); }

} // namespace tenken
