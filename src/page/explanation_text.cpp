#include "page/explanation_text.hpp"

#include "model/names.hpp"
#include "page/answer_text.hpp"
#include "page/figure_words.hpp"
#include "page/formulas.hpp"
#include "page/text_page.hpp"
#include "scoring/breakdown.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken {

namespace {

class Writing {
public:
    Writing(const Words& words, const Explanation& explanation)
        : words_(words)
        , explanation_(explanation)
        , assessment_(*explanation.assessment)
    {
    }

    std::string text()
    {
        heading();
        differences();
        overall();
        range();
        not_applicable();
        sections();
        breakdowns();
        improvements("explain.findings", explanation_.findings);
        improvements("explain.open_items", explanation_.open);
        return page_.text();
    }

private:
    void heading()
    {
        const auto& who = assessment_.circumstances;
        page_.add(0, words_("explain.heading", {fiscal_year_in_full(words_, who.year), who.department}));
        page_.add(2, assessment_.checklist.title + " " + assessment_.checklist.edition);
        page_.add(2,
            words_(
                "explain.method." + std::string(name_in(scoring_method_names, assessment_.scoring.method))));
        page_.add(2,
            words_("explain.not_applicable." +
                std::string(name_in(not_applicable_rule_names, assessment_.scoring.not_applicable))));
    }

    void differences()
    {
        if (explanation_.differences.empty()) return;
        page_.gap();
        page_.add(0, words_("explain.differences"));
        for (const auto& one : explanation_.differences) {
            page_.add(2,
                words_("explain.difference",
                    {figure_name(words_, one.figure, one.of), figure_value(words_, one.figure, one.stated),
                        figure_value(words_, one.figure, one.computed)}));
        }
        page_.add(2, words_("explain.differences.verify"));
    }

    void overall()
    {
        const auto& score = explanation_.score;
        page_.gap();
        page_.add(0, words_("explain.score", {score_text(words_, score.value)}));
        if (const auto formula = overall_formula(words_, assessment_); !formula.empty())
            page_.add(2, formula);
        page_.add(2,
            words_("explain.answered",
                {std::to_string(score.tally.applicable), std::to_string(score.tally.answered)}));
        if (score.grade) grade(*score.value);
    }

    // The rounded score misleads where it would bear another grade than the exact one.
    void grade(const Exact& value)
    {
        const auto& rules = assessment_.scoring;
        const std::string label = *grade_of(rules, value);
        page_.add(2, words_("explain.grade", {label}));
        const auto seeming = std::ranges::find_if(
            rules.grades, [&](const Grade& grade) { return value.rounded_value() >= grade.min; });
        if (seeming == rules.grades.end() || seeming->label == label) return;
        page_.add(2,
            words_("explain.grade.misleads",
                {value.rounded(), figure_text(words_, value), seeming->label, seeming->min.text(), label}));
    }

    void range()
    {
        const auto& range = explanation_.range;
        page_.gap();
        if (!range) {
            page_.add(0, words_("explain.range.none"));
        } else if (explanation_.open.empty()) {
            page_.add(0, words_("explain.range.closed"));
        } else {
            page_.add(0, words_("explain.range", {range->low.value.rounded(), range->high.value.rounded()}));
            range_end("explain.range.low", range->low);
            range_end("explain.range.high", range->high);
        }
    }

    void range_end(const std::string& id, const RangeEnd& end)
    {
        page_.add(2, words_(id, {overall_formula(words_, settled(assessment_, end))}));
        for (const auto& [item, level] : end.by)
            page_.add(4, words_("explain.range.by", {item->instance, level_label(*item, level)}));
    }

    void not_applicable()
    {
        const auto& effect = explanation_.score.not_applicable;
        page_.gap();
        page_.add(0,
            words_("explain.not_applicable",
                {std::to_string(effect.items), figure_text(words_, effect.weight)}));
        if (effect.items == 0) return;
        page_.add(2,
            words_("explain.not_applicable.unmet",
                {overall_formula(words_, with_not_applicable_unmet(assessment_))}));
    }

