#include "interview/describe.hpp"
#include "interview/screens.hpp"
#include "interview/stage.hpp"
#include "model/conditions.hpp"
#include "scoring/exceptions.hpp"

#include <algorithm>
#include <set>

namespace tenken::interview {

namespace {

constexpr std::size_t shown_at_first = 10; // of each group but the open ones
constexpr std::string_view open_title = "interview.review.open";
constexpr std::string_view gates_title = "interview.review.gates";
constexpr std::string_view changed_title = "carry_over.review.changed";

/// A line to open.
struct ReviewLine {
    enum class Kind {
        question,
        plan,  ///< of the earlier year
        check, ///< by which answers contradict one another
    };

    std::string id; ///< of the instance; of the check
    Kind kind = Kind::question;
};

/// One part of the review: what wants the same thing.
struct ReviewPart {
    std::string_view title; ///< id in the catalogue
    std::vector<ReviewLine> lines;
};

/// An answer above the lowest level says that something is there, which evidence could show.
bool lacks_evidence(const Session& session, const AssessedItem& item)
{
    if (!item.scored() || item.state != State::answered || !item.response.evidence.empty()) return false;
    const auto* source = session.index().item_of(item.instance);
    const auto* scale = session.assessment().find_scale(item.scale);
    const auto* level = scale == nullptr ? nullptr : level_of(item, *scale);
    return source != nullptr && !source->evidence.empty() && level != nullptr &&
        level->points > scale->lowest();
}

/// The items on whose answers other questions depend.
std::set<std::string_view> all_gates(const Checklist& checklist)
{
    std::set<std::string_view> gates;
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            if (item.when) gates.merge(gates_of(*item.when));
        }
    }
    return gates;
}

/// What became another answer since the earlier year, of the items that compare; answered in both, or not applicable
/// in one of them.
bool changed_since(const Session& session, const AssessedItem& item)
{
    const auto settled = [](const AssessedItem& one) {
        return one.state == State::answered || one.state == State::not_applicable;
    };
    const auto* forerunner = session.forerunner_of(item.instance);
    if (forerunner == nullptr || !settled(item) || !settled(*forerunner)) return false;
    if (!forerunner->counts.empty() || !item.counts.empty()) return false;
    return item.state != forerunner->state || item.response.answer != forerunner->response.answer;
}

/// What is left to do: what the coordinator has commented on, open, open but not needed for the score (those first on
/// which other questions depend), findings without a plan, answers that claim something without evidence; before all
/// but the open ones plans of the earlier year of which nothing was said; and what has changed. Parts without lines are
/// left out.
std::vector<ReviewPart> parts_of(const Session& session)
{
    ReviewPart returned{"interview.review.returned", {}};
    ReviewPart open{open_title, {}};
    ReviewPart gates{gates_title, {}};
    ReviewPart former_plans{"carry_over.review.plans", {}};
    ReviewPart optional{"interview.review.optional", {}};
    ReviewPart plan{"interview.review.plan", {}};
    ReviewPart half_planned{"interview.review.half_planned", {}};
    ReviewPart evidence{"interview.review.evidence", {}};
    ReviewPart checks{"interview.review.checks", {}};
    ReviewPart changed{changed_title, {}};
    const auto gate_ids = all_gates(session.checklist());
    const Assessment& assessment = session.assessment();
    for (const auto* item : session.course().questions()) {
        const ReviewLine line{item->instance, ReviewLine::Kind::question};
        if (!comment_on(assessment, item->instance).empty()) returned.lines.push_back(line);
        if (item->state == State::open) {
            const bool is_gate = gate_ids.contains(item_of(item->instance));
            (is_needed(assessment, *item) ? open : is_gate ? gates : optional).lines.push_back(line);
        }
        if (changed_since(session, *item)) changed.lines.push_back(line);
        if (assessment.circumstances.individual) continue; // plans and evidence are the department's
        const auto& action = item->response.action;
        if (finding_of(assessment, *item) != nullptr && !exception_in_force(assessment, *item)) {
            if (action.what.empty())
                plan.lines.push_back(line);
            else if (action.owner.empty() || action.due.empty())
                half_planned.lines.push_back(line);
        }
        if (lacks_evidence(session, *item)) evidence.lines.push_back(line);
    }
    for (const auto& former : session.answers().former_plans) {
        if (!former.outcome) former_plans.lines.push_back({former.instance, ReviewLine::Kind::plan});
    }
    for (const auto* check : session.contradictions()) {
        if (check->word.empty()) checks.lines.push_back({check->id, ReviewLine::Kind::check});
    }
    std::vector<ReviewPart> parts;
    for (auto* part : {&returned, &open, &gates, &checks, &optional, &plan, &half_planned, &evidence}) {
        if (!part->lines.empty()) parts.push_back(std::move(*part));
    }
    if (!former_plans.lines.empty()) {
        const auto behind = std::ranges::find_if(parts,
            [](const ReviewPart& part) { return part.title != open_title && part.title != gates_title; });
        parts.insert(behind, std::move(former_plans));
    }
    if (!changed.lines.empty()) parts.push_back(std::move(changed));
    return parts;
}

bool has_open_gates(const Session& session)
{
    const auto parts = parts_of(session);
    return std::ranges::find(parts, gates_title, &ReviewPart::title) != parts.end();
}

