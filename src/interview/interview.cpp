#include "interview/interview.hpp"

#include "interview/flow.hpp"

#include <utility>

namespace tenken::interview {

Interview::Interview(const Checklist& checklist, Answers answers, Setup setup)
    : flow_(std::make_unique<Flow>(checklist, std::move(answers), std::move(setup)))
{
}

Interview::~Interview() = default;

Turn Interview::start() { return flow_->start(); }

Turn Interview::feed(const Input& input) { return flow_->feed(input); }

const Answers& Interview::answers() const { return flow_->answers(); }

const Assessment& Interview::assessment() const { return flow_->assessment(); }

Where Interview::where() const { return flow_->where(); }

const std::string& Interview::question() const { return flow_->question(); }

} // namespace tenken::interview
