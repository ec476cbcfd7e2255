#pragma once

#include "base/exact.hpp"
#include "formats/json/fields.hpp"

#include <cassert>
#include <concepts>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace tenken {

/// Appends a text as a JSON string. It must be valid UTF-8; what is not ASCII stays as it is.
void write_json_text(std::string& out, std::string_view text);

/// Appends an exact number as formats write it: as a JSON number where that loses nothing (0.5, 2), otherwise as a
/// string: a fraction "2/3", or a decimal longer than a JSON reader can be trusted with.
void write_json_exact(std::string& out, const Exact& number);

/// Appends a percentage, which stands with its one decimal: 66.7, 100.0.
void write_json_percentage(std::string& out, const Exact& number);

void write_json_double(std::string& out, double number);

/// Writes one JSON object straight into bytes: compact, on one line. Members are handed over in the order of their
/// names' bytes; `fields` of a type does so.
class JsonWriter {
public:
    static constexpr bool writing = true;

    /// Appends to `out`, which must outlive it.
    explicit JsonWriter(std::string& out)
        : out_(out)
    {
        out_ += '{';
    }
    JsonWriter(const JsonWriter&) = delete;
    JsonWriter& operator=(const JsonWriter&) = delete;

    /// Ends the object: to be called once, after its last member.
    void close() { out_ += '}'; }

    /// A member, whatever its value. What a reader holds it against does not matter here.
    template <typename T, typename... Ignored>
    void operator()(std::string_view name, const T& value, const Ignored&...)
    {
        begin(name);
        write(value);
    }

    /// Null where it is empty.
    template <typename T, typename... Ignored>
    void or_null(std::string_view name, const T& value, const Ignored&...)
    {
        begin(name);
        if (value.empty())
            out_ += "null";
        else
            write(value);
    }

    /// Not there where it is empty, false or 0.
    template <typename T, typename... Ignored>
    void optional(std::string_view name, const T& value, const Ignored&...)
    {
        if (!is_empty(value)) (*this)(name, value);
    }

    /// Always there; a reader does without it, for files that were written before it was invented.
    template <typename T> void added(std::string_view name, const T& value) { (*this)(name, value); }

    /// A member that is an object, whose members `visit(JsonWriter&)` writes.
    template <typename Visit> void object(std::string_view name, const Visit& visit)
    {
        begin(name);
        write_object(visit);
    }

    /// A member that is a list of objects: `visit(JsonWriter&, entry)` writes the members of each.
    template <typename Entries, typename Visit>
    void list(std::string_view name, const Entries& entries, const Visit& visit)
    {
        begin(name);
        write_list(entries,
            [&](const auto& entry) { write_object([&](JsonWriter& inner) { visit(inner, entry); }); });
    }

    [[nodiscard]] std::size_t written() const { return out_.size(); } ///< bytes of `out` so far

private:
    /// A name that `fields` gives: nothing in it needs escaping.
    void begin(std::string_view name)
    {
        assert(last_.empty() || last_ < name);
        out_ += last_.empty() ? "\"" : ",\"";
        (out_ += name) += "\":";
        last_ = name;
    }

    template <typename T> static bool is_empty(const T& value)
    {
        if constexpr (requires { value.empty(); })
            return value.empty();
        else
            return value == T{};
    }

    template <typename Visit> void write_object(const Visit& visit)
    {
        JsonWriter inner(out_);
        visit(inner);
        inner.close();
    }

    template <typename Entries, typename Each> void write_list(const Entries& entries, const Each& each)
    {
        out_ += '[';
        for (bool first = true; const auto& entry : entries) {
            if (!std::exchange(first, false)) out_ += ',';
            each(entry);
        }
        out_ += ']';
    }

    void write(std::string_view text) { write_json_text(out_, text); }
    void write(const std::string& text) { write_json_text(out_, text); }
    void write(const char* text) { write_json_text(out_, text); }
    void write(bool truth) { out_ += truth ? "true" : "false"; }
    template <std::integral T> void write(T number) { out_ += std::to_string(number); }
    void write(const Exact& number) { write_json_exact(out_, number); }
    template <typename... T> void write(const std::variant<T...>& value)
    {
        std::visit([&](const auto& one) { write(one); }, value);
    }
    template <typename T> void write(const std::optional<T>& value)
    {
        if (value)
            write(*value);
        else
            out_ += "null";
    }
    template <typename T> void write(const Percentage<T>& percentage)
    {
        if (percentage.value)
            write_json_percentage(out_, *percentage.value);
        else
            out_ += "null";
    }
    template <typename T> void write(const std::vector<T>& list)
    {
        write_list(list, [&](const auto& entry) { write(entry); });
    }
    template <typename T, typename Less> void write(const std::map<std::string, T, Less>& members)
    {
        out_ += '{';
        for (bool first = true; const auto& [name, value] : members) {
            if (!std::exchange(first, false)) out_ += ',';
            write_json_text(out_, name);
            out_ += ':';
            write(value);
        }
        out_ += '}';
    }
    template <Named E> void write(E value) { write(name_in(names_of(value), value)); }
    template <typename T>
    requires HasFields<JsonWriter, const T>
    void write(const T& value)
    {
        write_object([&](JsonWriter& inner) { fields(inner, value); });
    }

    std::string& out_;
    std::string_view last_; ///< name of the member before
};

/// One JSON object whose members `visit(JsonWriter&)` writes.
template <typename Visit> [[nodiscard]] std::string json_object(const Visit& visit)
{
    std::string out;
    JsonWriter writer(out);
    visit(writer);
    writer.close();
    return out;
}

/// The value as one JSON object.
template <typename T> [[nodiscard]] std::string json_of(const T& value)
{
    return json_object([&](JsonWriter& writer) { fields(writer, value); });
}

} // namespace tenken
