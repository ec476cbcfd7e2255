#include "formats/audit/record.hpp"

#include "formats/audit/event_fields.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/utf8_path.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace tenken {

namespace {

struct AuditChange {
    AuditRecordState& state;

    [[nodiscard]] Given now() const { return {state.last_by, state.last_at, state.events + 1}; }

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

bool goes_with(DrawReason reason, Stratum stratum)
{
    if (reason == DrawReason::critical) return stratum == Stratum::critical;
    if (reason == DrawReason::random) return stratum == Stratum::rest;
    return stratum == Stratum::pointed;
}

/// Whether as many are drawn of a stratum as its rule says, and as many listed.
bool adds_up(const AuditPlan& plan, Stratum stratum)
{
    const auto& size = plan.size_of(stratum);
    const int taken = stratum == Stratum::rest ? std::min(size.population, plan.terms.size) : size.population;
    return size.drawn == taken && std::ranges::count(plan.items, stratum, &DrawnItem::stratum) == size.drawn;
}

std::optional<Problem> impossible_draw(const AuditPlan& plan)
{
    std::set<std::string_view> instances;
    for (const auto& item : plan.items) {
        if (!instances.insert(item.instance).second)
            return problem("audit.record.drawn_twice", item.instance);
        if (!goes_with(item.reason, item.stratum)) return problem("audit.record.wrong_reason", item.instance);
    }
    for (const auto& stratum : stratum_names) {
        if (!adds_up(plan, stratum.value)) return problem("audit.record.wrong_strata", stratum.name);
    }
    return std::nullopt;
}

std::optional<Problem> impossible_verdict(const std::string& instance, const Verdict& verdict)
{
    if (verdict.deviates() && verdict.found.empty()) return problem("audit.record.no_level", instance);
    if (!verdict.deviates() && !verdict.found.empty())
        return problem("audit.record.needless_level", instance);
    if (verdict.kind != VerdictKind::agrees && verdict.ground.empty())
        return problem("audit.record.no_ground", instance);
    return std::nullopt;
}

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
    if (const auto* drawn = std::get_if<AuditStart>(&event)) return impossible_draw(drawn->plan);
    const auto* verdict = std::get_if<VerdictEvent>(&event);
    const auto* reply = std::get_if<ReplyEvent>(&event);
    const auto& instance = verdict != nullptr ? verdict->instance : reply->instance;
    if (audit.plan.find(instance) == nullptr) return problem("audit.record.not_drawn", instance);
    if (reply != nullptr && audit.find(instance) == nullptr)
        return problem("audit.record.no_verdict", instance);
    if (verdict != nullptr && verdict->verdict) return impossible_verdict(instance, *verdict->verdict);
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
