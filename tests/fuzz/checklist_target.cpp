#include "formats/checklist/file.hpp"
#include "formats/checklist/source_files.hpp"
#include "fuzz/outcome.hpp"
#include "fuzz/targets.hpp"
#include "scoring/assess.hpp"
#include "scoring/score.hpp"

#include <string>

namespace tenken::fuzz {

namespace {

/// A folder with one file in it, whatever name is asked for.
class OneFile : public SourceFolder {
public:
    explicit OneFile(std::string_view bytes)
        : bytes_(bytes)
    {
    }

    [[nodiscard]] std::string shown(std::string_view path) const override { return std::string(path); }

protected:
    [[nodiscard]] SourceFile read_inside(std::string_view path) const override
    {
        if (path == checklist_file_name) return {std::string(bytes_), std::nullopt, false};
        return {{}, problem_at(Place{std::string(path), 0, 0, {}}, "checklist.file_missing", path), true};
    }

private:
    std::string_view bytes_;
};

} // namespace

void try_checklist(std::string_view bytes)
{
    is_read_or_refused([&] {
        const auto checklist = load_checklist(OneFile(bytes));
        static_cast<void>(score(assess(checklist, {}, {})));
    });
}

} // namespace tenken::fuzz
