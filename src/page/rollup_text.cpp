#include "base/utf8.hpp"
#include "page/rollup.hpp"
#include "page/rollup_view.hpp"
#include "page/text_page.hpp"

#include <algorithm>

namespace tenken {

namespace {

constexpr std::size_t figure_cells = 6;
constexpr std::size_t most_entries = 20; // of a group, on a terminal

std::string right(const std::string& text, std::size_t cells)
{
    const std::size_t used = utf8::cells(text);
    return std::string(used < cells ? cells - used : 0, ' ') + text;
}

class TextOfRollup {
public:
    TextOfRollup(const RollupView& view, const Words& words, bool plain, std::size_t width)
        : view_(view)
        , words_(words)
        , plain_(plain)
        , width_(width)
        , page_(width)
    {
    }

    [[nodiscard]] std::string text()
    {
        page_.add(0, view_.heading);
        add_lines(view_.head);
        add_year();
        for (const auto& trend : view_.trends) add_trend(trend);
        for (const auto& year : view_.earlier) add_in_short(year);
        add_items();
        add_left_out();
        return page_.text();
    }

private:
    void title(const std::string& text)
    {
        page_.gap();
        page_.add(0, text);
    }

    void add_lines(const std::vector<RollupLine>& lines)
    {
        for (const auto& line : lines) page_.add(0, line.label + ": " + line.text, 4);
    }

    // Figures stand before the words, so that no column depends on how wide a terminal draws a character.
    void add_row(const std::vector<std::pair<std::string, std::size_t>>& figures, const std::string& words)
    {
        std::string text;
        for (const auto& [figure, cells] : figures) text += right(figure, cells) + " ";
        const std::size_t indent = text.size() == 0 ? 0 : utf8::cells(text) + 1;
        page_.add(0, text + " " + words, indent);
    }

    void add_year()
    {
        const auto& year = view_.year;
        title(year.name);
        add_lines(year.head);
        add_departments(year);
        add_matrix(year);
        for (const auto& group : year.groups) add_group(group);
        if (!year.reach.empty()) {
            title(words_("rollup.t.reach"));
            for (const auto& line : year.reach) page_.add(2, line);
        }
        if (!year.hints.empty()) {
            title(words_("rollup.t.hints"));
            page_.add(2, words_("rollup.hints.note"), 0);
            add_some(year.hints.size(), [&](std::size_t i) { page_.add(2, "- " + year.hints[i]); });
        }
    }

    void add_departments(const RollupYearView& year)
    {
        if (year.departments.empty()) return;
        title(words_("rollup.t.departments"));
        if (!plain_)
            add_row({{words_("rollup.t.score"), figure_cells}, {words_("rollup.t.coverage"), 9},
                        {words_("rollup.t.findings"), 8}, {words_("rollup.t.not_applicable"), 8}},
                words_("rollup.t.department"));
        for (const auto& row : year.departments) {
            std::string words = row.department + words_("rollup.gap") + row.result;
            if (plain_) {
                page_.add(2,
                    words_("rollup.department.plain",
                        {row.department, row.score, row.coverage, row.result, row.findings,
                            row.not_applicable}));
            } else {
                add_row({{row.score, figure_cells}, {row.coverage, 9}, {row.findings, 8},
                            {row.not_applicable, 8}},
                    words);
            }
            if (!row.remark.empty()) page_.add(plain_ ? 4 : figure_cells + 31, row.remark, 0);
        }
    }

    // The cells of a column: its name in full if it is short.
    static std::size_t cells_for(const std::string& name)
    {
        return std::clamp(utf8::cells(name), std::size_t{6}, std::size_t{10});
    }

    void add_matrix(const RollupYearView& year)
    {
        if (year.sections.empty() || year.departments.size() < 2) return;
        title(words_("rollup.t.matrix"));
        std::vector<std::pair<std::string, std::size_t>> head{{words_("rollup.t.whole"), figure_cells}};
        std::size_t used = figure_cells + 1;
        for (const auto& department : year.departments) {
            head.emplace_back(utf8::truncated(department.department, 10), cells_for(department.department));
            used += cells_for(department.department) + 1;
        }
        used += 2 * head.size() + 1; // the marks
        if (plain_)
            add_matrix_in_sentences(year);
        else if (used + 4 > width_)
            page_.add(2, words_("rollup.matrix.too_wide"));
        else
            add_matrix_in_columns(year, head, used);
        if (plain_ || used + 4 <= width_) page_.add(2, words_("rollup.legend"), 0);
    }

    void add_matrix_in_columns(const RollupYearView& year,
        const std::vector<std::pair<std::string, std::size_t>>& head, std::size_t used)
    {
        add_row(head, "");
        const bool beside = used + 20 <= width_;
        for (const auto& row : year.sections) {
            auto figures = head;
            std::string marks = row.whole.mark;
            figures[0].first = row.whole.score;
            for (std::size_t i = 0; i < row.departments.size(); ++i) {
                figures[i + 1].first = row.departments[i].score;
                marks += row.departments[i].mark;
            }
            if (!beside) page_.add(0, row.name);
            std::string line;
            for (const auto& [figure, cells] : figures) line += right(figure, cells) + " ";
            line += marks;
            page_.add(0, beside ? line + " " + row.name : line, beside ? utf8::cells(line) + 1 : 0);
        }
    }

