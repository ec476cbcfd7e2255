#include "commands/rollup_reading.hpp"

#include "check/verify.hpp"
#include "commands/progress_line.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"

#include <algorithm>
#include <ostream>

namespace tenken {

namespace {

class Reading {
public:
    Reading(const std::optional<Template>& made_with, Rollup& rollup, Context& context)
        : rollup_(rollup)
        , context_(context)
    {
        with_.made_with = made_with;
    }

    void read(const RollupFile& file)
    {
        const std::string bytes = read_file(real_file_system(), file.path);
        const auto record = std::filesystem::path(file.path).replace_extension(".jsonl");
        with_.record.reset();
        if (is_there(record)) with_.record = read_file(real_file_system(), record);
        with_.record_name = path_text(record);
        auto verification = verify_report(bytes, file.shown, with_);
        if (!verification.data) {
            leave_out(file, file.department, file.year.value_or(0), why_unreadable(verification));
            return;
        }
        take(file, std::move(verification));
    }

    [[nodiscard]] RollupReading result() && { return std::move(result_); }

    void failed(const RollupFile& file, const Failure& failure)
    {
        leave_out(file, file.department, file.year.value_or(0), Exclusion::unreadable);
        result_.status = worse(result_.status, ExitStatus::file);
        for (const auto& problem : failure.problems())
            context_.invocation.err << worded(context_.words, problem);
    }

private:
    static Exclusion why_unreadable(const Verification& verification)
    {
        const bool format = std::ranges::any_of(verification.findings,
            [](const Problem& problem) { return problem.id == "verify.unknown_format"; });
        return format ? Exclusion::unknown_format : Exclusion::unreadable;
    }

    void take(const RollupFile& file, Verification verification)
    {
        auto& data = *verification.data;
        const auto& circumstances = data.assessment.circumstances;
        if (file.year && *file.year != circumstances.year) {
            leave_out(file, circumstances.department, circumstances.year, Exclusion::other_year);
        } else if (!file.department.empty() && file.department != circumstances.department) {
            rollup_.leave_out({file.shown, file.department, circumstances.year, Exclusion::other_name,
                circumstances.department});
        } else {
            ++result_.languages[data.language];
            rollup_.add({std::move(data.assessment), file.shown, verification.sound()});
        }
    }

    void leave_out(const RollupFile& file, const std::string& department, int year, Exclusion why)
    {
        rollup_.leave_out({file.shown, department, year, why, {}});
    }

    Rollup& rollup_;
    Context& context_;
    VerifyWith with_;
    RollupReading result_;
};

} // namespace

RollupReading read_reports(const std::vector<RollupFile>& files, const std::optional<Template>& made_with,
    Rollup& rollup, Context& context)
{
    Reading reading(made_with, rollup, context);
    ProgressLine progress(context, "rollup.progress", files.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
        progress.show(i);
        try {
            reading.read(files[i]);
        } catch (const Failure& failure) {
            progress.wipe();
            reading.failed(files[i], failure);
        }
    }
    return std::move(reading).result();
}

} // namespace tenken
