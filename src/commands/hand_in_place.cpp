#include "commands/hand_in_place.hpp"

#include "base/folded_name.hpp"
#include "base/suggestion.hpp"
#include "base/utf8.hpp"
#include "commands/dialogue.hpp"
#include "commands/report_date.hpp"
#include "commands/shell_words.hpp"
#include "formats/workspace/file.hpp"
#include "formats/workspace/paths.hpp"
#include "interview/reading.hpp"
#include "office/departments.hpp"
#include "office/settings.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken {

namespace {

class HandInPlaceSearch {
public:
    HandInPlaceSearch(Context& context, const HandInOptions& options)
        : context_(context)
        , options_(options)
    {
        place_.today = report_date(options.date, context.invocation);
        place_.workspace = find_workspace(context.folder());
        context.choose_checklist(options.checklist, options.checklist_takes);
        place_.terminal =
            open_terminal(context.invocation, TerminalPolicy(context.invocation, context.globals.plain));
    }

    std::variant<HandInPlace, ExitStatus> run(std::string_view by_prompt, const NameOffered& offered)
    {
        check_options();
        if (!find_department()) return stopped();
        place_.record = record_path(context_.files(), place_.year, place_.department);
        place_.report = report_path(context_.files(), place_.year, place_.department);
        if (!find_name(by_prompt, offered)) return stopped();
        return std::move(place_);
    }

private:
    void check_options()
    {
        Problems problems;
        const bool ask = asks();
        if (!options_.department && !ask)
            problems.push_back(problem("interview.missing_option", "--department", "事務局"));
        if (!options_.by && !ask) problems.push_back(problem("interview.missing_option", "--by", "担当者"));
        const int now = year_inspected(place_.workspace, place_.today);
        const auto year = options_.year ? read_fiscal_year(*options_.year, now) : std::nullopt;
        if (options_.year && !year) problems.push_back(problem("interview.bad_year", *options_.year));
        place_.year = year.value_or(now);
        if (options_.by) {
            place_.by = utf8::nfc(utf8::trimmed(*options_.by));
            if (!is_fit_name(place_.by)) problems.push_back(problem("interview.bad_by", place_.by));
        }
        if (options_.department) {
            const auto known = known_departments(context_.files(), place_.workspace, place_.year);
            if (const auto* same = find_same_name(known, *options_.department))
                place_.department = *same;
            else
                problems.push_back(
                    unknown_department(utf8::nfc(*options_.department), known, context_.words, place_.year));
        }
        if (!problems.empty()) fail(FailureKind::usage, std::move(problems));
    }

    [[nodiscard]] bool asks() const
    {
        return context_.invocation.terminal && context_.globals.format == OutputFormat::text;
    }

    bool find_department()
    {
        if (!place_.department.empty()) return true;
        const auto& words = context_.words;
        const auto known = known_departments(context_.files(), place_.workspace, place_.year);
        if (known.empty()) fail(FailureKind::usage, unknown_department("", known, words, place_.year));
        place_.terminal->print(words("hand_in.which", fiscal_year_in_full(words, place_.year)) + "\n");
        for (std::size_t i = 0; i < known.size(); ++i)
            place_.terminal->print("  " + std::to_string(i + 1) + " " + known[i] + "\n");
        while (true) {
            const auto line =
                asked_line(*place_.terminal, words("hand_in.prompt.department"), "", interrupted_);
            if (!line) return false;
            const auto position = interview::read_position(*line, known.size());
            const auto* same = position ? &known[*position - 1] : find_same_name(known, *line);
            if (same != nullptr) {
                place_.department = *same;
                return true;
            }
            place_.terminal->print(
                (line->empty() ? words("hand_in.no_such.empty") : words("hand_in.no_such", *line)) + "\n");
        }
    }

    bool find_name(std::string_view prompt, const NameOffered& offered)
    {
        if (!place_.by.empty()) return true;
        const auto& words = context_.words;
        const std::string usual = offered(place_);
        const std::string question = words(prompt) +
            (usual.empty() ? words("hand_in.prompt.end") : words("hand_in.prompt.usual", usual));
        while (true) {
            const auto line = asked_line(*place_.terminal, question, "", interrupted_);
            if (!line) return false;
            place_.by = line->empty() ? usual : *line;
            if (is_fit_name(place_.by)) return true;
            place_.terminal->print(words("hand_in.bad_name") + "\n");
        }
    }

