#pragma once

#include "base/problem.hpp"
#include "formats/report/data.hpp"
#include "page/template.hpp"
#include "scoring/score.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace tenken {

/// A record as its file holds it.
struct RecordFile {
    std::string bytes;
    std::string name; ///< how messages call it
};

/// What a report is held against.
struct VerifyWith {
    std::optional<Template> made_with; ///< a template that is not built in
    std::optional<std::string> record; ///< bytes of the record beside the report, if there is one
    std::string record_name;           ///< how messages call it
    /// Finds the record of another department of the report's year; nothing: it is not at hand. Empty: none is.
    std::function<std::optional<RecordFile>(const std::string& own, const std::string& department)>
        record_of = {};
};

/// What came of it. The report is exactly what tenken writes if `findings` is empty; who answered, and whether
/// the answers are true, is not looked at.
struct Verification {
    Problems findings;              ///< each with its line; at most `most_findings`
    std::size_t more = 0;           ///< findings beyond those
    std::optional<ReportData> data; ///< as read from the block, where it could be read
    std::optional<Score> score;     ///< of its assessment, computed here
    std::string block_sha256;       ///< of the block as it stands, where it could be read
    bool older =
        false; ///< 旧書式: only digest and record can be checked, which is a finding ("verify.older_format")

    [[nodiscard]] bool sound() const { return findings.empty(); }

    /// Nothing says that it was changed: it is sound, or nothing was found but that it is older, or that the record
    /// went on since ("verify.record_went_on"), or that of the department that serves it ("verify.served_anew").
    [[nodiscard]] bool unchanged() const;
};

inline constexpr std::size_t most_findings = 20;

/// Believes nothing: reads the data block, computes digest and figures again, renders the whole report again
/// and compares every byte. `file` names the report in the findings. Of an older one (ReportBlock::older) it looks at
/// the digest and the record alone.
[[nodiscard]] Verification verify_report(
    std::string_view bytes, const std::string& file, const VerifyWith& with = {});

} // namespace tenken
