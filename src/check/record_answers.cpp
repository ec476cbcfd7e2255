#include "check/record_answers.hpp"

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

} // namespace tenken
