#include "formats/policy/text.hpp"
#include "formats/workspace/file.hpp"
#include "fuzz/outcome.hpp"
#include "fuzz/targets.hpp"

#include <string>

namespace tenken::fuzz {

void try_settings(std::string_view bytes)
{
    is_read_or_refused([&] {
        const auto workspace = read_workspace(std::string(bytes), "tenken.yaml");
        for (const auto& department : workspace.departments) {
            static_cast<void>(workspace.terms_of(department, 2026));
            static_cast<void>(workspace.names_in(department.name, 2025));
        }
    });
}

void try_policy(std::string_view bytes)
{
    is_read_or_refused([&] { static_cast<void>(read_policy_text(bytes, "p.md")); });
}

} // namespace tenken::fuzz
