#include "commands/commands.hpp"

#include "check/verify_page.hpp"
#include "commands/report_date.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/file.hpp"
#include "office/report_file.hpp"
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
    const auto workspace = find_workspace(scope.folder);
    const auto reports = chain_reports(scope.folder);
    auto chain = check_chain(reports, workspace);
    check_registers(chain, year_registers(scope.folder), reports);
    return scope.year ? chain.of_year(*scope.year) : chain;
}

ExitStatus run(const Options& options, Context& context)
{
    std::optional<Template> made_with;
    if (options.made_with) made_with = read_template(*options.made_with);
    const int current = year_inspected(find_workspace(context.folder()), report_date({}, context.invocation));
    const auto work = verify_work(options.reports, context.folder(), current);
    std::vector<Chain> found;
    for (const auto& scope : work.scopes) found.push_back(chain_of(scope));
    const bool json = context.json();
    auto& out = context.invocation.out;
    auto status = ExitStatus::done;
    std::vector<std::pair<std::string, Verification>> reports;
    Counts counts;
    verify_each(work.files, made_with, [&](const auto& file, const auto& outcome) {
        if (const auto* failure = std::get_if<Failure>(&outcome)) {
            ++counts.unread;
            status = worse(status, ExitStatus::file);
            context.complain(failure->problems());
            return;
        }
        const auto& verification = std::get<Verification>(outcome);
        ++(verification.sound() ? counts.sound : counts.unsound);
        if (!verification.sound()) status = worse(status, ExitStatus::found);
        if (json)
            reports.emplace_back(file.shown, verification);
        else
            out << context.text_of(verification_page(verification, file.shown, context.words));
    });
    if (!json && !work.scopes.empty()) out << counts.text(context.words);
    std::vector<std::pair<std::string, Chain>> chains;
    for (std::size_t i = 0; i < work.scopes.size(); ++i) {
        const auto& chain = found[i];
        const auto folder = path_text(work.scopes[i].folder);
        if (chain.breaks()) status = worse(status, ExitStatus::found);
        if (json)
            chains.emplace_back(folder, chain);
        else
            out << "\n" << context.text_of(chain_page(chain, folder, context.words)) << "\n";
    }
    if (json) {
        out << verify_json(reports, chains, context.words) << "\n";
    } else if (status != ExitStatus::file || work.files.size() > 1) {
        out << context.words("verify.statement") << "\n";
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
    syntax.footer(words("verify.option.footer"));
    return [options](Context& context) { return verify_command::run(*options, context); };
}

} // namespace tenken
