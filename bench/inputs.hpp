#pragma once

#include <filesystem>
#include <string>

// What the program is measured on. Invented, and the same each time; every item is answered, with a note, most with
// evidence, findings with plans.
namespace tenken::bench {

// Reports of the shipped checklist, 107 items and about 150 KB each: FOLDER/所属00001.md and so on, of departments
// whose answers differ.
void write_reports(const std::filesystem::path& folder, int year, int count);

// A workspace of one department, 事務局, with a checklist of that many items in `checklist/`, and, made by the
// program, its record and report of 2026.
void write_inspection(const std::filesystem::path& workspace, int items);

// The workspace of write_inspection() before anybody has answered.
void write_checklist(const std::filesystem::path& workspace, int items);

// A tenken.yaml of that many departments under the shipped checklist.
void write_departments(const std::filesystem::path& workspace, int count);

// A record of 2026 for each of those departments, of 100 answers.
void write_records(const std::filesystem::path& workspace, int count);

// The name of a department of these.
std::string department(int number);

} // namespace tenken::bench
