#pragma once

#include "words/catalogue.hpp"

/// The table of checklists is long; it is kept in parts, by what goes wrong.
namespace tenken::catalogue::checklist_parts {

[[nodiscard]] std::span<const Entry> files();   ///< files that cannot or may not be read, and their bytes
[[nodiscard]] std::span<const Entry> yaml();    ///< what is no YAML, and slips of the keyboard
[[nodiscard]] std::span<const Entry> values();  ///< keys and single values
[[nodiscard]] std::span<const Entry> rules();   ///< what the parts of a checklist owe one another
[[nodiscard]] std::span<const Entry> answers(); ///< files of answers
[[nodiscard]] std::span<const Entry> lint();
[[nodiscard]] std::span<const Entry> against(); ///< one edition against the one before

} // namespace tenken::catalogue::checklist_parts
