#pragma once

#include "interview/stage.hpp"
#include "model/answers.hpp"

#include <string>
#include <vector>

namespace tenken::interview {

/// Asks what became of a plan of the earlier year: by number, with a word behind it where there is one to add.
class FormerPlanStage : public Stage {
public:
    /// What comes behind it.
    enum class Then {
        question, ///< the one before which it is asked, or where that is empty, the first
        review,
    };

    FormerPlanStage(std::string plan, std::string before, Then then)
        : plan_(std::move(plan))
        , before_(std::move(before))
        , then_(then)
    {
    }

    [[nodiscard]] Where where() const override
    {
        return noting_ ? Where::former_plan_note : Where::former_plan;
    }
    [[nodiscard]] bool takes_text() const override { return noting_; }
    [[nodiscard]] bool at_question() const override { return false; }
    void begin(Flow& flow) override;
    void ask(Flow& flow) override;
    void enter(Flow& flow) override;
    void line(Flow& flow, const std::string& text) override;
    void back(Flow& flow) override;
    void help(Flow& flow) override;
    bool command(Flow& flow, const CommandLine& command) override;

private:
    [[nodiscard]] const FormerPlan& plan(const Flow& flow) const;
    void take_outcome(Flow& flow, const std::string& text);
    void save_note(Flow& flow, const std::string& note);
    void go_on(Flow& flow);

    std::string plan_;
    std::string before_;
    Then then_;
    bool noting_ = false;
};

} // namespace tenken::interview
