#pragma once

#include "base/problem.hpp"
#include "formats/record/chain_line.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tenken {

/// What a record's bytes turned out to be. `State` is what its events come to.
template <typename State> struct ChainReading {
    enum class Ending {
        whole,
        torn,    ///< the last line has no LF: it was never confirmed and does not count
        damaged, ///< `problems` says where; `state` comes from the lines before the first damage
    };

    State state; ///< `state.events == 0`: there is no sound line
    Ending ending = Ending::whole;
    Problems problems;                 ///< of a damaged record, by line; empty otherwise
    std::optional<Problem> notice;     ///< of a torn record: a word to say
    std::uint64_t sound_bytes = 0;     ///< up to the LF of the last line that counts
    std::uint64_t last_line_bytes = 0; ///< length of that line with its LF
};

namespace chain {

/// What a line is as a link of its chain.
struct Link {
    bool readable = false; ///< as a line
    bool begins = false;   ///< a chain
    std::uint64_t seq = 0;
    std::string prev;
    std::string digest;    ///< that the next one bears
    std::uint64_t end = 0; ///< offset behind its LF
    std::optional<Problem> problem;
};

/// Reads a line without its LF: fills in all of `link` but digest and end.
using ReadLink = std::function<void(std::string_view line, Link& link)>;

/// All lines; where there are more that cannot be read than anybody reads about, those up to there.
[[nodiscard]] std::vector<Link> split(std::string_view bytes, const ReadLink& read);

/// Finds what does not fit together. When two lines do not, the one that the next link (if there is one) vouches for
/// is believed: the problem names the other, and a last line that nothing vouches for is not believed against its link.
void check(std::vector<Link>& links);

/// The problems of the lines with their places in `name`, or what happened to the file as a whole (other line ends,
/// an unfinished merge, another encoding), which is one problem alone. `is_sound`: whether other bytes are without a problem.
[[nodiscard]] Problems problems_of(std::string_view bytes, const std::vector<Link>& links,
    const std::string& name, const std::function<bool(std::string_view)>& is_sound);

/// The last line has no LF, or there is none: what to say of it.
[[nodiscard]] std::optional<Problem> torn(
    std::string_view bytes, const std::vector<Link>& links, const std::string& name);

/// Calls `read`; a Failure(input) of it gets the first line of `name` for its place.
template <typename Read> auto with_place(const std::string& name, Read read)
{
    try {
        return read();
    } catch (const Failure& failure) {
        Problems problems = failure.problems();
        for (auto& problem : problems) {
            if (failure.kind() == FailureKind::input) problem.place = Place{name, 1, 0, {}};
        }
        throw Failure(failure.kind(), std::move(problems));
    }
}

/// Replays the bytes of a record; `decode` reads a line without its LF. An event out of order is damage at its line, with a right chain too.
/// What follows is not judged by its order, since nobody knows where things stood.
template <typename State, typename Decode>
ChainReading<State> read(std::string_view bytes, const std::string& name, Decode decode)
{
    using Event = typename State::Event;
    using Ending = typename ChainReading<State>::Ending;
    ChainReading<State> reading;
    JsonText parser;
    std::vector<ChainLine<Event>> lines;
    auto links = split(bytes, [&](std::string_view text, Link& link) {
        auto decoded = decode(text, parser);
        if (auto* wrong = std::get_if<Problem>(&decoded)) {
            link.problem = std::move(*wrong);
            lines.emplace_back();
            return;
        }
        lines.push_back(std::move(std::get<ChainLine<Event>>(decoded)));
        const auto& line = lines.back();
        link.readable = true;
        link.begins = line.event && line.event->index() == 0;
        link.seq = line.seq;
        link.prev = line.prev;
    });
    check(links);
    for (std::size_t i = 0; i < links.size(); ++i) {
        auto& line = lines[i];
        if (!links[i].problem && line.event) links[i].problem = reading.state.out_of_order(*line.event);
        if (links[i].problem) break;
        reading.last_line_bytes = links[i].end - reading.sound_bytes;
        reading.sound_bytes = links[i].end;
        reading.state.last_at = std::move(line.at);
        reading.state.last_by = std::move(line.by);
        if (line.event) reading.state.apply(*line.event);
        reading.state.linked(links[i].digest, line.event ? &*line.event : nullptr);
    }
    reading.problems = problems_of(bytes, links, name,
        [&](std::string_view other) { return read<State>(other, name, decode).problems.empty(); });
    if (!reading.problems.empty()) {
        reading.ending = Ending::damaged;
    } else if ((reading.notice = torn(bytes, links, name))) {
        reading.ending = Ending::torn;
    }
    return reading;
}

} // namespace chain

} // namespace tenken
