#include "interview/reading.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>

namespace tenken::interview {

namespace {

// What a keyboard or an IME gives where a mark was meant.
struct LookAlike {
    std::string_view seen;
    std::string_view meant;
};

constexpr auto look_alikes = std::to_array<LookAlike>({
    {"〇", "○"},
    {"◯", "○"},
    {"⭕", "○"},
    {"●", "○"},
    {"✕", "×"},
    {"✖", "×"},
    {"╳", "×"},
    {"❌", "×"},
    {"x", "×"},
    {"▲", "△"},
    {"∆", "△"},
    {"δ", "△"},
    {"■", "□"},
    {"☐", "□"},
    {"◻", "□"},
    {"-", "－"},
    {"−", "－"},
    {"‐", "－"},
    {"–", "－"},
    {"—", "－"},
    {"―", "－"},
    {"ー", "－"},
    {"‑", "－"},
    {"─", "－"},
});

/// "3番", "3.", "(3)" and the like as "3".
std::string bare(std::string text)
{
    if (text.starts_with('(') && text.ends_with(')')) text = text.substr(1, text.size() - 2);
    for (const std::string_view tail : {".", ")", "番", "、", "。"}) {
        if (text.size() > tail.size() && text.ends_with(tail)) text.resize(text.size() - tail.size());
    }
    return utf8::trimmed(text);
}

std::string mark_form(std::string_view text)
{
    std::string shape = folded(text);
    for (const auto& [seen, meant] : look_alikes) {
        if (shape == seen) return folded(meant);
    }
    return shape;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

} // namespace

std::string folded(std::string_view text)
{
    std::string result = utf8::trimmed(utf8::nfkc(text));
    std::ranges::transform(result, result.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

std::optional<Picked> read_level_word(std::string_view line, const Scale& scale, bool may_not_apply)
{
    const std::string typed = folded(line);
    const std::string mark = mark_form(line);
    if (typed.empty()) return std::nullopt;
    for (const auto& level : scale.levels) {
        if (typed == folded(level.label) || typed == folded(level.id) || typed == folded(level.printed) ||
            (!level.mark.empty() && mark == mark_form(level.mark)))
            return Picked{false, level.id};
    }
    if (may_not_apply && scale.not_applicable) {
        const auto& none = *scale.not_applicable;
        if (typed == folded(none.label) || typed == "not_applicable" ||
            (!none.mark.empty() && mark == mark_form(none.mark)))
            return Picked{true, {}};
    }
    return std::nullopt;
}

std::optional<Picked> read_level(std::string_view line, const Scale& scale, bool may_not_apply)
{
    if (const auto position = read_position(line, scale.levels.size()))
        return Picked{false, scale.levels[*position - 1].id};
    if (may_not_apply && scale.not_applicable && bare(folded(line)) == "0") return Picked{true, {}};
    return read_level_word(line, scale, may_not_apply);
}

std::optional<std::string> read_choice(std::string_view line, const std::vector<Choice>& choices)
{
    const std::string typed = folded(line);
    if (typed.empty()) return std::nullopt;
    for (const auto& choice : choices) {
        if (typed == folded(choice.label) || typed == folded(choice.id)) return choice.id;
    }
    if (const auto position = read_position(line, choices.size())) return choices[*position - 1].id;
    return std::nullopt;
}

std::optional<Exact> read_number(std::string_view line, std::string_view unit)
{
    std::string text = folded(line);
    const std::string tail = folded(unit);
    if (!tail.empty() && text.size() > tail.size() && text.ends_with(tail))
        text.resize(text.size() - tail.size());
    text = utf8::trimmed(text);
    for (const std::string_view minus : {"−", "－", "‐"}) {
        if (text.starts_with(minus)) text.replace(0, minus.size(), "-");
    }
    // Commas only where thousands are parted, so that "1,5" is not read as 15.
    std::string digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != ',') {
            digits += text[i];
            continue;
        }
        const auto next = text.find_first_not_of("0123456789", i + 1);
        if (i == 0 || !is_digit(text[i - 1]) || std::min(next, text.size()) - i != 4) return std::nullopt;
    }
    return Exact::from_decimal(digits);
}

std::optional<std::size_t> read_position(std::string_view line, std::size_t count)
{
    const std::string text = bare(folded(line));
    if (text.empty() || text.size() > 6 || !std::ranges::all_of(text, is_digit)) return std::nullopt;
    std::size_t value = 0;
    for (const char c : text) value = value * 10 + static_cast<std::size_t>(c - '0');
    if (value < 1 || value > count) return std::nullopt;
    return value;
}

std::vector<std::string> read_names(std::string_view line)
{
    std::vector<std::string> result;
    std::string current;
    const auto finish = [&] {
        const std::string name = utf8::trimmed(utf8::nfc(current));
        if (!name.empty()) result.push_back(name);
        current.clear();
    };
    for (const auto& character : utf8::split_characters(line)) {
        if (character == "\n" || character == "、" || character == ";" || character == "；")
            finish();
        else
            current += character;
    }
    finish();
    return result;
}

} // namespace tenken::interview
