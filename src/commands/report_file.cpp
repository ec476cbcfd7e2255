#include "commands/report_file.hpp"

#include "commands/replaced_file.hpp"
#include "formats/disk/atomic_file.hpp"
#include "page/report.hpp"

#include <ostream>

namespace tenken {

Circumstances report_circumstances(const RecordState& record, Date date)
{
    Circumstances circumstances;
    circumstances.organisation = record.terms.organisation;
    circumstances.department = record.start.department;
    circumstances.coordinator = record.terms.coordinator;
    circumstances.staff = record.terms.staff;
    circumstances.period_from = record.terms.period_from;
    circumstances.period_to = record.terms.period_to;
    circumstances.reference_date = record.terms.reference_date;
    circumstances.year = record.start.year;
    circumstances.date = record.hand_in.submitted.empty() ? iso_date(date) : record.hand_in.submitted;
    circumstances.by = record.author;
    circumstances.hand_in = record.hand_in;
    circumstances.record = record.last_link;
    circumstances.previous = record.previous;
    circumstances.previous_year = record.previous_year;
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
    refuse_to_replace_other_than_report(path, assessment.circumstances.draft);
    const auto bytes = render_report(assessment, score(assessment), Words(language), made_with);
    keep_changed_report(context, path, made_with);
    keep_handed_in_report(context, path, assessment.circumstances.hand_in.version);
    if (const auto notice = write_whole_file(path, bytes))
        context.invocation.err << worded(context.words, *notice);
}

} // namespace tenken
