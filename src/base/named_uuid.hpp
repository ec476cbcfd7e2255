#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace tenken {

/// A UUID's sixteen bytes.
using UuidBytes = std::array<std::uint8_t, 16>;

/// A UUID made of a name (version 5: SHA-1 of namespace and name; https://www.rfc-editor.org/rfc/rfc9562#section-5.5),
/// in lowercase. The same name in the same namespace always gives the same.
[[nodiscard]] std::string named_uuid(const UuidBytes& name_space, std::string_view name);

} // namespace tenken
