#include "page/parsed_markdown.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <memory>
#include <stdexcept>

namespace tenken::test {

namespace {

using Node = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;

Node parse(const std::string& text)
{
    cmark_gfm_core_extensions_ensure_registered();
    const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(
        cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES), &cmark_parser_free);
    for (const char* name : {"table", "autolink", "strikethrough", "tagfilter", "tasklist"}) {
        auto* extension = cmark_find_syntax_extension(name);
        if (extension == nullptr) throw std::runtime_error(std::string("cmark-gfm has no extension ") + name);
        cmark_parser_attach_syntax_extension(parser.get(), extension);
    }
    cmark_parser_feed(parser.get(), text.data(), text.size());
    return {cmark_parser_finish(parser.get()), &cmark_node_free};
}

bool is_block(cmark_node* node)
{
    return (cmark_node_get_type(node) & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK;
}

void read_inlines(cmark_node* parent, std::string& text, ParsedMarkdown& parsed)
{
    for (auto* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
        const std::string type = cmark_node_get_type_string(node);
        if (type == "text" || type == "code") {
            text += cmark_node_get_literal(node);
        } else if (type == "linebreak") {
            text += '\n';
        } else {
            parsed.foreign.push_back(type);
            read_inlines(node, text, parsed);
        }
    }
}

void read_blocks(cmark_node* node, int depth, ParsedMarkdown& parsed)
{
    std::string line = std::to_string(depth) + " " + cmark_node_get_type_string(node);
    if (cmark_node_get_type(node) == CMARK_NODE_HEADING)
        line += " " + std::to_string(cmark_node_get_heading_level(node));
    if (cmark_node_get_type(node) == CMARK_NODE_LIST)
        line += cmark_node_get_list_tight(node) != 0 ? " tight" : " loose";
    parsed.blocks.push_back(line);
    if (cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK)
        parsed.code.emplace_back(cmark_node_get_literal(node));
    auto* first = cmark_node_first_child(node);
    if (first == nullptr || !is_block(first)) {
        std::string text;
        read_inlines(node, text, parsed);
        parsed.texts.push_back(text);
        return;
    }
    for (auto* child = first; child != nullptr; child = cmark_node_next(child))
        read_blocks(child, depth + 1, parsed);
}

} // namespace

ParsedMarkdown parse_markdown(const std::string& text)
{
    ParsedMarkdown parsed;
    read_blocks(parse(text).get(), 0, parsed);
    return parsed;
}

} // namespace tenken::test
