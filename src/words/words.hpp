#pragma once

#include "base/joined.hpp"
#include "base/problem.hpp"
#include "words/language.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// How whoever reads goes on: by typing commands, or by choosing from the menu, where nobody hears of commands.
enum class Manner { commands, menu };

/// The catalogue of everything a user reads, opened in one language. Ids look like "run.saved"; {0}, {1}, … of
/// an entry are filled with the arguments. In the menu an entry "run.saved.menu" stands in its place, if there is one.
class Words {
public:
    explicit Words(Language language, Manner manner = Manner::commands)
        : language_(language)
        , manner_(manner)
    {
    }

    /// The entry's text. An id that the catalogue lacks is a defect of the program: std::logic_error.
    template <Argument... Arguments>
    [[nodiscard]] std::string operator()(std::string_view id, const Arguments&... arguments) const
    {
        return (*this)(id, std::vector<std::string>{argument_text(arguments)...});
    }
    [[nodiscard]] std::string operator()(
        std::string_view id, const std::vector<std::string>& arguments) const;

    /// A list in a sentence: "A、B", "A, B"; of each entry what `projection` makes of it.
    template <typename List, typename Projection = std::identity>
    [[nodiscard]] std::string list(const List& list, Projection projection = {}) const
    {
        return joined(list, (*this)("names.separator"), projection);
    }

    /// The texts of all ids whose first word this is, placeholders unfilled: for a page that speaks by itself.
    [[nodiscard]] std::map<std::string, std::string> texts_of(std::string_view first_word) const;

    [[nodiscard]] static bool has(std::string_view id);

    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] bool of_menu() const { return manner_ == Manner::menu; }

private:
    Language language_;
    Manner manner_;
};

/// A problem as it is shown: file:line:column, what is wrong, the line with a caret below the place, and
/// what to do. Lines end with LF.
[[nodiscard]] std::string worded(const Words& words, const Problem& problem);

} // namespace tenken
