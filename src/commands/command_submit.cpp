#include "commands/commands.hpp"

#include "commands/dialogue.hpp"
#include "commands/hand_in_record.hpp"
#include "formats/disk/utf8_path.hpp"
#include "scoring/score.hpp"

#include <algorithm>
#include <memory>
#include <ostream>

namespace tenken {

namespace submit_command {
namespace {

struct Options {
    HandInOptions common;
    std::optional<std::string> reason;
    std::optional<std::string> unfinished;
};

class Submitting {
public:
    Submitting(Context& context, const Options& options, HandInPlace place)
        : context_(context)
        , words_(context.words)
        , options_(options)
        , place_(std::move(place))
        , record_(context, place_, options.common)
    {
    }

    ExitStatus submit()
    {
        if (const auto problem = why_not()) return refuse_step(context_, *problem);
        const bool before = step_at(HandInStep::submit, record_.hand_in().stage).again;
        static_cast<void>(record_.checklist()); // nothing is written where the report could not be
        if (!before) {
            std::string unfinished;
            if (const auto stopped = ask_why_unfinished(unfinished)) return *stopped;
            give_reason();
            record_.append(SubmittedEvent{record_.hand_in().version, unfinished});
        }
        const auto digest = record_.write_report_file();
        if (context_.json())
            context_.invocation.out << hand_in_json(place_, record_.hand_in(), digest) << "\n";
        else
            print(before, digest);
        return ExitStatus::done;
    }

private:
    [[nodiscard]] std::optional<Problem> why_not() const
    {
        const auto& hand_in = record_.hand_in();
        if (auto problem = why_not_now(context_, place_.department, place_.year, HandInStep::submit, hand_in))
            return problem;
        if (!options_.reason) return std::nullopt;
        if (hand_in.version == 1) return problem("hand_in.no_reason_needed");
        if (!step_at(HandInStep::submit, hand_in.stage).again) return std::nullopt;
        constexpr StepAt too_late{"hand_in.already_submitted", "correct"};
        return refusal(context_, place_.department, place_.year, too_late, hand_in);
    }

    /// What is left to be confirmed is handed in with a reason. An exit status where there is none.
    std::optional<ExitStatus> ask_why_unfinished(std::string& unfinished)
    {
        const auto causes = score(record_.assessment()).causes;
        unfinished = options_.unfinished.value_or(record_.hand_in().unfinished);
        if (causes.empty() || !unfinished.empty()) return std::nullopt;
        const auto why = problem("hand_in.unfinished", causes.size(), words_.list(causes_in_words(causes)));
        if (!context_.invocation.terminal || context_.json()) return refuse_step(context_, why);
        print_wrapped(*place_.terminal, words_("hand_in.unfinished", why.args));
        bool interrupted = false;
        const auto line = asked_line(*place_.terminal, words_("hand_in.prompt.unfinished"), "", interrupted);
        if (interrupted) return ExitStatus::interrupted;
        if (!line || line->empty()) return refuse_step(context_, why);
        unfinished = *line;
        return std::nullopt;
    }

    /// As whoever hands it in knows them: by the question, by what the check says.
    [[nodiscard]] std::vector<std::string> causes_in_words(const std::vector<Cause>& causes)
    {
        const auto assessment = record_.assessment();
        std::vector<std::string> texts;
        for (const auto& cause : causes) {
            const auto check = std::ranges::find(assessment.checks, cause.id, &AssessedCheck::id);
            if (const auto* item = assessment.find_item(cause.id))
                texts.push_back(words_("hand_in.page.left_item", item->instance, item->question));
            else if (check != assessment.checks.end())
                texts.push_back(words_("hand_in.page.left_check", check->say));
        }
        return texts;
    }

    /// A later version says why it takes the place of the one before.
    void give_reason()
    {
        const auto& hand_in = record_.hand_in();
        if (hand_in.version == 1) return;
        std::string reason = options_.reason.value_or(hand_in.reason);
        if (reason.empty()) reason = Words(record_.language())("hand_in.answer_to_return", {hand_in.comment});
        if (reason != hand_in.reason) record_.append(CorrectedEvent{hand_in.version, reason});
    }

    void print(bool before, const std::string& digest)
    {
        const auto& hand_in = record_.hand_in();
        const auto say = [&](std::string_view id, const std::vector<std::string>& arguments) {
            context_.say(words_(id, arguments));
        };
        say(before ? "hand_in.submitted_before" : "hand_in.submitted",
            {place_in_words(context_, place_, hand_in.version), day_in_words(words_, hand_in.submitted)});
        if (!hand_in.reason.empty()) say("hand_in.reason", {hand_in.reason});
        say("hand_in.report", {path_text(place_.report.lexically_normal())});
        say("hand_in.digest", {digest});
        say("hand_in.next.accept", {next_command(context_, place_, "accept")});
    }

    Context& context_;
    const Words& words_;
    const Options& options_;
    HandInPlace place_;
    HandInRecord record_;
};

ExitStatus run(const Options& options, Context& context)
{
    if (options.reason && options.reason->empty()) fail(FailureKind::usage, "hand_in.empty_text", "--reason");
    if (options.unfinished && options.unfinished->empty())
        fail(FailureKind::usage, "hand_in.empty_text", "--unfinished");
    auto found = find_hand_in_place(context, options.common, "hand_in.prompt.submitter", author_of);
    if (const auto* status = std::get_if<ExitStatus>(&found)) return *status;
    auto& place = std::get<HandInPlace>(found);
    if (!has_record(place)) return refuse_without_record(context, place);
    return Submitting(context, options, std::move(place)).submit();
}

} // namespace
} // namespace submit_command

CommandRun set_up_submit(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<submit_command::Options>();
    add_hand_in_options(syntax, options->common, words, "hand_in.option.by_submitter");
    syntax.add_option("--checklist", options->common.checklist, words("interview.option.checklist"))
        .type_name(words("interview.option.file"));
    syntax.add_option("--reason", options->reason, words("hand_in.option.reason_submit"))
        .type_name(words("hand_in.option.text"));
    syntax.add_option("--unfinished", options->unfinished, words("hand_in.option.unfinished"))
        .type_name(words("hand_in.option.text"));
    syntax.footer(words("hand_in.submit.footer"));
    return [options](Context& context) { return submit_command::run(*options, context); };
}

} // namespace tenken
