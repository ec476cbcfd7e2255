#include "interview/layout.hpp"

#include "base/line_breaks.hpp"

#include <algorithm>
#include <string_view>

namespace tenken::interview {

namespace {

constexpr std::size_t widest = 100;      // longer lines are hard to read
constexpr std::size_t room_to_type = 12; // cells that a prompt leaves
constexpr std::size_t narrowest_criterion = 36;

std::size_t line_width(const Window& window)
{
    return std::clamp<std::size_t>(window.columns, 12, widest + 1) -
        1; // the last column makes some terminals wrap
}

std::string styled(const std::string& text, Style style, const Window& window)
{
    if (!window.colour || text.empty()) return text;
    switch (style) {
    case Style::heading:
        return "\x1b[1m" + text + "\x1b[0m";
    case Style::dim:
        return "\x1b[2m" + text + "\x1b[0m";
    case Style::warning:
        return "\x1b[33m" + text + "\x1b[0m";
    case Style::normal:
        break;
    }
    return text;
}

/// Wrapped to `width`, or a little narrower where the last line would otherwise hold next to nothing.
std::vector<std::string> wrapped(std::string_view text, std::size_t width, utf8::Ambiguous ambiguous)
{
    constexpr std::size_t enough = 10;
    auto lines = utf8::wrap(text, width, ambiguous, utf8::Phrases::kept);
    if (lines.size() < 2 || utf8::cells(lines.back(), ambiguous) >= enough) return lines;
    for (std::size_t narrower = width - 1; narrower + enough >= width && narrower > enough; --narrower) {
        auto tried = utf8::wrap(text, narrower, ambiguous, utf8::Phrases::kept);
        if (tried.size() > lines.size()) break;
        if (utf8::cells(tried.back(), ambiguous) >= enough) return tried;
    }
    return lines;
}

/// Adds the text from `used` cells on, its following lines indented by `hanging`.
void add_wrapped(std::string& out, std::string_view text, std::size_t used, std::size_t hanging, Style style,
    const Window& window)
{
    const std::size_t width = line_width(window);
    const std::size_t indent = std::min(hanging, width / 2);
    const std::size_t first = width - std::min(used, width / 2);
    // Wrapped as if every line began where the narrower of both does.
    const auto lines = wrapped(text, std::min(first, width - indent), window.ambiguous);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0 && !lines[i].empty()) out += std::string(indent, ' ');
        out += styled(lines[i], style, window) + "\n";
    }
}

struct Shape {
    const Window& window;

    void operator()(const Text& given, std::string& out) const
    {
        Text text = given;
        text.text = utf8::shown(given.text);
        if (window.plain || text.fit == Fit::whole) {
            out += (window.plain ? utf8::trimmed(text.text) : text.text) + "\n";
            return;
        }
        const std::size_t indent = text.text.empty() ? 0 : text.indent;
        out += std::string(indent, ' ');
        if (text.fit == Fit::cut) {
            const std::size_t room = line_width(window) - std::min(indent, line_width(window) / 2);
            out += styled(utf8::truncated(text.text, room, window.ambiguous), text.style, window) + "\n";
            return;
        }
        add_wrapped(out, text.text, indent, std::max(text.indent, text.hanging), text.style, window);
    }

    void operator()(const Offers& given, std::string& out) const
    {
        Offers offers = given;
        for (auto& row : offers.rows) {
            for (auto* part : {&row.key, &row.mark, &row.label, &row.criterion}) *part = utf8::shown(*part);
        }
        if (window.plain) {
            for (const auto& row : offers.rows) {
                out += row.key + (row.key.empty() ? "" : " ") + (row.mark.empty() ? "" : row.mark + " ") +
                    row.label;
                out += row.criterion.empty() ? "\n" : ": " + row.criterion + "\n";
            }
            return;
        }
        const auto cells = [&](const std::string& text) { return utf8::cells(text, window.ambiguous); };
        std::size_t key = 1;
        std::size_t mark = 0;
        std::size_t label = 0;
        for (const auto& row : offers.rows) {
            key = std::max(key, cells(row.key));
            mark = std::max(mark, cells(row.mark));
            if (!row.criterion.empty()) label = std::max(label, cells(row.label));
        }
        const std::size_t label_at = 2 + key + 1 + (mark > 0 ? mark + 1 : 0);
        const std::size_t criterion_at = label_at + label + 2;
        const bool beside = criterion_at + narrowest_criterion <= line_width(window);
        for (const auto& row : offers.rows) {
            out +=
                "  " + std::string(key - cells(row.key), ' ') + styled(row.key, Style::heading, window) + " ";
            if (mark > 0) out += row.mark + std::string(mark - cells(row.mark) + 1, ' ');
            if (!beside || row.criterion.empty()) {
                add_wrapped(out, row.label, label_at, label_at, Style::normal, window);
                if (!row.criterion.empty()) {
                    out += std::string(label_at, ' ');
                    add_wrapped(out, row.criterion, label_at, label_at, Style::dim, window);
                }
            } else {
                out += row.label + std::string(label - cells(row.label) + 2, ' ');
                add_wrapped(out, row.criterion, criterion_at, criterion_at, Style::dim, window);
            }
        }
    }
};

} // namespace

std::string laid_out(const std::vector<Block>& blocks, const Window& window)
{
    std::string out;
    const Shape shape{window};
    for (const auto& block : blocks) std::visit([&](const auto& one) { shape(one, out); }, block);
    return out;
}

std::string prompt_text(const Prompt& prompt, const Window& window)
{
    if (prompt.wordings.empty()) return "> ";
    if (window.plain) {
        const auto fullest = utf8::shown(utf8::trimmed(prompt.wordings.front()));
        const bool said = fullest.find("Enter") != std::string::npos; // once is enough
        return fullest + (said ? "" : utf8::shown(prompt.spoken)) + " > ";
    }
    for (const auto& given : prompt.wordings) {
        const auto wording = utf8::shown(given);
        if (utf8::cells(wording, window.ambiguous) + 2 + room_to_type <= window.columns)
            return wording + "> ";
    }
    return utf8::shown(prompt.wordings.back()) + "> ";
}

} // namespace tenken::interview
