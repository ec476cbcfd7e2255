#include "rollup/rollup.hpp"

#include "base/folded_name.hpp"
#include "rollup/kept.hpp"
#include "rollup/over_years.hpp"
#include "rollup/year.hpp"

#include <algorithm>
#include <functional>
#include <tuple>
#include <utility>

namespace tenken {

namespace {

using Reports = std::vector<DepartmentYear>;

LeftOut left_out_for(const DepartmentYear& report, Exclusion why, std::string detail = {})
{
    return {report.source, report.department, report.year, why, std::move(detail)};
}

/// Takes out every report for which `why_not` has a reason.
void take_out(Reports& reports, std::vector<LeftOut>& left_out,
    const std::function<std::optional<LeftOut>(const DepartmentYear&)>& why_not)
{
    std::erase_if(reports, [&](const DepartmentYear& report) {
        auto reason = why_not(report);
        if (reason) left_out.push_back(std::move(*reason));
        return reason.has_value();
    });
}

void take_out_repeated(Reports& reports, std::vector<LeftOut>& left_out)
{
    const auto age = [](const DepartmentYear& report) {
        return std::tuple(report.doubts.empty(), report.version, std::string_view(report.date),
            std::string_view(report.source));
    };
    std::ranges::sort(reports, [&](const DepartmentYear& a, const DepartmentYear& b) {
        if (a.year != b.year) return a.year < b.year;
        if (a.department != b.department) return a.department < b.department;
        return age(b) < age(a);
    });
    std::size_t chosen = 0;
    for (auto& report : reports) {
        const auto* last = chosen == 0 ? nullptr : &reports[chosen - 1];
        if (last != nullptr && last->year == report.year && last->department == report.department) {
            left_out.push_back(left_out_for(report, Exclusion::repeated, last->source));
            continue;
        }
        if (&reports[chosen] != &report) reports[chosen] = std::move(report);
        ++chosen;
    }
    reports.erase(reports.begin() + static_cast<std::ptrdiff_t>(chosen), reports.end());
}

template <typename Key> std::optional<Key> most_frequent(const std::map<Key, int>& counts)
{
    std::optional<Key> best;
    int most = 0;
    for (const auto& [key, count] : counts) {
        if (count < most) continue;
        best = key;
        most = count;
    }
    return best;
}

class UsualChecklists {
public:
    explicit UsualChecklists(const Reports& reports)
    {
        std::map<std::string, int> ids;
        for (const auto& report : reports) ++ids[report.frame->checklist.id];
        id_ = most_frequent(ids).value_or("");
        std::map<int, std::map<std::string, int>> editions;
        for (const auto& report : reports) {
            const auto& checklist = report.frame->checklist;
            if (checklist.id == id_) ++editions[report.year][checklist.edition];
        }
        for (const auto& [year, counts] : editions) editions_[year] = most_frequent(counts).value_or("");
    }

    [[nodiscard]] bool has(const DepartmentYear& report) const
    {
        const auto& checklist = report.frame->checklist;
        const auto edition = editions_.find(report.year);
        return checklist.id == id_ && edition != editions_.end() && edition->second == checklist.edition;
    }

private:
    std::string id_;
    std::map<int, std::string> editions_;
};

// Takes out of `reports` what is not to be counted, and adds it to `left_out`: years that were not asked for; doubtful
// ones, unless the rules include that doubt; of several reports of one department and year all but one (a sound one
// first, then the latest version, then date); those of another checklist than most, over all years, and of another
// edition than most of its year. Among equally many, the checklist whose id and the edition whose name is the greater
// counts. The outcome does not depend on the order of the reports.
void choose_reports(Reports& reports, std::vector<LeftOut>& left_out, const RollupRules& rules)
{
    const auto& years = rules.years;
    take_out(reports, left_out, [&](const DepartmentYear& report) -> std::optional<LeftOut> {
        if (years.empty() || std::ranges::find(years, report.year) != years.end()) return std::nullopt;
        return left_out_for(report, Exclusion::other_year);
    });
    take_out(reports, left_out, [&](const DepartmentYear& report) -> std::optional<LeftOut> {
        for (const auto doubt : report.doubts) {
            if (!rules.include.contains(doubt)) return left_out_for(report, doubt);
        }
        return std::nullopt;
    });
    take_out_repeated(reports, left_out);

    const UsualChecklists usual(reports);
    for (auto& report : reports) {
        if (!usual.has(report)) report.doubts.push_back(Exclusion::other_checklist);
    }
    take_out(reports, left_out, [&](const DepartmentYear& report) -> std::optional<LeftOut> {
        const auto& checklist = report.frame->checklist;
        if (usual.has(report) || rules.include.contains(Exclusion::other_checklist)) return std::nullopt;
        return left_out_for(report, Exclusion::other_checklist, checklist.id + " " + checklist.edition);
    });
}

class Finishing {
public:
    Finishing(const RollupRules& rules, Reports reports, std::vector<LeftOut> left_out,
        std::map<int, std::set<std::string>> found, const std::shared_ptr<const KeptItems>& kept)
        : rules_(rules)
        , reports_(std::move(reports))
        , left_out_(std::move(left_out))
        , found_(std::move(found))
        , kept_(kept)
    {
    }

    CountedReports counted()
    {
        choose();
        return {std::move(reports_), std::move(left_out_)};
    }

