#include "interview/glossary.hpp"

#include "base/suggestion.hpp"
#include "interview/flow.hpp"
#include "interview/reading.hpp"
#include "interview/screens.hpp"

#include <algorithm>

namespace tenken::interview {

namespace {

void add_entry(const Words& words, std::vector<Block>& blocks, const GlossaryEntry& entry)
{
    const std::string term =
        entry.reading.empty() ? entry.term : words("interview.with_remark", {entry.term, entry.reading});
    blocks.emplace_back(Text{term, 2, 2, Style::heading});
    blocks.emplace_back(Text{entry.meaning, 4, 4});
    if (!entry.clause.empty())
        blocks.emplace_back(Text{words("interview.glossary.clause", {entry.clause}), 4, 4, Style::dim});
}

} // namespace

std::vector<const GlossaryEntry*> terms_in(const std::vector<GlossaryEntry>& glossary, std::string_view text)
{
    const std::string within = folded(text);
    std::vector<const GlossaryEntry*> found;
    for (const auto& entry : glossary) {
        if (within.find(folded(entry.term)) != std::string::npos) found.push_back(&entry);
    }
    return found;
}

std::vector<const GlossaryEntry*> look_up(const std::vector<GlossaryEntry>& glossary, std::string_view typed)
{
    const std::string wanted = folded(typed);
    std::vector<const GlossaryEntry*> exact;
    std::vector<const GlossaryEntry*> near;
    for (const auto& entry : glossary) {
        const std::string term = folded(entry.term);
        const std::string reading = folded(entry.reading);
        if (term == wanted || reading == wanted) exact.push_back(&entry);
        if (term.find(wanted) != std::string::npos || reading.find(wanted) != std::string::npos)
            near.push_back(&entry);
    }
    return exact.empty() ? near : exact;
}

std::vector<Block> glossary_screen(const Flow& flow, const std::string& term)
{
    const auto& words = flow.words();
    const auto& glossary = flow.checklist().glossary;
    std::vector<Block> blocks;
    if (glossary.empty()) return {Text{words("interview.glossary.none"), 2, 2}};
    if (!term.empty()) {
        for (const auto* entry : look_up(glossary, term)) add_entry(words, blocks, *entry);
        if (!blocks.empty()) return blocks;
        std::vector<std::string> terms;
        for (const auto& entry : glossary) terms.push_back(entry.term);
        const auto meant = did_you_mean(term, terms);
        return {Text{meant ? words("interview.glossary.near", {term, *meant})
                           : words("interview.glossary.unknown", {term}),
            2, 2}};
    }
    std::vector<const GlossaryEntry*> here;
    if (!flow.question().empty()) {
        const auto& item = flow.source();
        std::string text = item.question + "\n" + item.help;
        for (const auto& [level, criterion] : item.criteria) text += "\n" + criterion;
        here = terms_in(glossary, text);
    }
    for (const auto* entry : here) add_entry(words, blocks, *entry);
    std::string others;
    for (const auto& entry : glossary) {
        if (std::ranges::find(here, &entry) == here.end())
            others += (others.empty() ? "" : words("interview.comma")) + entry.term;
    }
    if (!others.empty()) blocks.emplace_back(Text{words("interview.glossary.others", {others}), 2, 2});
    return blocks;
}

} // namespace tenken::interview
