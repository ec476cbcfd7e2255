#include "page/template.hpp"

#include "base/sha256.hpp"
#include "page/embedded_templates.hpp"
#include "page/template_check.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace tenken {

namespace {

Template built_in(const EmbeddedFile& file)
{
    const auto name = file.path.substr(0, file.path.find(".md.mustache"));
    return {std::string(name), std::string(file.bytes)};
}

} // namespace

Template::Template(std::string name, std::string text)
    : identity_{std::move(name), sha256_hex(text)}
    , text_(std::move(text))
{
    auto problems = check_template(text_, identity_.name);
    if (!problems.empty()) throw Failure(FailureKind::input, std::move(problems));
}

const Template& newest_template()
{
    static const Template newest = [] {
        const auto files = embedded_templates();
        const auto at = std::ranges::find(files, "report-1.md.mustache", &EmbeddedFile::path);
        if (at == files.end()) throw std::logic_error("the built-in template is missing");
        return built_in(*at);
    }();
    return newest;
}

std::optional<Template> released_template(std::string_view sha256)
{
    for (const auto& file : embedded_templates()) {
        if (sha256_hex(file.bytes) == sha256) return built_in(file);
    }
    return std::nullopt;
}

} // namespace tenken
