#include "case_commands.hpp"

#include "base/sha256.hpp"
#include "formats/disk/utf8_path.hpp"
#include "sheet_cells.hpp"
#include "support/drawn_workbook.hpp"
#include "support/paths.hpp"
#include "support/shown_lines.hpp"
#include "support/world.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace tenken::test {

namespace fs = std::filesystem;

namespace {

using Words = std::vector<std::string>;

std::string replaced(std::string text, const std::string& old, const std::string& by)
{
    const auto at = text.find(old);
    if (at == std::string::npos) throw std::runtime_error("there is no " + old);
    return text.replace(at, old.size(), by);
}

std::string lines_with(const std::string& text, const std::string& part)
{
    Lines found;
    for (const auto& line : lines_of(text)) {
        if (line.find(part) != std::string::npos) found.push_back(line);
    }
    return joined(found);
}

std::string files_in(const fs::path& folder)
{
    Lines found;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) found.push_back(path_text(entry.path().lexically_relative(folder)));
    }
    std::ranges::sort(found);
    return joined(found);
}

/// The members that the pointers name, one a line; texts without their quotes.
std::string members(const std::string& text, const Words& words)
{
    const auto document = nlohmann::json::parse(text);
    Lines found;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const auto& member = document.at(nlohmann::json::json_pointer(words[i]));
        found.push_back(
            member.is_string() ? member.get<std::string>() : member.dump(member.is_structured() ? 2 : -1));
    }
    return joined(found);
}

std::string with_carriage_returns(const std::string& text)
{
    std::string result;
    for (const char c : text) result += c == '\n' ? "\r\n" : std::string(1, c);
    return result;
}

/// Appends an event to a record, its place in the chain right: `words` name the file, the event, its value as JSON, and the
/// item, if there is one.
void append_event(const Words& words)
{
    const auto record = read_file(path_of(words.at(1)));
    const auto lines = lines_of(record);
    auto line = nlohmann::json::parse(lines.back());
    line.erase("meaning");
    line["event"] = words.at(2);
    line["item"] = words.size() > 4 ? nlohmann::json(words[4]) : nlohmann::json();
    line["value"] = nlohmann::json::parse(words.at(3));
    line["seq"] = lines.size() + 1;
    line["prev"] = sha256_hex(lines.back() + "\n");
    write_file(path_of(words.at(1)), record + line.dump() + "\n");
}

/// The file that a word names, or what came through the pipe.
std::string file_or(const Words& words, std::size_t word, const std::string& piped)
{
    return words.size() > word ? read_file(path_of(words[word])) : piped;
}

/// One of the commands that only tests have. `piped`: what the command before it printed.
std::string small_command(const Words& words, const std::string& piped)
{
    const auto& name = words.front();
    if (name == "cat") return read_file(path_of(words.at(1)));
    if (name == "grep") return lines_with(file_or(words, 2, piped), words.at(1));
    if (name == "json") return members(piped, words);
    if (name == "ls") return files_in(path_of(words.size() > 1 ? words[1] : "."));
    if (name == "cells") return cells_in(read_file(path_of(words.at(1))), words.size() > 2 ? words[2] : "");
    if (name == "cmp")
        return read_file(path_of(words.at(1))) == read_file(path_of(words.at(2))) ? "same\n" : "different\n";
    if (name == "cell") return text_in_cell(words.at(1), words.at(2), words.at(3)) + "\n";
    if (name == "cp")
        write_file(path_of(words.at(2)), read_file(path_of(words.at(1))));
    else if (name == "mv")
        fs::rename(path_of(words.at(1)), path_of(words.at(2)));
    else if (name == "rm")
        fs::remove_all(path_of(words.at(1)));
    else if (name == "mkdir")
        fs::create_directories(path_of(words.at(1)));
    else if (name == "append")
        write_file(path_of(words.at(1)), read_file(path_of(words.at(1))) + words.at(2) + "\n");
    else if (name == "event")
        append_event(words);
    else if (name == "edit")
        write_file(path_of(words.at(1)), replaced(read_file(path_of(words.at(1))), words.at(2), words.at(3)));
    else if (name == "fill")
        fill_cell(words.at(1), words.at(2), words.at(3), words.at(4));
    else if (name == "workbook")
        write_file(path_of(words.at(1)), drawn_workbook(read_file(path_of(words.at(2)))));
    else if (name == "put")
        add_part(words.at(1), words.at(2), words.at(3));
    else if (name == "origin")
        change_origin(words.at(1), words.at(2), words.at(3));
    else if (name == "crlf")
        write_file(path_of(words.at(1)), with_carriage_returns(read_file(path_of(words.at(1)))));
    else
        throw std::runtime_error("there is no command " + name);
    return "";
}

/// tenken with the variables that stand before it.
Outcome run_tenken_with(const Words& words, Words::const_iterator tenken, const std::string& typed)
{
    World world;
    world.input = typed;
    for (auto word = words.begin(); word != tenken; ++word) {
        const auto equals = word->find('=');
        if (equals == std::string::npos) throw std::runtime_error("no variable: " + *word);
        world.environment[word->substr(0, equals)] = word->substr(equals + 1);
    }
    return world.run({tenken + 1, words.end()});
}

} // namespace

std::vector<std::string> shell_words(const std::string& line)
{
    std::vector<std::string> words;
    bool inside_word = false;
    char quote = 0;
    for (const char c : line) {
        if (quote != 0 ? c == quote : (c == '\'' || c == '"')) {
            quote = quote != 0 ? '\0' : c;
            if (!inside_word) words.emplace_back();
            inside_word = true;
        } else if (c == ' ' && quote == 0) {
            inside_word = false;
        } else {
            if (!inside_word) words.emplace_back();
            inside_word = true;
            words.back() += c;
        }
    }
    if (quote != 0) throw std::runtime_error("a quote is not closed");
    return words;
}

std::string visible(const std::string& text)
{
    std::string shown;
    for (const char c : text) shown += c == '\r' ? "␍" : c == '\x1b' ? "␛" : std::string(1, c);
    return shown;
}

Outcome run_case_command(const std::string& line, const std::string& typed)
{
    const auto words = shell_words(line);
    const auto pipe = std::ranges::find(words, "|");
    const Words first(words.begin(), pipe);
    const auto tenken = std::ranges::find(first, "tenken");
    auto outcome = tenken != first.end() ? run_tenken_with(first, tenken, typed)
                                         : Outcome{0, small_command(first, ""), ""};
    if (pipe != words.end()) outcome.out = small_command({pipe + 1, words.end()}, outcome.out);
    return outcome;
}

} // namespace tenken::test
