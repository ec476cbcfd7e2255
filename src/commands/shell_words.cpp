#include "commands/shell_words.hpp"

#include "formats/disk/utf8_path.hpp"

namespace tenken {

std::string shell_word(const std::string& word)
{
    const bool plain = word.find_first_of(" \t\"'\\$`&|;<>()*?[]#~!{}") == std::string::npos && !word.empty();
    if (plain) return word;
    std::string result = "'";
    for (const char c : word) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + "'";
}

std::string program_call(const Globals& globals)
{
    if (globals.workspace == ".") return "tenken";
    return "tenken -C " + shell_word(path_text(globals.workspace));
}

} // namespace tenken
