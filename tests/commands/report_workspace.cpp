#include "commands/report_workspace.hpp"

#include "commands/program.hpp"

#include <chrono>
#include <sstream>

namespace tenken::test {

namespace {

constexpr const char* checklist_text = R"(tenken: 1
id: tiny
edition: "2026"
language: ja
title: 情報セキュリティ自己点検
policy:
  title: 方針
  edition: 初版
  clauses:
    - id: "1"
      title: 鍵
      obligations:
        - {id: 1-a, summary: 鍵をかける}
        - {id: 1-b, summary: 鍵を数える}
scales:
  practice:
    levels:
      - {id: met, label: 実施している, mark: ○, points: 1}
      - {id: unmet, label: 実施していない, mark: ×, points: 0, finding: true}
scoring: {method: pooled, not_applicable: exclude}
sections:
  - id: "1"
    clause: "1"
    title: 鍵
    items:
      - id: 1-1
        covers: [1-a]
        question: 鍵をかけていますか。
        criteria: {met: いつもかける, unmet: かけない}
      - id: 1-2
        covers: [1-b]
        question: 鍵を数えていますか。
        criteria: {met: 毎月数える, unmet: 数えない}
)";

} // namespace

ReportWorkspace::ReportWorkspace(const std::string& answers)
{
    write_file(checklist(), checklist_text);
    write_file(path("answers.yaml"), "answers:\n" + answers);
    (void)run({"-C", folder_.path().string(), "run", "--department", "事務局", "--year", "2026", "--by",
        "係長", "--date", "2026-06-01", "--checklist", checklist(), "--answers", path("answers.yaml")});
}

ReportWorkspace::Result ReportWorkspace::run(std::vector<std::string> arguments) const
{
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const Invocation invocation{std::move(arguments), in, out, err, false,
        [](const std::string& name) -> std::optional<std::string> {
            if (name == "SOURCE_DATE_EPOCH") return "1780272000";
            return std::nullopt;
        },
        [] { return std::chrono::sys_seconds{}; }};
    const auto status = static_cast<int>(run_program(invocation));
    return {status, out.str(), err.str()};
}

} // namespace tenken::test