    [[nodiscard]] ExitStatus stopped() const
    {
        place_.terminal->print(context_.words("hand_in.left") + "\n");
        return interrupted_ ? ExitStatus::interrupted : ExitStatus::stopped;
    }

    Context& context_;
    const HandInOptions& options_;
    HandInPlace place_;
    bool interrupted_ = false;
};

} // namespace

void add_hand_in_options(
    CommandSyntax& syntax, HandInOptions& options, const Words& words, std::string_view by)
{
    const auto name = words("interview.option.name");
    syntax.add_option("--department", options.department, words("hand_in.option.department")).type_name(name);
    syntax.add_option("--year", options.year, words("hand_in.option.year"))
        .type_name(words("interview.option.year_value"));
    syntax.add_option("--by", options.by, words(by)).type_name(name);
    syntax.add_option("--date", options.date, words("hand_in.option.date")).type_name("YYYY-MM-DD");
}

void add_checklist_name(CommandSyntax& syntax, std::optional<std::string>& checklist, const Words& words)
{
    syntax.add_option("--checklist", checklist, words("command.option.checklist_name"))
        .type_name(words("interview.option.name"));
}

void add_checklist_name(CommandSyntax& syntax, HandInOptions& options, const Words& words)
{
    options.checklist_takes = ChecklistOption::name;
    add_checklist_name(syntax, options.checklist, words);
}

std::variant<HandInPlace, ExitStatus> find_hand_in_place(
    Context& context, const HandInOptions& options, std::string_view by_prompt, const NameOffered& offered)
{
    return HandInPlaceSearch(context, options).run(by_prompt, offered);
}

void check_given_or_asked(
    const Context& context, const std::optional<std::string>& given, const std::string& option)
{
    if (given && given->empty()) fail(FailureKind::usage, "hand_in.empty_text", option);
    if (!given && (!context.invocation.terminal || context.json()))
        fail(FailureKind::usage, "command.missing_argument", option);
}

std::variant<std::string, ExitStatus> given_or_asked(Context& context, const HandInPlace& place,
    const std::optional<std::string>& given, std::string_view prompt)
{
    if (given) return *given;
    const auto& words = context.words;
    std::string doubted;
    while (true) {
        bool interrupted = false;
        const auto line =
            asked_line(*place.terminal, words(prompt) + words("hand_in.prompt.end"), "", interrupted);
        if (!line) {
            place.terminal->print(words("hand_in.left") + "\n");
            return interrupted ? ExitStatus::interrupted : ExitStatus::stopped;
        }
        if (line->empty()) {
            print_wrapped(*place.terminal, words("hand_in.text_needed"), 2);
        } else if (interview::slip_in(*line, {}) && *line != doubted) {
            doubted = *line;
            print_wrapped(*place.terminal, words("interview.no_text", *line), 2);
        } else {
            return *line;
        }
    }
}

std::string checklist_words(const Context& context)
{
    const auto checklist = context.files().checklist;
    return checklist.empty() ? std::string() : " --checklist " + checklist;
}

std::string next_command(const Context& context, const HandInPlace& place, std::string_view command)
{
    return next_command(context, place.department, place.year, command);
}

std::string next_command(
    const Context& context, const std::string& department, int year, std::string_view command)
{
    return program_call(context.globals) + " " + std::string(command) + " --department " +
        shell_word(department) + " --year " + std::to_string(year) + checklist_words(context);
}

std::optional<Problem> people_answer_elsewhere(const Context& context,
    const std::optional<Workspace>& workspace, const std::string& department, int year,
    std::string_view command)
{
    const auto* listed = workspace ? workspace->find_department(department) : nullptr;
    if (listed == nullptr || !is_shared(listed->service, Scope::person, {})) return std::nullopt;
    const auto& by = listed->service.by;
    return problem(
        "workspace.people_answer_elsewhere", listed->name, by, next_command(context, by, year, command));
}

} // namespace tenken
