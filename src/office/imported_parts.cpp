#include "office/imported_parts.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace tenken {

void Losses::add(std::string_view what, std::string_view example, std::size_t count)
{
    constexpr std::size_t shown = 5;
    if (count == 0) return;
    auto& loss = all_[std::string(what)];
    loss.count += count;
    if (example.empty() || loss.examples.size() == shown) return;
    auto name = short_name(example);
    if (std::ranges::find(loss.examples, name) == loss.examples.end())
        loss.examples.push_back(std::move(name));
}

std::vector<NotCarried> Losses::list() const
{
    std::vector<NotCarried> all;
    for (const auto& [what, loss] : all_) all.push_back({what, loss.examples, loss.count});
    return all;
}

std::string fit_text(std::string_view text)
{
    auto fit = utf8::valid(std::string(text));
    std::ranges::replace(fit, '\t', ' ');
    return utf8::trimmed(utf8::without_controls(fit, "\n"));
}

std::string fit_line(std::string_view text)
{
    auto fit = fit_text(text);
    std::ranges::replace(fit, '\n', ' ');
    return fit;
}

std::string short_name(std::string_view text)
{
    constexpr std::size_t most = 200;
    return utf8::shortened(text, most);
}

std::string fit_heading(std::string_view text, Losses& losses)
{
    constexpr std::size_t most = 1000;
    auto line = fit_line(text);
    if (line.size() <= most) return line;
    losses.add("interchange.lost.heading", line);
    return utf8::shortened(line, most);
}

std::string FreshIds::next(std::string_view text)
{
    constexpr std::size_t longest = 60;
    constexpr std::size_t looked_at = 1000;
    std::string id;
    for (const char c : text.substr(0, looked_at)) {
        const bool fits = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
            c == '.' || c == '_' || c == '-';
        if (fits)
            id += c;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    while (id.ends_with('-')) id.pop_back();
    if (id.size() > longest) id.resize(longest);
    if (id.empty()) id = "x";
    if (taken_.insert(id).second) return id;
    auto& again = again_.try_emplace(id, 1).first->second;
    for (;;) {
        auto fresh = id + "-" + std::to_string(++again);
        if (taken_.insert(fresh).second) return fresh;
    }
}

std::string language_of(std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (utf8::continues_character(text[at])) continue;
        const auto code = utf8::code_point(text.substr(at));
        if ((code >= 0x3040 && code <= 0x30FF) || (code >= 0x4E00 && code <= 0x9FFF)) return "ja";
    }
    return "en";
}

std::string copyright_in(std::string_view text)
{
    std::string found;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const auto line = fit_text(text.substr(begin, end - begin));
        const auto folded = utf8::case_folded(line);
        if (folded.find("copyright") != std::string::npos || line.find("©") != std::string::npos ||
            line.find("著作権") != std::string::npos || folded.find("licen") != std::string::npos)
            (found += found.empty() ? "" : "\n") += line;
        begin = end + 1;
    }
    return found;
}

Checklist imported_frame(const std::string& title, const std::string& edition, const Words& words)
{
    Checklist checklist;
    checklist.id = FreshIds().next(utf8::case_folded(title));
    checklist.edition = edition.empty() ? "1" : edition;
    checklist.language = words.language() == Language::ja ? "ja" : "en";
    checklist.title = title;
    checklist.policy.title = title;
    checklist.policy.edition = edition;
    Scale scale;
    scale.id = "practice";
    const auto level = [&](const std::string& id, const std::string& mark, Exact points, bool finding) {
        const auto label = words("interchange.level." + id);
        scale.levels.push_back({id, label, mark, label, std::move(points), finding});
    };
    level("met", "○", 1, false);
    level("partial", "△", Exact(1, 2), true);
    level("unmet", "×", 0, true);
    level(std::string(unknown_level), "□", 0, true);
    scale.not_applicable = NotApplicable{words("interchange.level.not_applicable"), "－",
        {{"no_object", words("interchange.level.no_object")}}};
    checklist.scales.push_back(std::move(scale));
    return checklist;
}

Section& add_section(Checklist& checklist, const std::string& id, const std::string& title)
{
    checklist.policy.clauses.push_back({id, title, {}, {}, {}});
    checklist.sections.push_back({id, id, title, 1, {}, {}});
    return checklist.sections.back();
}

void oblige(Checklist& checklist, Item& item, const std::string& summary)
{
    item.covers = {item.id};
    checklist.policy.clauses.back().obligations.push_back({item.id, summary, {}});
}

Item& add_requirement(Checklist& checklist, const std::string& id, const std::string& name,
    const std::string& question, const Words& words)
{
    Item item;
    item.id = id;
    item.question = question;
    item.scale = checklist.scales.front().id;
    for (const auto* one : {"met", "partial", "unmet"})
        item.criteria.emplace_back(one, words("interchange.criterion." + std::string(one)));
    oblige(checklist, item, name);
    checklist.sections.back().items.push_back(std::move(item));
    return checklist.sections.back().items.back();
}

} // namespace tenken
