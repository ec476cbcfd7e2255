// The answers that once gave 100 points and 良好: standards and procedures not begun, contractors and services in use but
// none named, a review without conclusion, everything else ○ without one piece of evidence.

#include "formats/checklist/file.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/report/data.hpp"
#include "scoring/score.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/world.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace tenken;
using namespace tenken::test;
using Json = nlohmann::json;

namespace {

Json best_answer(const Item& item)
{
    switch (item.type) {
    case ItemType::level:
        return "met";
    case ItemType::number:
        return item.bands.empty() ? 1 : std::stoi(item.bands.front().min.text());
    case ItemType::choice: {
        const auto met = std::ranges::find(item.choices, "met", &Choice::level);
        return met == item.choices.end() ? item.choices.front().id : met->id;
    }
    case ItemType::choices: {
        Json chosen = Json::array();
        for (const auto& choice : item.choices) {
            if (!choice.exclusive) chosen.push_back(choice.id);
        }
        return chosen;
    }
    case ItemType::date:
        return "2026-06-01";
    case ItemType::text:
        break;
    }
    return "全て";
}

Json best_answers(const Checklist& checklist)
{
    Json file{{"subjects", Json::object()}, {"answers", Json::object()}};
    for (const auto& kind : checklist.subjects) file["subjects"][kind.id] = Json::array();
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            if (item.each.empty()) file["answers"][item.id] = best_answer(item);
        }
    }
    return file;
}

} // namespace

TEST_CASE("Standards and procedures not begun, none named of what is in use, no evidence: no 良好, and not "
          "100 points")
{
    const Checklist checklist = load_builtin_checklist(default_checklist_name);
    Json file = best_answers(checklist);
    for (const auto& [item, answer] :
        std::map<std::string, std::string>{{"5-02", "not_started"}, {"5-04", "not_started"},
            {"6.8-01", "used"}, {"6.8-08", "used"}, {"6.8-14", "used"}, {"8-02", "undecided"}})
        file["answers"][item] = answer;
    const TemporaryFolder folder;
    write_file(folder.path() / "answers.json", file.dump());
    const auto outcome =
        World{}.run({"-C", path_text(folder.path()), "run", "--department", "事務局", "--year", "2026",
            "--by", "係", "--date", "2026-06-01", "--answers", path_text(folder.path() / "answers.json")});
    INFO(outcome.out << outcome.err);
    REQUIRE(outcome.status == 0);

    const auto report =
        read_report_data(read_file(folder.path() / path_of("2026/事務局.md")), "事務局.md").data;
    const auto figures = score(report.assessment);
    CHECK((figures.result == Result::to_confirm || figures.result == Result::needs_improvement));
    CHECK(*figures.value < 100);
    const auto contradictions = std::ranges::count(figures.causes, CauseKind::contradiction, &Cause::kind);
    CHECK(contradictions >= 4); // the standards, and each kind of which none is named
    const auto unproved = std::ranges::count(figures.causes, CauseKind::unproved, &Cause::kind);
    CHECK(unproved > 0);
    for (const auto* id : {"5-04", "8-02"})
        CHECK(is_finding(report.assessment, *report.assessment.find_item(id)));
}
