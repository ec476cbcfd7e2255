#include "commands/commands.hpp"

#include "base/sha256.hpp"
#include "check/verify.hpp"
#include "commands/dialogue.hpp"
#include "commands/hand_in_record.hpp"
#include "formats/disk/atomic_file.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/paths.hpp"
#include "office/register_file.hpp"
#include "page/report.hpp"
#include "page/report_view.hpp"
#include "words/worded_problems.hpp"

#include <memory>
#include <ostream>

namespace tenken {

namespace accept_command {
namespace {

struct Options {
    HandInOptions common;
};

/// A report as it lies in its place.
struct FoundReport {
    std::string bytes;
    Verification verification;

    [[nodiscard]] const HandIn& hand_in() const
    {
        return verification.data->assessment.circumstances.hand_in;
    }
};

class Accepting {
public:
    Accepting(Context& context, const Options& options, const HandInPlace& place)
        : context_(context)
        , words_(context.words)
        , place_(place)
        , register_(register_path(context.files(), place.year))
    {
        if (has_record(place)) record_.emplace(context, place, options.common);
    }

    ExitStatus accept()
    {
        if (record_) {
            if (const auto problem = why_not_now(
                    context_, place_.department, place_.year, HandInStep::accept, record_->hand_in()))
                return refuse_step(context_, *problem);
        }
        const auto report = found_report();
        if (!report)
            return refuse_step(context_,
                {"hand_in.no_report",
                    {path_text(place_.report.lexically_normal()), next_command(context_, place_, "submit")},
                    {}});
        if (!report->verification.unchanged()) return name_findings(*report);
        if (const auto problem = why_not_this(*report)) {
            context_.complain({*problem});
            return ExitStatus::found;
        }
        return record_ ? accept_with_record(*report) : accept_report_alone(*report);
    }

private:
    [[nodiscard]] std::optional<FoundReport> found_report() const
    {
        if (!is_there(place_.report)) return std::nullopt;
        FoundReport report;
        report.bytes = read_file(real_file_system(), place_.report);
        VerifyWith with;
        if (record_) {
            with.record = read_file(real_file_system(), place_.record);
            with.record_name = path_text(place_.record);
        }
        report.verification = verify_report(report.bytes, path_text(place_.report.lexically_normal()), with);
        return report;
    }

    ExitStatus name_findings(const FoundReport& report)
    {
        auto& err = context_.invocation.err;
        err << worded(words_, problem("hand_in.unsound", path_text(place_.report.lexically_normal())));
        err << worded_problems(words_, report.verification.findings);
        return ExitStatus::found;
    }

    /// What keeps a sound report from being the one that was handed in.
    [[nodiscard]] std::optional<Problem> why_not_this(const FoundReport& report) const
    {
        const auto& circumstances = report.verification.data->assessment.circumstances;
        const auto file = path_text(place_.report.lexically_normal());
        if (circumstances.department != place_.department || circumstances.year != place_.year)
            return problem_at(Place{file, 0, 0, {}}, "workspace.report_of_another", circumstances.department,
                circumstances.year);
        if (circumstances.hand_in.submitted.empty())
            return problem("hand_in.report_not_submitted", file, next_command(context_, place_, "submit"));
        if (!record_) return std::nullopt;
        const auto& now = record_->hand_in();
        const bool handed_in =
            circumstances.hand_in.version == now.version && circumstances.hand_in.submitted == now.submitted;
        const bool as_recorded = circumstances.record == record_->state().report_link;
        // Once it is accepted, a report without that day is one that a crash has kept from being written again.
        const bool expected = now.stage == HandInStage::submitted
            ? as_recorded
            : as_recorded || circumstances.hand_in.accepted.empty();
        if (handed_in && expected) return std::nullopt;
        return problem("hand_in.other_report", file, place_in_words(context_, place_, now.version),
            next_command(context_, place_, "submit"));
    }

    ExitStatus accept_with_record(const FoundReport& report)
    {
        const bool again = step_at(HandInStep::accept, record_->hand_in().stage).again;
        if (!again) {
            if (const auto known = registered(register_, place_.department, record_->hand_in().version))
                return refuse_other(*known, record_->hand_in().version, sha256_hex(report.bytes));
            record_->append(AcceptedEvent{record_->hand_in().version});
        }
        return HandInRecord::do_the_rest([&] { return finish(report, again); });
    }

    ExitStatus finish(const FoundReport& report, bool again)
    {
        const auto bytes = with_day_of_acceptance(report);
        const bool rewrite = bytes != report.bytes;
        if (rewrite) {
            if (const auto notice = write_whole_file(place_.report, bytes)) context_.complain({*notice});
        }
        return enter(bytes, record_->hand_in(),
            !again        ? "hand_in.accepted"
                : rewrite ? "hand_in.accept_went_on"
                          : "");
    }

