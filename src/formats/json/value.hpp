#pragma once

#include "base/exact.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// JSON texts as they are read.
namespace tenken {

/// One value of a JSON text. Points into the JsonText that it is of.
class JsonValue {
public:
    enum class Kind : std::uint8_t { null, truth, whole, fraction, text, list, object };

    struct Node {
        Kind kind = Kind::null;
        bool truth = false;
        bool ascending = false; ///< of an object: its members stand in the order of their names' bytes
        std::uint32_t size = 1; ///< nodes that the value takes: itself, then what is in it
        std::string_view name;  ///< of a member
        std::string_view text;
        std::int64_t whole = 0;
        std::uint64_t beyond = 0; ///< the whole number where it is above what `whole` can hold; else 0
        double fraction = 0;
    };

    /// The entries of a list, the members of an object; nothing of any other value.
    class Iterator {
    public:
        explicit Iterator(const Node* node)
            : node_(node)
        {
        }
        JsonValue operator*() const { return JsonValue(node_); }
        Iterator& operator++()
        {
            node_ += node_->size;
            return *this;
        }
        bool operator==(const Iterator&) const = default;

    private:
        const Node* node_;
    };

    explicit JsonValue(const Node* node)
        : node_(node)
    {
    }

    [[nodiscard]] Iterator begin() const { return Iterator(node_ + 1); }
    [[nodiscard]] Iterator end() const { return Iterator(node_ + node_->size); }

    [[nodiscard]] bool is_null() const { return node_->kind == Kind::null; }
    [[nodiscard]] bool is_text() const { return node_->kind == Kind::text; }
    [[nodiscard]] bool is_list() const { return node_->kind == Kind::list; }
    [[nodiscard]] bool is_object() const { return node_->kind == Kind::object; }
    [[nodiscard]] bool is_number() const
    {
        return node_->kind == Kind::whole || node_->kind == Kind::fraction;
    }
    [[nodiscard]] bool is_ascending() const { return node_->ascending; }

    [[nodiscard]] std::string_view name() const { return node_->name; } ///< of a member of an object
    [[nodiscard]] std::string_view text() const { return node_->text; } ///< empty where it is none

    [[nodiscard]] std::optional<bool> truth() const
    {
        return node_->kind == Kind::truth ? std::optional(node_->truth) : std::nullopt;
    }

    /// A whole number written as one: neither 1.0 nor "1".
    [[nodiscard]] std::optional<std::int64_t> whole() const
    {
        return node_->kind == Kind::whole && node_->beyond == 0 ? std::optional(node_->whole) : std::nullopt;
    }

    /// A number as formats write it (JsonWriter), or any JSON number as the shortest decimal that means it.
    [[nodiscard]] std::optional<Exact> number() const;

    /// The member of that name, where it is an object that has one.
    [[nodiscard]] std::optional<JsonValue> find(std::string_view name) const;

    /// The value as JsonWriter would write it, whatever it was written like: compact, members in the order of their
    /// names' bytes. Without the member `except` of the value itself.
    [[nodiscard]] std::string canonical(std::string_view except = {}) const;

private:
    friend class JsonText;
    const Node* node_;
};

/// Whether a text is UTF-8 throughout, in a fraction of the time of finding where it is not.
[[nodiscard]] bool is_valid_utf8(std::string_view text);

/// Parses JSON texts, one after another, and believes little.
class JsonText {
public:
    JsonText();
    ~JsonText();
    JsonText(const JsonText&) = delete;
    JsonText& operator=(const JsonText&) = delete;

    /// The value of one text; what was parsed before is gone. Nothing for bad syntax, bad UTF-8, a name that occurs
    /// twice in one object, nesting deeper than 32, or anything behind the value.
    [[nodiscard]] std::optional<JsonValue> parse(std::string_view text);

private:
    struct Parser;
    std::unique_ptr<Parser> parser_;
};

} // namespace tenken
