#include "commands/workspace_questions.hpp"

#include "base/folded_name.hpp"
#include "base/utf8.hpp"
#include "formats/workspace/paths.hpp"
#include "interview/reading.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <functional>
#include <variant>

namespace tenken {

namespace {

std::vector<std::string> split_names(const std::string& line)
{
    std::vector<std::string> names;
    std::string name;
    const auto finish = [&] {
        name = utf8::trimmed(name);
        if (!name.empty() && std::ranges::find(names, name) == names.end()) names.push_back(name);
        name.clear();
    };
    for (const auto& character : utf8::split_characters(line)) {
        if (character == "、" || character == "，" || character == "," || character == "､")
            finish();
        else
            name += character;
    }
    finish();
    return names;
}

class Questions {
public:
    Questions(Terminal& terminal, const Words& words, Workspace& workspace)
        : terminal_(terminal)
        , words_(words)
        , workspace_(workspace)
    {
    }

    /// Asks until `take` accepts a line; false when whoever is asked has stopped.
    bool ask(const std::string& prompt, const std::function<bool(const std::string&)>& take)
    {
        while (true) {
            const auto input = terminal_.read(prompt, "");
            if (const auto* line = std::get_if<interview::Line>(&input)) {
                const auto text = utf8::trimmed(utf8::nfc(utf8::without_controls(line->text)));
                if (text == "q" || text == "ｑ" || text == "中断") return false;
                if (take(text)) return true;
                continue;
            }
            stopped_ = std::holds_alternative<interview::Interrupt>(input) ? ExitStatus::interrupted
                                                                           : ExitStatus::stopped;
            return false;
        }
    }

    bool organisation()
    {
        return ask(words_("workspace.ask.organisation"), [this](const std::string& line) {
            const auto problem = organisation_problem(line);
            if (problem) return complain(*problem);
            workspace_.organisation = line;
            return true;
        });
    }

    bool departments(const std::vector<std::string>& bodies)
    {
        say(words_("workspace.ask.departments"));
        for (const auto& body : bodies) say("  " + body);
        const char* prompt = bodies.empty() ? "workspace.ask.names" : "workspace.ask.names_or_these";
        return ask(words_(prompt), [&](const std::string& line) {
            const auto names = line.empty() ? bodies : split_names(line);
            if (names.empty()) return false;
            for (const auto& name : names) {
                if (const auto problem = name_problem(name)) return complain(*problem);
            }
            for (const auto& name : names) workspace_.departments.push_back({name, {}, {}, {}});
            return true;
        });
    }

    bool coordinator()
    {
        const auto& departments = workspace_.departments;
        say(words_("workspace.ask.coordinator"));
        for (std::size_t i = 0; i < departments.size(); ++i)
            say("  " + std::to_string(i + 1) + " " + departments[i].name);
        say("  0 " + words_("workspace.ask.no_coordinator"));
        return ask(words_("workspace.ask.number"), [&](const std::string& line) {
            if (utf8::nfkc(line) == "0") return true;
            const auto number = line.empty() ? std::optional<std::size_t>(1)
                                             : interview::read_position(line, departments.size());
            const auto* named = workspace_.find_department(line);
            if (!number && named == nullptr) {
                say(words_("workspace.ask.no_such", departments.size()));
                return false;
            }
            workspace_.coordinator = named != nullptr ? named->name : departments[*number - 1].name;
            return true;
        });
    }

    bool deadline(int year, Date today)
    {
        return ask(words_("workspace.ask.deadline"), [&](const std::string& line) {
            if (line.empty()) return true;
            const auto read = read_date(line, today);
            if (const auto* problem = std::get_if<Problem>(&read)) return complain(*problem);
            const auto day = std::get<Date>(read);
            workspace_.years[year].deadline = iso_date(day);
            say("  " + date_in_full(words_, day));
            return true;
        });
    }

    [[nodiscard]] ExitStatus stopped() const { return stopped_; }

private:
    void say(const std::string& line) { terminal_.print(line + "\n"); }

    bool complain(const Problem& problem)
    {
        say("  " + words_(problem.id, problem.args));
        if (Words::has(problem.id + ".hint")) say("  " + words_(problem.id + ".hint", problem.args));
        return false;
    }

    Terminal& terminal_;
    const Words& words_;
    Workspace& workspace_;
    ExitStatus stopped_ = ExitStatus::stopped;
};

} // namespace

std::optional<Problem> organisation_problem(const std::string& name)
{
    if (is_fit_name(name)) return std::nullopt;
    return problem("workspace.bad_organisation", name);
}

std::optional<ExitStatus> ask_for_workspace(Terminal& terminal, const Words& words, const WorkspaceGaps& gaps,
    const std::vector<std::string>& bodies, Date today, Workspace& workspace)
{
    Questions questions(terminal, words, workspace);
    const bool asked = (!gaps.organisation || questions.organisation()) &&
        (!gaps.departments || questions.departments(bodies)) &&
        (!gaps.coordinator || workspace.departments.size() < 2 || questions.coordinator()) &&
        (!gaps.deadline || questions.deadline(*gaps.deadline, today));
    return asked ? std::nullopt : std::optional(questions.stopped());
}

} // namespace tenken
