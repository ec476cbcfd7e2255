#include "commands/help_format.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <cctype>

namespace tenken {

namespace {

constexpr std::size_t name_column = 30;
constexpr std::size_t line_width = 96;

std::string row(const std::string& name, const std::string& description)
{
    std::string text = "  " + name;
    const std::string indent(name_column, ' ');
    if (utf8::cells(text) + 2 > name_column)
        text += "\n" + indent;
    else
        text += std::string(name_column - utf8::cells(text), ' ');
    bool first = true;
    for (const auto& line : utf8::wrap(description, line_width - name_column)) {
        text += first ? line : "\n" + indent + line;
        first = false;
    }
    return text + "\n";
}

} // namespace

HelpFormat::HelpFormat(const Words& words)
{
    for (const char* name : {"Usage", "Positionals", "REQUIRED", "OPTIONS", "SUBCOMMAND", "TEXT", "INT"}) {
        std::string id = "command.help." + std::string(name);
        std::ranges::transform(
            id, id.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        label(name, words(id));
    }
}

std::string HelpFormat::make_option(const CLI::Option* option, bool is_positional) const
{
    return row(make_option_name(option, is_positional) + make_option_opts(option), make_option_desc(option));
}

std::string HelpFormat::make_subcommand(const CLI::App* sub) const
{
    return row(sub->get_name(), sub->get_description());
}

} // namespace tenken
