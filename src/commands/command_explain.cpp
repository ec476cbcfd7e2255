#include "commands/commands.hpp"

#include "base/suggestion.hpp"
#include "base/utf8.hpp"
#include "formats/checklist/file.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/report/data.hpp"
#include "office/audit_work.hpp"
#include "office/settings.hpp"
#include "page/explanation.hpp"

#include <memory>
#include <ostream>

namespace tenken {

namespace explain_command {
namespace {

struct Options {
    std::string report;
    std::string item;
    std::string checklist;
};

std::string base_id(const std::string& instance) { return instance.substr(0, instance.find('@')); }

std::vector<const AssessedItem*> instances_named(const Assessment& assessment, const std::string& name)
{
    std::vector<const AssessedItem*> found;
    for (const auto& item : assessment.items) {
        if (item.instance == name || base_id(item.instance) == name) found.push_back(&item);
    }
    return found;
}

[[noreturn]] void refuse(const Options& options, const Assessment& assessment)
{
    std::vector<std::string> known;
    for (const auto& item : assessment.items) {
        known.push_back(item.instance);
        known.push_back(base_id(item.instance));
    }
    const auto near = did_you_mean(utf8::nfkc(options.item), known);
    if (near) fail(FailureKind::usage, "explain.unknown_item_near", options.item, options.report, *near);
    fail(FailureKind::usage, "explain.unknown_item", options.item, options.report);
}

std::vector<const AssessedItem*> find_instances(const Options& options, const Assessment& assessment)
{
    auto found = instances_named(assessment, utf8::nfc(options.item));
    if (found.empty()) found = instances_named(assessment, utf8::nfkc(options.item));
    if (found.empty()) refuse(options, assessment);
    return found;
}

void explain_items(
    const Options& options, const Assessment& assessment, const AuditedDepartment* audit, Context& context)
{
    const auto instances = find_instances(options, assessment);
    const auto checklist =
        find_checklist(options.checklist.empty() ? std::nullopt : std::optional(options.checklist));
    std::vector<ItemExplanation> explanations;
    for (const auto* instance : instances) {
        explanations.push_back(explain_item(assessment, *instance, &checklist));
        if (audit != nullptr) explanations.back().verdict = audit->find(instance->instance);
    }
    context.show([&] { return item_explanations_page(explanations, context.words); },
        [&] { return item_explanations_json(explanations); });
}

/// The auditor's verdicts on this report; null: there are none at hand.
std::shared_ptr<const AuditedDepartment> audit_of(
    const std::filesystem::path& path, const ReportBlock& block, Context& context)
{
    AuditsBeside beside({path}, block.data.assessment.circumstances.department);
    auto audit = beside.of(block.actual_sha256, block.data.assessment);
    for (const auto& problem : beside.problems()) context.tell(problem);
    if (!beside.has(block.actual_sha256) && !beside.empty())
        context.tell(problem("explain.other_version_audited"));
    return audit;
}

ExitStatus run(const Options& options, Context& context)
{
    const auto path = located_file(options.report, context.folder());
    const auto bytes = read_file(real_file_system(), path);
    const auto block = read_report_data(bytes, options.report);
    if (block.older) context.tell(problem_at(Place{options.report, 0, 0, {}}, "verify.older_format"));
    const ReportData& report = block.data;
    const auto audit = audit_of(path, block, context);
    if (!options.item.empty()) {
        explain_items(options, report.assessment, audit.get(), context);
        return ExitStatus::done;
    }
    auto explanation = explain(report.assessment, &report.figures);
    explanation.audit = audit.get();
    context.show([&] { return explanation_page(explanation, context.words); },
        [&] { return explanation_json(explanation); });
    return ExitStatus::done;
}

} // namespace
} // namespace explain_command

CommandRun set_up_explain(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<explain_command::Options>();
    syntax.add_option("report", options->report, words("explain.option.report"))
        .type_name(words("explain.option.file"))
        .required();
    syntax.add_option("item", options->item, words("explain.option.item"))
        .type_name(words("explain.option.id"));
    syntax.add_option("--checklist", options->checklist, words("explain.option.checklist"))
        .type_name(words("explain.option.name"));
    syntax.footer(words("explain.footer"));
    return [options](Context& context) { return explain_command::run(*options, context); };
}

} // namespace tenken
