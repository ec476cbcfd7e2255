#include "office/skeleton_files.hpp"

#include "formats/checklist/file.hpp"
#include "formats/checklist/source_files.hpp"
#include "formats/yaml/draft_text.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace tenken {

namespace {

using yaml::comment;
using yaml::quoted;

std::string obligation_of(const SkeletonSection& section) { return section.id + "-a"; }

std::string scale_text(const Scale& scale)
{
    std::string text = "  " + scale.id + ":\n    levels:\n";
    for (const auto& level : scale.levels) {
        text += "      - {id: " + quoted(level.id) + ", label: " + quoted(level.label) +
            ", mark: " + quoted(level.mark) + ", points: " + level.points.decimal().value_or("0");
        if (level.finding) text += ", finding: true";
        if (level.printed != level.label) text += ", printed: " + quoted(level.printed);
        text += "}\n";
    }
    if (!scale.not_applicable) return text;
    const auto& none = *scale.not_applicable;
    text += "    not_applicable:\n      label: " + quoted(none.label) + "\n      mark: " + quoted(none.mark) +
        "\n      reasons:\n";
    for (const auto& reason : none.reasons)
        text += "        - {id: " + reason.id + ", label: " + quoted(reason.label) + "}\n";
    return text;
}

std::string item_text(
    const SkeletonItem& item, const SkeletonSection& section, const Skeleton& skeleton, const Words& words)
{
    std::string text = "\n  " +
        comment(item.number.empty() ? item.place
                                    : words("own_sheet.file.item_numbered", item.place, item.number));
    const auto add = [&](const std::string& key, const std::string& value) {
        text += "    " + key + ": " + value + "\n";
    };
    text += "  - id: " + quoted(item.id) + "\n";
    if (item.scale.empty()) {
        add("type", "text");
        add("question", quoted(item.question));
        if (!item.help.empty()) add("help", quoted(item.help));
        return text;
    }
    add("covers", "[" + quoted(obligation_of(section)) + "]");
    add("question", quoted(item.question));
    if (!item.how.empty()) add("how", quoted(item.how));
    if (!item.help.empty()) add("help", quoted(item.help));
    if (item.scale != skeleton.scales.front().id) add("scale", item.scale);
    text += "    criteria:\n";
    const auto& scale = *std::ranges::find(skeleton.scales, item.scale, &Scale::id);
    for (const auto& level : scale.levels) {
        if (level.id == unknown_level) continue;
        const auto own = item.criteria.find(level.id);
        text += "      " + level.id + ": " +
            quoted(own == item.criteria.end() ? words("own_sheet.criterion") : own->second) + "\n";
    }
    if (!item.weight.empty()) add("weight", item.weight);
    add("comparable", "true");
    add("remark", quoted(words("own_sheet.remark")));
    return text;
}

std::string section_text(const SkeletonSection& section, const Skeleton& skeleton, const Words& words)
{
    std::string text = "id: " + quoted(section.id) + "\nclause: " + quoted(section.id) +
        "\ntitle: " + quoted(section.title) + "\nitems:\n";
    for (const auto& item : section.items) text += item_text(item, section, skeleton, words);
    return text;
}

/// An obligation is what scored items cover.
bool has_scored(const SkeletonSection& section)
{
    return std::ranges::any_of(section.items, [](const SkeletonItem& item) { return !item.scale.empty(); });
}

std::string root_text(const Skeleton& skeleton, const std::string& edition, const std::string& source,
    const std::vector<std::string>& names, const Words& words)
{
    std::string text = comment(words("own_sheet.file.head", source, words("own_sheet.criterion")));
    text += "tenken: 1\nid: own\nedition: " + quoted(edition) +
        "\nlanguage: " + (skeleton.language == Language::ja ? "ja" : "en") +
        "\ntitle: " + quoted(skeleton.title) + "\n\n";
    text += "policy:\n  title: " + quoted(words("own_sheet.file.policy_title")) +
        "\n  edition: " + quoted(words("own_sheet.file.policy_edition")) + "\n  clauses:\n";
    for (const auto& section : skeleton.sections) {
        text += "    - id: " + quoted(section.id) + "\n      title: " + quoted(section.title) +
            "\n      obligations:";
        if (!has_scored(section)) {
            text += " []\n";
            continue;
        }
        text += "\n        - {id: " + quoted(obligation_of(section)) +
            ", summary: " + quoted(words("own_sheet.file.obligation", section.title)) + "}\n";
    }
    text += "\n" + comment(words("own_sheet.file.not_read")) + "scales:\n";
    for (const auto& scale : skeleton.scales) text += scale_text(scale);
    text += "\nsections:\n";
    for (const auto& name : names) text += "  - " + name + "\n";
    return text;
}

} // namespace

std::vector<SkeletonFile> checklist_files(
    const Skeleton& skeleton, const std::string& edition, const std::string& source, const Words& words)
{
    std::vector<std::string> names;
    std::vector<SkeletonFile> sections;
    for (const auto& section : skeleton.sections) {
        names.push_back("section-" + section.id + ".yaml");
        sections.push_back({names.back(), section_text(section, skeleton, words)});
    }
    std::vector<SkeletonFile> files{
        {std::string(checklist_file_name), root_text(skeleton, edition, source, names, words)}};
    files.insert(files.end(), sections.begin(), sections.end());
    return files;
}

Checklist checklist_in(const std::vector<SkeletonFile>& files)
{
    std::map<std::string, std::string, std::less<>> texts;
    for (const auto& file : files) texts.emplace(file.name, file.text);
    try {
        return load_checklist(*folder_in_memory(std::move(texts)));
    } catch (const Failure& failure) {
        throw std::logic_error("the skeleton is no checklist: " + failure.problems().front().id);
    }
}

} // namespace tenken
