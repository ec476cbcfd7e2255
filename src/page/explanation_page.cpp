#include "audit/implied_score.hpp"
#include "model/names.hpp"
#include "page/answer_text.hpp"
#include "page/explanation.hpp"
#include "page/figure_words.hpp"
#include "page/formulas.hpp"
#include "page/report_view.hpp"
#include "page/verdict_text.hpp"
#include "scoring/breakdown.hpp"
#include "scoring/exceptions.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <map>

namespace tenken {

namespace {

using page::Page;

/// A level, or "not applicable", with its mark.
template <typename Answer> std::string marked(const Answer& answer)
{
    return answer.mark.empty() ? answer.label : answer.mark + " " + answer.label;
}

class WholeExplained {
public:
    WholeExplained(const Words& words, const Explanation& explanation, Page& page)
        : words_(words)
        , explanation_(explanation)
        , assessment_(*explanation.assessment)
        , page_(page)
    {
    }

    void all()
    {
        heading();
        differences();
        overall();
        result();
        audit();
        range();
        not_applicable();
        sections();
        breakdowns();
        improvements("explain.findings", explanation_.findings);
        improvements("explain.open_items", explanation_.open);
    }

private:
    /// A line of the outline.
    template <typename... Arguments>
    void say(std::size_t indent, const std::string& id, const Arguments&... arguments)
    {
        page_.line(indent, words_(id, arguments...));
    }

    template <typename... Arguments> void part(const std::string& id, const Arguments&... arguments)
    {
        page_.add(page::Heading{2, {words_(id, arguments...)}});
    }

    void heading()
    {
        const auto& who = assessment_.circumstances;
        page_.add(page::Heading{
            1, {words_("explain.heading", fiscal_year_in_full(words_, who.year), who.department)}});
        page_.line(2, assessment_.checklist.title + " " + assessment_.checklist.edition);
        say(2, "explain.method." + std::string(name_in(scoring_method_names, assessment_.scoring.method)));
        say(2,
            "explain.not_applicable." +
                std::string(name_in(not_applicable_rule_names, assessment_.scoring.not_applicable)));
    }

    void differences()
    {
        if (explanation_.differences.empty()) return;
        part("explain.differences");
        for (const auto& one : explanation_.differences) {
            say(2, "explain.difference", figure_name(words_, one.figure, one.of),
                figure_value(words_, one.figure, one.stated), figure_value(words_, one.figure, one.computed));
        }
        say(2, "explain.differences.verify");
    }

    void overall()
    {
        const auto& score = explanation_.score;
        part("explain.score", score_text(words_, score.value));
        if (const auto formula = overall_formula(words_, assessment_); !formula.empty())
            page_.line(2, formula);
        const auto& rules = assessment_.scoring;
        if (const auto figure = figure_in_unit(rules, score.value); !figure.empty())
            say(2, "explain.unit", figure, rules.unit->min.text(), rules.unit->max.text());
        say(2, "explain.answered", score.tally.applicable, score.tally.answered);
        if (score.grade) grade(*score.value);
    }

    /// Why the result is what it is.
    void result()
    {
        const auto& score = explanation_.score;
        part("explain.result", words_("names.result." + std::string(result_name(score.result))));
        for (const auto& instance : score.critical) say(2, "explain.critical", instance);
        for (const auto& cause : score.causes)
            say(2, "explain.cause." + std::string(name_in(cause_kind_names, cause.kind)), cause.id);
        for (const auto& item : assessment_.items) {
            if (const int year = exception_year(assessment_, item); year > 0)
                say(2, "explain.exception", item.instance, day_text(words_, item.response.exception->until),
                    year);
            if (is_promised(assessment_, item))
                say(2, "explain.promised", item.instance, day_text(words_, item.promised->until));
        }
        for (const auto& check : assessment_.checks) {
            if (check.holds) say(2, "explain.contradiction", check.id, check.say);
        }
        for (const auto& premise : assessment_.premises_open) say(2, "explain.premise", premise);
    }

