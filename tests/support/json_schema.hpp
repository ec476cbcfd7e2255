#pragma once

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

namespace tenken::test {

// JSON Schema 2020-12, as far as our own schemas go: a keyword that is not known here throws, so that none is
// passed over in silence. Files refer to one another by name.
class JsonSchema {
public:
    // `folder` holds the schema files.
    explicit JsonSchema(std::filesystem::path folder);

    // The place (a JSON pointer) and keyword of the first thing that the schema file does not allow; empty when
    // all is allowed.
    std::string first_error(const std::string& file, const nlohmann::json& value);

private:
    struct Scope {
        std::string file;
        const nlohmann::json* schema;
    };

    const nlohmann::json& document(const std::string& file);
    Scope resolve(const std::string& file, const std::string& reference);
    std::string check(const Scope& scope, const nlohmann::json& value, const std::string& at);
    std::string check_keyword(const Scope& scope, const std::string& keyword, const nlohmann::json& argument,
        const nlohmann::json& value, const std::string& at);
    bool allows(const Scope& scope, const nlohmann::json& value);

    std::filesystem::path folder_;
    std::map<std::string, nlohmann::json> documents_;
};

} // namespace tenken::test