    std::variant<Summary, NoYear> run()
    {
        choose();
        const std::size_t counted = reports_.size();
        std::vector<YearSummary> all;
        for (const int year : years()) all.push_back(year_summary(year, reports_of(year), expected(year)));
        auto summed = YearSummaries::of(std::move(all));
        if (!summed) return NoYear{std::move(left_out_)};
        Summary summary{std::move(*summed), {}, std::move(left_out_), counted, kept_};
        add_over_years(summary, rules_.workspace);
        for (auto& year : summary.years) add_findings(year, rules_.today);
        return summary;
    }

private:
    void choose()
    {
        spell_alike();
        for (const auto& report : reports_) found_[report.year].insert(report.department);
        choose_reports(reports_, left_out_, rules_);
        expect_those_left_out();
        std::ranges::sort(left_out_, {}, [](const LeftOut& file) {
            return std::tuple(file.year, file.department, file.source, file.why);
        });
    }

    /// The same name in one spelling: that of the rules, else of the files, else the first.
    void spell_alike()
    {
        std::map<std::string, std::string> spellings;
        const auto add = [&](const std::string& name) {
            return spellings.emplace(folded_name(name), name).first->second;
        };
        for (const auto& [year, departments] : rules_.departments) {
            for (const auto& department : departments) add(department);
        }
        for (auto& [year, departments] : found_) {
            std::set<std::string> alike;
            for (const auto& department : departments) alike.insert(add(department));
            departments = std::move(alike);
        }
        std::set<std::string> others;
        for (const auto& report : reports_) others.insert(report.department);
        for (const auto& department : others) add(department);
        for (auto& report : reports_) report.department = add(report.department);
        for (auto& file : left_out_) {
            if (!file.department.empty()) file.department = add(file.department);
        }
    }

    void expect_those_left_out()
    {
        for (const auto& file : left_out_) {
            const bool elsewhere = file.why == Exclusion::other_year || file.why == Exclusion::other_name;
            if (file.year != 0 && !file.department.empty() && !elsewhere)
                found_[file.year].insert(file.department);
        }
    }

    [[nodiscard]] std::set<int> years() const
    {
        std::set<int> all(rules_.years.begin(), rules_.years.end());
        if (!all.empty()) return all;
        for (const auto& [year, departments] : found_) all.insert(year);
        for (const auto& [year, departments] : rules_.departments) all.insert(year);
        return all;
    }

    [[nodiscard]] std::vector<std::string> expected(int year) const
    {
        if (const auto at = rules_.departments.find(year); at != rules_.departments.end()) return at->second;
        const auto at = found_.find(year);
        if (at == found_.end()) return {};
        return {at->second.begin(), at->second.end()};
    }

    Reports reports_of(int year)
    {
        const auto list = rules_.departments.find(year);
        const bool named = list != rules_.departments.end();
        std::map<std::string_view, std::size_t> places;
        for (std::size_t i = 0; named && i < list->second.size(); ++i) places.emplace(list->second[i], i);
        auto departments = taken_of(year);
        for (auto& department : departments)
            department.listed = !named || places.contains(department.department);
        std::ranges::sort(departments, {}, [&](const DepartmentYear& department) {
            const auto at = places.find(department.department); // those not named last
            return std::tuple(
                at == places.end() ? places.size() : at->second, std::string_view(department.department));
        });
        name_coordinator(departments);
        return departments;
    }

    // Not copied where there is one year only, as usual: ten thousand of them are the most that is in memory.
    Reports taken_of(int year)
    {
        const auto own = std::partition(reports_.begin(), reports_.end(),
            [&](const DepartmentYear& report) { return report.year != year; });
        if (own == reports_.begin()) return std::exchange(reports_, {});
        Reports departments(std::make_move_iterator(own), std::make_move_iterator(reports_.end()));
        reports_.erase(own, reports_.end());
        return departments;
    }

    static void name_coordinator(Reports& departments)
    {
        std::set<std::string_view> coordinators;
        for (const auto& department : departments) coordinators.insert(department.coordinated_by);
        for (auto& department : departments)
            department.coordinator = coordinators.contains(department.department);
    }

    const RollupRules& rules_;
    Reports reports_;
    std::vector<LeftOut> left_out_;
    std::map<int, std::set<std::string>> found_;
    std::shared_ptr<const KeptItems> kept_;
};

} // namespace

Rollup::Rollup(RollupRules rules)
    : rules_(std::move(rules))
    , kept_(std::make_shared<KeptItems>())
{
}

void Rollup::add(const ReportToRollUp& report) { add(keep(report, score(report.assessment))); }

DepartmentYear Rollup::keep(const ReportToRollUp& report, const Score& figures)
{
    return kept(report, figures, *kept_);
}

void Rollup::add(DepartmentYear kept) { reports_.push_back(std::move(kept)); }

DepartmentYear Rollup::keep_outline(const ReportToRollUp& report) { return outline(report, *kept_); }

void Rollup::leave_out(LeftOut file) { left_out_.push_back(std::move(file)); }

void Rollup::expect(int year, const std::string& department) { found_[year].insert(department); }

std::variant<Summary, NoYear> Rollup::finish()
{
    return Finishing(rules_, std::move(reports_), std::move(left_out_), std::move(found_), kept_).run();
}

CountedReports Rollup::counted()
{
    return Finishing(rules_, std::move(reports_), std::move(left_out_), std::move(found_), kept_).counted();
}

} // namespace tenken
