#pragma once

namespace tenken {

/// Sets the locale's character type to one with UTF-8, the environment's own where it is one, otherwise
/// C.UTF-8; readline looks for it in the environment, so it is set there too. False: there is none.
[[nodiscard]] bool use_utf8_locale();

} // namespace tenken
