#include "model/names.hpp"
#include "page/answer_text.hpp"
#include "page/explanation_text.hpp"
#include "page/formulas.hpp"
#include "page/text_page.hpp"

#include <algorithm>

namespace tenken {

namespace {

class Writing {
public:
    Writing(const Words& words, const ItemExplanation& explanation)
        : words_(words)
        , explanation_(explanation)
        , assessment_(*explanation.assessment)
        , item_(*explanation.item)
    {
    }

    std::string text()
    {
        heading();
        answer();
        criteria();
        arithmetic();
        effects();
        return page_.text();
    }

private:
    void heading()
    {
        page_.add(0, words_("explain.one", {item_.instance, item_.question}));
        const auto* section = assessment_.find_section(item_.section);
        page_.add(2,
            words_(
                "explain.one.section", {item_.section, section == nullptr ? std::string() : section->title}));
        page_.add(2,
            words_("explain.one.scope",
                {words_("names.scope." + std::string(name_in(scope_names, item_.scope)))}));
        if (!item_.scored()) {
            page_.add(2, words_("explain.one.unscored"));
            return;
        }
        page_.add(2, words_("explain.one.weight", {figure_text(words_, item_.weight)}));
        if (item_.critical) page_.add(2, words_("explain.one.critical"));
    }

    void answer()
    {
        page_.gap();
        page_.add(0, words_("explain.one.answer", {answer_text(words_, assessment_, item_)}));
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
        if (!text.empty()) page_.add(2, words_(id, {text}));
    }

    void criteria()
    {
        const Scale* scale = assessment_.find_scale(item_.scale);
        if (scale == nullptr) return;
        page_.gap();
        page_.add(0, words_("explain.one.criteria"));
        if (item_.type == ItemType::number) {
            for (const auto& band : item_.bands) {
                if (const Level* level = scale->find(band.level))
                    page_.add(2,
                        words_("explain.one.band",
                            {named(*level), level->points.text(), band.min.text() + item_.unit}));
            }
        } else if (explanation_.question != nullptr) {
            for (const auto& level : scale->levels) page_.add(2, criterion_line(level));
        } else {
            if (const Level* level = level_of(item_, *scale); level != nullptr && !item_.criterion.empty())
                page_.add(2,
                    words_("explain.one.criterion", {named(*level), level->points.text(), item_.criterion}));
            page_.add(2, words_("explain.one.no_checklist"));
        }
    }

    std::string criterion_line(const Level& level)
    {
        const auto& criteria = explanation_.question->criteria;
        const auto at =
            std::ranges::find_if(criteria, [&](const auto& entry) { return entry.first == level.id; });
        if (at == criteria.end())
            return words_("explain.one.no_criterion", {named(level), level.points.text()});
        return words_("explain.one.criterion", {named(level), level.points.text(), at->second});
    }

    void arithmetic()
    {
        if (!item_.scored()) return;
        page_.gap();
        const std::string formula = item_formula(words_, assessment_, item_);
        if (formula.empty())
            page_.add(0, words_("explain.one.not_counted"));
        else
            page_.add(0, words_("explain.one.arithmetic", {formula}));
        page_.add(2, words_("explain.one.score", {score_text(words_, explanation_.score)}));
    }

    void effects()
    {
        if (explanation_.effects.empty()) return;
        page_.gap();
        page_.add(0, words_("explain.one.what_if"));
        for (const auto& effect : explanation_.effects) {
            const std::string change =
                effect.change ? change_text(*effect.value, *effect.change) : std::string("-");
            page_.add(2,
                words_(effect.current ? "explain.one.effect.now" : "explain.one.effect",
                    {effect.level == nullptr ? not_applicable() : named(*effect.level),
                        score_text(words_, effect.value), change}));
        }
    }

    static std::string named(const Level& level)
    {
        return level.mark.empty() ? level.label : level.mark + " " + level.label;
    }

    std::string not_applicable()
    {
        const auto& offered = assessment_.find_scale(item_.scale)->not_applicable;
        return offered->mark.empty() ? offered->label : offered->mark + " " + offered->label;
    }

    const Words& words_;
    const ItemExplanation& explanation_;
    const Assessment& assessment_;
    const AssessedItem& item_;
    TextPage page_;
};

} // namespace

std::string item_explanation_text(const Words& words, const ItemExplanation& explanation)
{
    return Writing(words, explanation).text();
}

} // namespace tenken
