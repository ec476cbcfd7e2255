#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <stdexcept>
#include <string_view>
#include <vector>

/// The catalogue's tables, one file each (words_<table>.cpp); an id begins with the first word of its table's
/// name. Only words.cpp and the tests read them.
namespace tenken::catalogue {

/// What a user reads, as words_<table>.cpp writes it: arrays of these, for the compiler alone.
struct Entry {
    std::string_view id;
    std::string_view ja;
    std::string_view en;
};

/// FNV-1a of an id.
[[nodiscard]] constexpr std::uint32_t hash_of(std::string_view id)
{
    std::uint32_t hash = 2166136261U;
    for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash;
}

/// Where an entry's texts stand in its table's: id, Japanese and English, one behind the other.
struct Row {
    std::uint32_t hash; ///< of the id
    std::uint32_t at;
    std::uint16_t id;
    std::uint16_t ja;
    std::uint16_t en;
};

/// A table as the program holds it: without a single address, so that the loader has none to adjust in thousands of
/// texts at each start, and a page of them that nobody reads is never touched.
struct Table {
    std::span<const Row> rows;
    const char* texts;

    [[nodiscard]] Entry entry(const Row& row) const
    {
        const char* id = texts + row.at;
        return {{id, row.id}, {id + row.id, row.ja}, {id + row.id + row.ja, row.en}};
    }
    [[nodiscard]] std::vector<Entry> entries() const;
};

template <const auto& entries> struct PackedEntries {
    static constexpr std::size_t bytes = [] {
        std::size_t sum = 0;
        for (const Entry& entry : entries) sum += entry.id.size() + entry.ja.size() + entry.en.size();
        return sum;
    }();

    std::array<Row, entries.size()> rows{};
    std::array<char, bytes> texts{};

    consteval PackedEntries()
    {
        std::size_t at = 0;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const Entry& entry = entries[i];
            rows[i] = {hash_of(entry.id), fitting<std::uint32_t>(at), fitting<std::uint16_t>(entry.id.size()),
                fitting<std::uint16_t>(entry.ja.size()), fitting<std::uint16_t>(entry.en.size())};
            for (const auto text : {entry.id, entry.ja, entry.en}) {
                for (const char c : text) texts[at++] = c;
            }
        }
    }

private:
    template <typename Number> static consteval Number fitting(std::size_t number)
    {
        if (number > std::numeric_limits<Number>::max()) throw std::length_error("a text is too long");
        return static_cast<Number>(number);
    }
};

template <const auto& entries> inline constexpr PackedEntries<entries> packed_entries;

/// The table of an array of entries.
template <const auto& entries> [[nodiscard]] Table packed()
{
    return {packed_entries<entries>.rows, packed_entries<entries>.texts.data()};
}

[[nodiscard]] Table carry_over(); ///< what comes back from an earlier year
[[nodiscard]] Table check();      ///< plausibility: what reports hint at

[[nodiscard]] Table checklist_files();   ///< files not to be read, and their bytes
[[nodiscard]] Table checklist_yaml();    ///< what is no YAML, and slips of the keyboard
[[nodiscard]] Table checklist_values();  ///< keys and single values
[[nodiscard]] Table checklist_rules();   ///< what a checklist's parts owe one another
[[nodiscard]] Table checklist_answers(); ///< files of answers
[[nodiscard]] Table checklist_lint();
[[nodiscard]] Table checklist_against(); ///< one edition against the one before

[[nodiscard]] Table collect(); ///< what came back, what is to be mended
[[nodiscard]] Table command(); ///< the command line, its help, what all commands share
[[nodiscard]] Table date();    ///< how dates and fiscal years are written
[[nodiscard]] Table demo();    ///< the workspace that shows everything
[[nodiscard]] Table diff();    ///< comparisons
[[nodiscard]] Table explain();

[[nodiscard]] Table exports(); ///< what leaves for other programs

[[nodiscard]] Table form(); ///< the answer form in a browser

[[nodiscard]] Table hand_in_commands();      ///< what the commands are, take and ask
[[nodiscard]] Table hand_in_steps();         ///< what was done, what cannot be done now
[[nodiscard]] Table hand_in_individuals();   ///< respondents; a return in the interview
[[nodiscard]] Table hand_in_register_page(); ///< the report's head, the register

[[nodiscard]] Table interchange();        ///< checklists and reports in others' formats
[[nodiscard]] Table interview_opening();  ///< greeting, somebody else at work, the end
[[nodiscard]] Table interview_command();  ///< options of tenken run and their mistakes
[[nodiscard]] Table interview_question(); ///< prompts, answers that are not understood
[[nodiscard]] Table interview_texts();    ///< notes, evidence, plans, subjects
[[nodiscard]] Table interview_review();   ///< list, jump, review, help, glossary

[[nodiscard]] Table audit();     ///< the sample, verdicts, rates
[[nodiscard]] Table names();     ///< enumerations: states, properties, roles, results …
[[nodiscard]] Table own_sheet(); ///< an office's own sheet of last year, made into a checklist
[[nodiscard]] Table papers();    ///< the papers around an inspection; distribute, remind
[[nodiscard]] Table plans();     ///< improvement plans through the year
[[nodiscard]] Table record();    ///< the record, files, locks
[[nodiscard]] Table report();    ///< frozen once released: `verify` renders reports again

[[nodiscard]] Table returned_files();   ///< workbooks that cannot be read
[[nodiscard]] Table returned_answers(); ///< answer sheets that come back: what is wrong in them

[[nodiscard]] Table rollup_command();  ///< options, files written, mistakes
[[nodiscard]] Table rollup_page();     ///< departments, sections, items, what is left out
[[nodiscard]] Table rollup_findings(); ///< groups of findings and plans, trends
[[nodiscard]] Table rollup_letter();   ///< the report to the CISO
[[nodiscard]] Table rollup_public();   ///< what may be published
[[nodiscard]] Table rollup_csv();      ///< headings of the spreadsheet

[[nodiscard]] Table rollup_workbook(); ///< a rollup's workbook
[[nodiscard]] Table sheet_writing();   ///< answer sheets that go out
[[nodiscard]] Table trace();
[[nodiscard]] Table verify();
[[nodiscard]] Table workspace(); ///< tenken.yaml, init, status

/// All tables.
[[nodiscard]] std::span<const Table> all();

} // namespace tenken::catalogue
