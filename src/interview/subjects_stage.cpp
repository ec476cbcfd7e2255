#include "interview/subjects_stage.hpp"
#include "interview/reading.hpp"

#include "base/utf8.hpp"
#include "interview/flow.hpp"
#include "interview/screens.hpp"

#include <algorithm>

namespace tenken::interview {

namespace {

constexpr std::size_t longest_name = 100; // characters

std::size_t answers_about(const Flow& flow, const std::string& kind, const std::string& subject)
{
    return static_cast<std::size_t>(std::ranges::count_if(flow.answers().responses, [&](const auto& entry) {
        const auto* source = item_of(flow.checklist(), entry.first);
        return source != nullptr && source->each == kind && subject_of(entry.first) == subject;
    }));
}

std::optional<Problem> wrong_name(const std::string& name)
{
    if (name.find_first_of("/@") != std::string::npos)
        return Problem{"interview.subjects.bad_character", {name}, {}};
    if (utf8::characters(name) > longest_name)
        return Problem{"interview.subjects.long_name", {std::to_string(longest_name)}, {}};
    return std::nullopt;
}

} // namespace

SubjectsStage::SubjectsStage(std::string kind, Purpose purpose)
    : kind_(std::move(kind))
    , purpose_(purpose)
{
}

void SubjectsStage::begin(Flow& flow)
{
    const auto known = flow.answers().subjects.find(kind_);
    if (known != flow.answers().subjects.end()) names_ = known->second;
    flow.show(subjects_screen(flow, kind_, names_, purpose_ == Purpose::first));
    ask(flow);
}

void SubjectsStage::ask(Flow& flow)
{
    if (where_ != Where::subjects) {
        flow.ask(prompt_for(flow, "interview.prompt.yes_no"));
        return;
    }
    Prompt prompt = prompt_for(flow, "interview.prompt.subjects");
    prompt.spoken = flow.words()("interview.prompt.ends");
    flow.ask(std::move(prompt));
}

void SubjectsStage::enter(Flow& flow)
{
    if (where_ != Where::subjects) {
        flow.say("interview.yes_or_no");
        ask(flow);
        return;
    }
    if (flow.setup().read_only) {
        flow.step();
        return;
    }
    if (names_.empty() && (purpose_ == Purpose::first || !flow.answers().subjects.contains(kind_))) {
        where_ = Where::subjects_none;
        flow.say("interview.subjects.none_sure", {flow.checklist().find_subject_kind(kind_)->label});
        ask(flow);
        return;
    }
    if (purpose_ == Purpose::first)
        save_list(flow);
    else
        done(flow);
}

void SubjectsStage::line(Flow& flow, const std::string& text)
{
    if (where_ == Where::subjects)
        add(flow, text);
    else
        decide(flow, text);
}

void SubjectsStage::add(Flow& flow, const std::string& text)
{
    if (flow.read_only_refused()) return;
    const auto before = names_;
    for (const auto& name : read_names(text)) {
        if (const auto problem = wrong_name(name)) {
            flow.say_problem(*problem);
        } else if (std::ranges::find(names_, name) != names_.end()) {
            flow.say("interview.subjects.already", {name});
        } else {
            names_.push_back(name);
        }
    }
    if (names_ == before) {
        ask(flow);
    } else if (purpose_ == Purpose::correct) {
        save_list(flow);
    } else {
        flow.say("interview.subjects.so_far", {std::to_string(names_.size())});
        ask(flow);
    }
}

void SubjectsStage::add_former(Flow& flow)
{
    std::string all;
    if (const auto* former = flow.setup().former.get()) {
        for (const auto& subject : former->subjects_of(flow.checklist(), kind_)) {
            if (std::ranges::find(names_, subject) == names_.end()) all += subject + "\n";
        }
    }
    if (all.empty()) {
        flow.say("carry_over.no_subjects");
        ask(flow);
        return;
    }
    add(flow, all);
}

void SubjectsStage::decide(Flow& flow, const std::string& text)
{
    const std::string typed = folded(text);
    const auto position = read_position(text, 2);
    const bool yes = position == 1U || typed == "y" || typed == "yes" || typed == "はい";
    const bool no = position == 2U || typed == "n" || typed == "no" || typed == "いいえ";
    if (!yes && !no) {
        flow.say("interview.yes_or_no");
        ask(flow);
        return;
    }
    const bool removing = where_ == Where::subjects_remove;
    if (yes && removing) names_.erase(names_.begin() + static_cast<std::ptrdiff_t>(to_remove_ - 1));
    if (yes) {
        save_list(flow);
        return;
    }
    where_ = Where::subjects;
    ask(flow);
}

void SubjectsStage::save_list(Flow& flow)
{
    flow.save(SubjectsChange{kind_, names_}, [this, &flow] {
        flow.say_saved();
        where_ = Where::subjects;
        if (purpose_ == Purpose::first) {
            flow.proceed();
            return;
        }
        flow.show(subjects_screen(flow, kind_, names_, false));
        ask(flow);
    });
}

void SubjectsStage::done(Flow& flow) { flow.leave_stage(); }

void SubjectsStage::back(Flow& flow)
{
    if (where_ != Where::subjects) {
        where_ = Where::subjects;
        ask(flow);
    } else if (purpose_ == Purpose::first) {
        flow.step_back();
    } else {
        done(flow);
    }
}

void SubjectsStage::help(Flow& flow)
{
    flow.show(subjects_screen(flow, kind_, names_, purpose_ == Purpose::first));
    flow.say("interview.subjects.help");
}

bool SubjectsStage::command(Flow& flow, const CommandLine& command)
{
    if (where_ != Where::subjects) {
        // "n" is "no" here.
        if (command.command != Command::note) return false;
        decide(flow, "n");
        return true;
    }
    if (command.command == Command::remove) {
        remove(flow, command.argument);
        return true;
    }
    if (command.command == Command::former) {
        add_former(flow);
        return true;
    }
    if (command.command == Command::change) {
        rename(flow, command.argument);
        return true;
    }
    return false;
}

void SubjectsStage::remove(Flow& flow, const std::string& argument)
{
    const auto position = read_position(argument, names_.size());
    if (!position) {
        flow.say("interview.subjects.which", {std::to_string(names_.size())});
        ask(flow);
        return;
    }
    to_remove_ = *position;
    const auto& name = names_[*position - 1];
    const auto count = answers_about(flow, kind_, name);
    if (count > 0) {
        where_ = Where::subjects_remove;
        flow.say("interview.subjects.remove_sure", {name, std::to_string(count)});
        ask(flow);
        return;
    }
    names_.erase(names_.begin() + static_cast<std::ptrdiff_t>(*position - 1));
    if (purpose_ == Purpose::correct) {
        save_list(flow);
        return;
    }
    flow.show(subjects_screen(flow, kind_, names_, true));
    ask(flow);
}

void SubjectsStage::rename(Flow& flow, const std::string& argument)
{
    const auto blank = argument.find_first_of(" \xE3");
    const bool wide =
        blank != std::string::npos && std::string_view(argument).substr(blank).starts_with("\u3000");
    const bool parted = blank != std::string::npos && (argument[blank] == ' ' || wide);
    const auto position = read_position(argument.substr(0, parted ? blank : argument.size()), names_.size());
    const std::string name = parted ? utf8::trimmed(utf8::nfc(std::string_view(argument).substr(blank))) : "";
    if (!position || name.empty()) {
        flow.say("interview.subjects.how_to_rename", {std::to_string(names_.size())});
        ask(flow);
        return;
    }
    if (const auto problem = wrong_name(name)) {
        flow.say_problem(*problem);
        ask(flow);
        return;
    }
    if (std::ranges::find(names_, name) != names_.end()) {
        flow.say("interview.subjects.already", {name});
        ask(flow);
        return;
    }
    const std::string old = names_[*position - 1];
    if (purpose_ == Purpose::first) {
        names_[*position - 1] = name;
        ask(flow);
        return;
    }
    flow.save(RenameChange{kind_, old, name}, [this, &flow, name, at = *position - 1] {
        names_[at] = name;
        flow.say_saved();
        flow.show(subjects_screen(flow, kind_, names_, false));
        ask(flow);
    });
}

bool SubjectsStage::save_rest(Flow& flow)
{
    if (purpose_ != Purpose::first || names_.empty()) return false;
    flow.save(SubjectsChange{kind_, names_}, [] {});
    return true;
}

} // namespace tenken::interview
