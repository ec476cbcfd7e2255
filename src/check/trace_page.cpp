#include "check/trace_page.hpp"

#include "base/utf8.hpp"
#include "formats/json/writer.hpp"

#include <algorithm>

namespace tenken {

namespace {

using page::Column;
using page::Page;

constexpr std::size_t least_item_cells = 24;
constexpr std::size_t widest_title = 40; // in what is said of a clause

std::string name_of(const TracedClause& clause)
{
    return clause.title.empty() ? clause.id : clause.id + " " + clause.title;
}

class TraceInBlocks {
public:
    TraceInBlocks(const Trace& trace, const Checklist& checklist, const Words& words)
        : trace_(trace)
        , checklist_(checklist)
        , words_(words)
    {
    }

    Page page(const std::optional<HeldText>& held) &&
    {
        add_head();
        page_.add(table());
        add_clauses_without();
        add_coverage();
        if (held) add_comparison(*held);
        return std::move(page_);
    }

private:
    template <typename... Arguments>
    void say(std::size_t indent, const std::string& id, const Arguments&... arguments)
    {
        page_.line(indent, words_(id, arguments...), 0);
    }

    void add_head()
    {
        page_.add(page::Heading{1, {words_("trace.title", checklist_.title, checklist_.edition)}, {0, 0}});
        say(0, "trace.policy", checklist_.policy.title, checklist_.policy.edition);
        page_.gap();
    }

    [[nodiscard]] std::size_t item_cells() const
    {
        std::size_t cells = least_item_cells;
        for (const auto& clause : trace_.clauses) {
            for (const auto& obligation : clause.obligations) {
                for (const auto& item : obligation.items) cells = std::max(cells, utf8::cells(item));
            }
        }
        return cells;
    }

    [[nodiscard]] page::Table table() const
    {
        page::Table table;
        table.indent = 2;
        table.gap = 2;
        table.least_name = 20;
        table.columns = {{"", words_("trace.column_obligation"), Column::Kind::text},
            {"", words_("trace.column_items"), Column::Kind::ids, item_cells()},
            {"", words_("trace.column_summary"), Column::Kind::name}};
        for (const auto& clause : trace_.clauses) {
            if (clause.state == ClauseState::appeared || clause.obligations.empty()) continue;
            table.rows.push_back({name_of(clause)});
            for (const auto& obligation : clause.obligations)
                table.rows.push_back({obligation.id,
                    obligation.items.empty() ? words_("trace.no_items") : page::ids_text(obligation.items),
                    obligation.summary});
        }
        table.sentence = [words = words_](const page::Row& row) {
            return words("trace.plain_row", row[0], row[2], row[1]);
        };
        table.sentence_at = {0, 0, page::Fit::whole};
        return table;
    }

    void add_clauses_without()
    {
        std::vector<std::string> without;
        for (const auto& clause : trace_.clauses) {
            if (clause.state != ClauseState::appeared && clause.obligations.empty())
                without.push_back(clause.id);
        }
        if (without.empty()) return;
        page_.add(page::Heading{2, {words_("trace.without_obligations")}});
        page_.add(page::Ids{"", without, 2});
    }

    void add_coverage()
    {
        std::size_t obligations = 0;
        for (const auto& clause : trace_.clauses) obligations += clause.obligations.size();
        std::size_t items = 0;
        for (const auto& section : checklist_.sections) items += section.items.size();
        page_.gap();
        if (trace_.uncovered.empty()) return say(0, "trace.all_covered", obligations, items);
        say(0, "trace.uncovered", trace_.uncovered.size());
        for (const auto& clause : trace_.clauses) {
            for (const auto& obligation : clause.obligations) {
                if (!obligation.items.empty()) continue;
                const auto& place = checklist_.policy.find_obligation(obligation.id)->place;
                say(2, "trace.uncovered_line", obligation.id, obligation.summary, place.file, place.line);
            }
        }
        say(2, "trace.uncovered_cure");
    }

    void add_comparison(const HeldText& held)
    {
        const auto unpinned = trace_.in_state(ClauseState::unpinned);
        const auto unchanged = trace_.in_state(ClauseState::unchanged).size();
        const bool differs = !trace_.differing().empty();
        page_.gap();
        say(0, "trace.held", held.file);
        if (!differs && unchanged > 0) say(2, "trace.all_unchanged", unchanged);
        for (const auto& clause : trace_.clauses) {
            if (clause.differs()) add_difference(clause);
        }
        if (!held.advise_pin) return;
        if (differs) say(2, "trace.after_looking", unchanged);
        if (unpinned.empty()) return;
        say(2, "trace.unpinned", unpinned.size());
        page_.add(page::Ids{"", unpinned, 4});
    }

    void add_difference(const TracedClause& clause)
    {
        const std::string title = utf8::truncated(name_of(clause), widest_title);
        const bool vanished = clause.state == ClauseState::vanished;
        const bool appeared = clause.state == ClauseState::appeared;
        if (vanished)
            say(2, "trace.vanished", title);
        else
            say(2, appeared ? "trace.appeared" : "trace.changed", title, clause.line);
        if (!clause.moved.empty()) say(4, vanished ? "trace.moved_to" : "trace.moved_from", clause.moved);
        if (!clause.items.empty()) page_.add(page::Ids{words_("trace.look_at_items"), clause.items, 4});
        if (!clause.terms.empty()) page_.add(page::Ids{words_("trace.look_at_terms"), clause.terms, 4});
        if (clause.items.empty() && clause.terms.empty())
            say(4, appeared ? "trace.look_appeared" : "trace.look_nothing");
    }

    const Trace& trace_;
    const Checklist& checklist_;
    const Words& words_;
    Page page_;
};

} // namespace

Page trace_page(
    const Trace& trace, const Checklist& checklist, const std::optional<HeldText>& held, const Words& words)
{
    return TraceInBlocks(trace, checklist, words).page(held);
}

std::string trace_json(const Trace& trace, bool held)
{
    return json_object([&](JsonWriter& a) {
        if (held) a("appeared", trace.in_state(ClauseState::appeared));
        a("changed", trace.differing());
        a.list("clauses", trace.clauses, [](JsonWriter& b, const TracedClause& clause) {
            b("changed", clause.differs());
            b("id", clause.id);
            b.list("obligations", clause.obligations, [](JsonWriter& c, const TracedObligation& obligation) {
                c("id", obligation.id);
                c("items", obligation.items);
                c("summary", obligation.summary);
            });
            b("title", clause.title);
        });
        a("uncovered", trace.uncovered);
        if (!held) return;
        a("unpinned", trace.in_state(ClauseState::unpinned));
        a("vanished", trace.in_state(ClauseState::vanished));
    });
}

} // namespace tenken
