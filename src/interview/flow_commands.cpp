#include "interview/describe.hpp"
#include "interview/flow.hpp"
#include "interview/note_stage.hpp"
#include "interview/review_stage.hpp"
#include "interview/screens.hpp"
#include "interview/subjects_stage.hpp"

namespace tenken::interview {

void Flow::jump(const std::string& argument)
{
    const auto target = find_question(*this, argument);
    if (!target) {
        stage_->ask(*this);
        return;
    }
    to_review_ = false;
    skipped_.erase(*target);
    go_to(*target);
}

void Flow::run(const CommandLine& command)
{
    const auto over = [&](auto stage) {
        if (!stage_->at_question()) {
            say("interview.open_a_question_first");
            stage_->ask(*this);
        } else if (!read_only_refused()) {
            enter_over(std::move(stage));
        }
    };
    switch (command.command) {
    case Command::back:
        stage_->back(*this);
        return;
    case Command::later:
        if (stage_->where() == Where::review || stage_->where() == Where::subjects_kind) break;
        skip();
        return;
    case Command::jump:
        jump(command.argument);
        return;
    case Command::list:
        show(list_screen(*this));
        stage_->ask(*this);
        return;
    case Command::note:
        over(std::make_unique<NoteStage>(command.argument));
        return;
    case Command::evidence:
        over(make_evidence_stage());
        return;
    case Command::plan:
        if (stage_->at_question() && finding_of(assessment_, item()) == nullptr) {
            say("interview.plan.not_needed");
            stage_->ask(*this);
            return;
        }
        over(make_plan_stage(true));
        return;
    case Command::help:
        stage_->help(*this);
        stage_->ask(*this);
        return;
    case Command::glossary:
        show(glossary_screen(*this, command.argument));
        stage_->ask(*this);
        return;
    case Command::review:
        to_review_ = false;
        enter(std::make_unique<ReviewStage>());
        return;
    case Command::subjects:
        if (!read_only_refused()) enter_over(make_subjects_choice(*this));
        return;
    case Command::former:
        take_over_former();
        return;
    case Command::quit:
        handle_end(Ending::stopped, {});
        return;
    case Command::remove:
    case Command::change:
        break;
    }
    say("interview.not_here");
    stage_->ask(*this);
}

} // namespace tenken::interview
