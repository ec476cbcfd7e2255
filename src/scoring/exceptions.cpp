#include "scoring/exceptions.hpp"

#include "model/exception_rules.hpp"

namespace tenken {

bool exception_in_force(const Assessment& assessment, const AssessedItem& item)
{
    if (item.state != State::answered || !item.response.exception) return false;
    const Scale* scale = assessment.find_scale(item.scale);
    if (scale == nullptr) return false;
    const auto& circumstances = assessment.circumstances;
    const auto& exception = *item.response.exception;
    return !exception_fault(exception, terms_of(item), level_of(item, *scale), circumstances.ciso) &&
        exception.approved_on <= circumstances.date && circumstances.date <= exception.until;
}

int exception_year(const Assessment& assessment, const AssessedItem& item)
{
    if (!exception_in_force(assessment, item)) return 0;
    int years = 1;
    const auto& before = item.exception_years;
    for (auto at = before.rbegin(); at != before.rend() && *at == assessment.circumstances.year - years; ++at)
        ++years;
    return years;
}

} // namespace tenken
