#include "interview/opening.hpp"

#include "base/folded_name.hpp"
#include "base/suggestion.hpp"
#include "base/utf8.hpp"
#include "interview/describe.hpp"
#include "interview/reading.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken::interview {

Opening::Opening(OpeningSetup setup)
    : setup_(std::move(setup))
    , words_(setup_.language)
{
}

Turn Opening::start()
{
    if (setup_.year) identity_.year = *setup_.year;
    if (setup_.by) identity_.by = *setup_.by;
    if (setup_.department) consider(*setup_.department);
    return next();
}

Turn Opening::feed(const Input& input)
{
    if (const auto* line = std::get_if<Line>(&input)) {
        const std::string text = line->text.substr(0, line->text.find('\n'));
        if (folded(text) == "q" || folded(text) == "/q" || folded(text) == "中断")
            return leave(Ending::stopped);
        if (folded(text) == "?")
            say("interview.opening.help");
        else
            take(utf8::trimmed(utf8::nfc(utf8::without_controls(text))));
        return next();
    }
    return leave(std::holds_alternative<Interrupt>(input) ? Ending::interrupted : Ending::stopped);
}

Turn Opening::leave(Ending ending)
{
    say("interview.opening.left");
    turn_.ending = ending;
    return again();
}

void Opening::take(const std::string& line)
{
    switch (wanted_) {
    case Wanted::department:
        take_department(line);
        break;
    case Wanted::new_department:
        confirm_department(line);
        break;
    case Wanted::year:
        take_year(line);
        break;
    case Wanted::other_year:
        confirm_year(line);
        break;
    case Wanted::by:
        take_by(line);
        break;
    }
}

/// Asks for the first thing that is missing.
Turn Opening::next()
{
    Prompt prompt;
    go_on();
    if (!considered_.empty()) {
        wanted_ = Wanted::new_department;
        if (meant_) {
            say("interview.opening.near_department", considered_, *meant_);
            turn_.shown.emplace_back(Offers{{{"1", "", words_("interview.opening.take", *meant_), ""},
                {"2", "", words_("interview.opening.take_new", considered_), ""}}});
        } else {
            say("interview.opening.new_department", considered_);
            turn_.shown.emplace_back(Offers{{{"1", "", words_("interview.opening.take_new", considered_), ""},
                {"2", "", words_("interview.opening.type_again"), ""}}});
        }
        prompt.wordings = {words_("interview.opening.number")};
    } else if (identity_.department.empty()) {
        wanted_ = Wanted::department;
        say("interview.opening.department");
        Offers offers;
        for (const auto& known : setup_.departments) offers.add(known);
        if (!offers.rows.empty()) turn_.shown.emplace_back(std::move(offers));
        prompt.wordings = {words_(
            setup_.departments.empty() ? "interview.opening.name" : "interview.opening.number_or_name")};
    } else if (other_year_ != 0) {
        wanted_ = Wanted::other_year;
        prompt.wordings = {words_("interview.prompt.yes_no")};
    } else if (identity_.year == 0) {
        wanted_ = Wanted::year;
        prompt.wordings = {
            words_("interview.opening.year", fiscal_year_in_full(words_, setup_.year_offered))};
    } else if (identity_.by.empty()) {
        wanted_ = Wanted::by;
        last_by_ = setup_.last_by ? setup_.last_by(identity_.department, identity_.year) : "";
        prompt.wordings = {last_by_.empty() ? words_("interview.opening.by")
                                            : words_("interview.opening.by_again", last_by_)};
    } else {
        turn_.ending = Ending::complete;
    }
    if (!turn_.ending) turn_.prompt = std::move(prompt);
    return again();
}

/// Takes the year of the only record that is open, where that is the year offered.
void Opening::go_on()
{
    if (identity_.department.empty() || identity_.year != 0 || !setup_.open_years) return;
    if (setup_.open_years(identity_.department) != std::vector{setup_.year_offered}) return;
    identity_.year = setup_.year_offered;
    say("interview.opening.goes_on", fiscal_year_in_full(words_, identity_.year));
}

Turn Opening::again()
{
    Turn turn = std::move(turn_);
    turn_ = Turn{};
    return turn;
}

bool Opening::acceptable(const std::string& name)
{
    const auto problem = setup_.name_problem ? setup_.name_problem(name) : std::nullopt;
    if (!problem) return true;
    say("interview.problem", words_(problem->id, problem->args),
        words_(problem->id + ".hint", problem->args));
    return false;
}

void Opening::consider(const std::string& name)
{
    considered_.clear();
    meant_.reset();
    if (name.empty() || !acceptable(name)) return;
    const auto* same = find_same_name(setup_.departments, name);
    if (setup_.departments.empty() || same != nullptr) {
        identity_.department = same != nullptr ? *same : name;
        return;
    }
    considered_ = name;
    meant_ = did_you_mean(name, setup_.departments);
}

void Opening::take_department(const std::string& line)
{
    if (const auto position = read_position(line, setup_.departments.size()))
        identity_.department = setup_.departments[*position - 1];
    else
        consider(line);
}

void Opening::confirm_department(const std::string& line)
{
    const auto first = read_yes_no(line);
    if (!first) {
        if (find_same_name(setup_.departments, line) != nullptr)
            consider(line);
        else
            say("interview.opening.one_or_two");
        return;
    }
    if (meant_)
        identity_.department = *first ? *meant_ : considered_;
    else if (*first)
        identity_.department = considered_;
    considered_.clear();
}

void Opening::take_year(const std::string& line)
{
    if (line.empty()) {
        identity_.year = setup_.year_offered;
        return;
    }
    const auto year = read_fiscal_year(line, setup_.year_offered);
    if (!year) {
        say("interview.opening.bad_year", line);
        return;
    }
    const auto open = setup_.open_years ? setup_.open_years(identity_.department) : std::vector<int>();
    if (*year == setup_.year_offered || std::ranges::find(open, *year) != open.end()) {
        identity_.year = *year;
        return;
    }
    other_year_ = *year;
    say("interview.opening.other_year", fiscal_year_in_full(words_, *year),
        fiscal_year_in_full(words_, setup_.year_offered));
}

void Opening::confirm_year(const std::string& line)
{
    const auto yes = read_yes_no(line);
    if (!yes) {
        say("interview.yes_or_no");
        return;
    }
    if (*yes) identity_.year = other_year_;
    other_year_ = 0;
}

void Opening::take_by(const std::string& line)
{
    const std::string& name = line.empty() ? last_by_ : line;
    if (name.empty() || is_number_alone(name))
        say("interview.opening.post_needed");
    else if (!is_fit_name(name))
        say("interview.opening.bad_name");
    else
        identity_.by = name;
}

} // namespace tenken::interview
