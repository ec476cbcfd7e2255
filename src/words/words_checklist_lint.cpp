#include "words/words_checklist_parts.hpp"

#include <array>

namespace tenken::catalogue::checklist_parts {

namespace {

constexpr std::array entries{
    Entry{"checklist.lint.clean", "{0}: 問題は見つかりませんでした", "{0}: nothing wrong"},
    Entry{"checklist.lint.counts",
        "　　　分野 {0}、設問 {1}（採点する設問 {2}、重要項目 {3}、職員個人に尋ねる設問 {4}）、配点の合計 "
        "{5}",
        "    sections {0}, items {1} (scored {2}, critical {3}, asked of each person {4}), weights {5} in "
        "all"},
    Entry{"checklist.lint.obligations", "　　　義務 {0}（すべてに設問があります）",
        "    obligations {0}, all of them covered"},
    Entry{"checklist.lint.found", "{0}: {1} 件の問題があります", "{0}: problems: {1}"},
};

} // namespace

std::span<const Entry> lint() { return entries; }

} // namespace tenken::catalogue::checklist_parts
