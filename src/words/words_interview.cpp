#include "words/joined.hpp"
#include "words/words_interview_parts.hpp"

namespace tenken::catalogue {

std::span<const Entry> interview()
{
    static const auto entries = joined({interview_parts::opening(), interview_parts::command(),
        interview_parts::question(), interview_parts::texts(), interview_parts::review()});
    return entries;
}

} // namespace tenken::catalogue
