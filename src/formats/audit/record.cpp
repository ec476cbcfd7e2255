#include "formats/audit/record.hpp"

#include "formats/audit/event_fields.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/utf8_path.hpp"

#include <utility>

namespace tenken {

namespace {

struct AuditChange {
    AuditRecordState& state;

    [[nodiscard]] Given now() const { return {state.last_by, state.last_at}; }

    void operator()(const AuditStart& start) const
    {
        state.start = start;
        state.audit.plan = start.plan;
        state.planned_by = state.last_by;
        state.planned_at = state.last_at;
    }

    void operator()(const VerdictEvent& event) const
    {
        if (!event.verdict) {
            state.audit.verdicts.erase(event.instance);
            state.verdict_given.erase(event.instance);
            state.reply_given.erase(event.instance);
            return;
        }
        auto& verdict = state.audit.verdicts[event.instance];
        auto reply = std::move(verdict.reply);
        verdict = *event.verdict;
        verdict.reply = std::move(reply);
        state.verdict_given[event.instance] = now();
    }

    void operator()(const ReplyEvent& event) const
    {
        state.audit.verdicts[event.instance].reply = event.reply;
        state.reply_given[event.instance] = now();
    }
};

} // namespace

bool AuditRecordState::would_change(const AuditEvent& event) const
{
    if (const auto* one = std::get_if<VerdictEvent>(&event)) {
        const auto* had = audit.find(one->instance);
        if (had == nullptr || !one->verdict) return (had != nullptr) != one->verdict.has_value();
        auto without_reply = *had;
        without_reply.reply.clear();
        return without_reply != *one->verdict;
    }
    if (const auto* one = std::get_if<ReplyEvent>(&event)) {
        const auto* had = audit.find(one->instance);
        return had == nullptr || had->reply != one->reply;
    }
    return true;
}

std::optional<Problem> AuditRecordState::out_of_order(const AuditEvent& event) const
{
    const auto* verdict = std::get_if<VerdictEvent>(&event);
    const auto* reply = std::get_if<ReplyEvent>(&event);
    if (verdict == nullptr && reply == nullptr) return std::nullopt;
    const auto& instance = verdict != nullptr ? verdict->instance : reply->instance;
    if (audit.plan.find(instance) == nullptr) return problem("audit.record.not_drawn", instance);
    if (reply != nullptr && audit.find(instance) == nullptr)
        return problem("audit.record.no_verdict", instance);
    return std::nullopt;
}

void AuditRecordState::apply(const AuditEvent& event) { std::visit(AuditChange{*this}, event); }

void AuditRecordState::linked(const std::string& digest, const AuditEvent* /*event*/)
{
    last_link = digest;
    ++events;
}

AuditRecordReading read_audit_record_bytes(std::string_view bytes, const std::string& name)
{
    return chain::read<AuditRecordState>(bytes, name, chain::decode<AuditEvent>);
}

AuditRecordReading read_audit_record(const std::filesystem::path& path, FileSystem& disk)
{
    const std::string name = path_text(path);
    return chain::with_place(name, [&] { return read_audit_record_bytes(read_file(disk, path), name); });
}

std::string AuditChain::encode(std::uint64_t seq, const std::string& at, const std::string& by,
    const AuditEvent& event, const std::string& prev)
{
    return chain::encode(seq, at, by, event, prev);
}

template class ChainWriter<AuditChain>;

} // namespace tenken
