#pragma once

#include "formats/oscal/documents.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// OSCAL's catalog: controls in groups.
namespace tenken::oscal {

struct Selection {
    std::string how_many;
    std::vector<std::string> choices;

    bool operator==(const Selection&) const = default;
};

/// What prose names as `{{ insert: param, ID }}`.
struct Parameter {
    std::string id;
    std::string label;
    std::vector<std::string> values;
    std::optional<Selection> selection;
};

struct Control {
    std::string id;
    std::string kind;
    std::string title;
    std::vector<Parameter> params;
    std::vector<Property> props;
    std::vector<Link> links;
    std::vector<Part> parts;
    std::vector<Control> controls;
};

struct Group {
    std::string id;
    std::string kind;
    std::string title;
    std::vector<Parameter> params;
    std::vector<Property> props;
    std::vector<Part> parts;
    std::vector<Group> groups;
    std::vector<Control> controls;
};

struct Catalog {
    std::string uuid;
    Metadata metadata;
    std::vector<Parameter> params;
    std::vector<Group> groups;
    std::vector<Control> controls;
    BackMatter back_matter;
};

/// Whether a text is JSON that has a catalog in it.
[[nodiscard]] bool is_catalog(std::string_view bytes);

/// Reads a catalog (JSON). Throws Failure(input) at `shown` with the members that are not what they must be.
[[nodiscard]] Catalog read_catalog(std::string_view bytes, const std::string& shown);

[[nodiscard]] std::string catalog_text(const Catalog& catalog);

} // namespace tenken::oscal
