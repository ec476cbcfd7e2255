#include "formats/yaml/parse.hpp"

#include "base/utf8.hpp"
#include "formats/yaml/reading.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string_view>
#include <utility>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace tenken::yaml {

namespace {

/// Reading ends here, whatever follows.
struct Refused {
    std::size_t offset;
    const char* id;
};

/// More mistakes of one kind than anybody reads.
struct Enough {};

/// The byte behind the quoted text that begins at `offset`, or nothing when its quote is never closed.
std::optional<std::size_t> end_of_quoted(std::string_view text, std::size_t offset)
{
    const char quote = text[offset];
    for (std::size_t at = offset + 1; at < text.size(); ++at) {
        if (quote == '"' && text[at] == '\\') {
            ++at;
        } else if (text[at] == quote) {
            if (quote == '"' || at + 1 >= text.size() || text[at + 1] != quote) return at + 1;
            ++at;
        }
    }
    return std::nullopt;
}

/// yaml-cpp 0.7 makes of `\_` and `\N` the bytes A0 and 85 (its issue 803), where U+00A0 and U+0085 are meant. Nothing
/// else in a scalar of a UTF-8 text can be a byte that is not UTF-8.
std::string with_whole_characters(const std::string& value)
{
    std::string whole;
    std::string_view rest = value;
    for (auto lone = utf8::first_invalid(rest); lone; lone = utf8::first_invalid(rest)) {
        whole += rest.substr(0, *lone);
        (whole += '\xC2') += rest[*lone];
        rest.remove_prefix(*lone + 1);
    }
    return whole += rest;
}

/// A tree that grows as a parser meets its parts.
class GrowingTree {
public:
    [[nodiscard]] Node take() { return std::move(root_); }

    /// The collections that are not closed yet, outermost first.
    [[nodiscard]] std::size_t depth() const { return open_.size(); }
    [[nodiscard]] std::size_t open_offset(std::size_t depth) const { return open_[depth].node.offset; }

    [[nodiscard]] bool awaits_key() const
    {
        return !open_.empty() && open_.back().node.is(Node::Kind::mapping) && !open_.back().key;
    }

    /// The key whose value is still to come, or null.
    [[nodiscard]] const Node* key() const
    {
        return !open_.empty() && open_.back().key ? &*open_.back().key : nullptr;
    }

    void open(Node node)
    {
        if (open_.size() == deepest) throw Refused{node.offset, "checklist.too_deep"};
        open_.push_back({std::move(node), std::nullopt});
    }

    [[nodiscard]] Node close()
    {
        Node node = std::move(open_.back().node);
        open_.pop_back();
        return node;
    }

    void add(Node node)
    {
        if (++parts_ > most_parts) throw Refused{node.offset, "checklist.too_many_parts"};
        if (open_.empty()) {
            root_ = std::move(node);
            return;
        }
        Open& parent = open_.back();
        if (parent.node.is(Node::Kind::sequence)) {
            parent.node.items.push_back(std::move(node));
        } else if (!parent.key) {
            parent.key = std::move(node);
        } else {
            parent.node.entries.push_back({std::move(*parent.key), std::move(node)});
            parent.key.reset();
        }
    }

private:
    struct Open {
        Node node;
        std::optional<Node> key; // mapping: the key whose value is still to come
    };

    std::vector<Open> open_;
    Node root_;
    std::size_t parts_ = 0;
};

/// Builds the tree from yaml-cpp's events: its own nodes follow aliases and lose duplicate keys.
class YamlBuilder : public YAML::EventHandler {
public:
    YamlBuilder(const Text& text, Problems& problems)
        : text_(text)
        , problems_(problems)
    {
    }

    [[nodiscard]] bool sound() const { return sound_; }
    [[nodiscard]] Node take() { return tree_.take(); }

    /// Where the innermost bracket that is still open was opened.
    [[nodiscard]] std::optional<std::size_t> open_bracket() const
    {
        for (std::size_t depth = tree_.depth(); depth > 0; --depth) {
            const std::size_t offset = tree_.open_offset(depth - 1);
            if (byte_at(offset) == '[' || byte_at(offset) == '{') return offset;
        }
        return std::nullopt;
    }

