#pragma once

#include "base/problem.hpp"
#include "formats/disk/file_system.hpp"
#include "formats/record/state.hpp"

#include <filesystem>
#include <optional>

namespace tenken {

/// What a record's bytes turned out to be.
struct RecordReading {
    enum class Ending {
        whole,
        torn,    ///< the last line has no LF: it was never confirmed and does not count
        damaged, ///< `problems` says where; `state` comes from the lines before the first damage
    };

    RecordState state; ///< `state.events == 0`: there is no sound line
    Ending ending = Ending::whole;
    Problems problems;                 ///< of a damaged record, by line; empty otherwise
    std::optional<Problem> notice;     ///< of a torn record: a word to say
    std::uint64_t sound_bytes = 0;     ///< up to the LF of the last line that counts
    std::uint64_t last_line_bytes = 0; ///< length of that line with its LF
};

/// Replays a record without changing anything. A torn last line is left out; an empty file is a record whose
/// start was torn. Lines behind the first damage are looked at only for more of it.
///
/// When two lines do not fit together, the one that the next link (if there is one) vouches for is believed:
/// the problem names the other, and a last line that nothing vouches for is not believed against its link.
/// What happened to the file as a whole (other line ends, an unfinished merge, another encoding) is one problem alone.
/// That the very last line was rewritten cannot be seen here: a report that bears its link shows it.
///
/// An event out of order (RecordState::out_of_order) is damage at its line, with a right chain too. What follows
/// is not judged by its order, since nobody knows where things stood.
///
/// Throws Failure(file) when it cannot be read, Failure(input) for a format number that is not known.
[[nodiscard]] RecordReading read_record(
    const std::filesystem::path& path, FileSystem& disk = real_file_system());

/// The same from bytes; `name` stands in the places of problems.
[[nodiscard]] RecordReading read_record_bytes(std::string_view bytes, const std::string& name);

} // namespace tenken
