#include "check/record_answers.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace tenken {

namespace {

bool is_own(const AssessedItem& item)
{
    return item.scope != Scope::person && !item.answered_for && item.counts.empty() &&
        (item.state == State::answered || item.state == State::not_applicable);
}

bool says_the_same(const Response& stated, const Response& recorded)
{
    return stated.answer == recorded.answer && stated.not_applicable == recorded.not_applicable &&
        stated.reason == recorded.reason && stated.note == recorded.note &&
        stated.evidence == recorded.evidence && stated.action == recorded.action;
}

} // namespace

std::vector<std::size_t> answers_unlike_record(const Assessment& assessment, const Answers& recorded)
{
    std::vector<std::size_t> unlike;
    for (std::size_t i = 0; i < assessment.items.size(); ++i) {
        const auto& item = assessment.items[i];
        if (!is_own(item)) continue;
        const auto* response = recorded.find(item.instance);
        if (response == nullptr || !says_the_same(item.response, *response)) unlike.push_back(i);
    }
    return unlike;
}

std::vector<std::string> answers_left_out(const Assessment& assessment, const RecordState& recorded)
{
    std::vector<std::string> left_out;
    const auto& checklist = assessment.checklist.sha256;
    if (recorded.start.checklist.sha256 != checklist || recorded.checklist.sha256 != checklist)
        return left_out;
    std::map<std::string_view, std::string_view> kinds; // of its subjects, by item
    std::set<std::string_view> instances;
    for (const auto& item : assessment.items) {
        kinds.emplace(item_of(item.instance), item.each);
        instances.insert(item.instance);
    }
    const auto names = [&](std::string_view kind, std::string_view subject) {
        const auto list = recorded.answers.subjects.find(kind);
        return list != recorded.answers.subjects.end() && std::ranges::count(list->second, subject) > 0;
    };
    for (const auto& [instance, response] : recorded.answers.responses) {
        if (response.open() || instances.contains(instance)) continue;
        const auto kind = kinds.find(item_of(instance));
        if (kind == kinds.end() || names(kind->second, subject_of(instance))) left_out.push_back(instance);
    }
    return left_out;
}

} // namespace tenken
