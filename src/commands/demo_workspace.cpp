#include "commands/demo_workspace.hpp"

#include "base/problem.hpp"
#include "commands/arguments.hpp"
#include "commands/demo_patch.hpp"
#include "commands/demo_script.hpp"
#include "commands/embedded_demo.hpp"
#include "formats/checklist/file.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/open_file.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/embedded_checklists.hpp"
#include "formats/workspace/file.hpp"

#include <algorithm>
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

// Without fsync: what can be made again need not outlast a power cut.
void write(const fs::path& path, std::string_view bytes)
{
    FileSystem& disk = real_file_system();
    create_folders(disk, path.parent_path());
    std::error_code error;
    disk.remove(path, error); // whether it was there does not matter
    OpenFile file(disk, path, OpenMode::create);
    write_all(disk, file.handle(), bytes, error);
    check_file(error, path);
    file.close(error);
    check_file(error, path);
}

std::string with_replaced(std::string text, const std::string& what, const std::string& by)
{
    const auto at = text.find(what);
    if (at == std::string::npos) throw std::logic_error("not found: " + what);
    return text.replace(at, what.size(), by);
}

/// The files that steps read, beside the workspace's own and gone when it is made.
class Inputs {
public:
    explicit Inputs(fs::path folder)
        : folder_(std::move(folder))
    {
    }
    ~Inputs()
    {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    Inputs(const Inputs&) = delete;
    Inputs& operator=(const Inputs&) = delete;

    [[nodiscard]] std::string put(const std::string& name) const
    {
        const auto path = folder_ / name;
        write(path, demo_file("answers/" + name).bytes);
        return path_text(path);
    }

private:
    fs::path folder_;
};

class Making {
public:
    explicit Making(const fs::path& folder)
        : folder_(folder)
        , inputs_(folder / ".answers")
    {
    }

    void step(const std::vector<std::string>& words)
    {
        if (words.front() == "edition")
            take_edition(words.at(1));
        else if (words.front() == "unfinished")
            run({words.begin() + 1, words.end()}, ExitStatus::stopped);
        else
            run(words, ExitStatus::done);
    }

private:
    /// Puts an edition of the checklist into the workspace, and names it in tenken.yaml.
    void take_edition(const std::string& edition)
    {
        const std::string own = "checklists/" + edition;
        const std::string shipped = std::string(default_checklist_name) + "/";
        const auto patches = read_patches(demo_file("editions/" + edition + ".diff").bytes);
        for (const auto& file : embedded_checklists()) {
            if (!file.path.starts_with(shipped)) continue;
            const std::string name(file.path.substr(shipped.size()));
            const auto patch = std::ranges::find(patches, name, &FilePatch::file);
            const std::string text(file.bytes);
            write(folder_ / own / name, patch == patches.end() ? text : patched(text, *patch));
        }
        const auto& settings = demo_file(std::string(workspace_file_name));
        write(folder_ / settings.path,
            with_replaced(std::string(settings.bytes), "checklist: checklists/2026", "checklist: " + own));
    }

    void run(const std::vector<std::string>& words, ExitStatus expected)
    {
        std::vector<std::string> arguments{"-C", path_text(folder_)};
        for (const auto& word : words)
            arguments.push_back(word.starts_with('@') ? inputs_.put(word.substr(1)) : word);

        std::istringstream in;
        std::ostringstream out;
        std::ostringstream err;
        const Invocation invocation{arguments, in, out, err, false,
            [](const std::string&) { return std::nullopt; }, [] { return std::chrono::sys_seconds{}; }};
        const Words japanese(Language::ja);
        const auto parsed = parse_arguments(invocation, japanese);
        Context context{invocation, parsed.globals, japanese};
        const auto status = parsed.run(context);
        if (status == expected) return;
        std::string line;
        for (const auto& word : words) line += (line.empty() ? "" : " ") + word;
        throw Failure(FailureKind::file, Problem{"demo.step_failed", {line, err.str()}, {}});
    }

    const fs::path& folder_;
    Inputs inputs_;
};

} // namespace

void make_demo_workspace(const fs::path& folder)
{
    try {
        Making making(folder);
        for (const auto& step : read_demo_script(demo_file("script.txt").bytes)) making.step(step);
    } catch (const Failure& failure) {
        Problems problems{{"demo.unfinished", {path_text(folder)}, {}}};
        problems.insert(problems.end(), failure.problems().begin(), failure.problems().end());
        throw Failure(failure.kind(), std::move(problems));
    }
}

} // namespace tenken
