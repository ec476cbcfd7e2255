#include "base/folded_name.hpp"

#include "base/utf8.hpp"

namespace tenken {

std::string folded_name(std::string_view name)
{
    return utf8::comparable_form(utf8::without_invisible(utf8::case_folded(name)));
}

bool same_name(std::string_view one, std::string_view other)
{
    return one == other || folded_name(one) == folded_name(other);
}

bool is_fit_name(std::string_view name)
{
    return utf8::has_visible(name) && !utf8::first_unseen(name) &&
        name.find_first_of("/@") == std::string_view::npos;
}

} // namespace tenken
