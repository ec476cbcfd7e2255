#include "formats/yaml/text.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <utility>

namespace tenken::yaml {

Text::Text(std::string shown, std::string bytes)
    : shown_(std::move(shown))
    , bytes_(std::move(bytes))
    , starts_{0}
{
    for (std::size_t i = 0; i < bytes_.size(); ++i) {
        if (bytes_[i] == '\n' && i + 1 < bytes_.size()) starts_.push_back(i + 1);
    }
}

std::size_t Text::line_of(std::size_t offset) const
{
    return static_cast<std::size_t>(std::ranges::upper_bound(starts_, offset) - starts_.begin());
}

std::string_view Text::line(std::size_t number) const
{
    const std::size_t start = starts_[number - 1];
    std::string_view text = std::string_view(bytes_).substr(start);
    text = text.substr(0, text.find('\n'));
    if (text.ends_with('\r')) text.remove_suffix(1);
    return text;
}

Place Text::place(std::size_t offset) const
{
    if (offset >= bytes_.size()) {
        const auto last = std::string_view(bytes_).find_last_not_of(" \t\r\n");
        offset = last == std::string_view::npos ? 0 : last + 1;
    }
    const std::size_t number = line_of(offset);
    const std::string_view source = line(number);
    const std::size_t before = std::min(offset - starts_[number - 1], source.size());
    return {shown_, number, utf8::characters(source.substr(0, before)) + 1, std::string(source)};
}

Place Text::whole() const { return {shown_, 0, 0, {}}; }

} // namespace tenken::yaml
