#include "formats/yaml/parse.hpp"

#include "formats/yaml/json.hpp"
#include "formats/yaml/reading.hpp"
#include "formats/yaml/slips.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <map>
#include <sstream>
#include <string_view>
#include <utility>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace tenken::yaml {

namespace {

struct TooDeep {
    std::size_t offset;
};

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

/// Builds the tree from yaml-cpp's events: its own nodes follow aliases and lose duplicate keys.
class Builder : public YAML::EventHandler {
public:
    Builder(const Text& text, Problems& problems)
        : text_(text)
        , problems_(problems)
    {
    }

    [[nodiscard]] bool sound() const { return sound_; }
    [[nodiscard]] Node take() { return std::move(root_); }

    /// Where the innermost bracket that is still open was opened.
    [[nodiscard]] std::optional<std::size_t> open_bracket() const
    {
        for (auto one = open_.rbegin(); one != open_.rend(); ++one) {
            const char first = text_.bytes()[one->node.offset];
            if (first == '[' || first == '{') return one->node.offset;
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
        node.value = value;
        node.plain = tag == "?";
        const char first = node.offset < text_.bytes().size() ? text_.bytes()[node.offset] : '\0';
        if (!node.plain && (first == '"' || first == '\'') && !end_of_quoted(text_.bytes(), node.offset))
            refuse("checklist.open_quote", node.offset);
        add(std::move(node));
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
        YAML::EmitterStyle::value /*style*/) override
    {
        open(node_at(mark, Node::Kind::sequence, anchor, tag));
    }
    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
        YAML::EmitterStyle::value /*style*/) override
    {
        open(node_at(mark, Node::Kind::mapping, anchor, tag));
    }
    void OnMapEnd() override { close(); }

private:
    struct Open {
        Node node;
        std::optional<Node> key; // mapping: the key whose value is still to come
    };

    [[nodiscard]] static std::size_t offset_of(const YAML::Mark& mark)
    {
        return static_cast<std::size_t>(std::max(0, mark.pos));
    }

    void refuse(const char* id, std::size_t offset)
    {
        sound_ = false;
        problems_.push_back({id, {}, text_.place(offset)});
    }

    // yaml-cpp says "?" for a plain scalar, "!" for a quoted one and "" or "?" for a collection without a tag.
    Node node_at(const YAML::Mark& mark, Node::Kind kind, YAML::anchor_t anchor, const std::string& tag)
    {
        Node node;
        node.kind = kind;
        node.offset = offset_of(mark);
        const char first = node.offset < text_.bytes().size() ? text_.bytes()[node.offset] : '\0';
        if (anchor != 0) refuse("checklist.anchor", node.offset);
        if ((!tag.empty() && tag != "?" && tag != "!") || first == '!') refuse("checklist.tag", node.offset);
        return node;
    }

    [[nodiscard]] std::size_t last_before(std::size_t offset) const
    {
        const auto last = text_.bytes().substr(0, offset).find_last_not_of(" \t\r\n");
        return last == std::string_view::npos ? 0 : last;
    }

    void open(Node node)
    {
        if (open_.size() == deepest) throw TooDeep{node.offset};
        open_.push_back({std::move(node), std::nullopt});
    }

    void close()
    {
        Node node = std::move(open_.back().node);
        open_.pop_back();
        add(std::move(node));
    }

    void add(Node node)
    {
        if (open_.empty()) {
            root_ = std::move(node);
            return;
        }
        Open& parent = open_.back();
        // yaml-cpp puts what is not there where the next thing begins.
        if (node.is(Node::Kind::null))
            node.offset = parent.key ? parent.key->offset : last_before(node.offset);
        if (parent.node.is(Node::Kind::sequence)) {
            parent.node.items.push_back(std::move(node));
        } else if (!parent.key) {
            if (!node.is(Node::Kind::scalar)) refuse("checklist.key_not_text", node.offset);
            parent.key = std::move(node);
        } else {
            parent.node.entries.push_back({std::move(*parent.key), std::move(node)});
            parent.key.reset();
        }
    }

    const Text& text_;
    Problems& problems_;
    std::vector<Open> open_;
    Node root_;
    bool sound_ = true;
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
        return {meaning.id, {}, text.place(unclosed ? bracket.value_or(offset) : offset)};
    }
    return {"checklist.syntax", {error.msg}, text.place(offset)};
}

void report_duplicates(const Text& text, const Node& node, Problems& problems)
{
    std::map<std::string_view, const Node*> seen;
    for (const auto& [key, value] : node.entries) {
        if (problems.size() >= most_problems) return;
        const auto [first, fresh] = seen.emplace(key.value, &key);
        if (!fresh) {
            problems.push_back({"checklist.duplicate_key",
                {key.value, std::to_string(text.place(first->second->offset).line)}, text.place(key.offset)});
        }
        report_duplicates(text, value, problems);
    }
    for (const auto& item : node.items) report_duplicates(text, item, problems);
}

std::optional<Node> parse_yaml(const Text& text, Problems& problems)
{
    // Within the last line yaml-cpp names the end as the place of an open quote, behind it none at all.
    std::istringstream stream{std::string(text.bytes()) + "\n"};
    Problems found;
    Builder builder(text, found);
    try {
        YAML::Parser parser(stream);
        if (!parser.HandleNextDocument(builder)) {
            problems.push_back({"checklist.empty_file", {}, text.whole()});
            return std::nullopt;
        }
        SecondDocument second;
        if (builder.sound() && parser.HandleNextDocument(second)) {
            const auto mark = second.start.value_or(YAML::Mark());
            problems.push_back(
                {"checklist.second_document", {}, text.place(static_cast<std::size_t>(mark.pos))});
            return std::nullopt;
        }
    } catch (const TooDeep& error) {
        problems.push_back({"checklist.too_deep", {std::to_string(deepest)}, text.place(error.offset)});
        return std::nullopt;
    } catch (const YAML::Exception& error) {
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
    if (!builder.sound()) return std::nullopt;
    return builder.take();
}

} // namespace

std::optional<Node> parse(const Text& text, Problems& problems)
{
    const auto first = text.bytes().find_first_not_of(" \t\r\n");
    std::optional<Node> root;
    if (first != std::string_view::npos && text.bytes()[first] == '{')
        root = parse_json(text.bytes(), deepest);
    if (!root) root = parse_yaml(text, problems);
    if (root) report_duplicates(text, *root, problems);
    return root;
}

} // namespace tenken::yaml
