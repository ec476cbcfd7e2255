#include "formats/audit/record.hpp"
#include "formats/record/reading.hpp"
#include "fuzz/outcome.hpp"
#include "fuzz/targets.hpp"

namespace tenken::fuzz {

namespace {

template <typename Read> void try_chain(std::string_view bytes, Read read)
{
    is_read_or_refused([&] {
        const auto reading = read(bytes, "r.jsonl");
        using Ending = typename decltype(read(bytes, "r.jsonl"))::Ending;
        have_words(reading.problems);
        hold((reading.ending == Ending::damaged) == !reading.problems.empty());
        hold(reading.sound_bytes <= bytes.size());
        // What counts is read again as the same.
        if (reading.sound_bytes == 0) return;
        const auto sound = read(bytes.substr(0, reading.sound_bytes), "r.jsonl");
        hold(sound.ending == Ending::whole);
        hold(sound.state.last_link == reading.state.last_link);
    });
}

} // namespace

void try_record(std::string_view bytes)
{
    try_chain(bytes, read_record_bytes);
    try_chain(bytes, read_audit_record_bytes);
}

} // namespace tenken::fuzz
