#include "formats/checklist/file.hpp"

#include "formats/checklist/part_readers.hpp"
#include "formats/checklist/source_files.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"

namespace tenken {

namespace loading {

namespace {

/// Whether this program may read on: another format's keys would only look like mistakes.
bool check_format(const Reading& reading, const Node& root)
{
    for (const auto& [key, value] : root.entries) {
        if (key.value != "tenken" || (value.plain && value.value == "1")) continue;
        reading.report("checklist.unknown_format", value, value.value);
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

/// Reads the first file of a checklist and all that it names, in load order: itself, the policy's clauses,
/// the glossary, the sections.
void read_root(Loading& loading, const std::string& path)
{
    const auto file = loading.files.open(path, std::nullopt);
    if (!file) return;
    Checklist& checklist = loading.checklist;
    const Reading reading(file->text, loading.problems);
    if (!check_format(reading, file->root)) return;
    const Mapping map(reading, file->root,
        {"tenken", "id", "edition", "language", "title", "policy", "scales", "scoring", "subjects",
            "glossary", "sections", "checks", "retired"});
    if (!map.usable()) return;
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
    if (const Node* checks = map.find("checks")) read_checks(loading, reading, *checks);
    if (const Node* retired = map.find("retired")) read_retired(loading, reading, *retired);
    check_references(loading);
    check_conditions(loading);
    checklist.sha256 = loading.files.digest();
}

} // namespace

} // namespace loading

namespace {

Checklist load_from(const SourceFolder& folder, const std::string& file)
{
    loading::Loading loading(folder);
    loading::read_root(loading, file);
    if (loading.problems.empty()) return std::move(loading.checklist);
    loading.files.sort(loading.problems);
    fail(loading.files.unreadable() ? FailureKind::file : FailureKind::input, std::move(loading.problems));
}

} // namespace

Checklist load_checklist(const std::filesystem::path& path)
{
    if (is_folder(path)) return load_from(*folder_on_disk(path), std::string(checklist_file_name));
    return load_from(*folder_on_disk(path.parent_path()), path_text(path.filename()));
}

Checklist load_checklist(const SourceFolder& folder)
{
    return load_from(folder, std::string(checklist_file_name));
}

Checklist load_builtin_checklist(std::string_view name)
{
    const auto folder = built_in_folder(name);
    if (!folder) {
        fail(FailureKind::file,
            yaml::not_among(
                "checklist.not_built_in", name, built_in_names(), Place{std::string(name), 0, 0, {}}));
    }
    return load_from(*folder, std::string(checklist_file_name));
}

Checklist find_checklist(const std::optional<std::string>& option)
{
    if (!option) return load_builtin_checklist(default_checklist_name);
    const std::filesystem::path path = path_of(*option);
    const bool looks_like_path = path.has_parent_path() || path.has_extension();
    if (looks_like_path || is_occupied(path)) return load_checklist(path);
    return load_builtin_checklist(*option);
}

} // namespace tenken
