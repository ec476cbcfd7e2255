#include "office/survey.hpp"

#include "formats/disk/file_bytes.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/record/reading.hpp"
#include "formats/report/data.hpp"
#include "formats/workspace/paths.hpp"
#include "office/record_upkeep.hpp"
#include "office/respondent_records.hpp"
#include "page/register.hpp"
#include "scoring/assess.hpp"

#include <algorithm>
#include <map>
#include <system_error>

namespace tenken {

namespace {

namespace fs = std::filesystem;

bool is_there(const fs::path& path)
{
    std::error_code unknown; // reading names the error
    return fs::symlink_status(path, unknown).type() != fs::file_type::not_found;
}

/// A report does not say the stage, which follows from its days.
HandIn stage_from_report(HandIn hand_in)
{
    hand_in.stage = !hand_in.accepted.empty() ? HandInStage::accepted
        : !hand_in.submitted.empty()          ? HandInStage::submitted
        : !hand_in.confirmed.empty()          ? HandInStage::confirmed
                                              : HandInStage::answering;
    return hand_in;
}

class Surveying {
public:
    Surveying(const fs::path& folder, const std::optional<Workspace>& workspace, const Checklist& checklist,
        int year)
        : folder_(folder)
        , workspace_(workspace)
        , checklist_(checklist)
        , year_(year)
    {
    }

    Survey run()
    {
        name_departments();
        for (auto& work : result_.departments) read_own_record(work);
        for (auto& work : result_.departments) {
            assess_record(work);
            look_at_report(work);
        }
        return std::move(result_);
    }

private:
    void name_departments()
    {
        const bool lists = workspace_ && !workspace_->departments.empty();
        const auto add = [&](const std::string& name, bool listed) {
            auto& all = result_.departments;
            if (std::ranges::find(all, name, &DepartmentWork::department) != all.end()) return;
            all.emplace_back().department = name;
            all.back().listed = listed;
        };
        if (workspace_) {
            for (const auto& department : workspace_->departments) add(department.name, true);
            if (!workspace_->coordinator.empty()) add(workspace_->coordinator, true);
        }
        for (const auto& name : departments_in(folder_, year_)) add(name, !lists);
    }

    void report(const DepartmentWork& work, FailureKind kind, const Problems& problems)
    {
        for (const auto& problem : problems) result_.problems.push_back({work.department, kind, problem});
    }

    void read_own_record(DepartmentWork& work)
    {
        const auto path = record_path(folder_, year_, work.department);
        if (!is_there(path)) return;
        work.record = true;
        try {
            auto reading = read_record(path);
            work.damaged = reading.ending == RecordReading::Ending::damaged;
            report(work, FailureKind::input, reading.problems);
            const auto& start = reading.state.start;
            if (reading.state.events > 0 && (start.department != work.department || start.year != year_)) {
                work.damaged = true;
                report(work, FailureKind::input,
                    {{"workspace.record_of_another", {start.department, std::to_string(start.year)},
                        Place{path_text(path), 1, 0, {}}}});
            }
            states_.emplace(work.department, std::move(reading.state));
        } catch (const Failure& failure) {
            work.damaged = true;
            report(work, failure.kind(), failure.problems());
        }
    }

    void assess_record(DepartmentWork& work)
    {
        const auto found = states_.find(work.department);
        RecordState state = found == states_.end() ? RecordState{} : found->second;
        if (state.events > 0) work.last = LastAnswer{state.last_instance, state.answered_at, state.author};
        if (state.events > 0 && state.checklist.id != checklist_.id)
            work.other_checklist = state.checklist.id;
        const auto coordinators =
            workspace_ ? states_.find(workspace_->coordinator_for(work.department)) : states_.end();
        bring_up_to_date(state, checklist_, workspace_, work.department, year_,
            coordinators == states_.end() ? nullptr : &coordinators->second);
        take_in_respondents(work, state);
        work.hand_in = state.hand_in;
        Circumstances circumstances;
        circumstances.department = work.department;
        circumstances.year = year_;
        circumstances.coordinator = state.terms.coordinator;
        work.assessment = assess(checklist_, state.answers, circumstances);
        if (!work.last || work.last->instance.empty()) return;
        const auto* item = work.assessment.find_item(work.last->instance);
        if (item != nullptr && answered_by_coordinator(work.assessment, *item)) work.last->instance.clear();
    }

    /// Confirmed answers stay as they were confirmed.
    void take_in_respondents(DepartmentWork& work, RecordState& state)
    {
        const auto records = read_respondents(folder_, year_, work.department, checklist_);
        report(work, FailureKind::input, records.problems);
        const auto event = event_of(records, state, checklist_, false);
        work.respondents = event.respondents;
        if (event.respondents == 0) return;
        if (state.hand_in.open())
            state.apply(event);
        else
            work.late_respondents = event.records != state.respondent_records && state.would_change(event);
    }

    void look_at_report(DepartmentWork& work)
    {
        const auto path = report_path(folder_, year_, work.department);
        if (!is_there(path)) return;
        work.report = ReportStanding::unreadable;
        try {
            auto block = read_report_data(read_file(real_file_system(), path), path_text(path));
            if (block.stated_sha256 != block.actual_sha256) {
                report(work, FailureKind::input,
                    {{"workspace.report_altered", {path_text(path)},
                        Place{path_text(path), block.header_line, 0, {}}}});
                return;
            }
            const auto& of = block.data.assessment.circumstances;
            if (of.department != work.department || of.year != year_) {
                report(work, FailureKind::input,
                    {{"workspace.report_of_another", {of.department, std::to_string(of.year)},
                        Place{path_text(path), 0, 0, {}}}});
                return;
            }
            judge_report(work, std::move(block.data.assessment));
        } catch (const Failure& failure) {
            report(work, failure.kind(), failure.problems());
        }
    }

    void judge_report(DepartmentWork& work, Assessment in_report)
    {
        const auto& circumstances = in_report.circumstances;
        const auto state = states_.find(work.department);
        const bool of_record =
            !work.record || (state != states_.end() && state->second.last_link == circumstances.record);
        work.report = !of_record  ? ReportStanding::stale
            : circumstances.draft ? ReportStanding::draft
                                  : ReportStanding::fresh;
        if (work.record) {
            // What was confirmed stays as it was, whatever the workspace's checklist asks by now.
            const bool settled = work.report == ReportStanding::fresh && !work.hand_in.open();
            if (settled) work.assessment = std::move(in_report);
            return;
        }
        work.hand_in = stage_from_report(circumstances.hand_in);
        if (work.hand_in.stage == HandInStage::submitted) look_into_register(work);
        work.assessment = std::move(in_report);
    }

    /// A report that came without its record does not bear the day of acceptance.
    void look_into_register(DepartmentWork& work) const
    {
        const auto path = register_path(folder_, year_);
        if (!is_there(path)) return;
        const auto entries = read_register(read_file(real_file_system(), path));
        if (!entries) return;
        const auto* entry = find_entry(*entries, work.department, work.hand_in.version);
        if (entry == nullptr) return;
        work.hand_in.stage = HandInStage::accepted;
        work.hand_in.accepted = entry->accepted;
    }

    const fs::path& folder_;
    const std::optional<Workspace>& workspace_;
    const Checklist& checklist_;
    int year_;
    std::map<std::string, RecordState> states_; ///< by department, as the files hold them
    Survey result_;
};

} // namespace

Survey survey(
    const fs::path& folder, const std::optional<Workspace>& workspace, const Checklist& checklist, int year)
{
    return Surveying(folder, workspace, checklist, year).run();
}

} // namespace tenken
