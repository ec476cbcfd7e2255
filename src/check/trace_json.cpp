#include "check/trace_json.hpp"

#include <nlohmann/json.hpp>

namespace tenken {

nlohmann::json trace_json(const Trace& trace, bool held)
{
    auto clauses = nlohmann::json::array();
    for (const auto& clause : trace.clauses) {
        auto obligations = nlohmann::json::array();
        for (const auto& obligation : clause.obligations)
            obligations.push_back(
                {{"id", obligation.id}, {"summary", obligation.summary}, {"items", obligation.items}});
        clauses.push_back({{"id", clause.id}, {"title", clause.title}, {"changed", clause.differs()},
            {"obligations", obligations}});
    }
    nlohmann::json result{
        {"clauses", clauses}, {"uncovered", trace.uncovered}, {"changed", trace.differing()}};
    if (held) {
        result["appeared"] = trace.in_state(ClauseState::appeared);
        result["vanished"] = trace.in_state(ClauseState::vanished);
        result["unpinned"] = trace.in_state(ClauseState::unpinned);
    }
    return result;
}

} // namespace tenken
