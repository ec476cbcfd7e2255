#include "commands/menu.hpp"

#include "commands/dialogue.hpp"
#include "commands/terminal.hpp"
#include "formats/checklist/file.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/workspace/file.hpp"
#include "formats/workspace/paths.hpp"
#include "interview/reading.hpp"
#include "office/settings.hpp"
#include "page/first_page.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <variant>

namespace tenken {

namespace {

/// A report of the workspace.
struct Found {
    int year;
    std::string department;
    std::filesystem::path path;
    std::string checklist; ///< by its name, where the workspace has several; else empty
};

std::vector<Found> reports_in(const WorkspaceFiles& of)
{
    std::vector<Found> found;
    for (const int year : years_in(of.folder)) {
        const YearFolder files(of, year);
        for (const auto& department : files.departments()) {
            auto path = files.report(department);
            if (is_regular(path)) found.push_back({year, department, std::move(path), of.name()});
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &Found::year);
    return found;
}

std::vector<Found> reports_in(const std::vector<WorkspaceFiles>& checklists)
{
    std::vector<Found> found;
    for (const auto& files : checklists) std::ranges::move(reports_in(files), std::back_inserter(found));
    std::ranges::stable_sort(found, std::ranges::greater(), &Found::year);
    return found;
}

class Menu {
public:
    Menu(const Context& context, const RunArguments& run)
        : context_(context)
        , words_(context.words)
        , run_(run)
    {
        open();
    }

    ExitStatus ask()
    {
        const auto all = offers();
        std::vector<std::string> labels;
        for (const auto& offer : all) labels.push_back(words_(offer.first));
        print(words_("command.description") + "\n");
        while (true) {
            const auto chosen = choose(words_("command.menu.ask"), labels, 1);
            if (!chosen) return interrupted_ ? ExitStatus::interrupted : ExitStatus::done;
            print("\n");
            all[*chosen - 1].second();
            if (interrupted_) return ExitStatus::interrupted;
            print("\n");
        }
    }

private:
    /// What there is to do, with the catalogue's id of its line.
    std::vector<std::pair<std::string, std::function<void()>>> offers()
    {
        const auto with = [this](const char* name) {
            return [this, name] {
                with_report([this, name](const Found& found) { command({name, path_text(found.path)}); });
            };
        };
        return {{"command.menu.run", [this] { command_of_checklist({"run"}); }},
            {"hand_in.menu.confirm", [this] { command_of_checklist({"confirm"}); }},
            {"hand_in.menu.submit", [this] { command_of_checklist({"submit"}); }},
            {"command.menu.read", [this] { with_report([this](const Found& found) { read(found); }); }},
            {"command.menu.verify", with("verify")}, {"command.menu.explain", with("explain")},
            {"command.menu.diff", [this] { compare(); }},
            {"command.menu.status", [this] { command({"status"}); }},
            {"command.menu.rollup", [this] { add_up(); }},
            {"command.menu.individual",
                [this] {
                    with_text("command.menu.individual_name", {"run", "--respondent"});
                }},
            {"hand_in.menu.withdraw",
                [this] {
                    with_text("hand_in.menu.why_withdrawn", {"confirm", "--withdraw"});
                }},
            {"hand_in.menu.correct", [this] { command_of_checklist({"correct"}); }},
            {"hand_in.menu.accept", [this] { command_of_checklist({"accept"}); }},
            {"hand_in.menu.return", [this] { command_of_checklist({"return"}); }}};
    }

    void open()
    {
        terminal_ =
            open_terminal(context_.invocation, TerminalPolicy(context_.invocation, context_.globals.plain));
    }

    void print(const std::string& text) { terminal_->print(text); }

    /// The number of the line chosen, from 1; nothing when one has enough.
    std::optional<std::size_t> choose(
        const std::string& question, const std::vector<std::string>& lines, std::size_t usual)
    {
        print(question + "\n");
        for (std::size_t i = 0; i < lines.size(); ++i)
            print("  " + std::to_string(i + 1) + " " + lines[i] + "\n");
        print("  0 " + words_("command.menu.end") + "\n");
        while (true) {
            const auto input = terminal_->read(words_("command.menu.prompt", usual), "");
            interrupted_ = std::holds_alternative<interview::Interrupt>(input);
            const auto* line = std::get_if<interview::Line>(&input);
            if (line == nullptr) return std::nullopt;
            const auto typed = interview::folded(line->text);
            const auto is = [&](const std::string& label) { return typed == interview::folded(label); };
            if (typed == "0" || typed == "q" || is(words_("command.menu.end"))) return std::nullopt;
            if (typed.empty()) return usual;
            if (const auto number = interview::read_position(typed, lines.size())) return number;
            if (const auto named = std::ranges::find_if(lines, is); named != lines.end())
                return static_cast<std::size_t>(named - lines.begin()) + 1;
            print(words_("command.menu.no_such", typed, lines.size()) + "\n");
        }
    }

    void command(const std::vector<std::string>& arguments)
    {
        const auto& globals = context_.globals;
        std::vector<std::string> all{"-C", path_text(globals.workspace)};
        if (globals.language)
            all.insert(all.end(), {"--lang", std::string(language_name(*globals.language))});
        if (globals.plain) all.emplace_back("--plain");
        all.insert(all.end(), arguments.begin(), arguments.end());
        terminal_.reset(); // a command may open the terminal itself
        interrupted_ = run_(all) == ExitStatus::interrupted;
        open();
    }

    /// The command with what is typed behind it; nothing where whoever is asked has enough.
    void with_text(const char* prompt, std::vector<std::string> arguments)
    {
        auto text = asked_line(*terminal_, words_(prompt), "", interrupted_);
        if (!text || text->empty()) return;
        arguments.push_back(std::move(*text));
        command_of_checklist(std::move(arguments));
    }

    /// The checklist that is meant; asked for where the workspace has several. Nothing where whoever is asked has enough.
    std::optional<WorkspaceFiles> checklist_meant()
    {
        const auto all = context_.files_of_each(std::nullopt);
        if (all.size() == 1) return all.front();
        const auto workspace = find_workspace(context_.folder());
        std::vector<std::string> titles;
        for (const auto& files : all)
            titles.push_back(words_("workspace.status.checklist",
                find_checklist(checklist_choice(std::nullopt, files, workspace)).title, files.name()));
        const auto chosen = choose(words_("command.menu.which_checklist"), titles, 1);
        print("\n");
        return chosen ? std::optional(all[*chosen - 1]) : std::nullopt;
    }

    void command_of_checklist(std::vector<std::string> arguments)
    {
        const auto files = checklist_meant();
        if (files) command_of(*files, std::move(arguments));
    }

    void command_of(const WorkspaceFiles& files, std::vector<std::string> arguments)
    {
        if (!files.names.empty()) arguments.insert(arguments.end(), {"--checklist", files.name()});
        command(arguments);
    }

    void with_report(const std::function<void(const Found&)>& use)
    {
        const auto reports = reports_in(context_.files_of_each(std::nullopt));
        if (reports.empty()) {
            print(words_("command.menu.no_report") + "\n");
            return;
        }
        std::vector<std::string> lines;
        for (const auto& report : reports)
            lines.push_back(fiscal_year_in_full(words_, report.year) + words_("command.menu.gap") +
                report.department +
                (report.checklist.empty() ? "" : words_("command.menu.gap") + report.checklist));
        if (const auto chosen = choose(words_("command.menu.which"), lines, 1)) {
            print("\n");
            use(reports[*chosen - 1]);
        }
    }

    void read(const Found& report)
    {
        print(context_.text_of(first_page_blocks(read_file(real_file_system(), report.path))));
        print(words_("command.menu.whole_report", path_text(report.path)) + "\n");
    }

    void add_up()
    {
        const auto files = checklist_meant();
        if (!files) return;
        if (reports_in(*files).empty())
            print(words_("command.menu.no_report") + "\n");
        else
            command_of(*files, {"rollup"});
    }

    void compare()
    {
        const auto files = checklist_meant();
        if (!files) return;
        std::vector<int> years;
        for (const auto& report : reports_in(*files)) {
            if (years.empty() || years.back() != report.year) years.push_back(report.year);
        }
        if (years.size() < 2)
            print(words_("command.menu.one_year") + "\n");
        else
            command_of(*files, {"diff", std::to_string(years[1]), std::to_string(years[0])});
    }

    const Context& context_;
    const Words& words_;
    const RunArguments& run_;
    std::unique_ptr<Terminal> terminal_;
    bool interrupted_ = false;
};

} // namespace

ExitStatus run_menu(const Context& context, const RunArguments& run) { return Menu(context, run).ask(); }

} // namespace tenken
