#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// One change of a unified diff: the lines that must be there, and those that take their place.
struct PatchHunk {
    std::string before;
    std::string after;
};

/// The changes to one file.
struct FilePatch {
    std::string file; ///< its path without the first folder, as with `patch -p1`
    std::vector<PatchHunk> hunks;
};

/// Reads what `diff -u` wrote over several files. Line numbers are not kept: the lines themselves say where.
/// Throws std::logic_error for text of another form.
[[nodiscard]] std::vector<FilePatch> read_patches(std::string_view diff);

/// The text with all changes made. Throws std::logic_error, naming file and lines, unless each hunk fits in
/// exactly one place: patches and what they change are built into the same program.
[[nodiscard]] std::string patched(std::string text, const FilePatch& patch);

} // namespace tenken
