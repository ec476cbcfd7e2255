#include "office/collection.hpp"

#include "base/folded_name.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/record/record.hpp"
#include "formats/workspace/paths.hpp"
#include "office/former_year.hpp"
#include "office/record_upkeep.hpp"
#include "office/report_file.hpp"
#include "office/respondent_records.hpp"
#include "office/returned_file.hpp"
#include "office/survey.hpp"
#include "scoring/assess.hpp"

#include <algorithm>

namespace tenken {

namespace {

class Collecting {
public:
    Collecting(const CollectionOrder& order, const Words& words, const std::optional<Workspace>& workspace,
        const Checklist& checklist)
        : order_(order)
        , words_(words)
        , workspace_(workspace)
        , checklist_(checklist)
    {
        auto& page = found_.page;
        page.organisation = workspace ? workspace->organisation : "";
        page.year = order.year;
        page.today = order.today;
        page.deadline = deadline_of(workspace, order.year);
        if (!workspace) return;
        for (auto& name : workspace->departments_in(order.year))
            page.departments.push_back({std::move(name), {}, {}});
    }

    Collection collect()
    {
        for (const auto& path : sheets_in(order_.returned)) add_file(path);
        for (auto& department : found_.page.departments) judge(department);
        return std::move(found_);
    }

private:
    void add_file(const std::filesystem::path& path)
    {
        CollectedSheet sheet;
        sheet.file = path_text(path);
        try {
            const auto file = open_incoming(path);
            sheet.file = file.shown;
            if (is_anothers(file)) return;
            if (!file.is_sheet())
                return add_stranger(std::move(sheet), {problem("returned.no_answer_sheet")});
            sheet.respondent = file.head->origin.respondent;
            auto* department = department_of(file.head->origin.department);
            if (department == nullptr) return add_stranger(std::move(sheet), why_strange(file));
            read(file, department->name, sheet);
            department->sheets.push_back(std::move(sheet));
        } catch (const Failure& failure) {
            if (order_.own_alone) return;
            found_.unreadable |= failure.kind() == FailureKind::file;
            add_stranger(std::move(sheet), failure.problems());
        }
    }

    [[nodiscard]] bool is_anothers(const IncomingFile& file) const
    {
        if (!file.is_sheet()) return order_.own_alone;
        const auto& id = file.head->origin.checklist.id;
        return order_.own_alone ? id != checklist_.id : order_.passed_over.contains(id);
    }

    /// A department may be none of this year's because the sheet is another year's.
    [[nodiscard]] Problems why_strange(const IncomingFile& file) const
    {
        const auto& origin = file.head->origin;
        auto problems = misfits(file, checklist_, {origin.department, order_.year, origin.respondent});
        if (problems.empty()) problems.push_back(problem("collect.unknown_department", origin.department));
        return problems;
    }

    void add_stranger(CollectedSheet sheet, Problems problems)
    {
        sheet.problems = std::move(problems);
        found_.page.strangers.push_back(std::move(sheet));
    }

    /// Where tenken.yaml lists none, whoever has sent a sheet is one.
    CollectedDepartment* department_of(const std::string& name)
    {
        auto& departments = found_.page.departments;
        const auto at = std::ranges::find_if(
            departments, [&](const CollectedDepartment& one) { return same_name(one.name, name); });
        if (at != departments.end()) return &*at;
        if (workspace_ && !workspace_->departments.empty()) return nullptr;
        if (department_problem(order_.files, name)) return nullptr;
        departments.push_back({name, {}, {}});
        return &departments.back();
    }

    /// Throws Failure where it cannot be read: that is nothing for the department to mend.
    [[nodiscard]] RecordState record_of(const std::string& department, const std::string& respondent) const
    {
        const auto& files = order_.files;
        const auto path = record_path(files, order_.year, department, respondent);
        RecordReading reading;
        if (is_there(path)) reading = read_record(path);
        if (!reading.problems.empty()) fail(FailureKind::input, std::move(reading.problems));
        if (!respondent.empty()) return std::move(reading.state);
        return up_to_date_record(files, checklist_, workspace_, department, order_.year);
    }

