#include "interview/describe.hpp"
#include "interview/screens.hpp"
#include "interview/stage.hpp"

namespace tenken::interview {

namespace {

/// Opened from the review: either answer is corrected, or it is said why both are right.
class ContradictionStage : public Stage {
public:
    explicit ContradictionStage(std::string check)
        : check_(std::move(check))
    {
    }

    [[nodiscard]] Where where() const override { return Where::contradiction; }
    [[nodiscard]] bool takes_text() const override { return true; }
    [[nodiscard]] bool at_question() const override { return false; }

    void begin(Asking& asking) override
    {
        asking.show(Text{});
        if (const auto* check = asking.session().find_check(check_))
            asking.show(contradiction_screen(asking.session(), *check));
        asking.caution_once();
        ask(asking);
    }

    void ask(Asking& asking) override
    {
        Prompt prompt = prompt_for(asking.words(), "interview.prompt.contradiction");
        const auto* check = asking.session().find_check(check_);
        if (check != nullptr) prompt.prefill = check->word;
        asking.ask(std::move(prompt));
    }

    void enter(Asking& asking) override { asking.go(Way::review); }

    void line(Asking& asking, const std::string& text) override
    {
        const auto& questions = asking.session().course().questions();
        if (const auto number = read_position(text, questions.size())) {
            asking.visit(questions[*number - 1]->instance);
            return;
        }
        save(asking, text);
    }

    void back(Asking& asking) override { asking.go(Way::review); }
    void help(Asking& asking) override { asking.say("interview.check.help"); }

    [[nodiscard]] bool means_answer(const Session& session, const std::string& line) const override
    {
        return read_position(line, session.course().size()).has_value();
    }

    bool command(Asking& asking, const CommandLine& command) override
    {
        if (command.command != Command::remove) return false;
        save(asking, {});
        return true;
    }

private:
    void save(Asking& asking, const std::string& word)
    {
        asking.save(CheckWordChange{check_, word}, [&asking] {
            asking.say_saved();
            asking.go(Way::review);
        });
    }

    std::string check_;
};

} // namespace

std::unique_ptr<Stage> make_contradiction_stage(std::string check)
{
    return std::make_unique<ContradictionStage>(std::move(check));
}

} // namespace tenken::interview
