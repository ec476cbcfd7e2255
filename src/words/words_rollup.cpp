#include "words/joined.hpp"
#include "words/words_rollup_parts.hpp"

namespace tenken::catalogue {

std::span<const Entry> rollup()
{
    static const auto entries = joined({rollup_parts::command(), rollup_parts::page(),
        rollup_parts::findings(), rollup_parts::letter(), rollup_parts::csv()});
    return entries;
}

} // namespace tenken::catalogue
