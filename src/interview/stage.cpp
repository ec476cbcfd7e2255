#include "interview/stage.hpp"

#include "interview/describe.hpp"

namespace tenken::interview {

bool Stage::command(Asking&, const CommandLine&) { return false; }

bool Stage::means_answer(const Session&, const std::string&) const { return false; }

bool Stage::save_rest(Asking&) { return false; }

void Asking::say_problem(const Problem& problem)
{
    show(Text{problem_in_words(words(), problem), 2, 2, Style::warning});
}

void Asking::show(const std::vector<Block>& blocks)
{
    for (const auto& block : blocks) show(block);
}

void Asking::caution_once()
{
    if (memory().cautioned) return;
    memory().cautioned = true;
    show(Text{words()("interview.caution"), 2, 2, Style::dim});
}

Prompt prompt_for(const Words& words, std::string_view id, const std::vector<std::string>& arguments)
{
    Prompt prompt;
    prompt.wordings.push_back(words(id, arguments));
    for (const auto* tail : {".short", ".shorter", ".shortest"}) {
        const std::string shorter = std::string(id) + tail;
        if (Words::has(shorter)) prompt.wordings.push_back(words(shorter, arguments));
    }
    return prompt;
}

} // namespace tenken::interview
