#include "page/oscal_catalog.hpp"

#include "formats/oscal/catalog.hpp"
#include "formats/oscal/values.hpp"
#include "model/names.hpp"
#include "page/oscal_text.hpp"

namespace tenken {

namespace {

void add_property(
    std::vector<oscal::Property>& props, std::string name, std::string_view text, std::string kind = {})
{
    auto value = oscal::line_of(text);
    if (!value.empty())
        props.push_back(
            {std::move(name), std::move(value), std::string(oscal::own_namespace), std::move(kind), {}});
}

oscal::Part part(std::string id, std::string name, const std::string& prose)
{
    oscal::Part one;
    one.id = std::move(id);
    one.name = std::move(name);
    one.prose = markup_block(prose);
    return one;
}

std::vector<oscal::Property> properties_of(const Item& item)
{
    std::vector<oscal::Property> props;
    add_property(props, "item", item.id);
    add_property(props, "type", name_in(item_type_names, item.type));
    add_property(props, "scale", item.scale);
    if (item.scored()) add_property(props, "weight", item.weight.text());
    if (item.critical) add_property(props, "critical", "true");
    if (item.scored() && !item.may_be_not_applicable) add_property(props, "not-applicable", "false");
    add_property(props, "scope", name_in(scope_names, item.scope));
    if (item.aspect) add_property(props, "aspect", name_in(aspect_names, *item.aspect));
    for (const auto property : item.protects)
        add_property(props, "protects", name_in(property_names, property));
    for (const auto& threat : item.threats) add_property(props, "threat", threat);
    for (const auto& tag : item.tags) add_property(props, "tag", tag);
    for (const auto& role : item.audience) add_property(props, "audience", role);
    for (const auto& band : item.bands)
        add_property(props, "band", band.min.text(), oscal::token_of(band.level));
    add_property(props, "unit", item.unit);
    add_property(props, "each", item.each);
    add_property(props, "meaning", item.meaning);
    return props;
}

oscal::Part objective_of(const std::string& token, const Item& item)
{
    auto objective = part(token + "_obj", "assessment-objective", item.question);
    const auto add = [&](const std::string& name, const std::string& of, const std::string& text) {
        auto one = part({}, name, text);
        one.ns = oscal::own_namespace;
        one.kind = oscal::token_of(of);
        objective.parts.push_back(std::move(one));
    };
    for (const auto& [level, text] : item.criteria) add("criterion", level, text);
    for (const auto& choice : item.choices) add("choice", choice.id, choice.label);
    if (!item.how.empty()) add("how", "how", item.how);
    return objective;
}

oscal::Control control_of(const Item& item, const Policy& policy)
{
    oscal::Control control;
    control.id = oscal::token_of(item.id);
    control.title = markup_line(item.question);
    control.props = properties_of(item);
    std::string duties;
    for (const auto& id : item.covers) {
        add_property(control.props, "obligation", id);
        const auto* obligation = policy.find_obligation(id);
        if (obligation != nullptr) duties += (duties.empty() ? "" : "\n") + obligation->summary;
    }
    control.parts.push_back(part(control.id + "_smt", "statement", duties.empty() ? item.question : duties));
    if (!item.help.empty()) control.parts.push_back(part(control.id + "_gdn", "guidance", item.help));
    control.parts.push_back(objective_of(control.id, item));
    if (!item.evidence.empty()) {
        std::string all;
        for (const auto& one : item.evidence) (all += all.empty() ? "" : "\n") += one;
        auto method = part(control.id + "_asm", "assessment-method", {});
        method.props.push_back({"method", "EXAMINE", "http://csrc.nist.gov/ns/rmf", {}, {}});
        method.parts.push_back(part({}, "assessment-objects", all));
        control.parts.push_back(std::move(method));
    }
    return control;
}

oscal::Metadata metadata_of(const Checklist& checklist, Date modified)
{
    oscal::Metadata metadata;
    metadata.title = markup_line(checklist.title);
    metadata.last_modified = japan_midnight(modified);
    metadata.version = oscal::line_of(checklist.edition);
    metadata.oscal_version = oscal::oscal_version;
    add_property(metadata.props, "checklist", checklist.id);
    add_property(metadata.props, "checklist-sha256", checklist.sha256);
    add_property(metadata.props, "scoring", name_in(scoring_method_names, checklist.scoring.method));
    for (const auto& scale : checklist.scales) {
        for (const auto& level : scale.levels)
            add_property(metadata.props, "level-points", level.points.text(),
                oscal::token_of(scale.id) + "." + level.id);
    }
    return metadata;
}

} // namespace

std::string oscal_catalog(const Checklist& checklist, Date modified)
{
    oscal::Catalog catalog;
    catalog.uuid = oscal::uuid_for(checklist.sha256 + "/catalog/");
    catalog.metadata = metadata_of(checklist, modified);
    for (const auto& section : checklist.sections) {
        oscal::Group group;
        group.id = "section-" + section.id;
        group.title = markup_line(section.title);
        add_property(group.props, "section", section.id);
        add_property(group.props, "clause", section.clause);
        add_property(group.props, "weight", section.weight.text());
        for (const auto& item : section.items) group.controls.push_back(control_of(item, checklist.policy));
        catalog.groups.push_back(std::move(group));
    }
    return oscal::catalog_text(catalog);
}

} // namespace tenken