/// Questions are opened by their numbers, whether they stand in the list or not; what is no question has the numbers
/// behind theirs. Enter never ends the interview.
class ReviewStage : public Stage {
public:
    [[nodiscard]] Where where() const override { return Where::review; }
    [[nodiscard]] bool takes_text() const override { return false; }
    [[nodiscard]] bool at_question() const override { return false; }
    void begin(Asking& asking) override;
    void ask(Asking& asking) override;
    void enter(Asking& asking) override;
    void line(Asking& asking, const std::string& text) override;
    void back(Asking& asking) override;
    void help(Asking& asking) override { asking.say("interview.review.help"); }
    bool command(Asking& asking, const CommandLine& command) override;

private:
    void show(Asking& asking, bool everything);
    void show(Asking& asking, const ReviewLine& line, bool changed);
    bool end(Asking& asking);

    std::vector<ReviewLine> others_; ///< what is no question, in the order in which it was numbered
    bool warned_ = false;            ///< that an open gate may hide questions
};

void ReviewStage::begin(Asking& asking)
{
    show(asking, false);
    ask(asking);
}

void ReviewStage::show(Asking& asking, const ReviewLine& line, bool changed)
{
    const Session& session = asking.session();
    if (line.kind != ReviewLine::Kind::question) {
        others_.push_back(line);
        const std::size_t number = session.course().size() + others_.size();
        asking.show(line.kind == ReviewLine::Kind::plan
                ? numbered_plan(number, *session.find_plan(line.id))
                : numbered_check(number, *session.find_check(line.id)));
        return;
    }
    const auto& item = *session.find_item(line.id);
    asking.show(changed ? numbered_change(session, item) : numbered_line(session, item));
}

void ReviewStage::show(Asking& asking, bool everything)
{
    others_.clear();
    asking.show(Text{});
    asking.show(Text{asking.words()("interview.review.title"), 0, 0, Style::heading});
    if (!asking.session().setup().circumstances.individual) asking.show(score_lines(asking.session()));
    const auto parts = parts_of(asking.session());
    if (std::ranges::all_of(parts, [](const ReviewPart& part) { return part.title == changed_title; }))
        asking.say("interview.review.nothing_left");
    const auto dim = [&](std::string_view id, const auto&... arguments) {
        asking.show(Text{asking.words()(id, arguments...), 2, 2, Style::dim});
    };
    bool shortened = false;
    for (const auto& part : parts) {
        asking.show(Text{});
        asking.show(Text{asking.words()(part.title, part.lines.size()), 2, 2, Style::heading});
        const bool whole = everything || part.title == open_title || part.title == gates_title;
        const std::size_t count = whole ? part.lines.size() : std::min(part.lines.size(), shown_at_first);
        for (std::size_t i = 0; i < count; ++i) show(asking, part.lines[i], part.title == changed_title);
        if (count == part.lines.size()) continue;
        dim("interview.review.more", part.lines.size() - count);
        shortened = true;
    }
    if (shortened) dim("interview.review.show_all");
    asking.show(Text{});
}

void ReviewStage::ask(Asking& asking)
{
    std::string_view id = "interview.prompt.review_done";
    if (asking.session().course().missing() > 0)
        id = "interview.prompt.review_open";
    else if (asking.session().setup().circumstances.individual)
        id = "interview.prompt.review_individual";
    if (asking.session().setup().read_only) id = "interview.prompt.review_read_only";
    asking.ask(prompt_for(asking.words(), id));
}

void ReviewStage::enter(Asking& asking)
{
    const Session& session = asking.session();
    const auto next = session.course().next_open({}, {});
    if (!session.setup().read_only && session.course().missing() > 0 && next) {
        asking.go_to(*next);
        return;
    }
    asking.say(session.setup().read_only ? "interview.review.q_leaves" : "interview.review.q_ends");
    ask(asking);
}

/// By q. False: as everywhere, since something is left open.
bool ReviewStage::end(Asking& asking)
{
    const Session& session = asking.session();
    if (session.setup().read_only) return false;
    if (session.course().missing() > 0) {
        asking.warn("interview.review.still_open");
        return false;
    }
    if (!warned_ && has_open_gates(session)) {
        warned_ = true;
        asking.warn("interview.review.gates_open");
        ask(asking);
    } else {
        asking.go(Way::done);
    }
    return true;
}

void ReviewStage::line(Asking& asking, const std::string& text)
{
    const auto& questions = asking.session().course().questions();
    const std::size_t count = questions.size() + others_.size();
    const auto number = read_position(text, count);
    if (!number) {
        asking.say_problem(problem("interview.no_such_line", text, count));
        ask(asking);
    } else if (*number > questions.size()) {
        const auto& line = others_[*number - questions.size() - 1];
        if (line.kind == ReviewLine::Kind::check)
            asking.enter(make_contradiction_stage(line.id));
        else
            asking.enter(make_former_plan_stage(line.id, "", AfterPlan::review));
    } else {
        asking.visit(questions[*number - 1]->instance);
    }
}

void ReviewStage::back(Asking& asking)
{
    const Session& session = asking.session();
    const bool stays = session.course().contains(session.question());
    asking.go_to(stays ? session.question() : session.course().questions().back()->instance);
}

bool ReviewStage::command(Asking& asking, const CommandLine& command)
{
    if (command.command == Command::quit) return end(asking);
    if (command.command != Command::review) return false;
    show(asking, !command.argument.empty());
    ask(asking);
    return true;
}

} // namespace

std::unique_ptr<Stage> make_review_stage() { return std::make_unique<ReviewStage>(); }

} // namespace tenken::interview
