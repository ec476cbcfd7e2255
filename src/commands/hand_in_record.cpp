#include "commands/hand_in_record.hpp"

#include "base/folded_name.hpp"
#include "base/sha256.hpp"
#include "commands/dialogue.hpp"
#include "commands/report_date.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/json/writer.hpp"
#include "model/names.hpp"
#include "office/report_file.hpp"
#include "office/settings.hpp"
#include "scoring/assess.hpp"
#include "words/japanese_date.hpp"

#include <ostream>
#include <span>

namespace tenken {

namespace {

RecordWriter opened(Context& context, const HandInPlace& place, const HandInOptions& options)
{
    const auto clock = record_clock(options.date, context.invocation);
    return RecordWriter::resume(
        claim_free_lock(context, *place.terminal, place.record, place.by, clock()), clock);
}

std::string report_in_words(const Words& words, const std::string& department, int year, int version)
{
    const auto in_full = fiscal_year_in_full(words, year);
    if (version == 0) return words("hand_in.place_alone", in_full, department);
    return words("hand_in.place", in_full, department, version);
}

/// ISO; empty before the first.
const std::string& day_of_last_step(const HandIn& hand_in)
{
    switch (hand_in.stage) {
    case HandInStage::confirmed:
        return hand_in.confirmed;
    case HandInStage::submitted:
        return hand_in.submitted;
    case HandInStage::accepted:
        return hand_in.accepted;
    case HandInStage::answering:
    case HandInStage::returned:
        break;
    }
    return hand_in.returned;
}

} // namespace

HandInRecord::HandInRecord(Context& context, const HandInPlace& place, const HandInOptions& options)
    : context_(context)
    , place_(place)
    , options_(options)
    , writer_(opened(context, place, options))
{
    context.tell(writer_.take_notice());
    const auto& start = state().start;
    if (!same_name(start.department, place.department) || start.year != place.year)
        fail_at(FailureKind::input, Place{path_text(place.record), 1, 0, {}}, "workspace.record_of_another",
            start.department, start.year);
}

void HandInRecord::append(const RecordEvent& event)
{
    refuse_day_before(event);
    writer_.append(event, place_.by);
    context_.tell(writer_.take_notice());
}

/// No step is taken before the one that it follows.
void HandInRecord::refuse_day_before(const RecordEvent& event) const
{
    const bool submits = std::holds_alternative<SubmittedEvent>(event);
    const bool judges =
        std::holds_alternative<AcceptedEvent>(event) || std::holds_alternative<ReturnedEvent>(event);
    const std::string before = submits ? hand_in().confirmed : judges ? hand_in().submitted : "";
    const auto today = iso_date(place_.today);
    if (!before.empty() && today < before) fail(FailureKind::usage, "hand_in.day_before", today, before);
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

bool HandInRecord::was_stopped_in(HandInStep step)
{
    const bool confirms = step == HandInStep::confirm;
    if (confirms ? hand_in().stage != HandInStage::confirmed : !hand_in().open()) return false;
    const auto written = report_circumstances_at(place_.report);
    if (confirms) return !written || written->record != state().report_link;
    const bool still_confirmed = written && written->hand_in.stage == HandInStage::confirmed &&
        written->hand_in.version == hand_in().version;
    return still_confirmed && open_items(assessment()).empty();
}

std::string HandInRecord::write_report_file()
{
    return do_the_rest([&] {
        context_.tell(write_report(place_.report, assessment(), language()));
        return sha256_hex(read_file(real_file_system(), place_.report));
    });
}

void HandInRecord::fail_with_rest_to_do(const Failure& failure)
{
    auto problems = failure.problems();
    problems.push_back(problem("hand_in.rest_to_do"));
    fail(failure.kind(), std::move(problems));
}

bool has_record(const HandInPlace& place) { return is_occupied(place.record); }

std::optional<Problem> why_not_now(
    const Context& context, const std::string& department, int year, HandInStep step, const HandIn& hand_in)
{
    const auto& at = step_at(step, hand_in.stage);
    if (!at.refused()) return std::nullopt;
    return refusal(context, department, year, at, hand_in);
}

Problem refusal(const Context& context, const std::string& department, int year, const StepAt& refused,
    const HandIn& hand_in)
{
    const auto& words = context.words;
    const auto report = [&](int version) { return report_in_words(words, department, year, version); };
    const auto command = [&](std::string_view name) { return next_command(context, department, year, name); };
    return problem(std::string(refused.refusal), report(hand_in.version),
        day_in_words(words, day_of_last_step(hand_in)), command(refused.next), hand_in.version,
        hand_in.confirmer, command("confirm"), hand_in.comment, report(hand_in.version - 1));
}

ExitStatus refuse_step(Context& context, const Problem& problem)
{
    context.invocation.out.flush();
    context.complain({problem});
    return ExitStatus::stopped;
}

ExitStatus refuse_without_record(Context& context, const HandInPlace& place)
{
    return refuse_step(context,
        problem("hand_in.no_record", place_in_words(context, place), next_command(context, place, "run")));
}

std::string author_of(const HandInPlace& place)
{
    try {
        return has_record(place) ? read_record(place.record).state.author : "";
    } catch (const Failure&) {
        return {};
    }
}

std::string place_in_words(const Context& context, const HandInPlace& place, int version)
{
    return report_in_words(context.words, place.department, place.year, version);
}

std::string day_in_words(const Words& words, const std::string& iso)
{
    const auto date = parse_iso_date(iso);
    return date ? date_in_full(words, *date) : iso;
}

std::string respondents_line(const Words& words, std::string_view id, int respondents, int staff)
{
    const std::string count = staff > 0 ? words("hand_in.respondents.of_staff", respondents, staff)
                                        : words("hand_in.respondents.count", respondents);
    return words(id, count);
}

std::vector<std::string> return_lines(const Words& words, const HandIn& hand_in)
{
    if (!hand_in.open() || hand_in.returned.empty()) return {};
    std::vector<std::string> lines{
        words("hand_in.run_returned", day_in_words(words, hand_in.returned), hand_in.comment)};
    if (!hand_in.comments.empty()) lines.push_back(words("hand_in.run_comments", hand_in.comments.size()));
    return lines;
}

std::string hand_in_json(const HandInPlace& place, const HandIn& hand_in, const std::string& report_sha256,
    const StepOutcome& outcome)
{
    const auto where_said = [](JsonWriter& a, std::string_view name, const auto& member) {
        if (member) a(name, *member);
    };
    return json_object([&](JsonWriter& a) {
        a.or_null("accepted", hand_in.accepted);
        a("by", place.by);
        where_said(a, "comment", outcome.comment);
        where_said(a, "comments", outcome.comments);
        a.or_null("confirmed", hand_in.confirmed);
        a.or_null("confirmer", hand_in.confirmer);
        a("department", place.department);
        where_said(a, "entered", outcome.entered);
        where_said(a, "kept", outcome.kept);
        where_said(a, "promised", outcome.promised);
        where_said(a, "reason", outcome.reason);
        where_said(a, "register", outcome.register_file);
        a("report", report_sha256.empty() ? std::nullopt : std::optional(path_text(place.report)));
        where_said(a, "result", outcome.result);
        where_said(a, "returned", outcome.returned);
        a.or_null("sha256", report_sha256);
        a("stage", name_in(hand_in_stage_names, hand_in.stage));
        a.or_null("submitted", hand_in.submitted);
        a("version", hand_in.version);
        where_said(a, "vouched", outcome.vouched);
        a("year", place.year);
    });
}

std::string open_items_text(const Words& words, const std::vector<std::string>& open)
{
    constexpr std::size_t named = 10;
    if (open.size() <= named) return words.list(open);
    return words.list(std::span(open).first(named)) + words("interview.and_more", open.size() - named);
}

} // namespace tenken
