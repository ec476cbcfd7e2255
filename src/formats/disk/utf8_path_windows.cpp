#include "formats/disk/utf8_path.hpp"
#include "formats/disk/wide_text.hpp"

namespace tenken {

std::string path_text(const std::filesystem::path& path) { return utf8_of(path.generic_wstring()); }

std::filesystem::path path_of(std::string_view text) { return wide_of(text); }

} // namespace tenken
