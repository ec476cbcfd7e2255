#include "program/console_blocks.hpp"

#include <algorithm>
#include <sstream>
#include <vector>

namespace tenken::test {

namespace {

using Lines = std::vector<std::string>;

const std::string left_out = "…";

Lines lines_of(const std::string& text)
{
    Lines lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::string joined(const Lines& lines)
{
    std::string text;
    for (const auto& line : lines) text += line + "\n";
    return text;
}

// What stands between the gaps.
std::vector<Lines> parts_of(const Lines& shown)
{
    std::vector<Lines> parts(1);
    for (const auto& line : shown) {
        if (line == left_out)
            parts.emplace_back();
        else
            parts.back().push_back(line);
    }
    return parts;
}

// The real output, as much of it as was shown: the first part from the beginning, the last up to the end, and
// those between from the line that they begin with.
Lines shown_like(const Lines& shown, const Lines& real)
{
    auto parts = parts_of(shown);
    if (parts.size() == 1) return real;
    const Lines last = parts.back();
    parts.pop_back();
    if (parts.front().size() + last.size() >= real.size()) return real;
    const auto end = real.end() - static_cast<std::ptrdiff_t>(last.size());
    Lines result;
    auto at = real.begin();
    for (const auto& part : parts) {
        const auto begin = &part == &parts.front() || part.empty() ? at : std::find(at, end, part.front());
        if (begin == end) continue;
        if (begin != at) result.push_back(left_out);
        at = begin + std::min(static_cast<std::ptrdiff_t>(part.size()), end - begin);
        result.insert(result.end(), begin, at);
    }
    if (at != end) result.push_back(left_out);
    result.insert(result.end(), end, real.end());
    return result;
}

} // namespace

std::string with_real_output(const std::string& document, const RunConsole& run)
{
    Lines result;
    Lines shown;
    std::string command;
    bool inside = false;
    const auto end_of_output = [&] {
        if (command.empty()) return;
        const auto real = shown_like(shown, lines_of(run(command)));
        result.insert(result.end(), real.begin(), real.end());
        shown.clear();
        command.clear();
    };
    for (const auto& line : lines_of(document)) {
        if (!inside) {
            result.push_back(line);
            inside = line == "```console";
        } else if (line == "```") {
            end_of_output();
            result.push_back(line);
            inside = false;
        } else if (line.starts_with("$ ")) {
            end_of_output();
            result.push_back(line);
            command = line.substr(2);
        } else if (command.empty()) {
            result.push_back(line);
        } else {
            shown.push_back(line);
        }
    }
    return joined(result);
}

} // namespace tenken::test
