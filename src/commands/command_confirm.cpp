#include "commands/commands.hpp"

#include "base/folded_name.hpp"
#include "commands/dialogue.hpp"
#include "commands/hand_in_record.hpp"
#include "commands/vouching.hpp"
#include "formats/disk/utf8_path.hpp"
#include "office/report_file.hpp"
#include "office/respondent_records.hpp"
#include "page/first_page.hpp"
#include "page/report.hpp"
#include "scoring/score.hpp"

#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

namespace tenken {

namespace confirm_command {
namespace {

struct Options {
    HandInOptions common;
    std::vector<std::string> vouched;
    std::optional<std::string> withdraw;
    bool with_notes = false;
    bool yes = false;
};

class Confirming {
public:
    Confirming(Context& context, const Options& options, HandInPlace place)
        : context_(context)
        , words_(context.words)
        , options_(options)
        , place_(std::move(place))
        , record_(context, place_, options.common)
        , json_(context.json())
        , asks_(context.invocation.terminal && !json_)
    {
    }

    ExitStatus confirm()
    {
        const auto& hand_in = record_.hand_in();
        if (const auto problem = why_not(HandInStep::confirm)) {
            tell_late_respondents();
            return refuse_step(context_, *problem);
        }
        take_in_respondents();
        auto assessment = record_.assessment();
        if (const auto open = open_items(assessment); !open.empty()) return refuse_open(open);
        if (!asks_ && !options_.yes) fail(FailureKind::usage, "hand_in.needs_yes");
        Vouched vouched = given_words(options_.vouched, assessment, asks_);

        take_words(assessment, vouched);
        if (!json_) show(assessment);
        if (asks_) {
            if (const auto stopped = ask_for_words(place_, words_, assessment, vouched))
                return left(*stopped);
            if (take_words(assessment, vouched)) {
                const std::string result(result_name(score(assessment).result));
                say("hand_in.confirm.result", {words_("names.result." + result)});
            }
        }
        std::erase_if(vouched, [](const auto& one) { return one.second.empty(); });
        if (asks_ && !options_.yes) {
            say("hand_in.confirm.ask", {std::to_string(hand_in.version)});
            bool interrupted = false;
            const auto answer = asked_yes_no(*place_.terminal, words_, &interrupted);
            if (!answer.value_or(false))
                return left(interrupted ? ExitStatus::interrupted : ExitStatus::stopped);
        }
        record_.append(ConfirmedEvent{vouched});
        say("hand_in.confirmed",
            {place_in_words(context_, place_, hand_in.version), hand_in.confirmer,
                day_in_words(words_, hand_in.confirmed)});
        return hand_over("hand_in.next.submit", next_command(context_, place_, "submit"));
    }

    ExitStatus withdraw()
    {
        const auto& hand_in = record_.hand_in();
        if (const auto problem = why_not(HandInStep::withdraw)) return refuse_step(context_, *problem);
        record_.append(WithdrawnEvent{*options_.withdraw});
        say("hand_in.withdrawn", {place_in_words(context_, place_, hand_in.version), *options_.withdraw});
        return hand_over("hand_in.next.run", next_command(context_, place_, "run"));
    }

private:
    RespondentsToTakeIn respondents()
    {
        return respondents_to_take_in(context_.folder(), place_.year, place_.department, record_.state(),
            record_.checklist(), options_.with_notes);
    }

    void take_in_respondents()
    {
        const auto found = respondents();
        for (const auto& problem : found.problems) context_.complain({problem});
        if (!found.event) return;
        record_.append(*found.event);
        if (!json_)
            context_.invocation.out << respondents_line(words_, "hand_in.respondents.taken_in",
                                           found.event->respondents, record_.state().terms.staff)
                                    << "\n\n";
    }

    void tell_late_respondents()
    {
        const auto found = respondents();
        if (!found.event || json_) return;
        context_.invocation.err << respondents_line(words_, "hand_in.respondents.late",
                                       found.event->respondents, record_.state().terms.staff)
                                << "\n";
    }

