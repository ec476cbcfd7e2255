#pragma once

#include "support/paths.hpp"
#include "support/process.hpp"
#include "support/pty.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tenken::test {

// A folder with a checklist of eight questions of every kind, and what `tenken run` needs to begin.
class RunWorkspace {
public:
    RunWorkspace();

    const std::filesystem::path& path() const { return folder_.path(); }
    std::filesystem::path record() const { return path() / "w" / "2026" / "事務局.jsonl"; }
    std::filesystem::path report() const { return path() / "w" / "2026" / "事務局.md"; }

    // Of `tenken run`, with everything named that would be asked for; `more` behind it.
    std::vector<std::string> arguments(const std::vector<std::string>& more = {}) const;

    // Without colour, so that tests can name what is shown.
    Surroundings surroundings() const
    {
        return {.environment = {{"TERM", "xterm"}, {"NO_COLOR", "1"}}, .working_dir = path()};
    }

    Outcome run(const std::vector<std::string>& more = {}, const std::string& input = "") const;

    // Answers to every question, as `--answers` takes them; the path of the file.
    std::string complete_answers() const;

    // The record's last line.
    std::string last_event() const;

private:
    TemporaryFolder folder_;
};

} // namespace tenken::test
