#include "text_case.hpp"

#include "case_commands.hpp"
#include "formats/disk/utf8_path.hpp"
#include "support/paths.hpp"
#include "support/shown_lines.hpp"

#include <algorithm>
#include <stdexcept>

namespace tenken::test {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view heading = "## ";

[[noreturn]] void refuse(const TextCase& one, std::size_t line, const std::string& why)
{
    throw std::runtime_error("line " + std::to_string(one.line + static_cast<int>(line)) + ": " + why);
}

/// While it lives, a new folder is the current one.
class CurrentFolder {
public:
    CurrentFolder() { fs::current_path(folder_.path()); }
    ~CurrentFolder() { fs::current_path(before_); }
    CurrentFolder(const CurrentFolder&) = delete;
    CurrentFolder& operator=(const CurrentFolder&) = delete;

private:
    fs::path before_ = fs::current_path();
    TemporaryFolder folder_;
};

bool has_mark(const std::string& line, char mark)
{
    return line.size() >= 1 && line[0] == mark && (line.size() == 1 || line[1] == ' ');
}

std::string behind_mark(const std::string& line) { return line.size() > 2 ? line.substr(2) : ""; }

/// What stands below a command: lines typed into it, then what it prints and how it ends.
struct Below {
    Lines typed;
    Lines out;
    Lines err;
    std::size_t size = 0; ///< in lines
};

Below read_below(const Lines& lines, std::size_t at)
{
    Below below;
    const auto from = at;
    for (; at < lines.size(); ++at) {
        const auto& line = lines[at];
        if (has_mark(line, '<'))
            below.typed.push_back(behind_mark(line));
        else if (has_mark(line, '|'))
            below.out.push_back(behind_mark(line));
        else if (has_mark(line, '!'))
            below.err.push_back(behind_mark(line));
        else if (!has_mark(line, '='))
            break;
    }
    below.size = at - from;
    return below;
}

void append_marked(Lines& result, char mark, const Lines& lines)
{
    for (const auto& line : lines)
        result.push_back(line.empty() ? std::string(1, mark) : std::string{mark, ' '} + line);
}

void append_outcome(Lines& result, const Below& shown, const Outcome& real)
{
    append_marked(result, '<', shown.typed);
    append_marked(result, '|', shown_like(shown.out, lines_of(visible(real.out))));
    append_marked(result, '!', shown_like(shown.err, lines_of(visible(real.err))));
    if (real.status != 0) result.push_back("= " + std::to_string(real.status));
}

/// A file, or what is in a folder, over what is there. By reading and writing: libstdc++'s own ways of copying fail on Windows
/// where something is there already.
void copy_here(const fs::path& from)
{
    const auto whole = from.lexically_normal();
    if (fs::is_regular_file(whole)) {
        write_file(fs::current_path() / whole.filename(), read_file(whole));
        return;
    }
    for (const auto& entry : fs::recursive_directory_iterator(whole)) {
        const auto to = fs::current_path() / entry.path().lexically_relative(whole);
        if (entry.is_directory())
            fs::create_directories(to);
        else
            write_file(to, read_file(entry.path()));
    }
}

void take_over(const fs::path& given, const std::string& names)
{
    for (const auto& name : shell_words(names)) {
        const auto own = given / path_of(name);
        const auto from = fs::exists(own) ? own : given / ".." / ".." / "corpus" / path_of(name);
        copy_here(from);
    }
}

} // namespace

std::vector<TextCase> read_cases(const std::string& file_text)
{
    std::vector<TextCase> cases;
    int number = 0;
    for (const auto& line : lines_of(file_text)) {
        ++number;
        if (line.starts_with(heading)) cases.push_back({line.substr(heading.size()), number, ""});
        if (!cases.empty()) cases.back().text += line + "\n";
    }
    return cases;
}

std::string with_real_outcome(const TextCase& one, const fs::path& given)
{
    const CurrentFolder folder;
    const auto lines = lines_of(one.text);
    Lines result;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const auto& line = lines[at];
        result.push_back(line);
        if (line.starts_with("given ")) {
            take_over(given, line.substr(6));
        } else if (line.starts_with("write ")) {
            const auto end = std::find(lines.begin() + static_cast<std::ptrdiff_t>(at), lines.end(), "end");
            if (end == lines.end()) refuse(one, at, "no line `end`");
            const Lines content(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1, end);
            write_file(path_of(line.substr(6)), joined(content));
            result.insert(result.end(), content.begin(), content.end());
            at += content.size();
        } else if (line.starts_with("$ ")) {
            const auto below = read_below(lines, at + 1);
            try {
                append_outcome(result, below, run_case_command(line.substr(2), joined(below.typed)));
            } catch (const std::exception& error) {
                refuse(one, at, error.what());
            }
            at += below.size;
        } else if (line.size() > 1 && std::string_view("<|!=").find(line[0]) != std::string_view::npos &&
            line[1] == ' ') {
            refuse(one, at, "no command stands above");
        }
    }
    return joined(result);
}

std::string differences(const TextCase& one, const std::string& real)
{
    const auto was = lines_of(one.text);
    const auto is = lines_of(real);
    const auto [first, other] = std::mismatch(was.begin(), was.end(), is.begin(), is.end());
    const auto [last, last_other] = std::mismatch(
        was.rbegin(), std::make_reverse_iterator(first), is.rbegin(), std::make_reverse_iterator(other));
    std::string text;
    const auto command = std::find_if(std::make_reverse_iterator(first), was.rend(),
        [](const auto& line) { return line.starts_with("$ "); });
    if (command != was.rend()) text += "    " + *command + "\n";
    for (auto line = first; line != last.base(); ++line) text += "  - " + *line + "\n";
    for (auto line = other; line != last_other.base(); ++line) text += "  + " + *line + "\n";
    return text;
}

} // namespace tenken::test
