#pragma once

#include "base/problem.hpp"
#include "formats/report/data.hpp"
#include "page/view.hpp"

#include <functional>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace tenken {

class TemplateProgram;

/// A Mustache template of a report (docs/report-format.md: names that it may use). Holds no syntax error. Copies share
/// their text, and threads may.
class Template {
public:
    /// Throws Failure(input) with all problems, each with its place in `name`: tags and sections that are not
    /// closed, partials, other delimiters, bytes that are not UTF-8.
    Template(std::string name, std::string_view text, DocumentForm form = DocumentForm::markdown);

    /// The same under another name.
    [[nodiscard]] Template named(std::string name) const;

    [[nodiscard]] const std::string& name() const { return identity_.name; }
    [[nodiscard]] const TemplateIdentity& identity() const { return identity_; }

    [[nodiscard]] DocumentForm form() const { return form_; }

    /// `{{x}}` is escaped for where it stands in the Markdown, `{{{x}}}` is not; in a page both are. LF line ends.
    [[nodiscard]] std::string render(const View& view) const;

    /// The same, handed over piece by piece.
    void render(const View& view, const std::function<void(std::string_view)>& take) const;

private:
    TemplateIdentity identity_;
    DocumentForm form_;
    std::shared_ptr<const TemplateProgram> program_;
};

/// The same over objects, lists, strings and booleans; anything else counts as false.
[[nodiscard]] std::string render_template(const Template& made_with, const nlohmann::json& view);

/// The built-in template that new reports are made with.
[[nodiscard]] const Template& newest_template();

/// The built-in one of that name and form; it must be there.
[[nodiscard]] const Template& built_in_template(std::string_view name, DocumentForm form);

/// The built-in template with that digest, of whatever age: none is ever taken out.
[[nodiscard]] std::optional<Template> released_template(std::string_view sha256);

/// Everything that is wrong with a template, with its place in `file`.
[[nodiscard]] Problems check_template(std::string_view text, const std::string& file);

} // namespace tenken
