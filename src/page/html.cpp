#include "page/html.hpp"

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

std::string_view page_style()
{
    const auto files = embedded_templates();
    const auto at = std::ranges::find(files, "page-1.css", &EmbeddedFile::path);
    if (at == files.end()) throw std::logic_error("the built-in style of pages is missing");
    return at->bytes;
}

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
    std::string out = "<!doctype html>\n<html lang=\"";
    out += language_name(head.language);
    out += "\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
           "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"referrer\" content=\"no-referrer\">\n"
           "<meta name=\"color-scheme\" content=\"light dark\">\n"
           "<meta name=\"format-detection\" content=\"telephone=no\">\n"
           "<meta name=\"generator\" content=\"tenken ";
    append_html_text(out, head.made_as);
    out += "\">\n<title>";
    append_html_text(out, head.title);
    out += "</title>\n<style>\n";
    out += page_style();
    return out += "</style>\n</head>\n<body>\n";
}

} // namespace tenken
