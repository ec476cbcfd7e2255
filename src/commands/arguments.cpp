#include "commands/arguments.hpp"

#include "base/problem.hpp"
#include "base/suggestion.hpp"
#include "base/utf8.hpp"
#include "commands/command_shape.hpp"
#include "commands/help_format.hpp"
#include "formats/disk/utf8_path.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <memory>
#include <sstream>

namespace tenken {

namespace {

/// The strings behind the global options; the same variables serve the program and each of its commands.
struct RawGlobals {
    std::string workspace = ".";
    std::string language;
    bool plain = false;
    std::string format = "text";
};

void name_parts(CLI::App& app, const Words& words)
{
    app.formatter(std::make_shared<HelpFormat>(words));
    app.set_help_flag("-h,--help", words("command.option.help"));
    app.get_help_ptr()->group(words("command.help.group_global"));
}

void add_globals(CLI::App& app, RawGlobals& raw, const Words& words)
{
    const std::string group = words("command.help.group_global");
    app.add_option("-C,--directory", raw.workspace, words("command.option.workspace"))
        ->type_name(words("command.help.folder"))
        ->group(group);
    app.add_option("--lang", raw.language, words("command.option.lang"))->type_name("ja|en")->group(group);
    app.add_flag("--plain", raw.plain, words("command.option.plain"))->group(group);
    app.add_option("--format", raw.format, words("command.option.format"))
        ->type_name("text|json")
        ->group(group);
}

std::vector<std::string> names_of(std::span<const Command> commands)
{
    std::vector<std::string> names;
    for (const auto& command : commands) names.emplace_back(command.name);
    return names;
}

std::vector<std::string> option_names(const CLI::App& app)
{
    std::vector<std::string> names;
    for (const auto* option : app.get_options()) {
        for (const auto& name : option->get_lnames()) names.push_back("--" + name);
    }
    return names;
}

Problem with_suggestion(
    const std::string& id, const std::string& typed, const std::vector<std::string>& known)
{
    if (const auto meant = did_you_mean(typed, known)) return problem(id + "_near", typed, *meant);
    return problem(id, typed);
}

bool is_option(const std::string& word) { return word.size() > 1 && word.starts_with('-'); }

/// The word that stands where a command does: one that an option before it cannot have taken for its value, else the first
/// that is no option.
std::optional<std::string> in_place_of_command(const std::vector<std::string>& words)
{
    std::optional<std::string> first;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_option(words[i])) continue;
        if (i == 0 || !is_option(words[i - 1])) return words[i];
        if (!first) first = words[i];
    }
    return first;
}

/// What CLI11 could not place: options that do not exist, and words too many. Where the command itself does not exist,
/// nothing can be said of what is behind it. `open`: the commands of which one comes next; null: it is named.
Problems leftovers(const CLI::App& app, const CLI::App* chosen, const std::span<const Command>* open)
{
    Problems problems;
    const auto words_left = app.remaining(true);
    if (open != nullptr) {
        if (const auto word = in_place_of_command(words_left))
            return {with_suggestion("command.unknown_command", *word, names_of(*open))};
    }
    for (const auto& word : words_left) {
        if (is_option(word)) {
            const auto name = word.substr(0, word.find('='));
            problems.push_back(
                with_suggestion("command.unknown_option", name, option_names(chosen ? *chosen : app)));
        } else {
            problems.push_back(problem("command.too_many_words", word));
        }
    }
    return problems;
}

// CLI11 speaks English only and gives no parts; the option's name is what stands before the first colon or
// blank of its sentences.
Problem problem_of(const CLI::ParseError& error)
{
    std::string what = error.what();
    if (const auto converted = std::string("Could not convert: "); what.starts_with(converted)) {
        const auto rest = what.substr(converted.size());
        const auto equals = rest.find(" = ");
        return problem("command.bad_value", rest.substr(0, equals),
            equals == std::string::npos ? "" : rest.substr(equals + 3));
    }
    const auto name = what.substr(0, what.find_first_of(": "));
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr)
        return problem("command.missing_argument", name);
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
        return problem("command.missing_value", name);
    return problem("command.wrong", what);
}

