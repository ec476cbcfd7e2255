#include "page/answer_text.hpp"
#include "page/difference_page.hpp"
#include "page/embedded_templates.hpp"
#include "page/office_form.hpp"
#include "page/report_view.hpp"
#include "page/rollup_letter_facts.hpp"
#include "page/rollup_letter_matters.hpp"
#include "page/rollup_page_parts.hpp"
#include "page/template.hpp"
#include "page/view.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <tuple>
#include <utility>

namespace tenken {

namespace {

using Texts = std::vector<std::string>;

constexpr std::array<std::string_view, 31> letter_words{"annex", "by_results", "gravest", "departments",
    "plan", "matters", "decision", "choices", "instructions", "purpose", "scope", "period", "method",
    "results", "overall", "by_department", "by_section", "critical", "critical_none", "repeated",
    "repeated_none", "plans", "plans_none", "former_plans", "former_plans_none", "policy", "policy_note",
    "judgement", "judgement_why", "judgement_choices", "left_out"};

constexpr std::array<std::string_view, 9> table_words{
    "department", "score", "coverage", "result", "findings", "not_applicable", "remark", "section", "none"};

View entry_view(ViewMaker& make, const page::Entry& one)
{
    std::vector<View> details;
    for (const auto& detail : one.details) details.push_back(make.kept(detail));
    return make.object({{"id", make.kept(one.id)}, {"text", make.kept(one.text)},
        {"details", make.list(std::move(details))}});
}

View cell_view(ViewMaker& make, const page::Matrix::Cell& one)
{
    return make.object(
        {{"score", make.kept(one.figure)}, {"mark", make.kept(one.mark)}, {"text", make.kept(one.text())}});
}

View line_view(ViewMaker& make, const page::Matrix::Line& line)
{
    std::vector<View> cells;
    cells.reserve(line.cells.size());
    for (const auto& one : line.cells) cells.push_back(cell_view(make, one));
    return make.object({{"name", make.kept(line.name)}, {"whole", cell_view(make, line.whole)},
        {"departments", make.list(std::move(cells))}});
}

/// Each cell by its column's name.
View row_view(ViewMaker& make, const page::Table& table, const page::Row& row)
{
    std::vector<ViewMember> members;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (!table.columns[i].id.empty()) members.push_back({table.columns[i].id, make.kept(row[i])});
    }
    return make.object(std::move(members));
}

/// Hands on all but the line ends at both ends.
class WithoutOuterLineEnds {
public:
    explicit WithoutOuterLineEnds(const TakeText& take)
        : take_(take)
    {
    }

    void operator()(std::string_view piece)
    {
        if (!begun_) piece.remove_prefix(std::min(piece.find_first_not_of('\n'), piece.size()));
        if (piece.empty()) return;
        begun_ = true;
        const auto end = piece.find_last_not_of('\n') + 1; // 0 where there is nothing else
        if (end > 0) {
            take_(std::exchange(line_ends_, {}));
            take_(piece.substr(0, end));
        }
        line_ends_ += piece.substr(end);
    }

private:
    const TakeText& take_;
    bool begun_ = false;
    std::string line_ends_;
};

/// What every template may use: the rollup's own parts.
class RollupData {
public:
    explicit RollupData(const Words& words)
        : words_(words)
    {
    }

    std::vector<ViewMember> of(const RollupPage& page)
    {
        const auto& summary = page.summary;
        checklist_ = page.checklist;
        const auto latest = latest_year(summary);
        std::vector<View> earlier;
        for (std::size_t i = summary.years.size(); i-- > 0;) {
            if (i != latest) earlier.push_back(make.object(year_in_short(summary.years[i])));
        }
        std::vector<View> trends;
        for (auto one = summary.trends.rbegin(); one != summary.trends.rend(); ++one)
            trends.push_back(trend(*one));
        Texts left_out;
        for (const auto& file : summary.left_out) left_out.push_back(left_out_text(file, words_));
        return {{"head", lines(rollup_head(page, words_))}, {"year", year(summary.years[latest])},
            {"any_earlier", !earlier.empty()}, {"earlier", make.list(std::move(earlier))},
            {"any_trend", !trends.empty()}, {"trends", make.list(std::move(trends))},
            {"any_left_out", !left_out.empty()}, {"left_out", texts(left_out)}};
    }

    /// The groups of the latest year, as `of` made them.
    [[nodiscard]] const std::vector<ViewMember>* group(std::string_view id) const
    {
        const auto at = std::ranges::find(groups_, id, &Group::first);
        return at == groups_.end() ? nullptr : &at->second;
    }

