#pragma once

#include "base/joined.hpp"
#include "base/problem.hpp"
#include "words/language.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// The catalogue of everything a user reads, opened in one language. Ids look like "run.saved"; {0}, {1}, … of
/// an entry are filled with the arguments.
class Words {
public:
    explicit Words(Language language)
        : language_(language)
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

    [[nodiscard]] static bool has(std::string_view id);

    [[nodiscard]] Language language() const { return language_; }

private:
    Language language_;
};

/// A problem as it is shown: file:line:column, what is wrong, the line with a caret below the place, and
/// what to do. Lines end with LF.
[[nodiscard]] std::string worded(const Words& words, const Problem& problem);

} // namespace tenken
