#pragma once

// Drives an interview without a terminal: saves every change at once, and keeps what was shown.

#include "interview/interview.hpp"
#include "interview/layout.hpp"
#include "support/small_checklist.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tenken::test {

inline interview::Setup setup_for_tests()
{
    interview::Setup setup;
    setup.circumstances.department = "事務局";
    setup.circumstances.year = 2026;
    setup.circumstances.date = "2026-06-01";
    setup.circumstances.by = "担当者";
    setup.today = std::chrono::year(2026) / 6 / 1;
    setup.resume_command = "tenken run";
    return setup;
}

class Driver {
public:
    explicit Driver(Checklist checklist, Answers answers = {}, interview::Setup setup = setup_for_tests(),
        const interview::Window& shown_in = {})
        : checklist_(std::move(checklist))
        , interview_(checklist_, std::move(answers), std::move(setup))
        , window_(shown_in)
    {
        take(interview_.start());
        seen_ = shown_;
    }

    // Types a line; what it shows, laid out.
    std::string type(std::string_view line)
    {
        seen_ += prompt() + std::string(line) + "\n";
        return feed(interview::Line{std::string(line)});
    }

    // All that a person would have seen, the prompts and the typed lines with it.
    [[nodiscard]] const std::string& seen() const { return seen_; }

    std::string feed(const interview::Input& input)
    {
        const std::size_t before = shown_.size();
        take(interview_.feed(input));
        seen_ += shown_.substr(before);
        return shown_.substr(before);
    }

    // The next change is not saved, but refused.
    void fail_next() { fail_ = true; }

    [[nodiscard]] const Answers& answers() const { return interview_.answers(); }
    [[nodiscard]] interview::Where where() const { return interview_.where(); }
    [[nodiscard]] const std::string& question() const { return interview_.question(); }
    [[nodiscard]] const std::string& shown() const { return shown_; }
    [[nodiscard]] const std::vector<interview::Change>& saved() const { return saved_; }
    [[nodiscard]] std::optional<interview::Ending> ending() const { return turn_.ending; }
    [[nodiscard]] std::string prompt() const
    {
        return turn_.prompt ? interview::prompt_text(*turn_.prompt, window_) : "";
    }
    [[nodiscard]] std::string prefill() const { return turn_.prompt ? turn_.prompt->prefill : ""; }

    [[nodiscard]] Response response(std::string_view instance) const
    {
        const auto* found = answers().find(instance);
        return found == nullptr ? Response{} : *found;
    }

private:
    void take(interview::Turn turn)
    {
        while (true) {
            shown_ += interview::laid_out(turn.shown, window_);
            shown_ += interview::laid_out(turn.parting, window_);
            if (turn.changes.empty()) break;
            if (fail_) {
                fail_ = false;
                turn = interview_.feed(interview::SaveFailed{{{"interview.no_number", {"x"}, {}}}});
                continue;
            }
            for (const auto& change : turn.changes) saved_.push_back(change);
            turn = interview_.feed(interview::Saved{});
        }
        turn_ = std::move(turn);
    }

    Checklist checklist_;
    interview::Interview interview_;
    interview::Window window_;
    interview::Turn turn_;
    std::string shown_;
    std::string seen_;
    std::vector<interview::Change> saved_;
    bool fail_ = false;
};

inline Checklist three() { return small_checklist({level_item("a"), level_item("b"), level_item("c")}); }

inline Item each_item(const std::string& id)
{
    Item item = level_item(id);
    item.each = "service";
    return item;
}

inline Item typed(const std::string& id, ItemType type)
{
    Item item = choice_item(id, {});
    item.type = type;
    return item;
}

inline Checklist gated()
{
    Item gate_item = level_item("a");
    Item b = level_item("b");
    b.when = gate("a", {"met"});
    Item c = level_item("c");
    c.when = gate("a", {"met"});
    return small_checklist({gate_item, b, c, level_item("d")});
}

} // namespace tenken::test
