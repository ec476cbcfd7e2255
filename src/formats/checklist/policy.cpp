#include "formats/checklist/part_readers.hpp"

#include "formats/yaml/values.hpp"

namespace tenken::loading {

namespace {

class Clauses {
public:
    explicit Clauses(Loading& loading)
        : loading_(loading)
    {
    }

    void read(const Reading& reading, const Node& list)
    {
        for (const auto& entry : read_filled_list(reading, list)) read_clause(reading, entry);
        if (!list.is(Node::Kind::sequence)) loading_.policy_known = false;
    }

private:
    void read_clause(const Reading& reading, const Node& node)
    {
        const Mapping map(reading, node, {"id", "title", "text_sha256", "obligations"});
        if (!map.usable()) {
            loading_.policy_known = false;
            return;
        }
        Clause clause;
        clause.place = reading.spot(node).place();
        clause.id = map.get_required("id", read_name).value_or("");
        if (clause.id.empty())
            loading_.policy_known = false;
        else
            clause_ids_.add(reading, *map.find("id"), clause.id);
        clause.title = map.get_required("title", read_line).value_or("");
        clause.text_sha256 = map.get("text_sha256", read_digest).value_or("");
        if (const Node* list = map.find("obligations")) {
            if (!list->is(Node::Kind::sequence)) loading_.policy_known = false;
            for (const auto& entry : read_list(reading, *list)) read_obligation(reading, entry, clause);
        }
        loading_.checklist.policy.clauses.push_back(std::move(clause));
    }

    void read_obligation(const Reading& reading, const Node& node, Clause& clause)
    {
        const Mapping map(reading, node, {"id", "summary"});
        if (!map.usable()) {
            loading_.policy_known = false;
            return;
        }
        Obligation obligation;
        obligation.place = reading.spot(node).place();
        obligation.id = map.get_required("id", read_id).value_or("");
        if (obligation.id.empty())
            loading_.policy_known = false;
        else
            obligation_ids_.add(reading, *map.find("id"), obligation.id);
        obligation.summary = map.get_required("summary", read_line).value_or("");
        clause.obligations.push_back(std::move(obligation));
    }

    Loading& loading_;
    UniqueIds clause_ids_{"checklist.duplicate_clause"};
    UniqueIds obligation_ids_{"checklist.duplicate_obligation"};
};

void read_extent(Checklist& checklist, const Mapping& map)
{
    Policy& policy = checklist.policy;
    policy.whole = map.get("whole", read_boolean).value_or(false);
    const Node* bodies = map.find("bodies");
    if (bodies == nullptr) return;
    UniqueIds names("checklist.duplicate_body");
    for (const auto& entry : read_list(map.reading(), *bodies)) {
        yaml::mention_other_blank(map.reading().text(), entry, checklist.mentions);
        auto name = read_name(map.reading(), entry);
        if (name && names.add(map.reading(), entry, *name)) policy.bodies.push_back(std::move(*name));
    }
}

void read_file(Loading& loading, const Reading& root, const Node& node)
{
    const auto path = read_line(root, node);
    const auto file = path ? loading.files.open(*path, root.spot(node)) : std::nullopt;
    if (!file) {
        loading.policy_known = false;
        return;
    }
    const Reading reading(file->text, loading.problems);
    const Mapping map(reading, file->root, {"clauses", "whole", "bodies"});
    if (map.usable()) read_extent(loading.checklist, map);
    if (const Node* clauses = map.usable() ? map.require("clauses") : nullptr)
        Clauses(loading).read(reading, *clauses);
    else
        loading.policy_known = false;
}

} // namespace

void read_policy(Loading& loading, const Reading& reading, const Node& node)
{
    Policy& policy = loading.checklist.policy;
    const Mapping map(reading, node, {"title", "edition", "clauses", "whole", "bodies"});
    const Node* clauses = map.usable() ? map.require("clauses") : nullptr;
    if (clauses == nullptr) loading.policy_known = false;
    if (!map.usable()) return;
    policy.title = map.get_required("title", read_line).value_or("");
    policy.edition = map.get("edition", read_line).value_or("");
    if (clauses == nullptr || !clauses->is(Node::Kind::scalar)) {
        read_extent(loading.checklist, map);
        if (clauses != nullptr) Clauses(loading).read(reading, *clauses);
        return;
    }
    for (const auto* key : {"whole", "bodies"}) {
        const Node* misplaced = map.find_key(key);
        if (misplaced != nullptr) reading.report("checklist.policy_key_in_file", *misplaced, key);
    }
    read_file(loading, reading, *clauses);
}

} // namespace tenken::loading
