#include "check/record_since.hpp"

#include "base/sha256.hpp"

#include <variant>

namespace tenken {

namespace {

enum class Bearing { none, next_version, beyond };

struct BearingOn {
    const HandIn& report;

    [[nodiscard]] bool handed_in() const { return !report.submitted.empty(); }

    Bearing operator()(const PlanProgressEvent&) const { return Bearing::none; }

    Bearing operator()(const AcceptedEvent& event) const
    {
        return handed_in() && event.version == report.version ? Bearing::none : Bearing::beyond;
    }

    Bearing operator()(const ReturnedEvent& event) const
    {
        return handed_in() && event.version == report.version ? Bearing::next_version : Bearing::beyond;
    }

    Bearing operator()(const CorrectedEvent& event) const
    {
        return handed_in() && event.version > report.version ? Bearing::next_version : Bearing::beyond;
    }

    Bearing operator()(const auto&) const { return Bearing::beyond; }
};

} // namespace

std::optional<std::string_view> lines_since(std::string_view record, const std::string& link)
{
    for (auto end = record.find('\n'); end != std::string_view::npos; end = record.find('\n')) {
        const auto digest = sha256_hex(record.substr(0, end + 1));
        record.remove_prefix(end + 1);
        if (digest == link) return record;
    }
    return std::nullopt;
}

AfterReport after_report(std::string_view lines, const HandIn& report)
{
    JsonText parser;
    for (auto end = lines.find('\n'); end != std::string_view::npos; end = lines.find('\n')) {
        auto decoded = decode_record_line(lines.substr(0, end), parser);
        lines.remove_prefix(end + 1);
        auto* line = std::get_if<RecordLine>(&decoded);
        if (line == nullptr) continue;
        const auto bearing = line->event ? std::visit(BearingOn{report}, *line->event) : Bearing::beyond;
        if (bearing == Bearing::beyond) return {std::move(*line), false};
        if (bearing == Bearing::next_version) return {std::nullopt, true};
    }
    return {};
}

} // namespace tenken
