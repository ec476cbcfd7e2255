#include "page/template_check.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <vector>

namespace tenken {

namespace {

Place place_at(std::string_view text, std::size_t offset, const std::string& file)
{
    const auto before = text.substr(0, offset);
    const auto line_begin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const auto line_end = std::min(text.find('\n', offset), text.size());
    auto source = text.substr(line_begin, line_end - line_begin);
    if (source.ends_with('\r')) source.remove_suffix(1);
    return {file, static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1,
        utf8::characters(text.substr(line_begin, offset - line_begin)) + 1, std::string(source)};
}

bool is_name(std::string_view name)
{
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
            c == '.';
    });
}

struct Tag {
    std::size_t offset = 0;
    char kind = ' '; // '#', '^', '/', '!', '>', '=', '&', or ' ' for a variable
    std::string name;
};

class Check {
public:
    Check(std::string_view text, const std::string& file)
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
    static Tag tag(std::size_t offset, const std::string& content, bool triple)
    {
        constexpr std::string_view kinds = "#^/!>=&";
        if (triple || content.empty() || kinds.find(content.front()) == std::string_view::npos)
            return {offset, ' ', content};
        return {offset, content.front(), utf8::trimmed(content.substr(1))};
    }

    void visit(const Tag& tag)
    {
        if (tag.kind == '!') return;
        if (tag.kind == '>') return wrong("verify.template.partial", tag.offset, {tag.name});
        if (tag.kind == '=') return wrong("verify.template.delimiters", tag.offset, {});
        if (!is_name(tag.name)) return wrong("verify.template.name", tag.offset, {tag.name});
        if (tag.kind == '#' || tag.kind == '^') open_.push_back(tag);
        if (tag.kind != '/') return;
        if (open_.empty()) return wrong("verify.template.unopened_section", tag.offset, {tag.name});
        if (open_.back().name != tag.name)
            wrong("verify.template.crossed_section", tag.offset, {tag.name, open_.back().name});
        open_.pop_back();
    }

    void wrong(std::string id, std::size_t offset, std::vector<std::string> args)
    {
        problems_.push_back({std::move(id), std::move(args), place_at(text_, offset, file_)});
    }

    std::string_view text_;
    const std::string& file_;
    std::vector<Tag> open_;
    Problems problems_;
};

} // namespace

Problems check_template(std::string_view text, const std::string& file)
{
    if (utf8::first_invalid(text)) return {{"verify.template.not_utf8", {}, Place{file, 0, 0, {}}}};
    return Check(text, file).run();
}

} // namespace tenken
