#include "page/text_page.hpp"

#include "base/utf8.hpp"

namespace tenken {

// The first line may be wider than the others by what they hang: it is broken off first, the rest anew.
void TextPage::add(std::size_t indent, std::string_view text, std::size_t hanging)
{
    const std::string clean = utf8::without_controls(text, "\n");
    const auto first = utf8::wrap(clean, width_ - indent).front();
    text_ += std::string(indent, ' ') + first + "\n";
    std::string_view rest = std::string_view(clean).substr(first.size());
    const bool broken_by_feed = rest.starts_with('\n');
    if (broken_by_feed) rest.remove_prefix(1);
    while (!broken_by_feed && rest.starts_with(' ')) rest.remove_prefix(1);
    if (rest.empty()) return;
    for (const auto& line : utf8::wrap(rest, width_ - indent - hanging))
        text_ += std::string(line.empty() ? 0 : indent + hanging, ' ') + line + "\n";
}

void TextPage::gap()
{
    if (!text_.empty() && !text_.ends_with("\n\n")) text_ += "\n";
}

} // namespace tenken
