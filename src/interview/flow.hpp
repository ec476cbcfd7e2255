#pragma once

#include "interview/course.hpp"
#include "interview/setup.hpp"
#include "interview/stage.hpp"
#include "interview/trail.hpp"
#include "interview/turn.hpp"
#include "model/answers.hpp"
#include "model/assessment.hpp"
#include "model/checklist.hpp"
#include "words/words.hpp"

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tenken::interview {

/// What all stages of an interview share: the answers, the way through the questions, and the turn that is
/// being made.
class Flow {
public:
    Flow(const Checklist& checklist, Answers answers, Setup setup);

    [[nodiscard]] const Checklist& checklist() const { return checklist_; }
    [[nodiscard]] const Setup& setup() const { return setup_; }
    [[nodiscard]] const Words& words() const { return words_; }
    [[nodiscard]] const Answers& answers() const { return answers_; }
    [[nodiscard]] const Assessment& assessment() const { return assessment_; }
    [[nodiscard]] const Course& course() const { return course_; }
    [[nodiscard]] Where where() const { return ended_ ? Where::ended : stage_->where(); }

    /// The question at hand, and what is known of it. Only after go_to().
    [[nodiscard]] const std::string& question() const { return question_; }
    [[nodiscard]] const AssessedItem& item() const;
    [[nodiscard]] const Item& source() const;
    [[nodiscard]] const Scale* scale() const; ///< null where it is not scored

    /// The saved response of an instance; an empty one where there is none.
    [[nodiscard]] const Response& response(std::string_view instance) const;

    // Making the turn.
    void show(Block block);
    void show(const std::vector<Block>& blocks);
    void say(
        std::string_view id, const std::vector<std::string>& arguments = {}, Style style = Style::normal);
    void say_problem(const Problem& problem);
    void blank();
    void ask(Prompt prompt);

    /// Saves, then goes on with `then`. When it fails, the same is asked again with what was typed.
    void save(Change change, std::function<void()> then);

    /// Says 「保存しました」, and which questions came or went; to be called only from what follows a save().
    void say_saved();

    /// Before the first free text of the session: what does not belong in it.
    void caution_once();

    // Moving on.
    void enter(std::unique_ptr<Stage> stage);
    void enter_over(std::unique_ptr<Stage> stage); ///< to return to the present stage with leave_stage()
    void leave_stage();                            ///< to the stage below, which asks again
    void go_to(const std::string& instance);       ///< shows a question; b leads back to where one stood
    void visit(const std::string& instance);       ///< go_to() from the review, to return there afterwards
    void open_question();                          ///< shows the question at hand, whatever stands before it
    void open_plan(const std::string& plan, const std::string& before); ///< of the earlier year
    bool open_last_plan(std::string_view before); ///< said or not; false where there is none
    void put_off_plan(const std::string& plan);

    /// The plan to ask about before a question (empty: before the first), of those neither said nor put off;
    /// null where there is none.
    [[nodiscard]] const FormerPlan* next_plan(std::string_view before) const;
    void proceed(); ///< the next open question, or the review
    /// Forth again where one has gone back; otherwise the next open question, or the next in order.
    void step();
    void step_back();
    void enter_review();
    void skip();
    /// Does not stop at the question at hand again before the review; false: that was said before.
    bool pass_over() { return skipped_.insert(question_).second; }
    void end(Ending ending);

    /// Carries out a command that means the same at every stage.
    void run(const CommandLine& command);

    [[nodiscard]] bool read_only_refused(); ///< says so where nothing may be changed

    /// Plans of answers that were changed to no finding, to offer them again.
    std::map<std::string, Action, std::less<>> shelved_plans;

    // For Interview alone.
    [[nodiscard]] Turn start();
    [[nodiscard]] Turn feed(const Input& input);

private:
    struct Pending {
        Change change;
        std::function<void()> then;
    };

    void handle_line(const std::string& typed);
    void handle_text(const std::string& line);
    void handle_choice(const std::string& line);
    void handle_end(Ending ending, const std::string& unfinished);
    void jump(const std::string& argument);
    void open(const std::string& instance);
    void take_over_former();
    void apply(const Change& change);
    void assess_again();
    void note_what_came_or_went(const std::vector<std::string>& before);
    void leave(Ending ending);
    [[nodiscard]] Turn taken();

    const Checklist& checklist_;
    Answers answers_;
    Setup setup_;
    Words words_;
    Assessment assessment_;
    Course course_;

    std::unique_ptr<Stage> stage_;
    std::vector<std::unique_ptr<Stage>> below_; ///< to return to, the last one first
    std::vector<std::unique_ptr<Stage>> left_;  ///< a running call may still belong to one of them
    std::string question_;
    Trail trail_;
    std::set<std::string, std::less<>> skipped_;
    std::set<std::string, std::less<>> plans_put_off_;
    bool to_review_ = false;
    bool cautioned_ = false;
    bool ended_ = false;

    Turn turn_;
    std::optional<Pending> pending_;
    std::vector<Block> after_saving_; ///< what is to be said once it has been said that it is saved
    Prompt last_prompt_;
    std::string last_line_;
};

} // namespace tenken::interview