    void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        add(node_at(mark, Node::Kind::null, anchor, {}));
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override
    {
        refuse("checklist.alias", offset_of(mark));
        add(node_at(mark, Node::Kind::null, 0, {}));
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
        const std::string& value) override
    {
        Node node = node_at(mark, Node::Kind::scalar, anchor, tag);
        node.plain = tag == "?";
        node.value = node.plain ? value : with_whole_characters(value);
        const char first = byte_at(node.offset);
        if (!node.plain && (first == '"' || first == '\'') && !end_of_quoted(text_.bytes(), node.offset))
            refuse("checklist.open_quote", node.offset);
        add(std::move(node));
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
        YAML::EmitterStyle::value /*style*/) override
    {
        tree_.open(node_at(mark, Node::Kind::sequence, anchor, tag));
    }
    void OnSequenceEnd() override { add(tree_.close()); }

    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
        YAML::EmitterStyle::value /*style*/) override
    {
        tree_.open(node_at(mark, Node::Kind::mapping, anchor, tag));
    }
    void OnMapEnd() override { add(tree_.close()); }

private:
    [[nodiscard]] static std::size_t offset_of(const YAML::Mark& mark)
    {
        return static_cast<std::size_t>(std::max(0, mark.pos));
    }

    [[nodiscard]] char byte_at(std::size_t offset) const
    {
        return offset < text_.bytes().size() ? text_.bytes()[offset] : '\0';
    }

    void refuse(const char* id, std::size_t offset)
    {
        sound_ = false;
        problems_.push_back(problem_at(text_.place(offset), id));
        if (problems_.size() >= most_problems) throw Enough{};
    }

    // yaml-cpp says "?" for a plain scalar, "!" for a quoted one and "" or "?" for a collection without a tag.
    Node node_at(const YAML::Mark& mark, Node::Kind kind, YAML::anchor_t anchor, const std::string& tag)
    {
        Node node;
        node.kind = kind;
        node.offset = offset_of(mark);
        if (anchor != 0) refuse("checklist.anchor", node.offset);
        if ((!tag.empty() && tag != "?" && tag != "!") || byte_at(node.offset) == '!')
            refuse("checklist.tag", node.offset);
        return node;
    }

    [[nodiscard]] std::size_t last_before(std::size_t offset) const
    {
        const auto last = text_.bytes().substr(0, offset).find_last_not_of(" \t\r\n");
        return last == std::string_view::npos ? 0 : last;
    }

    void add(Node node)
    {
        // yaml-cpp puts what is not there where the next thing begins.
        if (node.is(Node::Kind::null) && tree_.depth() > 0)
            node.offset = tree_.key() != nullptr ? tree_.key()->offset : last_before(node.offset);
        if (tree_.awaits_key() && !node.is(Node::Kind::scalar)) refuse("checklist.key_not_text", node.offset);
        tree_.add(std::move(node));
    }

    const Text& text_;
    Problems& problems_;
    GrowingTree tree_;
    bool sound_ = true;
};

/// Builds the tree from the events of nlohmann's parser. They name no places: each token stands where the one
/// before it ended, but for blanks, commas and colons.
class JsonBuilder {
public:
    explicit JsonBuilder(std::string_view text)
        : text_(text)
    {
    }

    [[nodiscard]] Node take() { return tree_.take(); }

    bool null() { return add(node_of(Node::Kind::null)); }
    bool boolean(bool /*value*/) { return add_plain(); }
    bool number_integer(std::int64_t /*value*/) { return add_plain(); }
    bool number_unsigned(std::uint64_t /*value*/) { return add_plain(); }
    bool number_float(double /*value*/, const std::string& /*written*/) { return add_plain(); }
    bool string(std::string& value) { return add_text(value); }
    bool key(std::string& value) { return add_text(value); }
    static bool binary(std::vector<std::uint8_t>& /*value*/) { return false; }
    bool start_object(std::size_t /*size*/) { return open(Node::Kind::mapping); }
    bool end_object() { return close(); }
    bool start_array(std::size_t /*size*/) { return open(Node::Kind::sequence); }
    bool end_array() { return close(); }
    static bool parse_error(
        std::size_t /*offset*/, const std::string& /*token*/, const nlohmann::json::exception& /*error*/)
    {
        return false;
    }

private:
    /// Where the next token begins; `end_` is then where it ends.
    std::size_t next()
    {
        const std::size_t start = text_.find_first_not_of(" \t\r\n,:", end_);
        if (text_[start] == '"')
            end_ = end_of_quoted(text_, start).value_or(text_.size());
        else if (std::string_view("{}[]").find(text_[start]) != std::string_view::npos)
            end_ = start + 1;
        else
            end_ = std::min(text_.find_first_of(" \t\r\n,]}", start), text_.size());
        return start;
    }

    Node node_of(Node::Kind kind)
    {
        Node node;
        node.kind = kind;
        node.offset = next();
        return node;
    }

    bool add(Node node)
    {
        tree_.add(std::move(node));
        return true;
    }

    bool add_plain()
    {
        Node node = node_of(Node::Kind::scalar);
        node.plain = true;
        node.value = text_.substr(node.offset, end_ - node.offset);
        return add(std::move(node));
    }

    bool add_text(std::string& value)
    {
        Node node = node_of(Node::Kind::scalar);
        node.value = std::move(value);
        return add(std::move(node));
    }

    bool open(Node::Kind kind)
    {
        tree_.open(node_of(kind));
        return true;
    }

