#include "commands/commands.hpp"

#include "commands/hand_in_record.hpp"

#include <memory>
#include <ostream>

namespace tenken {

namespace correct_command {
namespace {

struct Options {
    HandInOptions common;
    std::optional<std::string> reason;
};

ExitStatus run(const Options& options, Context& context)
{
    check_given_or_asked(context, options.reason, "--reason");
    auto found = find_hand_in_place(context, options.common, "hand_in.prompt.corrector", author_of);
    if (const auto* status = std::get_if<ExitStatus>(&found)) return *status;
    const auto& place = std::get<HandInPlace>(found);
    if (!has_record(place)) return refuse_without_record(context, place);
    HandInRecord record(context, place, options.common);
    if (const auto problem =
            why_not_now(context, place.department, place.year, HandInStep::correct, record.hand_in()))
        return refuse_step(context, *problem);
    const auto reason = given_or_asked(context, place, options.reason, "hand_in.prompt.correct_reason");
    if (const auto* status = std::get_if<ExitStatus>(&reason)) return *status;
    const int before = record.hand_in().version;
    record.append(CorrectedEvent{before + 1, std::get<std::string>(reason)});

    if (context.json()) {
        StepOutcome outcome;
        outcome.reason = record.hand_in().reason;
        context.invocation.out << hand_in_json(place, record.hand_in(), {}, outcome) << "\n";
        return ExitStatus::done;
    }
    const auto& words = context.words;
    context.say(words("hand_in.correcting", place_in_words(context, place, before + 1)));
    context.say(words("hand_in.reason", record.hand_in().reason));
    context.say(words("hand_in.kept_later", before));
    context.say(words("hand_in.next.run", next_command(context, place, "run")));
    return ExitStatus::done;
}

} // namespace
} // namespace correct_command

CommandRun set_up_correct(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<correct_command::Options>();
    add_hand_in_options(syntax, options->common, words, "hand_in.option.by_submitter");
    add_checklist_name(syntax, options->common, words);
    syntax.add_option("--reason", options->reason, words("hand_in.option.reason_correct"))
        .type_name(words("hand_in.option.text"));
    syntax.footer(words("hand_in.correct.footer"));
    return [options](Context& context) { return correct_command::run(*options, context); };
}

} // namespace tenken
