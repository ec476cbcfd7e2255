#include "office/sheet_title_block.hpp"

#include "base/utf8.hpp"
#include "formats/sheet/sheet_grid.hpp"
#include "formats/workspace/paths.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken {

namespace {

bool has_any(std::string_view text, std::initializer_list<std::string_view> parts)
{
    return std::ranges::any_of(parts, [&](auto part) { return text.find(part) != std::string_view::npos; });
}

/// "令和7年度" in 「令和7年度 情報セキュリティ点検票」; empty where there is none.
std::string year_words_in(std::string_view text)
{
    const auto characters = utf8::split_characters(text);
    for (std::size_t end = 2; end <= characters.size(); ++end) {
        if (characters[end - 2] != "年" || characters[end - 1] != "度") continue;
        std::size_t begin = end - 2;
        const auto counts = [](const std::string& one) {
            const auto narrow = utf8::nfkc(one);
            return has_any("0123456789元一二三四五六七八九十", {narrow}) || narrow == " ";
        };
        while (begin > 0 && counts(characters[begin - 1])) --begin;
        if (begin > 1 && (characters[begin - 1] == "和" || characters[begin - 1] == "成"))
            begin -= 2;
        else if (begin > 0 && utf8::nfkc(characters[begin - 1]).size() == 1 &&
            std::string_view("RHrh").find(utf8::nfkc(characters[begin - 1])) != std::string_view::npos)
            begin -= 1;
        if (begin == end - 2) continue;
        std::string words;
        for (auto at = begin; at < end; ++at) words += characters[at];
        return words;
    }
    return {};
}

/// What a title block says behind a word: 「所属：総務課」, or in the next cell.
std::string said_behind(const std::vector<TextBeside>& beside, std::initializer_list<std::string_view> names)
{
    for (const auto& text : beside) {
        if (!text.above) continue;
        for (const auto name : names) {
            const std::string line = lines_joined(text.text);
            std::string_view rest = line;
            if (!rest.starts_with(name)) continue;
            rest.remove_prefix(name.size());
            bool parted = false;
            for (const std::string_view parting : {"：", ":", "　", " "}) {
                while (rest.starts_with(parting)) {
                    rest.remove_prefix(parting.size());
                    parted = true;
                }
            }
            if (!rest.empty() && parted) return utf8::trimmed(rest);
            if (rest.empty() && !text.right.empty()) return text.right;
        }
    }
    return {};
}

/// A title does not change from year to year.
std::string without_year(std::string line)
{
    const auto words = year_words_in(line);
    if (!words.empty()) line.erase(line.find(words), words.size());
    line = utf8::trimmed(line);
    for (const std::string_view particle : {"版", "の", "_", "・"}) {
        if (!words.empty() && line.starts_with(particle))
            line = utf8::trimmed(std::string_view(line).substr(particle.size()));
    }
    for (const std::string_view empty : {"（）", "()", "【】"}) {
        if (const auto at = line.find(empty); at != std::string::npos) line.erase(at, empty.size());
    }
    return utf8::trimmed(line);
}

std::string title_of(const std::vector<TextBeside>& beside, const std::string& file)
{
    const auto is_title = [](const std::string& line) {
        constexpr std::size_t longest = 40;
        return utf8::characters(line) <= longest && !has_any(line, {"：", ":", "。"}) &&
            has_any(line,
                {"点検", "チェック", "セキュリティ", "診断", "調査", "自己評価", "監査", "Check", "Security",
                    "Assessment"});
    };
    for (const auto& text : beside) {
        const auto line = without_year(lines_joined(text.text));
        if (text.above && !line.empty() && is_title(line)) return line;
    }
    return without_year(lines_joined(file.substr(0, file.rfind('.'))));
}

} // namespace

TitleBlock read_title_block(
    const std::vector<TextBeside>& beside, const std::vector<std::string>& names, int this_year)
{
    TitleBlock block;
    block.organisation = said_behind(
        beside, {"団体名", "組織名", "市町村名", "自治体名", "機関名", "法人名", "医療機関名", "会社名"});
    block.department = utf8::nfc(said_behind(beside,
        {"所属名", "所属課", "所属", "部署名", "部署", "課名", "課・係名", "部局名", "施設名", "事業所名",
            "学校名", "担当課"}));
    if (name_problem(block.department)) block.department.clear();
    const auto look = [&](std::string_view text) {
        const auto words = year_words_in(text);
        if (!block.year && !words.empty()) block.year = read_fiscal_year(words, this_year);
    };
    for (const auto& text : beside) {
        if (text.above) look(text.text);
    }
    for (const auto& name : names) look(name);
    block.title = title_of(beside, names.back());
    return block;
}

} // namespace tenken
