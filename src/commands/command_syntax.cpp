#include "commands/command_syntax.hpp"

#include <CLI/CLI.hpp>

namespace tenken {

OptionSyntax::OptionSyntax(CLI::Option& option)
    : option_(&option)
{
}

OptionSyntax& OptionSyntax::type_name(const std::string& name)
{
    option_->type_name(name);
    return *this;
}

OptionSyntax& OptionSyntax::required()
{
    option_->required();
    return *this;
}

OptionSyntax& OptionSyntax::repeatable()
{
    option_->allow_extra_args(false)->take_all();
    return *this;
}

CommandSyntax::CommandSyntax(CLI::App& app)
    : app_(&app)
{
}

OptionSyntax CommandSyntax::add_option(const std::string& names, std::string& value, const std::string& help)
{
    return OptionSyntax(*app_->add_option(names, value, help));
}

OptionSyntax CommandSyntax::add_option(
    const std::string& names, std::optional<std::string>& value, const std::string& help)
{
    return OptionSyntax(*app_->add_option(names, value, help));
}

OptionSyntax CommandSyntax::add_option(
    const std::string& names, std::vector<std::string>& values, const std::string& help)
{
    return OptionSyntax(*app_->add_option(names, values, help));
}

OptionSyntax CommandSyntax::add_flag(const std::string& name, bool& given, const std::string& help)
{
    return OptionSyntax(*app_->add_flag(name, given, help));
}

OptionSyntax CommandSyntax::add_flag(const std::string& name, std::string& value, const std::string& help)
{
    return OptionSyntax(*app_->add_flag(name, value, help));
}

void CommandSyntax::footer(const std::string& text) { app_->footer(text); }

} // namespace tenken
