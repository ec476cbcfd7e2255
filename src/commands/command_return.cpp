#include "commands/commands.hpp"

#include "base/suggestion.hpp"
#include "base/utf8.hpp"
#include "commands/hand_in_record.hpp"

#include <memory>
#include <ostream>

namespace tenken {

namespace return_command {
namespace {

struct Options {
    HandInOptions common;
    std::optional<std::string> comment;
    std::vector<std::string> items;
};

using Comments = std::map<std::string, std::string, std::less<>>;

Problem unknown_item(const std::string& typed, const Assessment& assessment)
{
    std::vector<std::string> known;
    for (const auto& item : assessment.items) known.push_back(item.instance);
    if (const auto meant = did_you_mean(typed, known))
        return problem("hand_in.unknown_item.near", typed, *meant);
    return problem("hand_in.unknown_item", typed);
}

Comments comments_of(const std::vector<std::string>& options, const Assessment& assessment)
{
    Comments comments;
    Problems problems;
    for (const auto& option : options) {
        const auto equals = option.find('=');
        const auto instance = utf8::nfc(utf8::trimmed(option.substr(0, equals)));
        const auto text = equals == std::string::npos ? "" : utf8::trimmed(option.substr(equals + 1));
        if (text.empty())
            problems.push_back(problem("hand_in.bad_pair", "--item", option));
        else if (assessment.find_item(instance) == nullptr)
            problems.push_back(unknown_item(instance, assessment));
        else
            comments[instance] = text;
    }
    if (!problems.empty()) fail(FailureKind::usage, std::move(problems));
    return comments;
}

void print(Context& context, const HandInPlace& place, const HandIn& hand_in, const Assessment& assessment)
{
    const auto& words = context.words;
    context.say(words("hand_in.returned", place_in_words(context, place, hand_in.version - 1)));
    context.say(words("hand_in.comment", hand_in.comment));
    for (const auto& [instance, text] : hand_in.comments)
        context.say(words("hand_in.comment_item", instance, assessment.find_item(instance)->question, text));
    context.say(words("hand_in.next.answer", place.department, next_command(context, place, "run")));
}

std::string coordinator_of(const HandInPlace& place)
{
    return place.workspace ? place.workspace->coordinator : "";
}

ExitStatus run(const Options& options, Context& context)
{
    check_given_or_asked(context, options.comment, "--comment");
    auto found = find_hand_in_place(context, options.common, "hand_in.prompt.coordinator", coordinator_of);
    if (const auto* status = std::get_if<ExitStatus>(&found)) return *status;
    const auto& place = std::get<HandInPlace>(found);
    if (!has_record(place))
        return refuse_step(context, problem("hand_in.return_without_record", place_in_words(context, place)));
    HandInRecord record(context, place, options.common);
    if (const auto problem =
            why_not_now(context, place.department, place.year, HandInStep::give_back, record.hand_in()))
        return refuse_step(context, *problem);
    // Without comments on items no checklist is needed: the coordinator may have another one by now.
    const auto assessment = options.items.empty() ? Assessment{} : record.assessment();
    auto comments = comments_of(options.items, assessment);
    const auto comment = given_or_asked(context, place, options.comment, "hand_in.prompt.return_comment");
    if (const auto* status = std::get_if<ExitStatus>(&comment)) return *status;
    record.append(
        ReturnedEvent{record.hand_in().version, std::get<std::string>(comment), std::move(comments)});
    if (context.json()) {
        StepOutcome outcome;
        outcome.comment = record.hand_in().comment;
        outcome.comments = record.hand_in().comments;
        outcome.returned = record.hand_in().returned;
        context.invocation.out << hand_in_json(place, record.hand_in(), {}, outcome) << "\n";
    } else {
        print(context, place, record.hand_in(), assessment);
    }
    return ExitStatus::done;
}

} // namespace
} // namespace return_command

CommandRun set_up_return(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<return_command::Options>();
    add_hand_in_options(syntax, options->common, words, "hand_in.option.by_coordinator");
    syntax.add_option("--comment", options->comment, words("hand_in.option.comment"))
        .type_name(words("hand_in.option.text"));
    syntax.add_option("--item", options->items, words("hand_in.option.item"))
        .type_name(words("hand_in.option.pair"))
        .repeatable();
    syntax.add_option("--checklist", options->common.checklist, words("interview.option.checklist"))
        .type_name(words("interview.option.file"));
    syntax.footer(words("hand_in.return.footer"));
    return [options](Context& context) { return return_command::run(*options, context); };
}

} // namespace tenken
