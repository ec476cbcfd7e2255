#include "commands/demo_patch.hpp"

#include <stdexcept>

namespace tenken {

namespace {

std::string_view first_line(std::string_view& text)
{
    const auto end = text.find('\n');
    const auto line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

std::string without_first_folder(std::string_view path)
{
    return std::string(path.substr(path.find('/') + 1));
}

void take_line(PatchHunk& hunk, std::string_view line)
{
    const char kind = line.empty() ? ' ' : line.front();
    if (kind != ' ' && kind != '-' && kind != '+')
        throw std::logic_error("not a line of a patch: " + std::string(line));
    const std::string content = std::string(line.substr(line.empty() ? 0 : 1)) + "\n";
    if (kind != '+') hunk.before += content;
    if (kind != '-') hunk.after += content;
}

/// Where whole lines stand in a text, from `from` on.
std::size_t find_lines(const std::string& text, const std::string& lines, std::size_t from)
{
    auto at = text.find(lines, from);
    while (at != std::string::npos && at > 0 && text[at - 1] != '\n') at = text.find(lines, at + 1);
    return at;
}

} // namespace

std::vector<FilePatch> read_patches(std::string_view diff)
{
    std::vector<FilePatch> patches;
    while (!diff.empty()) {
        const auto line = first_line(diff);
        if (line.starts_with("--- ")) {
            patches.push_back({without_first_folder(line.substr(4)), {}});
        } else if (line.starts_with("+++ ")) {
            continue;
        } else if (patches.empty()) {
            throw std::logic_error("a patch begins with ---");
        } else if (line.starts_with("@@ ")) {
            patches.back().hunks.emplace_back();
        } else if (patches.back().hunks.empty()) {
            throw std::logic_error("a change begins with @@: " + std::string(line));
        } else {
            take_line(patches.back().hunks.back(), line);
        }
    }
    return patches;
}

std::string patched(std::string text, const FilePatch& patch)
{
    for (const auto& hunk : patch.hunks) {
        const auto at = find_lines(text, hunk.before, 0);
        if (at == std::string::npos)
            throw std::logic_error(patch.file + " has no place for a change:\n" + hunk.before);
        if (find_lines(text, hunk.before, at + 1) != std::string::npos)
            throw std::logic_error(patch.file + " has several places for a change:\n" + hunk.before);
        text.replace(at, hunk.before.size(), hunk.after);
    }
    return text;
}

} // namespace tenken
