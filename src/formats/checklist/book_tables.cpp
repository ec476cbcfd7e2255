#include "formats/checklist/book_tables.hpp"

#include "base/utf8.hpp"
#include "formats/yaml/parse.hpp"

#include <algorithm>
#include <map>

namespace tenken {

namespace {

using yaml::draft_list;
using yaml::draft_mapping;
using yaml::draft_plain;
using yaml::draft_text;
using yaml::draft_words;
using yaml::DraftEntry;
using yaml::DraftNode;

constexpr std::array<BookField, 16> head_fields{{
    {"id", CellForm::word, 40},
    {"edition", CellForm::text, 40},
    {"language", CellForm::word, 40},
    {"title", CellForm::text, 40},
    {"policy.title", CellForm::text, 40},
    {"policy.edition", CellForm::text, 40},
    {"policy.whole", CellForm::word, 40},
    {"policy.bodies", CellForm::list, 40},
    {"scoring.method", CellForm::word, 40},
    {"scoring.not_applicable", CellForm::word, 40},
    {"scoring.grades", CellForm::pairs, 40, "min", "label"},
    {"scoring.unit.min", CellForm::word, 40},
    {"scoring.unit.max", CellForm::word, 40},
    {"scoring.unit.decimals", CellForm::word, 40},
    {"scoring.unit.label", CellForm::text, 40},
    {"retired", CellForm::list, 40},
}};

constexpr std::array<BookField, 4> section_fields{{
    {"id", CellForm::word, 10},
    {"clause", CellForm::word, 10},
    {"title", CellForm::text, 40},
    {"weight", CellForm::word, 8},
}};

constexpr std::array<BookField, 30> item_fields{{
    {"section", CellForm::word, 8},
    {"id", CellForm::word, 10},
    {"covers", CellForm::list, 10},
    {"question", CellForm::text, 40},
    {"how", CellForm::text, 30},
    {"help", CellForm::text, 30},
    {"criteria", CellForm::text, 24},
    {"evidence", CellForm::list, 24},
    {"evidence_required", CellForm::word, 10},
    {"remedy", CellForm::text, 30},
    {"type", CellForm::word, 9},
    {"scale", CellForm::word, 10},
    {"unit", CellForm::text, 6},
    {"min", CellForm::word, 6},
    {"max", CellForm::word, 6},
    {"bands", CellForm::pairs, 14, "min", "level"},
    {"weight", CellForm::word, 6},
    {"critical", CellForm::word, 8},
    {"not_applicable", CellForm::word, 10},
    {"scope", CellForm::word, 12},
    {"aspect", CellForm::word, 10},
    {"protects", CellForm::list, 14},
    {"threats", CellForm::list, 8},
    {"tags", CellForm::list, 10},
    {"audience", CellForm::list, 12},
    {"when", CellForm::condition, 30},
    {"each", CellForm::word, 12},
    {"replaces", CellForm::list, 10},
    {"comparable", CellForm::word, 9},
    {"remark", CellForm::text, 24},
}};

constexpr std::array<BookField, 5> choice_fields{{
    {"item", CellForm::word, 10},
    {"id", CellForm::word, 14},
    {"label", CellForm::text, 50},
    {"level", CellForm::word, 10},
    {"exclusive", CellForm::word, 10},
}};

constexpr std::array<BookField, 3> check_fields{{
    {"id", CellForm::word, 10},
    {"if", CellForm::condition, 60},
    {"say", CellForm::text, 60},
}};

constexpr std::array<BookField, 7> scale_fields{{
    {"scale", CellForm::word, 12},
    {"id", CellForm::word, 12},
    {"label", CellForm::text, 24},
    {"mark", CellForm::text, 6},
    {"points", CellForm::word, 8},
    {"finding", CellForm::word, 8},
    {"printed", CellForm::text, 24},
}};

constexpr std::array<BookField, 5> not_applicable_fields{{
    {"scale", CellForm::word, 12},
    {"label", CellForm::text, 24},
    {"mark", CellForm::text, 6},
    {"reasons", CellForm::pairs, 50, "id", "label"},
    {"counts", CellForm::word, 10},
}};

constexpr std::array<BookField, 3> subject_fields{{
    {"id", CellForm::word, 16},
    {"label", CellForm::text, 30},
    {"ask", CellForm::text, 60},
}};

constexpr std::array<BookField, 3> clause_fields{{
    {"id", CellForm::word, 10},
    {"title", CellForm::text, 50},
    {"text_sha256", CellForm::word, 20},
}};

constexpr std::array<BookField, 3> obligation_fields{{
    {"clause", CellForm::word, 10},
    {"id", CellForm::word, 12},
    {"summary", CellForm::text, 70},
}};

constexpr std::array<BookField, 4> glossary_fields{{
    {"term", CellForm::text, 24},
    {"reading", CellForm::text, 24},
    {"meaning", CellForm::text, 70},
    {"clause", CellForm::word, 10},
}};

constexpr std::array<BookTableForm, 11> forms{{
    {BookTableId::head, "head", head_fields},
    {BookTableId::sections, "sections", section_fields},
    {BookTableId::items, "items", item_fields},
    {BookTableId::choices, "choices", choice_fields},
    {BookTableId::checks, "checks", check_fields},
    {BookTableId::scales, "scales", scale_fields},
    {BookTableId::not_applicable, "not_applicable", not_applicable_fields},
    {BookTableId::subjects, "subjects", subject_fields},
    {BookTableId::clauses, "clauses", clause_fields},
    {BookTableId::obligations, "obligations", obligation_fields},
    {BookTableId::glossary, "glossary", glossary_fields},
}};

const DraftNode* find(const DraftNode& node, std::string_view key)
{
    const auto found = std::ranges::find(node.entries, key, &DraftEntry::key);
    return found == node.entries.end() ? nullptr : &found->value;
}

/// "scoring.unit.min"
const DraftNode* find_path(const DraftNode& node, std::string_view path)
{
    const DraftNode* at = &node;
    while (at != nullptr) {
        const auto dot = path.find('.');
        at = find(*at, path.substr(0, dot));
        if (dot == std::string_view::npos) return at;
        path = path.substr(dot + 1);
    }
    return nullptr;
}

const std::vector<DraftNode>& list_in(const DraftNode& node, std::string_view key)
{
    static const std::vector<DraftNode> none;
    const auto* found = find(node, key);
    return found == nullptr ? none : found->items;
}

std::string text_in(const DraftNode& node, std::string_view key)
{
    const auto* found = find(node, key);
    return found == nullptr ? std::string() : found->value;
}

// From the tree into cells.

std::string cell_text(const DraftNode& node, const BookField& field)
{
    std::string text;
    switch (field.form) {
    case CellForm::text:
    case CellForm::word:
        return node.value;
    case CellForm::list:
        for (const auto& item : node.items) (text += text.empty() ? "" : "\n") += item.value;
        return text;
    case CellForm::pairs:
        for (const auto& item : node.items)
            (text += text.empty() ? "" : "\n") +=
                text_in(item, field.first) + ": " + text_in(item, field.second);
        return text;
    case CellForm::condition:
        return flow_text(node);
    }
    return text;
}

BookTable empty_table(BookTableId id)
{
    BookTable table;
    table.id = id;
    for (const auto& field : book_table_form(id).columns) table.keys.emplace_back(field.key);
    return table;
}

/// A row of what a mapping holds; `owner` stands in the first column, where the table has one for it.
BookRow row_of(const BookTable& table, const DraftNode& node, const std::string& owner = {})
{
    const auto& form = book_table_form(table.id);
    BookRow row;
    for (std::size_t i = 0; i < table.keys.size(); ++i) {
        const auto& key = table.keys[i];
        if (i == 0 && !owner.empty()) {
            row.cells.push_back({owner, {}});
            continue;
        }
        const bool criterion = key.starts_with(criteria_prefix);
        const auto* within = criterion ? find(node, "criteria") : nullptr;
        const auto* value = criterion
            ? (within == nullptr ? nullptr
                                 : find(*within, std::string_view(key).substr(criteria_prefix.size())))
            : find_path(node, key);
        row.cells.push_back({value == nullptr ? "" : cell_text(*value, *find_book_column(form, key)), {}});
    }
    return row;
}

/// The column of criteria becomes one for each level that has any, in the order of the scales.
void spread_criteria(BookTable& table, const DraftNode& scales)
{
    std::vector<std::string> keys;
    for (const auto& [name, scale] : scales.entries) {
        for (const auto& level : list_in(scale, "levels")) {
            auto key = std::string(criteria_prefix) + text_in(level, "id");
            if (std::ranges::find(keys, key) == keys.end()) keys.push_back(std::move(key));
        }
    }
    const auto at = std::ranges::find(table.keys, "criteria");
    table.keys.insert(table.keys.erase(at), keys.begin(), keys.end());
}

// From cells into the tree.

std::string without_returns(std::string text)
{
    std::erase(text, '\r');
    return text;
}

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        auto line = text.substr(begin, end - begin);
        if (utf8::has_visible(line)) lines.push_back(std::move(line));
        begin = end + 1;
    }
    return lines;
}

