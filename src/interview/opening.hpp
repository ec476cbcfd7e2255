#pragma once

#include "base/date.hpp"
#include "interview/turn.hpp"
#include "words/language.hpp"
#include "words/words.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tenken::interview {

/// Which inspection, and who answers.
struct Identity {
    std::string department;
    int year = 0; ///< fiscal year
    std::string by;
};

/// What is known before anybody is asked.
struct OpeningSetup {
    Language language = Language::ja;
    std::optional<std::string> department; ///< from the command line, like the next two
    std::optional<int> year;
    std::optional<std::string> by;
    std::vector<std::string> departments; ///< known ones, to choose from
    int year_offered = 0;
    /// The years of a department's records in which answers may still be given.
    std::function<std::vector<int>(const std::string& department)> open_years;
    /// Who answered last in that record; empty where there is none.
    std::function<std::string(const std::string& department, int year)> last_by;
    /// Why the department cannot bear a name; nothing where it can.
    std::function<std::optional<Problem>(const std::string& name)> name_problem;
};

/// Asks for what the command line does not say: department, year and post, offering what is known. The year is not
/// asked for where the department's only open record is of the year offered; another one of which there is no record
/// is asked back. A department that is not known yet is confirmed, with the one that was probably meant. A pure state machine
/// like Interview; it never has anything to save. Its ending is `complete` once everything is known.
class Opening {
public:
    explicit Opening(OpeningSetup setup);

    [[nodiscard]] Turn start();
    [[nodiscard]] Turn feed(const Input& input);

    /// Only after the ending `complete`.
    [[nodiscard]] const Identity& identity() const { return identity_; }

private:
    enum class Wanted { department, new_department, year, other_year, by };

    [[nodiscard]] Turn next();
    [[nodiscard]] Turn again();
    [[nodiscard]] Turn leave(Ending ending);
    void take(const std::string& line);
    void take_department(const std::string& line);
    void confirm_department(const std::string& line);
    void take_year(const std::string& line);
    void confirm_year(const std::string& line);
    void take_by(const std::string& line);
    void consider(const std::string& name);
    void go_on();
    template <typename... Arguments> void say(std::string_view id, const Arguments&... arguments)
    {
        turn_.shown.emplace_back(Text{words_(id, arguments...), 0, 0});
    }
    [[nodiscard]] bool acceptable(const std::string& name);

    OpeningSetup setup_;
    Words words_;
    Identity identity_;
    Wanted wanted_ = Wanted::department;
    std::string considered_;           ///< a department that is not known yet
    std::optional<std::string> meant_; ///< the known one that is near to it
    int other_year_ = 0; ///< of which there is no record, and which is not the one offered; 0: none
    std::string last_by_;
    Turn turn_;
};

} // namespace tenken::interview
