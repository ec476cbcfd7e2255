#include "formats/yaml/slips.hpp"

#include "base/utf8.hpp"

namespace tenken::yaml {

namespace {

constexpr std::string_view wide_space = "　";
constexpr std::string_view hard_space = "\xC2\xA0";
constexpr std::string_view wide_colon = "：";

// How many characters a key may have, so that a colon inside a sentence is not taken for the key's.
constexpr std::size_t longest_key = 40;

Problem slip(const char* id, const Text& text, std::size_t offset, std::string_view key = {})
{
    Problem problem{id, {}, text.place(offset)};
    if (!key.empty()) problem.args.emplace_back(utf8::trimmed(key));
    return problem;
}

std::size_t blanks(std::string_view line)
{
    std::size_t at = 0;
    while (at < line.size()) {
        if (line[at] == ' ' || line[at] == '\t')
            ++at;
        else if (line.substr(at).starts_with(wide_space))
            at += wide_space.size();
        else if (line.substr(at).starts_with(hard_space))
            at += hard_space.size();
        else
            break;
    }
    return at;
}

std::size_t find_separator(std::string_view line)
{
    for (std::size_t at = line.find(':'); at != std::string_view::npos; at = line.find(':', at + 1)) {
        if (at + 1 == line.size() || line[at + 1] == ' ' || line[at + 1] == '\t') return at;
    }
    return std::string_view::npos;
}

Problems slips_of_line(const Text& text, std::size_t number)
{
    std::string_view line = text.line(number);
    std::size_t start = text.line_start(number);
    const std::size_t indent = blanks(line);
    if (indent == line.size()) return {};
    const std::string_view space = line.substr(0, indent);
    if (const auto at = space.find(wide_space); at != std::string_view::npos)
        return {slip("checklist.wide_space", text, start + at)};
    if (const auto at = space.find(hard_space); at != std::string_view::npos)
        return {slip("checklist.hard_space", text, start + at)};
    if (const auto at = space.find('\t'); at != std::string_view::npos)
        return {slip("checklist.tab", text, start + at)};

    line.remove_prefix(indent);
    start += indent;
    while (line.starts_with("- ") || line.starts_with("{") || line.starts_with(" ")) {
        line.remove_prefix(1);
        ++start;
    }
    if (line.empty() || std::string_view("#\"'|>").find(line[0]) != std::string_view::npos) return {};
    const auto colon = line.find(wide_colon);
    if (colon == std::string_view::npos || colon == 0 || find_separator(line) < colon) return {};
    const auto key = line.substr(0, colon);
    if (utf8::characters(key) > longest_key || key.find("。") != std::string_view::npos) return {};
    return {slip("checklist.wide_colon", text, start + colon, key)};
}

} // namespace

Problems slips_near(const Text& text, std::size_t offset)
{
    constexpr std::size_t reach = 3;
    Problems found;
    std::size_t quiet = 0;
    for (std::size_t number = text.line_of(offset); number > 0 && quiet < reach; --number) {
        if (text.line(number).empty()) continue;
        Problems slips = slips_of_line(text, number);
        if (slips.empty()) {
            ++quiet;
            continue;
        }
        quiet = reach - 1;
        found.insert(found.begin(), slips.begin(), slips.end());
    }
    return found;
}

Problems slips_in(const Text& text, std::string_view written, std::size_t offset)
{
    if (written.starts_with(wide_space)) return {slip("checklist.wide_space", text, offset)};
    if (written.starts_with(hard_space)) return {slip("checklist.hard_space", text, offset)};
    const auto colon = written.find(wide_colon);
    if (colon == std::string_view::npos || colon == 0) return {};
    const auto key = written.substr(0, colon);
    if (utf8::characters(key) > longest_key) return {};
    const bool as_written = text.bytes().substr(offset).starts_with(written.substr(0, colon));
    return {slip("checklist.wide_colon", text, as_written ? offset + colon : offset, key)};
}

} // namespace tenken::yaml
