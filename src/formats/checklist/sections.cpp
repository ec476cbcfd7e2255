#include "formats/checklist/sections.hpp"

#include "formats/checklist/items.hpp"
#include "formats/checklist/unique.hpp"
#include "formats/yaml/mapping.hpp"

namespace tenken::loading {

namespace {

using namespace yaml;

class Sections {
public:
    explicit Sections(Loading& loading)
        : loading_(loading)
    {
    }

    void read(const Reading& reading, const Node& node)
    {
        if (!node.is(Node::Kind::scalar)) {
            read_section(reading, node);
            return;
        }
        const auto path = read_line(reading, node);
        const Document* file = path ? loading_.files.open(*path, reading.spot(node)) : nullptr;
        if (file == nullptr) {
            loading_.items_known = false;
            return;
        }
        read_section(Reading(file->text, loading_.problems), file->root);
    }

private:
    void read_section(const Reading& reading, const Node& node)
    {
        const Mapping map(reading, node, {"id", "clause", "title", "weight", "items"});
        if (!map.usable()) {
            loading_.items_known = false;
            return;
        }
        Section section;
        section.place = reading.spot(node).place();
        section.id = map.get_required("id", read_id).value_or("");
        if (!section.id.empty()) ids_.add(reading, *map.find("id"), section.id);
        section.clause = map.get("clause", read_name).value_or("");
        if (!section.clause.empty())
            loading_.section_clauses.push_back({section.clause, reading.spot(*map.find("clause"))});
        section.title = map.get_required("title", read_line).value_or("");
        section.weight = map.get("weight", read_weight).value_or(Exact(1));
        const Node* items = map.require("items");
        if (items == nullptr || !items->is(Node::Kind::sequence)) loading_.items_known = false;
        if (items != nullptr) {
            for (const auto& entry : read_filled_list(reading, *items)) {
                auto item = read_item(loading_, reading, entry, section.id);
                if (item && item_ids_.add(reading, entry_id(entry), item->id))
                    section.items.push_back(std::move(*item));
            }
        }
        loading_.checklist.sections.push_back(std::move(section));
    }

    static const Node& entry_id(const Node& entry)
    {
        for (const auto& [key, value] : entry.entries) {
            if (key.value == "id") return value;
        }
        return entry;
    }

    Loading& loading_;
    UniqueIds ids_{"checklist.duplicate_section"};
    UniqueIds item_ids_{"checklist.duplicate_item"};
};

} // namespace

void read_sections(Loading& loading, const Reading& reading, const Node& node)
{
    if (!node.is(Node::Kind::sequence)) loading.items_known = false;
    Sections sections(loading);
    for (const auto& entry : read_filled_list(reading, node)) sections.read(reading, entry);
}

} // namespace tenken::loading
