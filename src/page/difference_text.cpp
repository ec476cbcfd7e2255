#include "base/utf8.hpp"
#include "page/difference.hpp"
#include "page/difference_view.hpp"

namespace tenken {

namespace {

constexpr std::size_t width = 80;

std::string blanks(std::size_t count) { return std::string(count, ' '); }

// What stands in a report may hold anything; a terminal obeys controls.
std::string shown(const std::string& text) { return utf8::without_controls(text, "\n"); }

std::string wrapped(const std::string& text, std::size_t indent, std::size_t hanging)
{
    std::string result;
    for (const auto& line : utf8::wrap(shown(text), width - hanging)) {
        result += blanks(result.empty() ? indent : hanging) + line + "\n";
    }
    return result;
}

std::string wrapped(const std::string& text, std::size_t indent) { return wrapped(text, indent, indent); }

std::string labelled(const std::string& label, const std::string& text)
{
    if (text.empty()) return {};
    return wrapped(label + ": " + text, 0, 4);
}

std::string right(const std::string& text, std::size_t cells)
{
    const std::size_t used = utf8::cells(text);
    return blanks(used < cells ? cells - used : 0) + text;
}

std::string entry_text(const DifferenceEntry& entry)
{
    std::string text = wrapped(entry.question.empty() ? entry.id : entry.id + " " + entry.question, 4, 6);
    if (!entry.answers.empty()) text += wrapped(entry.answers, 8);
    for (const auto& detail : entry.details) text += wrapped(detail, 8);
    return text;
}

std::string groups_text(const std::vector<DifferenceGroup>& groups)
{
    std::string text;
    for (const auto& group : groups) {
        text += wrapped(group.title, 2);
        for (const auto& entry : group.entries) text += entry_text(entry);
    }
    return text;
}

// Figures stand before the words, so that no column depends on how wide a terminal draws a character.
constexpr std::size_t figure_cells = 7;

std::string steps_text(const DifferenceView& view, const Words& words, bool plain)
{
    std::string text;
    for (const auto& step : view.steps) {
        if (plain) {
            const std::string delta = step.delta.empty() ? "" : " (" + step.delta + ")";
            text += wrapped(step.label + ": " + step.score + delta, 2, 4);
        } else {
            const std::string figures =
                right(step.score, figure_cells) + right(step.delta, figure_cells) + "  ";
            text += figures + wrapped(step.label, 0, 2 * figure_cells + 2);
        }
    }
    if (!plain && !text.empty())
        text = right(words("diff.t.score"), figure_cells) + right(words("diff.t.change"), figure_cells) +
            "\n" + text;
    for (const auto& note : view.steps_notes) text += wrapped(note, 2);
    return text;
}

std::string sections_text(const DifferenceView& view, const Words& words, bool plain)
{
    std::string text;
    for (const auto& section : view.sections) {
        const std::string change = words("diff.arrow", {section.before, section.after});
        const std::string delta = section.delta.empty() ? "" : " (" + section.delta + ")";
        if (plain) {
            text += wrapped(section.name + ": " + change + delta, 2, 4);
        } else {
            const std::string figures = right(section.before, figure_cells) +
                right(section.after, figure_cells) + right(section.delta, figure_cells) + "  ";
            text += figures + wrapped(section.name, 0, 3 * figure_cells + 2);
        }
        if (!section.why.empty()) text += wrapped(section.why, plain ? 4 : 3 * figure_cells + 4);
    }
    if (!plain && !text.empty())
        text = right(words("diff.t.old"), figure_cells) + right(words("diff.t.new"), figure_cells) +
            right(words("diff.t.change"), figure_cells) + "\n" + text;
    return text;
}

std::string block(const std::string& title, const std::string& text)
{
    return text.empty() ? std::string() : "\n" + title + "\n" + text;
}

} // namespace

std::string difference_text(const Comparison& comparison, const Words& words, bool plain)
{
    const DifferenceView view = difference_view(comparison, words);
    std::string text = wrapped(view.heading, 0) + "\n";
    text += labelled(words("diff.t.old"), view.before);
    text += labelled(words("diff.t.new"), view.after);
    text += labelled(words("diff.t.delta"), view.delta);
    text += labelled(words("diff.t.like_for_like"), view.like_for_like);
    std::string notices;
    for (const auto& notice : view.notices) notices += wrapped(notice, 2);
    text += block(words("diff.t.notices"), notices);
    text += block(words("diff.t.concerns"), groups_text(view.concerns));
    text += block(words("diff.t.steps"), steps_text(view, words, plain));
    text += block(words("diff.t.sections"), sections_text(view, words, plain));
    text += block(words("diff.t.changes"), groups_text(view.changes));
    return text + "\n" + wrapped(view.unchanged, 0);
}

} // namespace tenken
