#include "interview/flow.hpp"
#include "interview/reading.hpp"
#include "interview/screens.hpp"
#include "interview/subjects_stage.hpp"

namespace tenken::interview {

namespace {

class SubjectsChoice : public Stage {
public:
    explicit SubjectsChoice(std::vector<std::string> kinds)
        : kinds_(std::move(kinds))
    {
    }

    [[nodiscard]] Where where() const override { return Where::subjects_kind; }
    [[nodiscard]] bool takes_text() const override { return false; }
    [[nodiscard]] bool at_question() const override { return false; }

    void begin(Flow& flow) override
    {
        if (kinds_.empty()) {
            flow.say("interview.subjects.no_kinds");
            flow.leave_stage();
        } else if (kinds_.size() == 1) {
            open(flow, 0);
        } else {
            Offers offers;
            for (const auto& kind : kinds_)
                offers.rows.push_back({std::to_string(offers.rows.size() + 1), "",
                    flow.checklist().find_subject_kind(kind)->label, ""});
            flow.show(offers);
            ask(flow);
        }
    }

    void ask(Flow& flow) override
    {
        if (opened_)
            flow.leave_stage();
        else
            flow.ask(prompt_for(flow, "interview.prompt.subjects_kind"));
    }

    void enter(Flow& flow) override { flow.leave_stage(); }

    void line(Flow& flow, const std::string& text) override
    {
        if (const auto position = read_position(text, kinds_.size())) {
            open(flow, *position - 1);
            return;
        }
        flow.say_problem({"interview.no_such_offer", {text, std::to_string(kinds_.size())}, {}});
        ask(flow);
    }

    void back(Flow& flow) override { flow.leave_stage(); }

    void help(Flow& flow) override { flow.say("interview.subjects.kind_help"); }

private:
    void open(Flow& flow, std::size_t at)
    {
        opened_ = true;
        flow.enter_over(std::make_unique<SubjectsStage>(kinds_[at], SubjectsStage::Purpose::correct));
    }

    std::vector<std::string> kinds_;
    bool opened_ = false;
};

} // namespace

std::unique_ptr<Stage> make_subjects_choice(const Flow& flow)
{
    std::vector<std::string> kinds;
    for (const auto& kind : flow.checklist().subjects) kinds.push_back(kind.id);
    return std::make_unique<SubjectsChoice>(std::move(kinds));
}

} // namespace tenken::interview