    [[nodiscard]] std::optional<Problem> why_not(HandInStep step) const
    {
        return why_not_now(context_, place_.department, place_.year, step, record_.hand_in());
    }

    /// Whether the words are more than the assessment had.
    static bool take_words(Assessment& assessment, const Vouched& vouched)
    {
        bool more = false;
        for (auto& item : assessment.items) {
            const auto word = vouched.find(item.instance);
            if (word == vouched.end() || word->second == item.vouched) continue;
            item.vouched = word->second;
            more = true;
        }
        return more;
    }

    ExitStatus refuse_open(const std::vector<std::string>& open)
    {
        return refuse_step(context_,
            problem("hand_in.open_items", open.size(), open_items_text(words_, open),
                next_command(context_, place_, "run")));
    }

    void show(const Assessment& assessment)
    {
        const auto report = render_report(assessment, Words(record_.language()));
        context_.invocation.out << first_page(report) << std::flush;
        if (same_name(assessment.circumstances.by, place_.by)) say("hand_in.same_person", {place_.by});
    }

    ExitStatus left(ExitStatus status)
    {
        say("hand_in.confirm.left", {});
        return status;
    }

    ExitStatus hand_over(std::string_view next, const std::string& command)
    {
        const auto assessment = record_.assessment();
        std::string digest;
        if (open_items(assessment).empty()) {
            digest = record_.write_report_file();
            say("hand_in.report", {path_text(place_.report.lexically_normal())});
        }
        if (json_) {
            auto document = hand_in_json(place_, record_.hand_in(), digest);
            document["vouched"] = record_.hand_in().vouched;
            document["result"] = result_name(score(assessment).result);
            context_.invocation.out << document.dump() << "\n";
        }
        say(next, {command});
        return ExitStatus::done;
    }

    void say(std::string_view id, const std::vector<std::string>& arguments)
    {
        if (!json_) context_.invocation.out << words_(id, arguments) << "\n" << std::flush;
    }

    Context& context_;
    const Words& words_;
    const Options& options_;
    HandInPlace place_;
    HandInRecord record_;
    bool json_;
    bool asks_;
};

/// The post that tenken.yaml names.
std::string confirmer_of(const HandInPlace& place)
{
    const auto* department = place.workspace ? place.workspace->find_department(place.department) : nullptr;
    return department == nullptr ? "" : department->confirmer;
}

ExitStatus run(const Options& options, Context& context)
{
    if (options.withdraw && options.withdraw->empty())
        fail(FailureKind::usage, "hand_in.empty_text", "--withdraw");
    if (options.withdraw && (options.yes || !options.vouched.empty()))
        fail(FailureKind::usage, "hand_in.withdraw_alone");
    auto found = find_hand_in_place(context, options.common, "hand_in.prompt.confirmer", confirmer_of);
    if (const auto* status = std::get_if<ExitStatus>(&found)) return *status;
    auto& place = std::get<HandInPlace>(found);
    if (!has_record(place)) return refuse_without_record(context, place);
    Confirming confirming(context, options, std::move(place));
    return options.withdraw ? confirming.withdraw() : confirming.confirm();
}

} // namespace
} // namespace confirm_command

CommandRun set_up_confirm(CommandSyntax& syntax, const Words& words)
{
    const auto options = std::make_shared<confirm_command::Options>();
    add_hand_in_options(syntax, options->common, words, "hand_in.option.by_confirmer");
    syntax.add_option("--checklist", options->common.checklist, words("interview.option.checklist"))
        .type_name(words("interview.option.file"));
    syntax.add_option("--vouch", options->vouched, words("hand_in.option.vouch"))
        .type_name(words("hand_in.option.pair"))
        .repeatable();
    syntax.add_flag("--with-notes", options->with_notes, words("hand_in.option.with_notes"));
    syntax.add_flag("--yes", options->yes, words("hand_in.option.yes"));
    syntax.add_option("--withdraw", options->withdraw, words("hand_in.option.withdraw"))
        .type_name(words("hand_in.option.text"));
    syntax.footer(words("hand_in.confirm.footer"));
    return [options](Context& context) { return confirm_command::run(*options, context); };
}

} // namespace tenken
