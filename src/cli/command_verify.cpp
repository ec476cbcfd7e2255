#include "cli/command_verify.hpp"

#include "check/verify.hpp"
#include "cli/located_file.hpp"
#include "cli/template_option.hpp"
#include "io/disk/file_bytes.hpp"
#include "io/disk/utf8_path.hpp"
#include "words/japanese_date.hpp"

#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

namespace tenken {

namespace {

struct Options {
    std::vector<std::string> reports;
    std::optional<std::string> made_with;
};

std::optional<std::string> record_beside(const std::filesystem::path& record)
{
    std::error_code ignored; // what cannot be looked at is read below, which names the error
    if (!std::filesystem::exists(record, ignored)) return std::nullopt;
    return read_file(real_file_system(), record);
}

std::size_t count(const Verification& verification)
{
    return verification.findings.size() + verification.more;
}

std::string message(const Words& words, const Problem& finding)
{
    const auto& place = *finding.place;
    const std::string line = place.line > 0 ? ":" + std::to_string(place.line) : "";
    return place.file + line + ": " + words(finding.id, finding.args);
}

// What keeps a report that nobody changed from being the one to hand in.
std::string marks(const Words& words, const ReportData& data)
{
    const auto& circumstances = data.assessment.circumstances;
    std::string all;
    const auto add = [&](const std::string& id) {
        all += (all.empty() ? "" : words("verify.marks.between")) + words(id);
    };
    if (circumstances.draft) add("verify.mark.draft");
    if (data.figures.status == "incomplete") add("verify.mark.incomplete");
    if (circumstances.damaged) add("verify.mark.damaged");
    return all.empty() ? all : words("verify.marks", {all});
}

void print(const Verification& verification, const std::string& file, Context& context)
{
    auto& out = context.invocation.out;
    const auto& words = context.words;
    if (verification.sound()) {
        const auto& data = *verification.data;
        const auto& circumstances = data.assessment.circumstances;
        const std::string year = fiscal_year_in_full(words, circumstances.year);
        const auto& score = data.figures.score;
        out << words(score ? "verify.sound" : "verify.sound_no_score",
                   {file, year, circumstances.department, score ? score->rounded() : ""})
            << marks(words, data) << "\n";
        return;
    }
    out << words("verify.unsound", {file, std::to_string(count(verification))}) << "\n";
    std::string hint;
    for (const auto& finding : verification.findings) {
        out << "  " << message(words, finding) << "\n";
        if (const auto own = words(finding.id + ".hint", finding.args); own != hint)
            out << "    " << (hint = own) << "\n";
    }
    if (verification.more > 0) out << words("verify.more", {std::to_string(verification.more)}) << "\n";
}

nlohmann::json as_json(const Verification& verification, const std::string& file, const Words& words)
{
    auto findings = nlohmann::json::array();
    for (const auto& finding : verification.findings) {
        findings.push_back(
            {{"id", finding.id}, {"line", finding.place->line}, {"message", words(finding.id, finding.args)},
                {"hint", words(finding.id + ".hint", finding.args)}});
    }
    return {
        {"file", file}, {"sound", verification.sound()}, {"findings", findings}, {"more", verification.more}};
}

ExitStatus run(const Options& options, Context& context)
{
    VerifyWith with;
    if (options.made_with) with.made_with = read_template(*options.made_with);
    auto status = ExitStatus::done;
    auto reports = nlohmann::json::array();
    for (const auto& file : options.reports) {
        try {
            const auto path = located_file(file, context.globals.workspace);
            const std::string bytes = read_file(real_file_system(), path);
            const auto record = std::filesystem::path(path).replace_extension(".jsonl");
            with.record = record_beside(record);
            with.record_name = path_text(record);
            const auto verification = verify_report(bytes, file, with);
            if (!verification.sound()) status = worse(status, ExitStatus::found);
            if (context.globals.format == OutputFormat::json)
                reports.push_back(as_json(verification, file, context.words));
            else
                print(verification, file, context);
        } catch (const Failure& failure) {
            status = worse(status, ExitStatus::file);
            for (const auto& problem : failure.problems())
                context.invocation.err << worded(context.words, problem);
        }
    }
    const std::string statement = context.words("verify.statement");
    if (context.globals.format == OutputFormat::json) {
        context.invocation.out << nlohmann::json{{"reports", reports}, {"statement", statement}}.dump()
                               << "\n";
    } else if (status != ExitStatus::file || options.reports.size() > 1) {
        context.invocation.out << statement << "\n";
    }
    return status;
}

} // namespace

CommandRun set_up_verify(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<Options>();
    syntax.add_option("REPORT", options->reports, words("verify.option.report"))
        .type_name(words("verify.option.file"))
        .required();
    syntax.add_option("--template", options->made_with, words("verify.option.template"))
        .type_name(words("verify.option.file"));
    syntax.footer(words("verify.option.footer"));
    return [options](Context& context) { return run(*options, context); };
}

} // namespace tenken
