#pragma once

#include "base/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tenken::yaml {

/// The largest file that is read, in bytes.
inline constexpr std::size_t largest_file = 4 * 1024 * 1024;

/// Looks at a file before anything interprets it: UTF-8 (a byte order mark at its start is tolerated), no other
/// encoding, no document of an office program and no unfinished merge, no control character but tab, line feed and the carriage return
/// before one. What is wrong comes with its place; nothing when the bytes are sound.
[[nodiscard]] Problems check_bytes(const std::string& shown, std::string_view bytes);

/// Without the byte order mark.
[[nodiscard]] std::string_view without_mark(std::string_view bytes);

/// A file's text, kept so that every place in it can be shown. Not copied or moved: nodes and problems refer to it.
class Text {
public:
    /// `shown` is the file as the user knows it; `bytes` are valid UTF-8 without a byte order mark.
    Text(std::string shown, std::string bytes);
    Text(const Text&) = delete;
    Text& operator=(const Text&) = delete;

    [[nodiscard]] std::string_view bytes() const { return bytes_; }
    [[nodiscard]] const std::string& shown() const { return shown_; }

    /// The place of the byte at `offset`, at the same cost in a line of any length; an offset behind the end means
    /// the end of the last line that is not blank.
    [[nodiscard]] Place place(std::size_t offset) const;

    /// The file as a whole.
    [[nodiscard]] Place whole() const;

    [[nodiscard]] std::size_t line_count() const { return starts_.size(); }

    /// A line (from 1) without its line end.
    [[nodiscard]] std::string_view line(std::size_t number) const;

    /// Where a line (from 1) begins.
    [[nodiscard]] std::size_t line_start(std::size_t number) const { return starts_[number - 1]; }

    /// The number (from 1) of the line in which the byte at `offset` lies.
    [[nodiscard]] std::size_t line_of(std::size_t offset) const;

private:
    [[nodiscard]] std::size_t characters_before(std::size_t offset) const;

    std::string shown_;
    std::string bytes_;
    std::vector<std::size_t> starts_;
    std::vector<std::uint32_t> characters_; ///< how many there are before every 1024th byte
};

/// Slips of a keyboard: characters that look like YAML's own and are not. Those in the line at `offset`, where
/// reading stopped, and in the lines just above it that may have caused it: `：` for `:`, U+3000 or a tab as
/// indentation. Empty: none.
[[nodiscard]] Problems slips_near(const Text& text, std::size_t offset);

/// The slip that made a single text of what should have been structure ("名前：太郎"), or that got into a
/// key ("　名前"), where `written` begins at `offset`. Empty: none.
[[nodiscard]] Problems slips_in(const Text& text, std::string_view written, std::size_t offset);

} // namespace tenken::yaml
