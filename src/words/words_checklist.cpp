#include "words/catalogue.hpp"
#include "words/words_checklist_parts.hpp"

#include <vector>

namespace tenken::catalogue {

std::span<const Entry> checklist()
{
    static const std::vector<Entry> entries = [] {
        std::vector<Entry> all;
        for (const auto part : {checklist_parts::files(), checklist_parts::yaml(), checklist_parts::values(),
                 checklist_parts::rules(), checklist_parts::answers(), checklist_parts::lint(),
                 checklist_parts::against()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return entries;
}

} // namespace tenken::catalogue
