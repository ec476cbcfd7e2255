#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tenken::test {

/// A file of an archive.
struct ZipPart {
    std::string name;
    std::string bytes;
};

/// A zip archive of these files, deflated. `declared`: what its directory says that each unpacks to; 0: the truth.
[[nodiscard]] std::string zip_of(
    const std::vector<ZipPart>& parts, std::uint32_t declared = 0, std::uint16_t flags = 0);

/// A workbook whose sheet `回答` holds these rows (the inner XML of sheetData), with what else it is to have.
struct TinyWorkbook {
    std::string rows;
    std::string shared;   ///< the inner XML of sst
    std::string formats;  ///< the inner XML of numFmts
    std::string styles;   ///< the inner XML of cellXfs
    std::string behind;   ///< what follows sheetData
    std::string prologue; ///< what stands before the sheet's root
    bool since_1904 = false;
    std::vector<ZipPart> more;

    [[nodiscard]] std::vector<ZipPart> parts() const;
    [[nodiscard]] std::string bytes() const { return zip_of(parts()); }
};

} // namespace tenken::test
