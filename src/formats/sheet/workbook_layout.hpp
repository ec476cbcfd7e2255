#pragma once

#include <array>
#include <string>
#include <string_view>

/// How an answer sheet lies in a workbook: what its writer and its reader share.
///
/// A table is found by its tags, never by its place, its name or its wording. Its first row is hidden and holds the
/// tag of each column (the row of tags is the one in which `key_tag` stands, and which table it is says the tag of its
/// own); the column of `key_tag` is hidden and holds the key of each row. A row without a key is none of
/// ours, but on the sheet of subjects (see below). What is not named here is for people and is not read.
///
/// Keys of the table `answer`:
///   6.4-01, 6.8-09@広報X         a question; its `answer` is an option's text (option_text()), a number, a day or a text
///   6.4-03/power                 one of several choices of a question of type choices: `answer` holds `ticked`, or nothing.
///                                The question's own row then takes only what is no tick (わからない, 該当なし)
/// Keys of the table `subjects`:
///   contractor                   a kind; `none` holds the text of `none` where there are none, otherwise nothing
///   contractor/1                 a line for a subject's `name`; a row inserted below it, without a key, is of the same kind
/// Keys of the table `people` (whole numbers in the columns tagged people:<level id> and people:not_applicable):
///   6.2-01                       a person item, as the department counted its people's answers
/// Keys of the table `plans`:
///   6.4-01                       last year's plan of this instance: `outcome` (a text of its list), `note`
/// Keys of the table `checks`:
///   c-01                         a contradiction: `word`, why it is right all the same
/// Keys of the table `by`, below the one of answers:
///   by                           who answered, a post: `by`
///
/// The very hidden sheet holds names in its first column and values in those behind it. Lists of choices stand there too;
/// defined names point to them.
namespace tenken::workbook {

enum class Column {
    key,   ///< hidden
    asked, ///< hidden: 1 where the question is asked, 0.5 where that is not known, 0 where it is not
    open,  ///< hidden: 1 where it is asked and not answered
    number,
    section,
    question,
    how,
    options,
    answer,
    reason,
    note,
    evidence,
    plan_what,
    plan_owner,
    plan_due,
    former,
    exception_approved_by,
    exception_approved_on,
    exception_until,
    exception_reason,
    exception_instead,
};

/// One column of the table of answers, from the left.
struct ColumnLayout {
    Column column;
    std::string_view tag; ///< in the hidden first row
    double width;         ///< in characters of the default font
    bool filled_in;       ///< unlocked: whoever answers writes here
    bool printed;         ///< within the print area
};

inline constexpr std::array<ColumnLayout, 21> answer_columns{{
    {Column::key, "tenken:key", 8, false, true},
    {Column::asked, "tenken:asked", 8, false, true},
    {Column::open, "tenken:open", 8, false, true},
    {Column::number, "tenken:number", 4, false, true},
    {Column::section, "tenken:section", 9, false, true},
    {Column::question, "tenken:question", 28, false, true},
    {Column::how, "tenken:how", 14, false, true},
    {Column::options, "tenken:options", 30, false, true},
    {Column::answer, "tenken:answer", 13, true, true},
    {Column::reason, "tenken:reason", 9, true, true},
    {Column::note, "tenken:note", 13, true, true},
    {Column::evidence, "tenken:evidence", 13, true, true},
    {Column::plan_what, "tenken:plan_what", 13, true, true},
    {Column::plan_owner, "tenken:plan_owner", 8, true, true},
    {Column::plan_due, "tenken:plan_due", 9, true, true},
    {Column::former, "tenken:former", 11, false, true},
    {Column::exception_approved_by, "tenken:exception_approved_by", 14, true, false},
    {Column::exception_approved_on, "tenken:exception_approved_on", 11, true, false},
    {Column::exception_until, "tenken:exception_until", 11, true, false},
    {Column::exception_reason, "tenken:exception_reason", 22, true, false},
    {Column::exception_instead, "tenken:exception_instead", 22, true, false},
}};

/// Where the table of answers has a column, counted from 0.
[[nodiscard]] constexpr std::size_t place_of(Column column)
{
    std::size_t at = 0;
    while (answer_columns[at].column != column) ++at;
    return at;
}

// Tags of the other tables; each has `key` first.
inline constexpr std::string_view key_tag = "tenken:key";
inline constexpr std::string_view subject_none_tag = "tenken:none";
inline constexpr std::string_view subject_name_tag = "tenken:name";
inline constexpr std::string_view people_tag_prefix =
    "tenken:people:"; ///< then a level's id, or "not_applicable"
inline constexpr std::string_view plan_outcome_tag = "tenken:outcome";
inline constexpr std::string_view plan_note_tag = "tenken:plan_note";
inline constexpr std::string_view check_word_tag = "tenken:word";
inline constexpr std::string_view by_tag = "tenken:by";
inline constexpr std::string_view by_key = "by";

// An auditor's sheet has one table, with a key for each drawn item, and these (formats/sheet/audit_sheet.hpp).
inline constexpr std::string_view verdict_tag = "tenken:verdict";
inline constexpr std::string_view found_tag = "tenken:found";
inline constexpr std::string_view ground_tag = "tenken:ground";
inline constexpr std::string_view seen_tag = "tenken:seen";
inline constexpr std::string_view reply_tag = "tenken:reply";

/// Several pieces of evidence stand in one cell, a line each.
inline constexpr char evidence_separator = '\n';

/// What a chosen one of several choices holds.
inline constexpr std::string_view ticked = "○";

/// The key of one of several choices.
[[nodiscard]] inline std::string tick_key(std::string_view instance, std::string_view choice)
{
    return std::string(instance) + "/" + std::string(choice);
}

/// The very hidden sheet.
inline constexpr std::string_view origin_sheet = "_tenken";

// Its names, one a row in column A, each with its values in B and following.
inline constexpr std::string_view format_name = "tenken";       ///< answer_sheet_format
inline constexpr std::string_view checklist_name = "checklist"; ///< id, edition, sha256, title
inline constexpr std::string_view department_name = "department";
inline constexpr std::string_view year_name = "year";
inline constexpr std::string_view respondent_name = "respondent";
inline constexpr std::string_view roles_name = "roles";     ///< any number
inline constexpr std::string_view subject_name = "subject"; ///< kind, name
inline constexpr std::string_view link_name = "link";
inline constexpr std::string_view language_name = "language";
inline constexpr std::string_view date_name = "date";
inline constexpr std::string_view none_name = "none"; ///< the text that says of a list that there are none
inline constexpr std::string_view outcome_name = "outcome";   ///< id of an outcome, its text; a row each
inline constexpr std::string_view instance_name = "instance"; ///< instance, meaning; a row each
inline constexpr std::string_view audit_name = "audit";       ///< digest of the report that is audited
inline constexpr std::string_view verdict_name =
    "verdict"; ///< as sent: instance, kind, level found, ground, seen, reply; a row each
inline constexpr std::string_view option_name =
    "option"; ///< of a list of choices; a row each, not to be read

} // namespace tenken::workbook
