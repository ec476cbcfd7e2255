#pragma once

#include "words/language.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

/// Pages as files: HTML that needs no other file, asks no network for anything, and holds nothing that runs.
namespace tenken {

/// Escapes valid UTF-8 for elements and quoted attributes alike: `&`, `<`, `>` and both quotes as references, what cannot be
/// seen by its number (utf8::shown). Line feeds stay, and are shown where the style says so.
void append_html_text(std::string& out, std::string_view text);

/// What a page's head says.
struct HtmlHead {
    Language language = Language::ja;
    std::string_view title;
    std::string_view made_as;          ///< "report-1": by which layout
    std::string_view added_style = {}; ///< the file that this layout adds to page-1.css
};

/// Everything up to <body>, with the style; its policy lets the page load nothing and run nothing.
[[nodiscard]] std::string html_beginning(const HtmlHead& head);

/// Which layout a page's head says that it was made by; empty where it does not say so.
[[nodiscard]] std::string_view layout_named_in(std::string_view page);

/// Everything from </body> on.
inline constexpr std::string_view html_ending = "</body>\n</html>\n";

/// HTML as it grows. Markup is what stands in the program's own source text: everything else is escaped, and there is no
/// third way in.
class Html {
public:
    /// A literal; nothing that is made while the program runs can be one.
    class Markup {
    public:
        template <std::size_t size>
        consteval Markup(const char (&literal)[size]) // NOLINT(google-explicit-constructor,*-avoid-c-arrays)
            : text_(literal, size - 1)
        {
        }

    private:
        friend class Html;
        std::string_view text_;
    };

    /// Begins with `html_beginning`. `take` is handed what has become long.
    Html(const HtmlHead& head, const std::function<void(std::string_view)>& take)
        : take_(take)
        , out_(html_beginning(head))
    {
    }

    Html& markup(Markup literal)
    {
        out_ += literal.text_;
        return *this;
    }

    Html& text(std::string_view text)
    {
        append_html_text(out_, text);
        return *this;
    }

    Html& number(std::size_t number)
    {
        out_ += std::to_string(number);
        return *this;
    }

    /// Where what is written so far may be handed over.
    void pause();

    /// Hands over the rest, with `html_ending`: to be called once.
    void end() { take_(out_ += html_ending); }

private:
    const std::function<void(std::string_view)>& take_;
    std::string out_; ///< what is not handed over yet
};

} // namespace tenken