    void sections()
    {
        page_.gap();
        page_.add(0, words_("explain.sections"));
        for (std::size_t i = 0; i < assessment_.sections.size(); ++i)
            one_section(assessment_.sections[i], explanation_.score.sections[i]);
    }

    void one_section(const AssessedSection& section, const SectionScore& score)
    {
        page_.gap();
        page_.add(2, words_("explain.section", {section.id, section.title, score_text(words_, score.value)}));
        if (assessment_.scoring.method == ScoringMethod::mean_of_sections)
            page_.add(4, words_("explain.section.weight", {figure_text(words_, section.weight)}));
        int aside = 0;
        for (const auto& item : assessment_.items) {
            if (item.section != section.id) continue;
            if (!item.scored() || item.state == State::hidden || item.state == State::not_asked)
                ++aside;
            else
                page_.add(4, item_line(item));
        }
        if (aside > 0) page_.add(4, words_("explain.section.aside", {std::to_string(aside)}));
        if (const auto formula = tally_formula(words_, score.tally); !formula.empty())
            page_.add(4, words_("explain.section.sum", {formula}));
    }

    void breakdowns()
    {
        page_.gap();
        page_.add(0, words_("explain.breakdowns"));
        one_breakdown(Facet::clause, "clause");
        one_breakdown(Facet::property, "property");
        one_breakdown(Facet::threat, "threat");
        one_breakdown(Facet::aspect, "aspect");
    }

    void one_breakdown(Facet facet, const std::string& name)
    {
        const auto groups = breakdown(assessment_, facet);
        if (groups.empty()) return;
        page_.add(2, words_("report.breakdown." + name));
        for (const auto& group : groups) {
            const std::string formula = tally_formula(words_, group.tally);
            page_.add(4,
                words_("explain.breakdown",
                    {group_label(facet, group.id), formula.empty() ? words_("explain.no_score") : formula,
                        std::to_string(group.tally.answered), std::to_string(group.tally.applicable)}));
        }
    }

    std::string group_label(Facet facet, const std::string& id)
    {
        if (facet == Facet::property) return words_("names.property." + id);
        if (facet == Facet::aspect) return words_("names.aspect." + id);
        const auto* clause = assessment_.policy.find_clause(id);
        return clause == nullptr ? id : id + " " + clause->title;
    }

    std::string item_line(const AssessedItem& item)
    {
        const std::string name =
            item.critical ? words_("explain.critical_item", {item.instance}) : item.instance;
        const std::string formula = item_formula(words_, assessment_, item);
        const std::string answer = answer_text(words_, assessment_, item);
        if (formula.empty())
            return words_("explain.item.not_counted", {name, answer, figure_text(words_, item.weight)});
        return words_("explain.item", {name, formula, answer});
    }

    void improvements(const std::string& id, const std::vector<Improvement>& all)
    {
        page_.gap();
        page_.add(0, words_(all.empty() ? id + ".none" : id));
        int number = 0;
        for (const auto& one : all) {
            const std::string name = one.item->critical
                ? words_("explain.critical_item", {one.item->instance})
                : one.item->instance;
            const std::string gain = one.gain ? change_text(*one.value, *one.gain) : std::string("-");
            page_.add(2,
                words_("explain.improvement",
                    {std::to_string(++number), name, gain, score_text(words_, one.value),
                        answer_text(words_, assessment_, *one.item), level_label(*one.item, one.best)}));
            page_.add(6, one.item->question, 0);
        }
    }

    std::string level_label(const AssessedItem& item, const Level* level)
    {
        if (level != nullptr) return level->mark.empty() ? level->label : level->mark + " " + level->label;
        const auto& not_applicable = assessment_.find_scale(item.scale)->not_applicable;
        return not_applicable->mark.empty() ? not_applicable->label
                                            : not_applicable->mark + " " + not_applicable->label;
    }

    const Words& words_;
    const Explanation& explanation_;
    const Assessment& assessment_;
    TextPage page_;
};

} // namespace

std::string explanation_text(const Words& words, const Explanation& explanation)
{
    return Writing(words, explanation).text();
}

} // namespace tenken
