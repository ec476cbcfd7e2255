#include "cli/report_file.hpp"

#include "io/atomic_file.hpp"
#include "io/file_bytes.hpp"
#include "io/report_data.hpp"
#include "io/utf8_path.hpp"
#include "report/report.hpp"

#include <ostream>

namespace tenken {

namespace {

bool holds_draft(const std::filesystem::path& path)
{
    try {
        const auto block = read_report_data(read_file(real_file_system(), path), path_text(path));
        return block.data.assessment.circumstances.draft;
    } catch (const Failure& failure) {
        if (failure.kind() == FailureKind::file) throw;
        return false;
    }
}

void refuse_to_replace_with_draft(const std::filesystem::path& path)
{
    std::error_code ignored; // what cannot be looked at cannot be written either, which names the error
    if (!std::filesystem::is_regular_file(path, ignored) || holds_draft(path)) return;
    throw Failure(FailureKind::file, Problem{"report.draft_over_report", {path_text(path)}, {}});
}

} // namespace

Circumstances report_circumstances(const RecordState& record, Date date)
{
    Circumstances circumstances;
    circumstances.organisation = record.organisation;
    circumstances.department = record.start.department;
    circumstances.coordinator = record.coordinator;
    circumstances.year = record.start.year;
    circumstances.date = iso_date(date);
    circumstances.by = record.last_by;
    circumstances.record = record.last_link;
    return circumstances;
}

Language report_language(const Globals& globals, const Checklist& checklist)
{
    return globals.language.value_or(language_from_name(checklist.language).value_or(Language::ja));
}

std::vector<std::string> open_items(const Assessment& assessment)
{
    std::vector<std::string> open;
    for (const auto& item : assessment.items) {
        if (item.scored() && item.state == State::open) open.push_back(item.instance);
    }
    return open;
}

void write_report(Context& context, const std::filesystem::path& path, const Assessment& assessment,
    Language language, const Template& made_with)
{
    if (assessment.circumstances.draft) refuse_to_replace_with_draft(path);
    const auto bytes = render_report(assessment, score(assessment), Words(language), made_with);
    if (const auto notice = write_whole_file(path, bytes))
        context.invocation.err << worded(context.words, *notice);
}

} // namespace tenken
