#include "commands/terminal_door.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>

namespace tenken {

namespace {

constexpr std::array<std::string_view, 6> own_sequences{
    "\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[33m", "\r\x1b[K", "\t"};

/// How many bytes at the end may be the beginning of what goes on in the next piece.
std::size_t unfinished(std::string_view text)
{
    constexpr std::size_t longest = 5;
    for (std::size_t length = std::min(text.size(), longest); length > 0; --length) {
        const auto end = text.substr(text.size() - length);
        const bool begins_own = std::ranges::any_of(
            own_sequences, [&](std::string_view own) { return own.size() > length && own.starts_with(end); });
        const auto first = static_cast<unsigned char>(end.front());
        const std::size_t whole = first >= 0xF0U ? 4 : first >= 0xE0U ? 3 : first >= 0xC0U ? 2 : 1;
        if (begins_own || (length < whole && std::ranges::all_of(end.substr(1), utf8::continues_character)))
            return length;
    }
    return 0;
}

} // namespace

TerminalDoor::~TerminalDoor()
{
    let_through(std::string(std::move(begun_)));
    terminal_.pubsync();
}

TerminalDoor::int_type TerminalDoor::overflow(int_type byte)
{
    if (traits_type::eq_int_type(byte, traits_type::eof())) return traits_type::not_eof(byte);
    const char one = traits_type::to_char_type(byte);
    return xsputn(&one, 1) == 1 ? byte : traits_type::eof();
}

std::streamsize TerminalDoor::xsputn(const char* bytes, std::streamsize count)
{
    begun_.append(bytes, static_cast<std::size_t>(count));
    const auto later = unfinished(begun_);
    const std::string now = begun_.substr(0, begun_.size() - later);
    begun_.erase(0, now.size());
    return let_through(now) ? count : 0;
}

int TerminalDoor::sync() { return terminal_.pubsync(); }

bool TerminalDoor::let_through(std::string_view bytes)
{
    std::string out;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto own = std::ranges::find_if(
            own_sequences, [&](std::string_view one) { return bytes.substr(at).starts_with(one); });
        if (own == own_sequences.end()) {
            ++at;
            continue;
        }
        utf8::append_shown(out, bytes.substr(begin, at - begin));
        out += *own;
        begin = at += own->size();
    }
    utf8::append_shown(out, bytes.substr(begin));
    const auto size = static_cast<std::streamsize>(out.size());
    return terminal_.sputn(out.data(), size) == size;
}

} // namespace tenken
