#include "commands/commands.hpp"

#include "base/folded_name.hpp"
#include "commands/dialogue.hpp"
#include "commands/hand_in_record.hpp"
#include "commands/vouching.hpp"
#include "formats/disk/utf8_path.hpp"
#include "interview/confirmation.hpp"
#include "office/record_upkeep.hpp"
#include "office/report_file.hpp"
#include "office/respondent_records.hpp"
#include "page/first_page.hpp"
#include "page/report.hpp"
#include "scoring/score.hpp"

#include <memory>
#include <ostream>

namespace tenken {

namespace confirm_command {
namespace {

struct Options {
    HandInOptions common;
    GivenPairs words;
    std::optional<std::string> withdraw;
    std::optional<std::string> comment;
    bool with_notes = false;
    bool yes = false;
};

class Confirming {
public:
    Confirming(Context& context, const Options& options, HandInPlace place)
        : context_(context)
        , words_(context.words)
        , options_(options)
        , place_(std::move(place))
        , record_(context, place_, options.common)
        , json_(context.json())
        , asks_(context.invocation.terminal && !json_)
    {
    }

    ExitStatus confirm()
    {
        if (record_.was_stopped_in(HandInStep::confirm))
            return hand_over("hand_in.confirm_went_on", confirmed_in_words(), "submit");
        if (const auto problem = why_not(HandInStep::confirm)) {
            tell_late_respondents();
            return refuse_step(context_, *problem);
        }
        take_in_respondents();
        take_in_served();
        auto assessment = record_.assessment();
        if (const auto open = open_items(assessment); !open.empty()) return refuse_open(assessment, open);
        if (!asks_ && !options_.yes) fail(FailureKind::usage, "hand_in.needs_yes");
        const auto given = given_words(options_.words, assessment, place_.today);
        take_words(assessment, given);
        interview::Decisions decisions{assessment.circumstances.hand_in, {}, false};
        if (asks_) {
            if (const auto stopped = ask(std::move(assessment), decisions)) return *stopped;
        } else if (auto missing = missing_words(assessment, given); !missing.empty()) {
            context_.complain(missing);
            return ExitStatus::stopped;
        } else if (!json_) {
            show(assessment);
        }
        record(decisions);
        return hand_over("hand_in.confirmed", confirmed_in_words(), "submit");
    }

    ExitStatus withdraw()
    {
        const auto version = place_in_words(context_, place_, record_.hand_in().version);
        if (record_.was_stopped_in(HandInStep::withdraw))
            return hand_over("hand_in.withdraw_went_on", {version}, "run");
        if (const auto problem = why_not(HandInStep::withdraw)) return refuse_step(context_, *problem);
        record_.append(WithdrawnEvent{*options_.withdraw});
        return hand_over("hand_in.withdrawn", {version, *options_.withdraw}, "run");
    }

private:
    RespondentsToTakeIn respondents()
    {
        return respondents_to_take_in(context_.files(), place_.year, place_.department, record_.state(),
            record_.checklist(), options_.with_notes);
    }

    void take_in_respondents()
    {
        const auto found = respondents();
        context_.complain(found.problems);
        if (!found.event) return;
        record_.append(*found.event);
        if (!json_)
            context_.invocation.out << respondents_line(words_, "hand_in.respondents.taken_in",
                                           found.event->respondents, record_.state().terms.staff)
                                    << "\n\n";
    }

    void take_in_served()
    {
        const auto found = served_to_take_in(context_.files(), record_.checklist(), record_.state());
        if (!found) return;
        record_.append(*found);
        if (!json_)
            context_.invocation.out << words_("hand_in.served.taken_in", found->served.department) << "\n\n";
    }

    void tell_late_respondents()
    {
        const auto found = respondents();
        if (!found.event || json_) return;
        context_.invocation.err << respondents_line(words_, "hand_in.respondents.late",
                                       found.event->respondents, record_.state().terms.staff)
                                << "\n";
    }

    [[nodiscard]] std::optional<Problem> why_not(HandInStep step) const
    {
        return why_not_now(context_, place_.department, place_.year, step, record_.hand_in());
    }

    /// Page by page. An exit status where it is not confirmed.
    std::optional<ExitStatus> ask(Assessment assessment, interview::Decisions& decisions)
    {
        interview::ConfirmationSetup setup{words_.language(),
            words_.of_menu() ? Manner::menu : Manner::commands, std::move(assessment), place_.by,
            place_.today, options_.yes, options_.comment.has_value()};
        interview::Confirmation confirmation(record_.checklist(), std::move(setup));
        const auto ending = converse(confirmation, *place_.terminal, {});
        decisions = confirmation.decisions();
        if (ending == interview::Ending::complete) return std::nullopt;
        if (ending == interview::Ending::interrupted) return left(ExitStatus::interrupted);
        if (!decisions.mend) return left(ExitStatus::stopped);
        say("hand_in.confirm.mend", {});
        say("hand_in.next.run", {next_command(context_, place_, "run")});
        return ExitStatus::stopped;
    }

