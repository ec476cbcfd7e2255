#include "page/short_text.hpp"

#include "base/utf8.hpp"
#include "model/answers.hpp"

#include <algorithm>

namespace tenken {

std::string short_text(std::string_view text, std::size_t most)
{
    const auto characters = utf8::split_characters(text);
    const bool whole = characters.size() <= most;
    std::string line;
    for (std::size_t i = 0; i < (whole ? characters.size() : most - 1); ++i)
        line += characters[i] == "\n" ? " " : characters[i];
    return whole ? line : line + "…";
}

std::string short_item(std::string_view instance, std::string_view question, std::size_t most)
{
    std::string text(item_of(instance));
    text += ' ';
    if (const auto subject = subject_of(instance); !subject.empty()) (text += subject) += ": ";
    return short_text(text += question, most);
}

} // namespace tenken
