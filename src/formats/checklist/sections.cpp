#include "formats/checklist/part_readers.hpp"

#include "formats/checklist/meaning_digest.hpp"
#include "formats/yaml/values.hpp"

#include <algorithm>

namespace tenken::loading {

namespace {

/// The texts of a list, each once; where they stand goes to `references`.
template <typename Read>
std::vector<std::string> read_references(
    const Reading& reading, const Node& node, Read read, std::vector<Reference>& references)
{
    std::vector<std::string> all;
    for (const auto& entry : read_filled_list(reading, node, most_of_one)) {
        auto id = read(reading, entry);
        if (!id) continue;
        if (std::ranges::find(all, *id) != all.end()) {
            reading.report("checklist.repeated", entry, *id);
            continue;
        }
        references.push_back({*id, reading.spot(entry)});
        all.push_back(std::move(*id));
    }
    return all;
}

void read_properties(const Mapping& map, Item& item)
{
    const Node* node = map.find("protects");
    if (node == nullptr) return;
    for (const auto& entry : read_filled_list(map.reading(), *node, most_of_one)) {
        const auto property = read_one_of(map.reading(), entry, property_names);
        if (!property) continue;
        if (std::ranges::find(item.protects, *property) != item.protects.end())
            map.reading().report("checklist.repeated", entry, entry.value);
        else
            item.protects.push_back(*property);
    }
}

void read_audience(const Mapping& map, Item& item)
{
    const Node* node = map.find("audience");
    if (node == nullptr) return;
    const std::vector<std::string> known(role_names.begin(), role_names.end());
    std::vector<Reference> found;
    item.audience = read_references(map.reading(), *node, read_line, found);
    for (const auto& role : found) {
        if (std::ranges::find(known, role.id) == known.end())
            map.reading().report(not_among("checklist.unknown_word", role.id, known, role.spot.place()));
    }
}

void read_history(const Mapping& map, Item& item, ItemSource& source)
{
    const Reading& reading = map.reading();
    if (const Node* node = map.find("replaces"))
        item.replaces = read_references(reading, *node, read_id, source.replaces);
    item.comparable = map.get("comparable", read_boolean);
    item.remark = map.get("remark", read_text).value_or("");
    if (item.comparable == true && map.find("remark") == nullptr)
        reading.report("checklist.comparable_without_remark", *map.find("comparable"));
}

void read_classification(const Mapping& map, Item& item, ItemSource& source)
{
    const Reading& reading = map.reading();
    if (const Node* node = map.find("scope"))
        item.scope = read_one_of(reading, *node, scope_names).value_or(item.scope);
    if (const Node* node = map.find("aspect")) item.aspect = read_one_of(reading, *node, aspect_names);
    read_properties(map, item);
    if (const Node* node = map.find("threats"))
        item.threats = read_references(reading, *node, read_name, source.threats);
    std::vector<Reference> tags;
    if (const Node* node = map.find("tags")) item.tags = read_references(reading, *node, read_id, tags);
    read_audience(map, item);
}

void read_when_and_each(const Mapping& map, Item& item, ItemSource& source)
{
    const Reading& reading = map.reading();
    if (const Node* node = map.find("when")) {
        source.when = reading.spot(*map.find_key("when"));
        Tested tested;
        item.when = read_condition(reading, *node, ConditionOf::item, tested);
        source.gates = std::move(tested.gates);
    }
    if (const Node* node = map.find("each")) {
        item.each = read_id(reading, *node).value_or("");
        if (!item.each.empty()) source.each = Reference{item.each, reading.spot(*node)};
    }
}

constexpr std::size_t most_items = 5000; // of one file

class Sections {
public:
    explicit Sections(Loading& loading)
        : loading_(loading)
    {
    }

    void read(const Reading& reading, const Node& node)
    {
        if (!node.is(Node::Kind::scalar)) {
            read_section(reading, node, inline_items_);
            return;
        }
        const auto path = read_line(reading, node);
        const auto file = path ? loading_.files.open(*path, reading.spot(node)) : std::nullopt;
        if (!file) {
            loading_.items_known = false;
            return;
        }
        std::size_t items = 0;
        read_section(Reading(file->text, loading_.problems), file->root, items);
    }

private:
    /// `in_file`: how many items of its file were read before.
    void read_section(const Reading& reading, const Node& node, std::size_t& in_file)
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
                if (loading_.full()) break;
                if (in_file++ == most_items) {
                    reading.report("checklist.list_too_long", entry, most_items);
                    loading_.items_known = false;
                    break;
                }
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
    std::size_t inline_items_ = 0; // of the sections that stand in the first file
};

} // namespace

std::optional<Exact> read_weight(const Reading& reading, const Node& node)
{
    auto weight = read_decimal(reading, node);
    if (!weight || *weight >= 0) return weight;
    reading.report("checklist.negative_weight", node, node.value);
    return std::nullopt;
}

std::optional<Item> read_item(
    Loading& loading, const Reading& reading, const Node& node, const std::string& section)
{
    const Mapping map(reading, node,
        {"id", "covers", "question", "how", "help", "criteria", "evidence", "evidence_required", "remedy",
            "type", "scale", "unit", "min", "max", "bands", "choices", "weight", "critical", "not_applicable",
            "scope", "aspect", "protects", "threats", "tags", "audience", "when", "each", "replaces",
            "comparable", "remark"});
    if (!map.usable()) {
        loading.items_known = false;
        return std::nullopt;
    }
    const std::size_t before = reading.count();
    Item item;
    ItemSource source;
    item.place = reading.spot(node).place();
    source.section = section;
    item.id = map.get_required("id", read_id).value_or("");
    source.id = item.id;
    if (const Node* id = map.find("id")) source.spot = reading.spot(*id);
    item.question = map.get_required("question", read_line).value_or("");
    item.how = map.get("how", read_line).value_or("");
    item.help = map.get("help", read_text).value_or("");
    item.remedy = map.get("remedy", read_text).value_or("");
    if (const Node* evidence = map.find("evidence")) item.evidence = read_each(reading, *evidence, read_line);
    read_item_type(loading, map, item);
    if (const Node* covers = map.find("covers"))
        item.covers = read_references(reading, *covers, read_id, source.covers);
    else if (item.scored())
        reading.report("checklist.missing_key", node, "covers");
    read_classification(map, item, source);
    read_when_and_each(map, item, source);
    read_history(map, item, source);
    if (item.id.empty()) {
        loading.items_known = false;
        return std::nullopt;
    }
    if (reading.count() == before) item.meaning = meaning_of(item, loading.checklist.find_scale(item.scale));
    loading.items.push_back(std::move(source));
    return item;
}

void read_sections(Loading& loading, const Reading& reading, const Node& node)
{
    if (!node.is(Node::Kind::sequence)) loading.items_known = false;
    Sections sections(loading);
    for (const auto& entry : read_filled_list(reading, node)) {
        if (loading.full()) return;
        sections.read(reading, entry);
    }
}

} // namespace tenken::loading
