#include "commands/shell_words.hpp"

namespace tenken {

// Both the command prompt and PowerShell take double quotes; a quote within is the program's own to read (CommandLineToArgvW).
std::string shell_word(const std::string& word)
{
    const bool plain = word.find_first_of(" \t\"'`&|;<>()^%$@,={}#") == std::string::npos && !word.empty();
    if (plain) return word;
    std::string result = "\"";
    for (const char c : word) result += c == '"' ? std::string("\\\"") : std::string(1, c);
    return result + "\"";
}

} // namespace tenken
