#include "formats/answers/values.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace tenken::loading {

namespace {

using namespace yaml;

constexpr std::string_view not_applicable_answer = "not_applicable";

std::vector<std::string> offered(const Item& item, const Scale* scale)
{
    std::vector<std::string> ids;
    for (const auto& choice : item.choices) ids.push_back(choice.id);
    if (scale != nullptr) {
        for (const auto& level : scale->levels) ids.push_back(level.id);
    }
    if (item.may_be_not_applicable) ids.emplace_back(not_applicable_answer);
    return ids;
}

/// The id that is meant by a label or a mark, as people are tempted to write it.
std::optional<std::string> id_of_label(const Item& item, const Scale* scale, const std::string& written)
{
    for (const auto& choice : item.choices) {
        if (choice.label == written) return choice.id;
    }
    if (scale == nullptr) return std::nullopt;
    for (const auto& level : scale->levels) {
        if (level.label == written || level.mark == written || level.printed == written) return level.id;
    }
    return std::nullopt;
}

std::optional<Value> read_one_offered(
    const Reading& reading, const Node& node, const Item& item, const Scale* scale)
{
    const auto written = read_line(reading, node);
    if (!written) return std::nullopt;
    const auto known = offered(item, scale);
    if (std::ranges::find(known, *written) != known.end()) return Value(*written);
    if (const auto meant = id_of_label(item, scale, *written))
        reading.report("checklist.answer_not_offered.near", node, {*written, *meant});
    else
        reading.report(
            not_among("checklist.answer_not_offered", *written, known, reading.spot(node).place()));
    return std::nullopt;
}

std::optional<Value> read_number(
    const Reading& reading, const Node& node, const Item& item, const Scale* scale)
{
    const bool may_be_unknown = scale == nullptr || scale->find(unknown_level) != nullptr;
    if (may_be_unknown && node.is(Node::Kind::scalar) && node.value == unknown_level)
        return Value(std::string(unknown_level));
    const auto number = read_decimal(reading, node);
    if (!number) return std::nullopt;
    const bool below = item.min && *number < *item.min;
    const bool above = item.max && *number > *item.max;
    if (below) reading.report("checklist.answer_below_min", node, {node.value, item.min->text()});
    if (above) reading.report("checklist.answer_above_max", node, {node.value, item.max->text()});
    if (below || above) return std::nullopt;
    return Value(*number);
}

std::optional<Value> read_free_text(const Reading& reading, const Node& node)
{
    // Any scalar is text here, be it 96 or true.
    Node text = node;
    text.plain = false;
    auto value = read_verbatim(reading, text);
    if (!value) return std::nullopt;
    if (utf8::trimmed(*value).empty()) {
        reading.report("checklist.empty", node);
        return std::nullopt;
    }
    return Value(std::move(*value));
}

/// Fills `answer` or `not_applicable`; false when there is something wrong.
bool read_answer(const Reading& reading, const Node& node, const Checklist& checklist, const Item& item,
    Response& response)
{
    const Scale* scale = checklist.find_scale(item.scale);
    if (node.is(Node::Kind::scalar) && node.value == not_applicable_answer) {
        response.not_applicable = item.may_be_not_applicable;
        if (!response.not_applicable) reading.report("checklist.answer_must_apply", node, {item.id});
        return response.not_applicable;
    }
    switch (item.type) {
    case ItemType::level:
    case ItemType::choice:
        response.answer = read_one_offered(reading, node, item, scale);
        break;
    case ItemType::number:
        response.answer = read_number(reading, node, item, scale);
        break;
    case ItemType::text:
        response.answer = read_free_text(reading, node);
        break;
    case ItemType::date:
        if (const auto date = read_date(reading, node)) response.answer = Value(*date);
        break;
    }
    return response.answer.has_value();
}

bool blank(const Node* node) { return node == nullptr || node->is(Node::Kind::null); }

template <typename Read> std::string read_unless_blank(const Mapping& map, const char* key, Read read)
{
    const Node* node = map.find(key);
    return blank(node) ? std::string() : read(map.reading(), *node).value_or("");
}

Action read_action(const Reading& reading, const Node& node)
{
    Action action;
    const Mapping map(reading, node, {"what", "owner", "due"});
    if (!map.usable()) return action;
    action.what = read_unless_blank(map, "what", read_verbatim);
    action.owner = read_unless_blank(map, "owner", read_verbatim);
    action.due = read_unless_blank(map, "due", read_date);
    return action;
}

void read_reason(const Mapping& map, const Checklist& checklist, const Item& item, Response& response)
{
    const Node* node = map.find("reason");
    if (blank(node)) return;
    const Reading& reading = map.reading();
    if (!response.not_applicable) {
        reading.report("checklist.reason_without_not_applicable", *map.find_key("reason"));
        return;
    }
    const auto written = read_line(reading, *node);
    if (!written) return;
    std::vector<std::string> known;
    for (const auto& reason : checklist.find_scale(item.scale)->not_applicable->reasons) {
        if (reason.id == *written) response.reason = *written;
        if (reason.label == *written) {
            reading.report("checklist.unknown_reason.near", *node, {*written, reason.id});
            return;
        }
        known.push_back(reason.id);
    }
    if (response.reason.empty())
        reading.report(not_among("checklist.unknown_reason", *written, known, reading.spot(*node).place()));
}

} // namespace

std::optional<Response> read_response(
    const Reading& reading, const Node& node, const Checklist& checklist, const Item& item)
{
    if (blank(&node)) return std::nullopt;
    Response response;
    const std::size_t before = reading.count();
    if (!node.is(Node::Kind::mapping)) {
        if (read_answer(reading, node, checklist, item, response) && response.not_applicable)
            reading.report("checklist.not_applicable_without_reason", node, {item.id});
        return reading.count() == before ? std::optional(std::move(response)) : std::nullopt;
    }
    const Mapping map(reading, node, {"answer", "note", "evidence", "action", "reason"});
    const Node* answer = map.find("answer");
    const bool sound = blank(answer) || read_answer(reading, *answer, checklist, item, response);
    response.note = read_unless_blank(map, "note", read_verbatim);
    if (const Node* evidence = map.find("evidence"); !blank(evidence)) {
        for (const auto& entry : read_list(reading, *evidence)) {
            if (auto text = read_verbatim(reading, entry)) response.evidence.push_back(std::move(*text));
        }
    }
    if (const Node* action = map.find("action"); !blank(action))
        response.action = read_action(reading, *action);
    if (sound) read_reason(map, checklist, item, response);
    if (response.not_applicable && reading.count() == before && response.reason.empty() &&
        utf8::trimmed(response.note).empty())
        reading.report("checklist.not_applicable_without_reason", *answer, {item.id});
    if (reading.count() != before) return std::nullopt;
    return response;
}

} // namespace tenken::loading
