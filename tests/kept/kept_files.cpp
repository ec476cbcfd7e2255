#include "kept_files.hpp"
#include "formats/disk/utf8_path.hpp"

#include "support/paths.hpp"
#include "support/world.hpp"

#include <sstream>

namespace tenken::test {

namespace fs = std::filesystem;

fs::path kept(const std::string& below) { return source_dir() / "tests" / "kept" / path_of(below); }

std::map<std::string, std::string> files_below(const fs::path& folder)
{
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file())
            files[path_text(entry.path().lexically_relative(folder))] = read_file(entry.path());
    }
    return files;
}

std::string first_difference(const std::string& kept, const std::string& now)
{
    std::istringstream before(kept);
    std::istringstream after(now);
    for (int number = 1; before || after; ++number) {
        std::string was;
        std::string is;
        std::getline(before, was);
        std::getline(after, is);
        if (was != is)
            return "line " + std::to_string(number) + "\n  kept: " + was + "\n  now:  " + is + "\n";
    }
    return "";
}

std::string differences(const fs::path& kept, const fs::path& now)
{
    const auto before = files_below(kept);
    const auto after = files_below(now);
    std::string text;
    for (const auto& [file, bytes] : before) {
        const auto there = after.find(file);
        if (there == after.end())
            text += file + " is missing\n";
        else if (there->second != bytes)
            text += file + ", " + first_difference(bytes, there->second);
    }
    for (const auto& [file, bytes] : after) {
        if (!before.contains(file)) text += file + " is new\n";
    }
    return text;
}

std::vector<std::string> words_of(const std::string& line, const fs::path& folder)
{
    std::istringstream in(line);
    std::vector<std::string> words;
    for (std::string word; in >> word;)
        words.push_back(word.starts_with('@') ? path_text(folder / path_of(word.substr(1))) : word);
    return words;
}

Outcome run_there(const fs::path& workspace, std::vector<std::string> arguments, const std::string& typed)
{
    arguments.insert(arguments.begin(), {"--lang", "ja", "-C", path_text(workspace)});
    World world;
    world.input = typed;
    return world.run(arguments);
}

Outcome rendered_again(const fs::path& workspace, const std::string& record, const std::string& day,
    const std::vector<fs::path>& checklists)
{
    Outcome outcome;
    for (const auto& checklist : checklists) {
        outcome = run_there(workspace,
            {"report", path_text(workspace / path_of(record)), "--date", day, "--checklist",
                path_text(checklist), "-o", "-"});
        if (outcome.status == 0) break;
    }
    return outcome;
}

std::string day_of(const std::string& report)
{
    const std::string member = R"("date":")";
    const auto at = report.find(member);
    return at == std::string::npos ? "" : report.substr(at + member.size(), 10);
}

} // namespace tenken::test
