#include "scoring/respondents.hpp"

#include "model/names.hpp"
#include "scoring/assess.hpp"

#include <algorithm>

namespace tenken {

namespace {

bool is_of_persons(const ChecklistIndex& index, std::string_view instance)
{
    const auto* item = index.item_of(instance);
    return item != nullptr && item->scope == Scope::person;
}

using Reasons = std::map<std::string, int>;

std::string most_frequent(const Reasons& reasons, const Scale& scale)
{
    std::string chosen;
    int most = 0;
    for (const auto& reason : scale.not_applicable->reasons) {
        const auto count = reasons.find(reason.id);
        if (count == reasons.end() || count->second <= most) continue;
        chosen = reason.id;
        most = count->second;
    }
    return chosen;
}

class Summing {
public:
    Summing(const Checklist& checklist, bool with_notes)
        : checklist_(checklist)
        , with_notes_(with_notes)
    {
    }

    void add(const Assessment& individual)
    {
        bool answered = false;
        for (const auto& item : individual.items) {
            const Scale* scale = checklist_.find_scale(item.scale);
            if (scale == nullptr) continue;
            const auto standing = standing_in(item, *scale);
            if (standing.empty()) continue;
            answered = true;
            auto& sum = result_.persons[item.instance];
            ++sum.counts[std::string(standing)];
            if (item.state == State::not_applicable) ++reasons_[item.instance][item.response.reason];
            if (with_notes_ && !item.response.note.empty()) sum.notes.push_back(item.response.note);
        }
        if (answered) ++result_.respondents;
    }

    RespondentsSum sum()
    {
        const ChecklistIndex index(checklist_);
        for (auto& [instance, persons] : result_.persons) {
            std::ranges::sort(persons.notes); // in no order that tells who
            const auto reasons = reasons_.find(instance);
            if (reasons == reasons_.end()) continue;
            const auto* scale = checklist_.find_scale(index.item_of(instance)->scale);
            if (scale->not_applicable) persons.reason = most_frequent(reasons->second, *scale);
        }
        return std::move(result_);
    }

private:
    static std::string_view standing_in(const AssessedItem& item, const Scale& scale)
    {
        if (item.state == State::not_applicable) return not_applicable_name;
        const Level* level = level_of(item, scale);
        return level == nullptr ? std::string_view() : std::string_view(level->id);
    }

    const Checklist& checklist_;
    bool with_notes_;
    RespondentsSum result_;
    std::map<std::string, Reasons, std::less<>> reasons_;
};

} // namespace

Answers with_department(const Checklist& checklist, const Answers& individual, const Answers& department)
{
    Answers answers;
    answers.roles = individual.roles;
    answers.subjects = department.subjects;
    answers.served = department.served;
    const ChecklistIndex index(checklist);
    for (const auto& [instance, response] : department.responses) {
        if (!is_of_persons(index, instance)) answers.responses.emplace(instance, response);
    }
    for (const auto& [instance, response] : individual.responses) {
        if (is_of_persons(index, instance)) answers.responses.emplace(instance, response);
    }
    return answers;
}

RespondentsSum sum_of_respondents(const Checklist& checklist, const std::vector<Answers>& individuals,
    const Answers& department, bool with_notes, const Service& service)
{
    Circumstances circumstances;
    circumstances.service = service;
    circumstances.individual = true;
    Summing summing(checklist, with_notes);
    for (const auto& individual : individuals)
        summing.add(assess(checklist, with_department(checklist, individual, department), circumstances));
    return summing.sum();
}

} // namespace tenken
