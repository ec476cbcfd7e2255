#include "commands/completion.hpp"

#include "base/problem.hpp"
#include "base/utf8.hpp"
#include "commands/command_shape.hpp"
#include "commands/commands.hpp"
#include "commands/report_date.hpp"
#include "formats/checklist/file.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/file.hpp"
#include "formats/workspace/paths.hpp"
#include "office/departments.hpp"
#include "office/settings.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tenken {

namespace {

/// An option's value: in the word itself behind "=", or the next word.
struct BegunValue {
    std::string prefix; ///< "--year=", or empty
    std::string begun;
};

/// The command line so far.
struct Line {
    std::span<const Command> open = commands(); ///< of which one comes next; empty: it is named
    std::string command;                        ///< named so far
    std::vector<OptionShape> shape;
    std::size_t arguments = 0;                ///< words that stand in arguments' places
    const OptionShape* open_option = nullptr; ///< its value is what is typed now
    bool options = true;                      ///< no "--" yet
    std::string workspace = ".";
    std::optional<std::string> checklist;
    std::optional<std::string> year;
};

const Command* find(std::span<const Command> commands, std::string_view word)
{
    const auto found = std::ranges::find(commands, word, &Command::name);
    return found == commands.end() ? nullptr : &*found;
}

const OptionShape* option_of(const std::vector<OptionShape>& shape, std::string_view name)
{
    const auto found = std::ranges::find_if(shape, [&](const OptionShape& one) {
        return !one.argument && std::ranges::find(one.names, name) != one.names.end();
    });
    return found == shape.end() ? nullptr : &*found;
}

void remember(Line& line, const OptionShape& option, const std::string& value)
{
    const auto named = [&](std::string_view name) {
        return std::ranges::find(option.names, name) != option.names.end();
    };
    if (named("--directory")) line.workspace = value;
    if (named("--checklist")) line.checklist = value;
    if (named("--year")) line.year = value;
}

void read_option(Line& line, const std::string& word)
{
    const auto equals = word.starts_with("--") ? word.find('=') : std::string::npos;
    const auto* option = option_of(line.shape, word.substr(0, equals));
    if (option == nullptr || !option->takes_value) return;
    if (equals == std::string::npos)
        line.open_option = option;
    else
        remember(line, *option, word.substr(equals + 1));
}

Line read_line(const std::vector<std::string>& typed, const Words& words)
{
    Line line;
    line.shape = command_shape("", words);
    for (std::size_t i = 0; i + 1 < typed.size(); ++i) {
        const auto& word = typed[i];
        if (line.open_option != nullptr) {
            remember(line, *std::exchange(line.open_option, nullptr), word);
        } else if (line.options && word == "--") {
            line.options = false;
        } else if (line.options && word.starts_with('-')) {
            read_option(line, word);
        } else if (const auto* command = find(line.open, word)) {
            line.command += (line.command.empty() ? "" : " ") + word;
            line.shape = command_shape(line.command, words);
            line.open = command->parts == nullptr ? std::span<const Command>() : command->parts();
        } else {
            ++line.arguments;
        }
    }
    return line;
}

class Candidates {
public:
    Candidates(const Line& line, const Invocation& invocation)
        : line_(line)
        , invocation_(invocation)
        , folder_(path_of(line.workspace))
    {
    }

    [[nodiscard]] Completion of(const OptionShape& option, const BegunValue& value)
    {
        value_ = value;
        const auto kind = value_kind(option.names.back(), option.value).value_or(ValueKind::text);
        switch (kind) {
        case ValueKind::choice:
            choices(option.value);
            break;
        case ValueKind::checklist:
            checklists();
            break;
        case ValueKind::department:
            departments();
            break;
        case ValueKind::item:
            items("");
            break;
        case ValueKind::item_word:
            items("=");
            break;
        case ValueKind::year_or_file:
            years();
            found_.shell = CompletedByShell::files;
            break;
        case ValueKind::year:
            years();
            break;
        case ValueKind::file:
            found_.shell = CompletedByShell::files;
            break;
        case ValueKind::folder:
            found_.shell = CompletedByShell::folders;
            break;
        case ValueKind::text:
            break;
        }
        return std::move(found_);
    }

private:
    void add(const std::string& word, const std::string& help)
    {
        if (!word.starts_with(value_.begun)) return;
        found_.candidates.push_back({value_.prefix + word, utf8::without_controls(help)});
    }

