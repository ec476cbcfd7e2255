#include "words/joined.hpp"
#include "words/words_checklist_parts.hpp"

namespace tenken::catalogue {

std::span<const Entry> checklist()
{
    static const auto entries = joined({checklist_parts::files(), checklist_parts::yaml(),
        checklist_parts::values(), checklist_parts::rules(), checklist_parts::answers(),
        checklist_parts::lint(), checklist_parts::against()});
    return entries;
}

} // namespace tenken::catalogue
