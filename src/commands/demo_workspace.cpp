#include "commands/demo_workspace.hpp"

#include "base/problem.hpp"
#include "commands/arguments.hpp"
#include "commands/embedded_demo.hpp"
#include "formats/checklist/file.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/open_file.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/embedded_checklists.hpp"
#include "formats/workspace/file.hpp"
#include "office/workspace_draft.hpp"

#include <algorithm>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace tenken {

namespace {

namespace fs = std::filesystem;

const EmbeddedFile& demo_file(const std::string& path)
{
    const auto files = embedded_demo();
    const auto found = std::ranges::find(files, path, &EmbeddedFile::path);
    if (found == files.end()) throw std::logic_error("the demonstration has no file " + path);
    return *found;
}

void remove_if_there(const fs::path& path)
{
    std::error_code error; // whether it was there does not matter
    real_file_system().remove(path, error);
}

// Without fsync: what can be made again need not outlast a power cut.
void write_quickly(const fs::path& path, std::string_view bytes)
{
    FileSystem& disk = real_file_system();
    create_folders(disk, path.parent_path());
    remove_if_there(path);
    std::error_code error;
    OpenFile file(disk, path, OpenMode::create);
    write_all(disk, file.handle(), bytes, error);
    check_file(error, path);
    file.close(error);
    check_file(error, path);
}

/// The answers that a step reads: a file in the workspace, gone when the step is done.
class StepAnswers {
public:
    StepAnswers(const fs::path& folder, const std::string& name)
        : path_(folder / ".answers.yaml")
    {
        write_quickly(path_, demo_file(name).bytes);
    }
    ~StepAnswers() { remove_if_there(path_); }
    StepAnswers(const StepAnswers&) = delete;
    StepAnswers& operator=(const StepAnswers&) = delete;

    [[nodiscard]] std::string path() const { return path_text(path_); }

private:
    fs::path path_;
};

/// Puts an edition of the checklist into the workspace, the shipped one but for its own files, and names it in
/// tenken.yaml.
void take_edition(const fs::path& folder, const std::string& edition)
{
    const std::string own = "checklists/" + edition;
    const auto put = [&](std::span<const EmbeddedFile> files, const std::string& of) {
        for (const auto& file : files) {
            if (file.path.starts_with(of))
                write_quickly(folder / path_of(own) / path_of(file.path.substr(of.size())), file.bytes);
        }
    };
    put(embedded_checklists(), std::string(default_checklist_name) + "/");
    put(embedded_demo(), "editions/" + edition + "/");
    std::string settings(demo_file(std::string(workspace_file_name)).bytes);
    const std::string latest = "checklist: checklists/2026";
    settings.replace(settings.find(latest), latest.size(), "checklist: " + own);
    write_quickly(folder / path_of(workspace_file_name), settings);
}

void run_step(const fs::path& folder, const std::string& line, std::vector<std::string> words)
{
    const bool unfinished = words.front() == "unfinished";
    const bool tells = unfinished || words.front() == "telling";
    const auto expected = unfinished ? ExitStatus::stopped : ExitStatus::done;
    if (tells) words.erase(words.begin());
    std::optional<StepAnswers> answers;
    for (auto& word : words) {
        if (!word.starts_with('@')) continue;
        answers.emplace(folder, word.substr(1));
        word = answers->path();
    }
    words.insert(words.begin(), {"-C", path_text(folder)});

    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const Invocation invocation{words, in, out, err, false, [](const std::string&) { return std::nullopt; },
        [] { return std::chrono::sys_seconds{}; }};
    const Words japanese(Language::ja);
    const auto parsed = parse_arguments(invocation, japanese);
    Context context{invocation, parsed.globals, japanese};
    const bool as_expected = parsed.run(context) == expected;
    // Whatever is said besides, such as a report that could not be read, would make another workspace than the one promised.
    if (!as_expected || (!tells && !err.str().empty()))
        fail(FailureKind::file, "demo.step_failed", line, err.str());
}

void take_step(const fs::path& folder, const std::string& line)
{
    std::istringstream in(line);
    const std::vector<std::string> words{std::istream_iterator<std::string>(in), {}};
    if (words.empty() || words.front().starts_with('#')) return;
    if (words.front() == "edition")
        take_edition(folder, words.at(1));
    else
        run_step(folder, line, words);
}

} // namespace

void make_demo_workspace(const fs::path& folder)
{
    write_quickly(folder / path_of(git_attributes_name), git_attributes);
    std::istringstream script{std::string(demo_file("script.txt").bytes)};
    for (std::string line; std::getline(script, line);) take_step(folder, line);
}

} // namespace tenken