    void choices(std::string_view value)
    {
        while (!value.empty()) {
            const auto bar = std::min(value.find('|'), value.size());
            add(std::string(value.substr(0, bar)), "");
            value.remove_prefix(std::min(bar + 1, value.size()));
        }
    }

    void years()
    {
        for (const int year : years_in(folder_)) add(std::to_string(year), "");
    }

    void departments()
    {
        const auto workspace = find_workspace(folder_);
        const int current = year_inspected(workspace, report_date(std::nullopt, invocation_));
        for (const auto& name : known_departments(
                 WorkspaceFiles(folder_, workspace), workspace, year_asked_for(line_.year, current)))
            add(name, "");
    }

    /// By name, or a file.
    void checklists()
    {
        if (const auto workspace = find_workspace(folder_)) {
            for (const auto& one : workspace->checklists) add(one.name, "");
        }
        found_.shell = CompletedByShell::files;
    }

    void items(const std::string& end)
    {
        const auto checklist = find_checklist(chosen_checklist());
        for (const auto& section : checklist.sections) {
            for (const auto& item : section.items) add(item.id + end, item.question);
        }
    }

    [[nodiscard]] std::optional<std::string> chosen_checklist() const
    {
        const auto workspace = find_workspace(folder_);
        return checklist_choice(line_.checklist, WorkspaceFiles(folder_, workspace), workspace);
    }

