#include "formats/checklist/glossary.hpp"

#include "formats/checklist/unique.hpp"
#include "formats/yaml/mapping.hpp"

namespace tenken::loading {

namespace {

using namespace yaml;

void read_terms(Loading& loading, const Reading& reading, const Node& list)
{
    UniqueIds terms("checklist.duplicate_term");
    for (const auto& entry : read_list(reading, list)) {
        const Mapping map(reading, entry, {"term", "reading", "meaning", "clause"});
        if (!map.usable()) continue;
        GlossaryEntry read;
        read.term = map.get_required("term", read_line).value_or("");
        if (!read.term.empty()) terms.add(reading, *map.find("term"), read.term);
        read.reading = map.get("reading", read_line).value_or("");
        read.meaning = map.get_required("meaning", read_text).value_or("");
        read.clause = map.get("clause", read_name).value_or("");
        if (!read.clause.empty())
            loading.glossary_clauses.push_back({read.clause, reading.spot(*map.find("clause"))});
        loading.checklist.glossary.push_back(std::move(read));
    }
}

} // namespace

void read_glossary(Loading& loading, const Reading& reading, const Node& node)
{
    if (!node.is(Node::Kind::scalar)) {
        read_terms(loading, reading, node);
        return;
    }
    const auto path = read_line(reading, node);
    const Document* file = path ? loading.files.open(*path, reading.spot(node)) : nullptr;
    if (file == nullptr) return;
    const Reading inside(file->text, loading.problems);
    if (file->root.is(Node::Kind::sequence)) {
        read_terms(loading, inside, file->root);
        return;
    }
    const Mapping map(inside, file->root, {"glossary"});
    if (const Node* list = map.usable() ? map.require("glossary") : nullptr)
        read_terms(loading, inside, *list);
}

} // namespace tenken::loading
