#pragma once

#include "base/folded_name.hpp"
#include "base/sha256.hpp"
#include "formats/checklist/source_files.hpp"
#include "formats/yaml/values.hpp"
#include "model/checklist.hpp"
#include "model/names.hpp"

#include <array>
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

using yaml::check_mapping;
using yaml::Mapping;
using yaml::most_of_one;
using yaml::Node;
using yaml::not_among;
using yaml::read_boolean;
using yaml::read_date;
using yaml::read_decimal;
using yaml::read_digest;
using yaml::read_each;
using yaml::read_filled_list;
using yaml::read_id;
using yaml::read_line;
using yaml::read_list;
using yaml::read_name;
using yaml::read_text;
using yaml::read_verbatim;
using yaml::Reading;
using yaml::report_slip;
using yaml::slips_in;

/// A file that was read. Its text stays as long as `Files`, since spots refer to it; its tree only as long as this.
struct Document {
    const yaml::Text& text;
    Node root;
};

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

/// Ids of one kind, each of which may be given once; both places are in the problem.
class UniqueIds {
public:
    /// `problem`: reported with the id and the place ("file:line") where it was given first.
    explicit UniqueIds(std::string problem)
        : problem_(std::move(problem))
    {
    }

    /// Whether the id is new.
    bool add(const Reading& reading, const Node& node, const std::string& id)
    {
        const auto [first, fresh] = seen_.emplace(id, reading.spot(node));
        if (fresh) return true;
        const Place place = first->second.place();
        reading.report(problem_, node, id, place.file + ":" + std::to_string(place.line));
        return false;
    }

private:
    std::string problem_;
    std::map<std::string, yaml::Spot> seen_;
};

/// The same for names, of which none may be the same as another (base/folded_name.hpp).
class UniqueNames {
public:
    /// `problem`: reported with the name, the one that was there first, and its place.
    explicit UniqueNames(std::string problem)
        : problem_(std::move(problem))
    {
    }

    /// Whether the name is new.
    bool add(const Reading& reading, const Node& node, const std::string& name)
    {
        const auto [first, fresh] = seen_.emplace(folded_name(name), std::pair(name, reading.spot(node)));
        if (fresh) return true;
        const Place place = first->second.second.place();
        reading.report(
            problem_, node, name, first->second.first, place.file + ":" + std::to_string(place.line));
        return false;
    }

private:
    std::string problem_;
    std::map<std::string, std::pair<std::string, yaml::Spot>> seen_;
};

/// One of the words of a vocabulary in model/names.hpp.
template <typename Enum, std::size_t Size>
[[nodiscard]] std::optional<Enum> read_one_of(
    const Reading& reading, const Node& node, const std::array<Name<Enum>, Size>& names)
{
    const auto word = read_line(reading, node);
    if (!word) return std::nullopt;
    if (const auto value = value_in(names, *word)) return value;
    std::vector<std::string> known;
    for (const auto& entry : names) known.emplace_back(entry.name);
    reading.report(not_among("checklist.unknown_word", *word, known, reading.spot(node).place()));
    return std::nullopt;
}

/// The files of one checklist, in the order in which they are read.
class Files {
public:
    Files(const SourceFolder& folder, Problems& problems)
        : folder_(folder)
        , problems_(problems)
    {
    }

    /// Reads a file; nothing, with problems, when there is nothing usable. `named` is where the checklist names it
    /// (nothing for the first file).
    [[nodiscard]] std::optional<Document> open(const std::string& path, std::optional<yaml::Spot> named);

    /// Digest over all files: path, NUL, length in decimal digits, NUL, bytes of each. Called once, at the end.
    [[nodiscard]] std::string digest() { return sum_.hex(); }

    /// Whether the system, and not what was written, kept a file from being read.
    [[nodiscard]] bool unreadable() const { return unreadable_; }

    /// Puts problems in the order of the files and of their lines.
    void sort(Problems& problems) const;

private:
    struct Named {
        std::string path;
        std::string shown;
    };

    void refuse(SourceFile file, const std::string& path, std::optional<yaml::Spot> named);

    const SourceFolder& folder_;
    Problems& problems_;
    std::vector<Named> files_;
    Sha256 sum_;
    std::vector<std::unique_ptr<yaml::Text>> texts_;
    bool unreadable_ = false;
};

/// Where a check's parts stand.
struct CheckSource {
    Reference id;
    std::vector<Gate> gates;
    std::vector<Reference> subjects;
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
    [[nodiscard]] bool full() const { return problems.size() >= most_problems; }

    Problems problems;
    Files files;
    Checklist checklist;
    std::vector<ItemSource> items;
    std::vector<CheckSource> checks;
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
