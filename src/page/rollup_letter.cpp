#include "page/answer_text.hpp"
#include "page/difference_view.hpp"
#include "page/render_template.hpp"
#include "page/rollup.hpp"
#include "page/rollup_letter_facts.hpp"
#include "page/rollup_phrases.hpp"
#include "page/rollup_view_json.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>

namespace tenken {

namespace {

using Json = nlohmann::json;
using Lines = std::vector<std::string>;

constexpr std::array<std::string_view, 20> letter_words{"purpose", "scope", "period", "method", "results",
    "overall", "by_department", "by_section", "critical", "critical_none", "repeated", "repeated_none",
    "plans", "plans_none", "former_plans", "former_plans_none", "policy", "policy_note", "judgement",
    "judgement_yes"};

constexpr std::array<std::string_view, 9> table_words{
    "department", "score", "coverage", "result", "findings", "not_applicable", "remark", "section", "none"};

class Letter {
public:
    Letter(const RollupPage& page, const Words& words)
        : page_(page)
        , year_(page.summary.years[latest_year(page.summary)])
        , words_(words)
        , name_(fiscal_year_in_full(words, year_.year))
    {
    }

    [[nodiscard]] Json view() const
    {
        const auto rollup = rollup_view(page_, words_);
        Json json = rollup_view_json(rollup);
        json["t"] = words_json();
        json["heading"] = words_("rollup.letter.heading", {name_});
        json["date"] = day_text(words_, page_.date);
        json["from"] = from();
        json["opening"] = words_("rollup.letter.opening", {name_});
        json["purpose"] = purpose();
        json["scope"] = scope();
        json["period"] = period();
        json["method"] = method();
        json["trend"] = trend();
        json["facts"] = facts();
        Json repeated = Json::array();
        for (const auto* id : {"continuing", "recurred"}) {
            auto& groups = json["year"]["group"];
            if (!groups.contains(id)) continue;
            repeated.push_back(groups[id]);
            repeated.back()["later"] = repeated.size() > 1;
        }
        json["any_repeated"] = !repeated.empty();
        json["repeated"] = std::move(repeated);
        return json;
    }

private:
    [[nodiscard]] Json words_json() const
    {
        Json t = Json::object();
        for (const auto name : table_words) t[std::string(name)] = words_("rollup.t." + std::string(name));
        for (const auto name : letter_words)
            t[std::string(name)] = words_("rollup.letter.t." + std::string(name));
        t["judgement_why"] = words_("rollup.letter.t.judgement_why");
        t["left_out"] = words_("rollup.letter.t.left_out");
        for (const auto* name : {"date", "to", "from", "ciso"})
            t[name] = words_("rollup.letter." + std::string(name));
        t["gap"] = words_("rollup.gap");
        t["legend"] = words_("rollup.legend");
        return t;
    }

    [[nodiscard]] std::string from() const
    {
        const auto& coordinator = page_.workspace.coordinator;
        return coordinator.empty() ? words_("rollup.letter.coordinator")
                                   : words_("rollup.letter.coordinator_of", {coordinator});
    }

    [[nodiscard]] std::string purpose() const
    {
        if (!year_.frame) return words_("rollup.letter.purpose", {words_("rollup.none")});
        const auto& policy = year_.frame->policy;
        return words_("rollup.letter.purpose",
            {policy.edition.empty() ? policy.title
                                    : words_("rollup.letter.policy", {policy.title, policy.edition})});
    }

    [[nodiscard]] Lines scope() const
    {
        Lines names;
        for (const auto& department : year_.departments) {
            if (department.listed) names.push_back(department.department);
        }
        names.insert(names.end(), year_.missing.begin(), year_.missing.end());
        Lines lines;
        lines.push_back(
            words_("rollup.letter.bodies", {std::to_string(year_.expected), list_of(names, words_)}));
        std::string submitted =
            words_("rollup.submitted", {std::to_string(year_.expected), std::to_string(year_.submitted)});
        if (!year_.missing.empty())
            submitted += words_("rollup.submitted.missing", {list_of(year_.missing, words_)});
        submitted += not_handed_in(year_, words_);
        lines.push_back(words_("rollup.letter.submitted", {submitted}));
        if (year_.frame) {
            const auto& checklist = year_.frame->checklist;
            lines.push_back(words_("rollup.letter.checklist",
                {checklist.title, checklist.id + " " + checklist.edition,
                    std::to_string(year_.items.size())}));
        }
        int respondents = 0;
        for (const auto& department : year_.departments) respondents += department.respondents;
        if (respondents > 0)
            lines.push_back(words_("rollup.letter.respondents", {std::to_string(respondents)}));
        return lines;
    }

