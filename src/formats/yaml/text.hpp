#pragma once

#include "base/problem.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tenken::yaml {

/// A file's text, kept so that every place in it can be shown. Copies nothing when a place is asked for
/// but the one line. Not copied or moved: nodes and problems refer to it.
class Text {
public:
    /// `shown` is the file as the user knows it; `bytes` are valid UTF-8 without a byte order mark.
    Text(std::string shown, std::string bytes);
    Text(const Text&) = delete;
    Text& operator=(const Text&) = delete;

    [[nodiscard]] std::string_view bytes() const { return bytes_; }
    [[nodiscard]] const std::string& shown() const { return shown_; }

    /// The place of the byte at `offset`; an offset behind the end means the end of the last line that is
    /// not blank.
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
    std::string shown_;
    std::string bytes_;
    std::vector<std::size_t> starts_;
};

} // namespace tenken::yaml
