#pragma once

#include "commands/context.hpp"
#include "model/workspace.hpp"
#include "office/sheet_answers_record.hpp"
#include "office/sheet_skeleton.hpp"
#include "office/skeleton_files.hpp"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace tenken {

/// What `tenken init --from` makes of an office's own sheet of last year beside tenken.yaml: a checklist, and a record and a
/// report of the former year, from which `tenken run` starts.
class SheetBeginning {
public:
    /// Reads the workbook. Throws Failure, and writes nothing.
    SheetBeginning(const Context& context, const std::string& file, Date today, Clock clock);

    /// By the sheet's own word; may be empty.
    [[nodiscard]] std::string organisation() const;

    /// Its checklist, and where none is named its departments.
    void complete(Workspace& workspace) const;

    /// Settles whose answers they are, and refuses where one of the files is there: Failure(file). Nothing is written yet.
    void settle(const Workspace& workspace);

    /// Writes all of it. Throws Failure(file).
    void write(const Workspace& workspace);

    /// What was read, what was written, what was not taken in; `settings` was written besides.
    void show(const std::filesystem::path& settings) const;

private:
    struct Part {
        FormerSheet sheet;
        const SheetAnswers* answers;
    };

    [[nodiscard]] std::filesystem::path folder() const;
    [[nodiscard]] std::string by() const;
    void show_json(const std::filesystem::path& settings) const;
    void show_counts() const;
    void show_not_taken() const;

    const Context& context_;
    std::string file_; ///< its name without a folder
    Date today_;
    Clock clock_;
    Skeleton skeleton_;
    int year_ = 0; ///< of the answers
    std::vector<SkeletonFile> files_;
    Checklist checklist_;
    std::vector<Part> parts_;
    std::vector<NotTaken> unplaced_; ///< sheets of departments that no option names
    bool first_department_ = false;  ///< the answers are taken for those of the first
    std::vector<std::filesystem::path> written_;
};

} // namespace tenken
