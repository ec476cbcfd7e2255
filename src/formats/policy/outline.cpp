#include "formats/policy/outline.hpp"

#include <algorithm>

namespace tenken {

namespace {

constexpr int widest_gap = 10; // more numbers than these are not taken out at once

bool same_style(NumberStyle a, NumberStyle b) { return a == b || (is_plain(a) && is_plain(b)); }

bool follows(const ClauseNumber& number, const ClauseNumber& before)
{
    if (number.last() == before.last()) return number.branch == std::max(before.branch, 1) + 1;
    return number.branch == 0 && number.last() == before.last() + 1;
}

bool follows_after_gap(const ClauseNumber& number, const ClauseNumber& before)
{
    if (number.last() == before.last()) return number.branch > before.branch;
    return number.last() > before.last() && number.last() <= before.last() + 1 + widest_gap;
}

bool same_form(const ClauseNumber& a, const ClauseNumber& b)
{
    return (a.form.heading > 0) == (b.form.heading > 0) && a.form.dash == b.form.dash &&
        (a.form.heading > 0 || a.form.indent == b.form.indent);
}

} // namespace

std::optional<std::size_t> PolicyOutline::place_for(
    const ClauseNumber& number, const LineSurroundings& around) const
{
    if (number.style == NumberStyle::path && number.numbers.size() > 1) return by_path(number);
    if (open_.empty()) {
        const bool first = (number.last() == 1 && number.branch == 0) || number.form.heading > 0;
        const bool later = around.begins_paragraph && (is_marked(number.style) || around.title_like) &&
            (number.last() <= 1 + widest_gap || number.style == NumberStyle::article);
        return first || later ? std::optional<std::size_t>(0) : std::nullopt;
    }
    if (const auto depth = next_sibling(number, around)) return depth;
    if (const auto depth = child(number, around)) return depth;
    return later_sibling(number, around);
}

std::optional<std::size_t> PolicyOutline::next_sibling(
    const ClauseNumber& number, const LineSurroundings& around) const
{
    std::optional<std::size_t> best;
    for (std::size_t i = open_.size(); i-- > 0;) {
        const auto& before = open_[i].number;
        if (!same_style(number.style, before.style) || !follows(number, before)) continue;
        if (same_form(number, before) && number.style == before.style) return i;
        const bool apart = is_marked(number.style) || number.form.heading > 0 ||
            (around.begins_paragraph && around.title_like);
        if (apart && !best) best = i;
    }
    return best;
}

std::optional<std::size_t> PolicyOutline::child(
    const ClauseNumber& number, const LineSurroundings& around) const
{
    if (is_plain(number.style)) {
        // 第2項 and on stand below the article, whose first 項 often bears no number.
        for (std::size_t i = open_.size(); i-- > 0;) {
            if (open_[i].number.style != NumberStyle::article) continue;
            const bool numbered = i + 1 < open_.size() && is_plain(open_[i + 1].number.style);
            if (!numbered && number.last() == 2) return i + 1;
            if (!numbered && number.last() == 1 && i + 1 == open_.size()) return i + 1;
            if (!numbered && number.last() > 2 && number.last() <= 1 + widest_gap && around.begins_paragraph)
                return i + 1;
        }
    }
    const bool used = std::ranges::any_of(open_, [&](const Entry& entry) {
        return number.style == entry.number.style &&
            (is_marked(number.style) || same_form(number, entry.number));
    });
    if (used) return std::nullopt;
    if (number.last() == 1 && number.branch == 0) return open_.size();
    const bool compatible = std::ranges::any_of(
        open_, [&](const Entry& entry) { return same_style(number.style, entry.number.style); });
    const bool apart = around.begins_paragraph && (is_marked(number.style) || number.form.heading > 0);
    if (!compatible && apart && number.last() <= 1 + widest_gap) return open_.size();
    return std::nullopt;
}

std::optional<std::size_t> PolicyOutline::later_sibling(
    const ClauseNumber& number, const LineSurroundings& around) const
{
    if (!around.begins_paragraph) return std::nullopt;
    for (std::size_t i = open_.size(); i-- > 0;) {
        const auto& before = open_[i].number;
        if (!same_style(number.style, before.style) || !follows_after_gap(number, before)) continue;
        if (is_marked(number.style) || same_form(number, before)) return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> PolicyOutline::by_path(const ClauseNumber& number) const
{
    std::string parent;
    for (std::size_t i = 0; i + 1 < number.numbers.size(); ++i) {
        const auto part = std::to_string(number.numbers[i]);
        parent += i == 0 ? part : "(" + part + ")";
    }
    for (std::size_t i = open_.size(); i-- > 0;) {
        if (open_[i].path != parent) continue;
        const int before = i + 1 < open_.size() ? open_[i + 1].number.last() : 0;
        const bool later = number.last() > before && number.last() <= before + 1 + widest_gap;
        return later ? std::optional(i + 1) : std::nullopt;
    }
    return std::nullopt;
}

void PolicyOutline::open(std::size_t depth, const ClauseNumber& number, std::size_t clause)
{
    open_.resize(depth);
    const std::string path = depth == 0 ? number.text() : open_.back().path + "(" + number.text() + ")";
    open_.push_back({number, clause, path});
}

} // namespace tenken
