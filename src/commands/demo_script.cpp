#include "commands/demo_script.hpp"

#include <stdexcept>

namespace tenken {

namespace {

std::vector<std::string> words_of(std::string_view line)
{
    std::vector<std::string> words;
    bool quoted = false;
    bool inside = false;
    for (const char c : line) {
        if (c == '"') {
            quoted = !quoted;
            if (!inside) words.emplace_back();
            inside = true;
        } else if (c == ' ' && !quoted) {
            inside = false;
        } else {
            if (!inside) words.emplace_back();
            inside = true;
            words.back() += c;
        }
    }
    if (quoted) throw std::logic_error("a quote is not closed: " + std::string(line));
    return words;
}

} // namespace

std::vector<std::vector<std::string>> read_demo_script(std::string_view script)
{
    std::vector<std::vector<std::string>> steps;
    while (!script.empty()) {
        const auto end = script.find('\n');
        const auto line = script.substr(0, end);
        script.remove_prefix(end == std::string_view::npos ? script.size() : end + 1);
        if (line.starts_with('#')) continue;
        auto words = words_of(line);
        if (!words.empty()) steps.push_back(std::move(words));
    }
    return steps;
}

} // namespace tenken
