#include "commands/init_from.hpp"

#include "base/folded_name.hpp"
#include "base/utf8.hpp"
#include "commands/shell_words.hpp"
#include "formats/checklist/source_files.hpp"
#include "formats/disk/atomic_file.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/json/writer.hpp"
#include "formats/sheet/workbook_content.hpp"
#include "formats/sheet/workbook_layout.hpp"
#include "office/settings.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <ostream>

namespace tenken {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view own_checklist = "checklists/own";

WorkbookContent workbook_at(const fs::path& path, const std::string& shown)
{
    const Place whole{shown, 0, 0, {}};
    if (!is_there(path)) fail_at(FailureKind::file, whole, "own_sheet.missing");
    auto file = read_named_document(path);
    if (file.problem)
        fail(file.unreadable ? FailureKind::file : FailureKind::input, std::move(*file.problem));
    if (!is_office_document(file.bytes)) fail_at(FailureKind::input, whole, "own_sheet.no_workbook");
    auto workbook = read_workbook(file.bytes, shown);
    if (workbook.find(workbook::origin_sheet) != nullptr)
        fail_at(FailureKind::input, whole, "own_sheet.answer_sheet");
    return workbook;
}

std::string scale_in_words(const Scale& scale, const Words& words)
{
    std::vector<std::string> all;
    for (const auto& level : scale.levels) {
        if (level.id != unknown_level)
            all.push_back(level.mark + " " + level.label + words("own_sheet.points", level.points.text()));
    }
    for (const auto& level : scale.levels) {
        if (level.id == unknown_level) all.push_back(level.mark + " " + level.label);
    }
    if (scale.not_applicable) all.push_back(scale.not_applicable->mark + " " + scale.not_applicable->label);
    return words.list(all);
}

/// Whether a folder holds nothing but these files, some of them: what an init that was stopped has left.
bool is_own(const fs::path& folder, const std::vector<SkeletonFile>& files)
{
    if (!is_folder(folder)) return false;
    return std::ranges::all_of(entries_of(folder), [&](const FolderEntry& entry) {
        const auto file = std::ranges::find(files, path_text(entry.name), &SkeletonFile::name);
        return file != files.end() && read_file(real_file_system(), folder / entry.name) == file->text;
    });
}

bool lacks_criteria(const SkeletonItem& item, const Skeleton& skeleton)
{
    const auto scale = std::ranges::find(skeleton.scales, item.scale, &Scale::id);
    if (scale == skeleton.scales.end()) return false;
    return std::ranges::any_of(scale->levels,
        [&](const Level& level) { return level.id != unknown_level && !item.criteria.contains(level.id); });
}

} // namespace

SheetBeginning::SheetBeginning(const Context& context, const std::string& file, Date today, Clock clock)
    : context_(context)
    , today_(today)
    , clock_(std::move(clock))
{
    const auto path = located_file(file, context.folder());
    file_ = utf8::nfc(path_text(path.filename()));
    const int this_year = fiscal_year(today);
    skeleton_ = skeleton_of(question_tables(workbook_at(path, file)), file_, this_year);
    year_ = std::min(skeleton_.year.value_or(this_year - 1), this_year - 1);
    files_ = checklist_files(skeleton_, std::to_string(year_), file_, Words(skeleton_.language));
    checklist_ = checklist_in(files_);
}

fs::path SheetBeginning::folder() const
{
    const auto& workspace = context_.folder();
    return workspace == "." ? path_of(own_checklist) : workspace / path_of(own_checklist);
}

std::string SheetBeginning::by() const
{
    return is_fit_name(file_) ? file_ : Words(skeleton_.language)("own_sheet.by");
}

std::string SheetBeginning::organisation() const { return utf8::nfc(skeleton_.organisation); }

void SheetBeginning::complete(Workspace& workspace) const
{
    workspace.checklist = own_checklist;
    if (!workspace.departments.empty()) return;
    for (const auto& answers : skeleton_.answers) {
        if (!answers.department.empty() && workspace.find_department(answers.department) == nullptr)
            workspace.departments.push_back({answers.department, {}, {}, {}});
    }
}

void SheetBeginning::settle(const Workspace& workspace)
{
    std::vector<fs::path> files;
    for (const auto& answers : skeleton_.answers) {
        const auto* named = workspace.find_department(answers.department);
        if (named == nullptr && skeleton_.answers.size() > 1) {
            unplaced_.push_back({NotTaken::Why::unknown_department, answers.sheet, {}, {}});
            continue;
        }
        first_department_ = named == nullptr && workspace.departments.size() > 1;
        if (named == nullptr) named = &workspace.departments.front();
        parts_.push_back({{named->name, year_, by(), today_}, &answers});
        for (auto& file : files_of_former_sheet(context_.folder(), parts_.back().sheet))
            files.push_back(std::move(file));
    }
    Problems there;
    if (is_occupied(folder()) && !is_own(folder(), files_))
        there.push_back(problem("workspace.exists", path_text(folder())));
    for (const auto& file : files) {
        if (is_occupied(file))
            there.push_back(problem("workspace.exists", path_text(file.lexically_normal())));
    }
    if (!there.empty()) fail(FailureKind::file, std::move(there));
}

