#include "interview/confirmation.hpp"

#include "interview/describe.hpp"
#include "interview/reading.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

// Findings without a plan: each gets one, or a sentence.
namespace tenken::interview {

void Confirmation::show_finding()
{
    show_heading();
    const auto& item = *find(step().instance);
    if (item.critical) say(2, "hand_in.page.is_critical");
    show(answer_lines(words_, setup_.assessment, item));
    if (const auto since = continued_since(item, setup_.assessment.circumstances))
        say(2, "carry_over.continued_since", fiscal_year_in_full(words_, *since));
    Offers offers;
    for (const auto way : plan_ways()) {
        switch (way) {
        case PlanWay::first_step:
            offers.add(words_("hand_in.page.plan_first_step", remedy()));
            break;
        case PlanWay::own:
            offers.add(words_("hand_in.page.plan_own"));
            break;
        case PlanWay::sentence:
            offers.add(words_("hand_in.page.plan_sentence"));
            break;
        case PlanWay::same_sentence:
            offers.add(words_("hand_in.page.plan_same_sentence", sentence_));
            break;
        }
    }
    turn_.shown.emplace_back(std::move(offers));
    if (const auto before = chosen(); !before.empty()) say(2, "hand_in.page.chosen", before);
}

std::string Confirmation::remedy() const
{
    const auto* source = checklist_.find_item(item_of(step().instance));
    return source == nullptr ? "" : source->remedy;
}

std::vector<Confirmation::PlanWay> Confirmation::plan_ways()
{
    std::vector<PlanWay> ways;
    if (!remedy().empty()) ways.push_back(PlanWay::first_step);
    ways.push_back(PlanWay::own);
    ways.push_back(PlanWay::sentence);
    if (!sentence_.empty()) ways.push_back(PlanWay::same_sentence);
    return ways;
}

void Confirmation::take_finding(const std::string& line)
{
    const auto ways = plan_ways();
    const auto number = read_position(line, ways.size());
    if (line.empty() && !chosen().empty()) {
        go_on();
    } else if (line.empty()) {
        say(2, "hand_in.page.plan_or_sentence");
    } else if (!number) {
        refuse(line, ways.size());
    } else {
        plan_ = {};
        switch (ways[*number - 1]) {
        case PlanWay::first_step:
            plan_.what = remedy();
            return want(Wanted::owner);
        case PlanWay::own:
            return want(Wanted::what);
        case PlanWay::sentence:
            return want(Wanted::word);
        case PlanWay::same_sentence:
            return say_sentence(sentence_);
        }
    }
}

void Confirmation::say_sentence(const std::string& sentence)
{
    if (sentence.empty()) {
        say(2, "hand_in.page.plan_or_sentence");
        return;
    }
    ++decided_;
    sentence_ = sentence;
    decisions_.words.vouched[step().instance] = sentence;
    find(step().instance)->vouched = sentence;
    go_on();
}

void Confirmation::take_plan_part(const std::string& line)
{
    if (wanted_ != Wanted::due && is_slip(line)) return;
    if (wanted_ == Wanted::what) {
        if (line.empty()) return say(2, "hand_in.page.plan_or_sentence");
        plan_.what = line;
        return want(Wanted::owner);
    }
    if (wanted_ == Wanted::owner) {
        plan_.owner = line.empty() ? owner_ : line;
        owner_ = plan_.owner;
        return want(Wanted::due);
    }
    if (!line.empty()) {
        const auto read = read_date(line, setup_.today);
        if (const auto* wrong = std::get_if<Problem>(&read)) {
            turn_.shown.emplace_back(Text{problem_in_words(words_, *wrong), 2, 2, Style::warning});
            return;
        }
        plan_.due = iso_date(std::get<Date>(read));
        say(2, "interview.plan.due_echo", date_in_full(words_, std::get<Date>(read)));
    }
    Response response = find(step().instance)->response;
    response.action = plan_;
    put(step().instance, std::move(response));
    go_on();
}

} // namespace tenken::interview
