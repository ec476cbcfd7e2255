#include "commands/hand_in_record.hpp"

#include "base/sha256.hpp"
#include "commands/claimed_lock.hpp"
#include "commands/report_date.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "model/names.hpp"
#include "office/report_file.hpp"
#include "office/settings.hpp"
#include "scoring/assess.hpp"
#include "words/japanese_date.hpp"

#include <nlohmann/json.hpp>
#include <ostream>

namespace tenken {

namespace {

RecordWriter opened(Context& context, const HandInPlace& place, const HandInOptions& options)
{
    const auto clock = record_clock(options.date, context.invocation);
    auto lock = claim_lock(context, *place.terminal, place.record, place.by, clock());
    if (const auto* held = std::get_if<LockHeld>(&lock))
        throw Failure(
            FailureKind::file, Problem{"interview.lock.held", holder_words(context.words, held->holder), {}});
    return RecordWriter::resume(std::get<RecordLock>(std::move(lock)), clock);
}

} // namespace

HandInRecord::HandInRecord(Context& context, const HandInPlace& place, const HandInOptions& options)
    : context_(context)
    , place_(place)
    , options_(options)
    , writer_(opened(context, place, options))
{
    if (const auto notice = writer_.take_notice()) context.invocation.err << worded(context.words, *notice);
    const auto& start = state().start;
    if (start.department != place.department || start.year != place.year)
        throw Failure(FailureKind::input,
            Problem{"workspace.record_of_another", {start.department, std::to_string(start.year)},
                Place{path_text(place.record), 1, 0, {}}});
}

void HandInRecord::append(const RecordEvent& event)
{
    refuse_day_before(event);
    writer_.append(event, place_.by);
    if (const auto notice = writer_.take_notice()) context_.invocation.err << worded(context_.words, *notice);
}

/// No step is taken before the one that it follows.
void HandInRecord::refuse_day_before(const RecordEvent& event) const
{
    const bool submits = std::holds_alternative<SubmittedEvent>(event);
    const bool judges =
        std::holds_alternative<AcceptedEvent>(event) || std::holds_alternative<ReturnedEvent>(event);
    const std::string before = submits ? hand_in().confirmed : judges ? hand_in().submitted : "";
    const auto today = iso_date(place_.today);
    if (!before.empty() && today < before)
        throw Failure(FailureKind::usage, Problem{"hand_in.day_before", {today, before}, {}});
}

const Checklist& HandInRecord::checklist()
{
    if (!checklist_)
        checklist_ =
            checklist_of_record(state(), place_.record, options_.checklist, context_.globals.workspace);
    return *checklist_;
}

Assessment HandInRecord::assessment()
{
    return assess(checklist(), state().answers, report_circumstances(state(), place_.today));
}

Language HandInRecord::language() { return report_language(context_.globals.language, checklist()); }

std::string HandInRecord::write_report_file()
{
    context_.tell(write_report(place_.report, assessment(), language()));
    return sha256_hex(read_file(real_file_system(), place_.report));
}

bool has_record(const HandInPlace& place) { return is_occupied(place.record); }

ExitStatus refuse_step(Context& context, const Problem& problem)
{
    context.invocation.out.flush();
    context.invocation.err << worded(context.words, problem);
    return ExitStatus::stopped;
}

std::string place_in_words(const Context& context, const HandInPlace& place, int version)
{
    const auto& words = context.words;
    const auto year = fiscal_year_in_full(words, place.year);
    if (version == 0) return words("hand_in.place_alone", {year, place.department});
    return words("hand_in.place", {year, place.department, std::to_string(version)});
}

std::string day_in_words(const Words& words, const std::string& iso)
{
    const auto date = parse_iso_date(iso);
    return date ? date_in_full(words, *date) : iso;
}

nlohmann::json hand_in_json(const HandInPlace& place, const HandIn& hand_in, const std::string& report_sha256)
{
    const auto or_null = [](const std::string& text) {
        return text.empty() ? nlohmann::json(nullptr) : nlohmann::json(text);
    };
    return {
        {"department", place.department},
        {"year", place.year},
        {"version", hand_in.version},
        {"stage", name_in(hand_in_stage_names, hand_in.stage)},
        {"by", place.by},
        {"confirmer", or_null(hand_in.confirmer)},
        {"confirmed", or_null(hand_in.confirmed)},
        {"submitted", or_null(hand_in.submitted)},
        {"accepted", or_null(hand_in.accepted)},
        {"report", report_sha256.empty() ? nlohmann::json(nullptr) : nlohmann::json(path_text(place.report))},
        {"sha256", or_null(report_sha256)},
    };
}

} // namespace tenken
