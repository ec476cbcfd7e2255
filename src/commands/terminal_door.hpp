#pragma once

#include <streambuf>
#include <string>
#include <string_view>

namespace tenken {

/// The one door to a terminal that is written to: whatever comes, out of whatever file, is shown as text and does nothing
/// else. What cannot be seen goes through as people are shown it (utf8::shown); line ends, tabs and the few sequences
/// that the layout itself puts in (bold, dim, yellow, an own line wiped) as they are.
class TerminalDoor final : public std::streambuf {
public:
    /// `terminal` outlives it.
    explicit TerminalDoor(std::streambuf& terminal)
        : terminal_(terminal)
    {
    }
    ~TerminalDoor() override;
    TerminalDoor(const TerminalDoor&) = delete;
    TerminalDoor& operator=(const TerminalDoor&) = delete;

protected:
    int_type overflow(int_type byte) override;
    std::streamsize xsputn(const char* bytes, std::streamsize count) override;
    int sync() override;

private:
    bool let_through(std::string_view bytes);

    std::streambuf& terminal_;
    std::string begun_; ///< a character or a sequence whose end has not come yet
};

} // namespace tenken
