#include "page/first_page.hpp"

namespace tenken {

std::string first_page(std::string_view report)
{
    std::string page;
    std::string section;
    while (!report.empty()) {
        const auto end = report.find('\n');
        const auto line = report.substr(0, end);
        report.remove_prefix(end == std::string_view::npos ? report.size() : end + 1);
        if (line.starts_with("### ")) return page;
        if (line.starts_with("# ") && !(page + section).empty()) break;
        if (line.starts_with("## ")) {
            page += section;
            section.clear();
        }
        section += line;
        section += '\n';
    }
    return page + section;
}

} // namespace tenken
