#pragma once

#include "interview/stage.hpp"

#include <memory>
#include <string>

namespace tenken::interview {

/// Asks for the note on the question at hand; what is there already can be edited.
class NoteStage : public Stage {
public:
    /// `given`: the note, where it stood behind the command.
    explicit NoteStage(std::string given)
        : given_(std::move(given))
    {
    }

    [[nodiscard]] Where where() const override { return Where::note; }
    [[nodiscard]] bool takes_text() const override { return true; }
    void begin(Flow& flow) override;
    void ask(Flow& flow) override;
    void enter(Flow& flow) override;
    void line(Flow& flow, const std::string& text) override;
    void back(Flow& flow) override;
    void help(Flow& flow) override;
    bool command(Flow& flow, const CommandLine& command) override;

private:
    std::string given_;
};

/// Asks for the evidence of the answer at hand, one at a time.
[[nodiscard]] std::unique_ptr<Stage> make_evidence_stage();

/// Asks for the improvement plan of the finding at hand, then goes on; `alone`: returns to the stage below.
[[nodiscard]] std::unique_ptr<Stage> make_plan_stage(bool alone);

} // namespace tenken::interview
