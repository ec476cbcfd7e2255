#include "commands/help_format.hpp"

#include "base/utf8.hpp"
#include "page/blocks.hpp"

#include <algorithm>
#include <cctype>

namespace tenken {

namespace {

using page::Column;

constexpr std::size_t help_width = 96;
constexpr std::size_t name_cells = 28;
constexpr std::size_t widest_name = name_cells - 2;

std::string row(const std::string& name, const std::string& description)
{
    page::Table table;
    table.titles = false;
    table.indent = 2;
    table.gap = 0;
    table.name_gap = 0;
    table.columns = {{"", "", Column::Kind::text, name_cells}, {"", "", Column::Kind::name}};
    const bool beside = utf8::cells(name) <= widest_name;
    if (!beside) table.rows.push_back({"  " + name});
    table.rows.push_back({beside ? name : "", description});
    page::Page page;
    page.add(std::move(table));
    return as_text(page, {help_width});
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
