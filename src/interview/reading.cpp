#include "interview/reading.hpp"

#include "base/utf8.hpp"
#include "model/names.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace tenken::interview {

namespace {

// What a keyboard or an IME gives where a mark was meant, and what a mark is called.
struct LookAlike {
    std::string_view seen;
    std::string_view meant;
};

constexpr auto look_alikes = std::to_array<LookAlike>({
    {"〇", "○"},
    {"◯", "○"},
    {"⭕", "○"},
    {"●", "○"},
    {"o", "○"},
    {"まる", "○"},
    {"マル", "○"},
    {"丸", "○"},
    {"はい", "○"},
    {"ハイ", "○"},
    {"yes", "○"},
    {"✕", "×"},
    {"✖", "×"},
    {"╳", "×"},
    {"❌", "×"},
    {"x", "×"},
    {"ばつ", "×"},
    {"バツ", "×"},
    {"ペケ", "×"},
    {"いいえ", "×"},
    {"no", "×"},
    {"▲", "△"},
    {"∆", "△"},
    {"δ", "△"},
    {"さんかく", "△"},
    {"サンカク", "△"},
    {"三角", "△"},
    {"■", "□"},
    {"☐", "□"},
    {"◻", "□"},
    {"しかく", "□"},
    {"四角", "□"},
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

// How people write that they do not know, and that there is nothing to ask about, whatever the scale calls it.
constexpr auto unknown_words = std::to_array<std::string_view>({"わからない", "分からない", "判らない",
    "解らない", "わかりません", "分かりません", "不明", "未確認", "unknown"});
constexpr auto not_applicable_words = std::to_array<std::string_view>({"該当なし", "該当無し", "該当せず",
    "該当しない", "非該当", "対象外", "対象なし", "対象無し", "なし", "無し", "n/a", "na", "not_applicable"});

template <typename Words> bool among(const Words& words, std::string_view typed)
{
    return std::ranges::find(words, typed) != words.end();
}

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

struct Name {
    std::string_view word;
    Command command;
};

constexpr std::array command_names{
    Name{"b", Command::back},
    Name{"戻る", Command::back},
    Name{"もどる", Command::back},
    Name{"back", Command::back},
    Name{"s", Command::later},
    Name{"後で", Command::later},
    Name{"あとで", Command::later},
    Name{"skip", Command::later},
    Name{"later", Command::later},
    Name{"j", Command::jump},
    Name{"移動", Command::jump},
    Name{"ジャンプ", Command::jump},
    Name{"jump", Command::jump},
    Name{"l", Command::list},
    Name{"一覧", Command::list},
    Name{"list", Command::list},
    Name{"n", Command::note},
    Name{"メモ", Command::note},
    Name{"note", Command::note},
    Name{"e", Command::evidence},
    Name{"根拠", Command::evidence},
    Name{"evidence", Command::evidence},
    Name{"p", Command::plan},
    Name{"計画", Command::plan},
    Name{"改善計画", Command::plan},
    Name{"plan", Command::plan},
    Name{"h", Command::help},
    Name{"?", Command::help},
    Name{"ヘルプ", Command::help},
    Name{"help", Command::help},
    Name{"g", Command::glossary},
    Name{"用語", Command::glossary},
    Name{"glossary", Command::glossary},
    Name{"r", Command::review},
    Name{"確認", Command::review},
    Name{"review", Command::review},
    Name{"t", Command::subjects},
    Name{"対象", Command::subjects},
    Name{"subjects", Command::subjects},
    Name{"a", Command::exception},
    Name{"例外", Command::exception},
    Name{"例外措置", Command::exception},
    Name{"exception", Command::exception},
    Name{"f", Command::former},
    Name{"前年度", Command::former},
    Name{"引き継ぎ", Command::former},
    Name{"former", Command::former},
    Name{"w", Command::way},
    Name{"聞き方", Command::way},
    Name{"way", Command::way},
    Name{"q", Command::quit},
    Name{"中断", Command::quit},
    Name{"終了", Command::quit},
    Name{"quit", Command::quit},
    Name{"exit", Command::quit},
};

constexpr std::array free_text_names{
    Name{"d", Command::remove},
    Name{"削除", Command::remove},
    Name{"delete", Command::remove},
    Name{"c", Command::change},
    Name{"変更", Command::change},
    Name{"change", Command::change},
};

template <std::size_t Size> const Name* find_name(const std::array<Name, Size>& all, std::string_view word)
{
    const auto at = std::ranges::find(all, word, &Name::word);
    return at == all.end() ? nullptr : &*at;
}

template <std::size_t Size>
std::optional<CommandLine> read_named(const std::array<Name, Size>& all, std::string_view line)
{
    const auto [word, argument] = split_word(line);
    const auto* name = find_name(all, folded(word));
    if (name == nullptr) return std::nullopt;
    return CommandLine{name->command, argument};
}

/// How many of ten: "8", "八"; nothing for what is no whole number from 0 to 10.
std::optional<std::int64_t> tenths_in(std::string_view text)
{
    constexpr std::array<std::string_view, 11> numerals{
        "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
    if (const auto at = std::ranges::find(numerals, text); at != numerals.end()) return at - numerals.begin();
    if (const auto number = Exact::from_decimal(text)) {
        const auto whole = number->whole();
        if (whole && *whole >= 0 && *whole <= 10) return whole;
    }
    return std::nullopt;
}

/// "8割", "八割五分" as 80 and 85.
std::optional<Exact> tenths(std::string_view text)
{
    constexpr std::string_view whole = "割";
    constexpr std::string_view part = "分";
    const auto at = text.find(whole);
    if (at == std::string_view::npos) return std::nullopt;
    const auto tens = tenths_in(text.substr(0, at));
    auto rest = text.substr(at + whole.size());
    if (rest.ends_with(part)) rest.remove_suffix(part.size());
    const auto ones = rest.empty() ? std::optional<std::int64_t>(0) : tenths_in(rest);
    if (!tens || !ones) return std::nullopt;
    return Exact(*tens * 10 + *ones);
}

/// "10人中8人", "10中8" and "8/10" in percent.
std::optional<Exact> share(std::string_view text)
{
    constexpr std::string_view among = "中";
    const auto counted = [](std::string_view one) {
        for (const std::string_view unit : {"人", "名", "台", "件"}) {
            if (one.ends_with(unit)) one.remove_suffix(unit.size());
        }
        return Exact::from_decimal(one);
    };
    std::optional<Exact> part;
    std::optional<Exact> whole;
    if (const auto slash = text.find('/'); slash != std::string_view::npos) {
        part = counted(text.substr(0, slash));
        whole = counted(text.substr(slash + 1));
    } else if (const auto at = text.find(among); at != std::string_view::npos) {
        whole = counted(text.substr(0, at));
        part = counted(text.substr(at + among.size()));
    }
    if (!part || !whole || *whole <= Exact()) return std::nullopt;
    const Exact percent = *part / *whole * Exact(100);
    if (percent.decimal()) return percent;
    const Exact rounded = percent.rounded_value();
    return rounded > percent ? rounded - Exact(1, 10) : rounded;
}

ReadAnswer picked(const Picked& pick)
{
    if (pick.not_applicable) return DoesNotApply{};
    return Value(pick.level);
}

bool says_not_applicable(std::string_view line) { return among(not_applicable_words, folded(line)); }

ReadAnswer read_level_answer(const std::string& line, const Item& item, const Scale& scale)
{
    if (const auto pick = read_level(line, scale, may_not_apply(item, &scale))) return picked(*pick);
    if (says_not_applicable(line)) return problem("interview.always_applies", line);
    return problem(
        may_not_apply(item, &scale) ? "interview.no_such_offer_or_none" : "interview.no_such_offer", line,
        scale.levels.size());
}

ReadAnswer read_number_answer(const std::string& line, const Item& item, const Scale* scale)
{
    if (scale != nullptr) {
        const auto pick = read_level_word(line, *scale, may_not_apply(item, scale));
        if (pick && (pick->not_applicable || pick->level == unknown_level)) return picked(*pick);
    }
    const auto number = read_number(line, item.unit);
    if (!number) return problem("interview.no_number", line);
    if (item.min && *number < *item.min)
        return problem("interview.too_low", number->text(), item.min->text() + item.unit);
    if (item.max && *number > *item.max)
        return problem("interview.too_high", number->text(), item.max->text() + item.unit);
    return Value(*number);
}

ReadAnswer read_date_answer(const std::string& line, Date today)
{
    const auto read = read_date(line, today);
    if (const auto* date = std::get_if<Date>(&read)) return Value(iso_date(*date));
    return std::get<Problem>(read);
}

} // namespace

std::string folded(std::string_view text)
{
    std::string result = utf8::trimmed(utf8::nfkc(utf8::without_invisible(text)));
    std::ranges::transform(result, result.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

std::pair<std::string, std::string> split_word(std::string_view line)
{
    const std::string text = utf8::trimmed(line);
    std::string word;
    for (const auto& character : utf8::split_characters(text)) {
        if (utf8::trimmed(character).empty()) break;
        word += character;
    }
    return {word, utf8::trimmed(std::string_view(text).substr(word.size()))};
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
    if (scale.find(unknown_level) != nullptr && among(unknown_words, typed))
        return Picked{false, std::string(unknown_level)};
    if (may_not_apply && scale.not_applicable) {
        const auto& none = *scale.not_applicable;
        if (typed == folded(none.label) || among(not_applicable_words, typed) ||
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

namespace {

/// What stands between blanks and commas.
std::vector<std::string> split_choices(std::string_view line)
{
    std::vector<std::string> parts;
    std::string part;
    const auto take = [&] {
        if (!utf8::trimmed(part).empty()) parts.push_back(utf8::trimmed(part));
        part.clear();
    };
    for (const auto& character : utf8::split_characters(utf8::nfkc(line))) {
        if (character == "、" || character == "," || character == "・" || character == " ")
            take();
        else
            part += character;
    }
    take();
    return parts;
}

} // namespace

std::optional<Chosen> read_several_choices(std::string_view line, const std::vector<Choice>& choices)
{
    if (const auto whole = read_choice(line, choices)) return Chosen{*whole};
    std::vector<std::string> ids;
    for (const auto& part : split_choices(line)) {
        const auto id = read_choice(part, choices);
        if (!id) return std::nullopt;
        ids.push_back(*id);
    }
    Chosen chosen; // in the order in which they are offered
    for (const auto& choice : choices) {
        if (std::ranges::find(ids, choice.id) == ids.end()) continue;
        if (choice.exclusive && ids.size() > 1) return std::nullopt;
        chosen.push_back(choice.id);
    }
    return chosen.empty() ? std::nullopt : std::optional(std::move(chosen));
}

std::optional<Exact> read_number(std::string_view line, std::string_view unit)
{
    std::string text = folded(line);
    const std::string tail = folded(unit);
    if (tail == "%") {
        if (const auto said = tenths(text)) return said;
        if (const auto said = share(text)) return said;
    }
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

std::optional<bool> read_yes_no(std::string_view line)
{
    const std::string typed = folded(line);
    const auto is = [&](const auto& words) { return std::ranges::find(words, typed) != words.end(); };
    constexpr std::array<std::string_view, 4> yes{"はい", "ハイ", "y", "yes"};
    constexpr std::array<std::string_view, 4> no{"いいえ", "イイエ", "n", "no"};
    if (const auto position = read_position(line, 2)) return *position == 1;
    if (is(yes)) return true;
    return is(no) ? std::optional(false) : std::nullopt;
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

std::optional<PersonCounts> read_counts(std::string_view line, const Scale& scale, bool may_not_apply)
{
    std::vector<std::pair<std::string, int>> parts; // what stands before a number, and the number
    std::string name;
    std::string digits;
    const auto finish = [&] {
        if (digits.empty() || digits.size() > 5) return digits.empty();
        parts.emplace_back(utf8::trimmed(name), std::stoi(digits));
        name.clear();
        digits.clear();
        return true;
    };
    for (const auto& character : utf8::split_characters(folded(line))) {
        if (character.size() == 1 && is_digit(character[0])) {
            digits += character;
            continue;
        }
        if (!finish()) return std::nullopt;
        const bool between = character == " " || character == "、" || character == "," || character == "人" ||
            character == "名" || character == ":";
        if (!between) name += character;
    }
    if (!finish() || !utf8::trimmed(name).empty()) return std::nullopt;

    if (parts.size() == 1 && parts.front().first.empty()) return std::nullopt;

    PersonCounts counts;
    int people = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto& [called, count] = parts[i];
        std::string id;
        if (called.empty()) {
            const bool none = i == scale.levels.size() && may_not_apply && scale.not_applicable;
            if (i >= scale.levels.size() && !none) return std::nullopt;
            id = none ? std::string(not_applicable_name) : scale.levels[i].id;
        } else if (const auto pick = read_level_word(called, scale, may_not_apply)) {
            id = pick->not_applicable ? std::string(not_applicable_name) : pick->level;
        } else {
            return std::nullopt;
        }
        if (count > 0) counts[id] += count;
        people += count;
    }
    return people == 0 ? std::nullopt : std::optional(std::move(counts));
}

std::optional<int> read_persons(std::string_view line)
{
    constexpr std::size_t most = 99999;
    std::string text = folded(line);
    for (const std::string_view unit : {"人", "名"}) {
        if (text.ends_with(unit)) text.resize(text.size() - unit.size());
    }
    const auto persons = read_position(text, most);
    return persons ? std::optional(static_cast<int>(*persons)) : std::nullopt;
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

bool may_not_apply(const Item& item, const Scale* scale)
{
    return item.may_be_not_applicable && scale != nullptr && scale->not_applicable.has_value();
}

namespace {

/// The only choice that comes to a level, by the mark that it is shown with; null where there are none or several.
const Choice* choice_at(const std::vector<Choice>& choices, std::string_view level)
{
    const auto is_at = [&](const Choice& choice) { return choice.level == level; };
    const auto first = std::ranges::find_if(choices, is_at);
    const bool only = first != choices.end() && std::none_of(first + 1, choices.end(), is_at);
    return only ? &*first : nullptr;
}

/// What may be said in place of a choice: its mark, that one does not know, or that the item does not apply.
ReadAnswer read_beside_choices(const std::string& line, const Item& item, const Scale* scale)
{
    const bool may_be_unknown = scale != nullptr && scale->find(unknown_level) != nullptr;
    const std::size_t offers = item.choices.size() + (may_be_unknown ? 1 : 0);
    if (scale != nullptr) {
        const auto pick = folded(line) == "0" ? read_level(line, *scale, may_not_apply(item, scale))
                                              : read_level_word(line, *scale, may_not_apply(item, scale));
        if (pick && (pick->not_applicable || pick->level == unknown_level)) return picked(*pick);
        const bool marked = pick && item.type == ItemType::choice;
        if (const auto* choice = marked ? choice_at(item.choices, pick->level) : nullptr)
            return Value(choice->id);
        if (may_be_unknown && read_position(line, offers) == offers) return Value(std::string(unknown_level));
    }
    if (says_not_applicable(line)) return problem("interview.always_applies", line);
    return problem("interview.no_such_offer", line, offers);
}

} // namespace

namespace {

/// Why a line with several numbers is no answer: one of them stands alone or is none.
Problem wrong_choices(const std::string& line, const Item& item, const Scale* scale)
{
    const auto* unknown = scale == nullptr ? nullptr : scale->find(unknown_level);
    const std::size_t offers = item.choices.size() + (unknown == nullptr ? 0 : 1);
    const auto parts = split_choices(line);
    if (parts.size() < 2) return problem("interview.no_such_choices", line, offers);
    std::string alone;
    for (const auto& part : parts) {
        const auto id = read_choice(part, item.choices);
        const auto choice = std::ranges::find(item.choices, id.value_or(""), &Choice::id);
        if (choice != item.choices.end()) {
            if (choice->exclusive) alone = choice->label;
        } else if (unknown != nullptr &&
            (read_position(part, offers) == offers || read_level_word(part, *scale, false))) {
            alone = unknown->label;
        } else {
            return problem("interview.no_such_choices", line, offers);
        }
    }
    return problem("interview.choice_alone", alone);
}

} // namespace

ReadAnswer read_answer(const std::string& line, const Item& item, const Scale* scale, Date today)
{
    switch (item.type) {
    case ItemType::level:
        return read_level_answer(line, item, *scale);
    case ItemType::number:
        return read_number_answer(line, item, scale);
    case ItemType::date:
        return read_date_answer(line, today);
    case ItemType::choice:
        if (const auto choice = read_choice(line, item.choices)) return Value(*choice);
        return read_beside_choices(line, item, scale);
    case ItemType::choices:
        if (auto chosen = read_several_choices(line, item.choices)) return Value(std::move(*chosen));
        if (auto beside = read_beside_choices(line, item, scale); !std::holds_alternative<Problem>(beside))
            return beside;
        return wrong_choices(line, item, scale);
    case ItemType::text:
        break;
    }
    return Value(line);
}

std::optional<CommandLine> read_command(std::string_view line)
{
    std::string text = utf8::trimmed(line);
    for (const std::string_view slash : {"/", "／"}) {
        if (text.starts_with(slash)) text = utf8::trimmed(std::string_view(text).substr(slash.size()));
    }
    if (auto named = read_named(command_names, text)) return named;
    const std::string shape = folded(text);
    if (shape.size() > 1 && shape[0] == 'j' && is_digit(shape[1]))
        return CommandLine{Command::jump, shape.substr(1)};
    if (shape.size() > 1 && shape[0] == 'g' && (static_cast<unsigned char>(shape[1]) & 0x80U) != 0)
        return CommandLine{Command::glossary, shape.substr(1)};
    return std::nullopt;
}

FreeText read_free_text(std::string_view line)
{
    FreeText result;
    result.text = utf8::trimmed(line);
    if (folded(line) == "?") {
        result.kind = FreeText::Kind::command;
        return result;
    }
    std::string_view rest = result.text;
    if (rest.starts_with("/"))
        rest.remove_prefix(1);
    else if (rest.starts_with("／"))
        rest.remove_prefix(std::string_view("／").size());
    else
        return result;
    if (rest.starts_with("/") || rest.starts_with("／")) {
        result.text = std::string(rest);
        return result;
    }
    auto command = read_command(rest);
    if (!command) command = read_named(free_text_names, rest);
    if (command) {
        result.kind = FreeText::Kind::command;
        result.command = *command;
    } else {
        result.kind = FreeText::Kind::unknown_command;
        result.text = split_word(rest).first;
    }
    return result;
}

namespace {

/// "q", "戻る", "j 25", "d 1": of commands with something behind them only those whose letter stands before a number.
bool reads_as_command(std::string_view text)
{
    auto command = read_command(text);
    if (!command) command = read_named(free_text_names, text);
    if (!command) return false;
    const auto argument = folded(command->argument);
    return argument.empty() ||
        (folded(text).starts_with(split_word(folded(text)).first) &&
            argument.find_first_not_of("0123456789") == std::string::npos);
}

bool is_word_character(const std::string& character)
{
    if (character.size() == 1) {
        const char c = character[0];
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    constexpr auto signs = std::to_array<std::string_view>({"○", "〇", "◯", "△", "×", "□", "－", "ー", "−",
        "‐", "―", "、", "。", "・", "「", "」", "…", "〜", "●", "▲", "■", "✕"});
    return !among(signs, character);
}

bool says_nothing(std::string_view text)
{
    return std::ranges::none_of(utf8::split_characters(utf8::nfkc(text)), is_word_character);
}

} // namespace

bool is_number_alone(std::string_view text)
{
    const auto typed = folded(text);
    return !typed.empty() && std::ranges::all_of(typed, is_digit);
}

bool starts_with_digit(std::string_view text)
{
    const auto typed = folded(text);
    return !typed.empty() && is_digit(typed.front());
}

std::optional<Slip> slip_in(std::string_view text, std::string_view offered)
{
    if (text == offered) return std::nullopt;
    if (!offered.empty() && text.starts_with(offered)) {
        const auto rest = utf8::trimmed(text.substr(offered.size()));
        return folded(rest).size() == 1 && reads_as_command(rest) ? std::optional(Slip::command)
                                                                  : std::nullopt;
    }
    if (reads_as_command(text)) return Slip::command;
    return says_nothing(text) ? std::optional(Slip::no_words) : std::nullopt;
}

std::optional<CommandLine> command_behind(std::string_view line, std::string_view offered)
{
    if (offered.empty() || !line.starts_with(offered)) return std::nullopt;
    const auto rest = utf8::trimmed(line.substr(offered.size()));
    if (!rest.starts_with("/") && !rest.starts_with("／")) return std::nullopt;
    const auto read = read_free_text(rest);
    return read.kind == FreeText::Kind::command ? std::optional(read.command) : std::nullopt;
}

std::optional<std::string> command_at_end(std::string_view text)
{
    const auto slash = std::max(text.rfind('/') + 1, text.rfind("／") + 1); // 0 where there is none
    if (slash < 2) return std::nullopt;
    const auto behind = text.substr(slash - 1);
    const bool within_latin = static_cast<unsigned char>(text[slash - 2]) < 0x80 && text[slash - 2] != ' ';
    if (within_latin || read_free_text(behind).kind != FreeText::Kind::command) return std::nullopt;
    return std::string(behind);
}

} // namespace tenken::interview
