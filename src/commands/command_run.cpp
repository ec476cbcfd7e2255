#include "commands/commands.hpp"

#include "commands/run_options.hpp"
#include "commands/run_session.hpp"

#include <memory>

namespace tenken {

CommandRun set_up_run(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<RunOptions>();
    const auto name = words("interview.option.name");
    const auto file = words("interview.option.file");
    syntax.add_option("--department", options->department, words("interview.option.department"))
        .type_name(name);
    syntax.add_option("--year", options->year, words("interview.option.year"))
        .type_name(words("interview.option.year_value"));
    syntax.add_option("--by", options->by, words("interview.option.by")).type_name(name);
    syntax.add_option("--respondent", options->respondent, words("hand_in.option.respondent"))
        .type_name(name);
    syntax.add_flag("--with-notes", options->with_notes, words("hand_in.option.with_notes"));
    syntax.add_option("--role", options->roles, words("interview.option.role"))
        .type_name("staff|head|system_admin|secretariat|ciso")
        .repeatable();
    syntax.add_option("--checklist", options->checklist, words("interview.option.checklist")).type_name(file);
    syntax.add_option("--answers", options->answers, words("interview.option.answers")).type_name(file);
    syntax.add_option("--from", options->from, words("carry_over.option.from"))
        .type_name(words("carry_over.option.report"));
    syntax.add_option("--date", options->date, words("interview.option.date")).type_name("YYYY-MM-DD");
    syntax.footer(words("interview.option.footer"));
    return [options](Context& context) { return run_session(context, *options); };
}

} // namespace tenken
