#pragma once

#include "formats/json/fields.hpp"
#include "formats/oscal/documents.hpp"

namespace tenken::oscal {

void fields(auto& a, Of<Property> auto& property)
{
    a.optional("class", property.kind);
    a("name", property.name);
    a.optional("ns", property.ns);
    a.optional("remarks", property.remarks);
    a("value", property.value);
}

/// What a reader can do without is optional: catalogs of older editions lack some of it.
void fields(auto& a, Of<Link> auto& link)
{
    a.optional("href", link.href);
    a.optional("rel", link.rel);
    a.optional("text", link.text);
}

void fields(auto& a, Of<Role> auto& role)
{
    a.optional("id", role.id);
    a.optional("title", role.title);
}

void fields(auto& a, Of<Party> auto& party)
{
    a.optional("member-of-organizations", party.member_of);
    a.optional("name", party.name);
    a.optional("type", party.type);
    a.optional("uuid", party.uuid);
}

void fields(auto& a, Of<ResponsibleParty> auto& responsible)
{
    a.optional("party-uuids", responsible.parties);
    a.optional("role-id", responsible.role);
}

void fields(auto& a, Of<Metadata> auto& metadata)
{
    a.optional("last-modified", metadata.last_modified);
    a.optional("links", metadata.links);
    a.optional("oscal-version", metadata.oscal_version);
    a.optional("parties", metadata.parties);
    a.optional("props", metadata.props);
    a.optional("remarks", metadata.remarks);
    a.optional("responsible-parties", metadata.responsible);
    a.optional("roles", metadata.roles);
    a.optional("title", metadata.title);
    a.optional("version", metadata.version);
}

void fields(auto& a, Of<Citation> auto& citation) { a("text", citation.text); }

void fields(auto& a, Of<Resource> auto& resource)
{
    a.optional("citation", resource.citation);
    a.optional("description", resource.description);
    a.optional("title", resource.title);
    a.optional("uuid", resource.uuid);
}

void fields(auto& a, Of<BackMatter> auto& matter) { a.optional("resources", matter.resources); }

void fields(auto& a, Of<Part> auto& part)
{
    a.optional("class", part.kind);
    a.optional("id", part.id);
    a("name", part.name);
    a.optional("ns", part.ns);
    a.optional("parts", part.parts);
    a.optional("props", part.props);
    a.optional("prose", part.prose);
    a.optional("title", part.title);
}

void fields(auto& a, Of<Import> auto& import)
{
    a("href", import.href);
    a.optional("remarks", import.remarks);
}

} // namespace tenken::oscal