Globals checked(const RawGlobals& raw)
{
    Problems problems;
    Globals globals;
    globals.workspace = path_of(raw.workspace);
    globals.plain = raw.plain;
    if (!raw.language.empty()) {
        globals.language = language_from_name(raw.language);
        if (!globals.language) problems.push_back(problem("command.bad_lang", raw.language));
    }
    if (raw.format == "json")
        globals.format = OutputFormat::json;
    else if (raw.format != "text")
        problems.push_back(problem("command.bad_format", raw.format));
    if (!problems.empty()) fail(FailureKind::usage, problems);
    return globals;
}

/// Whether it is --help, -h, or short options in one word with an h among them; also where it asks for something else.
bool may_ask_for_help(const std::string& word)
{
    const bool short_options = word.starts_with('-') && !word.starts_with("--");
    return word.starts_with("--help") || (short_options && word.find('h') != std::string::npos);
}

/// The program's options and commands, as CLI11 holds them: the commands that are among the words typed, and where
/// help may list them the others too, by name and summary. Setting up all takes longer than most commands do.
struct Tree {
    CLI::App app;
    RawGlobals raw;
    bool version = false;
    std::map<const CLI::App*, CommandRun> runs;
    std::map<const CLI::App*, std::span<const Command>> groups;

    Tree(const std::vector<std::string>& typed, const Words& words)
        : app(words("command.description"), "tenken")
    {
        name_parts(app, words);
        add_globals(app, raw, words);
        app.add_flag("--version", version, words("command.option.version"))
            ->group(words("command.help.group_global"));
        app.require_subcommand(0, 1);
        app.allow_extras();
        app.allow_windows_style_options(false); // "/a" is a path everywhere; subcommands take it over
        app.footer(words("command.footer"));
        add(app, commands(), typed, words);
    }

    /// The commands named: of a group, behind it the one of it.
    [[nodiscard]] std::vector<const CLI::App*> chosen() const
    {
        std::vector<const CLI::App*> path;
        for (const CLI::App* at = &app; !at->get_subcommands().empty(); path.push_back(at))
            at = at->get_subcommands().front();
        return path;
    }

private:
    void add(CLI::App& above, std::span<const Command> all, const std::vector<std::string>& typed,
        const Words& words)
    {
        groups[&above] = all;
        const bool listed = std::ranges::any_of(typed, may_ask_for_help);
        for (const auto& command : all) {
            const bool named = std::ranges::find(typed, command.name) != typed.end();
            if (!named && !listed) continue;
            auto* sub = above.add_subcommand(std::string(command.name), words(command.summary));
            sub->group(words("command.help.group_commands"));
            if (named) set_up(*sub, command, typed, words);
        }
    }

    void set_up(
        CLI::App& sub, const Command& command, const std::vector<std::string>& typed, const Words& words)
    {
        name_parts(sub, words);
        sub.allow_extras();
        sub.option_defaults()->group(words("command.help.group_options"));
        if (command.parts != nullptr) {
            sub.require_subcommand(0, 1);
            add(sub, command.parts(), typed, words);
        } else {
            CommandSyntax syntax(sub);
            runs[&sub] = command.set_up(syntax, words);
        }
        add_globals(sub, raw, words);
    }
};

/// "tenken export dataset" without its last word.
std::string words_before(const std::vector<const CLI::App*>& path)
{
    std::string before = "tenken";
    for (std::size_t i = 0; i + 1 < path.size(); ++i) before += " " + path[i]->get_name();
    return before;
}

bool takes_value(const CLI::App& app, const std::string& name)
{
    const auto* option = app.get_option_no_throw(name);
    if (option != nullptr) return option->get_items_expected_max() > 0;
    return std::ranges::any_of(
        app.get_subcommands(nullptr), [&](const CLI::App* command) { return takes_value(*command, name); });
}

/// "--year=" is an empty value; CLI11 would take the next word for it.
std::vector<std::string> with_empty_values(const std::vector<std::string>& arguments, const CLI::App& app)
{
    std::vector<std::string> all;
    bool options = true;
    for (const auto& argument : arguments) {
        options = options && argument != "--";
        const auto name = argument.substr(0, argument.find('='));
        const bool empty = options && argument.starts_with("--") && argument.size() == name.size() + 1 &&
            takes_value(app, name);
        all.push_back(empty ? name : argument);
        if (empty) all.emplace_back();
    }
    return all;
}

