#include "interview/flow.hpp"
#include "interview/subjects_stage.hpp"
#include "scoring/assess.hpp"

#include <algorithm>

namespace tenken::interview {

void Flow::apply(const Change& change)
{
    struct Applying {
        Flow& flow;
        void operator()(const AnswerChange& one) const
        {
            if (one.response.empty())
                flow.answers_.responses.erase(one.instance);
            else
                flow.answers_.responses[one.instance] = one.response;
        }
        void operator()(const SubjectsChange& one) const { flow.answers_.subjects[one.kind] = one.subjects; }
        void operator()(const RenameChange& one) const
        {
            rename_subject(flow.checklist_, flow.answers_, one);
        }
        void operator()(const PlanReviewChange& one) const
        {
            auto& plans = flow.answers_.former_plans;
            const auto plan = std::ranges::find(plans, one.instance, &FormerPlan::instance);
            if (plan == plans.end()) return;
            plan->outcome = one.outcome;
            plan->note = one.note;
        }
    };
    const auto before = course_.questions();
    std::visit(Applying{*this}, change);
    if (const auto* rename = std::get_if<RenameChange>(&change)) {
        const auto* source = item_of(checklist_, question_);
        if (source != nullptr && source->each == rename->kind && subject_of(question_) == rename->from)
            question_ = instance_id(source->id, rename->to);
    }
    assess_again();
    if (!std::holds_alternative<RenameChange>(change)) note_what_came_or_went(before);
}

void Flow::assess_again()
{
    assessment_ = assess(checklist_, answers_, setup_.circumstances);
    course_ = Course(checklist_, assessment_, setup_.roles);
}

void Flow::note_what_came_or_went(const std::vector<std::string>& before)
{
    // By item: one that has waited for its subjects becomes as many questions as there are.
    std::map<std::string, std::pair<int, int>, std::less<>> counts;
    const auto item_id = [](const std::string& instance) { return instance.substr(0, instance.find('@')); };
    for (const auto& instance : before) ++counts[item_id(instance)].first;
    for (const auto& instance : course_.questions()) ++counts[item_id(instance)].second;
    int came = 0;
    int went = 0;
    for (const auto& [item, count] : counts) {
        came += std::max(0, count.second - count.first);
        went += std::max(0, count.first - count.second);
    }
    const auto known = std::ranges::count_if(course_.questions(), [&](const std::string& instance) {
        const auto* found = assessment_.find_item(instance);
        return std::ranges::find(before, instance) == before.end() && found->state != State::open;
    });
    const auto remark = [&](std::string_view id, const std::vector<std::string>& arguments) {
        after_saving_.emplace_back(Text{words_(id, arguments), 2, 2});
    };
    const auto total = std::to_string(course_.size());
    if (came > 0) remark("interview.questions_came", {std::to_string(came), total});
    if (came > 0 && known > 0) remark("interview.answers_came_back", {std::to_string(known)});
    if (went > 0) remark("interview.questions_went", {std::to_string(went), total});
}

} // namespace tenken::interview
