#include "office/dataset_rows.hpp"

#include "base/problem.hpp"
#include "formats/record/reading.hpp"
#include "model/answers.hpp"
#include "model/names.hpp"
#include "rollup/standing.hpp"
#include "scoring/exceptions.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

namespace tenken {

namespace {

using namespace dataset;

// Where each stands in the lists of tables.
enum class Yearly : std::size_t { answers, persons, plans, reports, texts };
enum class OfChecklistTable : std::size_t { checklists, levels, lineage, sections };

template <typename Tables, typename Name> auto& at(Tables& tables, Name name)
{
    return tables[static_cast<std::size_t>(name)];
}

template <typename Row> void add_row(YearlyRows::Table& table, const Row& row)
{
    append_csv(table.bytes, row);
    ++table.rows;
}

/// By instance, the day on which the record says that the plan was carried out. Most records know of no progress, and need
/// not be read again.
std::map<std::string, std::string, std::less<>> days_done(const std::optional<std::string>& record)
{
    std::map<std::string, std::string, std::less<>> days;
    if (!record || record->find("\"plan_progress\"") == std::string::npos) return days;
    try {
        for (const auto& event : read_record_bytes(*record, "").state.plan_progress) {
            if (event.step == PlanStep::done) days[event.instance] = event.day;
            if (event.step == PlanStep::extended) days.erase(event.instance);
        }
    } catch (const Failure&) { // whoever verifies the report says what is wrong with its record
        return {};
    }
    return days;
}

std::string answer_text(const Value& answer)
{
    if (const auto* number = std::get_if<Exact>(&answer)) return number->text();
    std::string text;
    for (const auto& one : texts_of(answer)) text += (text.empty() ? "" : " ") + one;
    return text;
}

class RowsOfReport {
public:
    RowsOfReport(const ReportInDataset& report, bool with_texts)
        : report_(report)
        , assessment_(report.assessment)
        , with_texts_(with_texts)
        , owner_{assessment_.circumstances.year, report.body, assessment_.circumstances.department}
        , done_(days_done(report.record))
    {
    }

    YearlyRows run() &&
    {
        add_report();
        std::vector<const AssessedItem*> items;
        items.reserve(assessment_.items.size());
        for (const auto& item : assessment_.items) items.push_back(&item);
        std::ranges::sort(items, {}, [](const AssessedItem* item) {
            return std::pair(item_of(item->instance), subject_of(item->instance));
        });
        for (const auto* item : items) {
            add_answer(*item);
            add_persons(*item);
            add_plan(*item);
            if (with_texts_) add_texts(*item);
        }
        return std::move(rows_);
    }

private:
    void add_report()
    {
        const auto& figures = report_.figures;
        const auto& hand_in = assessment_.circumstances.hand_in;
        const std::string rounded = figures.value ? figures.value->rounded() : "";
        add_row(at(rows_.tables, Yearly::reports),
            ReportRow{owner_, assessment_.checklist.id, assessment_.checklist.sha256,
                status_name(figures.status), result_name(figures.result), figures.value, rounded,
                figures.tally.answered, figures.tally.applicable, hand_in.version, hand_in.submitted,
                hand_in.accepted, report_.sha256});
        if (!with_texts_) return;
        for (const auto& check : assessment_.checks) {
            add_text("", "check", check.word);
            add_text("", "check_kept", check.kept);
        }
        add_text("", "comment", hand_in.remark);
        add_text("", "returned", hand_in.comment);
        add_text("", "unfinished", hand_in.unfinished);
        add_text("", "version", hand_in.reason);
    }

    void add_answer(const AssessedItem& item)
    {
        const auto* scale = assessment_.find_scale(item.scale);
        const auto* level = scale == nullptr ? nullptr : level_of(item, *scale);
        const auto score = item_score(assessment_, item);
        AnswerRow row{owner_, assessment_.checklist.id, assessment_.checklist.sha256, item_of(item.instance),
            subject_of(item.instance), name_in(state_names, item.state)};
        if (level != nullptr) row.level = level->id;
        if (score) {
            row.points = score->points;
            row.max = score->max;
        }
        row.critical = item.critical;
        row.finding = is_finding(assessment_, item);
        row.respondents = std::accumulate(item.counts.begin(), item.counts.end(), 0,
            [](int sum, const auto& count) { return sum + count.second; });
        row.report_sha256 = report_.sha256;
        add_row(at(rows_.tables, Yearly::answers), row);
    }

    void add_persons(const AssessedItem& item)
    {
        for (const auto& [level, count] : item.counts)
            add_row(at(rows_.tables, Yearly::persons),
                PersonsRow{owner_, item_of(item.instance), subject_of(item.instance), level, count});
    }

    // As a rollup counts them: of findings alone, and a day alone is no plan.
    void add_plan(const AssessedItem& item)
    {
        const auto& action = item.response.action;
        if (action.what.empty() || !is_finding(assessment_, item)) return;
        const auto done = done_.find(item.instance);
        add_row(at(rows_.tables, Yearly::plans),
            PlanRow{owner_, item_of(item.instance), subject_of(item.instance), action.due,
                done == done_.end() ? std::string_view() : std::string_view(done->second)});
    }

