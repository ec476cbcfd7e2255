#include "formats/policy/text.hpp"

#include "base/encoding.hpp"
#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "formats/policy/number.hpp"
#include "formats/policy/official_phrasing.hpp"
#include "formats/policy/outline.hpp"

#include <algorithm>
#include <optional>

namespace tenken {

namespace {

std::vector<std::string_view> split_lines(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    std::vector<std::string_view> lines;
    while (!bytes.empty()) {
        const auto end = std::min(bytes.find_first_of("\r\n"), bytes.size());
        lines.push_back(bytes.substr(0, end));
        bytes.remove_prefix(end);
        bytes.remove_prefix(bytes.starts_with("\r\n") ? 2 : std::min<std::size_t>(1, bytes.size()));
    }
    return lines;
}

struct Draft {
    std::optional<std::size_t> parent;
    ClauseNumber number;
    std::string heading;
    std::vector<std::string> lines;
    Place place;
};

class Reader {
public:
    Reader(std::vector<std::string_view> lines, const std::string& file)
        : lines_(std::move(lines))
        , file_(file)
    {
        has_articles_ = std::ranges::any_of(lines_, [](std::string_view line) {
            const auto number = read_clause_number(line);
            return number && number->style == NumberStyle::article && number->last() == 1;
        });
    }

    std::vector<Draft> read()
    {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            appendix_ = appendix_ || (!drafts_.empty() && begins_appendix(lines_[i]));
            const auto number = read_clause_number(lines_[i]);
            if (appendix_ && !(number && restarts(*number, rest_of(*number, i)))) continue;
            appendix_ = false;
            if (number && is_division(*number)) {
                reading_ = false;
            } else if (!number || !begin_clause(*number, i)) {
                if (reading_ && !drafts_.empty()) drafts_.back().lines.push_back(without_marks(lines_[i]));
            }
        }
        return std::move(drafts_);
    }

private:
    /// Articles are counted through all chapters, which are no clauses then.
    [[nodiscard]] bool is_division(const ClauseNumber& number) const
    {
        return has_articles_ && (number.style == NumberStyle::chapter || number.style == NumberStyle::part);
    }

    [[nodiscard]] std::string rest_of(const ClauseNumber& number, std::size_t line) const
    {
        return without_marks(lines_[line].substr(number.rest));
    }

    [[nodiscard]] bool blank(std::size_t line) const { return without_marks(lines_[line]).empty(); }

    [[nodiscard]] LineSurroundings around(
        const ClauseNumber& number, std::size_t line, std::string_view rest) const
    {
        LineSurroundings found;
        found.title_like = is_title(rest);
        const std::string before = line == 0 ? std::string() : without_marks(lines_[line - 1]);
        found.begins_paragraph = before.empty() || number.form.heading > 0 || number.form.dash ||
            before.ends_with("。") || last_number_line_ + 1 == line || is_division_line(line - 1) ||
            caption_of(before) || (found.title_like && !stops_in_sentence(before));
        return found;
    }

    [[nodiscard]] bool is_division_line(std::size_t line) const
    {
        const auto number = read_clause_number(lines_[line]);
        return number && is_division(*number);
    }

    bool begin_clause(const ClauseNumber& number, std::size_t line)
    {
        const std::string rest = rest_of(number, line);
        if (restarts(number, rest)) {
            drafts_.clear();
            outline_.clear();
        }
        const auto depth = outline_.place_for(number, around(number, line, rest));
        if (!depth) return false;

        Draft draft;
        draft.number = number;
        draft.place = {file_, line + 1, utf8::characters(lines_[line].substr(0, number.at)) + 1,
            std::string(lines_[line])};
        take_heading(draft, rest, line);
        outline_.close_to(*depth);
        if (is_plain(number.style) && number.last() > 1) number_first_paragraph(*depth);
        if (*depth > 0) draft.parent = outline_.entries()[*depth - 1].clause;
        outline_.open(*depth, number, drafts_.size());
        drafts_.push_back(std::move(draft));
        last_number_line_ = line;
        reading_ = true;
        return true;
    }

