#include "interview/describe.hpp"
#include "interview/screens.hpp"
#include "interview/stage.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace tenken::interview {

namespace {

constexpr std::array<std::string_view, 3> ways{
    "interview.people.each", "interview.people.counted", "interview.people.unasked"};

bool concerns_each(const AssessedItem& item)
{
    return item.scope == Scope::person && item.scored() && item.state == State::open;
}

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
        if (asking.memory().people == PeopleAnswer::unasked) {
            take(asking, PeopleAnswer::unasked);
            return;
        }
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
        asking.ask(prompt_for(
            asking.words(), known ? "interview.prompt.people_known" : "interview.prompt.people_ask"));
    }

    void enter(Asking& asking) override
    {
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
    static void take(Asking& asking, PeopleAnswer way)
    {
        asking.memory().people = way;
        switch (way) {
        case PeopleAnswer::each:
            wait(asking);
            return;
        case PeopleAnswer::counted:
            asking.go(Way::question);
            return;
        case PeopleAnswer::unasked:
            answer_unknown(asking);
            return;
        }
    }

    /// Until the respondents have answered.
    static void wait(Asking& asking)
    {
        for (const auto* item : asking.session().course().open()) {
            if (concerns_each(*item)) asking.memory().skipped.insert(item->instance);
        }
        asking.say("interview.people.wait");
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

/// Asks how many of the department's people answered what.
class PeopleCountsStage : public Stage {
public:
    [[nodiscard]] Where where() const override { return Where::people_counts; }
    [[nodiscard]] bool takes_text() const override { return false; }

    void begin(Asking& asking) override
    {
        asking.show(question_screen(asking.session()));
        ask(asking);
    }

    void ask(Asking& asking) override
    {
        Prompt prompt = prompt_for(asking.words(), "interview.prompt.people_counts");
        if (asking.session().item().state != State::open)
            prompt.spoken = asking.words()("interview.prompt.keeps");
        asking.ask(std::move(prompt));
    }

    void enter(Asking& asking) override
    {
        if (asking.session().item().state != State::open || asking.session().setup().read_only) {
            asking.go(Way::forth);
            return;
        }
        asking.say("interview.nothing_chosen");
        ask(asking);
    }

    void line(Asking& asking, const std::string& text) override
    {
        if (asking.read_only_refused()) return;
        const auto& source = asking.session().source();
        const auto* scale = asking.session().scale();
        auto counts = read_counts(text, *scale, may_not_apply(source, scale));
        if (!counts) {
            asking.say_problem(problem("interview.no_counts", text));
            ask(asking);
            return;
        }
        Response response = asking.session().response();
        response.answer.reset();
        response.not_applicable = false;
        response.reason.clear();
        response.counts = std::move(*counts);
        asking.save(AnswerChange{asking.session().question(), std::move(response)}, [&asking] {
            const Session& session = asking.session();
            asking.say("interview.echo", answer_in_words(asking.words(), session.assessment(), session.item()));
            if (finding_of(session.assessment(), session.item()) != nullptr) {
                asking.enter_over(make_plan_stage(AfterAddition::next));
                return;
            }
            asking.say_saved();
            asking.go(Way::next);
        });
    }

    void back(Asking& asking) override { asking.go(Way::back); }

    void help(Asking& asking) override
    {
        asking.show(help_screen(asking.session()));
        asking.say("interview.people.counts_help");
    }

    /// "n" with a number behind it and the like are commands here as at any question; a mark with a number is none.
    [[nodiscard]] bool means_answer(const Session& session, const std::string& line) const override
    {
        return read_counts(line, *session.scale(), may_not_apply(session.source(), session.scale())).has_value();
    }
};

} // namespace

bool waits_for_people(const Session& session)
{
    return !session.setup().circumstances.individual && concerns_each(session.item()) &&
        session.source().type == ItemType::level;
}

std::unique_ptr<Stage> make_people_stage() { return std::make_unique<PeopleStage>(); }

std::unique_ptr<Stage> make_people_counts_stage() { return std::make_unique<PeopleCountsStage>(); }

} // namespace tenken::interview