void SheetBeginning::write(const Workspace& workspace)
{
    for (const auto& file : files_) {
        const auto path = folder() / path_of(file.name);
        context_.tell(write_whole_file(path, file.text));
        written_.push_back(path);
    }
    for (const auto& part : parts_) {
        context_.tell(
            write_former_sheet(context_.folder(), part.sheet, *part.answers, checklist_, workspace, clock_));
        for (auto& file : files_of_former_sheet(context_.folder(), part.sheet))
            written_.push_back(std::move(file));
    }
}

void SheetBeginning::show_counts() const
{
    const auto& words = context_.words;
    auto& out = context_.invocation.out;
    const auto year = fiscal_year_in_full(words, year_);
    out << words("own_sheet.read", file_) << "\n"
        << words("own_sheet.counts", skeleton_.questions(), skeleton_.sections.size()) << "\n";
    for (const auto& scale : skeleton_.scales)
        out << words("own_sheet.scale", scale_in_words(scale, words)) << "\n";
    std::size_t lacking = 0;
    for (const auto& section : skeleton_.sections) {
        for (const auto& item : section.items) lacking += lacks_criteria(item, skeleton_) ? 1U : 0U;
    }
    if (lacking > 0)
        out << words("own_sheet.unwritten", Words(skeleton_.language)("own_sheet.criterion"), lacking)
            << "\n";
    if (parts_.empty()) {
        out << words("own_sheet.no_answers") << "\n";
        return;
    }
    if (!skeleton_.year)
        out << words("own_sheet.year_assumed", year) << "\n";
    else if (*skeleton_.year != year_)
        out << words("own_sheet.year_moved", fiscal_year_in_full(words, *skeleton_.year), year) << "\n";
    for (const auto& part : parts_) {
        out << words("own_sheet.answers", year, part.sheet.department, part.answers->given);
        if (part.answers->blank > 0) {
            const auto* unknown = skeleton_.scales.front().find(unknown_level);
            out << words("own_sheet.blank", part.answers->blank, unknown->label);
        }
        out << "\n";
    }
    if (first_department_)
        out << words("own_sheet.first_department", parts_.front().sheet.department) << "\n";
}

void SheetBeginning::show_not_taken() const
{
    constexpr std::size_t shown_cells = 40;
    const auto& words = context_.words;
    auto& out = context_.invocation.out;
    auto all = skeleton_.not_taken;
    all.insert(all.end(), unplaced_.begin(), unplaced_.end());
    if (all.empty()) return;
    out << "\n" << words("own_sheet.not_taken", all.size()) << "\n";
    for (const auto& one : all) {
        const auto why = words("own_sheet.why." + std::string(name_in(not_taken_names, one.why)));
        if (one.at.row == 0)
            out << words("own_sheet.not_taken_sheet", utf8::shown(one.sheet), why) << "\n";
        else
            out << words("own_sheet.not_taken_cell", utf8::shown(one.place()),
                       utf8::shown(utf8::truncated(one.text, shown_cells)), why)
                << "\n";
    }
}

void SheetBeginning::show(const fs::path& settings) const
{
    if (context_.json()) return show_json(settings);
    const auto& words = context_.words;
    auto& out = context_.invocation.out;
    show_counts();
    show_not_taken();
    out << "\n" << words("own_sheet.written") << "\n";
    for (const auto& file : written_) out << "  " << path_text(file.lexically_normal()) << "\n";
    out << "  " << path_text(settings) << "\n\n"
        << words("own_sheet.next", program_call(context_.globals), path_text(folder())) << "\n";
}

void SheetBeginning::show_json(const fs::path& settings) const
{
    auto not_taken = skeleton_.not_taken;
    not_taken.insert(not_taken.end(), unplaced_.begin(), unplaced_.end());
    context_.invocation.out << json_object([&](JsonWriter& a) {
        a.list("answers", parts_, [](JsonWriter& one, const Part& part) {
            one("blank", part.answers->blank);
            one("department", part.sheet.department);
            one("given", part.answers->given);
        });
        a("checklist", path_text(folder()));
        a("file", path_text(settings));
        a("from", file_);
        a.list("not_taken", not_taken, [](JsonWriter& one, const NotTaken& left) {
            one("place", left.place());
            one("text", left.text);
            one("why", name_in(not_taken_names, left.why));
        });
        a("questions", skeleton_.questions());
        a("sections", skeleton_.sections.size());
        a("year", year_);
    }) << "\n";
}

} // namespace tenken
