#include "page/difference_markdown.hpp"

#include "page/difference_view.hpp"
#include "page/embedded_templates.hpp"
#include "page/render_template.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace tenken {

namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 16> template_words{"notices", "old", "new", "delta", "like_for_like",
    "concerns", "steps", "score", "change", "step", "sections", "section", "why", "changes", "none", "gap"};

Json words_json(const Words& words)
{
    Json t = Json::object();
    for (const auto name : template_words) t[std::string(name)] = words("diff.t." + std::string(name));
    return t;
}

Json groups_json(const std::vector<DifferenceGroup>& groups)
{
    Json list = Json::array();
    for (const auto& group : groups) {
        Json entries = Json::array();
        for (const auto& entry : group.entries) {
            entries.push_back({{"id", entry.id}, {"question", entry.question}, {"answers", entry.answers},
                {"details", entry.details}});
        }
        list.push_back({{"title", group.title}, {"entries", entries}});
    }
    return list;
}

Json view_json(const DifferenceView& view)
{
    Json steps = Json::array();
    for (const auto& step : view.steps)
        steps.push_back({{"score", step.score}, {"delta", step.delta}, {"label", step.label}});
    Json sections = Json::array();
    for (const auto& section : view.sections) {
        sections.push_back({{"name", section.name}, {"old", section.before}, {"new", section.after},
            {"delta", section.delta}, {"why", section.why}});
    }
    return {
        {"heading", view.heading},
        {"notices", view.notices},
        {"old", view.before},
        {"new", view.after},
        {"delta", view.delta},
        {"like_for_like", view.like_for_like},
        {"any_concern", !view.concerns.empty()},
        {"concerns", groups_json(view.concerns)},
        {"any_step", !view.steps.empty()},
        {"steps", steps},
        {"any_note", !view.steps_notes.empty()},
        {"steps_notes", view.steps_notes},
        {"any_section", !view.sections.empty()},
        {"sections", sections},
        {"any_change", !view.changes.empty()},
        {"changes", groups_json(view.changes)},
        {"unchanged", view.unchanged},
    };
}

} // namespace

const Template& difference_template()
{
    static const Template built_in = [] {
        const auto files = embedded_templates();
        const auto at = std::ranges::find(files, "difference-1.md.mustache", &EmbeddedFile::path);
        if (at == files.end()) throw std::logic_error("the built-in template of comparisons is missing");
        return Template("difference-1", std::string(at->bytes));
    }();
    return built_in;
}

std::string difference_markdown(const std::vector<Comparison>& comparisons,
    const std::vector<std::string>& notices, const Words& words, const Template& made_with)
{
    Json list = Json::array();
    for (const auto& comparison : comparisons) list.push_back(view_json(difference_view(comparison, words)));
    std::string text = render_template(
        made_with, {{"t", words_json(words)}, {"notices", notices}, {"diffs", std::move(list)}});
    text.erase(0, text.find_first_not_of('\n'));
    while (text.ends_with('\n')) text.pop_back();
    return text + "\n";
}

} // namespace tenken
