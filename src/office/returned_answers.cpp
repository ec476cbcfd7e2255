#include "office/returned_answers.hpp"

#include "base/folded_name.hpp"
#include "base/joined.hpp"
#include "base/utf8.hpp"
#include "formats/sheet/workbook_layout.hpp"
#include "interview/reading.hpp"
#include "model/names.hpp"
#include "office/returned_cells.hpp"
#include "office/returned_tree.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace tenken {

namespace {

using workbook::Column;
using Part = ResponseChange::Part;
using Entries = ReturnedTree::Entries;

constexpr std::string_view tag_of(Column column)
{
    return workbook::answer_columns[workbook::place_of(column)].tag;
}

/// Problems that speak of keys of YAML speak of columns here.
void call_columns(Problem& problem)
{
    constexpr auto spoken = std::to_array<std::pair<std::string_view, std::string_view>>({
        {"checklist.exception_too_long", "returned.exception_too_long"},
        {"checklist.exception_not_by_ciso", "returned.exception_not_by_ciso"},
        {"checklist.exception_nothing_instead", "returned.exception_nothing_instead"},
    });
    const auto at =
        std::ranges::find(spoken, problem.id, &std::pair<std::string_view, std::string_view>::first);
    if (at != spoken.end()) problem.id = at->second;
}

/// Whether it is this text: folded, without blanks, and whichever of the circles ○ is.
bool is_spelled(std::string_view written, std::string_view text)
{
    const auto bare = [](std::string_view one) {
        auto folded = interview::folded(one);
        for (const std::string_view circle : {"◯", "〇", "⭕", "o"}) {
            if (folded.starts_with(circle)) folded.replace(0, circle.size(), "○");
        }
        std::erase(folded, ' ');
        return folded;
    };
    return bare(written) == bare(text);
}

class WorkbookAnswers {
public:
    WorkbookAnswers(const ReturnedWorkbook& returned, const std::string& shown, const Checklist& checklist,
        const AnswersContext& context, Date today)
        : returned_(returned)
        , checklist_(checklist)
        , context_(context)
        , index_(checklist)
        , tree_(shown)
        , cells_(tree_, today)
    {
    }

    ReturnedAnswers read()
    {
        if (returned_.subjects) read_subjects(*returned_.subjects);
        read_answers(*returned_.answers);
        if (returned_.people) read_people(*returned_.people);
        Entries root;
        add(root, "subjects", tree_.mapping(std::move(subjects_), ""));
        add(root, "answers", tree_.mapping(std::move(answers_), ""));
        if (returned_.plans) add(root, "plans", plans_of(*returned_.plans));
        if (returned_.checks) add(root, "checks", checks_of(*returned_.checks));
        const auto whole = tree_.mapping(std::move(root), "");

        const auto lines = tree_.lines();
        Problems problems = cells_.take_problems();
        auto context = context_;
        for (const auto& [kind, names] : sheet_subjects_) context.subjects[kind] = names;
        result_.answers = answers_in(lines, whole, problems, checklist_, context);
        for (auto& problem : problems) call_columns(problem);
        if (!problems.empty()) fail(FailureKind::input, tree_.placed(std::move(problems)));
        result_.notices = tree_.placed(std::move(result_.notices));
        for (auto& [part, place] : result_.places) place = at_cell(place);
        for (auto* places : {&result_.subject_places, &result_.plan_places, &result_.check_places}) {
            for (auto& [id, place] : *places) place = at_cell(place);
        }
        return std::move(result_);
    }

private:
    void add(Entries& entries, std::string_view key, yaml::Node value)
    {
        yaml::Node name;
        name.kind = yaml::Node::Kind::scalar;
        name.value = key;
        name.offset = value.offset;
        entries.push_back({std::move(name), std::move(value)});
    }

    Place at_cell(const Place& place) { return *tree_.placed({{"", {}, place}}).front().place; }

    [[nodiscard]] const Scale* scale_of(const Item& item) const { return checklist_.find_scale(item.scale); }

    // The list of each kind.

