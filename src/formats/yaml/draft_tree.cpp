#include "formats/yaml/draft_tree.hpp"

#include "base/utf8.hpp"
#include "formats/yaml/draft_text.hpp"
#include "formats/yaml/parse.hpp"

#include <algorithm>
#include <array>

namespace tenken::yaml {

namespace {

using Kind = DraftNode::Kind;

bool is_word(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
            c == '_' || c == '-';
    });
}

/// What YAML takes for something else than text, whoever reads it.
bool is_taken(std::string_view text)
{
    constexpr std::array<std::string_view, 10> words{
        "true", "false", "null", "yes", "no", "on", "off", "y", "n", "~"};
    std::string small(text);
    std::ranges::transform(
        small, small.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return std::ranges::find(words, small) != words.end();
}

/// What may be a number or a day.
bool looks_like_number(std::string_view text)
{
    constexpr std::string_view digits = "0123456789";
    constexpr std::string_view parts = "0123456789+-._:eExXoO";
    const auto first = text.find_first_not_of("+-.");
    if (first == std::string_view::npos || first > 0) return true;
    return digits.find(text.front()) != std::string_view::npos &&
        text.find_first_not_of(parts) == std::string_view::npos;
}

/// Whether a text can stand without quotes: nothing in it is YAML's own.
bool stands_bare(std::string_view text)
{
    if (text.empty() || is_taken(text) || looks_like_number(text)) return false;
    if (utf8::trimmed(text) != text || utf8::first_unseen(text)) return false;
    return text.find_first_of("{}[],&*!|>'\"%@`#:?\\=<") == std::string_view::npos &&
        text.find("　") == std::string_view::npos && text.find("：") == std::string_view::npos;
}

std::string scalar(const DraftNode& node)
{
    const auto& text = node.value;
    if (node.kind == Kind::plain && is_word(text)) return text;
    return stands_bare(text) ? text : quoted(text);
}

std::string key_text(const std::string& key)
{
    return is_word(key) && !is_taken(key) && !looks_like_number(key) ? key : quoted(key);
}

/// Whether a text can stand as a block: what a block would lose or take for its indentation is not in it.
bool stands_as_block(const std::string& text)
{
    if (text.find('\n') == std::string::npos || text.back() == '\n' || text.front() == '\n') return false;
    if (utf8::first_unseen(text, "\n")) return false;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const auto line = std::string_view(text).substr(begin, end - begin);
        if (line.starts_with(' ') || (!line.empty() && utf8::trimmed(line).empty())) return false;
        begin = end + 1;
    }
    return true;
}

bool is_nested(const DraftNode& node)
{
    if (node.flow) return false;
    return (node.kind == Kind::list && !node.items.empty()) ||
        (node.kind == Kind::mapping && !node.entries.empty());
}

class Writer {
public:
    explicit Writer(std::string_view head)
    {
        if (!head.empty()) add(comment(head), std::nullopt);
    }

    void mapping(
        const DraftNode& node, std::size_t indent, std::string first, std::optional<std::size_t> origin)
    {
        for (const auto& [key, value] : node.entries) {
            const auto from = value.origin ? value.origin : origin;
            member(first.empty() ? blanks(indent) : first, key_text(key) + ":", value, indent, from);
            first.clear();
        }
    }

    DraftFile file;

private:
    static std::string blanks(std::size_t count) { return std::string(count, ' '); }

    /// Whole lines.
    void add(const std::string& lines, std::optional<std::size_t> origin)
    {
        file.text += lines;
        file.origins.resize(
            file.origins.size() + static_cast<std::size_t>(std::ranges::count(lines, '\n')), origin);
    }

    /// `start` and `name`, and what stands behind them.
    void member(const std::string& start, const std::string& name, const DraftNode& value, std::size_t indent,
        std::optional<std::size_t> origin)
    {
        if (is_nested(value)) {
            add(start + name + "\n", origin);
            if (value.kind == Kind::mapping)
                mapping(value, indent + 2, {}, origin);
            else
                list(value, indent + 2, origin);
        } else if (value.kind == Kind::text && stands_as_block(value.value)) {
            add(start + name + " |-\n" + block(value.value, indent + 2), origin);
        } else {
            add(start + name + " " + flow_text(value) + "\n", origin);
        }
    }

    void list(const DraftNode& node, std::size_t indent, std::optional<std::size_t> origin)
    {
        for (const auto& item : node.items) {
            const auto from = item.origin ? item.origin : origin;
            if (is_nested(item) && item.kind == Kind::mapping)
                mapping(item, indent + 2, blanks(indent) + "- ", from);
            else
                add(blanks(indent) + "- " + flow_text(item) + "\n", from);
        }
    }

    static std::string block(const std::string& text, std::size_t indent)
    {
        std::string lines;
        for (std::size_t begin = 0; begin <= text.size();) {
            const auto end = std::min(text.find('\n', begin), text.size());
            if (end > begin) lines += blanks(indent) + text.substr(begin, end - begin);
            lines += '\n';
            begin = end + 1;
        }
        return lines;
    }
};

} // namespace

DraftNode draft_text(std::string text)
{
    DraftNode node;
    node.value = std::move(text);
    return node;
}

DraftNode draft_plain(std::string word)
{
    DraftNode node;
    node.kind = Kind::plain;
    node.value = std::move(word);
    return node;
}

DraftNode draft_list(std::vector<DraftNode> items)
{
    DraftNode node;
    node.kind = Kind::list;
    node.items = std::move(items);
    return node;
}

DraftNode draft_mapping(std::vector<DraftEntry> entries)
{
    DraftNode node;
    node.kind = Kind::mapping;
    node.entries = std::move(entries);
    return node;
}

DraftNode draft_words(const std::vector<std::string>& words)
{
    constexpr std::size_t widest = 100;
    auto node = draft_list();
    for (const auto& word : words) node.items.push_back(draft_text(word));
    node.flow = utf8::cells(flow_text(node)) <= widest;
    return node;
}

DraftNode draft_of(const Node& node)
{
    DraftNode draft;
    draft.flow = true;
    switch (node.kind) {
    case Node::Kind::null:
        draft.kind = Kind::plain;
        draft.value = "~";
        break;
    case Node::Kind::scalar:
        draft.kind = node.plain ? Kind::plain : Kind::text;
        draft.value = node.value;
        break;
    case Node::Kind::sequence:
        draft.kind = Kind::list;
        for (const auto& item : node.items) draft.items.push_back(draft_of(item));
        break;
    case Node::Kind::mapping:
        draft.kind = Kind::mapping;
        for (const auto& [key, value] : node.entries) draft.entries.push_back({key.value, draft_of(value)});
        break;
    }
    return draft;
}

std::string flow_text(const DraftNode& node)
{
    std::string text;
    switch (node.kind) {
    case Kind::text:
    case Kind::plain:
        return scalar(node);
    case Kind::list:
        for (const auto& item : node.items) (text += text.empty() ? "" : ", ") += flow_text(item);
        return "[" + text + "]";
    case Kind::mapping:
        for (const auto& [key, value] : node.entries)
            (text += text.empty() ? "" : ", ") += key_text(key) + ": " + flow_text(value);
        return "{" + text + "}";
    }
    return text;
}

DraftFile draft_file(const DraftNode& root, std::string_view head)
{
    Writer writer(head);
    writer.mapping(root, 0, {}, root.origin);
    return std::move(writer.file);
}

} // namespace tenken::yaml
