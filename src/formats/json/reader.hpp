#pragma once

#include "base/problem.hpp"
#include "formats/json/fields.hpp"
#include "formats/json/value.hpp"

#include <map>
#include <variant>

namespace tenken {

/// Reads the members of one JSON object, which `fields` of a type names. A member that is missing, of another kind or
/// not what it must be becomes a problem with its name and its place; what is read of it does not count.
/// Members that nobody asks for are not looked at.
class JsonReader {
public:
    static constexpr bool writing = false;

    /// `object` must be one. All arguments must outlive the reader; `problem` is the id of its problems.
    JsonReader(JsonValue object, const Place& place, Problems& problems, std::string_view problem)
        : object_(object)
        , next_(object.begin())
        , place_(place)
        , problems_(problems)
        , problem_(problem)
    {
    }

    template <typename T> void operator()(std::string_view name, T&& value)
    {
        (*this)(name, value, [](const auto&) { return true; });
    }
    template <typename T, typename Predicate>
    void operator()(std::string_view name, T&& value, const Predicate& holds)
    {
        const auto found = find(name);
        if (!found || !read(*found, value) || !holds(value)) wrong(name);
    }

    /// May be null.
    template <typename T> void or_null(std::string_view name, T& value)
    {
        or_null(name, value, [](const auto&) { return true; });
    }
    template <typename T, typename Predicate>
    void or_null(std::string_view name, T& value, const Predicate& holds)
    {
        const auto found = find(name);
        if (found && found->is_null()) return;
        if (!found || !read(*found, value) || !holds(value)) wrong(name);
    }

    /// May be missing.
    template <typename T> void optional(std::string_view name, T&& value)
    {
        optional(name, value, [](const auto&) { return true; });
    }
    template <typename T, typename Predicate>
    void optional(std::string_view name, T&& value, const Predicate& holds)
    {
        const auto found = find(name);
        if (found && (!read(*found, value) || !holds(value))) wrong(name);
    }

    /// Missing in files that were written before it was invented.
    template <typename T> void added(std::string_view name, T& value) { optional(name, value); }

    /// A member that is an object, whose members `visit(JsonReader&)` reads.
    template <typename Visit> void object(std::string_view name, const Visit& visit)
    {
        const auto found = find(name);
        if (!found || !found->is_object()) return wrong(name);
        JsonReader inner(*found, place_, problems_, problem_);
        visit(inner);
    }

    /// Adds the problem that a member's value is not one that it can have.
    void wrong(std::string_view name)
    {
        problems_.push_back(problem_at(place_, std::string(problem_), name));
    }

    /// Reads an object as a whole: false, and no problem of any member, where something in it is wrong.
    template <typename T> [[nodiscard]] bool reads_whole(JsonValue json, T& value) const
    {
        if (!json.is_object()) return false;
        Problems wrongs;
        JsonReader inner(json, place_, wrongs, problem_);
        fields(inner, value);
        return wrongs.empty();
    }

    /// A value that is no member of its own.
    template <typename T> [[nodiscard]] bool read_value(JsonValue json, T& value)
    {
        return read(json, value);
    }

    /// The member itself.
    [[nodiscard]] std::optional<JsonValue> find(std::string_view name)
    {
        if (!object_.is_ascending()) return object_.find(name);
        for (; next_ != object_.end(); ++next_) {
            const int order = (*next_).name().compare(name);
            if (order == 0) return *next_;
            if (order > 0) break;
        }
        return std::nullopt;
    }

private:
    static bool read(JsonValue json, std::string& text)
    {
        text = json.text();
        return json.is_text();
    }
    static bool read(JsonValue json, bool& truth)
    {
        truth = json.truth().value_or(false);
        return json.truth().has_value();
    }
    static bool read(JsonValue json, int& count) // whole, 0 to 10⁹
    {
        constexpr int most = 1'000'000'000;
        const auto whole = json.whole();
        const bool fits = whole && *whole >= 0 && *whole <= most;
        count = fits ? static_cast<int>(*whole) : 0;
        return fits;
    }
    static bool read(JsonValue json, Exact& number)
    {
        const auto found = json.number();
        number = found.value_or(Exact());
        return found.has_value();
    }
    using Answer = std::variant<std::string, Exact, std::vector<std::string>>;
    bool read(JsonValue json, Answer& value) // text, a JSON number, or a list of texts
    {
        if (json.is_text()) {
            value = std::string(json.text());
            return true;
        }
        if (json.is_list()) return read(json, value.emplace<std::vector<std::string>>());
        return json.is_number() && read(json, value.emplace<Exact>());
    }
    template <Named E> static bool read(JsonValue json, E& value)
    {
        const auto found = json.is_text() ? value_in(names_of(value), json.text()) : std::nullopt;
        if (found) value = *found;
        return found.has_value();
    }
    template <typename T> bool read(JsonValue json, std::optional<T>& value)
    {
        if (json.is_null()) return true;
        if (read(json, value.emplace())) return true;
        value.reset();
        return false;
    }
    template <typename T> bool read(JsonValue json, const Percentage<T>& percentage)
    {
        return read(json, percentage.value);
    }
    template <typename T> bool read(JsonValue json, std::vector<T>& list)
    {
        if (!json.is_list()) return false;
        for (const JsonValue entry : json) {
            if (!read(entry, list.emplace_back())) return false;
        }
        return true;
    }
    bool read(JsonValue json, std::map<std::string, int>& counts)
    {
        for (const JsonValue count : json) {
            if (json.is_object() && !read(count, counts[std::string(count.name())])) wrong(count.name());
        }
        return json.is_object();
    }
    template <typename T, typename Less> bool read(JsonValue json, std::map<std::string, T, Less>& members)
    {
        if (!json.is_object()) return false;
        for (const JsonValue member : json) {
            if (!read(member, members[std::string(member.name())])) return false;
        }
        return true;
    }
    template <typename T>
    requires HasFields<JsonReader, T>
    bool read(JsonValue json, T& value)
    {
        if (!json.is_object()) return false;
        JsonReader inner(json, place_, problems_, problem_);
        fields(inner, value);
        return true;
    }

    JsonValue object_;
    JsonValue::Iterator next_; ///< where an object whose members ascend was looked at last
    const Place& place_;
    Problems& problems_;
    std::string_view problem_;
};

} // namespace tenken
