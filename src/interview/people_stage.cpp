#include "interview/describe.hpp"
#include "interview/reading.hpp"
#include "interview/screens.hpp"
#include "interview/stage.hpp"
#include "model/names.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace tenken::interview {

namespace {

constexpr std::array<std::string_view, 3> ways{
    "interview.people.each", "interview.people.counted", "interview.people.unasked"};

/// As the answers that are there already tell: individuals have come, or people were counted.
std::optional<PeopleAnswer> as_before(const Session& session)
{
    if (session.answers().respondents > 0) return PeopleAnswer::each;
    const auto counted = [](const auto& entry) { return !entry.second.counts.empty(); };
    if (std::ranges::any_of(session.answers().responses, counted)) return PeopleAnswer::counted;
    return std::nullopt;
}

/// Asks once how the department's people answer.
class PeopleStage : public Stage {
public:
    [[nodiscard]] Where where() const override { return Where::people; }
    [[nodiscard]] bool takes_text() const override { return false; }

    void begin(Asking& asking) override
    {
        if (asking.memory().people == PeopleAnswer::unasked && !is_answered(asking)) {
            take(asking, PeopleAnswer::unasked);
            return;
        }
        if (is_answered(asking))
            asking.show(counts_screen(asking.session()));
        else
            asking.show(Text{});
        asking.show(Text{asking.words()("interview.people.ask"), 0, 0, Style::heading});
        Offers offers;
        for (const auto way : ways) offers.add(asking.words()(way));
        asking.show(offers);
        if (const auto known = as_before(asking.session()))
            asking.say("interview.people.as_before", asking.words()(ways[static_cast<std::size_t>(*known)]));
        ask(asking);
    }

    void ask(Asking& asking) override
    {
        const bool known = as_before(asking.session()).has_value();
        asking.ask(prompt_for(asking.words(),
            is_answered(asking) ? "interview.prompt.people_again"
                : known         ? "interview.prompt.people_known"
                                : "interview.prompt.people_ask"));
    }

    void enter(Asking& asking) override
    {
        if (is_answered(asking)) {
            asking.go(Way::forth);
            return;
        }
        if (const auto known = as_before(asking.session())) {
            take(asking, *known);
            return;
        }
        asking.say("interview.nothing_chosen");
        ask(asking);
    }

    void line(Asking& asking, const std::string& text) override
    {
        const auto position = read_position(text, ways.size());
        if (!position) {
            asking.say_problem(problem("interview.no_such_offer", text, ways.size()));
            ask(asking);
            return;
        }
        take(asking, static_cast<PeopleAnswer>(*position - 1));
    }

    void back(Asking& asking) override { asking.go(Way::back); }
    void help(Asking& asking) override { asking.say("interview.people.help"); }

private:
    /// For all at once, which can be left as it is.
    static bool is_answered(Asking& asking) { return asking.session().item().state != State::open; }

    static void take(Asking& asking, PeopleAnswer way)
    {
        asking.memory().people = way;
        switch (way) {
        case PeopleAnswer::each:
            withdraw_then_wait(asking);
            return;
        case PeopleAnswer::counted:
            asking.go(Way::question);
            return;
        case PeopleAnswer::unasked:
            answer_unknown(asking);
            return;
        }
    }

    static void withdraw_then_wait(Asking& asking)
    {
        Response response = asking.session().response();
        response.answer.reset();
        response.counts.clear();
        response.not_applicable = false;
        response.reason.clear();
        asking.save(
            AnswerChange{asking.session().question(), std::move(response)}, [&asking] { wait(asking); });
    }

    /// Until the respondents have answered.
    static void wait(Asking& asking)
    {
        for (const auto* item : asking.session().course().open()) {
            if (item->scope == Scope::person && item->scored())
                asking.memory().skipped.insert(item->instance);
        }
        asking.say("interview.people.wait");
        if (const auto& resume = asking.session().setup().resume_command; !resume.empty())
            asking.show(
                Text{asking.words()("interview.people.how_each", resume), 4, 4, Style::normal, Fit::whole});
        asking.go(Way::next);
    }

