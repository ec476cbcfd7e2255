#pragma once

#include "base/date.hpp"
#include "base/problem.hpp"
#include "model/answers.hpp"
#include "model/checklist.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// How a typed line is understood: as an answer, a command, or free text. Full-width letters and digits, capitals and
/// blanks around make no difference.
namespace tenken::interview {

/// NFKC, without blanks around and what cannot be seen, Latin letters in lower case.
[[nodiscard]] std::string folded(std::string_view text);

/// The first word and what follows it, as typed, without the blanks between.
[[nodiscard]] std::pair<std::string, std::string> split_word(std::string_view line);

/// What was picked from a scale.
struct Picked {
    bool not_applicable = false;
    std::string level; ///< empty when not applicable
    bool operator==(const Picked&) const = default;
};

/// By number, mark (and what looks like it or is its name: o, まる, はい), label or id, and by what people say where they do
/// not know or nothing applies (分からない, 該当無し, 対象外); 0 is not applicable where that is allowed.
[[nodiscard]] std::optional<Picked> read_level(std::string_view line, const Scale& scale, bool may_not_apply);

/// Marks and words alone: for numbers, where digits are the answer.
[[nodiscard]] std::optional<Picked> read_level_word(
    std::string_view line, const Scale& scale, bool may_not_apply);

/// Several of them, by number, label or id, parted by blanks or 、; one that is exclusive only alone.
[[nodiscard]] std::optional<Chosen> read_several_choices(
    std::string_view line, const std::vector<Choice>& choices);

/// By number, label or id.
[[nodiscard]] std::optional<std::string> read_choice(
    std::string_view line, const std::vector<Choice>& choices);

/// A number, perhaps with its unit behind it and commas between thousands. Where the unit is "%", a share counts too:
/// "10人中8人", "8/10", "8割", "八割五分"; one that no decimal says is cut to one decimal, so that it never gains.
[[nodiscard]] std::optional<Exact> read_number(std::string_view line, std::string_view unit);

/// "1 はい 2 いいえ" by number or word; nothing for any other line.
[[nodiscard]] std::optional<bool> read_yes_no(std::string_view line);

/// A number in a list from 1 to `count`: "3", "３", "③", "3番".
[[nodiscard]] std::optional<std::size_t> read_position(std::string_view line, std::size_t count);

/// How many persons answered what: "6 1 1" in the order of the levels and what does not apply, or "○6 △1 該当なし1";
/// nothing for any other line, where it counts nobody, and for a number alone, which could be a choice's as well.
[[nodiscard]] std::optional<PersonCounts> read_counts(
    std::string_view line, const Scale& scale, bool may_not_apply);

/// How many persons there are, at least one: "10", "１０人", "10名".
[[nodiscard]] std::optional<int> read_persons(std::string_view line);

/// Names separated by line feeds, 、 ; or ；, trimmed, in NFC, the empty ones left out.
[[nodiscard]] std::vector<std::string> read_names(std::string_view line);

/// The item does not apply; its reason is still to be asked for.
struct DoesNotApply {};

/// A line as an answer to the item, or what is wrong with it.
using ReadAnswer = std::variant<Value, DoesNotApply, Problem>;
[[nodiscard]] ReadAnswer read_answer(
    const std::string& line, const Item& item, const Scale* scale, Date today);

/// Whether the item may be said not to apply.
[[nodiscard]] bool may_not_apply(const Item& item, const Scale* scale);

enum class Command {
    back,
    later,
    jump,
    list,
    note,
    evidence,
    plan,
    help,
    glossary,
    review,
    subjects,
    exception,
    former, ///< takes over note and evidence of the earlier year
    way,    ///< chooses anew how the department's people answer
    quit,
    remove, ///< in free text only: "/d"
    change, ///< in free text only: "/c"
};

struct CommandLine {
    Command command = Command::help;
    std::string argument; ///< as typed, without blanks around it
    bool operator==(const CommandLine&) const = default;
};

/// Where a choice is asked for: "b", "戻る", "j 12", "j12", "n an argument", with or without a "/" in front.
[[nodiscard]] std::optional<CommandLine> read_command(std::string_view line);

/// What a line of free text is: a text (with "//" made "/"), a command behind "/" ("?" alone is help), or a
/// "/" followed by what is no command.
struct FreeText {
    enum class Kind { text, command, unknown_command };
    Kind kind = Kind::text;
    std::string text;    ///< trimmed; of an unknown command, the word that is not known
    CommandLine command; ///< only for `command`
};
[[nodiscard]] FreeText read_free_text(std::string_view line);

/// Why a text is more likely a slip than meant.
enum class Slip {
    command, ///< the letter or word of a command alone, "j 25", or such a letter typed behind what stood on the line
    no_words, ///< figures, marks and signs alone
};

/// Figures alone: "3", "２５".
[[nodiscard]] bool is_number_alone(std::string_view text);

[[nodiscard]] bool starts_with_digit(std::string_view text);

/// Nothing for a text that says something. `offered`: what stood on the line already.
[[nodiscard]] std::optional<Slip> slip_in(std::string_view text, std::string_view offered);

/// The command typed behind `offered`, which stood on the line already: "係長/b"; nothing where there is none.
[[nodiscard]] std::optional<CommandLine> command_behind(std::string_view line, std::string_view offered);

/// What at the end of a text looks like a command: "/b" of "係長/b"; nothing of "入退室/A".
[[nodiscard]] std::optional<std::string> command_at_end(std::string_view text);

} // namespace tenken::interview