    // As tenken.yaml says, else as the reports do where they agree.
    [[nodiscard]] WorkspaceYear dates() const
    {
        if (const auto* named = page_.workspace.find_year(year_.year)) return *named;
        WorkspaceYear dates;
        std::set<std::tuple<std::string, std::string, std::string>> stated;
        for (const auto& one : year_.departments)
            stated.emplace(one.period_from, one.period_to, one.reference_date);
        if (stated.size() == 1) std::tie(dates.from, dates.to, dates.reference_date) = *stated.begin();
        return dates;
    }

    [[nodiscard]] Lines period() const
    {
        const auto named = dates();
        const auto day = [&](const std::string& iso) { return day_text(words_, iso); };
        Lines lines;
        if (!named.from.empty())
            lines.push_back(words_("rollup.letter.period", {day(named.from), day(named.to)}));
        if (!named.reference_date.empty())
            lines.push_back(words_("rollup.letter.reference_date", {day(named.reference_date)}));
        if (!named.deadline.empty()) lines.push_back(words_("rollup.letter.deadline", {day(named.deadline)}));
        std::set<std::string> reports;
        for (const auto& department : year_.departments) reports.insert(department.date);
        if (reports.size() == 1) lines.push_back(words_("rollup.letter.dates_one", {day(*reports.begin())}));
        if (reports.size() > 1)
            lines.push_back(words_("rollup.letter.dates", {day(*reports.begin()), day(*reports.rbegin())}));
        if (lines.empty()) lines.push_back(words_("rollup.t.none"));
        return lines;
    }

    [[nodiscard]] std::string levels() const
    {
        Lines labels;
        if (!year_.frame->scales.empty()) {
            for (const auto& level : year_.frame->scales.front().levels) labels.push_back(level.label);
        }
        return list_of(labels, words_);
    }

    [[nodiscard]] Lines method() const
    {
        if (!year_.frame) return {words_("rollup.t.none")};
        const auto& rules = year_.frame->scoring;
        const bool pooled = rules.method == ScoringMethod::pooled;
        const bool excluded = rules.not_applicable == NotApplicableRule::exclude;
        const auto doubtful = std::ranges::count_if(
            year_.departments, [](const DepartmentYear& one) { return !one.doubts.empty(); });
        const auto counted = std::to_string(year_.departments.size());
        return {
            words_("rollup.letter.method.answers", {levels()}),
            words_(pooled ? "rollup.letter.method.pooled" : "rollup.letter.method.mean_of_sections"),
            words_(excluded ? "rollup.letter.method.exclude" : "rollup.letter.method.full"),
            words_("rollup.letter.method.whole"),
            doubtful == 0 ? words_("rollup.letter.method.verified", {counted})
                          : words_("rollup.letter.method.doubtful", {counted, std::to_string(doubtful)}),
        };
    }

    [[nodiscard]] Lines trend() const
    {
        const auto at = std::ranges::find(page_.summary.trends, year_.year, &YearTrend::after);
        if (at == page_.summary.trends.end()) return {};
        const std::string before = fiscal_year_in_full(words_, at->before);
        Lines lines;
        const auto& old_score = at->steps.front().score;
        const auto& new_score = at->steps.back().score;
        if (old_score && new_score)
            lines.push_back(words_("rollup.letter.trend",
                {before, old_score->rounded(), new_score->rounded(),
                    signed_text(new_score->rounded_value() - old_score->rounded_value())}));
        if (const auto& like = at->like_for_like; like.before && like.after)
            lines.push_back(words_(
                "rollup.trend.like_for_like", {like.before->rounded(), like.after->rounded(), before}));
        return lines;
    }

    [[nodiscard]] Json facts() const
    {
        Json list = Json::array();
        for (const auto& fact : policy_facts(year_, words_))
            list.push_back({{"text", fact.text}, {"details", fact.details}});
        return list;
    }

    const RollupPage& page_;
    const YearSummary& year_;
    const Words& words_;
    std::string name_;
};

} // namespace

const Template& letter_template()
{
    static const Template built_in = built_in_template("letter-1");
    return built_in;
}

std::string rollup_letter(const RollupPage& page, const Words& words, const Template& made_with)
{
    return trimmed_document(render_template(made_with, Letter(page, words).view()));
}

} // namespace tenken
