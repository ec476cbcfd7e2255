#include "formats/record/line.hpp"

#include "formats/record/event_fields.hpp"

namespace tenken {

std::string encode_record_line(std::uint64_t seq, const std::string& at, const std::string& by,
    const RecordEvent& event, const std::string& prev)
{
    return chain::encode(seq, at, by, event, prev);
}

std::variant<RecordLine, Problem> decode_record_line(std::string_view line, JsonText& parser)
{
    return chain::decode<RecordEvent>(line, parser);
}

} // namespace tenken
