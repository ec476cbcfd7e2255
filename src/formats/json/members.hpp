#pragma once

#include "base/exact.hpp"
#include "base/problem.hpp"

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// Reads the members of one JSON object of a report's data block. A member that is missing or of another kind
/// becomes a problem ("verify.member", with its name and the line), and an empty value stands in for it.
class JsonMembers {
public:
    JsonMembers(const nlohmann::json& object, Place place, Problems& problems);

    [[nodiscard]] std::string text(std::string_view name) const;
    [[nodiscard]] std::string text_or_null(std::string_view name) const; ///< null: empty
    [[nodiscard]] bool has(std::string_view name) const;                 ///< for members that may be missing
    [[nodiscard]] bool truth(std::string_view name) const;
    [[nodiscard]] std::optional<bool> truth_or_null(std::string_view name) const;
    [[nodiscard]] int count(std::string_view name) const; ///< whole, 0 to 10⁹
    [[nodiscard]] Exact number(std::string_view name) const;
    [[nodiscard]] std::optional<Exact> number_or_null(std::string_view name) const;
    [[nodiscard]] std::vector<std::string> texts(std::string_view name) const;

    /// The member itself, null where it is missing (which is a problem).
    [[nodiscard]] const nlohmann::json& value(std::string_view name) const;

    /// The members of an object inside; empty where it is none (which is a problem).
    [[nodiscard]] JsonMembers object(std::string_view name) const;

    /// Calls `visit` with each object of a list inside.
    void each(std::string_view name, const std::function<void(const JsonMembers&)>& visit) const;

    /// Adds the problem that a member's value is not one that it can have.
    void wrong(std::string_view name) const;

    [[nodiscard]] const Place& place() const { return place_; }

private:
    const nlohmann::json* object_;
    Place place_;
    Problems* problems_;
};

} // namespace tenken
