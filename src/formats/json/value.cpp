#include "formats/json/value.hpp"

#include "formats/json/strict.hpp"
#include "formats/json/writer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>
#include <simdjson.h>
#include <stdexcept>

namespace tenken {

namespace {

using JsonNode = JsonValue::Node;
using JsonKind = JsonValue::Kind;
namespace dom = simdjson::dom;

constexpr int deepest_json = 32;
constexpr std::string_view json_byte_order_mark = "\xEF\xBB\xBF";

template <typename T> T known(dom::element element)
{
    T value{};
    if (element.get(value) != simdjson::SUCCESS) throw std::logic_error("a JSON value changed its kind");
    return value;
}

/// Copies what simdjson parsed, and looks at what it lets through.
class JsonNodes {
public:
    explicit JsonNodes(std::vector<JsonNode>& nodes)
        : nodes_(nodes)
    {
    }

    bool add(dom::element element, std::string_view name, int enclosing)
    {
        if (enclosing > deepest_json) return false;
        const std::size_t at = nodes_.size();
        JsonNode& node = nodes_.emplace_back();
        node.name = name;
        switch (element.type()) {
        case dom::element_type::NULL_VALUE:
            return true;
        case dom::element_type::BOOL:
            node.kind = JsonKind::truth;
            node.truth = known<bool>(element);
            return true;
        case dom::element_type::INT64:
            node.kind = JsonKind::whole;
            node.whole = known<std::int64_t>(element);
            return true;
        case dom::element_type::UINT64:
            node.kind = JsonKind::whole;
            node.beyond = known<std::uint64_t>(element);
            return true;
        case dom::element_type::DOUBLE:
            node.kind = JsonKind::fraction;
            node.fraction = known<double>(element);
            return true;
        case dom::element_type::STRING:
            node.kind = JsonKind::text;
            node.text = known<std::string_view>(element);
            return true;
        case dom::element_type::ARRAY:
            node.kind = JsonKind::list;
            for (const auto entry : known<dom::array>(element)) {
                if (!add(entry, {}, enclosing + 1)) return false;
            }
            break;
        case dom::element_type::OBJECT:
            node.kind = JsonKind::object;
            for (const auto member : known<dom::object>(element)) {
                if (!add(member.value, member.key, enclosing + 1)) return false;
            }
            break;
        }
        nodes_[at].size = static_cast<std::uint32_t>(nodes_.size() - at);
        return nodes_[at].kind != JsonKind::object || names_differ(at);
    }

private:
    bool names_differ(std::size_t object)
    {
        const auto member_names = [&](const auto& visit) {
            for (std::size_t i = object + 1; i < nodes_.size(); i += nodes_[i].size) visit(nodes_[i].name);
        };
        bool ascending = true;
        const std::string_view* last = nullptr;
        member_names([&](const std::string_view& name) {
            ascending = ascending && (last == nullptr || *last < name);
            last = &name;
        });
        nodes_[object].ascending = ascending;
        if (ascending) return true;
        std::vector<std::string_view> names;
        member_names([&](std::string_view name) { names.push_back(name); });
        std::ranges::sort(names);
        return std::ranges::adjacent_find(names) == names.end();
    }

    std::vector<JsonNode>& nodes_;
};

// The shortest decimal that reads back as this double, without an exponent; long for the extremes.
std::optional<Exact> shortest_decimal(double number)
{
    std::array<char, 2000> buffer{};
    const auto written =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed);
    if (!std::isfinite(number) || written.ec != std::errc()) return std::nullopt;
    return Exact::from_decimal(std::string_view(buffer.data(), written.ptr));
}

void write_canonical(std::string& out, const JsonNode* node, std::string_view except);

void write_canonical_object(std::string& out, const JsonNode* object, std::string_view except)
{
    std::vector<const JsonNode*> members;
    for (const JsonNode* member = object + 1; member < object + object->size; member += member->size) {
        if (except.empty() || member->name != except) members.push_back(member);
    }
    if (!object->ascending) std::ranges::sort(members, {}, &JsonNode::name);
    out += '{';
    for (const JsonNode* member : members) {
        if (out.back() != '{') out += ',';
        write_json_text(out, member->name);
        out += ':';
        write_canonical(out, member, {});
    }
    out += '}';
}

void write_canonical(std::string& out, const JsonNode* node, std::string_view except)
{
    switch (node->kind) {
    case JsonKind::null:
        out += "null";
        return;
    case JsonKind::truth:
        out += node->truth ? "true" : "false";
        return;
    case JsonKind::whole:
        out += node->beyond > 0 ? std::to_string(node->beyond) : std::to_string(node->whole);
        return;
    case JsonKind::fraction:
        write_json_double(out, node->fraction);
        return;
    case JsonKind::text:
        write_json_text(out, node->text);
        return;
    case JsonKind::list:
        out += '[';
        for (const JsonNode* entry = node + 1; entry < node + node->size; entry += entry->size) {
            if (entry != node + 1) out += ',';
            write_canonical(out, entry, {});
        }
        out += ']';
        return;
    case JsonKind::object:
        write_canonical_object(out, node, except);
        return;
    }
}

} // namespace

std::optional<Exact> JsonValue::number() const
{
    switch (node_->kind) {
    case JsonKind::whole:
        if (node_->beyond > 0) return Exact::from_decimal(std::to_string(node_->beyond));
        return Exact(node_->whole);
    case JsonKind::fraction:
        return shortest_decimal(node_->fraction);
    case JsonKind::text:
        return Exact::from_text(node_->text);
    default:
        return std::nullopt;
    }
}

std::optional<JsonValue> JsonValue::find(std::string_view name) const
{
    if (!is_object()) return std::nullopt;
    for (const JsonValue member : *this) {
        if (member.name() == name) return member;
    }
    return std::nullopt;
}

std::string JsonValue::canonical(std::string_view except) const
{
    std::string out;
    write_canonical(out, node_, except);
    return out;
}

bool is_valid_utf8(std::string_view text) { return simdjson::validate_utf8(text.data(), text.size()); }

struct JsonText::Parser {
    dom::parser simd;
    std::string padded;
    std::vector<JsonNode> nodes;

    simdjson::simdjson_result<dom::element> parse(std::string_view text)
    {
        padded.reserve(text.size() + simdjson::SIMDJSON_PADDING);
        padded.assign(text);
        return simd.parse(padded.data(), padded.size(), false);
    }
};

JsonText::JsonText()
    : parser_(std::make_unique<Parser>())
{
}

JsonText::~JsonText() = default;

std::optional<JsonValue> JsonText::parse(std::string_view text)
{
    if (text.starts_with(json_byte_order_mark)) text.remove_prefix(json_byte_order_mark.size());
    auto parsed = parser_->parse(text);
    if (parsed.error() !=
        simdjson::SUCCESS) { // simdjson knows no whole number beyond 64 bits, where others take a double
        const auto rounded = parse_strict_json(text);
        if (rounded) parsed = parser_->parse(rounded->dump());
    }
    if (parsed.error() != simdjson::SUCCESS) return std::nullopt;
    parser_->nodes.clear();
    if (!JsonNodes(parser_->nodes).add(parsed.value_unsafe(), {}, 0)) return std::nullopt;
    return JsonValue(parser_->nodes.data());
}

} // namespace tenken
