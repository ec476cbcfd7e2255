#pragma once

#include <string_view>

namespace tenken {

/// Whether a text holds what may be somebody's 個人番号 (My Number): twelve digits, of whatever width, in one piece or four by
/// four with the same dash or blank between, that are no part of a longer number and whose last is the check digit of the
/// eleven before it. Of twelve digits by chance one in eleven has that.
///
/// The check digit: 番号の指定等に関する省令（平成26年総務省令第85号）第5条. With P(n) the n-th digit from the right of the eleven,
/// and Q(n) = n + 1 up to the sixth, n - 5 from the seventh on, it is 11 less the remainder of Σ P(n) Q(n) by 11; 0 where that
/// remainder is 0 or 1.
[[nodiscard]] bool holds_individual_number(std::string_view text);

} // namespace tenken
