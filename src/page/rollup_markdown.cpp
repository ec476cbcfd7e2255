#include "page/embedded_templates.hpp"
#include "page/render_template.hpp"
#include "page/rollup.hpp"
#include "page/rollup_view_json.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace tenken {

namespace {

constexpr std::array<std::string_view, 26> template_words{"departments", "department", "score", "coverage",
    "result", "status", "findings", "not_applicable", "remark", "matrix", "section", "whole", "items", "item",
    "rate", "fulfilled", "partial", "open", "reach", "trend", "change", "step", "why", "like_for_like",
    "left_out", "hints"};

} // namespace

Template built_in_template(std::string_view name)
{
    const auto files = embedded_templates();
    const auto at = std::ranges::find(files, std::string(name) + ".md.mustache", &EmbeddedFile::path);
    if (at == files.end()) throw std::logic_error("a built-in template is missing");
    return {std::string(name), std::string(at->bytes)};
}

const Template& rollup_template()
{
    static const Template built_in = built_in_template("rollup-1");
    return built_in;
}

std::string trimmed_document(std::string text)
{
    text.erase(0, text.find_first_not_of('\n'));
    while (text.ends_with('\n')) text.pop_back();
    return text + "\n";
}

std::string rollup_markdown(const RollupPage& page, const Words& words, const Template& made_with)
{
    auto view = rollup_view_json(rollup_view(page, words));
    auto t = nlohmann::json::object();
    for (const auto name : template_words) t[std::string(name)] = words("rollup.t." + std::string(name));
    for (const auto name : {"earlier", "none", "notices"}) t[name] = words("rollup.t." + std::string(name));
    t["gap"] = words("rollup.gap");
    t["legend"] = words("rollup.legend");
    t["items_note"] = words("rollup.items.note");
    t["hints_note"] = words("rollup.hints.note");
    view["t"] = std::move(t);
    return trimmed_document(render_template(made_with, view));
}

} // namespace tenken