    void read_subjects(const ReturnedTable& table)
    {
        std::string kind;
        std::map<std::string, std::string> none; // the cell that says so
        std::map<std::string, std::string> places;
        for (const auto& row : table.rows()) {
            const auto named = row.key.substr(0, row.key.find('/'));
            if (!named.empty()) kind = named;
            if (kind.empty()) continue;
            places.emplace(kind, table.place(row, workbook::subject_name_tag));
            if (says_none(table, row)) none[kind] = table.place(row, workbook::subject_none_tag);
            const auto place = table.place(row, workbook::subject_name_tag);
            for (auto& name : interview::read_names(cells_.text(table, row, workbook::subject_name_tag)))
                add_subject(kind, std::move(name), place);
        }
        for (const auto& [of, place] : places) {
            result_.subject_places[of] = tree_.place(place);
            const auto& names = sheet_subjects_[of];
            const auto said_none = none.find(of);
            if (said_none != none.end() && !names.empty())
                cells_.report("returned.none_and_names", said_none->second);
            if (said_none == none.end() && names.empty())
                sheet_subjects_.erase(of); // nothing was said
            else
                add(subjects_, of, tree_.list(names, place));
        }
    }

    /// Anything but the words that are offered, or a tick, is asked about: "no" may mean either.
    bool says_none(const ReturnedTable& table, const ReturnedRow& row)
    {
        const auto said = cells_.text(table, row, workbook::subject_none_tag);
        if (said.empty()) return false;
        if (is_spelled(said, returned_.none) || read_tick(said).value_or(false)) return true;
        cells_.report(
            "returned.no_such_answer", table.place(row, workbook::subject_none_tag), said, returned_.none);
        return false;
    }

    void add_subject(const std::string& kind, std::string name, const std::string& place)
    {
        auto& names = sheet_subjects_[kind];
        const auto recorded = context_.subjects.find(kind);
        const auto* same =
            recorded == context_.subjects.end() ? nullptr : find_same_name(recorded->second, name);
        if (same != nullptr) name = *same;
        if (const auto* twice = find_same_name(names, name))
            cells_.report("returned.subject_twice", place, name, *twice);
        else
            names.push_back(std::move(name));
    }

    // One row per question, and one per tick.

    void read_answers(const ReturnedTable& table)
    {
        std::map<std::string, const ReturnedRow*, std::less<>> seen;
        for (const auto& row : table.rows()) {
            if (row.key.empty()) continue;
            const auto [first, fresh] = seen.emplace(row.key, &row);
            if (!fresh) {
                if (!same_input(table, row, *first->second))
                    cells_.report("returned.row_twice", table.place(row, tag_of(Column::answer)),
                        table.place(*first->second, tag_of(Column::answer)));
                continue;
            }
            if (const auto slash = row.key.find('/'); slash != std::string::npos)
                ticks_[row.key.substr(0, slash)].emplace_back(row.key.substr(slash + 1), &row);
        }
        for (const auto& row : table.rows()) {
            const auto found = seen.find(row.key);
            const bool question = row.key.find('/') == std::string::npos;
            if (found != seen.end() && found->second == &row && question) read_row(table, row);
        }
    }

    [[nodiscard]] static bool same_input(
        const ReturnedTable& table, const ReturnedRow& one, const ReturnedRow& other)
    {
        return std::ranges::all_of(workbook::answer_columns, [&](const workbook::ColumnLayout& column) {
            const auto* first = column.filled_in ? table.find(one, column.tag) : nullptr;
            const auto* second = column.filled_in ? table.find(other, column.tag) : nullptr;
            if (first == nullptr) return true; // a copy without an answer says nothing
            return second != nullptr && first->text == second->text;
        });
    }

    [[nodiscard]] static bool filled(const ReturnedTable& table, const ReturnedRow& row)
    {
        return std::ranges::any_of(workbook::answer_columns, [&](const workbook::ColumnLayout& column) {
            return column.filled_in && table.find(row, column.tag) != nullptr;
        });
    }

    /// The item of a row, where it asks what it asked when the sheet went out.
    [[nodiscard]] const Item* item_asked(const ReturnedTable& table, const ReturnedRow& row)
    {
        const auto* item = index_.item_of(row.key);
        const auto meaning = returned_.head.meanings.find(row.key);
        if (meaning == returned_.head.meanings.end()) {
            if (filled(table, row))
                cells_.report("returned.unknown_key", table.place(row, workbook::key_tag), row.key);
            return nullptr;
        }
        if (item != nullptr && item->meaning == meaning->second) return item;
        if (filled(table, row))
            result_.notices.push_back({"returned.question_changed", {std::string(item_of(row.key))},
                tree_.place(table.place(row, tag_of(Column::answer)))});
        return nullptr;
    }

