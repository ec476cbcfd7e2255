#include "check/trace.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace tenken {

namespace {

std::string_view top_number(std::string_view id) { return id.substr(0, id.find('(')); }

bool holds(const std::vector<std::string>& list, std::string_view what)
{
    return std::ranges::find(list, what) != list.end();
}

std::vector<std::string> items_of(const Checklist& checklist, const Clause& clause)
{
    std::vector<std::string> found;
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            const bool covers = std::ranges::any_of(clause.obligations,
                [&](const Obligation& obligation) { return holds(item.covers, obligation.id); });
            if (covers || section.clause == clause.id || holds(item.threats, clause.id))
                found.push_back(item.id);
        }
    }
    return found;
}

std::vector<std::string> covering(const Checklist& checklist, std::string_view obligation)
{
    std::vector<std::string> found;
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            if (holds(item.covers, obligation)) found.push_back(item.id);
        }
    }
    return found;
}

TracedClause traced(const Checklist& checklist, const Clause& clause)
{
    TracedClause result;
    result.id = clause.id;
    result.title = clause.title;
    for (const auto& obligation : clause.obligations)
        result.obligations.push_back({obligation.id, obligation.summary, covering(checklist, obligation.id)});
    result.items = items_of(checklist, clause);
    for (const auto& entry : checklist.glossary) {
        if (entry.clause == clause.id) result.terms.push_back(entry.term);
    }
    return result;
}

const TextClause* find_in(const PolicyText& text, std::string_view id)
{
    const auto at = std::ranges::find(text, id, &TextClause::id);
    return at == text.end() ? nullptr : &*at;
}

ClauseState state_of(const Clause& clause, const TextClause* in_text)
{
    if (in_text == nullptr) return ClauseState::vanished;
    if (clause.text_sha256.empty()) return ClauseState::unpinned;
    return clause.text_sha256 == in_text->text_sha256 ? ClauseState::unchanged : ClauseState::changed;
}

/// The clause that the pins know with this text under another number.
std::string pinned_elsewhere(const Policy& policy, const TextClause& clause)
{
    for (const auto& pinned : policy.clauses) {
        if (pinned.id != clause.id && pinned.text_sha256 == clause.text_sha256) return pinned.id;
    }
    return {};
}

std::string now_at(const PolicyText& text, const Clause& vanished)
{
    for (const auto& clause : text) {
        if (clause.text_sha256 == vanished.text_sha256) return clause.id;
    }
    return {};
}

void hold_against(TracedClause& result, const Clause& clause, const Policy& policy, const PolicyText& text)
{
    const auto* in_text = find_in(text, clause.id);
    result.state = state_of(clause, in_text);
    if (in_text != nullptr) result.line = in_text->place.line;
    if (result.state == ClauseState::changed) result.moved = pinned_elsewhere(policy, *in_text);
    if (result.state == ClauseState::vanished) result.moved = now_at(text, clause);
}

bool may_appear(const Policy& policy, std::string_view id)
{
    if (policy.whole) return true;
    if (top_number(id) == id) return false;
    return std::ranges::any_of(
        policy.clauses, [&](const Clause& clause) { return top_number(clause.id) == top_number(id); });
}

/// What stands for the title of a clause that has none.
std::string beginning_of(const std::string& text)
{
    constexpr std::size_t longest = 40;
    return utf8::truncated(utf8::shown(text.substr(0, text.find('\n'))), longest);
}

void add_appeared(Trace& result, const Policy& policy, const PolicyText& text)
{
    std::string before;
    for (const auto& clause : text) {
        if (policy.find_clause(clause.id) == nullptr && may_appear(policy, clause.id)) {
            TracedClause added;
            added.id = clause.id;
            added.title = clause.heading.empty() ? beginning_of(clause.text) : clause.heading;
            added.state = ClauseState::appeared;
            added.moved = pinned_elsewhere(policy, clause);
            added.line = clause.place.line;
            auto at = std::ranges::find(result.clauses, before, &TracedClause::id);
            at = at == result.clauses.end() ? result.clauses.begin() : at + 1;
            result.clauses.insert(at, std::move(added));
        }
        if (std::ranges::find(result.clauses, clause.id, &TracedClause::id) != result.clauses.end())
            before = clause.id;
    }
}

} // namespace

std::vector<std::string> Trace::in_state(ClauseState state) const
{
    std::vector<std::string> ids;
    for (const auto& clause : clauses) {
        if (clause.state == state) ids.push_back(clause.id);
    }
    return ids;
}

std::vector<std::string> Trace::differing() const
{
    std::vector<std::string> ids;
    for (const auto& clause : clauses) {
        if (clause.differs()) ids.push_back(clause.id);
    }
    return ids;
}

Trace trace(const Checklist& checklist)
{
    Trace result;
    for (const auto& clause : checklist.policy.clauses) {
        result.clauses.push_back(traced(checklist, clause));
        for (const auto& obligation : result.clauses.back().obligations) {
            if (obligation.items.empty()) result.uncovered.push_back(obligation.id);
        }
    }
    return result;
}

Trace trace(const Checklist& checklist, const PolicyText& text)
{
    Trace result = trace(checklist);
    for (std::size_t i = 0; i < result.clauses.size(); ++i)
        hold_against(result.clauses[i], checklist.policy.clauses[i], checklist.policy, text);
    add_appeared(result, checklist.policy, text);
    return result;
}

} // namespace tenken
