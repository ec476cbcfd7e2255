#include "formats/checklist/loading_state.hpp"

#include "base/sha256.hpp"
#include "formats/yaml/parse.hpp"
#include "formats/yaml/text.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace tenken::loading {

std::optional<Document> Files::open(const std::string& path, std::optional<yaml::Spot> named)
{
    if (std::ranges::find(files_, path, &Named::path) != files_.end()) {
        problems_.push_back(problem_at(named->place(), "checklist.file_twice", path));
        return std::nullopt;
    }
    SourceFile file = folder_.read(path);
    if (file.problem) {
        refuse(std::move(file), path, named);
        return std::nullopt;
    }
    using namespace std::string_view_literals;
    const std::size_t size = file.bytes.size();
    sum_.update(path).update("\0"sv).update(std::to_string(size)).update("\0"sv).update(file.bytes);
    const auto& named_file = files_.emplace_back(Named{path, folder_.shown(path)});
    const auto found = yaml::check_bytes(named_file.shown, file.bytes);
    problems_.insert(problems_.end(), found.begin(), found.end());
    if (!found.empty()) return std::nullopt;
    const auto& text = *texts_.emplace_back(
        std::make_unique<yaml::Text>(named_file.shown, std::string(yaml::without_mark(file.bytes))));
    auto root = yaml::parse(text, problems_);
    if (!root) return std::nullopt;
    return Document{text, std::move(*root)};
}

void Files::refuse(SourceFile file, const std::string& path, std::optional<yaml::Spot> named)
{
    // A file that is named and not there is the mistake of what names it.
    const bool missing = file.problem->id == "checklist.file_missing";
    unreadable_ = unreadable_ || (file.unreadable && (!named || !missing));
    if (named && missing) file.problem = problem("checklist.named_file_missing", path);
    if (named) file.problem->place = named->place();
    problems_.push_back(std::move(*file.problem));
}

void Files::sort(Problems& problems) const
{
    const auto key = [&](const Problem& problem) {
        const auto file = problem.place ? problem.place->file : std::string();
        const auto at = std::ranges::find(files_, file, &Named::shown) - files_.begin();
        return std::tuple(
            at, problem.place ? problem.place->line : 0, problem.place ? problem.place->column : 0);
    };
    std::ranges::stable_sort(problems, {}, key);
    problems.erase(std::unique(problems.begin(), problems.end()), problems.end());
}

} // namespace tenken::loading