    /// What the auditor's verdicts do, one by one and together.
    void audit()
    {
        if (explanation_.audit == nullptr) return;
        const auto& audit = *explanation_.audit;
        const auto counts = counts_of(audit);
        part("explain.audit", counts.given, counts.overstated, counts.understated, counts.not_verifiable);
        for (const auto& [instance, verdict] : audit.verdicts) {
            const auto* item = assessment_.find_item(instance);
            if (item != nullptr && verdict.deviates()) page_.line(2, verdict_line(*item, verdict));
        }
        const AuditedReport audited{&assessment_, &audit};
        const auto implied = implied_score({&audited, 1});
        if (implied.answered && implied.implied && implied.low && implied.high)
            say(2, "explain.audit.implied", implied.answered->rounded(), implied.implied->rounded(),
                implied.gap()->rounded(), implied.low->rounded(), implied.high->rounded());
        say(2, "explain.audit.untouched");
    }

    std::string verdict_line(const AssessedItem& item, const Verdict& verdict)
    {
        const auto effect = effect_of(assessment_, item, verdict);
        return words_("explain.audit.verdict", item.instance,
            verdict_text(words_, assessment_, item, verdict), score_text(words_, effect.value),
            effect.change ? change_text(*effect.value, *effect.change) : std::string("-"));
    }

    // The rounded score misleads where it would bear another grade than the exact one.
    void grade(const Exact& value)
    {
        const auto& rules = assessment_.scoring;
        const std::string label = *grade_of(rules, value);
        say(2, "explain.grade", label);
        const auto seeming = std::ranges::find_if(
            rules.grades, [&](const Grade& grade) { return value.rounded_value() >= grade.min; });
        if (seeming == rules.grades.end() || seeming->label == label) return;
        say(2, "explain.grade.misleads", value.rounded(), figure_text(words_, value), seeming->label,
            seeming->min.text(), label);
    }

    void range()
    {
        const auto& range = explanation_.range;
        if (!range) {
            part("explain.range.none");
        } else if (explanation_.open.empty()) {
            part("explain.range.closed");
        } else {
            part("explain.range", range->low.value.rounded(), range->high.value.rounded());
            range_end("explain.range.low", range->low);
            range_end("explain.range.high", range->high);
        }
    }

    void range_end(const std::string& id, const RangeEnd& end)
    {
        say(2, id, overall_formula(words_, settled(assessment_, end)));
        for (const auto& [item, level] : end.by)
            say(4, "explain.range.by", item->instance, level_label(*item, level));
    }

    void not_applicable()
    {
        const auto& effect = explanation_.score.not_applicable;
        part("explain.not_applicable", effect.items, figure_text(words_, effect.weight));
        if (effect.items == 0) return;
        say(2, "explain.not_applicable.unmet",
            overall_formula(words_, with_not_applicable_unmet(assessment_)));
    }

    void sections()
    {
        part("explain.sections");
        std::map<std::string_view, std::vector<const AssessedItem*>> items;
        for (const auto& item : assessment_.items) items[item.section].push_back(&item);
        for (std::size_t i = 0; i < assessment_.sections.size(); ++i) {
            const auto& section = assessment_.sections[i];
            one_section(section, explanation_.score.sections[i], items[section.id]);
        }
    }

    void one_section(const AssessedSection& section, const SectionScore& score,
        const std::vector<const AssessedItem*>& items)
    {
        page_.add(page::Heading{3,
            {words_("explain.section", section.id, section.title, score_text(words_, score.value))}, {2, 4}});
        if (assessment_.scoring.method == ScoringMethod::mean_of_sections)
            say(4, "explain.section.weight", figure_text(words_, section.weight));
        int aside = 0;
        for (const auto* item : items) {
            if (!item->scored() || item->state == State::hidden || item->state == State::not_asked)
                ++aside;
            else
                page_.line(4, item_line(*item));
        }
        if (aside > 0) say(4, "explain.section.aside", aside);
        if (const auto formula = tally_formula(words_, score.tally); !formula.empty())
            say(4, "explain.section.sum", formula);
    }

