#include "commands/shell_words.hpp"

#include "formats/disk/utf8_path.hpp"

namespace tenken {

std::string program_call(const Globals& globals)
{
    if (globals.workspace == ".") return "tenken";
    return "tenken -C " + shell_word(path_text(globals.workspace));
}

} // namespace tenken
