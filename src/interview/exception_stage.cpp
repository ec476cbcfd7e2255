#include "base/utf8.hpp"
#include "interview/describe.hpp"
#include "interview/reading.hpp"
#include "interview/stage.hpp"
#include "model/exception_rules.hpp"
#include "words/japanese_date.hpp"

#include <array>
#include <optional>

namespace tenken::interview {

namespace {

enum class Part { approved_by, approved_on, until, reason, instead };

struct PartRow {
    Part part;
    std::string_view prompt; ///< id in the catalogue
    std::string Exception::*text;
    bool day = false;
};

constexpr std::array parts{
    PartRow{Part::approved_by, "interview.prompt.exception.approved_by", &Exception::approved_by},
    PartRow{Part::approved_on, "interview.prompt.exception.approved_on", &Exception::approved_on, true},
    PartRow{Part::until, "interview.prompt.exception.until", &Exception::until, true},
    PartRow{Part::reason, "interview.prompt.exception.reason", &Exception::reason},
    PartRow{Part::instead, "interview.prompt.exception.instead", &Exception::instead},
};

std::string_view fault_id(ExceptionFault fault)
{
    switch (fault) {
    case ExceptionFault::no_finding:
        return "interview.exception.not_here";
    case ExceptionFault::nothing_said:
        return "interview.exception.nothing_said";
    case ExceptionFault::too_long:
        return "interview.exception.too_long";
    case ExceptionFault::not_by_ciso:
        return "interview.exception.not_by_ciso";
    case ExceptionFault::nothing_instead:
        break;
    }
    return "interview.exception.nothing_instead";
}

/// Asks for an exception part by part; nothing is saved before it is whole and as it must be.
class ExceptionStage : public Stage {
public:
    [[nodiscard]] Where where() const override { return Where::exception; }
    [[nodiscard]] bool takes_text() const override { return true; }

    void begin(Asking& asking) override
    {
        const Session& session = asking.session();
        const bool critical = terms_of(session.item()).critical;
        const auto& ciso = session.setup().circumstances.ciso;
        if (critical && ciso.empty()) {
            asking.warn("interview.exception.no_ciso");
            asking.go(Way::below);
            return;
        }
        const auto& known = session.response().exception;
        if (known)
            exception_ = *known;
        else if (critical)
            exception_.approved_by = ciso;
        asking.say(critical ? "interview.exception.about_critical" : "interview.exception.about");
        if (known) asking.say("interview.exception.now", exception_in_words(asking.words(), *known));
        asking.caution_once();
        ask(asking);
    }

    void ask(Asking& asking) override
    {
        Prompt prompt = prompt_for(asking.words(), row().prompt);
        if (!row().day) prompt.prefill = exception_.*row().text;
        asking.ask(std::move(prompt));
    }

    void enter(Asking& asking) override
    {
        if (!(exception_.*row().text).empty() || row().part == Part::instead) {
            next(asking);
        } else {
            asking.say("interview.exception.left_out");
            asking.go(Way::below);
        }
    }

    void line(Asking& asking, const std::string& text) override
    {
        if (!row().day) {
            exception_.*row().text = on_one_line(text);
            next_if_right(asking);
            return;
        }
        const auto read = read_date(text, asking.session().setup().today);
        if (const auto* problem = std::get_if<Problem>(&read)) {
            asking.say_problem(*problem);
            ask(asking);
            return;
        }
        const Date day = std::get<Date>(read);
        exception_.*row().text = iso_date(day);
        asking.say("interview.echo", date_in_full(asking.words(), day));
        next_if_right(asking);
    }

    void back(Asking& asking) override
    {
        if (at_ == 0) {
            asking.go(Way::below);
            return;
        }
        --at_;
        ask(asking);
    }

    void help(Asking& asking) override { asking.say("interview.exception.help"); }

    [[nodiscard]] bool means_answer(const Session&, const std::string& line) const override
    {
        return row().day && starts_with_digit(line);
    }

    bool command(Asking& asking, const CommandLine& command) override
    {
        if (command.command != Command::remove) return false;
        Response response = asking.session().response();
        if (!response.exception) {
            asking.say("interview.exception.left_out");
            asking.go(Way::below);
            return true;
        }
        response.exception.reset();
        save(asking, std::move(response), "interview.exception.removed");
        return true;
    }

private:
    [[nodiscard]] const PartRow& row() const { return parts[at_]; }

    /// What is wrong with the part at hand by itself; ISO dates sort by their text.
    [[nodiscard]] std::string_view fault_of_part(const Session& session) const
    {
        const auto& setup = session.setup();
        const auto terms = terms_of(session.item());
        switch (row().part) {
        case Part::approved_by:
            return terms.critical && !is_same_post(exception_.approved_by, setup.circumstances.ciso)
                ? "interview.exception.not_by_ciso"
                : "";
        case Part::approved_on:
            return exception_.approved_on > iso_date(setup.today) ? "interview.exception.approved_later" : "";
        case Part::until:
            if (exception_.until < exception_.approved_on) return "interview.exception.ends_before";
            return is_too_long(exception_, terms.of_subject) ? "interview.exception.too_long" : "";
        default:
            return "";
        }
    }

    void next_if_right(Asking& asking)
    {
        const auto fault = fault_of_part(asking.session());
        if (fault.empty()) {
            next(asking);
            return;
        }
        asking.warn(fault, asking.session().setup().circumstances.ciso);
        if (row().day) (exception_.*row().text).clear();
        ask(asking);
    }

    void next(Asking& asking)
    {
        if (at_ + 1 < parts.size()) {
            ++at_;
            ask(asking);
            return;
        }
        const Session& session = asking.session();
        const auto* level = finding_of(session.assessment(), session.item());
        const auto& ciso = session.setup().circumstances.ciso;
        if (const auto fault = exception_fault(exception_, terms_of(session.item()), level, ciso)) {
            asking.warn(fault_id(*fault), ciso);
            at_ = *fault == ExceptionFault::too_long ? 1 : *fault == ExceptionFault::nothing_instead ? 4 : 0;
            ask(asking);
            return;
        }
        Response response = session.response();
        response.exception = exception_;
        save(asking, std::move(response), "interview.exception.saved");
    }

    static void save(Asking& asking, Response response, std::string_view said)
    {
        asking.save(AnswerChange{asking.session().question(), std::move(response)}, [&asking, said] {
            asking.say(said);
            asking.go(Way::below);
        });
    }

    Exception exception_;
    std::size_t at_ = 0;
};

} // namespace

std::unique_ptr<Stage> make_exception_stage() { return std::make_unique<ExceptionStage>(); }

} // namespace tenken::interview
