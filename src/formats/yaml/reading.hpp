#pragma once

#include "base/problem.hpp"
#include "base/problem_limit.hpp"
#include "formats/yaml/parse.hpp"
#include "formats/yaml/text.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tenken::yaml {

/// A place that is turned into a `Place` only when there is something to say about it.
struct Spot {
    const Text* text = nullptr;
    std::size_t offset = 0;

    [[nodiscard]] Place place() const { return text->place(offset); }
};

/// One file being read: where problems go. The text outlives it.
class Reading {
public:
    Reading(const Text& text, Problems& problems)
        : text_(text)
        , problems_(problems)
    {
    }

    [[nodiscard]] const Text& text() const { return text_; }
    [[nodiscard]] Spot spot(const Node& node) const { return {&text_, node.offset}; }

    /// Adds a problem at a node; arguments too long to be read are cut.
    template <Argument... Arguments>
    void report(std::string id, const Node& node, const Arguments&... arguments) const
    {
        report_cut({std::move(id), {argument_text(arguments)...}, std::nullopt}, node);
    }
    void report(Problem problem) const;

    /// How many problems there were so far, to see whether a part was sound.
    [[nodiscard]] std::size_t count() const { return problems_.size(); }

    [[nodiscard]] bool full() const { return problems_.size() >= most_problems; }

private:
    void report_cut(Problem problem, const Node& node) const;

    const Text& text_;
    Problems& problems_;
};

/// A problem about a word that should be one of `known`. When one of them was probably meant, the id ends in
/// ".near" and that word follows the arguments, else all known words do, separated by blanks (a dash for none).
[[nodiscard]] Problem not_among(
    std::string id, std::string_view written, const std::vector<std::string>& known, Place place);

/// A mapping whose keys are known. What is no mapping and every key that is unknown is reported once, when
/// the object is made; what is absent is reported by `require` and `get_required` alone, unless an unknown key was
/// probably meant for it.
class Mapping {
public:
    /// `reading` and `node` outlive the object.
    Mapping(const Reading& reading, const Node& node, std::initializer_list<std::string_view> known);

    /// Whether the node is a mapping at all. When it is not, nothing else of it is reported.
    [[nodiscard]] bool usable() const { return usable_; }

    /// What stands behind a key; null when the key is absent.
    [[nodiscard]] const Node* find(std::string_view key) const;
    [[nodiscard]] const Node* require(std::string_view key) const;

    /// The key itself, for a problem about its being there.
    [[nodiscard]] const Node* find_key(std::string_view key) const;

    /// What `read(reading, node)` makes of the value; nothing (or an empty text) when the key is absent.
    template <typename Read> [[nodiscard]] auto get(std::string_view key, Read read) const
    {
        const Node* node = find(key);
        return node != nullptr ? read(reading_, *node) : decltype(read(reading_, *node)){};
    }
    template <typename Read> [[nodiscard]] auto get_required(std::string_view key, Read read) const
    {
        const Node* node = require(key);
        return node != nullptr ? read(reading_, *node) : decltype(read(reading_, *node)){};
    }

    [[nodiscard]] const Reading& reading() const { return reading_; }
    [[nodiscard]] const Node& node() const { return node_; }

private:
    void report_unknown(const Node& key, std::initializer_list<std::string_view> known);

    const Reading& reading_;
    const Node& node_;
    bool usable_;
    std::vector<std::string> mistyped_; // the keys that unknown ones were probably meant for
};

/// Reports the slip of the keyboard in a key that is not known; false when there is none.
[[nodiscard]] bool report_slip(const Reading& reading, const Node& key);

/// Reports what should be a mapping and is not; names the slip that made it so.
[[nodiscard]] bool check_mapping(const Reading& reading, const Node& node);

} // namespace tenken::yaml
