#pragma once

#include "interview/course.hpp"
#include "interview/session.hpp"
#include "interview/setup.hpp"
#include "interview/stage.hpp"
#include "interview/turn.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tenken::interview {

/// The interview as a pure state machine: it neither reads nor writes anything itself. Its answers are those
/// that are saved; a change counts only when the caller has fed Saved.
class Interview : private Asking {
public:
    /// The checklist must outlive the interview.
    Interview(const Checklist& checklist, Answers answers, Setup setup);

    /// The greeting and the first question. Call it once, first.
    [[nodiscard]] Turn start();

    /// The next turn. After a turn with changes only Saved and SaveFailed may be fed, after one with a prompt only
    /// the others, after an ending nothing; anything else is a defect: std::logic_error.
    [[nodiscard]] Turn feed(const Input& input);

    [[nodiscard]] const Answers& answers() const { return session_.answers(); }
    [[nodiscard]] const Assessment& assessment() const { return session_.assessment(); }

    /// What is being asked for.
    [[nodiscard]] Where where() const { return ended_ ? Where::ended : stage_->where(); }

    /// The question at hand; empty before the first.
    [[nodiscard]] const std::string& question() const { return session_.question(); }

private:
    struct Pending {
        Change change;
        std::function<void()> then;
    };

    // What stages may do.
    [[nodiscard]] const Session& session() const override { return session_; }
    [[nodiscard]] Memory& memory() override { return memory_; }
    using Asking::show;
    void show(Block block) override { turn_.shown.push_back(std::move(block)); }
    void ask(Prompt prompt) override;
    void save(Change change, std::function<void()> then) override;
    void say_saved() override;
    [[nodiscard]] bool read_only_refused() override;
    void go(Way way) override;
    void go_to(const std::string& question) override;
    void visit(const std::string& question) override;
    void enter(std::unique_ptr<Stage> stage) override;
    void enter_over(std::unique_ptr<Stage> stage) override;

    // Going on.
    void open(const std::string& question);
    void open_question();
    void proceed();
    void step();
    void step_back();
    void skip();
    void enter_review();
    void leave_stage();
    void end(Ending ending);
    void leave(Ending ending);
    void leave_saving(Ending ending, const std::string& unfinished);

    // Understanding what was typed.
    void take_line(const std::string& typed);
    void take_text(const std::string& line);
    void take_choice(const std::string& line);
    [[nodiscard]] bool asked_back(const std::string& text);
    [[nodiscard]] bool number_asked_back(const std::string& line);
    void take_saved();
    void take_failure(const SaveFailed& failed);
    void run(const CommandLine& command);
    void run_over(std::unique_ptr<Stage> stage);
    void plan();
    void exception();
    void choose_way();
    void jump(const std::string& argument);
    [[nodiscard]] std::optional<std::string> find_question(const std::string& wanted);
    void take_over_former();
    void say_what_came_or_went(const CameAndWent& questions);
    void say_contradictions(const Instances& before);
    [[nodiscard]] Instances contradictions() const;
    [[nodiscard]] Turn taken();

    Session session_;
    Memory memory_;
    std::unique_ptr<Stage> stage_;
    std::vector<std::unique_ptr<Stage>> below_; ///< to return to, the last one first
    std::vector<std::unique_ptr<Stage>> left_;  ///< a running call may still belong to one of them
    Trail trail_;
    bool to_review_ = false;
    bool ended_ = false;

    Turn turn_;
    std::optional<Pending> pending_;
    std::vector<Block> after_saving_; ///< what is to be said once it has been said that it is saved
    Prompt last_prompt_;
    std::string last_line_;
    std::string doubted_;                ///< a text that was asked back
    std::set<std::string> numbers_told_; ///< lines that may hold somebody's number, as was said once
};

} // namespace tenken::interview
