#include "commands/commands.hpp"

#include "check/verify_page.hpp"
#include "commands/hand_in_place.hpp"
#include "commands/report_date.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/file.hpp"
#include "office/report_file.hpp"
#include "office/report_signature.hpp"
#include "office/settings.hpp"
#include "office/workspace_reports.hpp"
#include "page/blocks.hpp"

#include <memory>
#include <ostream>
#include <utility>
#include <vector>

namespace tenken {

namespace verify_command {
namespace {

struct Options {
    std::vector<std::string> reports;
    std::optional<std::string> made_with;
    std::optional<std::string> signers;
    std::optional<std::string> checklist;
};

struct Counts {
    std::size_t sound = 0;
    std::size_t unsound = 0;
    std::size_t unread = 0;

    [[nodiscard]] std::string text(const Words& words) const
    {
        return words("verify.total", sound + unsound + unread, sound, unsound, unread) + "\n";
    }
};

Chain chain_of(const VerifyScope& scope)
{
    const auto workspace = find_workspace(scope.files.folder);
    const auto reports = chain_reports(scope.files);
    auto chain = check_chain(reports, workspace);
    check_registers(chain, year_registers(scope.files), reports);
    return scope.year ? chain.of_year(*scope.year) : chain;
}

/// Nothing for an earlier version that is kept and has none: what was signed may have been the file in force only.
std::optional<ReportSignature> signature_of(
    const Signers& signers, const ReportWithRecord& report, const std::string& bytes)
{
    auto signature = signers.signature_of(report.path, bytes);
    if (report.kept && signature.state == SignatureState::missing) return std::nullopt;
    return signature;
}

/// Goes through the reports and says what came of each.
class Round {
public:
    Round(const Options& options, Context& context)
        : context_(context)
    {
        if (options.made_with) made_with_ = read_template(*options.made_with);
        if (options.signers) signers_.emplace(located_file(*options.signers, context.folder()));
    }

    void go(const std::vector<ReportWithRecord>& files)
    {
        verify_each(files, made_with_, [&](const auto& file, auto outcome) {
            if (const auto* failure = std::get_if<Failure>(&outcome)) {
                ++counts_.unread;
                status_ = worse(status_, ExitStatus::file);
                context_.complain(failure->problems());
                return;
            }
            take(file, std::get<ReadReport>(std::move(outcome)));
        });
    }

    [[nodiscard]] ExitStatus status() const { return status_; }
    [[nodiscard]] const Counts& counts() const { return counts_; }
    [[nodiscard]] const std::vector<VerifiedReport>& reports() const { return reports_; } ///< for JSON alone
    [[nodiscard]] bool looked_at_signatures() const { return signers_.has_value(); }

private:
    void take(const ReportWithRecord& file, ReadReport read)
    {
        VerifiedReport report{file.shown, std::move(read.verification)};
        ++(report.verification.sound() ? counts_.sound : counts_.unsound);
        if (!report.verification.sound()) status_ = worse(status_, ExitStatus::found);
        if (signers_) report.signature = signature_of(*signers_, file, read.bytes);
        if (report.signature && !report.signature->valid()) status_ = worse(status_, ExitStatus::found);
        if (context_.json())
            reports_.push_back(std::move(report));
        else
            context_.invocation.out << context_.text_of(verification_page(report, context_.words));
    }

    Context& context_;
    std::optional<Template> made_with_;
    std::optional<Signers> signers_;
    ExitStatus status_ = ExitStatus::done;
    Counts counts_;
    std::vector<VerifiedReport> reports_;
};

ExitStatus run(const Options& options, Context& context)
{
    Round round(options, context);
    const int current = year_inspected(find_workspace(context.folder()), report_date({}, context.invocation));
    const auto work = verify_work(options.reports, context.files_of_each(options.checklist), current);
    std::vector<Chain> found;
    for (const auto& scope : work.scopes) found.push_back(chain_of(scope));
    const bool json = context.json();
    auto& out = context.invocation.out;
    round.go(work.files);
    auto status = round.status();
    if (!json && !work.scopes.empty()) out << round.counts().text(context.words);
    std::vector<ChainOfFolder> chains;
    for (std::size_t i = 0; i < work.scopes.size(); ++i) {
        const auto& files = work.scopes[i].files;
        ChainOfFolder chain{path_text(files.folder), files.name(), std::move(found[i])};
        if (chain.chain.breaks()) status = worse(status, ExitStatus::found);
        if (json)
            chains.push_back(std::move(chain));
        else
            out << "\n" << context.text_of(chain_page(chain, context.words)) << "\n";
    }
    if (json) {
        out << verify_json(round.reports(), chains, context.words) << "\n";
    } else if (status != ExitStatus::file || work.files.size() > 1) {
        out << context.words("verify.statement") << "\n";
        if (round.looked_at_signatures()) out << context.words("verify.signature.statement") << "\n";
        if (!work.scopes.empty()) out << context.words("verify.chain.statement") << "\n";
    }
    return status;
}

} // namespace
} // namespace verify_command

CommandRun set_up_verify(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<verify_command::Options>();
    syntax.add_option("REPORT", options->reports, words("verify.option.report"))
        .type_name(words("verify.option.file"));
    syntax.add_option("--template", options->made_with, words("verify.option.template"))
        .type_name(words("verify.option.file"));
    syntax.add_option("--signers", options->signers, words("verify.option.signers"))
        .type_name(words("verify.option.file"));
    add_checklist_name(syntax, options->checklist, words);
    syntax.footer(words("verify.option.footer"));
    return [options](Context& context) { return verify_command::run(*options, context); };
}

} // namespace tenken
