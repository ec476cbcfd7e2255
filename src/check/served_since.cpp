#include "check/served_since.hpp"

#include "check/record_since.hpp"
#include "formats/record/reading.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace tenken {

namespace {

/// What another department reads of an answer: notes, evidence and plans stand in the record's own report alone.
struct Read {
    std::optional<Value> answer;
    bool not_applicable = false;
    std::string reason;
    PersonCounts counts;
    PersonCounts persons;

    bool operator==(const Read&) const = default;
};

using ReadByItem = std::map<std::string, std::map<std::string, Read>>; // by item, then by instance

ReadByItem read_of(const Answers& answers)
{
    ReadByItem all;
    const auto at = [&](const std::string& instance) -> Read& {
        return all[std::string(item_of(instance))][instance];
    };
    for (const auto& [instance, response] : answers.responses) {
        if (response.open()) continue;
        auto& read = at(instance);
        std::tie(read.answer, read.not_applicable, read.reason, read.counts) =
            std::tie(response.answer, response.not_applicable, response.reason, response.counts);
    }
    for (const auto& [instance, persons] : answers.persons) at(instance).persons = persons.counts;
    return all;
}

} // namespace

std::vector<std::string> answered_anew(const Assessment& report, std::string_view record)
{
    const auto& link = report.circumstances.served_record;
    const auto since = link.empty() ? std::nullopt : lines_since(record, link);
    if (!since || since->empty()) return {};
    const auto now = read_record_bytes(record, "");
    if (now.ending == RecordReading::Ending::damaged) return {};
    const auto then = read_record_bytes(record.substr(0, record.size() - since->size()), "");
    auto before = read_of(then.state.answers);
    auto after = read_of(now.state.answers);
    std::vector<std::string> ids;
    for (const auto& item : report.items) {
        const std::string id(item_of(item.instance));
        if (!answered_by_server(item) || before[id] == after[id]) continue;
        if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
    }
    return ids;
}

} // namespace tenken
