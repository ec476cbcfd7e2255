#include "page/html.hpp"

#include "base/utf8.hpp"
#include "page/nasty_text.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace tenken;
using namespace tenken::test;

namespace {

std::string escaped_for_page(std::string_view text)
{
    std::string out;
    append_html_text(out, text);
    return out;
}

std::string utf8_of(std::uint32_t c)
{
    std::string text;
    const auto add = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (c < 0x80) {
        add(c);
    } else if (c < 0x800) {
        add(0xC0U | (c >> 6U));
        add(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        add(0xE0U | (c >> 12U));
        add(0x80U | ((c >> 6U) & 0x3FU));
        add(0x80U | (c & 0x3FU));
    } else {
        add(0xF0U | (c >> 18U));
        add(0x80U | ((c >> 12U) & 0x3FU));
        add(0x80U | ((c >> 6U) & 0x3FU));
        add(0x80U | (c & 0x3FU));
    }
    return text;
}

// What a reader of HTML makes of text without markup.
std::string read_back(std::string text)
{
    const std::vector<std::pair<std::string, std::string>> references{
        {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}};
    for (const auto& [reference, character] : references) {
        for (auto at = text.find(reference); at != std::string::npos;
             at = text.find(reference, at + character.size()))
            text.replace(at, reference.size(), character);
    }
    return text;
}

} // namespace

TEST_CASE("No character of markup gets into a page, and every letter comes back")
{
    for (const auto& text : nasty_texts()) {
        const auto out = escaped_for_page(text);
        CAPTURE(text);
        CHECK(out.find_first_of("<>\"'") == std::string::npos);
        CHECK(read_back(out) == utf8::shown(text));
    }
    CHECK(escaped_for_page("</script><!--\"'&lt;") == "&lt;/script&gt;&lt;!--&quot;&#39;&amp;lt;");
}

TEST_CASE("Whatever cannot be seen stands in a page by its number, but for line feeds")
{
    std::size_t unseen = 0;
    for (std::uint32_t c = 0; c < 0x110000; ++c) {
        if (c >= 0xD800 && c < 0xE000) continue;
        const auto text = utf8_of(c);
        if (!utf8::first_unseen(text) || c == '\n') continue;
        ++unseen;
        const auto out = escaped_for_page("a" + text + "b");
        const auto name = *utf8::first_unseen(text);
        if (out != "a〔" + name + "〕b") FAIL(name << " is written as " << out);
    }
    CHECK(unseen > 220); // Cc, Cf, Zl, Zp
    CHECK(escaped_for_page("一行\n二行") == "一行\n二行");
    for (const std::uint32_t bidi : {0x061CU, 0x200EU, 0x200FU, 0x202AU, 0x202BU, 0x202CU, 0x202DU, 0x202EU,
             0x2066U, 0x2067U, 0x2068U, 0x2069U})
        CHECK(escaped_for_page(utf8_of(bidi)).starts_with("〔U+"));
}

TEST_CASE("A page says its language, loads nothing and runs nothing")
{
    const auto beginning = html_beginning({Language::ja, "R&D <点検>", "report-1"});
    CHECK(beginning.starts_with("<!doctype html>\n<html lang=\"ja\">\n"));
    CHECK(beginning.find("<title>R&amp;D &lt;点検&gt;</title>") != std::string::npos);
    CHECK(beginning.find("default-src 'none'") != std::string::npos);
    CHECK(beginning.find("script") == std::string::npos);
    CHECK(beginning.find("url(") == std::string::npos);
    CHECK(beginning.find("@import") == std::string::npos);
}

TEST_CASE("HTML is handed over in pieces, in order")
{
    std::string all;
    std::size_t pieces = 0;
    const std::function<void(std::string_view)> take = [&](std::string_view piece) {
        all += piece;
        ++pieces;
    };
    Html html({Language::ja, "頁", "page-1"}, take);
    for (std::size_t i = 0; i < 20000; ++i) {
        html.markup("<p>").text("&").number(i).markup("</p>\n");
        html.pause();
    }
    html.end();
    CHECK(pieces > 2);
    CHECK(all.find("<body>\n<p>&amp;0</p>\n<p>&amp;1</p>\n") != std::string::npos);
    CHECK(all.ends_with("<p>&amp;19999</p>\n</body>\n</html>\n"));
}
