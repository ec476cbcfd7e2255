#include "page/html_charts.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <cstdint>

namespace tenken::page {

namespace {

void draw_rectangle(
    Html& html, std::string_view kind, std::string_view width, std::string_view from, std::string_view height)
{
    html.markup("<rect class=\"").text(kind).markup("\"");
    if (kind == "former") html.markup(" fill=\"url(#hatch)\"");
    html.markup(" y=\"").text(from).markup("\" width=\"").text(width);
    html.markup("\" height=\"").text(height).markup("\"/>");
}

void draw_sample(Html& html, std::string_view kind, const std::string& label)
{
    html.markup(
        "<span class=\"sample\"><svg viewBox=\"0 0 20 10\" aria-hidden=\"true\" focusable=\"false\">");
    draw_rectangle(html, kind, "20", "0", "10");
    html.markup("</svg> ").text(label).markup("</span> ");
}

std::string bar_width(const std::optional<Exact>& percent)
{
    return percent && *percent > Exact() ? percent->rounded() : "0";
}

void draw_pair(Html& html, const Bars::Bar& bar, const Bars& bars)
{
    const auto figure = [&](const std::optional<Exact>& value) {
        return value ? value->rounded() : bars.none;
    };
    const bool pair = !bars.before.empty();
    html.markup("<div><dt>").text(bar.label);
    html.markup("</dt><dd><svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" "
                "aria-hidden=\"true\" focusable=\"false\">");
    draw_rectangle(html, "track", "100", "0", "10");
    draw_rectangle(html, "fill", bar_width(bar.now), "0", pair ? "6" : "10");
    if (pair) draw_rectangle(html, "former", bar_width(bar.before), "6", "4");
    html.markup("</svg></dd><dd>").text(figure(bar.now));
    if (pair) html.markup(" <span class=\"before\">(").text(figure(bar.before)).markup(")</span>");
    html.markup("</dd></div>\n");
}

constexpr std::int64_t chart_left = 44; ///< of the chart's area, in its own units
constexpr std::int64_t chart_right = 470;
constexpr std::int64_t chart_top = 14;
constexpr std::int64_t chart_height = 200;

std::string x_of(std::size_t step, std::size_t steps)
{
    const Exact share(static_cast<std::int64_t>(step), static_cast<std::int64_t>(steps - 1));
    return (Exact(chart_left) + Exact(chart_right - chart_left) * share).rounded();
}

std::string y_of(const Exact& percent)
{
    return (Exact(chart_top + chart_height) - percent * Exact(chart_height) / Exact(100)).rounded();
}

void draw_grid(Html& html, const Curves& lines)
{
    for (const int percent : {0, 25, 50, 75, 100}) {
        const auto y = y_of(Exact(percent));
        html.markup("<path class=\"axis\" d=\"M44 ").text(y);
        html.markup("H470\"/><text x=\"38\" y=\"").text(y);
        html.markup("\" dy=\"4\" text-anchor=\"end\">").number(static_cast<std::size_t>(percent));
        html.markup("</text>\n");
    }
    for (std::size_t i = 0; i < lines.steps.size(); ++i) {
        html.markup("<text x=\"").text(x_of(i, lines.steps.size()));
        html.markup("\" y=\"238\" text-anchor=\"middle\">").text(lines.steps[i]).markup("</text>\n");
    }
}

void draw_curve(Html& html, const Curves& lines, std::size_t which)
{
    const auto& line = lines.all[which];
    html.markup("<path class=\"line l").number(which).markup("\" d=\"");
    bool pen_down = false;
    for (std::size_t i = 0; i < line.values.size(); ++i) {
        if (line.values[i]) {
            html.markup(pen_down ? Html::Markup("L") : Html::Markup("M"));
            html.text(x_of(i, lines.steps.size())).markup(" ").text(y_of(*line.values[i]));
        }
        pen_down = line.values[i].has_value();
    }
    html.markup("\"/>\n");
}

std::int64_t whole_y_of(const Exact& percent)
{
    return chart_top + chart_height -
        static_cast<std::int64_t>(percent.approximately() * static_cast<double>(chart_height) / 100);
}

struct CurveEnd {
    std::size_t line = 0;
    std::int64_t y = 0;
};

const Exact* last_of(const Curves::Line& line)
{
    const auto last = std::ranges::find_if(line.values.rbegin(), line.values.rend(),
        [](const std::optional<Exact>& value) { return value.has_value(); });
    return last == line.values.rend() ? nullptr : &**last;
}

/// Where the names of the curves stand: at their ends, but never on one another.
std::vector<CurveEnd> ends_of(const Curves& lines)
{
    constexpr std::int64_t apart = 16;
    constexpr std::int64_t lowest = 226;
    std::vector<CurveEnd> ends;
    for (std::size_t i = 0; i < lines.all.size(); ++i) {
        if (const auto* value = last_of(lines.all[i])) ends.push_back({i, whole_y_of(*value)});
    }
    std::ranges::stable_sort(ends, {}, &CurveEnd::y);
    for (std::size_t i = 1; i < ends.size(); ++i) ends[i].y = std::max(ends[i].y, ends[i - 1].y + apart);
    std::int64_t limit = lowest;
    for (auto end = ends.rbegin(); end != ends.rend(); ++end, limit -= apart)
        end->y = std::min(end->y, limit);
    return ends;
}

void draw_names(Html& html, const Curves& lines)
{
    constexpr std::size_t most_cells = 14; // of a name; the table has the whole
    for (const auto& end : ends_of(lines)) {
        const auto& line = lines.all[end.line];
        const auto y = static_cast<std::size_t>(std::max<std::int64_t>(end.y, 0));
        html.markup("<path class=\"line l").number(end.line).markup("\" d=\"M478 ").number(y);
        html.markup("h26\"/><text x=\"510\" y=\"").number(y).markup("\" dy=\"4\">");
        html.text(utf8::truncated(line.name, most_cells)).markup(" ").text(last_of(line)->rounded());
        html.markup("</text>\n");
    }
}

} // namespace

void draw_bars(Html& html, const Bars& bars)
{
    html.markup("<figure>\n<figcaption>");
    draw_sample(html, "fill", bars.now);
    if (!bars.before.empty()) draw_sample(html, "former", bars.before);
    html.markup("</figcaption>\n<dl class=\"bars pairs\">\n");
    for (const auto& one : bars.all) draw_pair(html, one, bars);
    html.markup("</dl>\n</figure>\n");
}

void draw_curves(Html& html, const Curves& curves, std::size_t number)
{
    html.markup("<svg class=\"lines\" viewBox=\"0 0 680 250\" role=\"img\" aria-labelledby=\"chart-")
        .number(number);
    html.markup("\"><title id=\"chart-").number(number).markup("\">").text(curves.title).markup("</title>\n");
    draw_grid(html, curves);
    for (std::size_t i = 0; i < curves.all.size(); ++i) draw_curve(html, curves, i);
    draw_names(html, curves);
    html.markup("</svg>\n");
}

} // namespace tenken::page
