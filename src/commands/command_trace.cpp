#include "commands/commands.hpp"

#include "base/problem.hpp"
#include "check/trace.hpp"
#include "check/trace_page.hpp"
#include "formats/checklist/file.hpp"
#include "formats/disk/atomic_file.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/policy/pins.hpp"
#include "formats/policy/text.hpp"
#include "office/settings.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <ostream>

namespace tenken {

namespace trace_command {
namespace {

struct Options {
    std::string policy;
    std::string checklist;
    bool pin = false;
};

std::optional<std::string> given(const std::string& option)
{
    return option.empty() ? std::nullopt : std::optional(option);
}

std::string read_policy(const std::string& file)
{
    const auto status = status_of(path_of(file));
    if (status && status->size > largest_policy_text)
        fail_at(FailureKind::input, Place{file, 0, 0, {}}, "trace.text_too_large");
    return read_file(real_file_system(), path_of(file));
}

/// Pins that differ from the text, by the file in which each clause stands.
std::map<std::string, std::vector<Pin>> stale_pins(const Checklist& checklist, const PolicyText& text)
{
    std::map<std::string, std::vector<Pin>> files;
    for (const auto& in_text : text) {
        const auto* clause = checklist.policy.find_clause(in_text.id);
        if (clause != nullptr && clause->text_sha256 != in_text.text_sha256)
            files[clause->place.file].push_back({clause->id, in_text.text_sha256});
    }
    return files;
}

void write_pins(const std::string& file, const std::vector<Pin>& pins, Context& context)
{
    const auto result = with_pins(read_file(real_file_system(), path_of(file)), file, pins);
    if (!result.unwritten.empty()) {
        Problems problems;
        for (const auto& pin : result.unwritten)
            problems.push_back(
                {"trace.pin_unwritable", {pin.clause, pin.text_sha256}, Place{file, 0, 0, {}}});
        fail(FailureKind::input, std::move(problems));
    }
    context.tell(write_whole_file(path_of(file), result.bytes));
}

/// Brings the pins of a checklist on disk up to date, there and in memory; says what it wrote.
std::string pin(Checklist& checklist, const PolicyText& text, Context& context)
{
    const auto files = stale_pins(checklist, text);
    if (files.empty()) return context.words("trace.pinned_none") + "\n";
    std::string said;
    for (const auto& [file, pins] : files) {
        write_pins(file, pins, context);
        std::size_t fresh = 0;
        for (const auto& one : pins) {
            for (auto& clause : checklist.policy.clauses) {
                if (clause.id != one.clause) continue;
                if (clause.text_sha256.empty()) ++fresh;
                clause.text_sha256 = one.text_sha256;
            }
        }
        said += context.words("trace.pinned", file, pins.size(), fresh, pins.size() - fresh) + "\n";
    }
    return said + context.words("trace.pin_records") + "\n";
}

/// Where --pin could write: only into a checklist's own folder.
void check_pinnable(const std::optional<std::string>& chosen)
{
    if (!chosen || !is_there(path_of(*chosen))) fail(FailureKind::usage, "trace.pin_built_in");
}

ExitStatus run(const Options& options, Context& context)
{
    if (options.pin && options.policy.empty()) fail(FailureKind::usage, "trace.pin_needs_policy");
    const auto chosen = checklist_choice(given(options.checklist), context.folder());
    auto checklist = find_checklist(chosen);
    if (options.pin) check_pinnable(chosen);
    std::optional<PolicyText> text;
    if (!options.policy.empty()) text = read_policy_text(read_policy(options.policy), options.policy);

    const Trace found = text ? trace(checklist, *text) : trace(checklist);
    const std::string pinned = options.pin ? pin(checklist, *text, context) : std::string();
    std::optional<HeldText> held;
    if (text) held = HeldText{options.policy, !options.pin};
    context.show([&] { return trace_page(found, checklist, held, context.words); },
        [&] { return trace_json(found, text.has_value()); });
    if (context.globals.format == OutputFormat::text) context.invocation.out << pinned;
    const bool sound = options.pin ? trace(checklist, *text).sound() : found.sound();
    return sound ? ExitStatus::done : ExitStatus::found;
}

} // namespace
} // namespace trace_command

CommandRun set_up_trace(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<trace_command::Options>();
    syntax.add_option("--policy", options->policy, words("trace.option.policy"))
        .type_name(words("trace.option.file"));
    syntax.add_flag("--pin", options->pin, words("trace.option.pin"));
    syntax.add_option("--checklist", options->checklist, words("trace.option.checklist"))
        .type_name(words("trace.option.name"));
    syntax.footer(words("trace.footer"));
    return [options](Context& context) { return trace_command::run(*options, context); };
}

} // namespace tenken
