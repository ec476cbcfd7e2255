#include "commands/audit_session.hpp"

#include "commands/dialogue.hpp"
#include "commands/report_date.hpp"
#include "formats/disk/atomic_file.hpp"
#include "formats/disk/presence.hpp"
#include "formats/workspace/paths.hpp"
#include "page/audit_page.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <utility>

namespace tenken {

namespace {

AuditRecordWriter opened(Context& context, const HandInPlace& place, const std::optional<std::string>& date)
{
    const auto path = audit_record_path(context.files(), place.year, place.department);
    if (!is_there(path))
        fail(FailureKind::input, "audit.run.not_planned", place.department,
            fiscal_year_in_full(context.words, place.year),
            std::to_string(place.year) + checklist_words(context));
    const auto clock = record_clock(date, context.invocation);
    auto lock = claim_free_lock(context, *place.terminal, path, place.by, clock());
    auto writer = AuditRecordWriter::resume(std::move(lock), clock);
    context.tell(writer.take_notice());
    return writer;
}

} // namespace

AuditSession::AuditSession(Context& context, const HandInPlace& place, const std::optional<std::string>& date)
    : context_(context)
    , place_(place)
    , writer_(opened(context, place, date))
{
    audit_ = read_audit(context.files(), place.year, place.department);
}

bool AuditSession::append(const std::vector<AuditEvent>& events)
{
    const bool changed = writer_.append(events, place_.by);
    context_.tell(writer_.take_notice());
    return changed;
}

std::filesystem::path AuditSession::write_report()
{
    AuditResults results{place_.year, {}, {}, std::nullopt, place_.department};
    results.departments.push_back({{&audit_.report, &writer_.state().audit}, auditors_of(writer_.state())});
    auto path = audit_report_path(context_.files(), place_.year, place_.department);
    context_.tell(write_whole_file(path, as_markdown(audit_page(results, context_.words))));
    return path;
}

std::vector<std::string> auditors_of(const AuditRecordState& record)
{
    std::vector<std::string> all;
    for (const auto& [instance, given] : record.verdict_given) {
        if (std::ranges::find(all, given.by) == all.end()) all.push_back(given.by);
    }
    if (all.empty()) all.push_back(record.planned_by);
    return all;
}

} // namespace tenken