    bool close()
    {
        next();
        return add(tree_.close());
    }

    std::string_view text_;
    std::size_t end_ = 0;
    GrowingTree tree_;
};

/// Notices only that there is a document.
class SecondDocument : public YAML::EventHandler {
public:
    std::optional<YAML::Mark> start;

    void OnDocumentStart(const YAML::Mark& mark) override { start = mark; }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& /*mark*/, YAML::anchor_t /*anchor*/) override {}
    void OnAlias(const YAML::Mark& /*mark*/, YAML::anchor_t /*anchor*/) override {}
    void OnScalar(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
        const std::string& /*value*/) override
    {
    }
    void OnSequenceStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
        YAML::EmitterStyle::value /*style*/) override
    {
    }
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
        YAML::EmitterStyle::value /*style*/) override
    {
    }
    void OnMapEnd() override {}
};

struct Meaning {
    std::string_view message;
    const char* id;
};

/// What yaml-cpp says, and what it means for the person who wrote the file.
const std::array meanings{
    Meaning{YAML::ErrorMsg::END_OF_MAP_FLOW, "checklist.open_bracket"},
    Meaning{YAML::ErrorMsg::END_OF_SEQ_FLOW, "checklist.open_bracket"},
    Meaning{YAML::ErrorMsg::FLOW_END, "checklist.stray_bracket"},
    Meaning{YAML::ErrorMsg::EOF_IN_SCALAR, "checklist.open_quote"},
    Meaning{YAML::ErrorMsg::DOC_IN_SCALAR, "checklist.open_quote"},
    Meaning{YAML::ErrorMsg::TAB_IN_INDENTATION, "checklist.tab"},
    Meaning{YAML::ErrorMsg::INVALID_ESCAPE, "checklist.bad_escape"},
    Meaning{YAML::ErrorMsg::INVALID_HEX, "checklist.bad_escape"},
    Meaning{YAML::ErrorMsg::INVALID_UNICODE, "checklist.bad_escape"},
    Meaning{YAML::ErrorMsg::UNKNOWN_TOKEN, "checklist.reserved_character"},
    Meaning{YAML::ErrorMsg::MAP_VALUE, "checklist.stray_colon"},
    Meaning{YAML::ErrorMsg::MAP_KEY, "checklist.indentation"},
    Meaning{YAML::ErrorMsg::BLOCK_ENTRY, "checklist.indentation"},
    Meaning{YAML::ErrorMsg::END_OF_MAP, "checklist.indentation"},
    Meaning{YAML::ErrorMsg::END_OF_SEQ, "checklist.indentation"},
    Meaning{YAML::ErrorMsg::UNKNOWN_ANCHOR, "checklist.alias"},
    Meaning{YAML::ErrorMsg::ALIAS_NOT_FOUND, "checklist.alias"},
    Meaning{YAML::ErrorMsg::CHAR_IN_ALIAS, "checklist.alias"},
    Meaning{YAML::ErrorMsg::ALIAS_CONTENT, "checklist.alias"},
    Meaning{YAML::ErrorMsg::ANCHOR_NOT_FOUND, "checklist.anchor"},
    Meaning{YAML::ErrorMsg::CHAR_IN_ANCHOR, "checklist.anchor"},
    Meaning{YAML::ErrorMsg::MULTIPLE_ANCHORS, "checklist.anchor"},
    Meaning{YAML::ErrorMsg::MULTIPLE_TAGS, "checklist.tag"},
    Meaning{YAML::ErrorMsg::CHAR_IN_TAG_HANDLE, "checklist.tag"},
    Meaning{YAML::ErrorMsg::TAG_WITH_NO_SUFFIX, "checklist.tag"},
    Meaning{YAML::ErrorMsg::END_OF_VERBATIM_TAG, "checklist.tag"},
};

std::size_t offset_of(const Text& text, const YAML::Exception& error)
{
    return error.mark.is_null() ? text.bytes().size() : static_cast<std::size_t>(std::max(0, error.mark.pos));
}

Problem syntax_problem(const Text& text, const YAML::Exception& error, std::optional<std::size_t> bracket)
{
    const std::size_t offset = offset_of(text, error);
    for (const auto& meaning : meanings) {
        if (!error.msg.starts_with(meaning.message)) continue;
        const bool unclosed = std::string_view(meaning.id) == "checklist.open_bracket";
        return problem_at(text.place(unclosed ? bracket.value_or(offset) : offset), meaning.id);
    }
    return problem_at(text.place(offset), "checklist.syntax", error.msg);
}

