#include "formats/corpus.hpp"

#include "formats/disk/utf8_path.hpp"
#include "formats/yaml/parse.hpp"
#include "formats/yaml/text.hpp"
#include "support/paths.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>

namespace tenken::test {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

json scalar_as_json(const yaml::Node& node)
{
    static const std::regex whole("[-+]?[0-9]+");
    static const std::regex broken(R"([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?)");
    static const std::regex hexadecimal("0x[0-9a-fA-F]+");
    const std::string& text = node.value;
    if (!node.plain) return text;
    if (text == "true" || text == "True" || text == "TRUE") return true;
    if (text == "false" || text == "False" || text == "FALSE") return false;
    if (std::regex_match(text, whole) && text.size() < 18) return std::stoll(text);
    if (std::regex_match(text, broken)) return std::stod(text);
    if (std::regex_match(text, hexadecimal)) return std::stoll(text, nullptr, 16);
    return text;
}

json as_json(const yaml::Node& node)
{
    json result;
    switch (node.kind) {
    case yaml::Node::Kind::null:
        return nullptr;
    case yaml::Node::Kind::scalar:
        return scalar_as_json(node);
    case yaml::Node::Kind::sequence:
        result = json::array();
        for (const auto& item : node.items) result.push_back(as_json(item));
        return result;
    case yaml::Node::Kind::mapping:
        result = json::object();
        for (const auto& [key, value] : node.entries) result[key.value] = as_json(value);
        return result;
    }
    return nullptr;
}

} // namespace

fs::path corpus_dir() { return source_dir() / "tests" / "corpus" / "checklists"; }

std::vector<CorpusCase> corpus(const std::string& folder)
{
    std::vector<CorpusCase> cases;
    auto files = fs::recursive_directory_iterator(corpus_dir() / folder);
    for (const auto& entry : files) {
        const bool in_folder = entry.is_directory() && fs::exists(entry.path() / "checklist.yaml");
        if (in_folder) files.disable_recursion_pending();
        if (!in_folder && !entry.is_regular_file()) continue;
        const fs::path path = entry.path().lexically_relative(corpus_dir());
        cases.push_back({path_text(fs::path(path).replace_extension()), path});
    }
    std::ranges::sort(cases, {}, &CorpusCase::name);
    return cases;
}

std::optional<json> file_as_json(const fs::path& file)
{
    const std::string bytes = read_file(file);
    if (!yaml::check_bytes("", bytes).empty()) return std::nullopt;
    const yaml::Text text("", std::string(yaml::without_mark(bytes)));
    Problems problems;
    const auto root = yaml::parse(text, problems);
    if (!root) return std::nullopt;
    return as_json(*root);
}

WorkingFolder::WorkingFolder(const fs::path& folder)
    : before_(fs::current_path())
{
    fs::current_path(folder);
}

WorkingFolder::~WorkingFolder()
{
    std::error_code ignored;
    fs::current_path(before_, ignored);
}

} // namespace tenken::test