class Tables {
public:
    Tables(const std::vector<BookTable>& tables, std::vector<BookProblem>& problems)
        : tables_(tables)
        , problems_(problems)
    {
    }

    [[nodiscard]] ChecklistDraft draft()
    {
        ChecklistDraft draft{head(), draft_mapping(), draft_mapping(), {}};
        auto* policy = find_mutable(draft.root, "policy");
        for (const auto* key : {"whole", "bodies"}) {
            const auto at = std::ranges::find(policy->entries, key, &DraftEntry::key);
            if (at == policy->entries.end()) continue;
            draft.policy.entries.push_back(std::move(*at));
            policy->entries.erase(at);
        }
        draft.root.entries.push_back({"scales", scales()});
        if (auto subjects = keyed(BookTableId::subjects, "id"); !subjects.entries.empty())
            draft.root.entries.push_back({"subjects", std::move(subjects)});
        if (auto checks = nodes(BookTableId::checks); !checks.empty())
            draft.root.entries.push_back({"checks", draft_list(std::move(checks))});
        add_clauses(draft.policy);
        if (auto terms = nodes(BookTableId::glossary); !terms.empty())
            draft.glossary.entries.push_back({"glossary", draft_list(std::move(terms))});
        draft.sections = sections();
        return draft;
    }

private:
    static DraftNode* find_mutable(DraftNode& node, std::string_view key)
    {
        const auto found = std::ranges::find(node.entries, key, &DraftEntry::key);
        return found == node.entries.end() ? nullptr : &found->value;
    }

