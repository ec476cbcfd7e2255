#pragma once

#include <span>
#include <string_view>

/// What reads bytes that come from outside. Each takes any bytes; what it is not made for comes back from the code under
/// it as a Failure, which is an outcome like others, and whose problems must have words. Anything else ends the program.
namespace tenken::fuzz {

struct Target {
    std::string_view name; ///< of its program, its corpus and its dictionary
    void (*run)(std::string_view bytes);
};

void try_answers(std::string_view bytes);
void try_audit(std::string_view bytes);
void try_checklist(std::string_view bytes);
void try_dataset(std::string_view bytes);
void try_date(std::string_view bytes);
void try_form(std::string_view bytes);
void try_import(std::string_view bytes);
void try_interview(std::string_view bytes);
void try_policy(std::string_view bytes);
void try_record(std::string_view bytes);
void try_report(std::string_view bytes);
void try_settings(std::string_view bytes);
void try_sheet(std::string_view bytes);

[[nodiscard]] std::span<const Target> targets();

} // namespace tenken::fuzz
