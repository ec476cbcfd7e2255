#pragma once

#include <optional>
#include <string>
#include <vector>

// CLI11's header takes seconds to compile, and more with sanitizers: commands see this one in its place.
namespace CLI {
class App;
class Option;
} // namespace CLI

namespace tenken {

/// More about an option that was added, in a chain.
class OptionSyntax {
public:
    explicit OptionSyntax(CLI::Option& option);

    /// What help calls the value.
    OptionSyntax& type_name(const std::string& name);
    OptionSyntax& required();
    /// It may be given several times, with one value each time.
    OptionSyntax& repeatable();

private:
    CLI::Option* option_;
};

/// What may stand after a command's name. Values are parsed into the variables given, which live as long as the
/// command line is being parsed.
class CommandSyntax {
public:
    explicit CommandSyntax(CLI::App& app);

    /// An option with a value ("-o,--output"), or an argument ("RECORD"). Of a list an argument takes all that
    /// stands there.
    OptionSyntax add_option(const std::string& names, std::string& value, const std::string& help);
    OptionSyntax add_option(
        const std::string& names, std::optional<std::string>& value, const std::string& help);
    OptionSyntax add_option(
        const std::string& names, std::vector<std::string>& values, const std::string& help);

    /// An option without a value, or, into a string, one that may have one ("--exit-code=any", else "true").
    OptionSyntax add_flag(const std::string& name, bool& given, const std::string& help);
    OptionSyntax add_flag(const std::string& name, std::string& value, const std::string& help);

    /// Text below the options: examples.
    void footer(const std::string& text);

private:
    CLI::App* app_;
};

} // namespace tenken
