#pragma once

#include "formats/checklist/source_files.hpp"
#include "formats/yaml/node.hpp"
#include "formats/yaml/text.hpp"

#include <memory>
#include <string>
#include <utility>

namespace tenken::loading {

/// A file that was read; nodes and spots refer to it, so it stays where it is.
struct Document {
    Document(std::string shown, std::string bytes)
        : text(std::move(shown), std::move(bytes))
    {
    }

    yaml::Text text;
    yaml::Node root;
};

/// What a file of a checklist turned out to be.
struct ReadDocument {
    SourceFile file;                    ///< as it was read
    std::unique_ptr<Document> document; ///< null when there is nothing usable in it
    Problems problems;                  ///< with what was written, not with reading it
};

/// Reads and parses one file; depends on nothing but the file.
[[nodiscard]] ReadDocument read_document(const SourceFolder& folder, const std::string& path);

} // namespace tenken::loading
