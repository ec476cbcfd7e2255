#include "interview/review_stage.hpp"

#include "interview/flow.hpp"
#include "interview/former_plan_stage.hpp"
#include "interview/former_plans.hpp"
#include "interview/reading.hpp"
#include "interview/screens.hpp"

#include <algorithm>

namespace tenken::interview {

namespace {

constexpr std::size_t shown_at_first = 10; // of each group but the open ones
constexpr std::string_view open_title = "interview.review.open";
constexpr std::string_view gates_title = "interview.review.gates";
constexpr std::string_view plans_title = "carry_over.review.plans";
constexpr std::string_view changed_title = "carry_over.review.changed";

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

std::vector<ReviewStage::Part> ReviewStage::parts_of(const Flow& flow)
{
    std::vector<Part> parts;
    const auto questions = [](const std::vector<std::string>& instances) {
        std::vector<Line> lines;
        for (const auto& instance : instances) lines.push_back({instance, false});
        return lines;
    };
    for (const auto& group : review(flow.checklist(), flow.assessment(), flow.course()))
        parts.push_back({group.title, questions(group.instances)});
    Part plans{plans_title, {}};
    for (const auto* plan : plans_unsaid(flow)) plans.lines.push_back({plan->instance, true});
    if (!plans.lines.empty()) {
        const auto behind = std::ranges::find_if(
            parts, [](const Part& part) { return part.title != open_title && part.title != gates_title; });
        parts.insert(behind, std::move(plans));
    }
    if (flow.setup().former == nullptr) return parts;
    auto changed = questions(changed_since(*flow.setup().former, flow.assessment(), flow.course()));
    if (!changed.empty()) parts.push_back({changed_title, std::move(changed)});
    return parts;
}

void ReviewStage::show(Flow& flow, const Line& line, std::string_view title)
{
    lines_.push_back(line);
    if (line.plan)
        flow.show(numbered_plan(flow, lines_.size(), line.instance));
    else if (title == changed_title)
        flow.show(numbered_change(flow, lines_.size(), line.instance));
    else
        flow.show(numbered_line(flow, lines_.size(), line.instance));
}

void ReviewStage::show(Flow& flow, bool everything)
{
    lines_.clear();
    flow.blank();
    flow.show(Text{flow.words()("interview.review.title"), 0, 0, Style::heading});
    if (!flow.setup().circumstances.individual) flow.show(score_lines(flow));
    const auto parts = parts_of(flow);
    if (std::ranges::all_of(parts, [](const Part& part) { return part.title == changed_title; }))
        flow.say("interview.review.nothing_left");
    bool shortened = false;
    for (const auto& part : parts) {
        flow.blank();
        flow.say(part.title, {std::to_string(part.lines.size())}, Style::heading);
        const bool whole = everything || part.title == open_title || part.title == gates_title;
        const std::size_t count = whole ? part.lines.size() : std::min(part.lines.size(), shown_at_first);
        for (std::size_t i = 0; i < count; ++i) show(flow, part.lines[i], part.title);
        if (count == part.lines.size()) continue;
        flow.say("interview.review.more", {std::to_string(part.lines.size() - count)}, Style::dim);
        shortened = true;
    }
    if (shortened) flow.say("interview.review.show_all", {}, Style::dim);
    flow.blank();
}

void ReviewStage::ask(Flow& flow)
{
    std::string_view id = "interview.prompt.review_done";
    if (!flow.course().missing().empty())
        id = "interview.prompt.review_open";
    else if (flow.setup().circumstances.individual)
        id = "interview.prompt.review_individual";
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
        const auto& line = lines_[*position - 1];
        if (line.plan)
            flow.enter(std::make_unique<FormerPlanStage>(line.instance, "", FormerPlanStage::Then::review));
        else
            flow.visit(line.instance);
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
