#include "check/trace_text.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace tenken {

namespace {

using Lines = std::vector<std::string>;

constexpr std::size_t gap = 2;

std::string blanks(std::size_t count) { return std::string(count, ' '); }

std::string padded(const std::string& text, std::size_t width)
{
    const std::size_t used = utf8::cells(text);
    return text + blanks(used < width ? width - used : 0);
}

std::string joined(const std::vector<std::string>& parts, const std::string& between)
{
    std::string text;
    for (const auto& part : parts) text += (text.empty() ? "" : between) + part;
    return text;
}

/// Ids on lines of at most `width` cells; an id is never broken, because people search for it.
Lines wrapped_ids(const std::vector<std::string>& ids, std::size_t width)
{
    Lines lines;
    for (const auto& id : ids) {
        if (lines.empty() || utf8::cells(lines.back()) + 1 + utf8::cells(id) > width)
            lines.push_back(id);
        else
            lines.back() += " " + id;
    }
    return lines;
}

std::size_t widest(const Trace& trace, std::size_t least, std::string TracedObligation::*part)
{
    std::size_t width = least;
    for (const auto& clause : trace.clauses) {
        for (const auto& obligation : clause.obligations)
            width = std::max(width, utf8::cells(obligation.*part));
    }
    return width;
}

struct Columns {
    std::size_t id = 0;
    std::size_t items = 0;
    std::size_t summary = 0;
};

Columns columns_of(const Trace& trace, const Words& words)
{
    Columns columns;
    columns.id = widest(trace, utf8::cells(words("trace.column_obligation")), &TracedObligation::id);
    columns.items = 24;
    for (const auto& clause : trace.clauses) {
        for (const auto& obligation : clause.obligations) {
            for (const auto& item : obligation.items)
                columns.items = std::max(columns.items, utf8::cells(item));
        }
    }
    const std::size_t used = gap + columns.id + gap + columns.items + gap;
    columns.summary = trace_width > used + 20 ? trace_width - used : 20;
    return columns;
}

std::string row(const Columns& columns, const std::string& id, const Lines& items, const Lines& summary)
{
    std::string text;
    for (std::size_t i = 0; i < std::max({items.size(), summary.size(), std::size_t{1}}); ++i) {
        std::string line = blanks(gap) + padded(i == 0 ? id : "", columns.id) + blanks(gap) +
            padded(i < items.size() ? items[i] : "", columns.items);
        if (i < summary.size()) line += blanks(gap) + summary[i];
        line.resize(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

std::string wrapped(const std::string& text, std::size_t indent)
{
    std::string result;
    for (const auto& line : utf8::wrap(text, trace_width - indent)) result += blanks(indent) + line + "\n";
    return result;
}

std::string name_of(const TracedClause& clause)
{
    return clause.title.empty() ? clause.id : clause.id + " " + clause.title;
}

std::string clause_table(const TracedClause& clause, const Columns& columns, const Words& words)
{
    std::string text = wrapped(name_of(clause), 0);
    for (const auto& obligation : clause.obligations) {
        const Lines items = obligation.items.empty() ? Lines{words("trace.no_items")}
                                                     : wrapped_ids(obligation.items, columns.items);
        text += row(columns, obligation.id, items, utf8::wrap(obligation.summary, columns.summary));
    }
    return text;
}

std::string clause_plain(const TracedClause& clause, const Words& words)
{
    std::string text = name_of(clause) + "\n";
    for (const auto& obligation : clause.obligations) {
        const std::string items =
            obligation.items.empty() ? words("trace.no_items") : joined(obligation.items, " ");
        text += words("trace.plain_row", {obligation.id, obligation.summary, items}) + "\n";
    }
    return text;
}

/// A label and ids under it, the lines that follow indented as far.
std::string labelled_ids(const std::string& label, const std::vector<std::string>& ids)
{
    const std::size_t indent = gap * 2 + utf8::cells(label) + 1;
    std::string text;
    for (const auto& line : wrapped_ids(ids, trace_width - indent))
        text += (text.empty() ? blanks(gap * 2) + label + " " : blanks(indent)) + line + "\n";
    return text;
}

std::string difference(const TracedClause& clause, const Words& words)
{
    const auto moved = [&](const char* id) {
        return clause.moved.empty() ? std::string() : wrapped(words(id, {clause.moved}), gap * 2);
    };
    const std::string title = utf8::truncated(name_of(clause), trace_width / 2);
    const std::string line = std::to_string(clause.line);
    std::string text;
    if (clause.state == ClauseState::changed)
        text = wrapped(words("trace.changed", {title, line}), gap) + moved("trace.moved_from");
    else if (clause.state == ClauseState::appeared)
        text = wrapped(words("trace.appeared", {title, line}), gap) + moved("trace.moved_from");
    else
        text = wrapped(words("trace.vanished", {title}), gap) + moved("trace.moved_to");
    if (!clause.items.empty()) text += labelled_ids(words("trace.look_at_items"), clause.items);
    if (!clause.terms.empty()) text += labelled_ids(words("trace.look_at_terms"), clause.terms);
    if (clause.items.empty() && clause.terms.empty())
        text += wrapped(
            words(clause.state == ClauseState::appeared ? "trace.look_appeared" : "trace.look_nothing"),
            gap * 2);
    return text;
}

std::string count_of(std::size_t count) { return std::to_string(count); }

} // namespace

std::string trace_table(const Trace& trace, const Checklist& checklist, const Words& words, bool plain)
{
    std::string text = wrapped(words("trace.title", {checklist.title, checklist.edition}), 0);
    text += wrapped(words("trace.policy", {checklist.policy.title, checklist.policy.edition}), 0) + "\n";
    const Columns columns = columns_of(trace, words);
    if (!plain)
        text += row(columns, words("trace.column_obligation"), {words("trace.column_items")},
            {words("trace.column_summary")});
    Lines without;
    for (const auto& clause : trace.clauses) {
        if (clause.state == ClauseState::appeared) continue;
        if (clause.obligations.empty())
            without.push_back(clause.id);
        else
            text += plain ? clause_plain(clause, words) : clause_table(clause, columns, words);
    }
    if (without.empty()) return text;
    text += "\n" + words("trace.without_obligations") + "\n";
    for (const auto& line : wrapped_ids(without, trace_width - gap)) text += blanks(gap) + line + "\n";
    return text;
}

std::string trace_comparison(const Trace& trace, const std::string& file, bool advise_pin, const Words& words)
{
    const auto unpinned = trace.in_state(ClauseState::unpinned);
    const auto unchanged = trace.in_state(ClauseState::unchanged);
    const auto differing = trace.differing();
    std::string text = wrapped(words("trace.held", {file}), 0);
    if (differing.empty() && !unchanged.empty())
        text += wrapped(words("trace.all_unchanged", {count_of(unchanged.size())}), gap);
    for (const auto& clause : trace.clauses) {
        if (clause.differs()) text += difference(clause, words);
    }
    if (!advise_pin) return text;
    if (!differing.empty()) text += wrapped(words("trace.after_looking", {count_of(unchanged.size())}), gap);
    if (!unpinned.empty()) {
        text += wrapped(words("trace.unpinned", {count_of(unpinned.size())}), gap);
        for (const auto& line : wrapped_ids(unpinned, trace_width - gap * 2))
            text += blanks(gap * 2) + line + "\n";
    }
    return text;
}

std::string trace_coverage(const Trace& trace, const Checklist& checklist, const Words& words)
{
    std::size_t obligations = 0;
    for (const auto& clause : trace.clauses) obligations += clause.obligations.size();
    std::size_t items = 0;
    for (const auto& section : checklist.sections) items += section.items.size();
    if (trace.uncovered.empty())
        return wrapped(words("trace.all_covered", {count_of(obligations), count_of(items)}), 0);
    std::string text = wrapped(words("trace.uncovered", {count_of(trace.uncovered.size())}), 0);
    for (const auto& clause : trace.clauses) {
        for (const auto& obligation : clause.obligations) {
            if (!obligation.items.empty()) continue;
            const auto place = checklist.policy.find_obligation(obligation.id)->place;
            text += wrapped(words("trace.uncovered_line",
                                {obligation.id, obligation.summary, place.file, count_of(place.line)}),
                gap);
        }
    }
    return text + wrapped(words("trace.uncovered_cure"), gap);
}

} // namespace tenken
