#include "words/joined.hpp"
#include "words/words_hand_in_parts.hpp"

namespace tenken::catalogue {

std::span<const Entry> hand_in()
{
    static const auto entries = joined({hand_in_parts::commands(), hand_in_parts::steps(),
        hand_in_parts::individuals(), hand_in_parts::register_page()});
    return entries;
}

} // namespace tenken::catalogue