    void add_matrix_in_sentences(const RollupYearView& year)
    {
        for (const auto& row : year.sections) {
            page_.add(2, row.name);
            page_.add(4, words_("rollup.t.whole") + ": " + row.whole.score + " " + row.whole.mark);
            for (std::size_t i = 0; i < row.departments.size(); ++i)
                page_.add(4,
                    year.departments[i].department + ": " + row.departments[i].score + " " +
                        row.departments[i].mark);
        }
    }

    template <typename Function> void add_some(std::size_t count, const Function& add_one)
    {
        for (std::size_t i = 0; i < count && i < most_entries; ++i) add_one(i);
        if (count > most_entries)
            page_.add(2, words_("rollup.more_entries", {std::to_string(count - most_entries)}));
    }

    void add_group(const RollupGroup& group)
    {
        title(group.title);
        if (!group.note.empty()) page_.add(2, group.note, 0);
        add_some(group.entries.size(), [&](std::size_t i) {
            const auto& entry = group.entries[i];
            page_.add(2, entry.id.empty() ? entry.text : entry.id + " " + entry.text);
            for (const auto& detail : entry.details) page_.add(6, detail);
        });
    }

    void add_trend(const RollupTrendView& trend)
    {
        title(words_("rollup.t.trend") + words_("rollup.gap") + trend.title);
        if (!trend.like_for_like.empty()) page_.add(2, trend.like_for_like, 0);
        for (const auto& step : trend.steps) add_figures(step.score, step.delta, step.label);
        for (const auto& note : trend.notes) page_.add(2, note, 0);
        add_changes(words_("rollup.t.departments"), trend.departments, words_("rollup.t.like_for_like"));
        add_changes(words_("rollup.t.section"), trend.sections, "");
    }

    void add_figures(const std::string& score, const std::string& delta, const std::string& label)
    {
        if (plain_)
            page_.add(2, label + ": " + score + (delta.empty() ? "" : " (" + delta + ")"));
        else
            add_row({{score, figure_cells}, {delta, figure_cells}}, label);
    }

    void add_changes(
        const std::string& title, const std::vector<RollupChangeRow>& rows, const std::string& why)
    {
        if (rows.empty()) return;
        page_.gap();
        page_.add(0, title);
        for (const auto& row : rows) {
            const std::string delta = row.delta.empty() ? "" : " (" + row.delta + ")";
            if (plain_)
                page_.add(2, row.name + ": " + words_("rollup.arrow", {row.before, row.after}) + delta);
            else
                add_row({{row.before, figure_cells}, {row.after, figure_cells}, {row.delta, figure_cells}},
                    row.name);
            if (row.why.empty()) continue;
            page_.add(plain_ ? 4 : 3 * figure_cells + 6, (why.empty() ? "" : why + " ") + row.why, 0);
        }
    }

    void add_in_short(const RollupYearView& year)
    {
        title(year.name);
        add_lines(year.head);
        add_departments(year);
    }

    /// What nobody has to look at is only counted: fulfilled by all, or asked of nobody.
    [[nodiscard]] static bool quiet(const RollupItemRow& item)
    {
        return item.open == "0" && (item.rate == "100.0" || item.share.starts_with("0/0"));
    }

    void add_items()
    {
        const auto& items = view_.year.items;
        if (items.empty()) return;
        title(words_("rollup.t.items"));
        page_.add(2, words_("rollup.items.note"), 0);
        const auto quiet_items = static_cast<std::size_t>(std::ranges::count_if(items, quiet));
        if (!plain_ && quiet_items < items.size())
            add_row({{words_("rollup.t.rate"), figure_cells}, {words_("rollup.t.fulfilled"), 10},
                        {words_("rollup.t.partial"), 6}, {words_("rollup.t.open"), 6},
                        {words_("rollup.t.not_applicable"), 8}},
                words_("rollup.t.item"));
        for (const auto& item : items) {
            if (!quiet(item)) add_item(item);
        }
        if (quiet_items > 0) page_.add(2, words_("rollup.items.quiet", {std::to_string(quiet_items)}), 0);
    }

    void add_item(const RollupItemRow& item)
    {
        const std::string name = item.id + " " + item.question;
        if (plain_) {
            page_.add(2, name);
            page_.add(4,
                words_("rollup.item.plain",
                    {item.rate, item.share, item.partial, item.open, item.not_applicable}));
        } else {
            add_row({{item.rate, figure_cells}, {item.share, 10}, {item.partial, 6}, {item.open, 6},
                        {item.not_applicable, 8}},
                name);
        }
    }

    void add_left_out()
    {
        if (view_.left_out.empty()) return;
        title(words_("rollup.count", {words_("rollup.t.left_out"), std::to_string(view_.left_out.size())}));
        for (const auto& file : view_.left_out) page_.add(2, "- " + file);
    }

    const RollupView& view_;
    const Words& words_;
    bool plain_;
    std::size_t width_;
    TextPage page_;
};

} // namespace

std::string rollup_text(const RollupPage& page, const Words& words, bool plain, std::size_t width)
{
    const auto view = rollup_view(page, words);
    return TextOfRollup(view, words, plain, width).text();
}

} // namespace tenken
