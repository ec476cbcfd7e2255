#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What is shared by the documents of OSCAL 1.2.1 that tenken writes and reads (https://pages.nist.gov/OSCAL/), as far as it
/// uses them. All texts are as they stand in the file: markup is Markdown, ids are tokens (values.hpp). Where a text or a
/// list is empty, the member is not there.
namespace tenken::oscal {

inline constexpr std::string_view oscal_version = "1.2.1";

/// Whose our properties are. Made once, at random; it never changes.
inline constexpr std::string_view own_namespace = "urn:uuid:045f9647-ae0b-4095-8fb8-923665057864";

struct Property {
    std::string name;
    std::string value;
    std::string ns;   ///< empty: OSCAL's own
    std::string kind; ///< its `class`
    std::string remarks;
};

struct Link {
    std::string href;
    std::string rel;
    std::string text;
};

struct Role {
    std::string id;
    std::string title;
};

struct Party {
    std::string uuid;
    std::string type; ///< "organization" or "person"
    std::string name;
    std::vector<std::string> member_of; ///< UUIDs of organisations
};

struct ResponsibleParty {
    std::string role;
    std::vector<std::string> parties;
};

struct Metadata {
    std::string title;
    std::string last_modified; ///< RFC 3339
    std::string version;
    std::string oscal_version;
    std::vector<Property> props;
    std::vector<Link> links;
    std::vector<Role> roles;
    std::vector<Party> parties;
    std::vector<ResponsibleParty> responsible;
    std::string remarks;
};

struct Citation {
    std::string text;

    bool operator==(const Citation&) const = default;
};

struct Resource {
    std::string uuid;
    std::string title;
    std::string description;
    std::optional<Citation> citation;
};

struct BackMatter {
    std::vector<Resource> resources;

    [[nodiscard]] bool empty() const { return resources.empty(); }
};

struct Part {
    std::string id;
    std::string name;
    std::string ns;
    std::string kind;
    std::string title;
    std::vector<Property> props;
    std::string prose;
    std::vector<Part> parts;
};

/// A reference to another document, or to a resource of this one ("#uuid").
struct Import {
    std::string href;
    std::string remarks;
};

} // namespace tenken::oscal
