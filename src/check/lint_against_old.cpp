#include "check/lint_against_parts.hpp"

#include "formats/checklist/file.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/utf8_path.hpp"
#include "model/answers.hpp"

#include <map>

namespace tenken {

namespace {

Item item_of_report(const AssessedItem& assessed, Place place)
{
    Item item;
    item.id = item_of(assessed.instance);
    item.covers = assessed.covers;
    item.question = assessed.question;
    item.how = assessed.how;
    item.type = assessed.type;
    item.scale = assessed.scale;
    item.unit = assessed.unit;
    item.bands = assessed.bands;
    item.choices = assessed.choices;
    item.meaning = assessed.meaning;
    item.weight = 0;
    item.critical = assessed.critical;
    item.evidence_required = assessed.evidence_required;
    item.may_be_not_applicable = assessed.may_be_not_applicable;
    item.scope = assessed.scope;
    item.aspect = assessed.aspect;
    item.protects = assessed.protects;
    item.threats = assessed.threats;
    item.tags = assessed.tags;
    item.replaces = assessed.replaces;
    item.comparable = assessed.comparable;
    item.remark = assessed.remark;
    item.place = std::move(place);
    return item;
}

} // namespace

OldEdition load_old_edition(const std::string& name)
{
    if (!name.ends_with(".md")) return {name, find_checklist(name), false, {}};
    const auto bytes = read_file(real_file_system(), path_of(name));
    return edition_of_report(read_report_data(bytes, name), name);
}

OldEdition edition_of_report(const ReportBlock& block, const std::string& file)
{
    const Assessment& assessment = block.data.assessment;
    const Place header{file, block.header_line, 0, {}};
    OldEdition edition{file, {}, true, {}};
    Checklist& checklist = edition.checklist;
    checklist.id = assessment.checklist.id;
    checklist.edition = assessment.checklist.edition;
    checklist.title = assessment.checklist.title;
    checklist.sha256 = assessment.checklist.sha256;
    checklist.language = block.data.language;
    checklist.policy = assessment.policy;
    checklist.scales = assessment.scales;
    checklist.scoring = assessment.scoring;
    checklist.places.id = header;
    checklist.places.edition = header;
    for (auto& clause : checklist.policy.clauses) {
        clause.place = header;
        for (auto& obligation : clause.obligations) obligation.place = header;
    }
    for (const auto& section : assessment.sections)
        checklist.sections.push_back({section.id, section.clause, section.title, section.weight, {}, header});

    std::map<std::string, std::size_t> sections;
    for (std::size_t i = 0; i < checklist.sections.size(); ++i) sections[checklist.sections[i].id] = i;
    std::size_t line = block.header_line;
    for (const auto& assessed : assessment.items) {
        auto& items = checklist.sections.at(sections.at(assessed.section)).items;
        const Place place{file, ++line, 0, {}};
        if (items.empty() || items.back().id != item_of(assessed.instance))
            items.push_back(item_of_report(assessed, place));
        items.back().weight += assessed.weight;
        if (!subject_of(assessed.instance).empty())
            items.back().each = unknown_subjects;
        else if (assessed.state != State::answered && assessed.state != State::not_applicable)
            edition.perhaps_per_subject.insert(items.back().id);
    }
    return edition;
}

} // namespace tenken