    [[nodiscard]] bool subject_is_gone(const Item& item, std::string_view instance) const
    {
        const auto list = sheet_subjects_.find(item.each);
        const auto subject = subject_of(instance);
        return !subject.empty() && list != sheet_subjects_.end() &&
            find_same_name(list->second, subject) == nullptr;
    }

    void read_row(const ReturnedTable& table, const ReturnedRow& row)
    {
        const auto* item = item_asked(table, row);
        if (item == nullptr) return;
        if (subject_is_gone(*item, row.key)) {
            if (filled(table, row))
                result_.notices.push_back({"returned.subject_gone", {std::string(subject_of(row.key))},
                    tree_.place(table.place(row, tag_of(Column::answer)))});
            return;
        }
        const auto place_of = [&](Column column) { return table.place(row, tag_of(column)); };
        Entries said;
        auto answer = item->type == ItemType::choices ? ticked_answer(table, row, *item)
                                                      : written_answer(table, row, *item);
        const bool not_applicable =
            answer.is(yaml::Node::Kind::scalar) && answer.value == not_applicable_name;
        add(said, "answer", std::move(answer));
        if (!add_reason(said, table, row, *item, not_applicable))
            said.front().value = tree_.null(place_of(Column::answer)); // said once is enough
        add(said, "note", text_or_null(table, row, Column::note));
        add(said, "evidence", evidence_of(table, row));
        Entries action;
        add(action, "what", text_or_null(table, row, Column::plan_what));
        add(action, "owner", text_or_null(table, row, Column::plan_owner));
        add(action, "due", day_or_null(table, row, Column::plan_due));
        add(said, "action", tree_.mapping(std::move(action), place_of(Column::plan_what)));
        if (table.has(tag_of(Column::exception_reason))) add(said, "exception", exception_of(table, row));
        for (const auto& [part, column] :
            {std::pair(Part::answer, Column::answer), std::pair(Part::note, Column::note),
                std::pair(Part::evidence, Column::evidence), std::pair(Part::action, Column::plan_what),
                std::pair(Part::exception, Column::exception_reason)})
            result_.places[{row.key, part}] = tree_.place(place_of(column));
        add(answers_, row.key, tree_.mapping(std::move(said), place_of(Column::answer)));
    }

    yaml::Node text_or_null(const ReturnedTable& table, const ReturnedRow& row, Column column)
    {
        const auto place = table.place(row, tag_of(column));
        auto text = cells_.text(table, row, tag_of(column));
        return text.empty() ? tree_.null(place) : tree_.text(std::move(text), place);
    }

    yaml::Node day_or_null(const ReturnedTable& table, const ReturnedRow& row, Column column)
    {
        const auto place = table.place(row, tag_of(column));
        const auto day = cells_.day(table, row, tag_of(column));
        return day.empty() ? tree_.null(place) : tree_.text(day, place);
    }

    yaml::Node written_answer(const ReturnedTable& table, const ReturnedRow& row, const Item& item)
    {
        const auto place = table.place(row, tag_of(Column::answer));
        if (item.type == ItemType::date) {
            const auto day = cells_.day(table, row, tag_of(Column::answer));
            if (!day.empty()) return tree_.text(day, place);
            return tree_.null(place);
        }
        const auto line = cells_.text(table, row, tag_of(Column::answer));
        if (line.empty()) return tree_.null(place);
        return item.type == ItemType::text ? tree_.text(line, place) : read_line(line, item, place);
    }

    yaml::Node read_line(const std::string& line, const Item& item, const std::string& place)
    {
        const auto* scale = scale_of(item);
        const auto options = options_of(item, scale);
        for (const auto& option : options) {
            if (is_spelled(line, option_text(option))) return tree_.text(option.id, place);
        }
        const auto read = interview::read_answer(line, item, scale, cells_.today());
        if (std::holds_alternative<interview::DoesNotApply>(read))
            return tree_.text(std::string(not_applicable_name), place);
        if (const auto* value = std::get_if<Value>(&read)) return value_node(*value, place);
        if (item.type == ItemType::number)
            cells_.report(std::get<Problem>(read), place);
        else if (item.type == ItemType::choices && read_tick(line))
            cells_.report("returned.tick_above", place);
        else
            cells_.report("returned.no_such_answer", place, line, joined(options, "／", option_text));
        return tree_.null(place);
    }

