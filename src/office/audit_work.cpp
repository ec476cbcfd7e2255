#include "office/audit_work.hpp"

#include "audit/draw.hpp"
#include "audit/verdict.hpp"
#include "base/folded_name.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/paths.hpp"
#include "office/sound_report.hpp"
#include "office/workspace_reports.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <utility>

namespace tenken {

namespace {

namespace fs = std::filesystem;

/// The report with that digest, among the department's own and the versions that are kept.
std::optional<Assessment> report_with(const WorkspaceFiles& of, int year, const std::string& department,
    const std::string& digest, bool& moved_on)
{
    const auto current = report_path(of, year, department);
    std::vector<fs::path> places{current};
    const auto kept = current.parent_path() / current.stem();
    if (is_there(kept)) {
        for (const auto& entry : entries_of(kept)) {
            if (!entry.folder && entry.name.extension() == ".md") places.push_back(kept / entry.name);
        }
    }
    for (const auto& place : places) {
        if (!is_there(place)) continue;
        const auto bytes = read_file(real_file_system(), place);
        try {
            auto block = read_report_data(bytes, path_text(place));
            if (block.actual_sha256 != digest) continue;
            moved_on = place != current;
            return std::move(block.data.assessment);
        } catch (const Failure&) { // another's to tell
            continue;
        }
    }
    return std::nullopt;
}

/// The first of `items` that is not among `others` as it is.
const DrawnItem* missing_among(const std::vector<DrawnItem>& items, const std::vector<DrawnItem>& others)
{
    std::map<std::string_view, const DrawnItem*> by_instance;
    for (const auto& item : others) by_instance.emplace(item.instance, &item);
    const auto at = std::ranges::find_if(items, [&](const DrawnItem& item) {
        const auto other = by_instance.find(item.instance);
        return other == by_instance.end() || *other->second != item;
    });
    return at == items.end() ? nullptr : &*at;
}

/// Where the plan is another than the report gives on its terms.
std::optional<Problem> not_drawn_of(const AuditPlan& plan, const Assessment& report)
{
    for (const auto& item : plan.items) {
        if (report.find_item(item.instance) == nullptr)
            return problem("audit.record.not_in_report", item.instance);
    }
    const auto again = drawn_again(report, plan);
    if (again == plan) return std::nullopt;
    if (const auto* item = missing_among(plan.items, again.items))
        return problem("audit.record.drawn_otherwise", item->instance);
    if (const auto* item = missing_among(again.items, plan.items))
        return problem("audit.record.left_out", item->instance);
    for (const auto& stratum : stratum_names) {
        if (again.size_of(stratum.value) != plan.size_of(stratum.value))
            return problem("audit.record.wrong_strata", stratum.name);
    }
    return problem("audit.record.other_order");
}

} // namespace

Problems misfits_of_audit(const AuditRecordState& record, const Assessment& report, const std::string& shown)
{
    const auto& plan = record.audit.plan;
    const auto& who = report.circumstances;
    const Place draw{shown, 1, 0, {}};
    if (plan.department != who.department || plan.year != who.year)
        return {problem_at(
            draw, "audit.record.other_report", plan.department, plan.year, who.department, who.year)};
    const auto& checklist = record.start.checklist;
    if (checklist.id != report.checklist.id || checklist.sha256 != report.checklist.sha256)
        return {problem_at(draw, "audit.record.other_checklist", checklist.id)};
    if (auto why = not_drawn_of(plan, report)) {
        why->place = draw;
        return {std::move(*why)};
    }
    Problems problems;
    for (const auto& [instance, verdict] : record.audit.verdicts) {
        const auto* item = report.find_item(instance); // drawn, and so it is there
        if (item == nullptr || fits(report, *item, verdict)) continue;
        const auto given = record.verdict_given.find(instance);
        const auto line = given == record.verdict_given.end() ? 1 : given->second.line;
        problems.push_back(problem_at(Place{shown, line, 0, {}}, "audit.record.does_not_fit", instance));
    }
    return problems;
}

ReportsToAudit reports_to_audit(
    const WorkspaceFiles& of, int year, const std::optional<std::string>& department)
{
    ReportsToAudit found;
    const YearFolder files(of, year);
    for (const auto& name : files.departments()) {
        if (department && !same_name(name, *department)) continue;
        const auto path = files.report(name);
        if (!is_there(path)) continue;
        auto verification = verified({path_text(path), path, fs::path(path).replace_extension(".jsonl")});
        if (!verification.data || !verification.unchanged()) {
            found.refused.push_back(problem("audit.plan.changed", path_text(path)));
            continue;
        }
        auto& assessment = verification.data->assessment;
        if (assessment.circumstances.draft || assessment.circumstances.individual) {
            found.refused.push_back(problem("audit.plan.draft", path_text(path)));
            continue;
        }
        found.reports.push_back({std::move(assessment), std::move(verification.block_sha256)});
    }
    return found;
}

AuditPlan plan_of(const WorkspaceFiles& of, const ReportToAudit& report, const DrawTerms& terms)
{
    const auto& who = report.assessment.circumstances;
    std::vector<Assessment> earlier;
    for (const int year : {who.year - 1, who.year - 2}) {
        auto before = sound_report(of, year, who.department);
        if (!before) break;
        earlier.push_back(std::move(*before));
    }
    std::vector<const Assessment*> pointers;
    for (const auto& one : earlier) pointers.push_back(&one);
    return draw(report.assessment, report.sha256, pointers, terms);
}

DepartmentAudit read_audit(const WorkspaceFiles& of, int year, const std::string& department)
{
    const auto path = audit_record_path(of, year, department);
    auto reading = read_audit_record(path);
    if (!reading.problems.empty()) fail(FailureKind::input, std::move(reading.problems));
    if (reading.state.events == 0) fail(FailureKind::input, "record.no_events", path_text(path));
    DepartmentAudit audit;
    audit.record = std::move(reading.state);
    const auto& plan = audit.record.audit.plan;
    auto report = report_with(of, year, department, plan.report, audit.report_moved_on);
    if (!report)
        fail(FailureKind::input, "audit.run.report_missing", path_text(report_path(of, year, department)),
            plan.report.substr(0, 8));
    audit.report = std::move(*report);
    if (auto problems = misfits_of_audit(audit.record, audit.report, path_text(path)); !problems.empty())
        fail(FailureKind::input, std::move(problems));
    return audit;
}

namespace {

/// The name that the files of a report's department bear: its own, or its folder's where it is an earlier version.
std::string name_of_files(const fs::path& report, const std::string& department)
{
    for (const auto& borne : {path_text(report.stem()), path_text(report.parent_path().filename())}) {
        if (borne.starts_with(department + ".")) return borne;
    }
    return department;
}

} // namespace

AuditsBeside::AuditsBeside(const std::vector<fs::path>& reports, const std::optional<std::string>& department)
{
    std::set<fs::path> folders;
    std::vector<std::string> names;
    for (const auto& report : reports) {
        if (department) names.push_back(name_of_files(absolute_path(report), *department));
        const auto folder = absolute_path(report).parent_path();
        folders.insert(folder);
        folders.insert(folder.parent_path()); // of an earlier version, which is kept in a folder of its own
    }
    for (const auto& folder : folders) {
        for (const auto& path : audit_records_in(folder)) {
            if (department && find_same_name(names, path_text(path.stem())) == nullptr) continue;
            auto reading = read_audit_record(path);
            std::ranges::move(reading.problems, std::back_inserter(problems_));
            if (reading.ending == AuditRecordReading::Ending::damaged || reading.state.events == 0) continue;
            const auto report = reading.state.audit.plan.report;
            by_report_.insert_or_assign(report, Beside{path_text(path), std::move(reading.state)});
        }
    }
}

std::shared_ptr<const AuditedDepartment> AuditsBeside::of(
    std::string_view block_sha256, const Assessment& report)
{
    const auto at = by_report_.find(block_sha256);
    if (at == by_report_.end()) return nullptr;
    auto& [shown, record] = at->second;
    auto misfits = misfits_of_audit(record, report, shown);
    if (misfits.empty()) return std::make_shared<const AuditedDepartment>(record.audit);
    std::ranges::move(misfits, std::back_inserter(problems_));
    return nullptr;
}

YearAudits audits_of(const WorkspaceFiles& of, int year, const std::optional<std::string>& department)
{
    YearAudits found;
    found.year = year;
    const auto audited = audited_departments(of, year);
    for (const auto& name : audited) {
        if (department && !same_name(name, *department)) continue;
        try {
            found.audits.push_back(read_audit(of, year, name));
        } catch (const Failure& failure) {
            std::ranges::copy(failure.problems(), std::back_inserter(found.problems));
        }
    }
    const YearFolder files(of, year);
    for (const auto& name : files.departments()) {
        if (department && !same_name(name, *department)) continue;
        if (is_there(files.report(name)) && find_same_name(audited, name) == nullptr)
            found.not_drawn.push_back(name);
    }
    return found;
}

} // namespace tenken
