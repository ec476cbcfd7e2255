#include "office/report_file.hpp"

#include "base/utf8.hpp"
#include "check/record_since.hpp"
#include "check/verify.hpp"
#include "formats/disk/atomic_file.hpp"
#include "formats/disk/document_form.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/report/data.hpp"
#include "formats/workspace/paths.hpp"
#include "page/report.hpp"

#include <algorithm>
#include <array>

namespace tenken {

namespace {

std::filesystem::path record_beside(std::filesystem::path report)
{
    return report.replace_extension(".jsonl");
}

bool is_reports_own_place(const std::filesystem::path& path)
{
    return path.extension() == ".md" && is_regular(record_beside(path));
}

std::optional<ReportBlock> report_in(const std::string& bytes, const std::filesystem::path& path)
{
    try {
        return read_report_data(bytes, path_text(path));
    } catch (const Failure&) {
        return std::nullopt;
    }
}

bool is_changed(const std::string& bytes, const std::filesystem::path& path, const Template& made_with)
{
    const VerifyWith with{made_with, std::nullopt, {}};
    return !std::ranges::all_of(
        verify_report(bytes, path_text(path), with).findings, [](const auto& finding) {
            return finding.id == "verify.carriage_return" || finding.id == "verify.byte_order_mark";
        });
}

/// Whether the record beside it has lost the line that it was made from: answers that were confirmed may be in the report alone.
bool has_lost_its_record(const std::string& bytes, const std::filesystem::path& path)
{
    const auto record = record_beside(path);
    if (!is_regular(record)) return false;
    const auto block = report_in(bytes, path);
    return block && !block->data.assessment.circumstances.record.empty() &&
        !lines_since(read_file(real_file_system(), record), block->data.assessment.circumstances.record);
}

/// Why what is there has to be kept; nothing where it is what tenken wrote, and made from the record beside it.
std::optional<std::string> reason_to_keep(
    const std::string& bytes, const std::filesystem::path& path, const Template& made_with)
{
    if (bytes.empty()) return std::nullopt;
    if (is_changed(bytes, path, made_with)) return "command.changed_report_kept";
    if (has_lost_its_record(bytes, path)) return "command.report_of_lost_line_kept";
    return std::nullopt;
}

/// Where the bytes are kept: where they were by whoever was stopped behind that, else a name that is free.
std::filesystem::path kept_beside(const std::filesystem::path& path, const std::string& bytes)
{
    for (int number = 1;; ++number) {
        auto beside = path;
        beside += ".changed-" + std::to_string(number);
        if (!is_occupied(beside) || (is_regular(beside) && read_file(real_file_system(), beside) == bytes))
            return beside;
    }
}

void refuse_to_replace_other_than_report(const std::filesystem::path& path, bool with_draft)
{
    if (!is_regular(path)) return;
    const auto bytes = read_file(real_file_system(), path);
    if (bytes.empty()) return;
    const auto block = report_in(bytes, path);
    if (!block && !with_draft && is_reports_own_place(path)) return; // what is there is kept beside it
    if (!block) fail(FailureKind::file, "command.over_other", path_text(path));
    if (with_draft && !block->data.assessment.circumstances.draft)
        fail(FailureKind::file, "report.draft_over_report", path_text(path));
}

void keep(const std::filesystem::path& kept, const std::string& bytes, Problems& notices)
{
    if (auto notice = write_whole_file(kept, bytes)) notices.push_back(std::move(*notice));
}

void keep_what_cannot_be_made_again(
    const std::filesystem::path& path, const Template& made_with, Problems& notices)
{
    if (!is_regular(path)) return;
    const auto bytes = read_file(real_file_system(), path);
    const auto reason = reason_to_keep(bytes, path, made_with);
    if (!reason) return;
    const auto beside = kept_beside(path, bytes);
    if (!is_occupied(beside)) keep(beside, bytes, notices);
    notices.push_back(problem(*reason, path_text(path), path_text(beside.filename())));
}

void keep_handed_in_report(const std::filesystem::path& path, int next_version, Problems& notices)
{
    if (!is_reports_own_place(path) || !is_regular(path)) return;
    const auto bytes = read_file(real_file_system(), path);
    const auto block = report_in(bytes, path);
    if (!block) return;
    const auto& hand_in = block->data.assessment.circumstances.hand_in;
    if (hand_in.submitted.empty() || hand_in.version >= next_version) return;
    auto kept = kept_report_path(path, hand_in.version);
    if (is_regular(kept)) {
        if (read_file(real_file_system(), kept) == bytes) return;
        kept = kept_beside(kept, bytes);
        if (is_occupied(kept)) return;
    }
    keep(kept, bytes, notices);
    notices.push_back(problem("hand_in.kept", hand_in.version, path_text(kept.lexically_normal())));
}

} // namespace

Circumstances report_circumstances(const RecordState& record, Date date)
{
    Circumstances circumstances;
    circumstances.organisation = record.terms.organisation;
    circumstances.department = record.start.department;
    circumstances.coordinator = record.terms.coordinator;
    circumstances.ciso = record.terms.ciso;
    circumstances.staff = record.terms.staff;
    circumstances.period_from = record.terms.period_from;
    circumstances.period_to = record.terms.period_to;
    circumstances.reference_date = record.terms.reference_date;
    circumstances.form = record.terms.form;
    circumstances.service = record.terms.service;
    circumstances.served_record = record.answers.served.record;
    circumstances.predecessors = record.predecessors;
    circumstances.year = record.start.year;
    circumstances.date = record.hand_in.submitted.empty() ? iso_date(date) : record.hand_in.submitted;
    circumstances.by = record.author;
    circumstances.hand_in = record.hand_in;
    circumstances.record = record.report_link;
    circumstances.previous = record.previous;
    circumstances.previous_year = record.previous_year;
    circumstances.previous_score = record.previous_score;
    circumstances.previous_sections = record.previous_sections;
    return circumstances;
}

Language report_language(std::optional<Language> asked_for, const Checklist& checklist)
{
    return asked_for.value_or(language_from_name(checklist.language).value_or(Language::ja));
}

Template read_template(const std::string& file)
{
    const auto path = path_of(file);
    return {utf8::nfc(path_text(path.filename())), read_file(real_file_system(), path)};
}

std::vector<std::string> open_items(const Assessment& assessment)
{
    std::vector<std::string> open;
    for (const auto& item : assessment.items) {
        if (item.state != State::open && !awaits_server(item)) continue;
        const auto& premises = assessment.premises_open;
        if (item.scored() || std::ranges::find(premises, item.instance) != premises.end())
            open.push_back(item.instance);
    }
    return open;
}

std::vector<std::string> own_open_items(const Assessment& assessment)
{
    auto open = open_items(assessment);
    std::erase_if(
        open, [&](const std::string& instance) { return awaits_server(*assessment.find_item(instance)); });
    return open;
}

std::vector<std::string> awaited_items(const Assessment& assessment)
{
    auto open = open_items(assessment);
    std::erase_if(
        open, [&](const std::string& instance) { return !awaits_server(*assessment.find_item(instance)); });
    return open;
}

Problems write_report(const std::filesystem::path& path, const Assessment& assessment, Language language,
    const Template& made_with)
{
    refuse_to_replace_other_than_report(path, assessment.circumstances.draft);
    const auto bytes =
        render_report(assessment, score(assessment), Words(language), made_with, document_form(path));
    Problems notices;
    keep_what_cannot_be_made_again(path, made_with, notices);
    keep_handed_in_report(path, assessment.circumstances.hand_in.version, notices);
    if (auto notice = write_whole_file(path, bytes)) notices.push_back(std::move(*notice));
    return notices;
}

std::optional<Circumstances> report_circumstances_at(const std::filesystem::path& path)
{
    if (!is_regular(path)) return std::nullopt;
    auto block = report_in(read_file(real_file_system(), path), path);
    return block ? std::optional(std::move(block->data.assessment.circumstances)) : std::nullopt;
}

namespace {

/// Settings, checklists and files of answers; records and what vouches for them; registers; a report beside its own record.
bool is_of_workspace(const std::filesystem::path& path)
{
    constexpr std::array<std::string_view, 5> endings{".jsonl", ".yaml", ".yml", ".sig", ".lock"};
    const auto name = path_text(path.filename());
    if (std::ranges::any_of(endings, [&](std::string_view ending) { return name.ends_with(ending); }))
        return true;
    if (is_register_name(name)) return true;
    return path.extension() == ".md" && is_occupied(record_beside(path));
}

} // namespace

void refuse_to_replace_needed(
    const std::filesystem::path& path, const std::vector<std::filesystem::path>& needed)
{
    const bool is_needed = std::ranges::any_of(needed, [&](const auto& one) { return same_file(path, one); });
    if (is_needed || path.extension() == ".jsonl")
        fail(FailureKind::file, "command.over_needed", path_text(path));
    if (is_regular(path) && report_in(read_file(real_file_system(), path), path))
        fail(FailureKind::file, "command.over_report", path_text(path));
    if (is_occupied(path) && is_of_workspace(path))
        fail(FailureKind::file, "command.over_workspace", path_text(path));
}

void refuse_workbook(const std::filesystem::path& path)
{
    if (document_form(path) == DocumentForm::workbook)
        fail(FailureKind::usage, "command.no_workbook", path_text(path));
}

} // namespace tenken
