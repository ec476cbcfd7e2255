#pragma once

#include "formats/disk/file_system.hpp"
#include "formats/record/chain_reading.hpp"
#include "formats/record/state.hpp"

#include <filesystem>

namespace tenken {

using RecordReading = ChainReading<RecordState>;

/// Replays a record without changing anything. A torn last line is left out; an empty file is a record whose
/// start was torn. Lines behind the first damage are looked at only for more of it.
///
/// That the very last line was rewritten cannot be seen here: a report that bears its link shows it. An event is out
/// of order as RecordState::out_of_order says.
///
/// Throws Failure(file) when it cannot be read, Failure(input) for a format number that is not known.
[[nodiscard]] RecordReading read_record(
    const std::filesystem::path& path, FileSystem& disk = real_file_system());

/// The same from bytes; `name` stands in the places of problems.
[[nodiscard]] RecordReading read_record_bytes(std::string_view bytes, const std::string& name);

} // namespace tenken
