#include "commands/commands.hpp"

#include "base/problem.hpp"
#include "commands/demo_workspace.hpp"
#include "commands/shell_words.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/scratch.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/json/writer.hpp"

#include <memory>
#include <ostream>

namespace tenken {

namespace demo_command {
namespace {

namespace fs = std::filesystem;

struct Options {
    std::string folder;
};

/// What stands there is never mixed with what is invented.
void make(const fs::path& folder)
{
    const auto status = status_of(folder);
    if (status && !status->folder) fail(FailureKind::file, "demo.not_a_folder", path_text(folder));
    FolderInMaking making(folder, "demo");
    if (making.completed()) return;
    if (!making.free()) fail(FailureKind::file, "demo.not_empty", path_text(folder));
    try {
        make_demo_workspace(making.workshop());
        making.publish();
    } catch (const Failure& failure) {
        const std::string what = making.publishing() ? "demo.half_moved" : "demo.unfinished";
        Problems problems{problem(what, path_text(folder))};
        problems.insert(problems.end(), failure.problems().begin(), failure.problems().end());
        fail(failure.kind(), std::move(problems));
    }
}

void say(Context& context, const fs::path& folder)
{
    auto& out = context.invocation.out;
    if (context.json()) {
        out << json_object([&](JsonWriter& a) { a("workspace", path_text(folder)); }) << "\n";
        return;
    }
    Globals there;
    there.workspace = folder;
    out << context.words("demo.made", path_text(folder)) << "\n\n"
        << context.words("demo.next", program_call(there)) << "\n";
}

ExitStatus run(const Options& options, Context& context)
{
    const fs::path folder = (context.folder() / path_of(options.folder)).lexically_normal();
    make(folder);
    say(context, folder);
    return ExitStatus::done;
}

} // namespace
} // namespace demo_command

CommandRun set_up_demo(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<demo_command::Options>();
    syntax.add_option("DIR", options->folder, words("demo.option.folder"))
        .type_name(words("command.help.folder"))
        .required();
    syntax.footer(words("demo.option.footer"));
    return [options](Context& context) { return demo_command::run(*options, context); };
}

} // namespace tenken
