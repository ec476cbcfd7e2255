#pragma once

#include "words/catalogue.hpp"

/// The table of the interview is long; it is kept in parts, by where one is.
namespace tenken::catalogue::interview_parts {

[[nodiscard]] std::span<const Entry>
opening(); ///< greeting, which inspection it is, somebody else at work, the end
[[nodiscard]] std::span<const Entry> command();  ///< options of tenken run and their mistakes
[[nodiscard]] std::span<const Entry> question(); ///< the question, prompts, answers that cannot be understood
[[nodiscard]] std::span<const Entry> texts();    ///< notes, evidence, plans, subjects
[[nodiscard]] std::span<const Entry> review();   ///< list, jump, review, help, glossary

} // namespace tenken::catalogue::interview_parts