    yaml::Node value_node(const Value& value, const std::string& place)
    {
        if (const auto* number = std::get_if<Exact>(&value)) return tree_.number(number->text(), place);
        if (const auto* chosen = std::get_if<Chosen>(&value)) return tree_.list(*chosen, place);
        return tree_.text(std::get<std::string>(value), place);
    }

    yaml::Node ticked_answer(const ReturnedTable& table, const ReturnedRow& row, const Item& item)
    {
        const auto place = table.place(row, tag_of(Column::answer));
        auto own = written_answer(table, row, item);
        std::vector<std::string> chosen;
        for (const auto& [choice, tick] : ticks_[row.key]) {
            const auto mark = cells_.text(table, *tick, tag_of(Column::answer));
            const auto at = table.place(*tick, tag_of(Column::answer));
            const auto yes = mark.empty() ? std::optional(false) : read_tick(mark);
            if (!yes) cells_.report("returned.no_tick", at, mark);
            if (yes.value_or(false)) chosen.push_back(choice);
        }
        if (chosen.empty()) return own;
        if (!own.is(yaml::Node::Kind::null)) cells_.report("returned.tick_beside", place);
        return tree_.list(chosen, place);
    }

    /// False where what stands there is wrong.
    bool add_reason(Entries& said, const ReturnedTable& table, const ReturnedRow& row, const Item& item,
        bool not_applicable)
    {
        const auto place = table.place(row, tag_of(Column::reason));
        const auto written = cells_.text(table, row, tag_of(Column::reason));
        const bool noted = table.find(row, tag_of(Column::note)) != nullptr;
        if (written.empty() && (!not_applicable || noted)) return true;
        if (written.empty() || !not_applicable) {
            cells_.report(written.empty() ? "returned.no_reason" : "returned.reason_without", place);
            return false;
        }
        const auto& reasons = scale_of(item)->not_applicable->reasons;
        const auto whole = interview::folded(written);
        for (const auto& reason : reasons) {
            if (whole == interview::folded(reason.label) || whole == interview::folded(reason.id)) {
                add(said, "reason", tree_.text(reason.id, place));
                return true;
            }
        }
        cells_.report("returned.no_such_reason", place, written, joined(reasons, "／", &Reason::label));
        return false;
    }

    yaml::Node evidence_of(const ReturnedTable& table, const ReturnedRow& row)
    {
        const auto place = table.place(row, tag_of(Column::evidence));
        const auto pieces = lines_in(cells_.text(table, row, tag_of(Column::evidence)));
        return pieces.empty() ? tree_.null(place) : tree_.list(pieces, place);
    }

    yaml::Node exception_of(const ReturnedTable& table, const ReturnedRow& row)
    {
        const auto place = table.place(row, tag_of(Column::exception_reason));
        constexpr std::array columns{Column::exception_approved_by, Column::exception_approved_on,
            Column::exception_until, Column::exception_reason};
        Entries said;
        add(said, "approved_by", text_or_null(table, row, columns[0]));
        add(said, "approved_on", day_or_null(table, row, columns[1]));
        add(said, "until", day_or_null(table, row, columns[2]));
        add(said, "reason", text_or_null(table, row, columns[3]));
        add(said, "instead", text_or_null(table, row, Column::exception_instead));
        const auto is_empty = [](const yaml::Entry& entry) { return entry.value.is(yaml::Node::Kind::null); };
        if (std::ranges::all_of(said, is_empty)) return tree_.null(place);
        bool whole = true;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (table.find(row, tag_of(columns[i])) != nullptr) continue;
            cells_.report("returned.exception_incomplete", table.place(row, tag_of(columns[i])));
            whole = false;
        }
        if (!whole || std::any_of(said.begin(), said.begin() + columns.size(), is_empty))
            return tree_.null(place);
        return tree_.mapping(std::move(said), place);
    }

    // Persons, last year's plans, contradictions.

