#pragma once

#include "interview/stage.hpp"
#include "model/answers.hpp"

namespace tenken::interview {

/// Asks the question at hand, of whatever type.
class QuestionStage : public Stage {
public:
    [[nodiscard]] Where where() const override { return Where::question; }
    [[nodiscard]] bool takes_text() const override { return text_; }
    void begin(Flow& flow) override;
    void ask(Flow& flow) override;
    void enter(Flow& flow) override;
    void line(Flow& flow, const std::string& text) override;
    void back(Flow& flow) override;
    void help(Flow& flow) override;
    bool command(Flow& flow, const CommandLine& command) override;
    [[nodiscard]] bool means_answer(const Flow& flow, const std::string& line) const override;

private:
    bool text_ = false; ///< an item of type text
};

/// Asks why the question at hand does not apply: by number, or in words of one's own.
class ReasonStage : public Stage {
public:
    [[nodiscard]] Where where() const override { return Where::reason; }
    [[nodiscard]] bool takes_text() const override { return false; }
    void begin(Flow& flow) override;
    void ask(Flow& flow) override;
    void enter(Flow& flow) override;
    void line(Flow& flow, const std::string& text) override;
    void back(Flow& flow) override;
    void help(Flow& flow) override;
};

} // namespace tenken::interview
