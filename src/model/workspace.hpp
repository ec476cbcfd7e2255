#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// What departments can have in common with the one that serves them, in the order in which it is written.
inline constexpr std::array<std::string_view, 3> share_names{"person", "room", "devices"};

/// That the clerks of another department serve this one, and what of theirs is its own too.
struct Service {
    std::string by;                  ///< the department that serves; empty: none does
    std::vector<std::string> shares; ///< of `share_names`, in their order; filled exactly when `by` is

    [[nodiscard]] bool empty() const { return by.empty(); }
    bool operator==(const Service&) const = default;
};

/// A department as tenken.yaml names it.
struct WorkspaceDepartment {
    std::string name;               ///< in NFC; fit to be a file name
    std::vector<std::string> roles; ///< asked for, in the order of `role_names`; empty: everybody
    std::optional<int> staff;       ///< number of people, at least 1
    std::string confirmer;          ///< the post that confirms; empty: the head of the department (所属長)
    Service service = {};           ///< by another of the departments, which none serves
    std::vector<std::string> succeeds =
        {};       ///< the departments of which it was made (merged, renamed), in NFC
    int from = 0; ///< the fiscal year in which it began; given exactly when `succeeds` is

    bool operator==(const WorkspaceDepartment&) const = default;
};

/// The dates of one year's inspection, ISO; each empty where the file says nothing.
struct WorkspaceYear {
    std::string from;           ///< first day of the period inspected (点検対象期間)
    std::string to;             ///< its last day; given exactly when `from` is
    std::string reference_date; ///< the day as of which is answered (基準日)
    std::string deadline;       ///< until when reports are handed in (提出期限), that day included

    bool operator==(const WorkspaceYear&) const = default;
};

/// A year whose report is not there, and why that is as it should be.
struct WorkspaceGap {
    int year = 0;
    std::string department; ///< empty: all
    std::string reason;     ///< 保存年限満了により廃棄

    bool operator==(const WorkspaceGap&) const = default;
};

/// What an office prints on its papers; each empty where tenken.yaml says nothing.
struct Form {
    std::string no;                 ///< of the form: 様式第1号
    std::string handling;           ///< how the paper is to be handled: 取扱注意
    std::string retention;          ///< how long it is kept: 5年
    std::string file;               ///< in which file it is kept (簿冊)
    std::vector<std::string> basis; ///< the rules that ask for it: 基本方針 6(9)
    std::string submit_to;
    std::string contact;            ///< who answers questions about it: a post, an extension
    std::vector<std::string> seals; ///< the posts that set their seal to it, first to last
    std::string policy = {};        ///< the body's own policy by name; empty: as the checklist names it

    [[nodiscard]] bool empty() const { return *this == Form{}; }
    bool operator==(const Form&) const = default;
};

/// What tenken.yaml says about one department's inspection of one year; each empty where it says nothing.
struct InspectionTerms {
    std::string organisation;
    std::string coordinator; ///< the department that answers organisation items in this one's place
    int staff = 0;           ///< number of people in the department
    std::string period_from; ///< as WorkspaceYear has them
    std::string period_to;
    std::string reference_date;
    std::string ciso = {}; ///< the post that approves exceptions of critical items
    Form form = {};
    Service service = {};

    bool operator==(const InspectionTerms&) const = default;
};

/// One of several checklists that a workspace has in a year.
struct WorkspaceChecklist {
    std::string name; ///< that its files carry: a–z, 0–9, `-`
    std::string file; ///< as written: a path from the workspace, or the name of a built-in one

    bool operator==(const WorkspaceChecklist&) const = default;
};

/// Where departments and gaps stand in their lists, by folded names: what is looked up ten thousand times is not looked for.
struct NamesInWorkspace {
    std::map<std::string, std::size_t, std::less<>> departments;
    std::map<int, std::map<std::string, std::size_t, std::less<>>> gaps; ///< by fiscal year
    std::size_t gaps_known = 0;                                          ///< of the list, from its first on

    /// It says nothing that the lists do not.
    bool operator==(const NamesInWorkspace& /*other*/) const { return true; }
};

/// What tenken.yaml says about a workspace. Every member may be empty: then it is as without the file.
struct Workspace {
    std::string organisation;
    std::string organisation_code; ///< six digits (全国地方公共団体コード)
    std::string ciso;              ///< the post of the chief information security officer
    Form form;
    std::string
        checklist; ///< as written: a path from the workspace, or the name of a built-in one; of several: empty
    std::vector<WorkspaceChecklist>
        checklists;           ///< of each year, the default first; empty: there is one alone
    std::string coordinator;  ///< the department that answers organisation items for all
    unsigned first_month = 4; ///< of the fiscal year
    std::vector<WorkspaceDepartment> departments; ///< in the order of the file
    std::map<int, WorkspaceYear> years;           ///< by fiscal year
    std::vector<WorkspaceGap> gaps;               ///< in the order of the file
    NamesInWorkspace by_name;                     ///< by index_names()

    /// To be called when the lists are filled. Without it, and for lists that have got longer since, the functions below look
    /// through them.
    void index_names();

    /// Found as names are (base/folded_name.hpp).
    [[nodiscard]] const WorkspaceDepartment* find_department(std::string_view name) const;
    [[nodiscard]] const WorkspaceYear* find_year(int year) const;
    [[nodiscard]] const WorkspaceChecklist* find_checklist(std::string_view name) const;

    /// Why a department has no report of a year: its own gap, else one of all; null where nothing is said.
    [[nodiscard]] const WorkspaceGap* find_gap(int year, std::string_view department) const;

    /// The departments under whose names a department's reports of a fiscal year stand: its own since it began, before
    /// that those of which it was made, in their order, and so on. Always at least one.
    [[nodiscard]] std::vector<std::string> names_in(std::string_view department, int year) const;

    /// The departments that there are in a fiscal year, in the order of the file: none that has not begun, none that
    /// another has succeeded, but in their place those of which it was made.
    [[nodiscard]] std::vector<std::string> departments_in(int year) const;

    /// Who answers the organisation items in a department's place; empty: it does so itself.
    [[nodiscard]] std::string coordinator_for(std::string_view department) const;

    [[nodiscard]] InspectionTerms terms_for(std::string_view department, int year) const;
    /// The same of a department at hand, which the file may name or not.
    [[nodiscard]] InspectionTerms terms_of(const WorkspaceDepartment& department, int year) const;

    bool operator==(const Workspace&) const = default;
};

} // namespace tenken
