#pragma once

#include "formats/dataset/manifest.hpp"
#include "office/rollup_sources.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// `tenken export dataset`: the reports of one or many bodies as files for engines (docs/dataset.md).
namespace tenken {

/// The reports of one body.
struct DatasetSource {
    std::string shown; ///< as messages name it
    std::optional<Workspace> workspace;
    std::string body; ///< six digits, or 0
    RollupFiles files;
    bool apart = false; ///< it is not the workspace at hand: its files are named from it on
};

/// What the command line names, and how it is read.
struct DatasetRequest {
    std::vector<std::string> named;       ///< years, ranges, workspaces, reports and folders of reports
    std::filesystem::path folder;         ///< the workspace at hand
    std::optional<std::string> checklist; ///< by its name in each workspace; without: the default
    std::optional<std::string> body;
    Date today;
};

/// Workspaces that are named are a source each, with the years that are named, or all; what else is named is one source
/// together, of the workspace at hand. Nothing but years: that workspace. A source that cannot be read is not there, but a
/// problem is. Throws Failure(usage) where it is not said which body a source is of, or two are of the same.
struct DatasetSources {
    std::vector<DatasetSource> sources;
    Problems problems;
    bool unreadable = false; ///< some of the problems are of files that cannot be read
};
[[nodiscard]] DatasetSources dataset_sources(const DatasetRequest& request, const Words& words);

/// A year of a body, as it was written.
struct WrittenYear {
    YearOfBody of;
    std::size_t reports = 0;
    std::size_t answers = 0;
};

struct DatasetRules {
    bool texts = true;
    std::set<Exclusion> include; ///< as RollupRules::include
    std::optional<Template> made_with;
    Date today;
};

/// A dataset into which sources are written, one after the other, under the lock of its folder. Each file is replaced whole;
/// dataset.json, which lists also what was there before, comes last.
class DatasetInMaking {
public:
    /// Throws Failure(input) where the folder is no dataset and holds something else, or free texts of a body that is not
    /// among `sources` while there are to be none; Failure(file), also where another writes into the folder now.
    DatasetInMaking(
        std::filesystem::path folder, DatasetRules rules, const std::vector<DatasetSource>& sources);
    ~DatasetInMaking();
    DatasetInMaking(const DatasetInMaking&) = delete;
    DatasetInMaking& operator=(const DatasetInMaking&) = delete;

    /// Reads the reports of a source, verifies each, and writes those that a rollup counts. Throws Failure(file).
    [[nodiscard]] RollupReading add(
        const DatasetSource& source, const std::function<void(std::size_t)>& progress);

    /// Writes dataset.json. Throws Failure(file).
    void finish();

    [[nodiscard]] const std::vector<WrittenYear>& years() const;
    [[nodiscard]] const std::vector<LeftOut>& left_out() const;
    [[nodiscard]] const DatasetFiles& files() const; ///< of the whole dataset
    [[nodiscard]] const Problems& notices() const;   ///< what is to be told besides

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace tenken
