#include "page/first_page_view.hpp"

#include "base/date.hpp"
#include "base/folded_name.hpp"
#include "page/office_form.hpp"
#include "page/short_text.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace tenken {

namespace {

constexpr std::size_t most_findings = 10;
constexpr std::size_t most_needs = 3;
constexpr std::size_t most_characters = 30; // of an item and of a plan
constexpr std::size_t most_of_post = 12;
constexpr std::size_t most_of_section = 20;
constexpr std::size_t most_of_remark = 80;

class FirstPage {
public:
    FirstPage(ViewMaker& maker, const Assessment& assessment, const Score& score, const Words& words)
        : maker_(maker)
        , assessment_(assessment)
        , score_(score)
        , words_(words)
    {
        for (const auto& item : assessment.items) {
            if (is_finding(assessment, item)) findings_.push_back(&item);
        }
    }

    std::vector<ViewMember> members()
    {
        auto texts = form();
        return {
            {"any_form", !texts.empty()},
            {"form", maker_.separated(std::move(texts))},
            {"seals", seals()},
            {"counts", kept(counts())},
            {"same_person", kept(same_person())},
            {"section_rows", section_rows()},
            {"bars", bars()},
            {"bars_about", kept(bars_about())},
            {"any_before", any_before()},
            {"critical_needs", critical_needs()},
            {"comment_short", kept(short_text(assessment_.circumstances.hand_in.remark, most_of_remark))},
            {"unfinished", kept(short_text(assessment_.circumstances.hand_in.unfinished, most_of_remark))},
            {"worst_about", kept(worst_about())},
            {"any_worst", !findings_.empty()},
            {"worst", worst()},
        };
    }

private:
    View kept(std::string text) { return maker_.kept(std::move(text)); }

    std::vector<std::vector<ViewMember>> form()
    {
        const auto& circumstances = assessment_.circumstances;
        std::vector<std::vector<ViewMember>> texts;
        for (auto& text : form_texts(circumstances.organisation, circumstances.form, words_))
            texts.push_back({{"text", kept(std::move(text))}});
        return texts;
    }

    View seals()
    {
        std::vector<View> posts;
        for (auto& post : seals_of(assessment_.circumstances.form, words_))
            posts.push_back(kept(std::move(post)));
        return maker_.list(std::move(posts));
    }

    [[nodiscard]] std::string counts() const
    {
        const auto unplanned =
            std::ranges::count_if(findings_, [](const AssessedItem* item) { return has_no_plan(*item); });
        const auto contradictions = std::ranges::count_if(assessment_.checks, &AssessedCheck::holds);
        const auto reasoned = std::ranges::count_if(assessment_.checks,
            [](const AssessedCheck& check) { return check.holds && !check.word.empty(); });
        return words_(
            "report.counts", findings_.size(), unplanned, score_.exceptions.size(), contradictions, reasoned);
    }

    [[nodiscard]] std::string same_person() const
    {
        const auto& hand_in = assessment_.circumstances.hand_in;
        if (hand_in.confirmer.empty()) return words_("report.not_confirmed");
        return words_(same_name(hand_in.confirmer, assessment_.circumstances.by) ? "report.same_person"
                                                                                 : "report.other_person");
    }

    // A section that only asks what the others rest on has no score of its own.
    [[nodiscard]] std::vector<std::size_t> sections_scored() const
    {
        std::set<std::string_view> scored;
        for (const auto& item : assessment_.items) {
            if (item.scored()) scored.insert(item.section);
        }
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < assessment_.sections.size(); ++i) {
            if (scored.contains(assessment_.sections[i].id)) places.push_back(i);
        }
        return places;
    }

    View section_name(const AssessedSection& section)
    {
        const auto name = section.clause.empty() ? section.title : section.clause + " " + section.title;
        return kept(short_text(name, most_of_section));
    }

