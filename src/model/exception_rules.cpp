#include "model/exception_rules.hpp"

#include "base/date.hpp"
#include "base/utf8.hpp"

namespace tenken {

namespace {

bool is_said_at_all(std::string_view text) { return !utf8::comparable_form(text).empty(); }

/// The same day a year later; of 29 February the 28th.
Date a_year_after(Date day)
{
    const Date later = day + std::chrono::years(1);
    return later.ok() ? later : Date(later.year() / later.month() / std::chrono::last);
}

} // namespace

bool is_too_long(const Exception& exception, bool of_subject)
{
    const auto from = parse_iso_date(exception.approved_on);
    const auto until = parse_iso_date(exception.until);
    if (!from || !until || *until < *from) return true;
    return !of_subject && a_year_after(*from) < *until;
}

bool is_same_post(std::string_view one, std::string_view other)
{
    return is_said_at_all(one) && utf8::comparable_form(one) == utf8::comparable_form(other);
}

ExceptionTerms terms_of(const AssessedItem& item)
{
    return {item.critical, !subject_of(item.instance).empty()};
}

std::optional<ExceptionFault> exception_fault(
    const Exception& exception, ExceptionTerms terms, const Level* level, std::string_view ciso)
{
    if (level == nullptr || !level->finding || level->id == unknown_level) return ExceptionFault::no_finding;
    if (!is_said_at_all(exception.approved_by) || !is_said_at_all(exception.reason))
        return ExceptionFault::nothing_said;
    if (is_too_long(exception, terms.of_subject)) return ExceptionFault::too_long;
    if (!terms.critical) return std::nullopt;
    if (!is_same_post(exception.approved_by, ciso)) return ExceptionFault::not_by_ciso;
    if (!is_said_at_all(exception.instead)) return ExceptionFault::nothing_instead;
    return std::nullopt;
}

} // namespace tenken
