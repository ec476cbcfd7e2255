#include "commands/progress_line.hpp"

#include "commands/terminal.hpp"

#include <ostream>

namespace tenken {

ProgressLine::ProgressLine(Context& context, std::string words_id, std::size_t all)
    : context_(context)
    , words_id_(std::move(words_id))
    , all_(all)
    , wanted_(context.invocation.error_terminal &&
          !TerminalPolicy(context.invocation, context.globals.plain).plain)
    , last_(wanted_ ? context.invocation.now() : std::chrono::sys_seconds{})
{
}

ProgressLine::~ProgressLine() { wipe(); }

void ProgressLine::show(std::size_t done)
{
    if (!wanted_) return;
    const auto now = context_.invocation.now();
    if (now - last_ < std::chrono::seconds(shown_ ? 1 : 2))
        return; // seconds are whole: two may be little more than one
    last_ = now;
    wipe();
    shown_ = true;
    context_.invocation.err << context_.words(words_id_, done, all_) << std::flush;
}

void ProgressLine::wipe()
{
    if (!shown_) return;
    context_.invocation.err << "\r\x1b[K" << std::flush;
    shown_ = false;
}

} // namespace tenken
