#pragma once

#include "formats/audit/event.hpp"
#include "formats/record/chain_writer.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

/// An auditor's record, `<year>/監査/<department>.jsonl`: what was drawn, the verdicts and the replies, each a line of a
/// chain as a department's record has it.
namespace tenken {

/// Who gave a verdict or a reply, and when.
struct Given {
    std::string by;
    std::string at;         ///< RFC 3339
    std::uint64_t line = 0; ///< of the record, from 1
};

/// What the events of an auditor's record come to.
struct AuditRecordState {
    using Event = AuditEvent;

    AuditStart start;
    std::string planned_by;
    std::string planned_at;
    AuditedDepartment audit;
    std::map<std::string, Given, std::less<>> verdict_given; ///< by instance
    std::map<std::string, Given, std::less<>> reply_given;
    std::string last_by;
    std::string last_at;
    std::string last_link;    ///< digest of the last line; empty while there is none
    std::uint64_t events = 0; ///< lines, those of unknown events included

    /// Whether the event would change anything; what would not need not be written.
    [[nodiscard]] bool would_change(const AuditEvent& event) const;

    /// Why the event cannot come, as far as the record alone can tell: a draw whose list and numbers do not go together or that has
    /// an item twice; what is of an item that was not drawn; a verdict with too much or too little in it; a reply where there is no
    /// verdict. Nothing where it may. (What the report must tell: office/audit_work.hpp.)
    [[nodiscard]] std::optional<Problem> out_of_order(const AuditEvent& event) const;

    /// Who and when are `last_by` and `last_at`, to be set before.
    void apply(const AuditEvent& event);

    /// A line of that digest counts from now on.
    void linked(const std::string& digest, const AuditEvent* event);
};

using AuditRecordReading = ChainReading<AuditRecordState>;

/// Replays an auditor's record without changing anything; as read_record() does it.
[[nodiscard]] AuditRecordReading read_audit_record(
    const std::filesystem::path& path, FileSystem& disk = real_file_system());

/// The same from bytes; `name` stands in the places of problems.
[[nodiscard]] AuditRecordReading read_audit_record_bytes(std::string_view bytes, const std::string& name);

/// What the lines of an auditor's record are.
struct AuditChain {
    using State = AuditRecordState;
    static constexpr bool start_is_certain = true; ///< it holds the draw

    [[nodiscard]] static AuditRecordReading read(const std::filesystem::path& path, FileSystem& disk)
    {
        return read_audit_record(path, disk);
    }

    [[nodiscard]] static std::string encode(std::uint64_t seq, const std::string& at, const std::string& by,
        const AuditEvent& event, const std::string& prev);
};

extern template class ChainWriter<AuditChain>;

using AuditRecordWriter = ChainWriter<AuditChain>;

} // namespace tenken
