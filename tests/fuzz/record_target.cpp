#include "formats/record/reading.hpp"
#include "fuzz/outcome.hpp"
#include "fuzz/targets.hpp"

namespace tenken::fuzz {

void try_record(std::string_view bytes)
{
    is_read_or_refused([&] {
        const auto reading = read_record_bytes(bytes, "r.jsonl");
        have_words(reading.problems);
        const bool damaged = reading.ending == RecordReading::Ending::damaged;
        hold(damaged == !reading.problems.empty());
        hold(reading.sound_bytes <= bytes.size());
        // What counts is read again as the same.
        if (reading.sound_bytes == 0) return;
        const auto sound = read_record_bytes(bytes.substr(0, reading.sound_bytes), "r.jsonl");
        hold(sound.ending == RecordReading::Ending::whole);
        hold(sound.state.last_link == reading.state.last_link);
    });
}

} // namespace tenken::fuzz
