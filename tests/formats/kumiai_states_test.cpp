#include "formats/checklist/file.hpp"
#include "formats/yaml/values.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <algorithm>
#include <map>
#include <set>

using namespace tenken;

namespace {

struct OfficeState {
    std::string level; ///< or `not_applicable`
    std::string words;
};

using OfficeStates = std::map<std::string, std::vector<OfficeState>>; ///< by item

OfficeStates read_office_states()
{
    const std::string file = "tests/checklists/kumiai_states.yaml";
    const yaml::Text text(file, test::read_file(test::source_dir() / file));
    Problems problems;
    const auto root = yaml::parse(text, problems);
    const yaml::Reading reading(text, problems);
    OfficeStates states;
    for (const auto& entry : root.value().entries) {
        for (const auto& node : yaml::read_filled_list(reading, entry.value)) {
            const yaml::Mapping map(reading, node, {"level", "state"});
            states[entry.key.value].push_back({map.get_required("level", yaml::read_id).value_or(""),
                map.get_required("state", yaml::read_line).value_or("")});
        }
    }
    REQUIRE(problems.empty());
    return states;
}

/// The levels that an answer can come to, but for `unknown`.
std::set<std::string> levels_to_reach(const Item& item)
{
    std::set<std::string> levels;
    for (const auto& criterion : item.criteria) levels.insert(criterion.first);
    for (const auto& band : item.bands) levels.insert(band.level);
    if (!item.bands.empty()) return levels;
    for (const auto& choice : item.choices) levels.insert(choice.level);
    return levels;
}

/// What would give a level away: the words and marks of the item's scale.
std::vector<std::string> words_of(const Scale& scale)
{
    std::vector<std::string> words;
    for (const auto& level : scale.levels) words.insert(words.end(), {level.label, level.mark});
    if (const auto& none = scale.not_applicable) words.insert(words.end(), {none->label, none->mark});
    return words;
}

} // namespace

TEST_CASE("Every scored question has three or more states of offices, and they use each of its levels")
{
    const auto states = read_office_states();
    const auto checklist = load_builtin_checklist("kumiai");
    std::size_t questions = 0;
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            INFO(item.id);
            CHECK(states.contains(item.id) == item.scored());
            if (!states.contains(item.id)) continue;
            questions++;
            const auto& own = states.at(item.id);
            CHECK(std::ranges::count_if(
                      own, [](const auto& state) { return state.level != "not_applicable"; }) >= 3);
            auto expected = levels_to_reach(item);
            if (item.may_be_not_applicable) expected.insert("not_applicable");
            for (const auto& level : levels_to_reach(item)) {
                INFO(level);
                CHECK(std::ranges::find(own, level, &OfficeState::level) != own.end());
            }
            for (const auto& state : own) {
                INFO(state.words);
                CHECK(expected.contains(state.level));
            }
        }
    }
    CHECK(states.size() == questions);
}

TEST_CASE("No state of an office says which level it is")
{
    const auto states = read_office_states();
    const auto checklist = load_builtin_checklist("kumiai");
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            if (!states.contains(item.id)) continue;
            for (const auto& state : states.at(item.id)) {
                for (const auto& word : words_of(*checklist.find_scale(item.scale))) {
                    INFO(item.id << " " << state.words << " " << word);
                    CHECK(state.words.find(word) == std::string::npos);
                }
            }
        }
    }
}
