#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tenken {

/// Text for a terminal, composed paragraph by paragraph and broken into lines by the rules for Japanese. Control
/// characters in what is added are left out.
class TextPage {
public:
    explicit TextPage(std::size_t width = 80)
        : width_(width)
    {
    }

    /// Adds a paragraph that stands `indent` cells from the left, its further lines `hanging` more.
    void add(std::size_t indent, std::string_view text, std::size_t hanging = 2);

    /// Adds an empty line; not at the top, and not a second one.
    void gap();

    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::size_t width_;
    std::string text_;
};

} // namespace tenken