OptionShape shape_of(const CLI::Option& option)
{
    OptionShape shape;
    shape.argument = option.get_positional();
    if (shape.argument) {
        shape.names = {option.get_name(true)};
        shape.list = option.get_items_expected_max() > 1;
    } else {
        for (const auto& name : option.get_snames()) shape.names.push_back("-" + name);
        for (const auto& name : option.get_lnames()) shape.names.push_back("--" + name);
    }
    shape.value = option.get_type_name();
    shape.help = option.get_description();
    shape.takes_value = shape.argument || option.get_items_expected_max() > 0;
    return shape;
}

} // namespace

std::vector<OptionShape> command_shape(std::string_view command, const Words& words)
{
    std::vector<std::string> path;
    for (std::istringstream typed{std::string(command)}; typed >> path.emplace_back();) continue;
    path.pop_back();
    const Tree tree(path, words);
    const auto* app = &tree.app;
    for (const auto& name : path) app = app->get_subcommand(name);
    std::vector<OptionShape> shapes;
    for (const auto* option : app->get_options()) shapes.push_back(shape_of(*option));
    return shapes;
}

Language interface_language(const Invocation& invocation)
{
    const auto& arguments = invocation.arguments;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string name;
        if (arguments[i].starts_with("--lang="))
            name = arguments[i].substr(7);
        else if (arguments[i] == "--lang" && i + 1 < arguments.size())
            name = arguments[i + 1];
        if (const auto language = language_from_name(name)) return *language;
    }
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const auto locale = invocation.environment(variable);
        if (locale && !locale->empty()) return language_of_locale(*locale);
    }
    return Language::ja;
}

Parsed parse_arguments(const Invocation& invocation, const Words& words)
{
    Problems bytes;
    for (const auto& argument : invocation.arguments) {
        if (utf8::first_invalid(argument))
            bytes.push_back(problem("command.not_utf8", utf8::without_controls(argument)));
    }
    if (!bytes.empty()) fail(FailureKind::usage, bytes);

    // The tree outlives this function: the commands' functions refer to what it parsed into.
    const auto tree = std::make_shared<Tree>(invocation.arguments, words);
    Parsed parsed;
    try {
        auto reversed = with_empty_values(invocation.arguments, tree->app);
        std::ranges::reverse(reversed);
        tree->app.parse(reversed);
    } catch (const CLI::CallForHelp&) {
        const auto path = tree->chosen();
        parsed.text = path.empty() ? tree->app.help() : path.back()->help(words_before(path));
        return parsed;
    } catch (const CLI::ParseError& error) {
        fail(FailureKind::usage, problem_of(error));
    }
    const auto path = tree->chosen();
    const CLI::App* command = path.empty() ? nullptr : path.back();
    const auto group = tree->groups.find(command == nullptr ? &tree->app : command);
    const auto* open = group == tree->groups.end() ? nullptr : &group->second;
    if (const auto problems = leftovers(tree->app, command, open); !problems.empty())
        fail(FailureKind::usage, problems);
    parsed.globals = checked(tree->raw);
    if (tree->version) parsed.text = words("command.version", TENKEN_VERSION, TENKEN_BUILT_OF) + "\n";
    if (command != nullptr && open != nullptr && !parsed.text)
        fail(FailureKind::usage, "command.part_missing", words_before(path) + " " + command->get_name(),
            words.list(names_of(*open)));
    if (command != nullptr && !parsed.text)
        parsed.run = [tree, run = tree->runs.at(command)](Context& context) { return run(context); };
    return parsed;
}

std::string short_help(const Words& words)
{
    std::string text = words("command.description") + "\n\n";
    for (const auto& command : commands()) {
        const std::string name(command.name);
        text += "  tenken " + name + std::string(10 - std::min<std::size_t>(name.size(), 9), ' ') +
            words(command.summary) + "\n";
    }
    return text + "\n" + words("command.short_footer") + "\n";
}

} // namespace tenken