    /// The answers that changed first: nothing can change them afterwards.
    void record(const interview::Decisions& decisions)
    {
        for (const auto& [instance, response] : decisions.responses) {
            const auto* item = record_.checklist().find_item(item_of(instance));
            record_.append(AnswerEvent{instance, response, item == nullptr ? "" : item->meaning, true});
        }
        const auto& words = decisions.words;
        record_.append(ConfirmedEvent{words.vouched, words.kept, words.promised,
            options_.comment.value_or(words.remark), words.unfinished});
    }

    ExitStatus refuse_open(const Assessment& assessment, const std::vector<std::string>& open)
    {
        const auto awaited = awaited_items(assessment);
        if (awaited.size() == open.size())
            return refuse_step(context_,
                problem("hand_in.awaited", assessment.circumstances.service.by, awaited.size(),
                    open_items_text(words_, awaited)));
        return refuse_step(context_,
            problem("hand_in.open_items", open.size(), open_items_text(words_, open),
                next_command(context_, place_, "run")));
    }

    void show(const Assessment& assessment)
    {
        const auto report = render_report(assessment, Words(record_.language()));
        context_.invocation.out << first_page(report) << std::flush;
        if (same_name(assessment.circumstances.by, place_.by)) say("hand_in.same_person", {place_.by});
    }

    ExitStatus left(ExitStatus status)
    {
        say("hand_in.confirm.left", {});
        return status;
    }

    [[nodiscard]] std::vector<std::string> confirmed_in_words() const
    {
        const auto& hand_in = record_.hand_in();
        return {place_in_words(context_, place_, hand_in.version), hand_in.confirmer,
            day_in_words(words_, hand_in.confirmed)};
    }

    /// What the record has by now goes into the report, and only then is it said.
    ExitStatus hand_over(
        std::string_view done, const std::vector<std::string>& arguments, std::string_view next)
    {
        const auto assessment = record_.assessment();
        std::string digest;
        if (open_items(assessment).empty()) digest = record_.write_report_file();
        say(done, arguments);
        if (!digest.empty()) say("hand_in.report", {path_text(place_.report.lexically_normal())});
        if (json_) {
            StepOutcome outcome;
            outcome.kept = record_.hand_in().kept;
            outcome.promised.emplace();
            for (const auto& [id, promise] : record_.hand_in().promised)
                outcome.promised->emplace(id, promise.until);
            outcome.result = std::string(result_name(score(assessment).result));
            outcome.vouched = record_.hand_in().vouched;
            context_.invocation.out << hand_in_json(place_, record_.hand_in(), digest, outcome) << "\n";
        }
        say("hand_in.next." + std::string(next), {next_command(context_, place_, next)});
        return ExitStatus::done;
    }

    void say(std::string_view id, const std::vector<std::string>& arguments)
    {
        if (!json_) context_.say(words_(id, arguments));
    }

    Context& context_;
    const Words& words_;
    const Options& options_;
    HandInPlace place_;
    HandInRecord record_;
    bool json_;
    bool asks_;
};

/// The post that tenken.yaml names.
std::string confirmer_of(const HandInPlace& place)
{
    const auto* department = place.workspace ? place.workspace->find_department(place.department) : nullptr;
    return department == nullptr ? "" : department->confirmer;
}

ExitStatus run(const Options& options, Context& context)
{
    if (options.withdraw && options.withdraw->empty())
        fail(FailureKind::usage, "hand_in.empty_text", "--withdraw");
    if (options.comment && options.comment->empty())
        fail(FailureKind::usage, "hand_in.empty_text", "--comment");
    if (options.withdraw &&
        (options.yes || options.comment || !options.words.vouched.empty() || !options.words.promised.empty()))
        fail(FailureKind::usage, "hand_in.withdraw_alone");
    auto found = find_hand_in_place(context, options.common, "hand_in.prompt.confirmer", confirmer_of);
    if (const auto* status = std::get_if<ExitStatus>(&found)) return *status;
    auto& place = std::get<HandInPlace>(found);
    if (!has_record(place)) return refuse_without_record(context, place);
    Confirming confirming(context, options, std::move(place));
    return options.withdraw ? confirming.withdraw() : confirming.confirm();
}

} // namespace
} // namespace confirm_command

CommandRun set_up_confirm(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<confirm_command::Options>();
    add_hand_in_options(syntax, options->common, words, "hand_in.option.by_confirmer");
    syntax.add_option("--checklist", options->common.checklist, words("interview.option.checklist"))
        .type_name(words("interview.option.file"));
    syntax.add_option("--vouch", options->words.vouched, words("hand_in.option.vouch"))
        .type_name(words("hand_in.option.pair"))
        .repeatable();
    syntax.add_option("--promise", options->words.promised, words("hand_in.option.promise"))
        .type_name(words("hand_in.option.pair_day"))
        .repeatable();
    syntax.add_option("--comment", options->comment, words("hand_in.option.remark"))
        .type_name(words("hand_in.option.text"));
    syntax.add_flag("--with-notes", options->with_notes, words("hand_in.option.with_notes"));
    syntax.add_flag("--yes", options->yes, words("hand_in.option.yes"));
    syntax.add_option("--withdraw", options->withdraw, words("hand_in.option.withdraw"))
        .type_name(words("hand_in.option.text"));
    syntax.footer(words("hand_in.confirm.footer"));
    return [options](Context& context) { return confirm_command::run(*options, context); };
}

} // namespace tenken