    void breakdowns()
    {
        part("explain.breakdowns");
        one_breakdown(Facet::clause, "clause");
        one_breakdown(Facet::property, "property");
        one_breakdown(Facet::threat, "threat");
        one_breakdown(Facet::aspect, "aspect");
    }

    void one_breakdown(Facet facet, const std::string& name)
    {
        const auto groups = breakdown(assessment_, facet);
        if (groups.empty()) return;
        auto title = words_("report.breakdown." + name);
        if (facet == Facet::clause) title = words_("explain.breakdown.clause", title);
        page_.add(page::Heading{3, {std::move(title)}, {2, 4}, true});
        for (const auto& group : groups) {
            const std::string formula = tally_formula(words_, group.tally);
            say(4, "explain.breakdown", group_label(facet, group.id),
                formula.empty() ? words_("explain.no_score") : formula, group.tally.answered,
                group.tally.applicable);
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
            item.critical ? words_("explain.critical_item", item.instance) : item.instance;
        const std::string formula = item_formula(words_, assessment_, item);
        const std::string answer = answer_text(words_, assessment_, item);
        if (formula.empty())
            return words_("explain.item.not_counted", name, answer, figure_text(words_, item.weight));
        return words_("explain.item", name, formula, answer);
    }

    void improvements(const std::string& id, const std::vector<Improvement>& all)
    {
        part(all.empty() ? id + ".none" : id);
        int number = 0;
        for (const auto& one : all) {
            const std::string name =
                one.item->critical ? words_("explain.critical_item", one.item->instance) : one.item->instance;
            const std::string gain = one.gain ? change_text(*one.value, *one.gain) : std::string("-");
            say(2, "explain.improvement", ++number, name, gain, score_text(words_, one.value),
                answer_text(words_, assessment_, *one.item), level_label(*one.item, one.best));
            page_.line(6, one.item->question, 0);
        }
    }

    std::string level_label(const AssessedItem& item, const Level* level)
    {
        return level != nullptr ? marked(*level)
                                : marked(*assessment_.find_scale(item.scale)->not_applicable);
    }

    const Words& words_;
    const Explanation& explanation_;
    const Assessment& assessment_;
    Page& page_;
};

class ItemExplained {
public:
    ItemExplained(const Words& words, const ItemExplanation& explanation, Page& page)
        : words_(words)
        , explanation_(explanation)
        , assessment_(*explanation.assessment)
        , item_(*explanation.item)
        , page_(page)
    {
    }

    void all()
    {
        heading();
        answer();
        audit();
        criteria();
        arithmetic();
        effects();
    }

private:
    /// A line of the outline.
    template <typename... Arguments>
    void say(std::size_t indent, const std::string& id, const Arguments&... arguments)
    {
        page_.line(indent, words_(id, arguments...));
    }

    template <typename... Arguments> void part(const std::string& id, const Arguments&... arguments)
    {
        page_.add(page::Heading{2, {words_(id, arguments...)}});
    }

    void heading()
    {
        page_.add(page::Heading{1, {words_("explain.one", item_.instance, item_.question)}});
        const auto* section = assessment_.find_section(item_.section);
        say(2, "explain.one.section", item_.section, section == nullptr ? std::string() : section->title);
        say(2, "explain.one.scope", words_("names.scope." + std::string(name_in(scope_names, item_.scope))));
        if (!item_.scored()) {
            say(2, "explain.one.unscored");
            return;
        }
        say(2, "explain.one.weight", figure_text(words_, item_.weight));
        if (item_.critical) say(2, "explain.one.critical");
    }

