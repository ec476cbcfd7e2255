// The way of a report to the coordinator, held against the rules of its order in words of their own.

#include "model/hand_in_steps.hpp"

#include "support/catch.hpp"
#include "support/paths.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace tenken;
using namespace tenken::test;

namespace {

constexpr std::array stages{HandInStage::answering, HandInStage::confirmed, HandInStage::submitted,
    HandInStage::returned, HandInStage::accepted};

/// The order of the steps (docs/record-format.md), sentence by sentence.
bool in_order(HandInEvent event, int version, HandInStage stage, int present)
{
    const bool open = stage == HandInStage::answering || stage == HandInStage::returned;
    const bool handed_in = stage == HandInStage::submitted || stage == HandInStage::accepted;
    switch (event) {
    case HandInEvent::progress:
        return true;
    case HandInEvent::work:
    case HandInEvent::confirmed:
        return open;
    case HandInEvent::withdrawn:
        return stage == HandInStage::confirmed;
    case HandInEvent::submitted:
        return stage == HandInStage::confirmed && version == present;
    case HandInEvent::accepted:
    case HandInEvent::returned:
        return stage == HandInStage::submitted && version == present;
    case HandInEvent::corrected:
        if (handed_in) return version == present + 1;
        return stage == HandInStage::confirmed && version == present && present >= 2;
    }
    return false;
}

bool names_version(HandInEvent event)
{
    return event != HandInEvent::work && event != HandInEvent::confirmed && event != HandInEvent::withdrawn &&
        event != HandInEvent::progress;
}

std::string line_of(std::string_view name, const std::vector<std::string>& cells)
{
    std::string line = "| " + std::string(name) + " |";
    for (const auto& cell : cells) line += " " + cell + " |";
    return line + "\n";
}

std::string in_words(Following following)
{
    switch (following) {
    case Following::no:
        return "–";
    case Following::yes:
        return "yes";
    case Following::this_version:
        return "of version n";
    case Following::this_later_version:
        return "of version n, from 2 on";
    case Following::next_version:
        return "of version n+1";
    }
    return {};
}

std::string table_of_events()
{
    std::string table;
    for (const auto& row : hand_in_events) {
        std::vector<std::string> cells;
        for (const auto following : row.at) cells.push_back(in_words(following));
        const bool several = row.event == HandInEvent::work;
        table += line_of(several ? "any other" : "`" + std::string(row.name) + "`", cells);
    }
    return table;
}

std::string table_of_steps()
{
    std::string table;
    for (const auto& row : hand_in_steps) {
        std::vector<std::string> cells;
        for (const auto& at : row.at)
            cells.push_back(at.refused() ? "→ `" + std::string(at.next) + "`" : at.again ? "again" : "yes");
        table += line_of("`" + std::string(row.command) + "`", cells);
    }
    return table;
}

} // namespace

TEST_CASE("Which event may follow at which stage, and of which version, is as the rules of the order say")
{
    for (const auto& row : hand_in_events) {
        for (const auto stage : stages) {
            for (int present = 1; present <= 3; ++present) {
                for (int version = 0; version <= 5; ++version) {
                    if (names_version(row.event) != (version > 0)) continue;
                    INFO(row.name << " of version " << version << " at stage " << static_cast<int>(stage)
                                  << " of version " << present);
                    const bool follows = version_to_name(row.event, stage, present) == version;
                    CHECK(follows == in_order(row.event, version, stage, present));
                }
            }
        }
    }
}

TEST_CASE("Each refused step names a command that leads on: it may be run there, or names such a one itself")
{
    for (const auto& row : hand_in_steps) {
        for (const auto stage : stages) {
            INFO(row.command << " at stage " << static_cast<int>(stage));
            auto step = row.step;
            for (std::size_t asked = 0; step_at(step, stage).refused(); ++asked) {
                REQUIRE(asked < hand_in_steps.size());
                const auto next = step_at(step, stage).next;
                const auto named = std::ranges::find(hand_in_steps, next, &HandInStepRow::command);
                REQUIRE(named != hand_in_steps.end());
                step = named->step;
            }
        }
    }
}

TEST_CASE("docs/hand-in.md shows both tables")
{
    const auto page = read_file(source_dir() / "docs" / "hand-in.md");
    INFO("The tables are:\n" << table_of_events() << "\n" << table_of_steps());
    CHECK(page.find("\n" + table_of_events() + "\n") != std::string::npos);
    CHECK(page.find("\n" + table_of_steps() + "\n") != std::string::npos);
}
