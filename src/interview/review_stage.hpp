#pragma once

#include "interview/review.hpp"
#include "interview/stage.hpp"

#include <string>
#include <vector>

namespace tenken::interview {

/// The list before the end: what is open or wants something, to jump into by number; Enter ends the interview.
class ReviewStage : public Stage {
public:
    [[nodiscard]] Where where() const override { return Where::review; }
    [[nodiscard]] bool takes_text() const override { return false; }
    [[nodiscard]] bool at_question() const override { return false; }
    void begin(Flow& flow) override;
    void ask(Flow& flow) override;
    void enter(Flow& flow) override;
    void line(Flow& flow, const std::string& text) override;
    void back(Flow& flow) override;
    void help(Flow& flow) override;
    bool command(Flow& flow, const CommandLine& command) override;

private:
    struct Line {
        std::string instance;
        bool plan = false; ///< a plan of the earlier year, not a question
    };
    struct Part {
        std::string_view title; ///< id in the catalogue
        std::vector<Line> lines;
    };

    [[nodiscard]] static std::vector<Part> parts_of(const Flow& flow);
    void show(Flow& flow, bool everything);
    void show(Flow& flow, const Line& line, std::string_view title);

    std::vector<Line> lines_; ///< in the order in which they were numbered
    bool warned_ = false;     ///< that an open gate may hide questions
};

} // namespace tenken::interview
