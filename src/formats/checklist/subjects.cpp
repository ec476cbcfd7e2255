#include "formats/checklist/subjects.hpp"

#include "formats/yaml/mapping.hpp"

namespace tenken::loading {

using namespace yaml;

void read_subjects(Loading& loading, const Reading& reading, const Node& node)
{
    if (!check_mapping(reading, node)) {
        loading.subjects_known = false;
        return;
    }
    for (const auto& [key, value] : node.entries) {
        SubjectKind kind;
        const auto id = read_id(reading, key);
        if (!id) loading.subjects_known = false;
        const Mapping map(reading, value, {"label", "ask"});
        if (map.usable()) {
            kind.label = map.get_required("label", read_line).value_or("");
            kind.ask = map.get_required("ask", read_line).value_or("");
        }
        if (!id || loading.checklist.find_subject_kind(*id) != nullptr) continue;
        kind.id = *id;
        loading.checklist.subjects.push_back(std::move(kind));
    }
}

} // namespace tenken::loading