    View texts(const Texts& all)
    {
        return list(all, [&](const std::string& text) { return make.kept(text); });
    }

    template <typename List, typename Function> View list(const List& all, const Function& view_of)
    {
        std::vector<View> views;
        views.reserve(all.size());
        for (const auto& one : all) views.push_back(view_of(one));
        return make.list(std::move(views));
    }

    View entry(const page::Entry& one) { return entry_view(make, one); }

    ViewMaker make;

private:
    using Group = std::pair<std::string, std::vector<ViewMember>>;

    View lines(const std::vector<page::Labelled>& all)
    {
        return list(all, [&](const page::Labelled& line) {
            return make.object({{"label", make.kept(line.label)}, {"text", make.kept(line.text)}});
        });
    }

    View rows(page::Table table)
    {
        const auto kept = std::make_shared<const page::Table>(std::move(table));
        return make.list(kept->rows.size(),
            [kept](ViewMaker& maker, std::size_t i) { return row_view(maker, *kept, kept->rows[i]); });
    }

    View rows(const page::Matrix& matrix)
    {
        return make.list(matrix.rows,
            [row = matrix.row](ViewMaker& maker, std::size_t i) { return line_view(maker, row(i)); });
    }

    std::vector<ViewMember> members_of(const RollupGroup& group)
    {
        const auto entry_of = [entry = group.entries.entry](
                                  ViewMaker& maker, std::size_t i) { return entry_view(maker, entry(i)); };
        return {{"id", make.kept(group.id)}, {"title", make.kept(group.title)},
            {"note", make.kept(group.note)}, {"entries", make.list(group.entries.count, entry_of)}};
    }

    std::vector<ViewMember> year_in_short(const YearSummary& year)
    {
        return {{"name", make.kept(fiscal_year_in_full(words_, year.year))},
            {"head", lines(year_head(year, checklist_, words_))},
            {"any_department", !year.departments.empty()},
            {"departments", rows(departments_table(year, words_))}};
    }

    View year(const YearSummary& year)
    {
        std::vector<View> groups;
        std::vector<ViewMember> by_name; // for templates that want them one by one
        for (const auto& group : rollup_groups(year, words_)) {
            groups_.emplace_back(group.id, members_of(group));
            groups.push_back(make.object(groups_.back().second));
            by_name.push_back({make.kept(group.id).text(), groups.back()});
        }
        auto members = year_in_short(year);
        const std::vector<ViewMember> more{{"any_section", !year.sections.empty()},
            {"sections", rows(sections_matrix(year, words_))}, {"any_item", !year.items.empty()},
            {"items", rows(items_table(year, words_))}, {"any_reach", !year.reach.empty()},
            {"reach", texts(reach_texts(year, words_))}, {"any_hint", !year.hints.empty()},
            {"hints", texts(hint_texts(year, words_))}, {"groups", make.list(std::move(groups))},
            {"group", make.object(std::move(by_name))}};
        members.insert(members.end(), more.begin(), more.end());
        return make.object(std::move(members));
    }

    View trend(const YearTrend& trend)
    {
        const auto parts = trend_parts(trend, words_);
        return make.object(
            {{"title", make.kept(parts.title)}, {"like_for_like", make.kept(parts.like_for_like)},
                {"steps", rows(parts.steps)}, {"any_note", !parts.notes.empty()},
                {"notes", texts(parts.notes)}, {"any_department", !parts.departments.rows.empty()},
                {"departments", rows(parts.departments)}, {"sections", rows(parts.sections)}});
    }

    const Words& words_;
    std::string checklist_; ///< as RollupPage has it
    std::vector<Group> groups_;
};

class Letter {
public:
    Letter(const RollupPage& page, const Words& words)
        : page_(page)
        , year_(page.summary.years[latest_year(page.summary)])
        , words_(words)
        , name_(fiscal_year_in_full(words, year_.year))
        , data_(words)
        , table_(departments_table(year_, words))
    {
    }

