#include "page/page_layout.hpp"

#include <algorithm>
#include <array>

namespace tenken {

namespace {

constexpr std::array layouts{
    PageLayout{"report-1", ""},
    PageLayout{"report-2", "report-2.css"},
};

} // namespace

const Template& PageLayout::body() const { return built_in_template(name, DocumentForm::html); }

const PageLayout& newest_page_layout() { return layouts.back(); }

const PageLayout* released_page_layout(std::string_view name)
{
    const auto* const at = std::ranges::find(layouts, name, &PageLayout::name);
    return at == layouts.end() ? nullptr : at;
}

} // namespace tenken