    void add_texts(const AssessedItem& item)
    {
        const auto say = [&](std::string_view kind, std::string_view text) {
            add_text(item.instance, kind, text);
        };
        const auto& response = item.response;
        if (!item.scored() && response.answer) say("answer", answer_text(*response.answer));
        for (const auto& piece : response.evidence) say("evidence", piece);
        if (const auto& exception = response.exception) {
            say("exception_by", exception->approved_by);
            say("exception_instead", exception->instead);
            say("exception_reason", exception->reason);
        }
        say("note", response.note);
        say("plan", response.action.what);
        say("plan_owner", response.action.owner);
        if (item.promised) say("promise", item.promised->word);
        say("vouched", item.vouched);
    }

    void add_text(std::string_view instance, std::string_view kind, std::string_view text)
    {
        if (text.empty()) return;
        add_row(at(rows_.tables, Yearly::texts),
            TextRow{owner_, item_of(instance), subject_of(instance), kind, text});
    }

    const ReportInDataset& report_;
    const Assessment& assessment_;
    bool with_texts_;
    Owner owner_;
    std::map<std::string, std::string, std::less<>> done_;
    YearlyRows rows_;
};

class OfChecklistRows {
public:
    explicit OfChecklistRows(const Assessment& assessment)
        : assessment_(assessment)
        , of_{assessment.checklist.id, assessment.checklist.sha256}
    {
        at(files_, OfChecklistTable::checklists).bytes = csv_head<ItemRow>();
        at(files_, OfChecklistTable::levels).bytes = csv_head<LevelRow>();
        at(files_, OfChecklistTable::lineage).bytes = csv_head<LineageRow>();
        at(files_, OfChecklistTable::sections).bytes = csv_head<SectionRow>();
    }

    std::array<YearlyRows::Table, checklist_tables.size()> run() &&
    {
        add_items();
        add_levels();
        add_sections();
        return std::move(files_);
    }

private:
    struct Item {
        const AssessedItem* any = nullptr;
        Exact weight; ///< its instances share it
        int position = 0;
    };

    void add_items()
    {
        std::map<std::string_view, Item> items;
        int position = 0;
        for (const auto& item : assessment_.items) {
            auto& one = items[item_of(item.instance)];
            if (one.any == nullptr) {
                one.any = &item;
                one.position = ++position;
            }
            one.weight += item.weight;
        }
        for (const auto& [id, item] : items) {
            const auto& any = *item.any;
            add_row(at(files_, OfChecklistTable::checklists),
                ItemRow{id, any.section, any.clause, any.scale, any.question, item.weight, any.critical,
                    name_in(scope_names, any.scope),
                    any.aspect ? name_in(aspect_names, *any.aspect) : std::string_view(), any.meaning});
            auto replaces = any.replaces;
            if (replaces.empty()) replaces.emplace_back();
            std::ranges::sort(replaces);
            for (const auto& earlier : replaces)
                add_row(at(files_, OfChecklistTable::lineage),
                    LineageRow{of_, item.position, id, earlier, any.comparable});
        }
    }

    void add_levels()
    {
        std::map<std::pair<std::string_view, std::string_view>, LevelRow> rows;
        for (const auto& scale : assessment_.scales) {
            int position = 0;
            for (const auto& level : scale.levels)
                rows[{scale.id, level.id}] = LevelRow{of_, scale.id, ++position, level.id, level.label,
                    level.points, scale.highest(), level.finding, is_fulfilled(level, scale)};
        }
        for (const auto& [key, row] : rows) add_row(at(files_, OfChecklistTable::levels), row);
    }

    void add_sections()
    {
        std::map<std::string_view, SectionRow> rows;
        int position = 0;
        for (const auto& section : assessment_.sections)
            rows[section.id] = SectionRow{of_, ++position, section.id, section.title, section.clause,
                section.weight, name_in(scoring_method_names, assessment_.scoring.method),
                name_in(not_applicable_rule_names, assessment_.scoring.not_applicable)};
        for (const auto& [id, row] : rows) add_row(at(files_, OfChecklistTable::sections), row);
    }

    const Assessment& assessment_;
    OfChecklist of_;
    std::array<YearlyRows::Table, checklist_tables.size()> files_;
};

} // namespace

YearlyRows yearly_rows(const ReportInDataset& report, bool with_texts)
{
    return RowsOfReport(report, with_texts).run();
}

std::string yearly_head(std::size_t table)
{
    switch (static_cast<Yearly>(table)) {
    case Yearly::answers:
        return csv_head<AnswerRow>();
    case Yearly::persons:
        return csv_head<PersonsRow>();
    case Yearly::plans:
        return csv_head<PlanRow>();
    case Yearly::reports:
        return csv_head<ReportRow>();
    case Yearly::texts:
        break;
    }
    return csv_head<TextRow>();
}

std::array<YearlyRows::Table, checklist_tables.size()> checklist_files(const Assessment& assessment)
{
    return OfChecklistRows(assessment).run();
}

} // namespace tenken
