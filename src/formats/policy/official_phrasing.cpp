#include "formats/policy/official_phrasing.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>

namespace tenken {

namespace {

constexpr std::size_t longest_title = 60; // characters

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

bool is_hiragana(const std::string& character) { return character >= "ぁ" && character <= "ゟ"; }

} // namespace

bool continues_reference(std::string_view rest)
{
    constexpr std::array<std::string_view, 20> particles{"の", "に", "を", "が", "へ", "は、", "も、", "と、",
        "から", "まで", "及び", "又は", "並びに", "若しくは", "、", "。", "・", "~", ")", "中「"};
    return std::ranges::any_of(particles, [&](auto particle) { return rest.starts_with(particle); });
}

bool counts_things(std::string_view rest)
{
    constexpr std::array<std::string_view, 36> counters{"年度", "年間", "年", "か月", "ヶ月", "カ月", "ケ月",
        "月", "週間", "日間", "日", "時間", "時", "分", "秒", "つ", "件", "人", "名", "回", "台", "個", "点",
        "種類", "箇所", "か所", "文字", "桁", "条", "項", "号", "章", "節", "割", "%", "円"};
    constexpr std::array<std::string_view, 24> ends{"を", "の", "に", "が", "は", "で", "と", "、", "。",
        "ま", "ご", "以", "未", "程", "前", "後", "目", "末", "初", "及び", "又は", "から", "か", "へ"};
    for (const auto counter : counters) {
        if (!rest.starts_with(counter)) continue;
        auto after = rest.substr(counter.size());
        if (after.empty() || std::ranges::any_of(ends, [&](auto end) { return after.starts_with(end); }))
            return true;
        while (after.starts_with(' ')) after.remove_prefix(1);
        if (after.empty() || is_ascii_digit(after.front())) return true;
    }
    return false;
}

bool is_contents_line(std::string_view line)
{
    std::string text = utf8::comparable_form(line);
    std::size_t end = text.size();
    while (end > 0 && is_ascii_digit(text[end - 1])) --end;
    if (end == text.size()) return false;
    text.resize(end);
    return text.ends_with("...") || text.ends_with("・・・") || text.ends_with("‥‥") ||
        text.ends_with("──") || text.ends_with("---") || text.ends_with("___");
}

bool stops_in_sentence(std::string_view line)
{
    const auto characters = utf8::split_characters(line);
    return line.ends_with("、") || line.ends_with("，") ||
        (!characters.empty() && is_hiragana(characters.back()));
}

bool is_title(std::string_view text)
{
    return text.find("。") == std::string_view::npos && !text.ends_with("、") &&
        utf8::characters(text) <= longest_title;
}

std::optional<std::string> bracketed(std::string_view text, std::string& rest)
{
    for (const auto& [opening, closing] : {std::pair{"（", "）"}, std::pair{"(", ")"}}) {
        const std::string_view close = closing;
        if (!text.starts_with(opening)) continue;
        const auto end = text.find(close);
        if (end == std::string_view::npos) return std::nullopt;
        const auto begin = std::string_view(opening).size();
        rest = utf8::trimmed(text.substr(end + close.size()));
        return utf8::trimmed(text.substr(begin, end - begin));
    }
    return std::nullopt;
}

std::optional<std::string> caption_of(std::string_view line)
{
    std::string rest;
    auto caption = bracketed(without_marks(line), rest);
    if (!caption || !rest.empty() || !is_title(*caption)) return std::nullopt;
    return caption;
}

bool begins_appendix(std::string_view line)
{
    const std::string text = utf8::comparable_form(without_marks(line));
    if (text == "附則" || text == "付則" || text.starts_with("附則(")) return true;
    for (const auto* name : {"別表", "別紙", "別記", "様式", "別記様式"}) {
        if (!text.starts_with(name) || !is_title(text)) continue;
        const auto after = std::string_view(text).substr(std::string_view(name).size());
        if (after.empty() || after.starts_with("第") || after.starts_with("(") ||
            (after.front() >= '0' && after.front() <= '9'))
            return std::ranges::none_of(utf8::split_characters(after), is_hiragana);
    }
    return false;
}

std::string without_marks(std::string_view line)
{
    std::string text = utf8::trimmed(line);
    const auto only = [&](std::string_view marks) {
        return text.size() >= 3 && text.find_first_not_of(marks) == std::string::npos;
    };
    if (only("- ") || only("* ") || only("_ ") || only("=")) return {};
    while (text.starts_with("> ")) text = utf8::trimmed(text.substr(2));
    const std::size_t hashes = std::min(text.find_first_not_of('#'), text.size());
    if (hashes > 0 && hashes <= 6 && (hashes == text.size() || text[hashes] == ' '))
        text = utf8::trimmed(text.substr(hashes));
    for (const auto* dash : {"- ", "* ", "+ "}) {
        if (hashes == 0 && text.starts_with(dash)) {
            text = utf8::trimmed(text.substr(2));
            break;
        }
    }
    for (const auto* emphasis : {"**", "__"}) {
        for (auto at = text.find(emphasis); at != std::string::npos; at = text.find(emphasis, at))
            text.erase(at, 2);
    }
    std::erase(text, '\\'); // escapes, and line breaks at the end of a line
    return text;
}

} // namespace tenken
