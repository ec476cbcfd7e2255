#pragma once

#include "base/problem.hpp"
#include "formats/disk/file_system.hpp"

#include <filesystem>
#include <functional>
#include <optional>

namespace tenken {

/// A file of our own beside another, for a library that writes by name: empty at first, and removed in the end.
class ScratchFile {
public:
    /// Throws Failure(file) where none can be made.
    explicit ScratchFile(const std::filesystem::path& beside, FileSystem& disk = real_file_system());
    ~ScratchFile();
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    FileSystem& disk_;
    std::filesystem::path path_;
};

/// What `produce` writes under another name takes the place of `path` as a whole or not at all, as write_whole_file() does.
[[nodiscard]] std::optional<Problem> write_by_name(const std::filesystem::path& path,
    const std::function<void(const std::filesystem::path& scratch)>& produce);

} // namespace tenken