    /// What was read so far was a table of contents, or a preamble with numbers of its own.
    [[nodiscard]] bool restarts(const ClauseNumber& number, const std::string& rest) const
    {
        if (drafts_.empty() || number.last() != 1 || number.branch != 0) return false;
        const auto& first = drafts_.front();
        if (number.style == first.number.style && !first.heading.empty()) {
            const auto only_titles = [](const Draft& draft) {
                return std::ranges::all_of(draft.lines, &std::string::empty);
            };
            return std::all_of(drafts_.begin(), drafts_.end() - 1, only_titles) &&
                utf8::comparable_form(rest) == utf8::comparable_form(first.heading);
        }
        const bool inner_first = rank_of(first.number.style) >= rank_of(NumberStyle::parens);
        const bool heading_lost = first.number.form.heading > 0 && number.form.heading == 0;
        return inner_first && !heading_lost && rank_of(number.style) < rank_of(NumberStyle::parens);
    }

    void take_heading(Draft& draft, const std::string& rest, std::size_t line)
    {
        if (draft.number.style == NumberStyle::article) {
            std::string body;
            if (auto caption = bracketed(rest, body)) {
                draft.heading = *caption;
                draft.lines = {body};
                return;
            }
            if (take_caption_above(draft, line)) {
                draft.lines = {rest};
                return;
            }
        }
        if (draft.number.form.heading > 0 || is_title(rest))
            draft.heading = rest;
        else
            draft.lines = {rest};
    }

    bool take_caption_above(Draft& draft, std::size_t line)
    {
        std::size_t above = line;
        while (above > 0 && blank(above - 1)) --above;
        if (above == 0) return false;
        auto caption = caption_of(lines_[above - 1]);
        if (!caption) return false;
        if (!drafts_.empty() && reading_) {
            auto& kept = drafts_.back().lines;
            while (!kept.empty() && kept.back().empty()) kept.pop_back();
            if (!kept.empty()) kept.pop_back();
        }
        draft.heading = *caption;
        return true;
    }

    /// A second 項 shows that what the article said so far is its first: it becomes a clause of its own.
    void number_first_paragraph(std::size_t depth)
    {
        if (depth == 0 || outline_.entries()[depth - 1].number.style != NumberStyle::article) return;
        const std::size_t article = outline_.entries()[depth - 1].clause;
        for (std::size_t i = article + 1; i < drafts_.size(); ++i) {
            if (drafts_[i].parent == article && is_plain(drafts_[i].number.style)) return;
        }
        Draft first;
        first.parent = article;
        first.number.numbers = {1};
        first.place = drafts_[article].place;
        first.lines = std::move(drafts_[article].lines);
        drafts_[article].lines.clear();
        for (std::size_t i = article + 1; i < drafts_.size(); ++i)
            drafts_[i].parent = drafts_[i].parent == article ? article + 1 : *drafts_[i].parent + 1;
        drafts_.insert(drafts_.begin() + static_cast<std::ptrdiff_t>(article) + 1, std::move(first));
    }

    std::vector<std::string_view> lines_;
    std::string file_;
    bool has_articles_ = false;
    bool reading_ = true; ///< false between a chapter's heading and its first clause
    bool appendix_ = false;
    std::size_t last_number_line_ = static_cast<std::size_t>(-2);
    PolicyOutline outline_;
    std::vector<Draft> drafts_;
};

PolicyText finished(const std::vector<Draft>& drafts)
{
    PolicyText text;
    for (const auto& draft : drafts) {
        TextClause clause;
        clause.id = draft.number.text();
        if (draft.parent) clause.id = text[*draft.parent].id + "(" + clause.id + ")";
        clause.heading = utf8::without_controls(draft.heading);
        clause.text = draft.heading;
        for (const auto& line : draft.lines) {
            if (line.empty()) continue;
            if (!clause.text.empty()) clause.text += '\n';
            clause.text += line;
        }
        clause.text_sha256 = sha256_hex(utf8::comparable_form(clause.text));
        clause.place = draft.place;
        text.push_back(std::move(clause));
    }
    return text;
}

} // namespace

PolicyText read_policy_text(std::string_view bytes, const std::string& file)
{
    const Place whole{file, 0, 0, {}};
    if (bytes.size() > largest_policy_text) fail_at(FailureKind::input, whole, "trace.text_too_large");
    if (const auto form = foreign_form(bytes)) {
        const auto name = encoding_name(*form);
        if (name.empty()) fail_at(FailureKind::input, whole, "trace.text_not_utf8");
        fail_at(FailureKind::input, whole, "trace.text_encoding", name);
    }
    if (bytes.find('\0') != std::string_view::npos) fail_at(FailureKind::input, whole, "trace.text_not_utf8");
    auto text = finished(Reader(split_lines(bytes), file).read());
    if (text.empty()) fail_at(FailureKind::input, whole, "trace.text_no_clauses");
    return text;
}

} // namespace tenken
