#pragma once

#include "commands/terminal.hpp"
#include "interview/turn.hpp"

#include <functional>
#include <vector>

namespace tenken {

/// Saves the changes and says so (Saved), or why not (SaveFailed).
using SaveChanges = std::function<interview::Input(const std::vector<interview::Change>& changes)>;

/// Carries on a conversation with a state machine (`start()` and `feed()` as in interview/turn.hpp) until its end.
template <typename Machine>
interview::Ending converse(Machine& machine, Terminal& terminal, const SaveChanges& save)
{
    interview::Turn turn = machine.start();
    while (true) {
        const auto window = terminal.window();
        terminal.print(interview::laid_out(turn.shown, window));
        if (turn.ending) return *turn.ending;
        const interview::Input input = turn.prompt
            ? terminal.read(interview::prompt_text(*turn.prompt, window), turn.prompt->prefill)
            : save(turn.changes);
        turn = machine.feed(input);
    }
}

} // namespace tenken
