#pragma once

#include "base/date.hpp"
#include "interview/confirmation_pages.hpp"
#include "interview/turn.hpp"
#include "model/assessment.hpp"
#include "model/checklist.hpp"
#include "scoring/confirmation.hpp"
#include "words/words.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tenken::interview {

/// What the confirmer decided.
struct Decisions {
    HandIn words; ///< vouched, kept and promised: what was there, and what was added
    std::map<std::string, Response, std::less<>> responses; ///< by instance: with a plan, or made a finding
    bool mend = false; ///< an answer is to be corrected first: nothing is confirmed
};

struct ConfirmationSetup {
    Language language = Language::ja;
    Manner manner = Manner::commands;
    Assessment assessment; ///< with the words that the command line gives
    std::string by;        ///< who confirms
    Date today{};
    bool agreed = false;    ///< whether it is confirmed is not asked at the end, nor what comes before it
    bool commented = false; ///< the confirmer's comment is known already
};

/// A report before it is confirmed, page by page: the result, what is new since the year before, the critical items,
/// what keeps the result at 要確認 (each closed by one of four keys, or left), the findings without a plan (each gets one,
/// or a sentence), why something is left open, the confirmer's comment, and whether it is confirmed. A pure state machine like Interview that never has anything to save. Its
/// ending is `complete` once it is confirmed.
class Confirmation {
public:
    /// The checklist must outlive it.
    Confirmation(const Checklist& checklist, ConfirmationSetup setup);

    [[nodiscard]] Turn start();
    [[nodiscard]] Turn feed(const Input& input);

    [[nodiscard]] const Decisions& decisions() const { return decisions_; }

private:
    /// A screen that waits for a line.
    struct Step {
        Page page;
        Cause cause;          ///< of `causes`
        std::string instance; ///< of `plans`
    };

    /// What of a step is being asked for.
    enum class Wanted { choice, word, which, mending, until, what, owner, due, why_left, comment };

    /// One of the numbered ways at a finding without a plan.
    enum class PlanWay { first_step, own, sentence, same_sentence };

    [[nodiscard]] Turn taken();
    void show();
    void show(std::vector<Block> blocks);
    void show_cause();
    void show_finding();
    void show_pointable();
    void show_heading();
    void ask();

    void take(const std::string& line);
    void take_cause(const std::string& line);
    void take_which(const std::string& line);
    void take_mending(const std::string& line);
    void take_last_words(const std::string& line);
    void take_until(const std::string& line);
    void take_finding(const std::string& line);
    void take_plan_part(const std::string& line);
    void take_agreement(const std::string& line);

    void end_to_mend();
    void begin_agreement();
    void help();
    [[nodiscard]] bool is_slip(const std::string& line);
    [[nodiscard]] std::string chosen() const;
    void close_cause(ClosingKey key, const std::string& word, const std::string& until = {});
    void point_out(const std::string& instance);
    void put(const std::string& instance, Response response);
    void say_sentence(const std::string& sentence);
    void want(Wanted wanted);
    void go_on();
    void back();
    void end(Ending ending);
    void refuse(const std::string& line, std::size_t count);

    [[nodiscard]] const Step& step() const { return steps_[at_]; }
    [[nodiscard]] AssessedItem* find(std::string_view instance);
    [[nodiscard]] const AssessedCheck* check() const;
    [[nodiscard]] std::string pointed_answer() const;
    [[nodiscard]] std::vector<ClosingKey> keys() const;
    [[nodiscard]] std::vector<PlanWay> plan_ways();
    [[nodiscard]] std::string remedy() const;

    template <typename... Arguments>
    void say(std::size_t indent, std::string_view id, const Arguments&... arguments)
    {
        turn_.shown.emplace_back(Text{words_(id, arguments...), indent, indent + 2});
    }

    const Checklist& checklist_;
    ConfirmationSetup setup_;
    Words words_;
    Decisions decisions_;
    std::vector<Step> steps_;
    std::size_t at_ = 0;
    Wanted wanted_ = Wanted::choice;
    ClosingKey key_ = ClosingKey::seen;
    std::size_t decided_ = 0; ///< how many times something was
    bool said_why_left_ = false;
    bool said_comment_ = false;
    std::string until_;    ///< of a promise that is being made
    Action plan_;          ///< that is being written
    std::string owner_;    ///< of the plan before, to be offered
    std::string sentence_; ///< why the finding before has no plan, to be offered
    Turn turn_;
};

} // namespace tenken::interview
