#include "formats/oscal/catalog.hpp"

#include "formats/json/reader.hpp"
#include "formats/oscal/document_fields.hpp"
#include "formats/oscal/document_text.hpp"

namespace tenken::oscal {

void fields(auto& a, Of<Selection> auto& selection)
{
    a.optional("choice", selection.choices);
    a.optional("how-many", selection.how_many);
}

void fields(auto& a, Of<Parameter> auto& parameter)
{
    a("id", parameter.id);
    a.optional("label", parameter.label);
    a.optional("select", parameter.selection);
    a.optional("values", parameter.values);
}

void fields(auto& a, Of<Control> auto& control)
{
    a.optional("class", control.kind);
    a.optional("controls", control.controls);
    a("id", control.id);
    a.optional("links", control.links);
    a.optional("params", control.params);
    a.optional("parts", control.parts);
    a.optional("props", control.props);
    a("title", control.title);
}

void fields(auto& a, Of<Group> auto& group)
{
    a.optional("class", group.kind);
    a.optional("controls", group.controls);
    a.optional("groups", group.groups);
    a.optional("id", group.id);
    a.optional("params", group.params);
    a.optional("parts", group.parts);
    a.optional("props", group.props);
    a("title", group.title);
}

void fields(auto& a, Of<Catalog> auto& catalog)
{
    a.optional("back-matter", catalog.back_matter);
    a.optional("controls", catalog.controls);
    a.optional("groups", catalog.groups);
    a("metadata", catalog.metadata);
    a.optional("params", catalog.params);
    a.optional("uuid", catalog.uuid);
}

bool is_catalog(std::string_view bytes)
{
    JsonText text;
    const auto json = text.parse(bytes);
    return json && json->is_object() && json->find("catalog");
}

Catalog read_catalog(std::string_view bytes, const std::string& shown)
{
    const Place place{shown, 0, 0, {}};
    JsonText text;
    const auto json = text.parse(bytes);
    const auto root = json ? json->find("catalog") : std::nullopt;
    if (!root || !root->is_object()) fail_at(FailureKind::input, place, "interchange.unknown_form");
    Problems problems;
    Catalog catalog;
    JsonReader reader(*root, place, problems, "interchange.wrong_member");
    fields(reader, catalog);
    if (!problems.empty()) fail(FailureKind::input, std::move(problems));
    return catalog;
}

std::string catalog_text(const Catalog& catalog) { return document_text("catalog", catalog); }

} // namespace tenken::oscal
