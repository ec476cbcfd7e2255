#include "rollup/rollup.hpp"

#include "rollup/choose_reports.hpp"
#include "rollup/findings.hpp"
#include "rollup/kept_report.hpp"
#include "rollup/over_years.hpp"
#include "rollup/year_summary.hpp"

#include <algorithm>
#include <tuple>

namespace tenken {

namespace {

using Reports = std::vector<DepartmentYear>;

class Finishing {
public:
    Finishing(const RollupRules& rules, Reports reports, std::vector<LeftOut> left_out,
        std::map<int, std::set<std::string>> found, const std::shared_ptr<const KeptItems>& kept)
        : rules_(rules)
        , reports_(std::move(reports))
        , found_(std::move(found))
    {
        summary_.left_out = std::move(left_out);
        summary_.kept = kept;
    }

    Summary run()
    {
        for (const auto& report : reports_) found_[report.year].insert(report.department);
        choose_reports(reports_, summary_.left_out, rules_);
        expect_those_left_out();
        summary_.counted = reports_.size();
        for (const int year : years())
            summary_.years.push_back(year_summary(year, reports_of(year), expected(year), *summary_.kept));
        add_over_years(summary_);
        for (auto& year : summary_.years) add_findings(year, rules_.today);
        std::ranges::sort(summary_.left_out, {}, [](const LeftOut& file) {
            return std::tuple(file.year, file.department, file.source, file.why);
        });
        return std::move(summary_);
    }

private:
    void expect_those_left_out()
    {
        for (const auto& file : summary_.left_out) {
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
        std::map<std::pair<std::size_t, std::string>, DepartmentYear> sorted; // those not named come last
        for (auto& report : reports_) {
            if (report.year != year) continue;
            const auto at = places.find(report.department);
            report.listed = !named || at != places.end();
            const auto place = at == places.end() ? places.size() : at->second;
            std::string name = report.department;
            sorted.emplace(std::pair(place, std::move(name)), std::move(report));
        }
        Reports departments;
        departments.reserve(sorted.size());
        for (auto& [key, report] : sorted) departments.push_back(std::move(report));
        name_coordinator(departments);
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
    std::map<int, std::set<std::string>> found_;
    Summary summary_;
};

} // namespace

Rollup::Rollup(RollupRules rules)
    : rules_(std::move(rules))
{
}

void Rollup::add(const ReportToRollUp& report)
{
    reports_.push_back(kept_report(report, *kept_, rules_.keep_words));
}

void Rollup::leave_out(LeftOut file) { left_out_.push_back(std::move(file)); }

void Rollup::expect(int year, const std::string& department) { found_[year].insert(department); }

Summary Rollup::finish()
{
    return Finishing(rules_, std::move(reports_), std::move(left_out_), std::move(found_), kept_).run();
}

} // namespace tenken