    View section_rows()
    {
        std::vector<std::pair<View, View>> cells;
        for (const auto i : sections_scored())
            cells.emplace_back(
                section_name(assessment_.sections[i]), kept(section_score(score_.sections.at(i))));
        const std::size_t rows = (cells.size() + 1) / 2;
        cells.resize(rows * 2, {View(std::string_view()), View(std::string_view())});
        std::vector<View> list;
        for (std::size_t i = 0; i < rows; ++i) {
            const auto& [name, score] = cells[i];
            const auto& [other_name, other_score] = cells[rows + i];
            list.push_back(maker_.object({{"name", name}, {"score", score}, {"other_name", other_name},
                {"other_score", other_score}}));
        }
        return maker_.list(std::move(list));
    }

    /// How much of a bar is filled, in percent; points below zero leave it empty.
    View width(const std::optional<Exact>& percent)
    {
        return kept(percent && *percent > Exact() ? percent->rounded() : "0");
    }

    View bar(bool whole, bool former, View name, std::string score, const std::optional<Exact>& percent,
        const std::optional<Exact>& before = {})
    {
        return maker_.object({{"whole", whole}, {"former", former}, {"name", name},
            {"score", kept(std::move(score))}, {"width", width(percent)},
            {"before", kept(before ? before->rounded() : std::string())}, {"before_width", width(before)}});
    }

    [[nodiscard]] std::optional<Exact> score_before(const AssessedSection& section) const
    {
        const auto& all = assessment_.circumstances.previous_sections;
        const auto before = all.find(section.id);
        return before == all.end() ? std::nullopt : std::optional(before->second);
    }

    [[nodiscard]] bool any_before() const
    {
        return std::ranges::any_of(sections_scored(),
            [&](std::size_t i) { return score_before(assessment_.sections[i]).has_value(); });
    }

    /// Their heading, and what the second bar of a section is.
    [[nodiscard]] std::string bars_about() const
    {
        const auto title = words_("report.t.sections");
        if (!any_before()) return title;
        return words_("report.sections_beside", title,
            fiscal_year_in_full(words_, assessment_.circumstances.previous_year));
    }

    /// The whole, what it was in the report before, and each section, with what it was then.
    View bars()
    {
        const auto& circumstances = assessment_.circumstances;
        const auto whole = score_.value ? score_.value->rounded() : words_("report.no_figure");
        std::vector<View> list{bar(true, false, kept(words_("report.whole")), whole, score_.value)};
        if (const auto& before = circumstances.previous_score)
            list.push_back(bar(true, true, kept(fiscal_year_in_full(words_, circumstances.previous_year)),
                before->rounded(), before));
        for (const auto i : sections_scored()) {
            const auto& section = score_.sections.at(i);
            list.push_back(bar(false, false, section_name(assessment_.sections[i]), section_score(section),
                section.value, score_before(assessment_.sections[i])));
        }
        return maker_.list(std::move(list));
    }

    [[nodiscard]] std::string section_score(const SectionScore& section) const
    {
        const auto& tally = section.tally;
        const std::string score = section.value ? section.value->rounded() : words_("report.no_figure");
        if (tally.answered == tally.applicable) return score;
        return words_("report.section_so_far", score, tally.answered, tally.applicable);
    }

    static bool has_no_plan(const AssessedItem& item)
    {
        return item.response.action.what.empty() && !item.promised;
    }

    /// Critical findings that nobody plans to mend, then what the result waits for.
    [[nodiscard]] std::vector<std::string> needs() const
    {
        std::vector<std::string> texts;
        const auto of_item = [&](const AssessedItem& item, std::string_view need) {
            return words_("report.need.of_item", short_item(item.instance, item.question, most_characters),
                words_("report.need." + std::string(need)));
        };
        for (const auto* item : findings_) {
            if (item->critical && has_no_plan(*item)) texts.push_back(of_item(*item, "plan"));
        }
        for (const auto& cause : score_.causes) {
            const auto kind = name_in(cause_kind_names, cause.kind);
            if (const auto* item = assessment_.find_item(cause.id)) {
                texts.push_back(of_item(*item, kind));
                continue;
            }
            const auto check = std::ranges::find(assessment_.checks, cause.id, &AssessedCheck::id);
            if (check != assessment_.checks.end())
                texts.push_back(words_(check->word.empty() ? "report.need.contradiction"
                                                           : "report.need.contradiction_with_reason",
                    short_text(check->say, most_characters)));
        }
        return texts;
    }

