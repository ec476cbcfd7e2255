#include "interview/answer_reading.hpp"

#include "interview/reading.hpp"
#include "words/japanese_date.hpp"

namespace tenken::interview {

namespace {

using Answer = std::variant<Value, DoesNotApply, Problem>;

Answer picked(const Picked& pick)
{
    if (pick.not_applicable) return DoesNotApply{};
    return Value(pick.level);
}

Answer read_level_answer(const std::string& line, const Item& item, const Scale& scale)
{
    if (const auto pick = read_level(line, scale, may_not_apply(item, &scale))) return picked(*pick);
    const std::string last = std::to_string(scale.levels.size());
    return Problem{
        may_not_apply(item, &scale) ? "interview.no_such_offer_or_none" : "interview.no_such_offer",
        {line, last}, {}};
}

Answer read_number_answer(const std::string& line, const Item& item, const Scale* scale)
{
    if (scale != nullptr) {
        const auto pick = read_level_word(line, *scale, may_not_apply(item, scale));
        if (pick && (pick->not_applicable || pick->level == unknown_level)) return picked(*pick);
    }
    const auto number = read_number(line, item.unit);
    if (!number) return Problem{"interview.no_number", {line}, {}};
    if (item.min && *number < *item.min)
        return Problem{"interview.too_low", {number->text(), item.min->text() + item.unit}, {}};
    if (item.max && *number > *item.max)
        return Problem{"interview.too_high", {number->text(), item.max->text() + item.unit}, {}};
    return Value(*number);
}

Answer read_date_answer(const std::string& line, Date today)
{
    const auto read = read_date(line, today);
    if (const auto* date = std::get_if<Date>(&read)) return Value(iso_date(*date));
    return std::get<Problem>(read);
}

} // namespace

bool may_not_apply(const Item& item, const Scale* scale)
{
    return item.may_be_not_applicable && scale != nullptr && scale->not_applicable.has_value();
}

Answer read_answer(const std::string& line, const Item& item, const Scale* scale, Date today)
{
    switch (item.type) {
    case ItemType::level:
        return read_level_answer(line, item, *scale);
    case ItemType::number:
        return read_number_answer(line, item, scale);
    case ItemType::date:
        return read_date_answer(line, today);
    case ItemType::choice:
        if (const auto choice = read_choice(line, item.choices)) return Value(*choice);
        return Problem{"interview.no_such_offer", {line, std::to_string(item.choices.size())}, {}};
    case ItemType::text:
        break;
    }
    return Value(line);
}

} // namespace tenken::interview
