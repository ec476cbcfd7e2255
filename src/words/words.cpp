#include "words/words.hpp"

#include "base/utf8.hpp"
#include "words/catalogue.hpp"

#include <fmt/args.h>
#include <fmt/format.h>
#include <stdexcept>
#include <unordered_map>

namespace tenken {

namespace {

const catalogue::Entry* find(std::string_view id)
{
    static const auto index = [] {
        std::unordered_map<std::string_view, const catalogue::Entry*> all;
        for (const auto table : catalogue::all()) {
            for (const auto& entry : table) all.emplace(entry.id, &entry);
        }
        return all;
    }();
    const auto at = index.find(id);
    return at == index.end() ? nullptr : at->second;
}

std::string place_text(const Place& place)
{
    std::string text = place.file;
    if (place.line > 0) text += fmt::format(":{}", place.line);
    if (place.line > 0 && place.column > 0) text += fmt::format(":{}", place.column);
    return text;
}

// The caret stands below the character of the place: as many blanks as the text before it has cells.
std::string excerpt(const Place& place)
{
    constexpr std::size_t longest = 200;
    const auto characters = utf8::split_characters(place.source);
    std::string line;
    std::string before;
    for (std::size_t i = 0; i < characters.size() && i < longest; ++i) {
        const std::string shown = characters[i] == "\t" ? " " : utf8::without_controls(characters[i]);
        if (i + 1 < place.column) before += shown;
        line += shown;
    }
    const std::string number = fmt::format("{:5} | ", place.line);
    std::string text = number + line + "\n";
    if (place.column > 0 && place.column <= characters.size() + 1 && place.column <= longest)
        text += fmt::format("{:5} | {}^\n", "", std::string(utf8::cells(before), ' '));
    return text;
}

} // namespace

std::string Words::operator()(std::string_view id, const std::vector<std::string>& arguments) const
{
    const auto* entry = find(id);
    if (entry == nullptr) throw std::logic_error("the catalogue has no entry " + std::string(id));
    const std::string_view text = language_ == Language::ja ? entry->ja : entry->en;
    if (arguments.empty() && text.find('{') == std::string_view::npos) return std::string(text);
    fmt::dynamic_format_arg_store<fmt::format_context> store;
    for (const auto& argument : arguments) store.push_back(argument);
    return fmt::vformat(fmt::string_view(text.data(), text.size()), store);
}

bool Words::has(std::string_view id) { return find(id) != nullptr; }

std::string worded(const Words& words, const Problem& problem)
{
    std::string text = "tenken: ";
    if (problem.place) text += place_text(*problem.place) + ": ";
    text += words(problem.id, problem.args) + "\n";
    if (problem.place && problem.place->line > 0 && !problem.place->source.empty())
        text += excerpt(*problem.place);
    const std::string hint = problem.id + ".hint";
    if (Words::has(hint)) text += "  " + words("command.hint", words(hint, problem.args)) + "\n";
    return text;
}

} // namespace tenken