    const Line& line_;
    const Invocation& invocation_;
    std::filesystem::path folder_;
    BegunValue value_;
    Completion found_;
};

Completion commands_beginning(const std::string& begun, std::span<const Command> commands, const Words& words)
{
    Completion found;
    for (const auto& command : commands) {
        if (command.name.starts_with(begun))
            found.candidates.push_back({std::string(command.name), words(command.summary)});
    }
    return found;
}

Completion options_beginning(const std::string& begun, const std::vector<OptionShape>& shape)
{
    Completion found;
    for (const auto& option : shape) {
        if (option.argument) continue;
        const auto& name = option.names.back();
        if (name.starts_with(begun)) found.candidates.push_back({name, option.help});
    }
    return found;
}

/// The argument in whose place the word typed now stands.
const OptionShape* argument_at(const std::vector<OptionShape>& shape, std::size_t place)
{
    for (const auto& one : shape) {
        if (!one.argument) continue;
        if (place == 0 || one.list) return &one;
        --place;
    }
    return nullptr;
}

Completion candidates_of(
    const std::vector<std::string>& typed, const Invocation& invocation, const Words& words)
{
    const auto line = read_line(typed, words);
    const std::string begun = typed.empty() ? "" : typed.back();
    Candidates values(line, invocation);
    if (line.open_option != nullptr) return values.of(*line.open_option, {"", begun});
    if (line.options && begun.starts_with('-')) {
        const auto equals = begun.find('=');
        if (equals == std::string::npos) return options_beginning(begun, line.shape);
        const auto* option = option_of(line.shape, begun.substr(0, equals));
        if (option == nullptr || !option->takes_value) return {};
        return values.of(*option, {begun.substr(0, equals + 1), begun.substr(equals + 1)});
    }
    if (!line.open.empty()) return commands_beginning(begun, line.open, words);
    const auto* argument = argument_at(line.shape, line.arguments);
    return argument == nullptr ? Completion{} : values.of(*argument, {"", begun});
}

using KnownValue = std::pair<std::string_view, ValueKind>;

constexpr std::array known_values{
    KnownValue{"--answers", ValueKind::file},
    KnownValue{"--against", ValueKind::year_or_file},
    KnownValue{"--before", ValueKind::text},
    KnownValue{"--body", ValueKind::text},
    KnownValue{"--by", ValueKind::text},
    KnownValue{"--checklist", ValueKind::checklist},
    KnownValue{"--comment", ValueKind::text},
    KnownValue{"--coordinator", ValueKind::text},
    KnownValue{"--csv", ValueKind::file},
    KnownValue{"--date", ValueKind::text},
    KnownValue{"--deadline", ValueKind::text},
    KnownValue{"--department", ValueKind::department},
    KnownValue{"--directory", ValueKind::folder},
    KnownValue{"--done", ValueKind::text},
    KnownValue{"--evidence", ValueKind::text},
    KnownValue{"--extend", ValueKind::text},
    KnownValue{"--from", ValueKind::file},
    KnownValue{"--include", ValueKind::text},
    KnownValue{"--item", ValueKind::item},
    KnownValue{"--organisation", ValueKind::text},
    KnownValue{"--output", ValueKind::file},
    KnownValue{"--policy", ValueKind::file},
    KnownValue{"--promise", ValueKind::item_word},
    KnownValue{"--reason", ValueKind::text},
    KnownValue{"--report-template", ValueKind::file},
    KnownValue{"--respondent", ValueKind::text},
    KnownValue{"--seed", ValueKind::text},
    KnownValue{"--signers", ValueKind::file},
    KnownValue{"--size", ValueKind::text},
    KnownValue{"--subject", ValueKind::text},
    KnownValue{"--template", ValueKind::file},
    KnownValue{"--text", ValueKind::text},
    KnownValue{"--unfinished", ValueKind::text},
    KnownValue{"--vouch", ValueKind::item_word},
    KnownValue{"--withdraw", ValueKind::text},
    KnownValue{"--word", ValueKind::text},
    KnownValue{"--year", ValueKind::year},
    KnownValue{"DIR", ValueKind::folder},
    KnownValue{"NEW", ValueKind::year_or_file},
    KnownValue{"OLD", ValueKind::year_or_file},
    KnownValue{"RECORD", ValueKind::file},
    KnownValue{"REPORT", ValueKind::file},
    KnownValue{"WHAT", ValueKind::year_or_file},
    KnownValue{"YEAR", ValueKind::year},
    KnownValue{"checklist", ValueKind::file},
    KnownValue{"folder", ValueKind::folder},
    KnownValue{"item", ValueKind::item},
    KnownValue{"report", ValueKind::file},
    KnownValue{"file", ValueKind::file},
    KnownValue{"output", ValueKind::file},
};

} // namespace

std::optional<ValueKind> value_kind(std::string_view name, std::string_view value)
{
    if (value.find('|') != std::string_view::npos) return ValueKind::choice;
    const auto* const found = std::ranges::find(known_values, name, &KnownValue::first);
    if (found == known_values.end()) return std::nullopt;
    return found->second;
}

Completion completion(const std::vector<std::string>& typed, const Invocation& invocation, const Words& words)
{
    try {
        return candidates_of(typed, invocation, words);
    } catch (const Failure&) { // a shell shows nothing of it: the command itself will say what is wrong
        return {};
    }
}

std::string completion_lines(const Completion& completion)
{
    std::string lines;
    for (const auto& one : completion.candidates) {
        lines += one.word;
        if (!one.help.empty()) lines += "\t" + one.help;
        lines += "\n";
    }
    switch (completion.shell) {
    case CompletedByShell::nothing:
        return lines + ":nothing\n";
    case CompletedByShell::files:
        return lines + ":files\n";
    case CompletedByShell::folders:
        return lines + ":folders\n";
    }
    return lines;
}

} // namespace tenken
