#pragma once

#include "formats/yaml/reading.hpp"
#include "formats/yaml/values.hpp"

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tenken::yaml {

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
