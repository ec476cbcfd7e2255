#pragma once

#include <cstddef>
#include <span>
#include <string_view>

/// The catalogue's tables, one file each (words_<table>.cpp); an id begins with the first word of its table's
/// name. Only words.cpp and the tests read them.
namespace tenken::catalogue {

/// FNV-1a of an id.
[[nodiscard]] constexpr std::size_t hash_of(std::string_view id)
{
    std::size_t hash = 14695981039346656037U;
    for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return hash;
}

struct Entry {
    consteval Entry(std::string_view name, std::string_view japanese, std::string_view english)
        : id(name)
        , ja(japanese)
        , en(english)
        , hash(hash_of(name))
    {
    }

    std::string_view id;
    std::string_view ja;
    std::string_view en;
    std::size_t hash;
};

[[nodiscard]] std::span<const Entry> carry_over(); ///< what comes back from an earlier year

[[nodiscard]] std::span<const Entry> checklist_files();   ///< files not to be read, and their bytes
[[nodiscard]] std::span<const Entry> checklist_yaml();    ///< what is no YAML, and slips of the keyboard
[[nodiscard]] std::span<const Entry> checklist_values();  ///< keys and single values
[[nodiscard]] std::span<const Entry> checklist_rules();   ///< what a checklist's parts owe one another
[[nodiscard]] std::span<const Entry> checklist_answers(); ///< files of answers
[[nodiscard]] std::span<const Entry> checklist_lint();
[[nodiscard]] std::span<const Entry> checklist_against(); ///< one edition against the one before

[[nodiscard]] std::span<const Entry> command(); ///< the command line, its help, what all commands share
[[nodiscard]] std::span<const Entry> date();    ///< how dates and fiscal years are written
[[nodiscard]] std::span<const Entry> demo();    ///< the workspace that shows everything
[[nodiscard]] std::span<const Entry> diff();    ///< comparisons
[[nodiscard]] std::span<const Entry> explain();

[[nodiscard]] std::span<const Entry> hand_in_commands();      ///< what the commands are, take and ask
[[nodiscard]] std::span<const Entry> hand_in_steps();         ///< what was done, what cannot be done now
[[nodiscard]] std::span<const Entry> hand_in_individuals();   ///< respondents; a return in the interview
[[nodiscard]] std::span<const Entry> hand_in_register_page(); ///< the report's head, the register

[[nodiscard]] std::span<const Entry> interview_opening();  ///< greeting, somebody else at work, the end
[[nodiscard]] std::span<const Entry> interview_command();  ///< options of tenken run and their mistakes
[[nodiscard]] std::span<const Entry> interview_question(); ///< prompts, answers that are not understood
[[nodiscard]] std::span<const Entry> interview_texts();    ///< notes, evidence, plans, subjects
[[nodiscard]] std::span<const Entry> interview_review();   ///< list, jump, review, help, glossary

[[nodiscard]] std::span<const Entry> names();  ///< enumerations: states, properties, roles, results …
[[nodiscard]] std::span<const Entry> record(); ///< the record, files, locks
[[nodiscard]] std::span<const Entry> report(); ///< frozen once released: `verify` renders reports again

[[nodiscard]] std::span<const Entry> rollup_command();  ///< options, files written, mistakes
[[nodiscard]] std::span<const Entry> rollup_page();     ///< departments, sections, items, what is left out
[[nodiscard]] std::span<const Entry> rollup_findings(); ///< groups of findings and plans, trends
[[nodiscard]] std::span<const Entry> rollup_letter();   ///< the report to the CISO
[[nodiscard]] std::span<const Entry> rollup_csv();      ///< headings of the spreadsheet

[[nodiscard]] std::span<const Entry> trace();
[[nodiscard]] std::span<const Entry> verify();
[[nodiscard]] std::span<const Entry> workspace(); ///< tenken.yaml, init, status

/// All tables.
[[nodiscard]] std::span<const std::span<const Entry>> all();

} // namespace tenken::catalogue
