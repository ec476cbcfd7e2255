#pragma once

#include "base/problem.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// What reading a file gave: its bytes, or why there are none.
struct SourceFile {
    std::string bytes;
    std::optional<Problem> problem; ///< its place is the file as a whole
    bool unreadable = false;        ///< the problem lies with the file system, not with what was written
};

/// The folder of a checklist, on disk or built into the program: reads the files in it and none outside.
class SourceFolder {
public:
    SourceFolder() = default;
    virtual ~SourceFolder() = default;
    SourceFolder(const SourceFolder&) = delete;
    SourceFolder& operator=(const SourceFolder&) = delete;

    /// How a file of the folder is shown to the user.
    [[nodiscard]] virtual std::string shown(std::string_view path) const = 0;

    /// Reads the file at `path` (relative to the folder, with `/`). Refused are absolute paths and those that
    /// leave the folder, links anywhere below the folder, whatever is no regular file, and files over 4 MiB.
    [[nodiscard]] SourceFile read(std::string_view path) const;

protected:
    /// Reads a path of whose spelling nothing bad is left.
    [[nodiscard]] virtual SourceFile read_inside(std::string_view path) const = 0;
};

[[nodiscard]] std::unique_ptr<SourceFolder> folder_on_disk(std::filesystem::path folder);

/// Null when no checklist of this name is built in.
[[nodiscard]] std::unique_ptr<SourceFolder> built_in_folder(std::string_view name);

/// Files that stand nowhere yet, by their paths in the folder.
[[nodiscard]] std::unique_ptr<SourceFolder> folder_in_memory(
    std::map<std::string, std::string, std::less<>> files);

/// The names of the checklists that are built in, sorted.
[[nodiscard]] std::vector<std::string> built_in_names();

/// Reads a regular file of at most 4 MiB, links followed.
[[nodiscard]] SourceFile read_named_file(const std::filesystem::path& path);

/// The same of what the user named, which may be a pipe (`<(…)` of a shell): waits until somebody writes into it.
[[nodiscard]] SourceFile read_named_stream(const std::filesystem::path& path);

/// The largest workbook that is read, packed, in bytes: one with photographs put in is still no attachment.
inline constexpr std::size_t largest_document = std::size_t{32} << 20U;

/// The same of what may be a workbook, which may be larger than a text.
[[nodiscard]] SourceFile read_named_document(const std::filesystem::path& path);

} // namespace tenken
