#pragma once

#include "formats/checklist/document.hpp"
#include "formats/checklist/read_ahead.hpp"
#include "formats/checklist/source_files.hpp"
#include "formats/yaml/reading.hpp"
#include "model/checklist.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

/// The parts of the checklist's loader share what has been read so far. Each part reads one kind of thing;
/// what refers to something else is noted with its place and checked at the end, when all is known.
namespace tenken::loading {

/// An id that names something defined elsewhere.
struct Reference {
    std::string id;
    yaml::Spot spot;
};

/// A test of one gate inside a `when`.
struct Gate {
    Reference item;
    std::vector<Reference> values;
};

/// Where an item's parts stand.
struct ItemSource {
    std::string id;
    std::string section;
    yaml::Spot spot;
    yaml::Spot when;
    std::vector<Reference> covers;
    std::vector<Reference> threats;
    std::vector<Reference> replaces;
    std::vector<Gate> gates;
    std::optional<Reference> each;
};

/// The files of one checklist, in the order in which they are read.
class Files {
public:
    Files(const SourceFolder& folder, Problems& problems)
        : folder_(folder)
        , problems_(problems)
    {
    }

    /// Reads a file; null, with problems, when there is nothing usable. `named` is where the checklist names it
    /// (nothing for the first file).
    [[nodiscard]] const Document* open(const std::string& path, std::optional<yaml::Spot> named);

    /// Says which files will be asked for, so that they can be read meanwhile. Only speed depends on it.
    void expect(std::vector<std::string> paths);

    /// Digest over all files so far: path, NUL, length in decimal digits, NUL, bytes of each.
    [[nodiscard]] std::string digest() const;

    /// Whether the system, and not what was written, kept a file from being read.
    [[nodiscard]] bool unreadable() const { return unreadable_; }

    /// Puts problems in the order of the files and of their lines.
    void sort(Problems& problems) const;

private:
    struct Raw {
        std::string path;
        std::string shown;
        std::string bytes;
    };

    const SourceFolder& folder_;
    Problems& problems_;
    std::vector<Raw> raw_;
    std::vector<std::unique_ptr<Document>> documents_;
    std::unique_ptr<ReadAhead> ahead_;
    bool unreadable_ = false;
};

/// What is known of the checklist so far.
struct Loading {
    explicit Loading(const SourceFolder& folder)
        : files(folder, problems)
    {
    }

    /// Adds a problem, unless there are more than anybody reads.
    void report(Problem problem)
    {
        if (!full()) problems.push_back(std::move(problem));
    }
    [[nodiscard]] bool full() const { return problems.size() >= yaml::most_problems; }

    Problems problems;
    Files files;
    Checklist checklist;
    std::vector<ItemSource> items;
    std::map<std::string, const Item*, std::less<>> living; ///< by id; filled when all sections are read
    std::vector<Reference> section_clauses;
    std::vector<Reference> glossary_clauses;
    std::set<std::string, std::less<>> unsound_scales; ///< judged no further: their own problems come first
    bool policy_known = true; ///< false: nothing can be said to be missing from the policy
    bool items_known = true;  ///< false: an item may exist that could not be read
    bool scales_known = true;
    bool subjects_known = true;
};

} // namespace tenken::loading
