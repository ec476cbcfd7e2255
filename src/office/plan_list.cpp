#include "office/plan_list.hpp"

#include "base/folded_name.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/record/reading.hpp"
#include "formats/report/data.hpp"
#include "formats/workspace/paths.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace tenken {

namespace {

namespace fs = std::filesystem;

class ListingPlans {
public:
    ListingPlans(const WorkspaceFiles& files, const std::optional<Workspace>& workspace, int year)
        : workspace_(workspace)
        , year_(year)
        , files_(files, year)
        , next_(files, year + 1)
    {
    }

    PlanList run(const std::optional<std::string>& only) &&
    {
        for (const auto& department : files_.departments()) {
            if (!only || same_name(*only, department)) add(department);
        }
        return std::move(list_);
    }

private:
    void add(const std::string& department)
    {
        const auto report = believed(files_.report(department));
        if (!report || report->circumstances.draft) return;
        list_.departments.push_back(report->circumstances.department);
        const auto first = list_.plans.size();
        for (const auto& item : report->items) {
            if (item.response.exception)
                list_.exceptions.push_back({report->circumstances.department, item.instance, item.question,
                    *item.response.exception});
            if (item.response.action.empty()) continue;
            LivingPlan plan;
            plan.department = report->circumstances.department;
            plan.year = year_;
            plan.instance = item.instance;
            plan.question = item.question;
            plan.critical = item.critical;
            plan.action = item.response.action;
            plan.due = plan.action.due;
            list_.plans.push_back(std::move(plan));
        }
        const std::span plans(list_.plans.begin() + static_cast<std::ptrdiff_t>(first), list_.plans.end());
        take_progress(plans, files_.record(department));
        take_outcomes(plans, next_.report(name_next_year(department)));
    }

    /// Of the department that goes on from this one alone, where there is such a one.
    [[nodiscard]] std::string name_next_year(const std::string& department) const
    {
        if (!workspace_) return department;
        for (const auto& one : workspace_->departments) {
            const auto names = workspace_->names_in(one.name, year_);
            if (one.from == year_ + 1 && names.size() == 1 && same_name(names.front(), department))
                return one.name;
        }
        return department;
    }

    /// Nothing where there is none, or it cannot be believed.
    std::optional<Assessment> believed(const fs::path& path)
    {
        if (!is_occupied(path)) return std::nullopt;
        try {
            auto block = read_report_data(read_file(real_file_system(), path), path_text(path));
            if (block.stated_sha256 == block.actual_sha256) return std::move(block.data.assessment);
            list_.problems.push_back(
                problem_at(Place{path_text(path.lexically_normal()), 0, 0, {}}, "plans.report_changed"));
        } catch (const Failure& failure) {
            note(failure.problems());
        }
        return std::nullopt;
    }

    void take_progress(std::span<LivingPlan> plans, const fs::path& record)
    {
        if (!is_occupied(record)) return;
        try {
            const auto reading = read_record(record);
            note(reading.problems);
            for (const auto& event : reading.state.plan_progress) {
                const auto plan = std::ranges::find(plans, event.instance, &LivingPlan::instance);
                if (plan != plans.end()) apply(*plan, event);
            }
        } catch (const Failure& failure) {
            note(failure.problems());
        }
    }

    static void apply(LivingPlan& plan, const PlanProgressEvent& event)
    {
        if (event.step == PlanStep::done) plan.done_on = event.day;
        if (event.step == PlanStep::extended) {
            plan.due = event.day;
            plan.done_on.clear();
            ++plan.extensions;
        }
        if (!event.word.empty()) plan.words.push_back(event.word);
        plan.evidence.insert(plan.evidence.end(), event.evidence.begin(), event.evidence.end());
    }

    /// What the department said a year later ends a plan that nobody had reported as done.
    void take_outcomes(std::span<LivingPlan> plans, const fs::path& next_report)
    {
        const auto report = believed(next_report);
        if (!report || report->circumstances.draft) return;
        for (const auto& former : report->former_plans) {
            const auto plan = std::ranges::find(plans, former.instance, &LivingPlan::instance);
            if (plan == plans.end() || !former.outcome) continue;
            if (!former.note.empty()) plan->words.push_back(former.note);
            const bool over =
                *former.outcome == PlanOutcome::done || *former.outcome == PlanOutcome::not_needed;
            if (over && !plan->done()) plan->done_on = report->circumstances.date;
        }
    }

    void note(const Problems& problems)
    {
        list_.problems.insert(list_.problems.end(), problems.begin(), problems.end());
    }

    const std::optional<Workspace>& workspace_; // outlives the listing
    int year_;
    YearFolder files_;
    YearFolder next_;
    PlanList list_;
};

} // namespace

PlanList plans_of(const WorkspaceFiles& files, const std::optional<Workspace>& workspace, int year,
    const std::optional<std::string>& department)
{
    return ListingPlans(files, workspace, year).run(department);
}

} // namespace tenken
