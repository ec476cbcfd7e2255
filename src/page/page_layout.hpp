#pragma once

#include "page/template.hpp"

#include <string_view>

namespace tenken {

/// How a report is laid out as a page. A page's head names its layout; none that was released is ever taken out, so that
/// a page made by it still verifies.
struct PageLayout {
    std::string_view name;                      ///< "report-2": templates/report-2.html.mustache
    std::string_view added_style;               ///< the file that it adds to page-1.css; may be empty
    [[nodiscard]] const Template& body() const; ///< what stands between head and data block
};

/// The one that new pages are made with.
[[nodiscard]] const PageLayout& newest_page_layout();

/// The built-in one of that name; null: there is none.
[[nodiscard]] const PageLayout* released_page_layout(std::string_view name);

} // namespace tenken
