#pragma once

#include "base/problem.hpp"
#include "base/utf8.hpp"
#include "words/worded_problems.hpp"

#include <cstdlib>

namespace tenken::fuzz {

/// Ends the program where something does not hold.
inline void hold(bool what)
{
    if (!what) std::abort();
}

/// That every problem has its words, in both languages, and none of them acts on a terminal.
inline void have_words(const Problems& problems)
{
    for (const auto language : {Language::ja, Language::en}) {
        const auto text = worded_problems(Words(language), problems);
        hold(!utf8::first_unseen(text, "\n"));
    }
}

/// What `read` comes to; a Failure is one outcome of it.
template <typename Read> void is_read_or_refused(const Read& read)
{
    try {
        read();
    } catch (const Failure& failure) {
        hold(!failure.problems().empty());
        have_words(failure.problems());
    }
}

} // namespace tenken::fuzz
