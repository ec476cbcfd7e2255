#include "formats/checklist/root.hpp"

#include "formats/checklist/conditions.hpp"
#include "formats/checklist/glossary.hpp"
#include "formats/checklist/policy.hpp"
#include "formats/checklist/references.hpp"
#include "formats/checklist/retired.hpp"
#include "formats/checklist/scales.hpp"
#include "formats/checklist/scoring.hpp"
#include "formats/checklist/sections.hpp"
#include "formats/checklist/subjects.hpp"
#include "formats/yaml/mapping.hpp"

namespace tenken::loading {

namespace {

using namespace yaml;

/// Whether this program may read on: another format's keys would only look like mistakes.
bool check_format(const Reading& reading, const Node& root)
{
    for (const auto& [key, value] : root.entries) {
        if (key.value != "tenken" || (value.plain && value.value == "1")) continue;
        reading.report("checklist.unknown_format", value, {value.value});
        return false;
    }
    return true;
}

std::string read_language(const Reading& reading, const Node& node)
{
    const auto language = read_line(reading, node);
    if (!language || *language == "ja" || *language == "en") return language.value_or("ja");
    reading.report(not_among("checklist.unknown_word", *language, {"ja", "en"}, reading.spot(node).place()));
    return "ja";
}

void add_scalar(std::vector<std::string>& paths, const Node& node)
{
    if (node.is(Node::Kind::scalar)) paths.push_back(node.value);
}

/// What the root names as files, in the order in which they are read. Whether it names them rightly shows then.
std::vector<std::string> named_files(const Node& root)
{
    std::vector<std::string> clauses;
    std::vector<std::string> glossary;
    std::vector<std::string> sections;
    for (const auto& [key, value] : root.entries) {
        if (key.value == "glossary") add_scalar(glossary, value);
        if (key.value == "sections") {
            for (const auto& entry : value.items) add_scalar(sections, entry);
        }
        if (key.value != "policy") continue;
        for (const auto& [member, file] : value.entries) {
            if (member.value == "clauses") add_scalar(clauses, file);
        }
    }
    clauses.insert(clauses.end(), glossary.begin(), glossary.end());
    clauses.insert(clauses.end(), sections.begin(), sections.end());
    return clauses;
}

} // namespace

void read_root(Loading& loading, const std::string& path)
{
    const Document* file = loading.files.open(path, std::nullopt);
    if (file == nullptr) return;
    Checklist& checklist = loading.checklist;
    const Reading reading(file->text, loading.problems);
    if (!check_format(reading, file->root)) return;
    const Mapping map(reading, file->root,
        {"tenken", "id", "edition", "language", "title", "policy", "scales", "scoring", "subjects",
            "glossary", "sections", "retired"});
    if (!map.usable()) return;
    loading.files.expect(named_files(file->root));
    static_cast<void>(map.require("tenken"));
    checklist.id = map.get_required("id", read_id).value_or("");
    checklist.edition = map.get_required("edition", read_line).value_or("");
    if (const Node* id = map.find("id")) checklist.places.id = reading.spot(*id).place();
    if (const Node* edition = map.find("edition")) checklist.places.edition = reading.spot(*edition).place();
    const Node* language = map.find("language");
    checklist.language = language != nullptr ? read_language(reading, *language) : "ja";
    checklist.title = map.get_required("title", read_line).value_or("");
    const Node* scales = map.require("scales");
    loading.scales_known = scales != nullptr;
    if (scales != nullptr) read_scales(loading, reading, *scales);
    if (const Node* scoring = map.find("scoring")) read_scoring(loading, reading, *scoring);
    if (const Node* subjects = map.find("subjects")) read_subjects(loading, reading, *subjects);
    const Node* policy = map.require("policy");
    loading.policy_known = policy != nullptr;
    if (policy != nullptr) read_policy(loading, reading, *policy);
    if (const Node* glossary = map.find("glossary")) read_glossary(loading, reading, *glossary);
    if (const Node* sections = map.require("sections")) read_sections(loading, reading, *sections);
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) loading.living.emplace(item.id, &item);
    }
    if (const Node* retired = map.find("retired")) read_retired(loading, reading, *retired);
    check_references(loading);
    check_conditions(loading);
    checklist.sha256 = loading.files.digest();
}

} // namespace tenken::loading
