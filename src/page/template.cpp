#include "page/template.hpp"

#include "base/problem_limit.hpp"
#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "formats/yaml/text.hpp"
#include "page/embedded_templates.hpp"
#include "page/template_program.hpp"

#include <algorithm>
#include <deque>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

namespace tenken {

namespace {

constexpr std::size_t most_sections = 32; // within one another

bool is_tag_name(std::string_view name)
{
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
            c == '.';
    });
}

struct TemplateTag {
    std::size_t offset = 0;
    char kind = ' '; // '#', '^', '/', '!', '>', '=', '&', or ' ' for a variable
    std::string name;
};

class TemplateCheck {
public:
    TemplateCheck(std::string_view text, const std::string& file)
        : text_(text)
        , file_(file)
    {
    }

    Problems run()
    {
        for (std::size_t at = text_.find("{{"); at != std::string_view::npos; at = text_.find("{{", at)) {
            const bool triple = text_.substr(at, 3) == "{{{";
            const std::string_view close = triple ? "}}}" : "}}";
            const std::size_t begin = at + close.size();
            const std::size_t end = text_.find(close, begin);
            if (end == std::string_view::npos) {
                wrong("verify.template.unclosed_tag", at, {std::string(close)});
                return problems_;
            }
            visit(tag(at, utf8::trimmed(text_.substr(begin, end - begin)), triple));
            at = end + close.size();
        }
        for (const auto& section : open_)
            wrong("verify.template.unclosed_section", section.offset, {section.name});
        return problems_;
    }

private:
    static TemplateTag tag(std::size_t offset, const std::string& content, bool triple)
    {
        constexpr std::string_view kinds = "#^/!>=&";
        if (triple || content.empty() || kinds.find(content.front()) == std::string_view::npos)
            return {offset, ' ', content};
        return {offset, content.front(), utf8::trimmed(content.substr(1))};
    }

    void visit(const TemplateTag& tag)
    {
        if (tag.kind == '!') return;
        if (tag.kind == '>') return wrong("verify.template.partial", tag.offset, {tag.name});
        if (tag.kind == '=') return wrong("verify.template.delimiters", tag.offset, {});
        if (!is_tag_name(tag.name)) return wrong("verify.template.name", tag.offset, {tag.name});
        if (tag.kind == '#' || tag.kind == '^') {
            open_.push_back(tag);
            if (open_.size() == most_sections + 1)
                wrong("verify.template.too_deep", tag.offset, {std::to_string(most_sections)});
        }
        if (tag.kind != '/') return;
        if (open_.empty()) return wrong("verify.template.unopened_section", tag.offset, {tag.name});
        if (open_.back().name != tag.name)
            wrong("verify.template.crossed_section", tag.offset, {tag.name, open_.back().name});
        open_.pop_back();
    }

    void wrong(std::string id, std::size_t offset, std::vector<std::string> args)
    {
        if (problems_.size() >= most_problems) return;
        if (!places_) places_.emplace(file_, std::string(text_));
        problems_.push_back({std::move(id), std::move(args), places_->place(offset)});
    }

    std::string_view text_;
    const std::string& file_;
    std::optional<yaml::Text> places_; ///< made for the first problem
    std::vector<TemplateTag> open_;
    Problems problems_;
};

constexpr std::string_view markdown_ending = ".md.mustache";
constexpr std::string_view page_ending = ".html.mustache";

// Known by its digest at once, read when it is first asked for; never changed afterwards.
class BuiltInTemplate {
public:
    BuiltInTemplate(const EmbeddedFile& file, std::string_view ending, DocumentForm form)
        : name_(file.path.substr(0, file.path.size() - ending.size()))
        , text_(file.bytes)
        , sha256_(sha256_hex(file.bytes))
        , form_(form)
    {
    }

    [[nodiscard]] std::string_view name() const { return name_; }
    [[nodiscard]] std::string_view sha256() const { return sha256_; }
    [[nodiscard]] DocumentForm form() const { return form_; }

    [[nodiscard]] const Template& read() const
    {
        std::call_once(reading_, [this] { template_.emplace(std::string(name_), text_, form_); });
        return *template_;
    }

private:
    std::string_view name_;
    std::string_view text_;
    std::string sha256_;
    DocumentForm form_;
    mutable std::once_flag reading_;
    mutable std::optional<Template> template_;
};

const std::deque<BuiltInTemplate>& built_in_templates()
{
    static const auto all = [] {
        std::deque<BuiltInTemplate> templates;
        for (const auto& file : embedded_templates()) {
            if (file.path.ends_with(markdown_ending))
                templates.emplace_back(file, markdown_ending, DocumentForm::markdown);
            if (file.path.ends_with(page_ending))
                templates.emplace_back(file, page_ending, DocumentForm::html);
        }
        return templates;
    }();
    return all;
}

} // namespace

Problems check_template(std::string_view text, const std::string& file)
{
    if (utf8::first_invalid(text)) return {{"verify.template.not_utf8", {}, Place{file, 0, 0, {}}}};
    return TemplateCheck(text, file).run();
}

Template::Template(std::string name, std::string_view text, DocumentForm form)
    : identity_{std::move(name), sha256_hex(text)}
    , form_(form)
{
    auto problems = check_template(text, identity_.name);
    if (!problems.empty()) fail(FailureKind::input, std::move(problems));
    program_ = std::make_shared<const TemplateProgram>(text, form);
}

Template Template::named(std::string name) const
{
    Template other = *this;
    other.identity_.name = std::move(name);
    return other;
}

std::string Template::render(const View& view) const
{
    try {
        return program_->render(view);
    } catch (const TemplateProgram::RunsOn&) {
        fail_at(FailureKind::input, Place{name(), 0, 0, {}}, "verify.template.runs_on");
    }
}

void Template::render(const View& view, const std::function<void(std::string_view)>& take) const
{
    try {
        program_->render(view, take);
    } catch (const TemplateProgram::RunsOn&) {
        fail_at(FailureKind::input, Place{name(), 0, 0, {}}, "verify.template.runs_on");
    }
}

std::string render_template(const Template& made_with, const nlohmann::json& view)
{
    ViewMaker maker;
    return made_with.render(maker.of(view));
}

const Template& newest_template()
{
    static const Template& newest = built_in_template("report-1", DocumentForm::markdown);
    return newest;
}

const Template& built_in_template(std::string_view name, DocumentForm form)
{
    for (const auto& one : built_in_templates()) {
        if (one.name() == name && one.form() == form) return one.read();
    }
    throw std::logic_error("the built-in template is missing");
}

std::optional<Template> released_template(std::string_view sha256)
{
    const auto& all = built_in_templates();
    const auto at = std::ranges::find(all, sha256, &BuiltInTemplate::sha256);
    if (at == all.end()) return std::nullopt;
    return at->read();
}

} // namespace tenken
