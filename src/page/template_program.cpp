#include "page/template_program.hpp"

#include "base/utf8.hpp"
#include "page/html.hpp"
#include "page/markdown_text.hpp"

#include <algorithm>
#include <utility>

namespace tenken {

namespace {

constexpr char dropped_line_end = '\xFD'; // a byte that no UTF-8 text holds
constexpr std::string_view tag_blanks = " \t\n\v\f\r";

bool is_blank_text(std::string_view text) { return text.find_first_not_of(" \t") == std::string_view::npos; }

std::string_view without_blanks(std::string_view text)
{
    const auto begin = std::min(text.find_first_not_of(tag_blanks), text.size());
    text.remove_prefix(begin);
    return text.substr(0, text.find_last_not_of(tag_blanks) + 1);
}

// One tag that prints nothing (section or comment) and no other character.
bool stands_alone(std::string_view line)
{
    return line.size() > 4 && line.starts_with("{{") && line.find("}}") == line.size() - 2 &&
        std::string_view("#^/!").find(line[2]) != std::string_view::npos;
}

std::string prepared_template(std::string_view text)
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

std::vector<std::string_view> parts_of(std::string_view name)
{
    std::vector<std::string_view> parts;
    if (name == "." || name.find('.') == std::string_view::npos) return parts;
    while (!name.empty()) {
        const auto point = std::min(name.find('.'), name.size());
        parts.push_back(name.substr(0, point));
        name.remove_prefix(std::min(point + 1, name.size()));
    }
    return parts;
}

} // namespace

/// Takes a template's text apart.
class TemplateReading {
public:
    TemplateReading(std::string_view text, std::vector<TemplateProgram::Step>& steps)
        : rest_(text)
        , steps_(steps)
    {
    }

    void run()
    {
        while (!rest_.empty()) {
            const auto tag = std::min(rest_.find("{{"), rest_.size());
            add_text(rest_.substr(0, tag));
            rest_.remove_prefix(tag);
            if (!rest_.empty()) add_tag();
        }
    }

private:
    using Kind = TemplateProgram::Kind;

    void add_text(std::string_view text)
    {
        constexpr std::string_view ends{"\n\r\xFD", 3};
        while (!text.empty()) {
            const auto end = std::min(text.find_first_of(ends), text.size());
            if (end > 0)
                steps_.push_back(
                    {Kind::text, text.substr(0, end), {}, 0, is_blank_text(text.substr(0, end))});
            text.remove_prefix(end);
            if (text.empty()) break;
            const std::size_t size = text.starts_with("\r\n") ? 2 : 1;
            steps_.push_back({text.front() == dropped_line_end ? Kind::dropped : Kind::line_end,
                text.substr(0, size), {}, 0, false});
            text.remove_prefix(size);
        }
    }

    void add_tag()
    {
        const bool triple = rest_.starts_with("{{{");
        const std::string_view close = triple ? "}}}" : "}}";
        const auto end = rest_.find(close, close.size());
        auto content = without_blanks(rest_.substr(close.size(), end - close.size()));
        rest_.remove_prefix(end + close.size());
        if (triple) return add(Kind::raw_value, content);
        const char sign = content.empty() ? ' ' : content.front();
        if (std::string_view("#^/&!").find(sign) == std::string_view::npos) return add(Kind::value, content);
        content = without_blanks(content.substr(1));
        switch (sign) {
        case '#':
            open_.push_back(steps_.size());
            return add(Kind::section, content);
        case '^':
            open_.push_back(steps_.size());
            return add(Kind::absent, content);
        case '/':
            steps_[open_.back()].end = steps_.size();
            return open_.pop_back();
        case '&':
            return add(Kind::raw_value, content);
        default:
            return;
        }
    }

    void add(Kind kind, std::string_view name) { steps_.push_back({kind, name, parts_of(name), 0, false}); }

    std::string_view rest_;
    std::vector<TemplateProgram::Step>& steps_;
    std::vector<std::size_t> open_;
};

/// Follows the steps once.
class TemplateRun {
public:
    /// `take` is handed what has become long; nothing: all of it is what `run` returns.
    TemplateRun(const std::vector<TemplateProgram::Step>& steps, DocumentForm form,
        const std::function<void(std::string_view)>& take)
        : steps_(steps)
        , form_(form)
        , take_(take)
        , places_(steps.size())
    {
    }

    /// The rest of the text.
    std::string run(const View& view)
    {
        context_.push_back(&view);
        follow(0, steps_.size());
        end_line({});
        return std::move(out_);
    }

private:
    using Kind = TemplateProgram::Kind;
    using Step = TemplateProgram::Step;

