#pragma once

#include "words/words.hpp"

#include <CLI/CLI.hpp>
#include <string>

namespace tenken {

/// How `--help` looks: CLI11's layout in the interface's language, with columns measured in cells, so that
/// Japanese lines up.
class HelpFormat : public CLI::Formatter {
public:
    explicit HelpFormat(const Words& words);

    std::string make_option(const CLI::Option* option, bool is_positional) const override;
    std::string make_subcommand(const CLI::App* sub) const override;
};

} // namespace tenken
