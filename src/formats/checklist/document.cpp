#include "formats/checklist/document.hpp"

#include "formats/yaml/bytes.hpp"
#include "formats/yaml/parse.hpp"

namespace tenken::loading {

ReadDocument read_document(const SourceFolder& folder, const std::string& path)
{
    ReadDocument read{folder.read(path), nullptr, {}};
    if (read.file.problem) return read;
    const std::string shown = folder.shown(path);
    read.problems = yaml::check_bytes(shown, read.file.bytes);
    if (!read.problems.empty()) return read;
    auto document = std::make_unique<Document>(shown, std::string(yaml::without_mark(read.file.bytes)));
    auto root = yaml::parse(document->text, read.problems);
    if (!root) return read;
    document->root = std::move(*root);
    read.document = std::move(document);
    return read;
}

} // namespace tenken::loading
