#include "interview/review_stage.hpp"

#include "interview/flow.hpp"
#include "interview/reading.hpp"
#include "interview/screens.hpp"

#include <algorithm>

namespace tenken::interview {

namespace {

constexpr std::size_t shown_at_first = 10; // of each group but the open ones
constexpr std::string_view open_title = "interview.review.open";
constexpr std::string_view gates_title = "interview.review.gates";

bool has_open_gates(const Flow& flow)
{
    const auto groups = review(flow.checklist(), flow.assessment(), flow.course());
    return std::ranges::find(groups, gates_title, &ReviewGroup::title) != groups.end();
}

} // namespace

void ReviewStage::begin(Flow& flow)
{
    show(flow, false);
    ask(flow);
}

void ReviewStage::show(Flow& flow, bool everything)
{
    lines_.clear();
    flow.blank();
    flow.show(Text{flow.words()("interview.review.title"), 0, 0, Style::heading});
    flow.show(score_lines(flow));
    const auto groups = review(flow.checklist(), flow.assessment(), flow.course());
    if (groups.empty()) flow.say("interview.review.nothing_left");
    bool shortened = false;
    for (const auto& group : groups) {
        flow.blank();
        flow.say(group.title, {std::to_string(group.instances.size())}, Style::heading);
        std::size_t count = 0;
        for (const auto& instance : group.instances) {
            if (!everything && group.title != open_title && group.title != gates_title &&
                ++count > shown_at_first) {
                flow.say("interview.review.more", {std::to_string(group.instances.size() - shown_at_first)},
                    Style::dim);
                shortened = true;
                break;
            }
            lines_.push_back(instance);
            flow.show(numbered_line(flow, lines_.size(), instance));
        }
    }
    if (shortened) flow.say("interview.review.show_all", {}, Style::dim);
    flow.blank();
}

void ReviewStage::ask(Flow& flow)
{
    std::string_view id = "interview.prompt.review_done";
    if (!flow.course().missing().empty()) id = "interview.prompt.review_open";
    if (flow.setup().read_only) id = "interview.prompt.review_read_only";
    flow.ask(prompt_for(flow, id));
}

void ReviewStage::enter(Flow& flow)
{
    if (flow.setup().read_only) {
        flow.run({Command::quit, {}});
        return;
    }
    if (flow.course().missing().empty()) {
        if (!warned_ && has_open_gates(flow)) {
            warned_ = true;
            flow.say("interview.review.gates_open", {}, Style::warning);
            ask(flow);
            return;
        }
        flow.end(Ending::complete);
        return;
    }
    flow.say("interview.review.still_open", {std::to_string(flow.course().missing().size())}, Style::warning);
    flow.run({Command::quit, {}});
}

void ReviewStage::line(Flow& flow, const std::string& text)
{
    if (const auto position = read_position(text, lines_.size())) {
        flow.visit(lines_[*position - 1]);
        return;
    }
    if (lines_.empty())
        flow.say("interview.review.no_lines");
    else
        flow.say_problem({"interview.no_such_line", {text, std::to_string(lines_.size())}, {}});
    ask(flow);
}

void ReviewStage::back(Flow& flow)
{
    if (flow.question().empty() || !flow.course().contains(flow.question()))
        flow.go_to(flow.course().questions().back());
    else
        flow.go_to(flow.question());
}

void ReviewStage::help(Flow& flow) { flow.say("interview.review.help"); }

bool ReviewStage::command(Flow& flow, const CommandLine& command)
{
    if (command.command != Command::review) return false;
    show(flow, !command.argument.empty());
    ask(flow);
    return true;
}

} // namespace tenken::interview
