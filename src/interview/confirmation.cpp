#include "interview/confirmation.hpp"

#include "base/folded_name.hpp"
#include "base/utf8.hpp"
#include "interview/describe.hpp"
#include "interview/reading.hpp"
#include "interview/stage.hpp"
#include "scoring/exceptions.hpp"
#include "scoring/score.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <set>

namespace tenken::interview {

namespace {

constexpr std::size_t numbered_pages = 5;
constexpr std::size_t lines_at_most = 20; // of a list

void add_items(const Condition& condition, std::set<std::string_view>& items)
{
    if (!condition.item.empty()) items.insert(condition.item);
    for (const auto& part : condition.parts) add_items(part, items);
}

bool was_finding_last_year(const AssessedItem& item, const Circumstances& circumstances)
{
    return std::ranges::find(item.finding_years, circumstances.previous_year) != item.finding_years.end();
}

} // namespace

std::vector<const AssessedItem*> findings_without_plan(const Assessment& assessment)
{
    std::vector<const AssessedItem*> items;
    for (const auto& item : assessment.items) {
        if (!stands_at_finding(assessment, item) || exception_in_force(assessment, item)) continue;
        if (item.response.action.what.empty() && item.vouched.empty()) items.push_back(&item);
    }
    return items;
}

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
    show_empty_pages_between(left, step().page);
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
        show_left();
        want(Wanted::why_left);
    } else {
        want(said_comment_ || setup_.commented ? Wanted::choice : Wanted::comment);
    }
}

