#include "formats/policy/pins.hpp"

#include "base/problem.hpp"
#include "formats/yaml/parse.hpp"
#include "formats/yaml/text.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace tenken {

namespace {

constexpr std::string_view pin_key = "text_sha256";

const yaml::Node* value_of(const yaml::Node& mapping, std::string_view name)
{
    const auto at = std::ranges::find_if(
        mapping.entries, [&](const yaml::Entry& entry) { return entry.key.value == name; });
    return at == mapping.entries.end() ? nullptr : &at->value;
}

const yaml::Node* clause_list(const yaml::Node& root)
{
    const yaml::Node* policy = value_of(root, "policy");
    return value_of(policy != nullptr ? *policy : root, "clauses");
}

const yaml::Node* find_clause(const yaml::Node& root, std::string_view id)
{
    const yaml::Node* list = clause_list(root);
    if (list == nullptr) return nullptr;
    const auto at = std::ranges::find_if(list->items, [&](const yaml::Node& clause) {
        const yaml::Node* found = value_of(clause, "id");
        return found != nullptr && found->value == id;
    });
    return at == list->items.end() ? nullptr : &*at;
}

/// Whether two files say the same but for the digest of one clause.
bool same_but_for(
    const yaml::Node& a, const yaml::Node& b, const yaml::Node* a_clause, const yaml::Node* b_clause)
{
    if (a.kind != b.kind || a.value != b.value || a.items.size() != b.items.size()) return false;
    if ((&a == a_clause) != (&b == b_clause)) return false;
    for (std::size_t i = 0; i < a.items.size(); ++i) {
        if (!same_but_for(a.items[i], b.items[i], a_clause, b_clause)) return false;
    }
    const auto kept = [&](const yaml::Node& node, bool pinned) {
        std::vector<const yaml::Entry*> entries;
        for (const auto& entry : node.entries) {
            if (!pinned || entry.key.value != pin_key) entries.push_back(&entry);
        }
        return entries;
    };
    const auto a_entries = kept(a, &a == a_clause);
    const auto b_entries = kept(b, &b == b_clause);
    return std::ranges::equal(a_entries, b_entries, [&](const auto* one, const auto* other) {
        return one->key.value == other->key.value &&
            same_but_for(one->value, other->value, a_clause, b_clause);
    });
}

/// The byte behind a scalar that is written in one piece: quoted, or plain without blanks.
std::size_t end_of_scalar(std::string_view text, std::size_t at)
{
    const char first = at < text.size() ? text[at] : '\0';
    if (first == '"' || first == '\'') return std::min(text.find(first, at + 1), text.size() - 1) + 1;
    return std::min(text.find_first_of(" \t\r\n,}", at), text.size());
}

std::size_t end_of_line(std::string_view text, std::size_t at)
{
    return std::min(text.find('\n', at), text.size());
}

/// Replaces what stands behind the key, or puts it there where nothing does.
std::string replaced(std::string text, const yaml::Entry& entry, const std::string& digest)
{
    if (entry.value.is(yaml::Node::Kind::null)) {
        const auto colon = text.find(':', entry.key.offset + pin_key.size());
        if (colon == std::string::npos) return {};
        const auto end = text.find_first_not_of(' ', colon + 1);
        const bool written = end != std::string::npos && text[end] != '\r' && text[end] != '\n' &&
            text[end] != '#' && text[end] != ',' && text[end] != '}';
        const auto until = written ? end_of_scalar(text, end) : colon + 1;
        return text.replace(colon + 1, until - colon - 1, " " + digest);
    }
    const std::size_t begin = entry.value.offset;
    const std::size_t end = end_of_scalar(text, begin);
    const bool quoted = text[begin] == '"' || text[begin] == '\'';
    return text.replace(begin, end - begin, quoted ? text[begin] + digest + text[begin] : digest);
}

/// A line of its own behind the one on which `behind` begins, indented as the clause's first key.
std::string with_line(
    std::string text, const yaml::Node& clause, const yaml::Node& behind, const std::string& digest)
{
    const auto first = clause.entries.front().key.offset;
    const auto start = text.rfind('\n', first);
    const std::size_t indent = first - (start == std::string::npos ? 0 : start + 1);
    const auto end = end_of_line(text, behind.offset);
    const bool crlf = end > 0 && text[end - 1] == '\r';
    std::string line =
        std::string(indent, ' ') + std::string(pin_key) + ": " + digest + (crlf ? "\r\n" : "\n");
    if (end == text.size()) return text + "\n" + line;
    return text.insert(end + 1, line);
}

std::string with_entry(std::string text, const yaml::Node& behind, const std::string& digest, bool json)
{
    const auto end = end_of_scalar(text, behind.offset);
    const std::string entry = json ? ", \"" + std::string(pin_key) + "\": \"" + digest + "\""
                                   : ", " + std::string(pin_key) + ": " + digest;
    return text.insert(end, entry);
}

/// The ways to write a digest, the tidiest first; whether one is sound shows when its result is read.
std::vector<std::string> candidates(
    const std::string& text, const yaml::Node& clause, const std::string& digest)
{
    for (const auto& entry : clause.entries) {
        if (entry.key.value == pin_key) return {replaced(text, entry, digest)};
    }
    std::vector<std::string> found;
    const yaml::Node* id = value_of(clause, "id");
    const yaml::Node* title = value_of(clause, "title");
    if (text[clause.offset] == '{') {
        const bool json = text[clause.entries.front().key.offset] == '"';
        found.push_back(with_entry(text, *id, digest, json));
    } else {
        if (title != nullptr) found.push_back(with_line(text, clause, *title, digest));
        found.push_back(with_line(text, clause, *id, digest));
    }
    return found;
}

std::optional<std::string> with_pin(const std::string& text, const std::string& file, const Pin& pin)
{
    Problems problems;
    const yaml::Text before(file, text);
    const auto root = yaml::parse(before, problems);
    if (!root) fail(FailureKind::input, problems);
    const yaml::Node* clause = find_clause(*root, pin.clause);
    if (clause == nullptr) return std::nullopt;
    for (auto& candidate : candidates(text, *clause, pin.text_sha256)) {
        Problems ignored; // a candidate that cannot be read is not taken
        const yaml::Text after(file, candidate);
        const auto result = yaml::parse(after, ignored);
        if (!result || !ignored.empty()) continue;
        const yaml::Node* pinned = find_clause(*result, pin.clause);
        const yaml::Node* digest = pinned == nullptr ? nullptr : value_of(*pinned, pin_key);
        const bool written = digest != nullptr && digest->value == pin.text_sha256;
        if (written && same_but_for(*root, *result, clause, pinned)) return candidate;
    }
    return std::nullopt;
}

} // namespace

PinnedFile with_pins(std::string_view bytes, const std::string& file, const std::vector<Pin>& pins)
{
    if (auto problems = yaml::check_bytes(file, bytes); !problems.empty())
        fail(FailureKind::input, std::move(problems));
    const auto text = yaml::without_mark(bytes);
    PinnedFile result{std::string(text), {}};
    for (const auto& pin : pins) {
        if (auto written = with_pin(result.bytes, file, pin))
            result.bytes = std::move(*written);
        else
            result.unwritten.push_back(pin);
    }
    result.bytes.insert(0, bytes.substr(0, bytes.size() - text.size()));
    return result;
}

} // namespace tenken
