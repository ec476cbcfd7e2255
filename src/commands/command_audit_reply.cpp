#include "commands/commands.hpp"

#include "base/utf8.hpp"
#include "commands/audit_session.hpp"

#include <algorithm>
#include <memory>

namespace tenken {

namespace audit_reply_command {
namespace {

struct Options {
    HandInOptions common;
    std::optional<std::string> item;
    std::optional<std::string> text;
};

void write_report(AuditSession& session, const std::string& department)
{
    try {
        session.write_report();
    } catch (const Failure& failure) {
        Problems problems{problem("audit.reply.no_report", department)};
        problems.insert(problems.end(), failure.problems().begin(), failure.problems().end());
        fail(failure.kind(), std::move(problems));
    }
}

ExitStatus run(const Options& options, Context& context)
{
    check_given_or_asked(context, options.item, "--item");
    if (!options.text && (!context.invocation.terminal || context.json()))
        fail(FailureKind::usage, "command.missing_argument", "--text");
    auto found = find_hand_in_place(
        context, options.common, "audit.prompt.reply_by", [](const HandInPlace&) { return std::string(); });
    if (const auto* status = std::get_if<ExitStatus>(&found)) return *status;
    const auto& place = std::get<HandInPlace>(found);
    const auto item = given_or_asked(context, place, options.item, "audit.prompt.reply_item");
    if (const auto* status = std::get_if<ExitStatus>(&item)) return *status;
    const auto text = given_or_asked(context, place, options.text, "audit.prompt.reply_text");
    if (const auto* status = std::get_if<ExitStatus>(&text)) return *status;

    AuditSession session(context, place, options.common.date);
    const ReplyEvent reply{
        utf8::nfc(std::get<std::string>(item)), utf8::trimmed(utf8::nfc(std::get<std::string>(text)))};
    if (auto why = session.record().out_of_order(reply)) fail(FailureKind::input, std::move(*why));
    const bool changed = session.append({reply});
    // Also where nothing changes: the report may not have been written the last time.
    if (session.record().audit.open() == 0) write_report(session, place.department);
    context.say(changed ? context.words("audit.reply.saved", place.department, reply.instance)
                        : context.words("audit.reply.unchanged"));
    return ExitStatus::done;
}

} // namespace
} // namespace audit_reply_command

CommandRun set_up_audit_reply(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<audit_reply_command::Options>();
    add_hand_in_options(syntax, options->common, words, "audit.reply.option.by");
    add_checklist_name(syntax, options->common, words);
    syntax.add_option("--item", options->item, words("audit.reply.option.item"))
        .type_name(words("plans.option.item_value"));
    syntax.add_option("--text", options->text, words("audit.reply.option.text"))
        .type_name(words("hand_in.option.text"));
    syntax.footer(words("audit.reply.footer"));
    return [options](Context& context) { return audit_reply_command::run(*options, context); };
}

} // namespace tenken
