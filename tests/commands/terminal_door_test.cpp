// The door to the terminal: what goes through it, in whatever pieces it comes.

#include "commands/terminal_door.hpp"

#include "base/utf8.hpp"
#include "support/catch.hpp"

#include <ostream>
#include <sstream>

using namespace tenken;
using namespace tenken::test;

namespace {

std::string through(const std::string& text, std::size_t piece)
{
    std::stringbuf terminal;
    {
        TerminalDoor door(terminal);
        std::ostream out(&door);
        for (std::size_t at = 0; at < text.size(); at += piece) out << text.substr(at, piece) << std::flush;
        CHECK(out.good());
    }
    return terminal.str();
}

} // namespace

TEST_CASE("Nothing that a terminal or a bidirectional layout would obey goes through the door")
{
    const std::string hostile = "a\x1b]0;t\x07 \x1b[2J\x1b[31m \xC2\x9B"
                                "1m\x08\x7F\rx \xE2\x80\xAE \xE2\x81\xA6 "
                                "\xE2\x80\xA8 \xEF\xBB\xBF \xD8\x9C \x9B\xFF";
    for (std::size_t piece = 1; piece < 9; ++piece) {
        const auto out = through(hostile, piece);
        INFO(piece);
        CHECK(out == through(hostile, hostile.size()));
        CHECK_FALSE(utf8::first_unseen(out));
        CHECK_FALSE(utf8::first_invalid(out));
        CHECK_THAT(out, contains("a〔U+001B〕]0;t〔U+0007〕 〔U+001B〕[2J"));
    }
}

TEST_CASE("What stands between the layout's own sequences goes through as little as what stands alone")
{
    const std::string text = "\x1b[1m\x1b[2Ja\u202E\x1b[0m\x07\t\x1b[0m";
    for (std::size_t piece = 1; piece <= text.size(); ++piece)
        CHECK(through(text, piece) == "\x1b[1m〔U+001B〕[2Ja〔U+202E〕\x1b[0m〔U+0007〕\t\x1b[0m");
}

TEST_CASE("Text, line ends, tabs and what the layout itself puts in go through as they are")
{
    const std::string own = "\x1b[1m問い\x1b[0m\n\x1b[2m例\t1\x1b[0m \x1b[33m！\x1b[0m\r\x1b[K𠮷野家 é\n";
    for (std::size_t piece = 1; piece < 9; ++piece) CHECK(through(own, piece) == own);
}

TEST_CASE("What cannot be written is an error of the stream")
{
    class Full final : public std::streambuf {
    } full;
    TerminalDoor door(full);
    std::ostream out(&door);
    out << "text\n";
    CHECK_FALSE(out.good());
}
