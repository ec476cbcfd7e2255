#include "interview/commands.hpp"

#include "base/utf8.hpp"
#include "interview/reading.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tenken::interview {

namespace {

struct Name {
    std::string_view word;
    Command command;
};

constexpr std::array names{
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
    Name{"f", Command::former},
    Name{"前年度", Command::former},
    Name{"引き継ぎ", Command::former},
    Name{"former", Command::former},
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

/// The first word and what follows it, as typed.
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

bool is_digit(char c) { return c >= '0' && c <= '9'; }

template <std::size_t Size>
std::optional<CommandLine> read_named(const std::array<Name, Size>& all, std::string_view line)
{
    const auto [word, argument] = split_word(line);
    const auto* name = find_name(all, folded(word));
    if (name == nullptr) return std::nullopt;
    return CommandLine{name->command, argument};
}

} // namespace

std::optional<CommandLine> read_command(std::string_view line)
{
    std::string text = utf8::trimmed(line);
    for (const std::string_view slash : {"/", "／"}) {
        if (text.starts_with(slash)) text = utf8::trimmed(std::string_view(text).substr(slash.size()));
    }
    if (auto named = read_named(names, text)) return named;
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

} // namespace tenken::interview
