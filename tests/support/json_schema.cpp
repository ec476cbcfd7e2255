#include "support/json_schema.hpp"

#include "support/paths.hpp"

#include <algorithm>
#include <regex>
#include <set>
#include <stdexcept>

namespace tenken::test {

namespace {

using nlohmann::json;

std::wstring characters(const std::string& utf8)
{
    std::wstring text;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        const std::size_t more = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC0 ? 1 : 0;
        unsigned code = more == 0 ? byte : byte & (0x3FU >> more);
        for (std::size_t k = 1; k <= more; ++k)
            code = (code << 6) | (static_cast<unsigned char>(utf8.at(i + k)) & 0x3FU);
        text += static_cast<wchar_t>(code);
        i += more + 1;
    }
    return text;
}

// ECMAScript's \s, which std::regex takes to mean ASCII's blanks alone; our patterns use it within brackets.
std::string with_unicode_blanks(std::string pattern)
{
    const std::string blanks = R"(\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff)";
    for (auto at = pattern.find("\\s"); at != std::string::npos; at = pattern.find("\\s", at + blanks.size()))
        pattern.replace(at, 2, blanks);
    return pattern;
}

bool has_type(const json& value, const std::string& type)
{
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "number") return value.is_number();
    if (type == "integer") return value.is_number_integer();
    if (type == "boolean") return value.is_boolean();
    if (type == "null") return value.is_null();
    throw std::logic_error("the test's schema reader does not know the type " + type);
}

const std::set<std::string> annotations = {"$schema", "$defs", "title", "description", "then", "else"};

} // namespace

JsonSchema::JsonSchema(std::filesystem::path folder)
    : folder_(std::move(folder))
{
}

const json& JsonSchema::document(const std::string& file)
{
    const auto at = documents_.find(file);
    if (at != documents_.end()) return at->second;
    return documents_.emplace(file, json::parse(read_file(folder_ / file))).first->second;
}

JsonSchema::Scope JsonSchema::resolve(const std::string& file, const std::string& reference)
{
    const auto hash = reference.find('#');
    const std::string target = hash == 0 ? file : reference.substr(0, hash);
    return {target, &document(target).at(json::json_pointer(reference.substr(hash + 1)))};
}

std::string JsonSchema::first_error(const std::string& file, const json& value)
{
    return check({file, &document(file)}, value, "");
}

bool JsonSchema::allows(const Scope& scope, const json& value) { return check(scope, value, "").empty(); }

std::string JsonSchema::check(const Scope& scope, const json& value, const std::string& at)
{
    if (scope.schema->is_boolean()) return scope.schema->get<bool>() ? "" : at + ": not allowed";
    for (const auto& [keyword, argument] : scope.schema->items()) {
        if (annotations.contains(keyword)) continue;
        std::string error = check_keyword(scope, keyword, argument, value, at);
        if (!error.empty()) return error;
    }
    return "";
}

std::string JsonSchema::check_keyword(const Scope& scope, const std::string& keyword, const json& argument,
    const json& value, const std::string& at)
{
    const auto inside = [&](const json& schema) { return Scope{scope.file, &schema}; };
    const auto verdict = [&](bool good) { return good ? std::string() : at + ": " + keyword; };

    if (keyword == "$ref") return check(resolve(scope.file, argument), value, at);
    if (keyword == "const") return verdict(value == argument);
    if (keyword == "enum") return verdict(std::ranges::find(argument, value) != argument.end());
    if (keyword == "type") {
        if (argument.is_string()) return verdict(has_type(value, argument));
        return verdict(
            std::ranges::any_of(argument, [&](const json& type) { return has_type(value, type); }));
    }
    if (keyword == "not") return verdict(!allows(inside(argument), value));
    if (keyword == "anyOf")
        return verdict(
            std::ranges::any_of(argument, [&](const json& one) { return allows(inside(one), value); }));
    if (keyword == "allOf") {
        for (const auto& one : argument) {
            if (std::string error = check(inside(one), value, at); !error.empty()) return error;
        }
        return "";
    }
    if (keyword == "if") {
        const char* branch = allows(inside(argument), value) ? "then" : "else";
        const auto found = scope.schema->find(branch);
        return found == scope.schema->end() ? "" : check(inside(*found), value, at);
    }
    if (keyword == "minimum")
        return verdict(!value.is_number() || value.get<double>() >= argument.get<double>());
    if (keyword == "maximum")
        return verdict(!value.is_number() || value.get<double>() <= argument.get<double>());
    if (keyword == "pattern") {
        if (!value.is_string()) return "";
        const std::wregex pattern(characters(with_unicode_blanks(argument.get<std::string>())));
        return verdict(std::regex_search(characters(value.get<std::string>()), pattern));
    }
    if (keyword == "minItems")
        return verdict(!value.is_array() || value.size() >= argument.get<std::size_t>());
    if (keyword == "minProperties")
        return verdict(!value.is_object() || value.size() >= argument.get<std::size_t>());
    if (keyword == "maxProperties")
        return verdict(!value.is_object() || value.size() <= argument.get<std::size_t>());
    if (keyword == "uniqueItems")
        return verdict(
            !value.is_array() || std::set<json>(value.begin(), value.end()).size() == value.size());
    if (keyword == "items") {
        for (std::size_t i = 0; value.is_array() && i < value.size(); ++i) {
            std::string error = check(inside(argument), value[i], at + "/" + std::to_string(i));
            if (!error.empty()) return error;
        }
        return "";
    }
    if (keyword == "maxItems")
        return verdict(!value.is_array() || value.size() <= argument.get<std::size_t>());
    if (keyword == "required")
        return verdict(!value.is_object() || std::ranges::all_of(argument, [&](const json& key) {
            return value.contains(key.get<std::string>());
        }));
    if (keyword != "properties" && keyword != "additionalProperties" && keyword != "propertyNames")
        throw std::logic_error("the test's schema reader does not know the keyword " + keyword);
    if (!value.is_object()) return "";
    for (const auto& [key, member] : value.items()) {
        std::string error;
        if (keyword == "propertyNames")
            error = check(inside(argument), key, at + "/" + key);
        else if (keyword == "properties" && argument.contains(key))
            error = check(inside(argument.at(key)), member, at + "/" + key);
        else if (keyword == "additionalProperties" &&
            !(scope.schema->contains("properties") && scope.schema->at("properties").contains(key)))
            error = check(inside(argument), member, at + "/" + key);
        if (!error.empty()) return error;
    }
    return "";
}

} // namespace tenken::test
