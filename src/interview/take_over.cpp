#include "interview/take_over.hpp"

#include "interview/flow.hpp"
#include "interview/screens.hpp"

#include <algorithm>

namespace tenken::interview {

std::optional<TakeOver> take_over(const Flow& flow)
{
    const auto* former = flow.setup().former.get();
    const auto* forerunner = former == nullptr ? nullptr : former->forerunner_of(flow.question());
    if (forerunner == nullptr) return std::nullopt;
    const auto& from = forerunner->response;
    if (from.note.empty() && from.evidence.empty()) return std::nullopt;
    TakeOver taken{flow.response(flow.question()), false};
    auto& note = taken.response.note;
    auto& evidence = taken.response.evidence;
    taken.note_stays = !note.empty() && !from.note.empty() && note != from.note;
    if (note.empty()) note = from.note;
    for (const auto& one : from.evidence) {
        if (std::ranges::find(evidence, one) == evidence.end()) evidence.push_back(one);
    }
    return taken;
}

bool can_take_over(const Flow& flow)
{
    const auto taken = take_over(flow);
    return taken && taken->response != flow.response(flow.question());
}

void Flow::take_over_former()
{
    if (!stage_->at_question()) {
        say("interview.open_a_question_first");
        stage_->ask(*this);
        return;
    }
    if (read_only_refused()) return;
    const auto taken = take_over(*this);
    if (!taken) {
        say("carry_over.nothing_to_take_over");
        stage_->ask(*this);
        return;
    }
    if (!can_take_over(*this)) {
        say(taken->note_stays ? "carry_over.note_stays" : "carry_over.taken_over_already");
        stage_->ask(*this);
        return;
    }
    save(AnswerChange{question_, taken->response}, [this, note_stays = taken->note_stays] {
        show(taken_over_screen(*this));
        if (note_stays) say("carry_over.note_stays");
        say_saved();
        stage_->ask(*this);
    });
}

} // namespace tenken::interview
