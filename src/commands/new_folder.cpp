#include "commands/new_folder.hpp"

#include "base/suggestion.hpp"
#include "base/utf8.hpp"
#include "formats/disk/utf8_path.hpp"

#include <ostream>
#include <system_error>
#include <variant>

namespace tenken {

namespace {

namespace fs = std::filesystem;

fs::path without_last_slash(const fs::path& folder)
{
    return folder.has_filename() ? folder : folder.parent_path();
}

std::optional<std::string> folder_meant(const fs::path& folder)
{
    std::vector<std::string> beside;
    std::error_code error; // what cannot be looked at suggests nothing
    for (fs::directory_iterator at(fs::absolute(folder, error).parent_path(), error), end;
         !error && at != end; at.increment(error)) {
        std::error_code unknown;
        if (at->is_directory(unknown)) beside.push_back(path_text(at->path().filename()));
    }
    return did_you_mean(path_text(folder.filename()), beside);
}

Problem new_folder(const fs::path& folder)
{
    const std::string name = path_text(folder);
    if (const auto meant = folder_meant(folder)) return {"command.new_folder.near", {name, *meant}, {}};
    return {"command.new_folder", {name}, {}};
}

std::optional<ExitStatus> ask(Terminal& terminal, const Words& words)
{
    while (true) {
        const auto input = terminal.read(words("command.new_folder.ask"), "");
        if (std::holds_alternative<interview::Interrupt>(input)) return ExitStatus::interrupted;
        const auto* line = std::get_if<interview::Line>(&input);
        if (line == nullptr) return ExitStatus::stopped;
        const auto typed = utf8::nfkc(utf8::trimmed(line->text));
        if (typed.empty() || typed == "1" || typed == "y" || typed == "はい") return std::nullopt;
        if (typed == "2" || typed == "n" || typed == "q" || typed == "いいえ") return ExitStatus::stopped;
        terminal.print(words("command.new_folder.answers") + "\n");
    }
}

} // namespace

std::optional<ExitStatus> confirm_new_folder(Context& context, Terminal& terminal)
{
    const auto folder = without_last_slash(context.globals.workspace);
    std::error_code unknown; // whoever opens a file in it names the error
    if (fs::symlink_status(folder, unknown).type() != fs::file_type::not_found) return std::nullopt;
    const auto problem = new_folder(folder);
    if (!context.invocation.terminal) {
        context.invocation.err << worded(context.words, problem);
        return std::nullopt;
    }
    terminal.print(context.words(problem.id, problem.args) + "\n");
    if (problem.id.ends_with(".near"))
        terminal.print(context.words(problem.id + ".hint", problem.args) + "\n");
    return ask(terminal, context.words);
}

} // namespace tenken
