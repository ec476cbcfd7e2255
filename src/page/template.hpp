#pragma once

#include "formats/report/data.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tenken {

/// A Mustache template of a report (docs/report-format.md: names that it may use). Holds no syntax error.
class Template {
public:
    /// Throws Failure(input) with all problems, each with its place in `name`: tags and sections that are not
    /// closed, partials, other delimiters, bytes that are not UTF-8.
    Template(std::string name, std::string text);

    [[nodiscard]] const std::string& name() const { return identity_.name; }
    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] const TemplateIdentity& identity() const { return identity_; }

private:
    TemplateIdentity identity_;
    std::string text_;
};

/// The built-in template that new reports are made with.
[[nodiscard]] const Template& newest_template();

/// The built-in template with that digest, of whatever age: none is ever taken out.
[[nodiscard]] std::optional<Template> released_template(std::string_view sha256);

} // namespace tenken