    /// The report as it was handed in, in its own language and by its own template.
    [[nodiscard]] std::string with_day_of_acceptance(const FoundReport& report) const
    {
        const auto& data = *report.verification.data;
        auto assessment = data.assessment;
        assessment.circumstances.hand_in.stage = record_->hand_in().stage;
        assessment.circumstances.hand_in.accepted = record_->hand_in().accepted;
        assessment.circumstances.record = record_->state().report_link;
        return render_report(assessment, score(assessment), Words(*language_from_name(data.language)),
            *released_template(data.made_with.sha256));
    }

    ExitStatus accept_report_alone(const FoundReport& report)
    {
        auto hand_in = report.hand_in();
        hand_in.stage = HandInStage::accepted;
        if (hand_in.accepted.empty()) {
            hand_in.accepted = iso_date(place_.today);
            without_day_ = true;
        }
        return enter(report.bytes, hand_in, "hand_in.accepted");
    }

    /// `bytes`: the report as it is taken. `done`: id of what was done before; empty: nothing was left to do.
    ExitStatus enter(const std::string& bytes, const HandIn& hand_in, std::string_view done)
    {
        const auto digest = sha256_hex(bytes);
        const auto block = read_report_data(bytes, path_text(place_.report));
        const auto language = *language_from_name(block.data.language);
        auto entry = register_entry(block, digest);
        entry.department = place_.department;
        entry.submitted = hand_in.submitted;
        entry.accepted = hand_in.accepted;
        entry.by = record_ ? record_->state().last_by : place_.by;
        const auto lock = claim_lock_in_turn(
            context_, *place_.terminal, register_, place_.by, japan_timestamp(context_.invocation.now()));
        const auto entered = enter_in_register(register_, place_.year, entry, language);
        context_.tell(entered.notice);
        if (entered.other) return refuse_other(*entered.other, hand_in.version, digest);
        if (context_.json()) {
            StepOutcome outcome;
            outcome.entered = entered.added;
            outcome.register_file = path_text(register_.lexically_normal());
            context_.invocation.out << hand_in_json(place_, hand_in, digest, outcome) << "\n";
            return ExitStatus::done;
        }
        const bool before = !entered.added && (done.empty() || !record_);
        print(hand_in, digest,
            before             ? "hand_in.accepted_before"
                : done.empty() ? "hand_in.accept_went_on"
                               : done,
            entered.added);
        return ExitStatus::done;
    }

    ExitStatus refuse_other(const RegisterEntry& known, int version, const std::string& digest)
    {
        context_.complain({problem(
            "hand_in.other_in_register", place_in_words(context_, place_, version), known.sha256, digest)});
        return ExitStatus::found;
    }

    void print(const HandIn& hand_in, const std::string& digest, std::string_view what, bool entered)
    {
        const auto say = [&](std::string_view id, const std::vector<std::string>& arguments) {
            context_.say(words_(id, arguments));
        };
        const auto file = path_text(register_.lexically_normal());
        say(what,
            {place_in_words(context_, place_, hand_in.version), day_in_words(words_, hand_in.submitted),
                day_in_words(words_, hand_in.accepted)});
        say("hand_in.report", {path_text(place_.report.lexically_normal())});
        if (without_day_) say("hand_in.without_day", {});
        say("hand_in.digest", {digest});
        say(entered ? "hand_in.entered" : "hand_in.entered_before", {file});
    }

    Context& context_;
    const Words& words_;
    const HandInPlace& place_;
    std::filesystem::path register_;
    std::optional<HandInRecord> record_;
    bool without_day_ = false; ///< the report could not bear the day of acceptance
};

std::string coordinator_of(const HandInPlace& place)
{
    return place.workspace ? place.workspace->coordinator : "";
}

ExitStatus run(const Options& options, Context& context)
{
    auto found = find_hand_in_place(context, options.common, "hand_in.prompt.coordinator", coordinator_of);
    if (const auto* status = std::get_if<ExitStatus>(&found)) return *status;
    const auto& place = std::get<HandInPlace>(found);
    return Accepting(context, options, place).accept();
}

} // namespace
} // namespace accept_command

CommandRun set_up_accept(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<accept_command::Options>();
    add_hand_in_options(syntax, options->common, words, "hand_in.option.by_coordinator");
    add_checklist_name(syntax, options->common, words);
    syntax.footer(words("hand_in.accept.footer"));
    return [options](Context& context) { return accept_command::run(*options, context); };
}

} // namespace tenken
