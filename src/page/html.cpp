#include "page/html.hpp"

#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "page/embedded_templates.hpp"

#include <algorithm>
#include <stdexcept>

namespace tenken {

namespace {

std::string_view reference_of(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    default:
        return "&#39;";
    }
}

std::string_view built_in_style(std::string_view name)
{
    const auto files = embedded_templates();
    const auto at = std::ranges::find(files, name, &EmbeddedFile::path);
    if (at == files.end()) throw std::logic_error("a built-in style of pages is missing");
    return at->bytes;
}

unsigned digit_value(char hex) { return static_cast<unsigned>(hex <= '9' ? hex - '0' : hex - 'a' + 10); }

/// As policies write digests (RFC 4648): of the bytes that an even number of hex digits stands for.
std::string base64_of_hex(std::string_view hex)
{
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t i = 0; i < hex.size(); i += 6) {
        unsigned bits = 0; // of three bytes
        for (std::size_t k = 0; k < 6; ++k)
            bits = bits * 16 + (i + k < hex.size() ? digit_value(hex[i + k]) : 0);
        const auto digits = std::min<std::size_t>(4, (hex.size() - i) / 2 + 1);
        for (std::size_t k = 0; k < 4; ++k) out += k < digits ? alphabet[bits >> (18 - 6 * k) & 63U] : '=';
    }
    return out;
}

/// The style as it stands in its element.
std::string style_text(std::string_view added)
{
    std::string text = "\n";
    text += built_in_style("page-1.css");
    if (!added.empty()) text += built_in_style(added);
    return text;
}

/// Nothing may be loaded or run, and no style applies but that one.
std::string policy(const std::string& style)
{
    return "default-src 'none'; style-src 'sha256-" + base64_of_hex(sha256_hex(style)) +
        "'; base-uri 'none'; form-action 'none'";
}

constexpr std::string_view layout_before = "<meta name=\"generator\" content=\"tenken ";

} // namespace

void append_html_text(std::string& out, std::string_view text)
{
    while (!text.empty()) {
        const auto plain = std::min(text.find_first_of("&<>\"'"), text.size());
        utf8::append_shown(out, text.substr(0, plain));
        if (plain < text.size()) out += reference_of(text[plain]);
        text.remove_prefix(std::min(plain + 1, text.size()));
    }
}

void Html::pause()
{
    constexpr std::size_t worth_it = 1U << 16U;
    if (out_.size() < worth_it) return;
    take_(out_);
    out_.clear();
}

std::string html_beginning(const HtmlHead& head)
{
    const auto style = style_text(head.added_style);
    std::string out = "<!doctype html>\n<html lang=\"";
    out += language_name(head.language);
    out += "\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"";
    out += policy(style);
    out += "\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"referrer\" content=\"no-referrer\">\n"
           "<meta name=\"color-scheme\" content=\"light dark\">\n"
           "<meta name=\"format-detection\" content=\"telephone=no\">\n";
    out += layout_before;
    append_html_text(out, head.made_as);
    out += "\">\n<title>";
    append_html_text(out, head.title);
    out += "</title>\n<style>";
    out += style;
    return out += "</style>\n</head>\n<body>\n";
}

std::string_view layout_named_in(std::string_view page)
{
    const auto head = page.substr(0, page.find("<title>"));
    const auto at = head.find(layout_before);
    if (at == head.npos) return {};
    const auto name = head.substr(at + layout_before.size());
    return name.substr(0, name.find('"'));
}

} // namespace tenken
