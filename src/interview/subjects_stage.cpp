#include "base/folded_name.hpp"
#include "base/utf8.hpp"
#include "interview/screens.hpp"
#include "interview/stage.hpp"

#include <algorithm>

namespace tenken::interview {

namespace {

constexpr std::size_t longest_name = 100; // characters

std::ptrdiff_t answers_about(const Session& session, const std::string& kind, const std::string& subject)
{
    return std::ranges::count_if(session.answers().responses, [&](const auto& entry) {
        const auto* source = session.index().item_of(entry.first);
        return source != nullptr && source->each == kind && subject_of(entry.first) == subject;
    });
}

std::optional<Problem> wrong_name(const std::string& name)
{
    if (!is_fit_name(name)) return problem("interview.subjects.bad_character", name);
    if (utf8::characters(name) > longest_name) return problem("interview.subjects.long_name", longest_name);
    return std::nullopt;
}

/// Asks for the subjects of a kind, or lets them be corrected: added, removed, renamed.
class SubjectsStage : public Stage {
public:
    enum class Purpose {
        first,   ///< not asked for yet; the question at hand waits for them
        correct, ///< by command, to return afterwards
    };

    SubjectsStage(std::string kind, Purpose purpose)
        : kind_(std::move(kind))
        , purpose_(purpose)
    {
    }

    [[nodiscard]] Where where() const override { return where_; }
    [[nodiscard]] bool takes_text() const override { return where_ == Where::subjects; }
    [[nodiscard]] bool at_question() const override { return false; }
    void begin(Asking& asking) override;
    void ask(Asking& asking) override;
    void enter(Asking& asking) override;
    void line(Asking& asking, const std::string& text) override;
    void back(Asking& asking) override;
    void help(Asking& asking) override;
    bool command(Asking& asking, const CommandLine& command) override;
    bool save_rest(Asking& asking) override;

private:
    void add(Asking& asking, const std::string& text);
    void add_former(Asking& asking);
    void decide(Asking& asking, const std::string& text);
    void remove(Asking& asking, const std::string& argument);
    void rename(Asking& asking, const std::string& argument);
    void save_list(Asking& asking);