    void write(const Template& made_with, const TakeText& take)
    {
        auto members = data_.of(page_);
        const auto add = [&](std::string_view name, View value) { members.push_back({name, value}); };
        add_first_page(add);
        add("t", words_view());
        add("heading", data_.make.kept(words_("rollup.letter.heading", name_)));
        add("date", data_.make.kept(day_text(words_, page_.date)));
        add("from", data_.make.kept(from()));
        add("opening", data_.make.kept(words_("rollup.letter.opening", name_)));
        add("purpose", data_.make.kept(purpose()));
        add("scope", data_.texts(scope()));
        add("period", data_.texts(period()));
        add("method", data_.texts(method()));
        add("trend", data_.texts(trend()));
        add("facts", data_.list(policy_facts(year_, words_), [&](const page::Entry& fact) {
            return data_.entry(fact);
        }));
        std::vector<View> repeated;
        for (const auto* id : {"continuing", "recurred"}) {
            const auto* group = data_.group(id);
            if (group == nullptr) continue;
            auto with_later = *group;
            with_later.push_back({"later", !repeated.empty()});
            repeated.push_back(data_.make.object(std::move(with_later)));
        }
        add("any_repeated", !repeated.empty());
        add("repeated", data_.make.list(std::move(repeated)));
        made_with.render(data_.make.object(std::move(members)), take);
    }

private:
    template <typename Add> void add_first_page(const Add& add)
    {
        std::vector<std::vector<ViewMember>> form;
        for (auto& text : form_texts(page_.workspace.organisation, own_form(), words_))
            form.push_back({{"text", data_.make.kept(std::move(text))}});
        add("form", data_.make.separated(std::move(form)));
        add("seals", data_.texts(seals_of(page_.workspace.form, words_)));
        add("to", data_.make.kept(to()));
        add("results", data_.make.kept(results_text(year_, words_)));
        add("score",
            data_.make.kept(year_.score ? words_("rollup.letter.score", year_.score->rounded()) +
                        unit_text(year_.frame->scoring, year_.score, words_)
                                        : words_("report.score.none")));
        add("submitted", data_.make.kept(submitted_text(year_, words_)));
        add("findings", data_.make.kept(findings_text(year_, words_)));
        const auto which = gravest_departments(year_);
        add("departments",
            data_.list(which, [&](std::size_t i) { return row_view(data_.make, table_, table_.rows[i]); }));
        const auto rest = year_.departments.size() - which.size();
        add("departments_rest",
            data_.make.kept(rest == 0 ? std::string() : words_("rollup.letter.departments_rest", rest)));
        const auto gravest = gravest_findings(year_, words_);
        add("any_gravest", !gravest.empty());
        add("gravest", data_.list(gravest, [&](const GraveFinding& finding) {
            return data_.make.object({{"item", data_.make.kept(finding.item)},
                {"departments", data_.make.kept(finding.departments)},
                {"plan", data_.make.kept(finding.plan)}});
        }));
        add("matters", data_.texts(matters_to_decide(year_, words_)));
        add("returned", data_.make.kept(returned_text(year_, words_)));
    }

    /// The department's form has a number and an address of its own; how long the letter is kept is filled in by hand
    /// where nobody says.
    [[nodiscard]] Form own_form() const
    {
        Form form = page_.workspace.form;
        form.no.clear();
        form.submit_to.clear();
        if (form.retention.empty()) form.retention = words_("rollup.letter.retention_blank");
        return form;
    }

    [[nodiscard]] std::string to() const
    {
        const auto& ciso = page_.workspace.ciso;
        return ciso.empty() ? words_("rollup.letter.ciso") : words_("rollup.letter.ciso_post", ciso);
    }

    View words_view()
    {
        std::vector<ViewMember> t;
        const auto add = [&](std::string_view name, const std::string& id) {
            t.push_back({name, data_.make.kept(words_(id))});
        };
        for (const auto name : table_words) add(name, "rollup.t." + std::string(name));
        for (const auto name : letter_words) add(name, "rollup.letter.t." + std::string(name));
        for (const auto* name : {"date", "to", "from"}) add(name, "rollup.letter." + std::string(name));
        for (const auto* name : {"document_number", "drafted", "decided", "effective", "circulated"})
            add(name, "report.t." + std::string(name));
        add("gap", "rollup.gap");
        add("legend", "rollup.legend");
        return data_.make.object(std::move(t));
    }

    [[nodiscard]] std::string from() const
    {
        const auto& coordinator = page_.workspace.coordinator;
        return coordinator.empty() ? words_("rollup.letter.coordinator")
                                   : words_("rollup.letter.coordinator_of", coordinator);
    }

    [[nodiscard]] std::string purpose() const
    {
        if (const auto& own = page_.workspace.form.policy; !own.empty())
            return words_("rollup.letter.purpose", own);
        if (!year_.frame) return words_("rollup.letter.purpose", words_("rollup.none"));
        const auto& policy = year_.frame->policy;
        return words_("rollup.letter.purpose",
            policy.edition.empty() ? policy.title
                                   : words_("rollup.letter.policy", policy.title, policy.edition));
    }

