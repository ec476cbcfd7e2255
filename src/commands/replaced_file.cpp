#include "commands/replaced_file.hpp"

#include "check/verify.hpp"
#include "formats/disk/atomic_file.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/report/data.hpp"
#include "formats/workspace/paths.hpp"

#include <algorithm>
#include <optional>
#include <ostream>

namespace tenken {

namespace {

bool is_there(const std::filesystem::path& path)
{
    std::error_code ignored; // what cannot be looked at cannot be written either, which names the error
    return std::filesystem::is_regular_file(path, ignored);
}

bool is_reports_own_place(const std::filesystem::path& path)
{
    auto record = path;
    return path.extension() == ".md" && is_there(record.replace_extension(".jsonl"));
}

std::optional<ReportBlock> report_in(const std::string& bytes, const std::filesystem::path& path)
{
    try {
        return read_report_data(bytes, path_text(path));
    } catch (const Failure&) {
        return std::nullopt;
    }
}

[[noreturn]] void refuse(const std::string& id, const std::filesystem::path& path)
{
    throw Failure(FailureKind::file, Problem{id, {path_text(path)}, {}});
}

bool is_changed(const std::string& bytes, const std::filesystem::path& path, const Template& made_with)
{
    const VerifyWith with{made_with, std::nullopt, {}};
    return !std::ranges::all_of(
        verify_report(bytes, path_text(path), with).findings, [](const auto& finding) {
            return finding.id == "verify.carriage_return" || finding.id == "verify.byte_order_mark";
        });
}

std::filesystem::path unused_beside(const std::filesystem::path& path)
{
    for (int number = 1;; ++number) {
        auto beside = path;
        beside += ".changed-" + std::to_string(number);
        std::error_code ignored; // what cannot be looked at cannot be written either, which names the error
        if (!std::filesystem::exists(std::filesystem::symlink_status(beside, ignored))) return beside;
    }
}

} // namespace

void refuse_to_replace_other_than_report(const std::filesystem::path& path, bool with_draft)
{
    if (!is_there(path)) return;
    const auto bytes = read_file(real_file_system(), path);
    if (bytes.empty()) return;
    const auto block = report_in(bytes, path);
    if (!block && !with_draft && is_reports_own_place(path)) return; // what is there is kept beside it
    if (!block) refuse("command.over_other", path);
    if (with_draft && !block->data.assessment.circumstances.draft) refuse("report.draft_over_report", path);
}

void keep_changed_report(Context& context, const std::filesystem::path& path, const Template& made_with)
{
    if (!is_there(path)) return;
    const auto bytes = read_file(real_file_system(), path);
    if (bytes.empty() || !is_changed(bytes, path, made_with)) return;
    const auto beside = unused_beside(path);
    auto& err = context.invocation.err;
    if (const auto notice = write_whole_file(beside, bytes)) err << worded(context.words, *notice);
    err << context.words("command.changed_report_kept", {path_text(path), path_text(beside.filename())})
        << "\n";
}

void keep_handed_in_report(Context& context, const std::filesystem::path& path, int next_version)
{
    if (!is_reports_own_place(path) || !is_there(path)) return;
    const auto bytes = read_file(real_file_system(), path);
    const auto block = report_in(bytes, path);
    if (!block) return;
    const auto& hand_in = block->data.assessment.circumstances.hand_in;
    if (hand_in.submitted.empty() || hand_in.version >= next_version) return;
    auto kept = kept_report_path(path, hand_in.version);
    if (is_there(kept)) {
        if (read_file(real_file_system(), kept) == bytes) return;
        kept = unused_beside(kept);
    }
    auto& err = context.invocation.err;
    if (const auto notice = write_whole_file(kept, bytes)) err << worded(context.words, *notice);
    err << context.words(
               "hand_in.kept", {std::to_string(hand_in.version), path_text(kept.lexically_normal())})
        << "\n";
}

void refuse_to_replace_needed(
    const std::filesystem::path& path, const std::vector<std::filesystem::path>& needed)
{
    const bool is_needed = std::ranges::any_of(needed, [&](const auto& one) {
        std::error_code ignored; // a file that is not there is no other file
        return std::filesystem::equivalent(path, one, ignored);
    });
    if (is_needed || path.extension() == ".jsonl") refuse("command.over_needed", path);
    if (is_there(path) && report_in(read_file(real_file_system(), path), path))
        refuse("command.over_report", path);
}

} // namespace tenken
