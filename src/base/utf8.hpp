#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Text is UTF-8 in `std::string` everywhere. Three units are told apart: bytes, characters (code points)
/// and cells (columns of a terminal). Normalisation and line breaking follow Unicode (UAX #15, UAX #14).
namespace tenken::utf8 {

/// The offset in bytes of the first byte that is not valid UTF-8, or nothing when all is valid.
[[nodiscard]] std::optional<std::size_t> first_invalid(std::string_view text);

/// The same text; each byte that is not valid UTF-8 becomes U+FFFD.
[[nodiscard]] std::string valid(std::string text);

/// Whether a control character (C0 but for those in `allowed`, DEL, C1) stands in the text.
[[nodiscard]] bool has_control(std::string_view text, std::string_view allowed = {});

/// Without its control characters (but for those in `allowed`); invalid bytes become U+FFFD.
[[nodiscard]] std::string without_controls(std::string_view text, std::string_view allowed = {});

/// The first character that is not there to be seen, as messages name it ("U+200B"): a control character, a format
/// character (direction marks, zero width, byte order mark), a line or paragraph separator; but none in `allowed`.
[[nodiscard]] std::optional<std::string> first_unseen(std::string_view text, std::string_view allowed = {});

/// As people are shown it: each such character as 〔U+202E〕, but line feeds as they are; invalid bytes as U+FFFD.
[[nodiscard]] std::string shown(std::string_view text);
void append_shown(std::string& out, std::string_view text);

/// Without them, but for those in `allowed`; invalid bytes become U+FFFD.
[[nodiscard]] std::string without_unseen(std::string_view text, std::string_view allowed = {});

/// White space other than U+0020, and where it is.
struct OtherBlank {
    std::size_t at = 0; ///< in bytes
    std::string name;   ///< as messages name it, "U+3000"
};

/// The first of a text.
[[nodiscard]] std::optional<OtherBlank> first_other_blank(std::string_view text);

/// Whether there is anything but white space and what cannot be seen.
[[nodiscard]] bool has_visible(std::string_view text);

/// Without format characters, variation selectors and whatever else is there without being seen.
[[nodiscard]] std::string without_invisible(std::string_view text);

[[nodiscard]] std::size_t characters(std::string_view text);

/// The text's beginning, at most `most` bytes of whole characters, and "…" where it goes on.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);

/// The characters of a text, each as its own UTF-8 string.
[[nodiscard]] std::vector<std::string> split_characters(std::string_view text);

/// The code point of the first character; U+FFFD where there is none.
[[nodiscard]] std::uint32_t code_point(std::string_view text);

/// Whether a byte goes on with a character that began before it.
[[nodiscard]] constexpr bool continues_character(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Normalisation form C: how ids, subjects and file names are kept.
[[nodiscard]] std::string nfc(std::string_view text);

/// Normalisation form KC: how wordings are compared, and how full-width input is read.
[[nodiscard]] std::string nfkc(std::string_view text);

/// NFKC with letters' case folded.
[[nodiscard]] std::string case_folded(std::string_view text);

/// NFKC without white space and format characters (Cf, variation selectors), and with what a trip through CP932
/// exchanges made one (〜 and ～, − and －, ‖ and ∥, — and ―): the form whose digest says whether a wording changed.
[[nodiscard]] std::string comparable_form(std::string_view text);

/// Without white space (Unicode's, so U+3000 too) at both ends.
[[nodiscard]] std::string trimmed(std::string_view text);

/// How many cells characters of ambiguous width (①※→○) take: a matter of the terminal.
enum class Ambiguous { narrow, wide };

/// Width in cells.
[[nodiscard]] std::size_t cells(std::string_view text, Ambiguous ambiguous = Ambiguous::wide);

/// At most `width` cells; where something had to go, the last cells show "…".
[[nodiscard]] std::string truncated(
    std::string_view text, std::size_t width, Ambiguous ambiguous = Ambiguous::wide);

} // namespace tenken::utf8
