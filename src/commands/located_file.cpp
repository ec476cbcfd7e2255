#include "commands/located_file.hpp"

#include "formats/disk/utf8_path.hpp"

namespace tenken {

std::filesystem::path located_file(const std::string& name, const std::filesystem::path& workspace)
{
    const auto path = path_of(name);
    const auto inside = workspace / path;
    std::error_code ignored; // reading names the error
    const bool elsewhere = path.is_relative() && !std::filesystem::exists(path, ignored);
    return elsewhere && std::filesystem::exists(inside, ignored) ? inside : path;
}

} // namespace tenken