    [[nodiscard]] Texts scope() const
    {
        Texts names;
        for (const auto& department : year_.departments) {
            if (department.listed) names.push_back(department.department);
        }
        names.insert(names.end(), year_.missing.begin(), year_.missing.end());
        Texts lines;
        lines.push_back(words_("rollup.letter.bodies", year_.expected, list_of(names, words_)));
        lines.push_back(words_("rollup.letter.submitted", submitted_text(year_, words_)));
        if (year_.frame) {
            const auto& checklist = year_.frame->checklist;
            lines.push_back(words_("rollup.letter.checklist", checklist.title,
                checklist.id + " " + checklist.edition, year_.items.size()));
        }
        if (const int respondents = respondents_of(year_); respondents > 0)
            lines.push_back(words_("rollup.letter.respondents", respondents));
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

    [[nodiscard]] Texts period() const
    {
        const auto named = dates();
        const auto day = [&](const std::string& iso) { return day_text(words_, iso); };
        Texts lines;
        if (!named.from.empty())
            lines.push_back(words_("rollup.letter.period", day(named.from), day(named.to)));
        if (!named.reference_date.empty())
            lines.push_back(words_("rollup.letter.reference_date", day(named.reference_date)));
        if (!named.deadline.empty()) lines.push_back(words_("rollup.letter.deadline", day(named.deadline)));
        std::set<std::string> reports;
        for (const auto& department : year_.departments) reports.insert(department.date);
        if (reports.size() == 1) lines.push_back(words_("rollup.letter.dates_one", day(*reports.begin())));
        if (reports.size() > 1)
            lines.push_back(words_("rollup.letter.dates", day(*reports.begin()), day(*reports.rbegin())));
        if (lines.empty()) lines.push_back(words_("rollup.t.none"));
        return lines;
    }

    [[nodiscard]] std::string levels() const
    {
        Texts labels;
        if (!year_.frame->scales.empty()) {
            for (const auto& level : year_.frame->scales.front().levels) labels.push_back(level.label);
        }
        return list_of(labels, words_);
    }

    [[nodiscard]] Texts method() const
    {
        if (!year_.frame) return {words_("rollup.t.none")};
        const auto& rules = year_.frame->scoring;
        const bool pooled = rules.method == ScoringMethod::pooled;
        const bool excluded = rules.not_applicable == NotApplicableRule::exclude;
        const auto doubtful = std::ranges::count_if(
            year_.departments, [](const DepartmentYear& one) { return !one.doubts.empty(); });
        const auto counted = year_.departments.size();
        return {
            words_("rollup.letter.method.answers", levels()),
            words_(pooled ? "rollup.letter.method.pooled" : "rollup.letter.method.mean_of_sections"),
            words_(excluded ? "rollup.letter.method.exclude" : "rollup.letter.method.full"),
            words_("rollup.letter.method.whole"),
            doubtful == 0 ? words_("rollup.letter.method.verified", counted)
                          : words_("rollup.letter.method.doubtful", counted, doubtful),
        };
    }

    [[nodiscard]] Texts trend() const
    {
        const auto at = std::ranges::find(page_.summary.trends, year_.year, &YearTrend::after);
        if (at == page_.summary.trends.end()) return {};
        const std::string before = fiscal_year_in_full(words_, at->before);
        Texts lines;
        const auto& old_score = at->steps.front().score;
        const auto& new_score = at->steps.back().score;
        if (old_score && new_score)
            lines.push_back(words_("rollup.letter.trend", before, old_score->rounded(), new_score->rounded(),
                signed_text(new_score->rounded_value() - old_score->rounded_value())));
        if (const auto& like = at->like_for_like; like.before && like.after)
            lines.push_back(
                words_("rollup.trend.like_for_like", like.before->rounded(), like.after->rounded(), before));
        return lines;
    }

    const RollupPage& page_;
    const YearSummary& year_;
    const Words& words_;
    std::string name_;
    RollupData data_;
    page::Table table_; ///< of the departments
};

} // namespace

const Template& letter_template()
{
    static const Template built_in = [] {
        const auto files = embedded_templates();
        const auto at = std::ranges::find(files, "letter-1.md.mustache", &EmbeddedFile::path);
        if (at == files.end()) throw std::logic_error("the built-in template of letters is missing");
        return Template("letter-1", std::string(at->bytes));
    }();
    return built_in;
}

void rollup_letter(
    const RollupPage& page, const Words& words, const Template& made_with, const TakeText& take)
{
    Letter(page, words).write(made_with, WithoutOuterLineEnds(take));
    take("\n");
}

} // namespace tenken