    static void answer_unknown(Asking& asking)
    {
        const auto* scale = asking.session().scale();
        const auto* unknown = scale == nullptr ? nullptr : scale->find(unknown_level);
        if (unknown == nullptr) {
            asking.enter(make_people_counts_stage());
            return;
        }
        Response response = asking.session().response();
        response.answer = std::string(unknown_level);
        asking.say("interview.people.unknown", asking.session().item().question, level_in_words(*unknown));
        asking.save(AnswerChange{asking.session().question(), std::move(response)}, [&asking] {
            asking.say_saved();
            asking.go(Way::next);
        });
    }
};

/// The department's head-count as it is on file or was said, and the sums of persons that were written before.
std::set<int> known_sums(Asking& asking)
{
    std::set<int> sums = asking.memory().head_counts;
    if (const int staff = asking.session().setup().circumstances.staff; staff > 0) sums.insert(staff);
    for (const auto& [instance, response] : asking.session().answers().responses) {
        if (!response.counts.empty()) sums.insert(persons_in(response.counts));
    }
    return sums;
}

/// Of a number or choices not every level of the scale may be one that an answer comes to.
bool can_stand_at(const Item& item, const PersonCounts& counts)
{
    return std::ranges::all_of(counts, [&](const auto& entry) {
        return entry.first == not_applicable_name ||
            can_reach(item.type, item.bands, item.choices, entry.first);
    });
}

/// Asks how many of the department's people answered what, of whom there are how many, once. A sum of persons that was
/// not written before is asked back; a number without its answer is never taken.
class PeopleCountsStage : public Stage {
public:
    [[nodiscard]] Where where() const override { return Where::people_counts; }
    [[nodiscard]] bool takes_text() const override { return false; }
    void begin(Asking& asking) override;
    void ask(Asking& asking) override;
    void enter(Asking& asking) override;
    void line(Asking& asking, const std::string& text) override;
    void back(Asking& asking) override;
    void help(Asking& asking) override;
    bool command(Asking& asking, const CommandLine& command) override;

    /// "n" with a number behind it and the like are commands here as at any question; a mark with a number is none.
    [[nodiscard]] bool means_answer(const Session& session, const std::string& line) const override;

private:
    enum class Wanted { persons, counts, agreement };

    void take_persons(Asking& asking, const std::string& text);
    void take_counts(Asking& asking, const std::string& text);
    void take_agreement(Asking& asking, const std::string& text);
    void save(Asking& asking);