    /// The sheet went out with last year's plans, whether or not the record was begun since.
    void take_over_former_year(RecordState& state, const std::string& department) const
    {
        if (state.events == 0) {
            state.start.department = department;
            state.start.year = order_.year;
        }
        const auto former =
            former_year(order_.files, workspace_, words_, std::nullopt, checklist_, state, order_.today);
        if (former.event) state.apply(*former.event);
    }

    void take_in_respondents(RecordState& state, const std::string& department) const
    {
        const auto found =
            respondents_to_take_in(order_.files, order_.year, department, state, checklist_, false);
        if (found.event) state.apply(*found.event);
    }

    void read(const IncomingFile& file, const std::string& department, CollectedSheet& sheet) const
    {
        sheet.problems = misfits(file, checklist_, {department, order_.year, sheet.respondent});
        if (!sheet.problems.empty()) return;
        auto state = record_of(department, sheet.respondent);
        if (sheet.respondent.empty() && !state.hand_in.open()) {
            sheet.problems.push_back(problem("collect.closed"));
            return;
        }
        if (sheet.respondent.empty()) take_over_former_year(state, department);
        try {
            const auto path = record_path(order_.files, order_.year, department, sheet.respondent);
            const auto read =
                read_incoming(file, {checklist_, words_, path, state, order_.today, std::nullopt});
            sheet.problems = read.notices;
            for (const auto& event : events_of(read.answers, checklist_, state.answers)) state.apply(event);
            if (sheet.respondent.empty() && file.head->origin.subject.empty()) {
                take_in_respondents(state, department);
                count_open(state, read, sheet);
            }
        } catch (const Failure& failure) {
            if (failure.kind() == FailureKind::file)
                throw; // a file of the workspace: the sheet was read before
            sheet.problems = failure.problems();
        }
    }

    /// Where what is open is to be filled in: in its own cell, or in the list of subjects that nobody has said yet.
    [[nodiscard]] std::string cell_of(const std::string& instance, const IncomingAnswers& read) const
    {
        if (const auto own = read.answer_cells.find(instance); own != read.answer_cells.end())
            return own->second;
        const auto* item = checklist_.find_item(item_of(instance));
        const auto list = item == nullptr ? read.subject_cells.end() : read.subject_cells.find(item->each);
        return list == read.subject_cells.end() ? std::string() : list->second;
    }

    void count_open(const RecordState& state, const IncomingAnswers& read, CollectedSheet& sheet) const
    {
        const auto assessment = assess(checklist_, state.answers, report_circumstances(state, order_.today));
        for (const auto& instance : own_open_items(assessment)) {
            ++sheet.open;
            auto cell = cell_of(instance, read);
            if (!cell.empty() && std::ranges::find(sheet.open_cells, cell) == sheet.open_cells.end())
                sheet.open_cells.push_back(std::move(cell));
        }
    }

    void judge(CollectedDepartment& department) const
    {
        for (auto& sheet : department.sheets) {
            const auto other = std::ranges::find_if(department.sheets, [&](const CollectedSheet& one) {
                return &one != &sheet && same_name(one.respondent, sheet.respondent);
            });
            if (other != department.sheets.end())
                sheet.problems.push_back(problem("collect.twice", other->file));
        }
        if (std::ranges::any_of(department.sheets, &CollectedSheet::faulty))
            department.state = CollectedState::to_mend;
        else if (std::ranges::any_of(
                     department.sheets, [](const CollectedSheet& sheet) { return sheet.respondent.empty(); }))
            department.state = CollectedState::received;
        else if (!record_of(department.name, "").hand_in.open())
            department.state = CollectedState::recorded;
        else
            department.state = CollectedState::missing;
    }

    const CollectionOrder& order_;
    const Words& words_;
    const std::optional<Workspace>& workspace_;
    const Checklist& checklist_;
    Collection found_;
};

} // namespace

Collection collect(const CollectionOrder& order, const Words& words,
    const std::optional<Workspace>& workspace, const Checklist& checklist)
{
    if (!is_folder(order.returned)) fail(FailureKind::file, "collect.no_folder", path_text(order.returned));
    return Collecting(order, words, workspace, checklist).collect();
}

} // namespace tenken