    std::string kind_;
    Purpose purpose_;
    Where where_ = Where::subjects;
    std::vector<std::string> names_;
    std::size_t to_remove_ = 0; ///< position of the one to be removed once confirmed
};

void SubjectsStage::begin(Asking& asking)
{
    const auto known = asking.session().answers().subjects.find(kind_);
    if (known != asking.session().answers().subjects.end()) names_ = known->second;
    asking.show(subjects_screen(asking.session(), kind_, names_, purpose_ == Purpose::first));
    ask(asking);
}

void SubjectsStage::ask(Asking& asking)
{
    if (where_ != Where::subjects) {
        asking.ask(prompt_for(asking.words(), "interview.prompt.yes_no"));
        return;
    }
    asking.ask(prompt_for(asking.words(), "interview.prompt.subjects"));
}

void SubjectsStage::enter(Asking& asking)
{
    if (where_ != Where::subjects) {
        asking.say("interview.yes_or_no");
        ask(asking);
        return;
    }
    if (asking.session().setup().read_only) {
        asking.go(Way::forth);
        return;
    }
    if (names_.empty() &&
        (purpose_ == Purpose::first || !asking.session().answers().subjects.contains(kind_))) {
        where_ = Where::subjects_none;
        asking.say(
            "interview.subjects.none_sure", asking.session().checklist().find_subject_kind(kind_)->label);
        ask(asking);
        return;
    }
    if (purpose_ == Purpose::first)
        save_list(asking);
    else
        asking.go(Way::below);
}

void SubjectsStage::line(Asking& asking, const std::string& text)
{
    if (where_ == Where::subjects)
        add(asking, text);
    else
        decide(asking, text);
}

void SubjectsStage::add(Asking& asking, const std::string& text)
{
    if (asking.read_only_refused()) return;
    const auto before = names_;
    for (const auto& name : read_names(text)) {
        if (const auto wrong = wrong_name(name)) {
            asking.say_problem(*wrong);
        } else if (const auto* same = find_same_name(names_, name)) {
            asking.say("interview.subjects.already", *same);
        } else {
            names_.push_back(name);
        }
    }
    if (names_ == before) {
        ask(asking);
    } else if (purpose_ == Purpose::correct) {
        save_list(asking);
    } else {
        asking.say("interview.subjects.so_far", names_.size());
        ask(asking);
    }
}

void SubjectsStage::add_former(Asking& asking)
{
    std::string all;
    for (const auto& subject : asking.session().former_subjects(kind_)) {
        if (find_same_name(names_, subject) == nullptr) all += subject + "\n";
    }
    if (all.empty()) {
        asking.say("carry_over.no_subjects");
        ask(asking);
        return;
    }
    add(asking, all);
}

void SubjectsStage::decide(Asking& asking, const std::string& text)
{
    const auto yes = read_yes_no(text);
    if (!yes) {
        asking.say("interview.yes_or_no");
        ask(asking);
        return;
    }
    const bool removing = where_ == Where::subjects_remove;
    if (*yes && removing) names_.erase(names_.begin() + static_cast<std::ptrdiff_t>(to_remove_ - 1));
    if (*yes) {
        save_list(asking);
        return;
    }
    where_ = Where::subjects;
    ask(asking);
}

void SubjectsStage::save_list(Asking& asking)
{
    asking.save(SubjectsChange{kind_, names_}, [this, &asking] {
        asking.say_saved();
        where_ = Where::subjects;
        if (purpose_ == Purpose::first) {
            asking.go(Way::next);
            return;
        }
        asking.show(subjects_screen(asking.session(), kind_, names_, false));
        ask(asking);
    });
}

void SubjectsStage::back(Asking& asking)
{
    if (where_ != Where::subjects) {
        where_ = Where::subjects;
        ask(asking);
    } else if (purpose_ == Purpose::first && !names_.empty()) {
        asking.save(SubjectsChange{kind_, names_}, [this, &asking] {
            asking.say("interview.subjects.kept", names_.size());
            asking.go(Way::back);
        });
    } else if (purpose_ == Purpose::first) {
        asking.go(Way::back);
    } else {
        asking.go(Way::below);
    }
}

void SubjectsStage::help(Asking& asking)
{
    asking.show(subjects_screen(asking.session(), kind_, names_, purpose_ == Purpose::first));
    asking.say("interview.subjects.help");
}

bool SubjectsStage::command(Asking& asking, const CommandLine& command)
{
    if (where_ != Where::subjects) {
        // "n" is "no" here.
        if (command.command != Command::note) return false;
        decide(asking, "n");
        return true;
    }
    if (command.command == Command::remove) {
        remove(asking, command.argument);
        return true;
    }
    if (command.command == Command::former) {
        add_former(asking);
        return true;
    }
    if (command.command == Command::change) {
        rename(asking, command.argument);
        return true;
    }
    return false;
}

void SubjectsStage::remove(Asking& asking, const std::string& argument)
{
    const auto position = read_position(argument, names_.size());
    if (!position) {
        if (names_.empty())
            asking.say("interview.subjects.no_names");
        else
            asking.say("interview.subjects.which", names_.size());
        ask(asking);
        return;
    }
    to_remove_ = *position;
    const auto& name = names_[*position - 1];
    const auto count = answers_about(asking.session(), kind_, name);
    if (count > 0) {
        where_ = Where::subjects_remove;
        asking.say("interview.subjects.remove_sure", name, count);
        ask(asking);
        return;
    }
    names_.erase(names_.begin() + static_cast<std::ptrdiff_t>(*position - 1));
    if (purpose_ == Purpose::correct) {
        save_list(asking);
        return;
    }
    asking.show(subjects_screen(asking.session(), kind_, names_, true));
    ask(asking);
}

void SubjectsStage::rename(Asking& asking, const std::string& argument)
{
    const auto blank = argument.find_first_of(" \xE3");
    const bool wide =
        blank != std::string::npos && std::string_view(argument).substr(blank).starts_with("\u3000");
    const bool parted = blank != std::string::npos && (argument[blank] == ' ' || wide);
    const auto position = read_position(argument.substr(0, parted ? blank : argument.size()), names_.size());
    const std::string name = parted ? utf8::trimmed(utf8::nfc(std::string_view(argument).substr(blank))) : "";
    if (!position || name.empty()) {
        if (names_.empty())
            asking.say("interview.subjects.no_names");
        else
            asking.say("interview.subjects.how_to_rename", names_.size());
        ask(asking);
        return;
    }
    if (const auto wrong = wrong_name(name)) {
        asking.say_problem(*wrong);
        ask(asking);
        return;
    }
    const auto* same = find_same_name(names_, name);
    if (same != nullptr && same != &names_[*position - 1]) {
        asking.say("interview.subjects.already", *same);
        ask(asking);
        return;
    }
    const std::string old = names_[*position - 1];
    if (purpose_ == Purpose::first) {
        names_[*position - 1] = name;
        ask(asking);
        return;
    }
    asking.save(RenameChange{kind_, old, name}, [this, &asking, name, at = *position - 1] {
        names_[at] = name;
        asking.say_saved();
        asking.show(subjects_screen(asking.session(), kind_, names_, false));
        ask(asking);
    });
}

bool SubjectsStage::save_rest(Asking& asking)
{
    if (purpose_ != Purpose::first || names_.empty()) return false;
    asking.save(SubjectsChange{kind_, names_}, [] {});
    return true;
}

/// Asks which kind of subjects is to be corrected, where there are several.
class SubjectsChoice : public Stage {
public:
    explicit SubjectsChoice(std::vector<std::string> kinds)
        : kinds_(std::move(kinds))
    {
    }