    Wanted wanted_ = Wanted::counts;
    PersonCounts counts_; ///< whose sum is asked back
};

void PeopleCountsStage::begin(Asking& asking)
{
    asking.show(counts_screen(asking.session()));
    if (known_sums(asking).empty() && !asking.session().setup().read_only) wanted_ = Wanted::persons;
    ask(asking);
}

void PeopleCountsStage::ask(Asking& asking)
{
    if (wanted_ == Wanted::persons) {
        asking.ask(prompt_for(asking.words(), "interview.prompt.people_persons"));
        return;
    }
    if (wanted_ == Wanted::agreement) {
        asking.ask(prompt_for(asking.words(), "interview.prompt.yes_no"));
        return;
    }
    Prompt prompt = prompt_for(asking.words(), "interview.prompt.people_counts");
    if (asking.session().item().state != State::open)
        prompt.spoken = asking.words()("interview.prompt.keeps");
    asking.ask(std::move(prompt));
}

void PeopleCountsStage::enter(Asking& asking)
{
    if (wanted_ != Wanted::counts) {
        asking.say(wanted_ == Wanted::persons ? "interview.people.persons_needed" : "interview.yes_or_no");
        ask(asking);
        return;
    }
    if (asking.session().item().state != State::open || asking.session().setup().read_only) {
        asking.go(Way::forth);
        return;
    }
    asking.say("interview.nothing_chosen");
    ask(asking);
}

void PeopleCountsStage::line(Asking& asking, const std::string& text)
{
    if (asking.read_only_refused()) return;
    switch (wanted_) {
    case Wanted::persons:
        return take_persons(asking, text);
    case Wanted::counts:
        return take_counts(asking, text);
    case Wanted::agreement:
        return take_agreement(asking, text);
    }
}

void PeopleCountsStage::take_persons(Asking& asking, const std::string& text)
{
    const auto persons = read_persons(text);
    if (!persons) {
        asking.say_problem(problem("interview.no_persons", text));
        ask(asking);
        return;
    }
    asking.memory().head_counts.insert(*persons);
    asking.say("interview.people.persons_echo", *persons);
    wanted_ = Wanted::counts;
    ask(asking);
}

void PeopleCountsStage::take_counts(Asking& asking, const std::string& text)
{
    const auto& source = asking.session().source();
    const auto* scale = asking.session().scale();
    const bool may_be_none = may_not_apply(source, scale);
    if (const auto pick = read_level_word(text, *scale, may_be_none); pick && pick->not_applicable) {
        asking.enter_over(make_reason_stage());
        return;
    }
    auto counts = read_counts(text, *scale, may_be_none);
    if (!counts || !can_stand_at(source, *counts)) {
        asking.say_problem(problem(
            read_persons(text) || folded(text) == "0" ? "interview.lone_count" : "interview.no_counts",
            text));
        ask(asking);
        return;
    }
    counts_ = std::move(*counts);
    const int persons = persons_in(counts_);
    const auto known = known_sums(asking);
    if (!known.empty() && !known.contains(persons)) {
        asking.say("interview.people.other_sum", persons, *known.rbegin());
        wanted_ = Wanted::agreement;
        ask(asking);
        return;
    }
    save(asking);
}

void PeopleCountsStage::take_agreement(Asking& asking, const std::string& text)
{
    const auto yes = read_yes_no(text);
    if (!yes) {
        asking.say("interview.yes_or_no");
        ask(asking);
        return;
    }
    wanted_ = Wanted::counts;
    if (*yes)
        save(asking);
    else
        ask(asking);
}

void PeopleCountsStage::save(Asking& asking)
{
    asking.memory().head_counts.insert(persons_in(counts_));
    Response response = asking.session().response();
    response.answer.reset();
    response.not_applicable = false;
    response.reason.clear();
    response.counts = counts_;
    asking.save(AnswerChange{asking.session().question(), std::move(response)}, [this, &asking] {
        const Session& session = asking.session();
        asking.say("interview.echo", counts_in_words(asking.words(), counts_, *session.scale()));
        if (finding_of(session.assessment(), session.item()) != nullptr) {
            asking.enter_over(make_plan_stage(AfterAddition::next));
            return;
        }
        asking.say_saved();
        asking.go(Way::next);
    });
}

void PeopleCountsStage::back(Asking& asking)
{
    if (wanted_ == Wanted::agreement) {
        wanted_ = Wanted::counts;
        ask(asking);
        return;
    }
    asking.go(Way::back);
}

void PeopleCountsStage::help(Asking& asking)
{
    asking.show(help_screen(asking.session()));
    asking.say("interview.people.counts_help");
}

bool PeopleCountsStage::command(Asking& asking, const CommandLine& command)
{
    if (wanted_ == Wanted::agreement && command.command == Command::note) { // "n" is "no" here
        take_agreement(asking, "n");
        return true;
    }
    return false;
}

bool PeopleCountsStage::means_answer(const Session& session, const std::string& line) const
{
    return read_counts(line, *session.scale(), may_not_apply(session.source(), session.scale())).has_value();
}

} // namespace

bool concerns_people(const Session& session)
{
    const auto& item = session.item();
    return !session.setup().circumstances.individual && item.scope == Scope::person && item.scored() &&
        !answered_by_individuals(item);
}

std::unique_ptr<Stage> make_people_stage() { return std::make_unique<PeopleStage>(); }

std::unique_ptr<Stage> make_people_counts_stage() { return std::make_unique<PeopleCountsStage>(); }

} // namespace tenken::interview