/// In words, as the submitter will be asked about them.
void Confirmation::show_left()
{
    const auto causes = causes_to_confirm(setup_.assessment);
    say(2, "hand_in.page.left", causes.size());
    for (const auto& cause : causes) {
        const auto check = std::ranges::find(setup_.assessment.checks, cause.id, &AssessedCheck::id);
        if (const auto* item = setup_.assessment.find_item(cause.id))
            say(4, "hand_in.page.left_item", item->instance, on_one_line(item->question));
        else if (check != setup_.assessment.checks.end())
            say(4, "hand_in.page.left_check", check->say);
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

const AssessedCheck* Confirmation::check() const
{
    const auto& checks = setup_.assessment.checks;
    const auto at = std::ranges::find(checks, step().cause.id, &AssessedCheck::id);
    return at == checks.end() ? nullptr : &*at;
}

// What is shown.

void Confirmation::heading(Page page, std::string_view title, const std::string& of)
{
    turn_.shown.emplace_back(Text{});
    turn_.shown.emplace_back(Text{
        words_("hand_in.page.heading", static_cast<std::size_t>(page) + 1, numbered_pages, words_(title), of),
        0, 0, Style::heading});
}

void Confirmation::show()
{
    switch (step().page) {
    case Page::result:
        return show_result();
    case Page::news:
        return show_news();
    case Page::critical:
        return show_critical();
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

void Confirmation::show_empty_pages_between(Page left, Page next)
{
    const auto is_passed = [&](Page page) { return left < page && page < next; };
    if (is_passed(Page::causes)) {
        heading(Page::causes, "hand_in.page.causes");
        say(2, "hand_in.page.nothing");
    }
    if (is_passed(Page::plans)) {
        heading(Page::plans, "hand_in.page.plans");
        say(2, "hand_in.page.nothing");
    }
}

void Confirmation::show_result()
{
    const auto& assessment = setup_.assessment;
    const auto& who = assessment.circumstances;
    const Score figures = score(assessment);
    std::size_t findings = 0;
    std::size_t planned = 0;
    for (const auto& item : assessment.items) {
        if (!is_finding(assessment, item)) continue;
        ++findings;
        if (!item.response.action.what.empty()) ++planned;
    }
    heading(Page::result, "hand_in.page.result");
    say(2, "hand_in.page.place", fiscal_year_in_full(words_, who.year), who.department, who.hand_in.version);
    say(2, "hand_in.page.result_is", words_("names.result." + std::string(result_name(figures.result))));
    const auto covered = words_("interview.covered", figures.tally.answered, figures.tally.applicable);
    if (figures.value)
        say(2, "interview.score", covered, figures.value->rounded());
    else
        say(2, "interview.score_none", covered);
    show_score_before(figures);
    say(2, "hand_in.page.findings", findings, planned, findings - planned);
    if (!figures.exceptions.empty()) say(2, "hand_in.page.exceptions", figures.exceptions.size());
    if (figures.not_applicable.items > 0) say(2, "hand_in.page.not_applicable", figures.not_applicable.items);
    if (!figures.causes.empty()) say(2, "hand_in.page.to_confirm", figures.causes.size());
    say(2, "hand_in.page.by", who.by);
    if (same_name(who.by, setup_.by)) say(2, "hand_in.same_person", who.by);
}

/// What that report states, and how far this year's is from it.
void Confirmation::show_score_before(const Score& figures)
{
    const auto& circumstances = setup_.assessment.circumstances;
    if (!circumstances.previous_score) return;
    const Exact& before = *circumstances.previous_score;
    const auto year = circumstances.previous_year == circumstances.year - 1
        ? words_("report.last_year")
        : fiscal_year_in_full(words_, circumstances.previous_year);
    if (!figures.value) return say(2, "hand_in.page.score_before", year, before.rounded());
    const Exact more = figures.value->rounded_value() - before;
    say(2, "hand_in.page.score_since", year, before.rounded(), (more > Exact(0) ? "+" : "") + more.rounded());
}

void Confirmation::show_list(std::string_view title, const std::vector<const AssessedItem*>& items)
{
    if (items.empty()) return;
    say(2, title, items.size());
    const std::size_t shown = std::min(items.size(), lines_at_most);
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& item = *items[i];
        const auto subject = subject_of(item.instance);
        turn_.shown.emplace_back(Text{answer_mark(setup_.assessment, item) + " " + std::string(subject) +
                (subject.empty() ? "" : ": ") + on_one_line(item.question),
            4, 4, Style::normal, Fit::cut});
    }
    if (shown < items.size()) say(4, "hand_in.page.more", items.size() - shown);
}

void Confirmation::show_news()
{
    const auto& assessment = setup_.assessment;
    const auto& circumstances = assessment.circumstances;
    heading(Page::news, "hand_in.page.news");
    if (circumstances.previous_year == 0) {
        say(2, "hand_in.page.no_year_before");
        return;
    }
    std::vector<const AssessedItem*> fresh;
    std::vector<const AssessedItem*> continued;
    std::vector<const AssessedItem*> gone;
    for (const auto& item : assessment.items) {
        const bool now = is_finding(assessment, item);
        const bool before = was_finding_last_year(item, circumstances);
        if (now) (before ? continued : fresh).push_back(&item);
        if (!now && before && item.state == State::answered) gone.push_back(&item);
    }
    show_list("hand_in.page.fresh", fresh);
    show_list("hand_in.page.continued", continued);
    show_list("hand_in.page.gone", gone);
    if (fresh.empty() && continued.empty() && gone.empty()) say(2, "hand_in.page.nothing");
}

void Confirmation::show_critical()
{
    const auto& assessment = setup_.assessment;
    std::vector<const AssessedItem*> failing;
    std::vector<const AssessedItem*> others;
    for (const auto& item : assessment.items) {
        if (!item.critical || !item.scored()) continue;
        if (item.state != State::answered && item.state != State::not_applicable) continue;
        (is_finding(assessment, item) ? failing : others).push_back(&item);
    }
    heading(Page::critical, "hand_in.page.critical");
    show_list("hand_in.page.critical_failing", failing);
    show_list("hand_in.page.critical_others", others);
    if (failing.empty() && others.empty()) say(2, "hand_in.page.nothing");
}

void Confirmation::show_answer(const AssessedItem& item)
{
    const auto subject = subject_of(item.instance);
    turn_.shown.emplace_back(
        Text{(subject.empty() ? "" : std::string(subject) + ": ") + on_one_line(item.question), 2, 2});
    say(2, "hand_in.page.answer", answer_in_words(words_, setup_.assessment, item));
    if (!item.response.note.empty()) say(2, "interview.present_note", on_one_line(item.response.note));
    if (!item.response.evidence.empty())
        say(2, "interview.present_evidence", words_.list(item.response.evidence, on_one_line));
}

/// "2/3" among the steps of the same page.
void Confirmation::show_cause()
{
    const auto of_page = [](const Step& one) { return one.page == Page::causes; };
    const auto total = std::ranges::count_if(steps_, of_page);
    const auto number =
        std::ranges::count_if(steps_.begin(), steps_.begin() + static_cast<std::ptrdiff_t>(at_) + 1, of_page);
    heading(Page::causes, "hand_in.page.causes", words_("hand_in.page.of", number, total));
    const auto& cause = step().cause;
    const auto name = name_in(cause_kind_names, cause.kind);
    turn_.shown.emplace_back(Text{words_("hand_in.page.cause." + std::string(name)), 2, 2, Style::warning});
    if (const auto* contradiction = check()) {
        turn_.shown.emplace_back(Text{contradiction->say, 2, 2});
        for (const auto* item : contradicting()) show_answer(*item);
        say(2, "hand_in.page.word",
            contradiction->word.empty() ? words_("hand_in.page.no_word") : on_one_line(contradiction->word));
    } else if (const auto* item = find(cause.id)) {
        show_answer(*item);
    }
    Offers offers;
    for (const auto key : keys())
        offers.rows.push_back({std::to_string(static_cast<int>(key)), "",
            words_("hand_in.page.key." + std::to_string(static_cast<int>(key)), pointed_answer()), ""});
    turn_.shown.emplace_back(std::move(offers));
    if (const auto before = chosen(); !before.empty()) say(2, "hand_in.page.chosen", before);
}

/// What was decided at this step before one came back to it; empty where nothing was.
std::string Confirmation::chosen() const
{
    const auto& words = decisions_.words;
    if (step().page == Page::plans) {
        const auto at = decisions_.responses.find(step().instance);
        if (at != decisions_.responses.end() && !at->second.action.what.empty()) return at->second.action.what;
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
    const auto pointed = std::ranges::any_of(questions_of_cause(),
        [&](const AssessedItem* item) { return decisions_.responses.contains(item->instance); });
    return pointed ? words_("hand_in.page.chosen_finding") : "";
}

/// What an answer becomes that is made a finding; empty where none can.
std::string Confirmation::pointed_answer() const
{
    const auto items = pointable();
    if (items.empty()) return {};
    return level_in_words(*unknown_or_worst(*setup_.assessment.find_scale(items.front()->scale)));
}

void Confirmation::show_finding()
{
    const auto of_page = [](const Step& one) { return one.page == Page::plans; };
    const auto total = std::ranges::count_if(steps_, of_page);
    const auto number =
        std::ranges::count_if(steps_.begin(), steps_.begin() + static_cast<std::ptrdiff_t>(at_) + 1, of_page);
    heading(Page::plans, "hand_in.page.plans", words_("hand_in.page.of", number, total));
    const auto& item = *find(step().instance);
    if (item.critical) say(2, "hand_in.page.is_critical");
    show_answer(item);
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

std::vector<ClosingKey> Confirmation::keys() const
{
    std::vector<ClosingKey> keys;
    for (const auto key : {ClosingKey::seen, ClosingKey::mend, ClosingKey::point, ClosingKey::promise}) {
        const bool possible = key != ClosingKey::point || !pointable().empty();
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
        if (pointable().size() == 1) return point_out(pointable().front()->instance);
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
    for (const auto* item : questions_of_cause())
        say(2, "hand_in.page.mend_where", item->instance, on_one_line(item->question));
    decisions_.mend = true;
    end(Ending::stopped);
}

std::vector<const AssessedItem*> Confirmation::questions_of_cause() const
{
    auto items = contradicting();
    if (const auto* item = setup_.assessment.find_item(step().cause.id)) items.push_back(item);
    return items;
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

/// The answers that a check is about.
std::vector<const AssessedItem*> Confirmation::contradicting() const
{
    std::set<std::string_view> ids;
    if (const auto* contradiction = check()) add_items(contradiction->condition, ids);
    std::vector<const AssessedItem*> items;
    for (const auto& item : setup_.assessment.items) {
        const bool answered = item.state == State::answered || item.state == State::not_applicable;
        if (answered && ids.contains(item_of(item.instance))) items.push_back(&item);
    }
    return items;
}

/// The items of a cause that are no findings yet, and can become one by a level alone.
std::vector<const AssessedItem*> Confirmation::pointable() const
{
    const auto& assessment = setup_.assessment;
    auto items = questions_of_cause();
    std::erase_if(items, [&](const AssessedItem* item) {
        const auto* scale = assessment.find_scale(item->scale);
        const auto* level = scale == nullptr ? nullptr : unknown_or_worst(*scale);
        if (level == nullptr || !item->counts.empty() || stands_at_finding(assessment, *item)) return true;
        if (item->state != State::answered && item->state != State::not_applicable) return true;
        return item->type != ItemType::level && level->id != unknown_level;
    });
    return items;
}

void Confirmation::show_pointable()
{
    Offers offers;
    for (const auto* item : pointable())
        offers.add(words_("interview.check.answer", on_one_line(item->question),
            answer_in_words(words_, setup_.assessment, *item)));
    turn_.shown.emplace_back(std::move(offers));
}

void Confirmation::take_which(const std::string& line)
{
    const auto items = pointable();
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

void Confirmation::put(const std::string& instance, Response response)
{
    auto& item = *find(instance);
    ++decided_;
    item.response = response;
    if (!response.open()) item.state = response.not_applicable ? State::not_applicable : State::answered;
    decisions_.responses[instance] = std::move(response);
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

void Confirmation::take_agreement(const std::string& line)
{
    const auto yes = read_yes_no(line);
    if (!yes)
        say(2, "interview.yes_or_no");
    else
        end(*yes ? Ending::complete : Ending::stopped);
}

} // namespace tenken::interview
