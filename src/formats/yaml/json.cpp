#include "formats/yaml/json.hpp"

#include <cstdint>
#include <utility>

namespace tenken::yaml {

namespace {

void append_utf8(std::string& out, std::uint32_t code)
{
    const auto byte = [&](std::uint32_t value) { out += static_cast<char>(value); };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xC0 | (code >> 6));
        byte(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        byte(0xE0 | (code >> 12));
        byte(0x80 | ((code >> 6) & 0x3F));
        byte(0x80 | (code & 0x3F));
    } else {
        byte(0xF0 | (code >> 18));
        byte(0x80 | ((code >> 12) & 0x3F));
        byte(0x80 | ((code >> 6) & 0x3F));
        byte(0x80 | (code & 0x3F));
    }
}

/// Every function gives false, or nothing, where the text is not JSON; `at_` then means nothing.
class Reader {
public:
    Reader(std::string_view text, std::size_t deepest)
        : text_(text)
        , deepest_(deepest)
    {
    }

    std::optional<Node> document()
    {
        Node root;
        if (!value(root, 0)) return std::nullopt;
        skip();
        if (at_ != text_.size()) return std::nullopt;
        return root;
    }

private:
    void skip()
    {
        const auto next = text_.find_first_not_of(" \t\r\n", at_);
        at_ = next == std::string_view::npos ? text_.size() : next;
    }

    [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    bool take(char wanted)
    {
        if (peek() != wanted) return false;
        ++at_;
        return true;
    }

    bool value(Node& node, std::size_t depth)
    {
        skip();
        node.offset = at_;
        switch (peek()) {
        case '{':
            return mapping(node, depth + 1);
        case '[':
            return sequence(node, depth + 1);
        case '"':
            return string(node);
        default:
            return word(node);
        }
    }

    bool mapping(Node& node, std::size_t depth)
    {
        node.kind = Node::Kind::mapping;
        ++at_;
        skip();
        if (depth > deepest_) return false;
        if (take('}')) return true;
        do {
            Entry entry;
            skip();
            entry.key.offset = at_;
            if (peek() != '"' || !string(entry.key)) return false;
            skip();
            if (!take(':') || !value(entry.value, depth)) return false;
            node.entries.push_back(std::move(entry));
            skip();
        } while (take(','));
        return take('}');
    }

    bool sequence(Node& node, std::size_t depth)
    {
        node.kind = Node::Kind::sequence;
        ++at_;
        skip();
        if (depth > deepest_) return false;
        if (take(']')) return true;
        do {
            Node item;
            if (!value(item, depth)) return false;
            node.items.push_back(std::move(item));
            skip();
        } while (take(','));
        return take(']');
    }

    bool word(Node& node)
    {
        const auto end = text_.find_first_of(" \t\r\n,]}", at_);
        const auto written = text_.substr(at_, end == std::string_view::npos ? end : end - at_);
        at_ += written.size();
        if (written == "null") return true;
        node.kind = Node::Kind::scalar;
        node.plain = true;
        node.value = written;
        return written == "true" || written == "false" || is_number(written);
    }

    static std::size_t digits(std::string_view text)
    {
        const auto end = text.find_first_not_of("0123456789");
        return end == std::string_view::npos ? text.size() : end;
    }

    static bool is_number(std::string_view text)
    {
        if (text.starts_with('-')) text.remove_prefix(1);
        const std::size_t whole = digits(text);
        if (whole == 0 || (whole > 1 && text[0] == '0')) return false;
        text.remove_prefix(whole);
        if (text.starts_with('.')) {
            text.remove_prefix(1);
            const std::size_t places = digits(text);
            if (places == 0) return false;
            text.remove_prefix(places);
        }
        if (!text.starts_with('e') && !text.starts_with('E')) return text.empty();
        text.remove_prefix(1);
        if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
        return !text.empty() && digits(text) == text.size();
    }

    bool string(Node& node)
    {
        node.kind = Node::Kind::scalar;
        ++at_;
        while (at_ < text_.size()) {
            const char c = text_[at_++];
            if (c == '"') return true;
            if (static_cast<unsigned char>(c) < 0x20) return false;
            if (c != '\\') {
                node.value += c;
                continue;
            }
            if (!escape(node.value)) return false;
        }
        return false;
    }

    bool escape(std::string& out)
    {
        constexpr std::string_view names = "\"\\/bfnrt";
        constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
        const char name = peek();
        ++at_;
        if (name == 'u') return unicode(out);
        const auto which = names.find(name);
        if (name == '\0' || which == std::string_view::npos) return false;
        out += meant[which];
        return true;
    }

    bool unicode(std::string& out)
    {
        auto code = hex();
        if (!code || (*code >= 0xDC00 && *code <= 0xDFFF)) return false;
        if (*code >= 0xD800 && *code <= 0xDBFF) {
            if (!take('\\') || !take('u')) return false;
            const auto low = hex();
            if (!low || *low < 0xDC00 || *low > 0xDFFF) return false;
            code = 0x10000 + ((*code - 0xD800) << 10) + (*low - 0xDC00);
        }
        append_utf8(out, *code);
        return true;
    }

    std::optional<std::uint32_t> hex()
    {
        constexpr std::string_view lower = "0123456789abcdef";
        constexpr std::string_view upper = "0123456789ABCDEF";
        std::uint32_t code = 0;
        for (int i = 0; i < 4; ++i) {
            const char c = peek();
            auto digit = lower.find(c);
            if (digit == std::string_view::npos) digit = upper.find(c);
            if (c == '\0' || digit == std::string_view::npos) return std::nullopt;
            code = code * 16 + static_cast<std::uint32_t>(digit);
            ++at_;
        }
        return code;
    }

    std::string_view text_;
    std::size_t deepest_;
    std::size_t at_ = 0;
};

} // namespace

std::optional<Node> parse_json(std::string_view text, std::size_t deepest)
{
    return Reader(text, deepest).document();
}

} // namespace tenken::yaml
