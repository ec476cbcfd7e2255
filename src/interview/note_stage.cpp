#include "interview/note_stage.hpp"

#include "interview/flow.hpp"
#include "interview/reading.hpp"
#include "interview/screens.hpp"

#include <algorithm>

namespace tenken::interview {

void NoteStage::begin(Flow& flow)
{
    flow.caution_once();
    if (given_.empty())
        ask(flow);
    else
        line(flow, given_);
}

void NoteStage::ask(Flow& flow)
{
    Prompt prompt = prompt_for(flow, "interview.prompt.note");
    prompt.prefill = flow.response(flow.question()).note;
    prompt.spoken =
        flow.words()(prompt.prefill.empty() ? "interview.prompt.leaves_out" : "interview.prompt.keeps");
    flow.ask(std::move(prompt));
}

void NoteStage::enter(Flow& flow)
{
    flow.say(flow.response(flow.question()).note.empty() ? "interview.note.none" : "interview.note.kept");
    flow.leave_stage();
}

void NoteStage::line(Flow& flow, const std::string& text)
{
    Response response = flow.response(flow.question());
    response.note = text;
    flow.save(AnswerChange{flow.question(), std::move(response)}, [&flow] {
        flow.say("interview.note.saved");
        flow.leave_stage();
    });
}

void NoteStage::back(Flow& flow) { flow.leave_stage(); }

void NoteStage::help(Flow& flow) { flow.say("interview.note.help"); }

bool NoteStage::command(Flow& flow, const CommandLine& command)
{
    if (command.command != Command::remove) return false;
    Response response = flow.response(flow.question());
    if (response.not_applicable && response.reason.empty()) {
        flow.say("interview.note.is_the_reason");
        ask(flow);
        return true;
    }
    response.note.clear();
    flow.save(AnswerChange{flow.question(), std::move(response)}, [&flow] {
        flow.say("interview.note.removed");
        flow.leave_stage();
    });
    return true;
}

namespace {

class EvidenceStage : public Stage {
public:
    [[nodiscard]] Where where() const override { return Where::evidence; }
    [[nodiscard]] bool takes_text() const override { return true; }

    void begin(Flow& flow) override
    {
        flow.show(evidence_screen(flow));
        flow.caution_once();
        ask(flow);
    }

    void ask(Flow& flow) override
    {
        Prompt prompt = prompt_for(flow, "interview.prompt.evidence");
        prompt.spoken = flow.words()("interview.prompt.ends");
        flow.ask(std::move(prompt));
    }

    void enter(Flow& flow) override { flow.leave_stage(); }

    void line(Flow& flow, const std::string& text) override
    {
        Response response = flow.response(flow.question());
        const auto& suggested = flow.source().evidence;
        std::string rest = text;
        while (!rest.empty()) {
            const auto end = rest.find('\n');
            std::string one = rest.substr(0, end);
            rest = end == std::string::npos ? "" : rest.substr(end + 1);
            const std::string typed = folded(one);
            if (const auto position = read_position(one, suggested.size())) {
                one = suggested[*position - 1];
            } else if (!typed.empty() && typed.find_first_not_of("0123456789") == std::string::npos) {
                flow.say("interview.evidence.no_suggestion", {one});
                one.clear();
            }
            if (!one.empty() && std::ranges::find(response.evidence, one) == response.evidence.end())
                response.evidence.push_back(one);
        }
        flow.save(AnswerChange{flow.question(), std::move(response)}, [this, &flow] {
            flow.say(
                "interview.evidence.saved", {std::to_string(flow.response(flow.question()).evidence.size())});
            ask(flow);
        });
    }

    void back(Flow& flow) override { flow.leave_stage(); }

    void help(Flow& flow) override
    {
        flow.show(evidence_screen(flow));
        flow.say("interview.evidence.help");
    }

    bool command(Flow& flow, const CommandLine& command) override
    {
        if (command.command != Command::remove) return false;
        Response response = flow.response(flow.question());
        const auto position = read_position(command.argument, response.evidence.size());
        if (!position) {
            flow.say("interview.evidence.which", {std::to_string(response.evidence.size())});
            ask(flow);
            return true;
        }
        response.evidence.erase(response.evidence.begin() + static_cast<std::ptrdiff_t>(*position - 1));
        flow.save(AnswerChange{flow.question(), std::move(response)}, [this, &flow] {
            flow.say("interview.evidence.removed");
            flow.show(evidence_screen(flow));
            ask(flow);
        });
        return true;
    }
};

} // namespace

std::unique_ptr<Stage> make_evidence_stage() { return std::make_unique<EvidenceStage>(); }

} // namespace tenken::interview
