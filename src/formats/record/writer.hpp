#pragma once

#include "formats/record/chain_writer.hpp"
#include "formats/record/line.hpp"
#include "formats/record/reading.hpp"
#include "formats/record/state.hpp"

namespace tenken {

/// What the lines of a department's or a respondent's record are.
struct RecordChain {
    using State = RecordState;
    static constexpr bool start_is_certain = false;

    static RecordReading read(const std::filesystem::path& path, FileSystem& disk)
    {
        return read_record(path, disk);
    }

    static std::string encode(std::uint64_t seq, const std::string& at, const std::string& by,
        const RecordEvent& event, const std::string& prev)
    {
        return encode_record_line(seq, at, by, event, prev);
    }
};

extern template class ChainWriter<RecordChain>;

using RecordWriter = ChainWriter<RecordChain>;
using SignedEvent = RecordWriter::Signed;

} // namespace tenken
