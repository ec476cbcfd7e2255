#include "interview/confirmation.hpp"

#include "base/utf8.hpp"
#include "interview/describe.hpp"
#include "interview/reading.hpp"
#include "interview/stage.hpp"
#include "scoring/confirmation_matters.hpp"
#include "scoring/score.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <iterator>

namespace tenken::interview {

Confirmation::Confirmation(const Checklist& checklist, ConfirmationSetup setup)
    : checklist_(checklist)
    , setup_(std::move(setup))
    , words_(setup_.language, setup_.manner)
{
    decisions_.words = setup_.assessment.circumstances.hand_in;
    for (const auto page : {Page::result, Page::news, Page::critical}) steps_.push_back({page, {}, {}});
    for (const auto& cause : causes_to_confirm(setup_.assessment))
        steps_.push_back({Page::causes, cause, {}});
    for (const auto* item : findings_without_plan(setup_.assessment))
        steps_.push_back({Page::plans, {}, item->instance});
    steps_.push_back({Page::agreement, {}, {}});
}

Turn Confirmation::start()
{
    show();
    ask();
    return taken();
}

Turn Confirmation::feed(const Input& input)
{
    const auto* line = std::get_if<Line>(&input);
    if (line == nullptr) {
        end(std::holds_alternative<Interrupt>(input) ? Ending::interrupted : Ending::stopped);
        return taken();
    }
    const std::string text =
        utf8::trimmed(utf8::nfc(utf8::without_controls(line->text.substr(0, line->text.find('\n')))));
    const auto command = read_command(text);
    const bool bare = command && command->argument.empty();
    if (bare && command->command == Command::quit)
        end(Ending::stopped);
    else if (bare && command->command == Command::back)
        back();
    else if (bare && command->command == Command::help)
        help();
    else
        take(text);
    if (!turn_.ending) ask();
    return taken();
}

Turn Confirmation::taken() { return std::exchange(turn_, {}); }

void Confirmation::end(Ending ending) { turn_.ending = ending; }

void Confirmation::go_on()
{
    want(Wanted::choice);
    plan_ = {};
    const auto left = step().page;
    ++at_;
    for (const auto page : {Page::causes, Page::plans}) {
        if (left < page && page < step().page) show(empty_page(words_, page));
    }
    if (step().page == Page::agreement && setup_.agreed) {
        end(Ending::complete);
        return;
    }
    show();
    if (step().page == Page::agreement) begin_agreement();
}

void Confirmation::begin_agreement()
{
    if (!said_why_left_ && !causes_to_confirm(setup_.assessment).empty()) {
        show(causes_left(words_, setup_.assessment));
        want(Wanted::why_left);
    } else {
        want(said_comment_ || setup_.commented ? Wanted::choice : Wanted::comment);
    }
}

void Confirmation::help()
{
    say(2, "hand_in.page.help");
    if (step().page == Page::causes) say(2, "hand_in.page.help_causes");
    if (step().page == Page::plans) say(2, "hand_in.page.help_plans");
}

void Confirmation::back()
{
    const bool before_agreement = step().page == Page::agreement;
    if (before_agreement) said_why_left_ = said_comment_ = false;
    if (wanted_ != Wanted::choice && !before_agreement) {
        want(Wanted::choice);
        return;
    }
    want(Wanted::choice);
    if (at_ > 0) --at_;
    show();
}

void Confirmation::want(Wanted wanted) { wanted_ = wanted; }

AssessedItem* Confirmation::find(std::string_view instance)
{
    const auto at = std::ranges::find(setup_.assessment.items, instance, &AssessedItem::instance);
    return at == setup_.assessment.items.end() ? nullptr : &*at;
}

// What is shown.

void Confirmation::show(std::vector<Block> blocks)
{
    std::ranges::move(blocks, std::back_inserter(turn_.shown));
}

void Confirmation::show()
{
    switch (step().page) {
    case Page::result:
        return show(result_page(words_, setup_.assessment, setup_.by));
    case Page::news:
        return show(news_page(words_, setup_.assessment));
    case Page::critical:
        return show(critical_page(words_, setup_.assessment));
    case Page::causes:
        return show_cause();
    case Page::plans:
        return show_finding();
    case Page::agreement:
        break;
    }
    const auto result = score(setup_.assessment).result;
    turn_.shown.emplace_back(Text{});
    say(0, "hand_in.page.end", words_("names.result." + std::string(result_name(result))));
}

/// With the number of this step among those of its page.
void Confirmation::show_heading()
{
    const auto of_page = [&](const Step& one) { return one.page == step().page; };
    const auto here = steps_.begin() + static_cast<std::ptrdiff_t>(at_) + 1;
    const auto number = static_cast<std::size_t>(std::count_if(steps_.begin(), here, of_page));
    const auto total = static_cast<std::size_t>(std::ranges::count_if(steps_, of_page));
    show(page_heading(words_, step().page, page_part(words_, number, total)));
}

/// What was decided at this step before one came back to it; empty where nothing was.
std::string Confirmation::chosen() const
{
    const auto& words = decisions_.words;
    if (step().page == Page::plans) {
        const auto at = decisions_.responses.find(step().instance);
        if (at != decisions_.responses.end() && !at->second.action.what.empty())
            return at->second.action.what;
        const auto sentence = words.vouched.find(step().instance);
        return sentence == words.vouched.end() ? "" : sentence->second;
    }
    const auto& id = step().cause.id;
    if (const auto at = words.promised.find(id); at != words.promised.end()) {
        const auto day = parse_iso_date(at->second.until);
        const auto until = day ? date_in_full(words_, *day) : at->second.until;
        return words_("hand_in.page.chosen_promise", until, at->second.word);
    }
    const auto& seen = step().cause.kind == CauseKind::contradiction ? words.kept : words.vouched;
    if (const auto at = seen.find(id); at != seen.end()) return at->second;
    const auto pointed = std::ranges::any_of(items_of(setup_.assessment, step().cause),
        [&](const AssessedItem* item) { return decisions_.responses.contains(item->instance); });
    return pointed ? words_("hand_in.page.chosen_finding") : "";
}

void Confirmation::ask()
{
    if (turn_.ending) return;
    const auto plain = [&](std::string_view id) { turn_.prompt = prompt_for(words_, id); };
    switch (wanted_) {
    case Wanted::choice:
        break;
    case Wanted::word:
        return plain(step().page == Page::plans ? "hand_in.prompt.no_plan"
                : key_ == ClosingKey::promise   ? "hand_in.prompt.promise"
                                                : "hand_in.prompt.seen");
    case Wanted::which:
        return plain("hand_in.prompt.which");
    case Wanted::mending:
        return plain("interview.prompt.yes_no");
    case Wanted::why_left:
        return plain("hand_in.prompt.why_left");
    case Wanted::comment:
        return plain("hand_in.prompt.comment");
    case Wanted::until:
        return plain("hand_in.prompt.until");
    case Wanted::what:
        return plain("interview.prompt.plan_what");
    case Wanted::owner:
        if (owner_.empty()) return plain("interview.prompt.plan_owner");
        turn_.prompt = prompt_for(words_, "interview.prompt.plan_owner_offered", owner_);
        return;
    case Wanted::due:
        return plain("interview.prompt.plan_due_open");
    }
    switch (step().page) {
    case Page::causes:
        return plain(chosen().empty() ? "hand_in.prompt.cause" : "hand_in.prompt.chosen");
    case Page::plans:
        return plain(chosen().empty() ? "hand_in.prompt.finding" : "hand_in.prompt.chosen");
    case Page::agreement:
        say(0, "hand_in.confirm.ask", setup_.assessment.circumstances.hand_in.version);
        return plain("interview.prompt.yes_no");
    default:
        return plain("hand_in.prompt.page");
    }
}

// What is typed.

void Confirmation::refuse(const std::string& line, std::size_t count)
{
    turn_.shown.emplace_back(Text{
        problem_in_words(words_, problem("interview.no_such_offer", line, count)), 2, 2, Style::warning});
}

/// Says so: a command's letter, or figures alone, where words are asked for.
bool Confirmation::is_slip(const std::string& line)
{
    if (line.empty() || !slip_in(line, {})) return false;
    turn_.shown.emplace_back(Text{words_("hand_in.page.no_text", line), 2, 2, Style::warning});
    return true;
}

void Confirmation::take(const std::string& line)
{
    switch (wanted_) {
    case Wanted::choice:
        break;
    case Wanted::mending:
        return take_mending(line);
    case Wanted::why_left:
    case Wanted::comment:
        return take_last_words(line);
    case Wanted::word:
        if (is_slip(line)) return;
        if (step().page == Page::plans)
            say_sentence(line);
        else if (line.empty() && key_ == ClosingKey::seen)
            say(2, "hand_in.page.word_needed");
        else
            close_cause(key_, line, until_);
        return;
    case Wanted::which:
        return take_which(line);
    case Wanted::until:
        return take_until(line);
    case Wanted::what:
    case Wanted::owner:
    case Wanted::due:
        return take_plan_part(line);
    }
    switch (step().page) {
    case Page::causes:
        return take_cause(line);
    case Page::plans:
        return take_finding(line);
    case Page::agreement:
        return take_agreement(line);
    default:
        if (line.empty())
            go_on();
        else
            say(2, "hand_in.page.enter_goes_on");
    }
}

void Confirmation::take_last_words(const std::string& line)
{
    if (is_slip(line)) return;
    if (wanted_ == Wanted::why_left) {
        decisions_.words.unfinished = line;
        said_why_left_ = true;
    } else {
        decisions_.words.remark = line;
        said_comment_ = true;
    }
    begin_agreement();
}

void Confirmation::put(const std::string& instance, Response response)
{
    auto& item = *find(instance);
    ++decided_;
    item.response = response;
    if (!response.open()) item.state = response.not_applicable ? State::not_applicable : State::answered;
    decisions_.responses[instance] = std::move(response);
}

void Confirmation::take_agreement(const std::string& line)
{
    const auto yes = read_yes_no(line);
    if (!yes)
        say(2, "interview.yes_or_no");
    else
        end(*yes ? Ending::complete : Ending::stopped);
}

} // namespace tenken::interview