    void report(std::optional<std::size_t> origin, Problem problem)
    {
        problems_.push_back({std::move(problem), origin});
    }

    [[nodiscard]] const BookTable* table(BookTableId id) const
    {
        const auto found = std::ranges::find(tables_, id, &BookTable::id);
        return found == tables_.end() ? nullptr : &*found;
    }

    [[nodiscard]] const BookCell* cell(const BookTable& table, const BookRow& row, std::string_view key) const
    {
        const auto at = std::ranges::find(table.keys, key);
        if (at == table.keys.end()) return nullptr;
        return &row.cells[static_cast<std::size_t>(at - table.keys.begin())];
    }

    [[nodiscard]] std::string word(const BookTable& table, const BookRow& row, std::string_view key) const
    {
        const auto* found = cell(table, row, key);
        return found == nullptr ? std::string() : utf8::trimmed(without_returns(found->text));
    }

    /// What a cell says; nothing where it is empty, or is no condition.
    std::optional<DraftNode> value(const BookCell& cell, const BookField& field)
    {
        auto text = without_returns(cell.text);
        if (!utf8::has_visible(text)) return std::nullopt;
        auto node = value_of(std::move(text), field, cell);
        if (node) node->origin = cell.origin;
        return node;
    }

    std::optional<DraftNode> value_of(std::string text, const BookField& field, const BookCell& cell)
    {
        switch (field.form) {
        case CellForm::text:
            while (text.ends_with('\n')) text.pop_back();
            return draft_text(std::move(text));
        case CellForm::word:
            return draft_plain(word_of(text));
        case CellForm::list:
            return draft_words(lines_of(text));
        case CellForm::pairs:
            return pairs(text, field, cell);
        case CellForm::condition:
            return condition(text, cell);
        }
        return std::nullopt;
    }

