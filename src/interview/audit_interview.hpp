#pragma once

#include "interview/reading.hpp"
#include "interview/turn.hpp"
#include "model/assessment.hpp"
#include "model/audit.hpp"
#include "words/words.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The auditor's round through what was drawn of a department's answers.
namespace tenken::interview {

struct AuditSetup {
    Language language = Language::ja;
    Manner manner = Manner::commands;
    Assessment report;       ///< that is audited
    AuditedDepartment audit; ///< with the verdicts so far

    /// What it amounts to if this level (an id, or `not_applicable_name`) is found (audit/verdict.hpp).
    std::function<VerdictKind(const AssessedItem& item, std::string_view level)> kind_of_finding;
};

/// The verdict on a drawn item is now this.
struct VerdictGiven {
    std::string instance;
    Verdict verdict; ///< without the department's reply
};

/// A pure state machine like Interview: item by item it shows what the department answered and by what it says so, and asks
/// for the verdict, the level found, the ground, and what was seen. A verdict counts only when the caller has fed Saved.
/// Its turns have no changes: where one has neither prompt nor ending, `to_save()` waits.
class AuditInterview {
public:
    explicit AuditInterview(AuditSetup setup);

    /// The greeting and the first item without a verdict; the list where each has one.
    [[nodiscard]] Turn start();

    [[nodiscard]] Turn feed(const Input& input);

    /// What is to be saved.
    [[nodiscard]] const VerdictGiven& to_save() const { return *pending_; }

    [[nodiscard]] const AuditedDepartment& audit() const { return setup_.audit; }

private:
    /// What is being asked for.
    enum class Wanted { verdict, found, ground, seen, list };

    void go_to(std::size_t position);
    void go_on();
    void show_item();
    void show_list();
    void ask();
    void want(Wanted wanted);

    void take_line(const Line& line);
    void take_command(const CommandLine& command);
    void take_back();
    void take_verdict(const std::string& line);
    void take_found(const std::string& line);
    void take_ground(const std::string& line);
    void take_seen(const std::string& line);
    void take_list(const std::string& line);
    void jump(const std::string& wanted);
    void begin(VerdictKind kind);
    void find(const std::string& level);
    void help();
    void leave(Ending ending);

    [[nodiscard]] const DrawnItem& drawn() const { return setup_.audit.plan.items[at_]; }
    [[nodiscard]] const AssessedItem& item() const;
    [[nodiscard]] std::vector<std::string> levels_of(VerdictKind kind) const;
    [[nodiscard]] std::string level_words(const std::string& level) const;
    [[nodiscard]] bool refuses_slip(const std::string& text, const std::string& offered);
    [[nodiscard]] Turn taken();

    template <typename... Arguments>
    void say(std::size_t indent, std::string_view id, const Arguments&... arguments)
    {
        turn_.shown.emplace_back(Text{words_(id, arguments...), indent, indent + 2});
    }

    AuditSetup setup_;
    Words words_;
    std::size_t at_ = 0; ///< among the drawn items
    Wanted wanted_ = Wanted::verdict;
    Verdict verdict_;        ///< that is being given
    std::string doubted_;    ///< a text that was asked back
    bool cautioned_ = false; ///< said what does not belong in a free text
    std::optional<VerdictGiven> pending_;
    Turn turn_;
};

/// "過大回答　実際は × 実施していない": a verdict in words.
[[nodiscard]] std::string verdict_in_words(
    const Words& words, const Assessment& report, const AssessedItem& item, const Verdict& verdict);

} // namespace tenken::interview
