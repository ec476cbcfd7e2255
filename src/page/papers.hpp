#pragma once

#include "base/date.hpp"
#include "model/workspace.hpp"
#include "rollup/progress.hpp"
#include "words/words.hpp"

#include <optional>
#include <string>
#include <vector>

/// The papers around an inspection, as Markdown by the templates of `templates/papers/`: what a coordinator puts into the
/// document system, prints, or pastes into a mail. Document numbers stay blank, and so does what tenken.yaml does not say.
namespace tenken {

/// What all papers of a year's inspection say.
struct Correspondence {
    std::string title; ///< of the checklist
    int year = 0;
    Date date{};
    Workspace workspace;
};

/// Whom a paper is addressed to: 議会 the 議長, 監査委員 the 代表監査委員, 公平委員会 its 委員長; others the post that confirms, or
/// whoever is in charge (所属長).
[[nodiscard]] std::string addressee_of(const WorkspaceDepartment& department, const Words& words);

/// A department that is asked to take part.
struct AskedDepartment {
    WorkspaceDepartment department;
    std::size_t questions = 0; ///< on its sheet
    std::size_t served =
        0; ///< that the department which serves it answers, so that they are not on its sheet
};

/// 依頼文: to one department. `enclosures`: names of files.
[[nodiscard]] std::string request_paper(const Correspondence& about, const AskedDepartment& to,
    const std::vector<std::string>& enclosures, const Words& words);

/// 起案文 「…の実施について（伺い）」.
[[nodiscard]] std::string decision_paper(
    const Correspondence& about, const std::vector<AskedDepartment>& departments, const Words& words);

/// 実施要領.
[[nodiscard]] std::string outline_paper(
    const Correspondence& about, const std::vector<AskedDepartment>& departments, const Words& words);

struct OpenQuestion {
    int number = 0; ///< as on the sheet
    std::string text;
    bool critical = false;
};

/// A question on which the coordinator commented when the report was sent back.
struct ReturnedQuestion {
    int number = 0; ///< as on the sheet
    std::string text;
    std::string comment;
};

/// What a department has still to say.
struct OpenMatters {
    std::vector<ReturnedQuestion> returned; ///< none where its report was not sent back
    std::vector<OpenQuestion> questions;
    std::vector<std::string> lists; ///< of subjects that it has not named, by their labels
};

/// 提出のお願い（再依頼）: to a department that has not handed in, or whose report was sent back: then it says so, and why.
/// `progress` says how far it is, and for whose answers it waits.
[[nodiscard]] std::string reminder_paper(const Correspondence& about, const WorkspaceDepartment& to,
    const DepartmentProgress& progress, const OpenMatters& open, const Words& words);

/// A file that was written to be sent.
struct SentFile {
    std::string department;
    std::string file; ///< from the folder of the papers on
    std::string sha256;
};

/// 送付一覧: what was sent to whom.
[[nodiscard]] std::string dispatch_list(
    const Correspondence& about, const std::vector<SentFile>& files, const Words& words);

} // namespace tenken
