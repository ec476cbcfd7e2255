#include "formats/yaml/draft_text.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace tenken::yaml {

std::string quoted(const std::string& text)
{
    return nlohmann::json(text).dump(); // JSON's quotes are YAML's double quotes
}

std::string comment(std::string_view text, const std::string& indent)
{
    std::string lines;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        ((lines += indent + "# ") += text.substr(begin, end - begin)) += '\n';
        begin = end + 1;
    }
    return lines;
}

} // namespace tenken::yaml
