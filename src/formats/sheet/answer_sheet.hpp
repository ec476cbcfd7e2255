#pragma once

#include "model/answers.hpp"
#include "model/assessment.hpp"
#include "model/checklist.hpp"
#include "model/workspace.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A sheet that goes out to be answered away from tenken and comes back: what it is made of, whatever its form. It knows
/// no words of ours; those of the checklist are in.
namespace tenken {

inline constexpr int answer_sheet_format = 1;

/// Which inspection a sheet is of, and where its record stood when it was made. Comes back as it went out.
struct SheetOrigin {
    int format = answer_sheet_format;
    ChecklistIdentity checklist;
    std::string department;
    int year = 0;                   ///< fiscal year
    std::string respondent;         ///< one individual's own sheet; empty: the department's
    std::vector<std::string> roles; ///< asked; empty: everybody
    std::string
        subject_kind;    ///< a contractor's own sheet holds the questions about `subject` of this kind alone;
    std::string subject; ///< both empty for any other
    std::string link;    ///< digest of the record's last line; empty where there is no record
    std::string language; ///< of what tenken wrote in it: "ja" or "en"
    std::string date;     ///< on which it was made, ISO

    bool operator==(const SheetOrigin&) const = default;
};

/// What its head and foot say beside that; each empty where nobody says.
struct SheetTerms {
    std::string organisation;
    std::string title; ///< of the checklist
    std::string period_from;
    std::string period_to;
    std::string reference_date;
    std::string deadline;
    Form form;
};

/// An answer that is offered: a level, a choice, or that the question does not apply.
struct SheetOption {
    std::string id;   ///< of the level or choice; `not_applicable_name`
    std::string mark; ///< may be empty
    std::string label;
    std::string criterion = {}; ///< what the level means for this question; may be empty
    bool finding = false;       ///< an answer at this level is a finding
    bool tick = false;      ///< of a question of type `choices`: one of those of which several may be chosen
    bool exclusive = false; ///< of those: stands alone
};

/// What an option's cell or label says: "○ 実施している".
[[nodiscard]] std::string option_text(const SheetOption& option);

/// What a question offers, in its order: levels or choices, that one does not know, that it does not apply. None of a
/// text or a date. `scale`: the item's; null where it is not scored.
[[nodiscard]] std::vector<SheetOption> options_of(const Item& item, const Scale* scale);

/// A condition as one sheet can evaluate it: gates are rows of this sheet, all else is settled already. Three-valued as
/// the interview's: an open gate is unknown, a hidden or not applicable one satisfies nothing.
struct SheetCondition {
    enum class Kind {
        settled,     ///< `value`, whatever is answered on this sheet; nothing: unknown
        is,          ///< the answer of `instance` is one of `options`, or its number within one of `ranges`
        all,         ///< the least of `parts`
        any,         ///< the greatest
        negation,    ///< of the one part
        no_subjects, ///< the list of the kind `subjects` is empty; unknown while it was not said
    };
    /// Numbers from `min` on, to below `below`; of a question of type choices, how many are chosen, exclusive ones not
    /// counted. Absent: without end.
    struct Range {
        std::optional<Exact> min;
        std::optional<Exact> below;
    };

    Kind kind = Kind::settled;
    std::optional<bool> value = true;
    std::string instance;
    std::vector<std::string> options; ///< ids of the row's options
    std::vector<Range> ranges;
    std::string subjects;
    std::vector<SheetCondition> parts;
};

/// One question as it is asked: of each subject its own.
struct SheetRow {
    int number = 0; ///< running, from 1
    std::string instance;
    std::string meaning;
    std::string section;       ///< title, with the clause before it where there is one
    std::string subject;       ///< may be empty, as may be the next
    std::string subject_label; ///< of its kind: 委託先
    std::string question;
    std::string how;
    std::string help;
    std::vector<std::string> evidence; ///< what an auditor would want to see
    ItemType type = ItemType::level;
    bool scored = false;
    bool critical = false;
    bool evidence_required = false;
    bool takes_exception = false; ///< it has a finding level besides `unknown_level`
    Scope scope = Scope::department;
    std::string unit;
    std::optional<Exact> min;
    std::optional<Exact> max;
    std::vector<Band> bands;
    std::vector<Level> levels;        ///< of its scale; none where it is not scored
    std::vector<SheetOption> options; ///< in the order offered; "not applicable" last; none of a text or date
    std::vector<Reason> reasons;      ///< why it may not apply
    std::optional<SheetCondition> when;
    bool asked = true;    ///< as the answers stand now
    std::string former;   ///< last year's answer in words; empty where nothing compares
    std::string returned; ///< what the coordinator said on it when the report came back; may be empty
    Response sent;        ///< the answer as the record has it

    /// Whether one of the options answers it, or several of them do.
    [[nodiscard]] bool closed() const
    {
        return type == ItemType::level || type == ItemType::choice || type == ItemType::choices;
    }
};

/// A list of subjects that the sheet asks for.
struct SheetSubjects {
    std::string kind;
    std::string label;
    std::string ask;
    std::optional<std::vector<std::string>> sent; ///< nothing: not said yet; empty: there are none
    std::vector<std::string> former;              ///< last year's
};

/// What contradicts, and why it is right all the same.
struct SheetCheck {
    std::string id;
    std::string say;
    SheetCondition condition;
    bool holds = false; ///< as the answers stand now
    std::string sent;   ///< the word given; may be empty
};

struct AnswerSheet {
    SheetOrigin origin;
    SheetTerms terms;
    std::vector<SheetRow> rows;
    std::vector<SheetSubjects> subjects; ///< none on a contractor's or an individual's sheet
    std::vector<SheetCheck> checks;      ///< those of which the sheet has every gate
    std::vector<FormerPlan> plans;       ///< last year's, to be said what became of them
};

} // namespace tenken
