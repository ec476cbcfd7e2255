#include "office/returned_numbers.hpp"

#include "base/individual_number.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace tenken {

namespace {

using Part = ResponseChange::Part;
using Texts = std::vector<std::string_view>;

Texts texts_in(const Response& response, Part part)
{
    switch (part) {
    case Part::answer: {
        const auto* text = response.answer ? std::get_if<std::string>(&*response.answer) : nullptr;
        return text == nullptr ? Texts() : Texts{*text};
    }
    case Part::note:
        return {response.note};
    case Part::evidence:
        return {response.evidence.begin(), response.evidence.end()};
    case Part::action:
        return {response.action.what, response.action.owner};
    case Part::exception:
        if (!response.exception) return {};
        return {response.exception->approved_by, response.exception->reason, response.exception->instead};
    }
    return {};
}

bool brings_number(const Texts& said, const Texts& had)
{
    return std::ranges::any_of(said, [&](std::string_view text) {
        return std::ranges::find(had, text) == had.end() && holds_individual_number(text);
    });
}

class NumbersTold {
public:
    NumbersTold(const std::string& file, const Words& words)
        : file_(file)
        , words_(words)
    {
    }

    template <typename Places, typename Key>
    void tell(const Places& places, const Key& key, std::string_view part, const std::string& id)
    {
        const auto place = places.find(key);
        told_.push_back(problem_at(place == places.end() ? Place{file_, 0, 0, {}} : place->second,
            "returned.individual_number", words_("returned.part." + std::string(part), id)));
    }

    [[nodiscard]] Problems told() && { return std::move(told_); }

private:
    const std::string& file_;
    const Words& words_;
    Problems told_;
};

} // namespace

Problems individual_numbers_in(const AnswersFile& changes, const Answers& now, const ReturnedAnswers& places,
    const std::string& file, const Words& words)
{
    constexpr std::array names{"answer", "note", "evidence", "action", "exception"};
    NumbersTold told(file, words);
    const Response nothing;
    for (const auto& [instance, change] : changes.responses) {
        const auto* had = now.find(instance);
        for (const auto part : change.named) {
            if (brings_number(texts_in(change.said, part), texts_in(had == nullptr ? nothing : *had, part)))
                told.tell(places.places, std::pair(instance, part), names[static_cast<std::size_t>(part)],
                    instance);
        }
    }
    for (const auto& [kind, subjects] : changes.subjects) {
        const auto had = now.subjects.find(kind);
        const Texts known =
            had == now.subjects.end() ? Texts() : Texts(had->second.begin(), had->second.end());
        if (brings_number({subjects.begin(), subjects.end()}, known))
            told.tell(places.subject_places, kind, "subjects", kind);
    }
    for (const auto& plan : changes.plans) {
        const auto had = std::ranges::find(now.former_plans, plan.instance, &FormerPlan::instance);
        if (brings_number({plan.note}, had == now.former_plans.end() ? Texts() : Texts{had->note}))
            told.tell(places.plan_places, plan.instance, "former_plan", plan.instance);
    }
    for (const auto& [check, word] : changes.check_words) {
        const auto had = now.check_words.find(check);
        if (word && brings_number({*word}, had == now.check_words.end() ? Texts() : Texts{had->second}))
            told.tell(places.check_places, check, "check_word", check);
    }
    return std::move(told).told();
}

} // namespace tenken
