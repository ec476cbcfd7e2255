#include "rollup/choose_reports.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

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
        return std::tuple(report.doubts.empty(), report.version, report.date, report.source);
    };
    std::ranges::sort(reports, [&](const DepartmentYear& a, const DepartmentYear& b) {
        if (a.year != b.year) return a.year < b.year;
        if (a.department != b.department) return a.department < b.department;
        return age(b) < age(a);
    });
    const DepartmentYear* kept = nullptr;
    Reports chosen;
    chosen.reserve(reports.size());
    for (auto& report : reports) {
        const bool again =
            kept != nullptr && kept->year == report.year && kept->department == report.department;
        if (again) {
            left_out.push_back(left_out_for(report, Exclusion::repeated, kept->source));
            continue;
        }
        chosen.push_back(std::move(report));
        kept = &chosen.back();
    }
    reports = std::move(chosen);
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

} // namespace

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

} // namespace tenken
