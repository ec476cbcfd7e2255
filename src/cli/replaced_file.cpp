#include "cli/replaced_file.hpp"

#include "io/file_bytes.hpp"
#include "io/report_data.hpp"
#include "io/utf8_path.hpp"

#include <algorithm>
#include <optional>

namespace tenken {

namespace {

bool is_there(const std::filesystem::path& path)
{
    std::error_code ignored; // what cannot be looked at cannot be written either, which names the error
    return std::filesystem::is_regular_file(path, ignored);
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

} // namespace

void refuse_to_replace_other_than_report(const std::filesystem::path& path, bool with_draft)
{
    if (!is_there(path)) return;
    const auto block = report_in(read_file(real_file_system(), path), path);
    if (!block) refuse("command.over_other", path);
    if (with_draft && !block->data.assessment.circumstances.draft) refuse("report.draft_over_report", path);
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