    /// As a keyboard in Japanese, and a spreadsheet, write it: "１", "TRUE".
    static std::string word_of(const std::string& text)
    {
        auto word = utf8::trimmed(utf8::nfkc(text));
        if (word == "TRUE" || word == "True") return "true";
        if (word == "FALSE" || word == "False") return "false";
        const bool number = !word.empty() && word.find_first_not_of("0123456789.-") == std::string::npos;
        return number ? word : utf8::trimmed(text);
    }

    std::optional<DraftNode> pairs(const std::string& text, const BookField& field, const BookCell& cell)
    {
        auto list = draft_list();
        for (const auto& line : lines_of(text)) {
            constexpr std::string_view wide = "：";
            const auto narrow = line.find(':');
            const auto at = std::min(narrow, line.find(wide));
            if (at == std::string::npos) {
                report(cell.origin, problem("interchange.book.no_pair", line));
                return std::nullopt;
            }
            auto second = line.substr(at + (at == narrow ? 1 : wide.size()));
            if (second.starts_with(' ')) second.erase(0, 1);
            auto pair = draft_mapping({{std::string(field.first), draft_plain(word_of(line.substr(0, at)))},
                {std::string(field.second), draft_text(std::move(second))}});
            pair.flow = true;
            pair.origin = cell.origin;
            list.items.push_back(std::move(pair));
        }
        return list;
    }

    std::optional<DraftNode> condition(const std::string& text, const BookCell& cell)
    {
        Problems wrong;
        const yaml::Text source("", text);
        auto node = yaml::parse(source, wrong);
        if (node && wrong.empty() && node->is(yaml::Node::Kind::mapping)) return draft_of(*node);
        report(cell.origin, problem("interchange.book.no_condition", utf8::truncated(text, 40)));
        return std::nullopt;
    }

    /// The members that a row gives, but for the column `owner`.
    DraftNode node(const BookTable& table, const BookRow& row, std::string_view owner = {})
    {
        const auto& form = book_table_form(table.id);
        auto node = draft_mapping();
        for (std::size_t i = 0; i < table.keys.size(); ++i) {
            const auto& key = table.keys[i];
            const auto* field = find_book_column(form, key);
            if (key == owner || field == nullptr) continue;
            auto said = value(row.cells[i], *field);
            if (!said) continue;
            if (!key.starts_with(criteria_prefix)) {
                node.entries.push_back({key, std::move(*said)});
                continue;
            }
            if (find(node, "criteria") == nullptr) node.entries.push_back({"criteria", draft_mapping()});
            auto& criteria = *find_mutable(node, "criteria");
            criteria.origin = row.origin;
            criteria.entries.push_back({key.substr(criteria_prefix.size()), std::move(*said)});
        }
        node.origin = row.origin;
        return node;
    }

    std::vector<DraftNode> nodes(BookTableId id)
    {
        std::vector<DraftNode> all;
        if (const auto* found = table(id)) {
            for (const auto& row : found->rows) all.push_back(node(*found, row));
        }
        return all;
    }

