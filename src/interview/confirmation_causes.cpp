#include "interview/confirmation.hpp"

#include "interview/describe.hpp"
#include "interview/reading.hpp"
#include "scoring/confirmation_matters.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

// What keeps the result at 要確認, and the keys that close it.
namespace tenken::interview {

const AssessedCheck* Confirmation::check() const
{
    const auto& checks = setup_.assessment.checks;
    const auto at = std::ranges::find(checks, step().cause.id, &AssessedCheck::id);
    return at == checks.end() ? nullptr : &*at;
}

void Confirmation::show_cause()
{
    show_heading();
    const auto& cause = step().cause;
    const auto name = name_in(cause_kind_names, cause.kind);
    turn_.shown.emplace_back(Text{words_("hand_in.page.cause." + std::string(name)), 2, 2, Style::warning});
    if (const auto* contradiction = check()) {
        turn_.shown.emplace_back(Text{contradiction->say, 2, 2});
        for (const auto* item : items_of(setup_.assessment, cause))
            show(answer_lines(words_, setup_.assessment, *item));
        say(2, "hand_in.page.word",
            contradiction->word.empty() ? words_("hand_in.page.no_word") : on_one_line(contradiction->word));
    } else if (const auto* item = find(cause.id)) {
        show(answer_lines(words_, setup_.assessment, *item));
    }
    Offers offers;
    for (const auto key : keys())
        offers.rows.push_back({std::to_string(static_cast<int>(key)), "",
            words_("hand_in.page.key." + std::to_string(static_cast<int>(key)), pointed_answer()), ""});
    turn_.shown.emplace_back(std::move(offers));
    if (const auto before = chosen(); !before.empty()) say(2, "hand_in.page.chosen", before);
}

/// What an answer becomes that is made a finding; empty where none can.
std::string Confirmation::pointed_answer() const
{
    const auto items = pointable_items(setup_.assessment, step().cause);
    if (items.empty()) return {};
    return level_in_words(*unknown_or_worst(*setup_.assessment.find_scale(items.front()->scale)));
}

std::vector<ClosingKey> Confirmation::keys() const
{
    std::vector<ClosingKey> keys;
    for (const auto key : {ClosingKey::seen, ClosingKey::mend, ClosingKey::point, ClosingKey::promise}) {
        const bool possible =
            key != ClosingKey::point || !pointable_items(setup_.assessment, step().cause).empty();
        if (possible && closes(setup_.assessment, step().cause, key)) keys.push_back(key);
    }
    return keys;
}

void Confirmation::take_cause(const std::string& line)
{
    if (line.empty()) {
        if (chosen().empty()) say(2, "hand_in.vouch.left");
        go_on();
        return;
    }
    const auto possible = keys();
    const auto number = read_position(line, 4);
    const auto key = number ? static_cast<ClosingKey>(*number) : ClosingKey::seen;
    if (!number || std::ranges::find(possible, key) == possible.end()) {
        say(2, "hand_in.page.no_such_key", line);
        return;
    }
    key_ = key;
    switch (key) {
    case ClosingKey::seen:
        return want(Wanted::word);
    case ClosingKey::mend:
        if (decided_ == 0) return end_to_mend();
        say(2, "hand_in.page.mend_sure", decided_);
        return want(Wanted::mending);
    case ClosingKey::point:
        if (const auto items = pointable_items(setup_.assessment, step().cause); items.size() == 1)
            return point_out(items.front()->instance);
        show_pointable();
        return want(Wanted::which);
    case ClosingKey::promise:
        return want(Wanted::until);
    }
}

void Confirmation::take_mending(const std::string& line)
{
    const auto yes = read_yes_no(line);
    if (!yes) return say(2, "interview.yes_or_no");
    if (*yes) return end_to_mend();
    want(Wanted::choice);
    show();
}

/// Says which questions are to be corrected.
void Confirmation::end_to_mend()
{
    for (const auto* item : items_of(setup_.assessment, step().cause))
        say(2, "hand_in.page.mend_where", item->instance, on_one_line(item->question));
    decisions_.mend = true;
    end(Ending::stopped);
}

void Confirmation::show_pointable()
{
    Offers offers;
    for (const auto* item : pointable_items(setup_.assessment, step().cause))
        offers.add(words_("interview.check.answer", on_one_line(item->question),
            answer_in_words(words_, setup_.assessment, *item)));
    turn_.shown.emplace_back(std::move(offers));
}

void Confirmation::take_which(const std::string& line)
{
    const auto items = pointable_items(setup_.assessment, step().cause);
    if (const auto number = read_position(line, items.size()))
        point_out(items[*number - 1]->instance);
    else
        refuse(line, items.size());
}

void Confirmation::take_until(const std::string& line)
{
    const auto read = read_date(line, setup_.today);
    if (const auto* wrong = std::get_if<Problem>(&read)) {
        turn_.shown.emplace_back(Text{problem_in_words(words_, *wrong), 2, 2, Style::warning});
        return;
    }
    const Date day = std::get<Date>(read);
    if (day < setup_.today) {
        say(2, "hand_in.page.until_past");
        return;
    }
    until_ = iso_date(day);
    say(2, "interview.echo", date_in_full(words_, day));
    want(Wanted::word);
}

void Confirmation::close_cause(ClosingKey key, const std::string& word, const std::string& until)
{
    const auto& cause = step().cause;
    ++decided_;
    close(decisions_.words, cause, key, word, until);
    setup_.assessment.circumstances.hand_in = decisions_.words;
    const auto promise = key == ClosingKey::promise ? std::optional(Promise{until, word}) : std::nullopt;
    if (auto* item = find(cause.id)) {
        if (key == ClosingKey::seen) item->vouched = word;
        item->promised = promise;
    }
    for (auto& one : setup_.assessment.checks) {
        if (one.id != cause.id) continue;
        if (key == ClosingKey::seen) one.kept = word;
        one.promised = promise;
    }
    go_on();
}

void Confirmation::point_out(const std::string& instance)
{
    const auto& item = *find(instance);
    const auto* scale = setup_.assessment.find_scale(item.scale);
    Response response = item.response;
    response.answer = unknown_or_worst(*scale)->id;
    response.not_applicable = false;
    response.reason.clear();
    put(instance, std::move(response));
    say(2, "interview.echo", answer_in_words(words_, setup_.assessment, *find(instance)));
    const auto planned = [&](const Step& one) { return one.page == Page::plans && one.instance == instance; };
    if (std::ranges::none_of(steps_, planned) && item.response.action.what.empty())
        steps_.insert(steps_.end() - 1, Step{Page::plans, {}, instance});
    go_on();
}

} // namespace tenken::interview
