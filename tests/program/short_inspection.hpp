#pragma once

#include "formats/record/record.hpp"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace tenken::test {

// A checklist of eight questions, half of them free texts, in a folder of its own, and what is answered to them.
class ShortInspection {
public:
    static constexpr int questions = 8;

    explicit ShortInspection(std::filesystem::path folder);

    const std::filesystem::path& record() const { return record_; }
    const std::filesystem::path& report() const { return report_; }
    std::vector<std::string> arguments() const;

    // The lines that answer what is open according to the record (or everything, where there is none).
    std::string remaining_input() const;

    // The questions after whose answer the program has said that it is saved.
    static std::set<std::string> confirmed_in(const std::string& transcript);

    // Fails the test unless the record is sound, holds every confirmed answer, and no other than was given.
    void check_record_holds(const std::set<std::string>& confirmed) const;

    // Goes on to the end and fails the test unless everything is there.
    void check_can_be_finished() const;

private:
    std::filesystem::path folder_;
    std::filesystem::path record_;
    std::filesystem::path report_;
    std::map<std::string, std::string> inputs_;  // the line typed for each question
    std::map<std::string, std::string> answers_; // what the record then holds
};

} // namespace tenken::test