    [[nodiscard]] Where where() const override { return Where::subjects_kind; }
    [[nodiscard]] bool takes_text() const override { return false; }
    [[nodiscard]] bool at_question() const override { return false; }

    void begin(Asking& asking) override
    {
        if (kinds_.empty()) {
            asking.say("interview.subjects.no_kinds");
            asking.go(Way::below);
        } else if (kinds_.size() == 1) {
            open(asking, 0);
        } else {
            Offers offers;
            for (const auto& kind : kinds_)
                offers.add(asking.session().checklist().find_subject_kind(kind)->label);
            asking.show(offers);
            ask(asking);
        }
    }

    void ask(Asking& asking) override
    {
        if (opened_)
            asking.go(Way::below);
        else
            asking.ask(prompt_for(asking.words(), "interview.prompt.subjects_kind"));
    }

    void enter(Asking& asking) override { asking.go(Way::below); }

    void line(Asking& asking, const std::string& text) override
    {
        for (std::size_t i = 0; i < kinds_.size(); ++i) {
            const auto& label = asking.session().checklist().find_subject_kind(kinds_[i])->label;
            if (read_position(text, kinds_.size()) != i + 1 && folded(text) != folded(label)) continue;
            open(asking, i);
            return;
        }
        asking.say_problem(problem("interview.no_such_offer", text, kinds_.size()));
        ask(asking);
    }

    void back(Asking& asking) override { asking.go(Way::below); }

    void help(Asking& asking) override { asking.say("interview.subjects.kind_help"); }

private:
    void open(Asking& asking, std::size_t at)
    {
        opened_ = true;
        asking.enter_over(std::make_unique<SubjectsStage>(kinds_[at], SubjectsStage::Purpose::correct));
    }

    std::vector<std::string> kinds_;
    bool opened_ = false;
};

} // namespace

std::unique_ptr<Stage> make_subjects_stage(std::string kind)
{
    return std::make_unique<SubjectsStage>(std::move(kind), SubjectsStage::Purpose::first);
}

std::unique_ptr<Stage> make_subjects_choice(const Session& session)
{
    std::vector<std::string> kinds;
    for (const auto& kind : session.checklist().subjects) kinds.push_back(kind.id);
    return std::make_unique<SubjectsChoice>(std::move(kinds));
}

} // namespace tenken::interview
