#include "formats/checklist/loading.hpp"

#include "base/sha256.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace tenken::loading {

const Document* Files::open(const std::string& path, std::optional<yaml::Spot> named)
{
    if (std::ranges::find(raw_, path, &Raw::path) != raw_.end()) {
        problems_.push_back({"checklist.file_twice", {path}, named->place()});
        return nullptr;
    }
    ReadDocument read = ahead_ ? ahead_->take(path) : read_document(folder_, path);
    SourceFile& file = read.file;
    if (file.problem) {
        // A file that is named and not there is the mistake of what names it.
        unreadable_ =
            unreadable_ || (file.unreadable && (!named || file.problem->id != "checklist.file_missing"));
        if (named) {
            if (file.problem->id == "checklist.file_missing")
                file.problem = Problem{"checklist.named_file_missing", {path}, {}};
            file.problem->place = named->place();
        }
        problems_.push_back(std::move(*file.problem));
        return nullptr;
    }
    raw_.push_back({path, folder_.shown(path), std::move(file.bytes)});
    problems_.insert(problems_.end(), read.problems.begin(), read.problems.end());
    if (!read.document) return nullptr;
    documents_.push_back(std::move(read.document));
    return documents_.back().get();
}

void Files::expect(std::vector<std::string> paths)
{
    ahead_ = std::make_unique<ReadAhead>(folder_, std::move(paths));
}

std::string Files::digest() const
{
    using namespace std::string_view_literals;
    Sha256 sum;
    for (const auto& file : raw_)
        sum.update(file.path)
            .update("\0"sv)
            .update(std::to_string(file.bytes.size()))
            .update("\0"sv)
            .update(file.bytes);
    return sum.hex();
}

void Files::sort(Problems& problems) const
{
    const auto key = [&](const Problem& problem) {
        const auto file = problem.place ? problem.place->file : std::string();
        const auto at = std::ranges::find(raw_, file, &Raw::shown) - raw_.begin();
        return std::tuple(
            at, problem.place ? problem.place->line : 0, problem.place ? problem.place->column : 0);
    };
    std::ranges::stable_sort(problems, {}, key);
    const auto repeated = std::ranges::unique(problems);
    problems.erase(repeated.begin(), repeated.end());
}

} // namespace tenken::loading
