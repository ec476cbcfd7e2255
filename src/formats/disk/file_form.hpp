#pragma once

#include "base/problem.hpp"

#include <optional>
#include <string>
#include <string_view>

/// What became of a file on its way, whoever reads it: named as what it is, with the cure.
namespace tenken {

/// Another encoding, an office program's document, or git's marks of a merge that nobody has finished. Nothing where the
/// bytes may be a text of ours. `shown` is the file in the problem's place.
[[nodiscard]] std::optional<Problem> form_problem(const std::string& shown, std::string_view bytes);

/// The text with LF where it had CRLF; nothing where it had none. A lone carriage return stays.
[[nodiscard]] std::optional<std::string> without_carriage_returns(std::string_view text);

} // namespace tenken