    /// A mapping of rows by what stands in the column `key`.
    DraftNode keyed(BookTableId id, std::string_view key)
    {
        auto all = draft_mapping();
        const auto* found = table(id);
        if (found == nullptr) return all;
        for (const auto& row : found->rows) {
            auto name = word(*found, row, key);
            if (name.empty())
                report(row.origin, problem("interchange.book.no_owner", key));
            else if (find(all, name) != nullptr)
                report(row.origin, problem("interchange.book.twice_named", name));
            else
                all.entries.push_back({std::move(name), node(*found, row, key)});
        }
        return all;
    }

    DraftNode head()
    {
        auto root = draft_mapping({{"tenken", draft_plain("1")}});
        const auto* found = table(BookTableId::head);
        if (found != nullptr && !found->rows.empty()) {
            for (auto& [path, value] : node(*found, found->rows.front()).entries)
                put(root, path, std::move(value));
        }
        if (find(root, "policy") == nullptr) root.entries.push_back({"policy", draft_mapping()});
        return root;
    }

    static void put(DraftNode& node, std::string_view path, DraftNode value)
    {
        const auto dot = path.find('.');
        const std::string key(path.substr(0, dot));
        if (dot == std::string_view::npos) {
            node.entries.push_back({key, std::move(value)});
            return;
        }
        auto* within = find_mutable(node, key);
        if (within == nullptr) {
            node.entries.push_back({key, draft_mapping()});
            within = &node.entries.back().value;
            within->origin = value.origin;
        }
        put(*within, path.substr(dot + 1), std::move(value));
    }

    /// Hands each row of a table to the one that the column `owner` names.
    template <typename Take>
    void distribute(BookTableId id, std::string_view owner, std::string_view unknown, const Take& take)
    {
        const auto* found = table(id);
        if (found == nullptr) return;
        for (const auto& row : found->rows) {
            const auto name = word(*found, row, owner);
            const auto* at = cell(*found, row, owner);
            const auto origin = at != nullptr && at->origin ? at->origin : row.origin;
            if (name.empty())
                report(origin, problem("interchange.book.no_owner", owner));
            else if (!take(name, node(*found, row, owner)))
                report(origin, problem(std::string(unknown), name));
        }
    }

    static void append(DraftNode& node, std::string_view key, DraftNode value)
    {
        auto* list = find_mutable(node, key);
        if (list == nullptr) {
            node.entries.push_back({std::string(key), draft_list()});
            list = &node.entries.back().value;
            list->origin = value.origin;
        }
        list->items.push_back(std::move(value));
    }

    DraftNode scales()
    {
        auto all = draft_mapping();
        distribute(BookTableId::scales, "scale", "", [&](const std::string& name, DraftNode level) {
            if (find(all, name) == nullptr) {
                all.entries.push_back({name, draft_mapping()});
                all.entries.back().value.origin = level.origin;
            }
            level.flow = true;
            append(*find_mutable(all, name), "levels", std::move(level));
            return true;
        });
        distribute(BookTableId::not_applicable, "scale", "interchange.book.unknown_scale",
            [&](const std::string& name, DraftNode offered) {
                auto* scale = find_mutable(all, name);
                if (scale != nullptr) scale->entries.push_back({"not_applicable", std::move(offered)});
                return scale != nullptr;
            });
        return all;
    }

    void add_clauses(DraftNode& policy)
    {
        auto clauses = nodes(BookTableId::clauses);
        std::map<std::string, DraftNode*, std::less<>> by_id;
        for (auto& clause : clauses) by_id.try_emplace(text_in(clause, "id"), &clause);
        distribute(BookTableId::obligations, "clause", "interchange.book.unknown_clause",
            [&](const std::string& name, DraftNode obligation) {
                const auto found = by_id.find(name);
                if (found == by_id.end()) return false;
                obligation.flow = true;
                append(*found->second, "obligations", std::move(obligation));
                return true;
            });
        policy.entries.push_back({"clauses", draft_list(std::move(clauses))});
    }