    /// How many there are, and where all of them are told; then the gravest.
    View critical_needs()
    {
        auto texts = needs();
        const auto all = texts.size();
        if (all == 0) return maker_.list({});
        texts.resize(std::min(all, most_needs));
        const auto title = words_("report.t.critical_needs");
        texts.insert(texts.begin(),
            all == texts.size() ? words_("report.needs", title, all)
                                : words_("report.needs.gravest", title, all, most_needs,
                                      words_("report.t.critical"), words_("report.t.contradictions")));
        std::vector<View> list;
        for (auto& text : texts) list.push_back(kept(std::move(text)));
        return maker_.list(std::move(list));
    }

    [[nodiscard]] std::string worst_about() const
    {
        if (findings_.empty()) return words_("report.worst.none");
        if (findings_.size() <= most_findings) return words_("report.worst.all", findings_.size());
        return words_("report.worst", findings_.size(), most_findings);
    }

    View worst()
    {
        auto items = findings_;
        std::ranges::stable_sort(items, std::greater<>(), [&](const AssessedItem* item) {
            const auto own = item_score(assessment_, *item);
            return std::pair(item->critical, own ? own->max - own->points : Exact());
        });
        items.resize(std::min(items.size(), most_findings));
        std::vector<View> rows;
        for (const auto* item : items) rows.push_back(finding(*item));
        return maker_.list(std::move(rows));
    }

    View finding(const AssessedItem& item)
    {
        Action plan = item.response.action;
        if (plan.empty() && item.promised)
            plan = {item.promised->word.empty() ? words_("report.promised")
                                                : words_("report.promised_what", item.promised->word),
                "", item.promised->until};
        const auto or_word = [&](const std::string& text, const char* id) {
            return kept(!text.empty() ? text : words_(plan.empty() ? "report.no_figure" : id));
        };
        const auto due = parse_iso_date(plan.due);
        return maker_.object({
            {"item", kept(short_item(item.instance, item.question, most_characters))},
            {"level", kept(level(item))},
            {"plan",
                plan.empty() ? kept(words_("report.t.none"))
                             : or_word(short_text(plan.what, most_characters), "report.t.no_what")},
            {"owner", or_word(short_text(plan.owner, most_of_post), "report.t.no_owner")},
            {"due", or_word(due ? date_in_short(words_, *due) : plan.due, "report.t.no_due")},
        });
    }

    /// Of several respondents the lowest that anybody gave.
    [[nodiscard]] std::string level(const AssessedItem& item) const
    {
        const Scale* scale = assessment_.find_scale(item.scale);
        const Level* lowest = level_of(item, *scale);
        for (const auto& [id, people] : item.counts) {
            const Level* one = scale->find(id);
            if (one != nullptr && people > 0 && (lowest == nullptr || one->points < lowest->points))
                lowest = one;
        }
        if (lowest == nullptr) return words_("report.no_figure");
        const std::string& shown = lowest->mark.empty() ? lowest->label : lowest->mark;
        return item.critical ? words_("report.critical_level", shown) : shown;
    }

    ViewMaker& maker_;
    const Assessment& assessment_;
    const Score& score_;
    const Words& words_;
    std::vector<const AssessedItem*> findings_;
};

} // namespace

std::vector<ViewMember> first_page_members(
    ViewMaker& maker, const Assessment& assessment, const Score& score, const Words& words)
{
    return FirstPage(maker, assessment, score, words).members();
}

} // namespace tenken