bool has_duplicates(const std::vector<Entry>& entries)
{
    constexpr std::size_t few = 16;
    if (entries.size() > few) {
        std::vector<std::string_view> keys;
        for (const auto& entry : entries) keys.emplace_back(entry.key.value);
        std::ranges::sort(keys);
        return std::ranges::adjacent_find(keys) != keys.end();
    }
    for (auto one = entries.begin(); one != entries.end(); ++one) {
        const auto same = [&](const Entry& other) { return other.key.value == one->key.value; };
        if (std::any_of(entries.begin(), one, same)) return true;
    }
    return false;
}

void report_duplicates(const Text& text, const Node& node, Problems& problems)
{
    const bool duplicates = has_duplicates(node.entries);
    std::map<std::string_view, const Node*> seen;
    for (const auto& [key, value] : node.entries) {
        if (problems.size() >= most_problems) return;
        if (duplicates) {
            const auto [first, fresh] = seen.emplace(key.value, &key);
            const auto line = text.line_of(first->second->offset);
            if (!fresh)
                problems.push_back(
                    problem_at(text.place(key.offset), "checklist.duplicate_key", key.value, line));
        }
        report_duplicates(text, value, problems);
    }
    for (const auto& item : node.items) report_duplicates(text, item, problems);
}

Problem refusal(const Text& text, const Refused& refused)
{
    const bool deep = std::string_view(refused.id) == "checklist.too_deep";
    return problem_at(text.place(refused.offset), refused.id, deep ? deepest : most_parts);
}

/// Nothing when the text is not JSON: then YAML's reader judges it. JSON is YAML on paper, but yaml-cpp reads neither
/// the escapes of characters outside the BMP (two \u) nor tabs between values as JSON means them.
std::optional<Node> parse_json(std::string_view text)
{
    JsonBuilder builder(text);
    if (!nlohmann::json::sax_parse(text, &builder)) return std::nullopt;
    return builder.take();
}

/// The text up to the last bracket, comma or quote that is read: yaml-cpp keeps all that stands on a line, or between
/// brackets, until it has seen its end, some hundred bytes for each.
std::string_view read_part(std::string_view text)
{
    std::size_t marks = 0;
    const auto last = std::ranges::find_if(text, [&](char byte) {
        const bool mark = std::string_view("[]{},\"'").find(byte) != std::string_view::npos;
        return mark && ++marks > most_marks;
    });
    return text.substr(0, static_cast<std::size_t>(last - text.begin()));
}

std::optional<Node> refuse_rest(const Text& text, std::size_t offset, Problems& problems)
{
    problems.push_back(problem_at(text.place(offset), "checklist.too_many_marks", most_marks));
    return std::nullopt;
}

std::optional<Node> parse_yaml(const Text& text, Problems& problems)
{
    const auto part = read_part(text.bytes());
    // Within the last line yaml-cpp names the end as the place of an open quote, behind it none at all.
    std::istringstream stream{std::string(part) + "\n"};
    Problems found;
    YamlBuilder builder(text, found);
    try {
        YAML::Parser parser(stream);
        if (!parser.HandleNextDocument(builder)) {
            problems.push_back(problem_at(text.whole(), "checklist.empty_file"));
            return std::nullopt;
        }
        SecondDocument second;
        if (builder.sound() && parser.HandleNextDocument(second)) {
            const auto mark = second.start.value_or(YAML::Mark());
            problems.push_back(
                problem_at(text.place(static_cast<std::size_t>(mark.pos)), "checklist.second_document"));
            return std::nullopt;
        }
    } catch (const Refused& refused) {
        problems.push_back(refusal(text, refused));
        return std::nullopt;
    } catch (const Enough&) {
        problems.insert(problems.end(), found.begin(), found.end());
        return std::nullopt;
    } catch (const YAML::Exception& error) {
        if (part.size() < text.bytes().size()) return refuse_rest(text, part.size(), problems);
        const Problem problem = syntax_problem(text, error, builder.open_bracket());
        const Problems slips = slips_near(text, offset_of(text, error));
        problems.insert(problems.end(), found.begin(), found.end());
        if (slips.empty())
            problems.push_back(problem);
        else
            problems.insert(problems.end(), slips.begin(), slips.end());
        return std::nullopt;
    }
    problems.insert(problems.end(), found.begin(), found.end());
    if (part.size() < text.bytes().size()) return refuse_rest(text, part.size(), problems);
    if (!builder.sound()) return std::nullopt;
    return builder.take();
}

} // namespace

std::optional<Node> parse(const Text& text, Problems& problems)
{
    const auto first = text.bytes().find_first_not_of(" \t\r\n");
    std::optional<Node> root;
    try {
        if (first != std::string_view::npos && text.bytes()[first] == '{') root = parse_json(text.bytes());
    } catch (const Refused& refused) {
        problems.push_back(refusal(text, refused));
        return std::nullopt;
    }
    if (!root) root = parse_yaml(text, problems);
    if (root) report_duplicates(text, *root, problems);
    return root;
}

} // namespace tenken::yaml
