#pragma once

#include "formats/dataset/csv_line.hpp"

#include <array>
#include <optional>
#include <string_view>

/// The tables of a dataset, a row of each (docs/dataset.md). Texts point into what the rows are made of; an empty one, and a
/// count of 0, is NULL.
namespace tenken::dataset {

/// Whose row it is.
struct Owner {
    int year = 0;
    std::string_view body;
    std::string_view department;
};

template <typename Archive> void columns(Archive& a, const Owner& owner)
{
    a("year", owner.year);
    a("body", owner.body);
    a("department", owner.department);
}

/// One instance of an item in one report.
struct AnswerRow {
    Owner owner{};
    std::string_view checklist{};
    std::string_view checklist_sha256{};
    std::string_view item{};
    std::string_view subject{};
    std::string_view state{};
    std::string_view level{};
    std::optional<Exact> points{};
    std::optional<Exact> max{};
    bool critical = false;
    bool finding = false;
    int respondents = 0;
    std::string_view report_sha256{};
};

template <typename Archive> void columns(Archive& a, const AnswerRow& row)
{
    columns(a, row.owner);
    a("checklist", row.checklist);
    a("checklist_sha256", row.checklist_sha256);
    a("item", row.item);
    a("subject", row.subject);
    a("state", row.state);
    a("level", row.level);
    a.fraction("points", row.points);
    a.fraction("max", row.max);
    a("critical", row.critical);
    a("finding", row.finding);
    a.count("respondents", row.respondents);
    a("report_sha256", row.report_sha256);
}

struct ReportRow {
    Owner owner{};
    std::string_view checklist{};
    std::string_view checklist_sha256{};
    std::string_view status{};
    std::string_view result{};
    std::optional<Exact> score{};
    std::string_view rounded_score{};
    int answered = 0;
    int applicable = 0;
    int version = 1;
    std::string_view submitted{};
    std::string_view accepted{};
    std::string_view report_sha256{};
};

template <typename Archive> void columns(Archive& a, const ReportRow& row)
{
    columns(a, row.owner);
    a("checklist", row.checklist);
    a("checklist_sha256", row.checklist_sha256);
    a("status", row.status);
    a("result", row.result);
    a.fraction("score", row.score);
    a("score", row.rounded_score);
    a("answered", row.answered);
    a("applicable", row.applicable);
    a("version", row.version);
    a("submitted", row.submitted);
    a("accepted", row.accepted);
    a("report_sha256", row.report_sha256);
}

/// What is planned about a finding.
struct PlanRow {
    Owner owner{};
    std::string_view item{};
    std::string_view subject{};
    std::string_view due{};
    std::string_view done{};
};

template <typename Archive> void columns(Archive& a, const PlanRow& row)
{
    columns(a, row.owner);
    a("item", row.item);
    a("subject", row.subject);
    a("due", row.due);
    a("done", row.done);
}

/// How many persons answered an item with a level.
struct PersonsRow {
    Owner owner{};
    std::string_view item{};
    std::string_view subject{};
    std::string_view level{};
    int persons = 0;
};

template <typename Archive> void columns(Archive& a, const PersonsRow& row)
{
    columns(a, row.owner);
    a("item", row.item);
    a("subject", row.subject);
    a("level", row.level);
    a("persons", row.persons);
}

/// What somebody wrote. Of the report as a whole it has no item.
struct TextRow {
    Owner owner{};
    std::string_view item{};
    std::string_view subject{};
    std::string_view kind{};
    std::string_view text{};
};

template <typename Archive> void columns(Archive& a, const TextRow& row)
{
    columns(a, row.owner);
    a("item", row.item);
    a("subject", row.subject);
    a("kind", row.kind);
    a("text", row.text);
}

/// An item of a checklist.
struct ItemRow {
    std::string_view item{};
    std::string_view section{};
    std::string_view clause{};
    std::string_view scale{};
    std::string_view question{};
    std::optional<Exact> weight{};
    bool critical = false;
    std::string_view scope{};
    std::string_view aspect{};
    std::string_view meaning{};
};

template <typename Archive> void columns(Archive& a, const ItemRow& row)
{
    a("item", row.item);
    a("section", row.section);
    a("clause", row.clause);
    a("scale", row.scale);
    a("question", row.question);
    a.fraction("weight", row.weight);
    a("critical", row.critical);
    a("scope", row.scope);
    a("aspect", row.aspect);
    a("meaning", row.meaning);
}

/// Of which checklist a row is.
struct OfChecklist {
    std::string_view checklist;
    std::string_view sha256;
};

template <typename Archive> void columns(Archive& a, const OfChecklist& of)
{
    a("checklist", of.checklist);
    a("checklist_sha256", of.sha256);
}

/// A section of a checklist, and by which rules the checklist is scored.
struct SectionRow {
    OfChecklist of{};
    int position = 0;
    std::string_view section{};
    std::string_view title{};
    std::string_view clause{};
    std::optional<Exact> weight{};
    std::string_view method{};
    std::string_view not_applicable{};
};

template <typename Archive> void columns(Archive& a, const SectionRow& row)
{
    columns(a, row.of);
    a("position", row.position);
    a("section", row.section);
    a("title", row.title);
    a("clause", row.clause);
    a.fraction("weight", row.weight);
    a("method", row.method);
    a("not_applicable", row.not_applicable);
}

/// A level of a checklist's scale.
struct LevelRow {
    OfChecklist of{};
    std::string_view scale{};
    int position = 0;
    std::string_view level{};
    std::string_view label{};
    std::optional<Exact> points{};
    std::optional<Exact> highest{}; ///< of the scale
    bool finding = false;
    bool fulfilled = false; ///< 実施: no finding, with the highest points
};

template <typename Archive> void columns(Archive& a, const LevelRow& row)
{
    columns(a, row.of);
    a("scale", row.scale);
    a("position", row.position);
    a("level", row.level);
    a("label", row.label);
    a.fraction("points", row.points);
    a.fraction("highest", row.highest);
    a("finding", row.finding);
    a("fulfilled", row.fulfilled);
}

/// What an item continues: a row for each earlier id, at least one.
struct LineageRow {
    OfChecklist of{};
    int position = 0; ///< of the item in the checklist
    std::string_view item{};
    std::string_view replaces{};
    std::optional<bool> comparable{};
};

template <typename Archive> void columns(Archive& a, const LineageRow& row)
{
    columns(a, row.of);
    a("position", row.position);
    a("item", row.item);
    a("replaces", row.replaces);
    a("comparable", row.comparable);
}

/// A file for each year of each body.
inline constexpr std::array<std::string_view, 5> yearly_tables{
    "answers", "persons", "plans", "reports", "texts"};

/// A file for each checklist.
inline constexpr std::array<std::string_view, 4> checklist_tables{
    "checklists", "levels", "lineage", "sections"};

} // namespace tenken::dataset
