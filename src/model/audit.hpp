#pragma once

#include "model/names.hpp"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// An audit as plain data: what is drawn of a department's answers, and what was found of it (docs/audit.md).
namespace tenken {

enum class VerdictKind {
    agrees,
    overstated,     ///< 過大: it is worse than was answered
    understated,    ///< 過小: it is better than was answered
    not_verifiable, ///< 根拠を確認できなかった: never dropped, it widens what is said
};

/// One verdict on one drawn item.
struct Verdict {
    VerdictKind kind = VerdictKind::agrees;
    std::string
        found; ///< of overstated and understated: id of the level found, or `not_applicable_name`; else empty
    std::string ground; ///< why
    std::string seen;   ///< what was seen: a document, a room, a setting
    std::string reply;  ///< the department's; empty: none yet

    /// Whether it is other than was answered.
    [[nodiscard]] bool deviates() const
    {
        return kind == VerdictKind::overstated || kind == VerdictKind::understated;
    }

    bool operator==(const Verdict&) const = default;
};

/// The parts into which a department's population is divided.
enum class Stratum {
    critical, ///< C: taken whole
    pointed,  ///< P: answers to which something points; taken whole
    rest,     ///< R: a sample of it
};

/// Why an item was drawn.
enum class DrawReason {
    critical,
    rose_without_evidence, ///< better than last year, without a piece of evidence that was not there before
    newly_not_applicable,
    contradiction, ///< a check of the checklist holds, and the answers were kept
    unchanged,     ///< answer, note, evidence and plan alike in this year's report and the two before it
    random,
};

struct DrawnItem {
    std::string instance;
    Stratum stratum = Stratum::rest;
    DrawReason reason = DrawReason::random; ///< the first that holds

    bool operator==(const DrawnItem&) const = default;
};

/// How many of a stratum there are, and how many of them are drawn.
struct StratumSize {
    int population = 0;
    int drawn = 0;

    bool operator==(const StratumSize&) const = default;
};

/// How a draw is made.
struct DrawTerms {
    std::string seed; ///< any text that is chosen and told before the draw
    int size = 12;    ///< how many of the rest are asked for, besides what is taken whole

    bool operator==(const DrawTerms&) const = default;
};

/// What is drawn of one department's answers of one year.
struct AuditPlan {
    std::string department; ///< as its report spells it
    int year = 0;           ///< fiscal year
    std::string
        report; ///< digest of the data block that was drawn from: the same in .md and .html, and as 照合番号 printed in part
    DrawTerms terms;
    std::array<StratumSize, 3> strata; ///< by `Stratum`
    std::vector<DrawnItem> items;      ///< by stratum, and in each in the order of the checklist

    [[nodiscard]] const StratumSize& size_of(Stratum stratum) const
    {
        return strata[static_cast<std::size_t>(stratum)];
    }
    [[nodiscard]] int population() const;
    [[nodiscard]] const DrawnItem* find(std::string_view instance) const; ///< null: it was not drawn

    bool operator==(const AuditPlan&) const = default;
};

/// About how long an audit takes: ten minutes an item.
inline constexpr int minutes_per_item = 10;

/// An audit of one department, finished or not.
struct AuditedDepartment {
    AuditPlan plan;
    std::map<std::string, Verdict, std::less<>> verdicts; ///< by instance; of drawn ones only

    [[nodiscard]] const Verdict* find(std::string_view instance) const; ///< null: none yet
    [[nodiscard]] int open() const;                                     ///< drawn, without a verdict so far

    bool operator==(const AuditedDepartment&) const = default;
};

/// How many of an audit's verdicts are of each kind.
struct VerdictCounts {
    int given = 0; ///< verdicts of any kind
    int overstated = 0;
    int understated = 0;
    int not_verifiable = 0;

    bool operator==(const VerdictCounts&) const = default;
};

[[nodiscard]] VerdictCounts counts_of(const AuditedDepartment& audit);

inline constexpr std::array<Name<VerdictKind>, 4> verdict_kind_names{{
    {VerdictKind::agrees, "agrees"},
    {VerdictKind::overstated, "overstated"},
    {VerdictKind::understated, "understated"},
    {VerdictKind::not_verifiable, "not_verifiable"},
}};

inline constexpr std::array<Name<Stratum>, 3> stratum_names{{
    {Stratum::critical, "C"},
    {Stratum::pointed, "P"},
    {Stratum::rest, "R"},
}};

inline constexpr std::array<Name<DrawReason>, 6> draw_reason_names{{
    {DrawReason::critical, "critical"},
    {DrawReason::rose_without_evidence, "rose_without_evidence"},
    {DrawReason::newly_not_applicable, "newly_not_applicable"},
    {DrawReason::contradiction, "contradiction"},
    {DrawReason::unchanged, "unchanged"},
    {DrawReason::random, "random"},
}};

} // namespace tenken
