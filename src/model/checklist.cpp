#include "model/checklist.hpp"

#include <algorithm>

namespace tenken {

namespace {

template <typename Element> const Element* find_by_id(const std::vector<Element>& all, std::string_view id)
{
    const auto at = std::ranges::find(all, id, &Element::id);
    return at == all.end() ? nullptr : &*at;
}

} // namespace

const Scale* Checklist::find_scale(std::string_view wanted) const { return find_by_id(scales, wanted); }

const SubjectKind* Checklist::find_subject_kind(std::string_view wanted) const
{
    return find_by_id(subjects, wanted);
}

const Section* Checklist::find_section(std::string_view wanted) const { return find_by_id(sections, wanted); }

const Item* Checklist::find_item(std::string_view wanted) const
{
    for (const auto& section : sections) {
        if (const auto* item = find_by_id(section.items, wanted)) return item;
    }
    return nullptr;
}

} // namespace tenken
