#include "formats/disk/utf8_path.hpp"

#include "base/utf8.hpp"

namespace tenken {

std::string path_text(const std::filesystem::path& path)
{
    const auto text = path.generic_u8string();
    return utf8::valid(std::string(text.begin(), text.end()));
}

std::filesystem::path path_of(std::string_view text)
{
    return std::filesystem::path(std::u8string(text.begin(), text.end()));
}

} // namespace tenken