    std::vector<DraftNode> sections()
    {
        auto all = nodes(BookTableId::sections);
        std::map<std::string, DraftNode*, std::less<>> by_id;
        for (auto& section : all) by_id.try_emplace(text_in(section, "id"), &section);
        std::map<std::string, DraftNode, std::less<>> choices;
        std::map<std::string, std::optional<std::size_t>, std::less<>> chosen_at;
        distribute(BookTableId::choices, "item", "", [&](const std::string& item, DraftNode choice) {
            choice.flow = true;
            chosen_at.try_emplace(item, choice.origin);
            append(choices[item], "choices", std::move(choice));
            return true;
        });
        distribute(BookTableId::items, "section", "interchange.book.unknown_section",
            [&](const std::string& name, DraftNode item) {
                const auto found = by_id.find(name);
                if (found == by_id.end()) return false;
                const auto own = choices.find(text_in(item, "id"));
                if (own != choices.end()) {
                    item.entries.push_back(std::move(own->second.entries.front()));
                    choices.erase(own);
                }
                append(*found->second, "items", std::move(item));
                return true;
            });
        for (const auto& [item, unused] : choices)
            report(chosen_at[item], problem("interchange.book.unknown_item", item));
        return all;
    }

    const std::vector<BookTable>& tables_;
    std::vector<BookProblem>& problems_;
};

} // namespace

std::span<const BookTableForm> book_table_forms() { return forms; }

const BookTableForm& book_table_form(BookTableId id)
{
    return *std::ranges::find(forms, id, &BookTableForm::id);
}

const BookField* find_book_column(const BookTableForm& form, std::string_view key)
{
    if (form.id == BookTableId::items && key.starts_with(criteria_prefix)) key = "criteria";
    const auto found = std::ranges::find(form.columns, key, &BookField::key);
    return found == form.columns.end() ? nullptr : &*found;
}

std::vector<BookTable> book_tables(const ChecklistDraft& draft)
{
    std::vector<BookTable> all;
    std::map<BookTableId, std::size_t> at;
    for (const auto& form : forms) {
        at[form.id] = all.size();
        all.push_back(empty_table(form.id));
    }
    const auto of = [&](BookTableId id) -> BookTable& { return all[at[id]]; };
    const auto add = [&](BookTableId id, const DraftNode& node, const std::string& owner = {}) {
        of(id).rows.push_back(row_of(of(id), node, owner));
    };
    auto root = draft.root;
    for (auto& [key, value] : root.entries) {
        if (key != "policy") continue;
        for (const auto& entry : draft.policy.entries) value.entries.push_back(entry);
    }
    add(BookTableId::head, root);
    if (const auto* scales = find(root, "scales")) {
        spread_criteria(of(BookTableId::items), *scales);
        for (const auto& [name, scale] : scales->entries) {
            for (const auto& level : list_in(scale, "levels")) add(BookTableId::scales, level, name);
            if (const auto* none = find(scale, "not_applicable"))
                add(BookTableId::not_applicable, *none, name);
        }
    }
    if (const auto* subjects = find(root, "subjects")) {
        for (const auto& [id, kind] : subjects->entries) add(BookTableId::subjects, kind, id);
    }
    for (const auto& check : list_in(root, "checks")) add(BookTableId::checks, check);
    for (const auto& clause : list_in(draft.policy, "clauses")) {
        add(BookTableId::clauses, clause);
        for (const auto& one : list_in(clause, "obligations"))
            add(BookTableId::obligations, one, text_in(clause, "id"));
    }
    for (const auto& term : list_in(draft.glossary, "glossary")) add(BookTableId::glossary, term);
    for (const auto& section : draft.sections) {
        add(BookTableId::sections, section);
        for (const auto& item : list_in(section, "items")) {
            add(BookTableId::items, item, text_in(section, "id"));
            for (const auto& choice : list_in(item, "choices"))
                add(BookTableId::choices, choice, text_in(item, "id"));
        }
    }
    return all;
}

ChecklistDraft draft_of_tables(const std::vector<BookTable>& tables, std::vector<BookProblem>& problems)
{
    return Tables(tables, problems).draft();
}

} // namespace tenken
