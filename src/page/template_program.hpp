#pragma once

#include "formats/disk/document_form.hpp"
#include "page/view.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// A Mustache template as steps that are followed from the first to the last: read once, rendered often, by any
/// number of threads. What it renders is what the Mustache library renders (a property of its tests), with three
/// rules of ours: a tag that prints nothing and has a line for itself leaves no line behind, whether its section is
/// shown or not; an empty text counts as absent; and `{{x}}` is escaped for where it stands in the Markdown. In a page
/// nothing goes in unescaped: `{{{x}}}` is `{{x}}` there.
class TemplateProgram {
public:
    /// Of a text that check_template() finds nothing wrong with; keeps a copy of it.
    TemplateProgram(std::string_view text, DocumentForm form);
    TemplateProgram(const TemplateProgram&) = delete;
    TemplateProgram& operator=(const TemplateProgram&) = delete;

    /// Lists within lists multiply: what follows more steps, or prints more, than any report needs has run on.
    struct RunsOn {};

    static constexpr std::size_t most_steps = 1U << 24U;
    static constexpr std::size_t most_bytes = 1U << 27U; ///< printed in all

    /// Throws RunsOn.
    [[nodiscard]] std::string render(const View& view) const;

    /// The same, handed over piece by piece.
    void render(const View& view, const std::function<void(std::string_view)>& take) const;

private:
    friend class TemplateRun;
    friend class TemplateReading;

    enum class Kind {
        text,     ///< as it stands; within one line
        line_end, ///< "\n", or a lone "\r"
        dropped,  ///< the end of a line that held nothing but a tag
        value,    ///< escaped
        raw_value,
        section, ///< shown for each entry of a list, or once where the value is there
        absent,  ///< a section shown where the value is absent
    };

    struct Step {
        Kind kind = Kind::text;
        std::string_view text;               ///< or a tag's name
        std::vector<std::string_view> parts; ///< of a name with points
        std::size_t end = 0;                 ///< of a section: the step behind it
        bool blank = false;                  ///< a text of nothing but blanks
    };

    std::string text_;
    DocumentForm form_;
    std::vector<Step> steps_;
};

} // namespace tenken
