#pragma once

#include <string>

namespace tenken::test {

// A small checklist of one file that is right; tests spoil it in one place.
inline const std::string sound_checklist = R"(tenken: 1
id: small
edition: "2026"
language: ja
title: 小さな点検
policy:
  title: 基本方針
  edition: 初版
  clauses:
    - {id: "5", title: 遵守義務, obligations: [{id: 5-a, summary: 守る}]}
scales:
  practice:
    levels:
      - {id: met, label: 実施している, mark: ○, points: 1}
      - {id: partial, label: 一部実施している, mark: △, points: 0.5, finding: true}
      - {id: unmet, label: 実施していない, mark: ×, points: 0, finding: true}
      - {id: unknown, label: わからない, mark: □, points: 0, finding: true, printed: 未確認}
    not_applicable:
      label: 該当なし
      mark: －
      reasons: [{id: no_case, label: 期間中に事例がない}]
subjects:
  service: {label: サービス, ask: 挙げてください}
sections:
  - id: "5"
    clause: "5"
    title: 職員等
    items:
      - id: 5-01
        covers: [5-a]
        question: 守っていますか。
        criteria: {met: はい, partial: 一部, unmet: いいえ}
)";

} // namespace tenken::test
