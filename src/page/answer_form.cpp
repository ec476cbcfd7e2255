#include "page/answer_form.hpp"

#include "base/sha256.hpp"
#include "page/embedded_answer_form.hpp"
#include "page/html.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>
#include <string_view>

namespace tenken {

namespace {

std::string_view form_part(std::string_view name)
{
    const auto files = embedded_answer_form();
    const auto at = std::ranges::find(files, name, &EmbeddedFile::path);
    if (at == files.end()) throw std::logic_error("a part of the answer form is missing");
    return at->bytes;
}

/// In the order in which they rest on one another.
constexpr std::array<std::string_view, 7> script_files{
    "standing.js", "draft.js", "elements.js", "question.js", "lists.js", "page.js", "start.js"};

std::string form_script()
{
    std::string script = "\"use strict\";\n";
    for (const auto name : script_files) script += form_part(name);
    return script;
}

std::string html_text(std::string_view text)
{
    std::string out;
    append_html_text(out, text);
    return out;
}

/// Each `{{name}}` of a text as `parts` have it; what is put in is not looked at again.
std::string put_together(std::string_view text, const std::map<std::string_view, std::string>& parts)
{
    std::string out;
    while (true) {
        const auto begin = text.find("{{");
        const auto end = text.find("}}", begin);
        if (begin == text.npos || end == text.npos) return out.append(text);
        (out += text.substr(0, begin)) += parts.at(text.substr(begin + 2, end - begin - 2));
        text.remove_prefix(end + 2);
    }
}

} // namespace

std::string answer_form(const Words& words, const AnswerFormSources& sources)
{
    const std::string style(form_part("form.css"));
    const std::string script = form_script();
    return put_together(form_part("form.html"),
        {
            {"language", sources.sheet.origin.language},
            {"script_source", sha256_source(script)},
            {"style_source", sha256_source(style)},
            {"title", html_text(sources.sheet.terms.title)},
            {"needs_script", html_text(words("form.needs_script"))},
            {"bar", html_text(words("form.bar"))},
            {"style", style},
            {"sheet", answer_form_data(words, sources)},
            {"script", script},
        });
}

} // namespace tenken