    void follow(std::size_t at, std::size_t end)
    {
        while (at < end) {
            if (++followed_ > TemplateProgram::most_steps) throw TemplateProgram::RunsOn{};
            const Step& step = steps_[at];
            if (step.kind == Kind::section || step.kind == Kind::absent) {
                show(step, at + 1);
                at = step.end;
                continue;
            }
            print(step);
            ++at;
        }
    }

    void print(const Step& step)
    {
        switch (step.kind) {
        case Kind::text:
            out_ += step.text;
            solid_ = solid_ || !step.blank;
            return;
        case Kind::line_end:
            return end_line(step.text);
        case Kind::dropped:
            solid_ = true;
            return;
        default:
            if (const View* value = look_up(step);
                value != nullptr && value->is_text() && !value->is_absent())
                print_value(value->text(), step.kind == Kind::value);
        }
    }

    void print_value(std::string_view text, bool escaped)
    {
        if (handed_over_ + out_.size() > TemplateProgram::most_bytes) throw TemplateProgram::RunsOn{};
        const std::size_t before = out_.size();
        if (form_ == DocumentForm::html)
            append_html_text(out_, text);
        else if (escaped)
            append_markdown_text(out_, text, markdown_place(std::string_view(out_).substr(text_line_)));
        else
            out_ += text;
        solid_ = solid_ || escaped || !is_blank_text(text);
        if (text.find('\n') == std::string_view::npos) return;
        if (const auto end = std::string_view(out_).substr(before).rfind('\n'); end != std::string_view::npos)
            text_line_ = before + end + 1;
    }

    void show(const Step& step, std::size_t body)
    {
        const View* value = look_up(step);
        const bool absent = value == nullptr || value->is_absent();
        if (absent == (step.kind == Kind::section)) return;
        if (value != nullptr && value->is_list() && !absent) {
            value->each_entry([&](const View& entry) { show_once(body, step.end, &entry); });
        } else {
            show_once(body, step.end, value);
        }
    }

    void show_once(std::size_t body, std::size_t end, const View* value)
    {
        held_section_ = true;
        if (value != nullptr) context_.push_back(value);
        follow(body, end);
        if (value != nullptr) context_.pop_back();
        held_section_ = true;
    }

    const View* look_up(const Step& step)
    {
        if (step.text == ".") return context_.back();
        std::size_t& place = places_[static_cast<std::size_t>(&step - steps_.data())];
        for (auto view = context_.rbegin(); view != context_.rend(); ++view) {
            const View* found =
                step.parts.empty() ? (*view)->find(step.text, place) : found_by_parts(**view, step, place);
            if (found != nullptr) return found;
        }
        return nullptr;
    }

    static const View* found_by_parts(const View& view, const Step& step, std::size_t& place_of_last)
    {
        const View* found = &view;
        for (std::size_t i = 0; found != nullptr && i + 1 < step.parts.size(); ++i)
            found = found->find(step.parts[i]);
        return found == nullptr ? nullptr : found->find(step.parts.back(), place_of_last);
    }

    // A line that held a section, and of which nothing but blanks is left, goes.
    void end_line(std::string_view line_end)
    {
        if (held_section_ && !solid_) {
            out_.resize(line_);
        } else {
            out_ += line_end;
            if (line_end.ends_with('\n')) text_line_ = out_.size();
        }
        line_ = out_.size();
        held_section_ = false;
        solid_ = false;
        if (take_) hand_over();
    }

    void hand_over()
    {
        constexpr std::size_t worth_it = 1U << 16U;
        const auto done = std::min(line_, text_line_);
        if (done < worth_it) return;
        take_(std::string_view(out_).substr(0, done));
        out_.erase(0, done);
        handed_over_ += done;
        line_ -= done;
        text_line_ -= done;
    }

    const std::vector<Step>& steps_;
    DocumentForm form_;
    const std::function<void(std::string_view)>& take_;
    std::vector<std::size_t> places_;  ///< by step: where in its object a tag's value stood last
    std::vector<const View*> context_; ///< innermost last
    std::string out_;
    std::size_t line_ = 0;        ///< where the template's line at hand begins
    std::size_t text_line_ = 0;   ///< where the text's line at hand begins: behind its last line feed
    std::size_t followed_ = 0;    ///< steps
    std::size_t handed_over_ = 0; ///< bytes
    bool held_section_ = false;
    bool solid_ = false; ///< something else than blanks was printed on the template's line
};

TemplateProgram::TemplateProgram(std::string_view text, DocumentForm form)
    : text_(prepared_template(text))
    , form_(form)
{
    TemplateReading(text_, steps_).run();
}

std::string TemplateProgram::render(const View& view) const
{
    const std::function<void(std::string_view)> nobody;
    return TemplateRun(steps_, form_, nobody).run(view);
}

void TemplateProgram::render(const View& view, const std::function<void(std::string_view)>& take) const
{
    take(TemplateRun(steps_, form_, take).run(view));
}

} // namespace tenken
