#include "scoring/open_premises.hpp"

#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace tenken {

namespace {

class OpenPremises {
public:
    OpenPremises(const Assessment& assessment, const ChecklistIndex& checklist)
        : checklist_(checklist)
        , index_(assessment)
    {
    }

    /// Those for which an instance with this condition waits.
    void add_of(const Condition& condition, std::string_view subject)
    {
        for (const auto& part : condition.parts) add_of(part, subject);
        if (condition.kind != Condition::Kind::is) return;
        const Item* gate = checklist_.find_item(condition.item);
        if (gate == nullptr) return;
        const auto* instance =
            index_.find_item(instance_id(gate->id, gate->each.empty() ? std::string_view() : subject));
        if (instance == nullptr) return;
        const bool open = instance->state == State::open || awaits_server(*instance);
        if (open && !instance->scored()) found_.insert(instance);
        const bool new_to_us = instance->state == State::hidden && hidden_.emplace(instance, subject).second;
        if (new_to_us && gate->when) add_of(*gate->when, subject);
    }

    [[nodiscard]] std::vector<std::string> in_order() const
    {
        std::vector<std::string> ids;
        for (const auto* instance : found_) ids.push_back(instance->instance);
        return ids;
    }

private:
    const ChecklistIndex& checklist_;
    AssessmentIndex index_;
    std::set<const AssessedItem*> found_; // by place, since all stand in one list
    std::set<std::pair<const AssessedItem*, std::string_view>>
        hidden_; // gates, for a subject, whose own conditions were gone through
};

} // namespace

std::vector<std::string> open_premises(
    const Assessment& assessment, const ChecklistIndex& checklist, Conditions& waiting)
{
    std::optional<OpenPremises>
        premises; // which looks at all items, after each answer: only where there are any
    for (const auto& instance : assessment.items) {
        if (!instance.scored() || instance.state != State::hidden || !instance.when) continue;
        const Item* item = checklist.item_of(instance.instance);
        const auto subject = subject_of(instance.instance);
        if (item != nullptr && waiting.of(*item, subject) == Truth::unknown)
            (premises ? *premises : premises.emplace(assessment, checklist)).add_of(*instance.when, subject);
    }
    return premises ? premises->in_order() : std::vector<std::string>();
}

} // namespace tenken
