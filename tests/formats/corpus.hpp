#pragma once

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

namespace tenken::test {

// A checklist of tests/corpus/checklists, as one file or as a folder.
struct CorpusCase {
    std::string name;           // "invalid/loader-only/duplicate-key"
    std::filesystem::path path; // relative to the corpus
};

// The cases below a folder of the corpus ("valid", "invalid"), sorted by name.
std::vector<CorpusCase> corpus(const std::string& folder);

std::filesystem::path corpus_dir();

// A file as an editor's schema checker sees it (YAML 1.2, core schema); nothing when it cannot be read.
std::optional<nlohmann::json> file_as_json(const std::filesystem::path& file);

// The current folder for as long as the object lives, so that messages name files the same way everywhere.
class WorkingFolder {
public:
    explicit WorkingFolder(const std::filesystem::path& folder);
    ~WorkingFolder();
    WorkingFolder(const WorkingFolder&) = delete;
    WorkingFolder& operator=(const WorkingFolder&) = delete;

private:
    std::filesystem::path before_;
};

} // namespace tenken::test
