#pragma once

#include <optional>
#include <string_view>

namespace tenken {

/// What bytes that should be UTF-8 text are instead.
enum class Foreign {
    utf16,
    iso_2022_jp,
    euc_jp,
    shift_jis,
    archive, ///< zip: a document of Excel, Word or LibreOffice
    unknown, ///< no UTF-8, and nothing of the above
};

/// Nothing where the bytes are UTF-8. Of one text Shift_JIS and EUC-JP can both be possible (half-width kana of
/// the one are kanji of the other): then it is EUC-JP, since whole texts of half-width kana are not written.
[[nodiscard]] std::optional<Foreign> foreign_form(std::string_view bytes);

/// "UTF-16", "ISO-2022-JP", "EUC-JP", "Shift_JIS", as iconv knows them; empty for what is no encoding.
[[nodiscard]] std::string_view encoding_name(Foreign form);

} // namespace tenken