    void read_people(const ReturnedTable& table)
    {
        for (const auto& row : table.rows()) {
            if (row.key.empty() || item_asked(table, row) == nullptr) continue;
            Entries counts;
            std::string place;
            for (const auto& tag : table.tags()) {
                if (!tag.starts_with(workbook::people_tag_prefix)) continue;
                const auto at = table.place(row, tag);
                if (place.empty()) place = at;
                const auto written = cells_.text(table, row, tag);
                if (written.empty()) continue;
                const auto number = interview::read_number(written, "人");
                if (number)
                    add(counts, tag.substr(workbook::people_tag_prefix.size()),
                        tree_.number(number->text(), at));
                else
                    cells_.report("returned.no_count", at, written);
            }
            result_.places[{row.key, Part::answer}] = tree_.place(place);
            Entries said;
            if (counts.empty()) {
                if (has_answer(row.key)) continue;
                add(said, "answer", tree_.null(place));
            } else {
                if (has_answer(row.key)) {
                    cells_.report("returned.counts_beside", place);
                    continue;
                }
                add(said, "counts", tree_.mapping(std::move(counts), place));
                add(said, "basis", tree_.text("declared", place));
            }
            merge_into(row.key, std::move(said), place);
        }
    }

    [[nodiscard]] yaml::Entry* entry_of(const std::string& instance)
    {
        const auto at = std::ranges::find_if(
            answers_, [&](const yaml::Entry& entry) { return entry.key.value == instance; });
        return at == answers_.end() ? nullptr : &*at;
    }

    [[nodiscard]] bool has_answer(const std::string& instance)
    {
        const auto* entry = entry_of(instance);
        return entry != nullptr && !entry->value.entries.front().value.is(yaml::Node::Kind::null);
    }

    void merge_into(const std::string& instance, Entries said, const std::string& place)
    {
        auto* entry = entry_of(instance);
        if (entry == nullptr) {
            add(answers_, instance, tree_.mapping(std::move(said), place));
            return;
        }
        auto& there = entry->value.entries;
        there.erase(there.begin()); // its empty answer
        there.insert(there.end(), said.begin(), said.end());
    }

    yaml::Node plans_of(const ReturnedTable& table)
    {
        Entries plans;
        for (const auto& row : table.rows()) {
            const auto written = cells_.text(table, row, workbook::plan_outcome_tag);
            const auto note = cells_.text(table, row, workbook::plan_note_tag);
            const auto place = table.place(row, workbook::plan_outcome_tag);
            if (row.key.empty() || (written.empty() && note.empty())) continue;
            result_.plan_places[row.key] = tree_.place(place);
            if (written.empty()) {
                cells_.report("returned.no_outcome", place);
                continue;
            }
            const auto whole = interview::folded(written);
            const auto at = std::ranges::find_if(returned_.outcomes, [&](const auto& outcome) {
                return whole == interview::folded(outcome.first) || whole == outcome.second;
            });
            if (at == returned_.outcomes.end()) {
                cells_.report("returned.no_such_outcome", place, written,
                    joined(returned_.outcomes, "／", [](const auto& outcome) { return outcome.first; }));
                continue;
            }
            Entries said;
            add(said, "outcome", tree_.text(at->second, place));
            if (!note.empty()) add(said, "note", tree_.text(note, table.place(row, workbook::plan_note_tag)));
            add(plans, row.key, tree_.mapping(std::move(said), place));
        }
        return tree_.mapping(std::move(plans), "");
    }

    yaml::Node checks_of(const ReturnedTable& table)
    {
        Entries checks;
        for (const auto& row : table.rows()) {
            if (row.key.empty()) continue;
            const auto place = table.place(row, workbook::check_word_tag);
            const auto word = cells_.text(table, row, workbook::check_word_tag);
            result_.check_places[row.key] = tree_.place(place);
            add(checks, row.key, word.empty() ? tree_.null(place) : tree_.text(word, place));
        }
        return tree_.mapping(std::move(checks), "");
    }

    const ReturnedWorkbook& returned_;
    const Checklist& checklist_;
    const AnswersContext& context_;
    ChecklistIndex index_;
    ReturnedTree tree_;
    ReturnedCells cells_;
    Entries subjects_;
    Entries answers_;
    std::map<std::string, std::vector<std::string>, std::less<>> sheet_subjects_;
    std::map<std::string, std::vector<std::pair<std::string, const ReturnedRow*>>> ticks_;
    ReturnedAnswers result_;
};

} // namespace

ReturnedAnswers answers_of_workbook(const ReturnedWorkbook& returned, const std::string& shown,
    const Checklist& checklist, const AnswersContext& context, Date today)
{
    return WorkbookAnswers(returned, shown, checklist, context, today).read();
}

} // namespace tenken
