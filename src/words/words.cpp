#include "words/words.hpp"

#include "base/utf8.hpp"
#include "words/catalogue.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>
#include <optional>
#include <stdexcept>

namespace tenken {

namespace {

using catalogue::Entry;

/// All entries by the hashes of their ids, which the compiler has computed: quickly made, for commands that need few.
class Index {
public:
    Index()
    {
        std::size_t count = 0;
        for (const auto& table : tables_) count += table.rows.size();
        slots_.resize(std::bit_ceil(2 * count));
        std::uint16_t number = 0;
        for (const auto& table : tables_) {
            for (std::uint16_t row = 0; const auto& entry : table.rows)
                slots_[free_slot(entry.hash)] = {number, row++};
            ++number;
        }
    }

    [[nodiscard]] std::optional<Entry> find(std::string_view id) const
    {
        for (std::size_t at = slot(catalogue::hash_of(id)); slots_[at].table != none; at = slot(at + 1)) {
            const auto& table = tables_[slots_[at].table];
            const auto entry = table.entry(table.rows[slots_[at].row]);
            if (entry.id == id) return entry;
        }
        return std::nullopt;
    }

private:
    static constexpr std::uint16_t none = std::numeric_limits<std::uint16_t>::max();

    struct Slot {
        std::uint16_t table = none;
        std::uint16_t row = 0;
    };

    [[nodiscard]] std::size_t slot(std::size_t number) const { return number & (slots_.size() - 1); }

    [[nodiscard]] std::size_t free_slot(std::size_t hash) const
    {
        std::size_t at = slot(hash);
        while (slots_[at].table != none) at = slot(at + 1);
        return at;
    }

    std::span<const catalogue::Table> tables_ = catalogue::all();
    std::vector<Slot> slots_;
};

std::optional<Entry> find(std::string_view id)
{
    static const Index index;
    return index.find(id);
}

/// The text with {0}, {1}, … filled, and {{ and }} for the braces themselves.
std::string filled(std::string_view text, const std::vector<std::string>& arguments)
{
    std::string whole;
    for (auto at = text.find_first_of("{}"); at != std::string_view::npos; at = text.find_first_of("{}")) {
        whole += text.substr(0, at);
        const auto mark = text.substr(at, 3);
        if (mark.starts_with("{{") || mark.starts_with("}}")) {
            whole += mark[0];
            text.remove_prefix(at + 2);
            continue;
        }
        if (mark.size() < 3 || mark[0] != '{' || mark[2] != '}')
            throw std::logic_error("a placeholder of the catalogue is none: " + std::string(text));
        utf8::append_shown(whole, arguments.at(static_cast<std::size_t>(mark[1] - '0')));
        text.remove_prefix(at + mark.size());
    }
    return whole += text;
}

std::string place_text(const Place& place)
{
    std::string text = utf8::shown(place.file);
    if (place.line > 0) text += ":" + std::to_string(place.line);
    if (place.line > 0 && place.column > 0) text += ":" + std::to_string(place.column);
    return text;
}

/// The column that stands before an excerpt's lines: a number, or blanks.
std::string margin(const std::string& number)
{
    constexpr std::size_t width = 5;
    return std::string(width - std::min(width, number.size()), ' ') + number + " | ";
}

// The caret stands below the character of the place: as many blanks as the text before it has cells.
std::string excerpt(const Place& place)
{
    constexpr std::size_t longest = 200;
    const auto characters = utf8::split_characters(place.source);
    std::string line;
    std::string before;
    for (std::size_t i = 0; i < characters.size() && i < longest; ++i) {
        const std::string shown = characters[i] == "\t" ? " " : utf8::shown(characters[i]);
        if (i + 1 < place.column) before += shown;
        line += shown;
    }
    std::string text = margin(std::to_string(place.line)) + line + "\n";
    if (place.column > 0 && place.column <= characters.size() + 1 && place.column <= longest)
        text += margin("") + std::string(utf8::cells(before), ' ') + "^\n";
    return text;
}

} // namespace

std::string Words::operator()(std::string_view id, const std::vector<std::string>& arguments) const
{
    auto entry = of_menu() ? find(std::string(id) + ".menu") : std::nullopt;
    if (!entry) entry = find(id);
    if (!entry) throw std::logic_error("the catalogue has no entry " + std::string(id));
    return filled(language_ == Language::ja ? entry->ja : entry->en, arguments);
}

std::map<std::string, std::string> Words::texts_of(std::string_view first_word) const
{
    std::map<std::string, std::string> texts;
    for (const auto& table : catalogue::all()) {
        for (const auto& entry : table.entries()) {
            if (entry.id.substr(0, entry.id.find('.')) == first_word)
                texts.emplace(entry.id, language_ == Language::ja ? entry.ja : entry.en);
        }
    }
    return texts;
}

bool Words::has(std::string_view id) { return find(id).has_value(); }

std::string worded(const Words& words, const Problem& problem)
{
    std::string text = words.of_menu() ? "" : "tenken: ";
    if (problem.place) text += place_text(*problem.place) + ": ";
    text += words(problem.id, problem.args) + "\n";
    if (problem.place && problem.place->line > 0 && !problem.place->source.empty())
        text += excerpt(*problem.place);
    const std::string hint = problem.id + ".hint";
    if (Words::has(hint)) text += "  " + words("command.hint", words(hint, problem.args)) + "\n";
    return text;
}

} // namespace tenken
