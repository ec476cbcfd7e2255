#pragma once

#include "base/date.hpp"
#include "interview/turn.hpp"
#include "model/assessment.hpp"
#include "model/checklist.hpp"
#include "words/words.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tenken::interview {

/// What the confirmer decided, by instance.
struct Decisions {
    std::map<std::string, std::string, std::less<>>
        words; ///< on a critical item that does not apply; why a finding has no plan. Empty: it stays as it is
    std::map<std::string, Action, std::less<>> plans; ///< of findings that had none
    bool mend = false; ///< an answer is to be corrected first: nothing is confirmed

    bool operator==(const Decisions&) const = default;
};

struct ConfirmationSetup {
    Language language = Language::ja;
    Manner manner = Manner::commands;
    Assessment assessment;
    std::string by; ///< who confirms
    Date today{};
    Decisions given;        ///< by the command line: not asked for again
    bool agreed = false;    ///< whether it is confirmed is not asked at the end
};

/// What is to be said on an assessment before it is confirmed.

/// Critical items that do not apply, which want the confirmer's word.
[[nodiscard]] std::vector<const AssessedItem*> to_vouch_for(const Assessment& assessment);

/// Findings without a plan, which want one, or a sentence.
[[nodiscard]] std::vector<const AssessedItem*> unplanned(const Assessment& assessment);

/// A report before it is confirmed, page by page: the result, what is new since the year before, the critical items,
/// why the result is 要確認, the findings without a plan; then the question whether it is confirmed. A pure state
/// machine like Interview that never has anything to save. Its ending is `complete` once it is confirmed.
class Confirmation {
public:
    /// The checklist must outlive it.
    Confirmation(const Checklist& checklist, ConfirmationSetup setup);

    [[nodiscard]] Turn start();
    [[nodiscard]] Turn feed(const Input& input);

    [[nodiscard]] const Decisions& decisions() const { return decisions_; }

private:
    enum class Page { result, news, critical, causes, plans, agreement };

    /// A screen that waits for a line.
    struct Step {
        Page page;
        std::string instance; ///< of `causes` and `plans`
    };

    /// What of a step is being asked for.
    enum class Wanted { choice, word, what, owner, due };

    [[nodiscard]] Turn taken();
    void show();
    void show_result();
    void show_news();
    void show_critical();
    void show_cause();
    void show_unplanned();
    void show_list(std::string_view title, const std::vector<const AssessedItem*>& items, std::size_t most);
    void show_answer(const AssessedItem& item);
    void heading(std::string_view title);
    void ask();
    void take(const std::string& line);
    void take_choice(const std::string& line);
    void take_cause(const std::string& line);
    void take_plan_choice(const std::string& line);
    void take_text(const std::string& line);
    void take_due(const std::string& line);
    void take_agreement(const std::string& line);
    void want(Wanted wanted);
    void go_on();
    void back();
    void end(Ending ending);
    void refuse(const std::string& line, std::size_t count);
    [[nodiscard]] const Step& step() const { return steps_[at_]; }
    [[nodiscard]] const AssessedItem& item() const { return *setup_.assessment.find_item(step().instance); }
    [[nodiscard]] std::string remedy() const;
    [[nodiscard]] std::vector<std::string> plan_offers() const;

    template <typename... Arguments>
    void say(std::size_t indent, std::string_view id, const Arguments&... arguments)
    {
        turn_.shown.emplace_back(Text{words_(id, arguments...), indent, indent});
    }

    const Checklist& checklist_;
    ConfirmationSetup setup_;
    Words words_;
    Decisions decisions_;
    std::vector<Step> steps_;
    std::size_t at_ = 0;
    Wanted wanted_ = Wanted::choice;
    Action plan_;         ///< that is being written
    std::string owner_;   ///< of the plan before, to be offered
    std::string sentence_; ///< why the finding before has no plan, to be offered
    Turn turn_;
};

} // namespace tenken::interview
