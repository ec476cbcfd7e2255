#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Whole YAML files that the program drafts for people to go on with.
namespace tenken::yaml {

struct Node;
struct DraftEntry;

/// A value of a file in the making.
struct DraftNode {
    enum class Kind {
        text,  ///< whatever it looks like: `"2026"`, `"true"`
        plain, ///< a number, true, false, an id: written without quotes where it can be
        list,
        mapping,
    };

    Kind kind = Kind::text;
    std::string value;
    std::vector<DraftNode> items;
    std::vector<DraftEntry> entries;
    bool flow = false; ///< a list or mapping on one line: `{item: 6.8-01, is: [met]}`
    std::optional<std::size_t>
        origin; ///< where its maker has it from; what lies in it without one of its own is from there too
};

struct DraftEntry {
    std::string key;
    DraftNode value;
};

[[nodiscard]] DraftNode draft_text(std::string text);
[[nodiscard]] DraftNode draft_plain(std::string word);
[[nodiscard]] DraftNode draft_list(std::vector<DraftNode> items = {});
[[nodiscard]] DraftNode draft_mapping(std::vector<DraftEntry> entries = {});

/// A list of texts; on one line where it is short.
[[nodiscard]] DraftNode draft_words(const std::vector<std::string>& words);

/// What was read of a file, on one line.
[[nodiscard]] DraftNode draft_of(const Node& node);

/// A value on one line, as people write conditions.
[[nodiscard]] std::string flow_text(const DraftNode& node);

/// A file, and for each of its lines where it is from.
struct DraftFile {
    std::string text;
    std::vector<std::optional<std::size_t>> origins; ///< [0]: of line 1
};

/// The file of a mapping, below `head`, lines of comment. Reading it gives the same values. Texts of several lines
/// stand as blocks.
[[nodiscard]] DraftFile draft_file(const DraftNode& root, std::string_view head = {});

} // namespace tenken::yaml
