#include "page/render_template.hpp"

#include "base/utf8.hpp"
#include "page/markdown_text.hpp"

#include <kainjow/mustache.hpp>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace tenken {

namespace {

namespace mustache = kainjow::mustache;

// Bytes that no UTF-8 text holds: how a value goes through the Mustache library to the place where what stands
// before it on its line is known.
constexpr char value_begin = '\xFE';
constexpr char value_end = '\xFF';

// Stands for the line end behind a tag that has a line for itself. The library drops such lines only where the
// section is rendered.
constexpr char dropped_line_end = '\xFD';

mustache::data converted(const nlohmann::json& json)
{
    using Data = mustache::data;
    if (json.is_object()) {
        Data object(Data::type::object);
        for (const auto& member : json.items()) object[member.key()] = converted(member.value());
        return object;
    }
    if (json.is_array()) {
        mustache::list list;
        list.reserve(json.size());
        for (const auto& entry : json) list.push_back(converted(entry));
        return Data(list);
    }
    if (json.is_string() && !json.get_ref<const std::string&>().empty())
        return Data(json.get_ref<const std::string&>());
    return Data(json.is_boolean() && json.get<bool>());
}

// One tag that prints nothing (section or comment) and no other character.
bool stands_alone(std::string_view line)
{
    return line.size() > 4 && line.starts_with("{{") && line.find("}}") == line.size() - 2 &&
        std::string_view("#^/!").find(line[2]) != std::string_view::npos;
}

std::string prepared(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    std::string out;
    while (!text.empty()) {
        const auto end = text.find('\n');
        auto line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        const std::string tag = utf8::trimmed(line);
        out += stands_alone(tag) ? tag + dropped_line_end : std::string(line) + '\n';
    }
    return out;
}

std::string with_escaped_values(std::string_view rendered)
{
    std::string out;
    for (std::size_t at = 0; at < rendered.size();) {
        const std::size_t begin = std::min(rendered.find(value_begin, at), rendered.size());
        out += rendered.substr(at, begin - at);
        if (begin == rendered.size()) break;
        const std::size_t end = rendered.find(value_end, begin);
        const auto line_begin = out.rfind('\n') == std::string::npos ? 0 : out.rfind('\n') + 1;
        const auto place = markdown_place(std::string_view(out).substr(line_begin));
        out += markdown_text(rendered.substr(begin + 1, end - begin - 1), place);
        at = end + 1;
    }
    return out;
}

} // namespace

std::string render_template(const Template& made_with, const nlohmann::json& view)
{
    mustache::mustache renderer(prepared(made_with.text()));
    if (!renderer.is_valid())
        throw std::logic_error("a template passed its check: " + renderer.error_message());
    renderer.set_custom_escape([](const std::string& value) { return value_begin + value + value_end; });
    std::string rendered = renderer.render(converted(view));
    std::erase(rendered, dropped_line_end);
    return with_escaped_values(rendered);
}

} // namespace tenken
