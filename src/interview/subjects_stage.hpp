#pragma once

#include "interview/stage.hpp"
#include "interview/turn.hpp"
#include "model/answers.hpp"
#include "model/checklist.hpp"

#include <memory>
#include <string>
#include <vector>

namespace tenken::interview {

/// Asks for the subjects of a kind, or lets them be corrected: added, removed, renamed.
class SubjectsStage : public Stage {
public:
    enum class Purpose {
        first,   ///< not asked for yet; the question at hand waits for them
        correct, ///< by command, to return afterwards
    };

    SubjectsStage(std::string kind, Purpose purpose);

    [[nodiscard]] Where where() const override { return where_; }
    [[nodiscard]] bool takes_text() const override { return where_ == Where::subjects; }
    [[nodiscard]] bool at_question() const override { return false; }
    void begin(Flow& flow) override;
    void ask(Flow& flow) override;
    void enter(Flow& flow) override;
    void line(Flow& flow, const std::string& text) override;
    void back(Flow& flow) override;
    void help(Flow& flow) override;
    bool command(Flow& flow, const CommandLine& command) override;
    bool save_rest(Flow& flow) override;

private:
    void add(Flow& flow, const std::string& text);
    void add_former(Flow& flow);
    void decide(Flow& flow, const std::string& text);
    void remove(Flow& flow, const std::string& argument);
    void rename(Flow& flow, const std::string& argument);
    void save_list(Flow& flow);
    void done(Flow& flow);

    std::string kind_;
    Purpose purpose_;
    Where where_ = Where::subjects;
    std::vector<std::string> names_;
    std::size_t to_remove_ = 0; ///< position of the one to be removed once confirmed
};

/// Asks which kind of subjects is to be corrected, where there are several.
[[nodiscard]] std::unique_ptr<Stage> make_subjects_choice(const Flow& flow);

/// Gives a subject another name in `answers`: in its list, and in the ids of its answers.
void rename_subject(const Checklist& checklist, Answers& answers, const RenameChange& change);

} // namespace tenken::interview