    void answer()
    {
        part("explain.one.answer", answer_text(words_, assessment_, item_));
        const auto& response = item_.response;
        labelled("explain.one.reason", reason_text(assessment_, item_));
        labelled("explain.one.note", response.note);
        for (const auto& evidence : response.evidence) labelled("explain.one.evidence", evidence);
        labelled("explain.one.what", response.action.what);
        labelled("explain.one.owner", response.action.owner);
        labelled("explain.one.due", day_text(words_, response.action.due));
    }

    void labelled(const std::string& id, const std::string& text)
    {
        if (!text.empty()) say(2, id, text);
    }

    void audit()
    {
        if (explanation_.verdict == nullptr) return;
        const auto& verdict = *explanation_.verdict;
        part("explain.one.audit", verdict_text(words_, assessment_, item_, verdict));
        for (const auto& detail : verdict_details(words_, verdict)) page_.line(2, detail);
        if (!verdict.deviates()) return;
        const auto effect = effect_of(assessment_, item_, verdict);
        say(2, "explain.one.audit.effect", score_text(words_, effect.value),
            effect.change ? change_text(*effect.value, *effect.change) : std::string("-"));
    }

    void criteria()
    {
        const Scale* scale = assessment_.find_scale(item_.scale);
        if (scale == nullptr) return;
        part("explain.one.criteria");
        if (item_.type == ItemType::choice) {
            for (const auto& choice : item_.choices) {
                if (const Level* level = scale->find(choice.level))
                    say(2, "explain.one.criterion", marked(*level), level->points.text(), choice.label);
            }
        } else if (!item_.bands.empty()) {
            for (const auto& band : item_.bands) {
                if (const Level* level = scale->find(band.level))
                    say(2, "explain.one.band", marked(*level), level->points.text(),
                        band.min.text() + item_.unit);
            }
        } else if (explanation_.question != nullptr) {
            for (const auto& level : scale->levels) page_.line(2, criterion_line(level));
        } else {
            if (const Level* level = level_of(item_, *scale); level != nullptr && !item_.criterion.empty())
                say(2, "explain.one.criterion", marked(*level), level->points.text(), item_.criterion);
            say(2, "explain.one.no_checklist");
        }
    }

    std::string criterion_line(const Level& level)
    {
        const auto& criteria = explanation_.question->criteria;
        const auto at =
            std::ranges::find_if(criteria, [&](const auto& entry) { return entry.first == level.id; });
        if (at == criteria.end())
            return words_("explain.one.no_criterion", marked(level), level.points.text());
        return words_("explain.one.criterion", marked(level), level.points.text(), at->second);
    }

    void arithmetic()
    {
        if (!item_.scored()) return;
        const std::string formula = item_formula(words_, assessment_, item_);
        if (formula.empty())
            part("explain.one.not_counted");
        else
            part("explain.one.arithmetic", formula);
        say(2, "explain.one.score", score_text(words_, explanation_.score));
    }

    void effects()
    {
        if (explanation_.effects.empty()) return;
        part("explain.one.what_if");
        for (const auto& effect : explanation_.effects) {
            const std::string change =
                effect.change ? change_text(*effect.value, *effect.change) : std::string("-");
            say(2, effect.current ? "explain.one.effect.now" : "explain.one.effect",
                effect.level == nullptr ? marked(*assessment_.find_scale(item_.scale)->not_applicable)
                                        : marked(*effect.level),
                score_text(words_, effect.value), change);
        }
    }

    const Words& words_;
    const ItemExplanation& explanation_;
    const Assessment& assessment_;
    const AssessedItem& item_;
    Page& page_;
};

} // namespace

Page explanation_page(const Explanation& explanation, const Words& words)
{
    Page page;
    WholeExplained(words, explanation, page).all();
    return page;
}

Page item_explanations_page(const std::vector<ItemExplanation>& explanations, const Words& words)
{
    Page page;
    for (const auto& one : explanations) ItemExplained(words, one, page).all();
    return page;
}

} // namespace tenken
