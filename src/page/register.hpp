#pragma once

#include "formats/report/data.hpp"
#include "words/words.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The register of hand-ins, `<year>/受理控.md`: which report the coordinator has taken, with its digest. A table in
/// Markdown to print and file; rows are only ever added.
namespace tenken {

/// One row.
struct RegisterEntry {
    std::string department;
    int version = 1;
    std::string submitted;   ///< ISO; as it stands there where it cannot be read as a day
    std::string accepted;    ///< likewise
    std::string by;          ///< who took the report
    std::string sha256;      ///< of the report file as it was taken, with its day of acceptance
    std::string score = {};  ///< "92.6" as the report states it; this and the next two are empty in rows of
                             ///< registers that were begun without them
    std::string result = {}; ///< in the report's words
    std::string check_number = {}; ///< 照合番号, as the report's first page bears it

    bool operator==(const RegisterEntry&) const = default;
};

/// The row of a report as it states itself: its 提出日 and 受理日 are empty where it bears none, and who took it it does not say.
/// `sha256`: of its file.
[[nodiscard]] RegisterEntry register_entry(const ReportBlock& block, const std::string& sha256);

/// The rows in their order. Lines that are no such rows are passed over. Nothing where the text holds no table of a
/// register.
[[nodiscard]] std::optional<std::vector<RegisterEntry>> read_register(std::string_view text);

/// The row of a version; null where there is none.
[[nodiscard]] const RegisterEntry* find_entry(
    const std::vector<RegisterEntry>& entries, std::string_view department, int version);

/// The text with one more row behind the last, all else letter for letter as it was. An empty text becomes a new
/// register of the year. The text must be empty or one that read_register() can read.
[[nodiscard]] std::string with_entry(
    std::string_view text, int year, const RegisterEntry& entry, const Words& words);

} // namespace tenken
