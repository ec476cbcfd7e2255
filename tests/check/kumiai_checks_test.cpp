#include "formats/checklist/file.hpp"
#include "formats/yaml/values.hpp"
#include "scoring/assess.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <algorithm>
#include <map>

using namespace tenken;

namespace {

struct AnsweringOffice {
    std::string words;
    Answers answers;
};

struct OfficesOfCheck {
    std::vector<AnsweringOffice> right; ///< honest: nothing may hold
    std::vector<AnsweringOffice> wrong; ///< cannot be true together: the check must hold
};

Response response_of(const yaml::Node& node)
{
    Response response;
    if (node.is(yaml::Node::Kind::sequence)) {
        Chosen chosen;
        for (const auto& item : node.items) chosen.push_back(item.value);
        response.answer = chosen;
    } else if (node.value == "not_applicable") {
        response.not_applicable = true;
        response.reason = "no_object";
    } else {
        response.answer = node.value;
    }
    return response;
}

std::vector<AnsweringOffice> offices_in(
    const Checklist& checklist, const yaml::Reading& reading, const yaml::Node& node)
{
    std::vector<AnsweringOffice> offices;
    for (const auto& one : yaml::read_filled_list(reading, node)) {
        const yaml::Mapping map(reading, one, {"state", "answers"});
        AnsweringOffice office{map.get_required("state", yaml::read_line).value_or(""), {}};
        const auto* answers = map.find("answers");
        REQUIRE(answers != nullptr);
        for (const auto& entry : answers->entries) {
            if (checklist.find_subject_kind(entry.key.value) == nullptr) {
                office.answers.responses.emplace(entry.key.value, response_of(entry.value));
                continue;
            }
            auto& names = office.answers.subjects[entry.key.value];
            for (const auto& name : entry.value.items) names.push_back(name.value);
        }
        offices.push_back(std::move(office));
    }
    return offices;
}

std::map<std::string, OfficesOfCheck> read_offices(const Checklist& checklist)
{
    const std::string file = "tests/checklists/kumiai_checks.yaml";
    const yaml::Text text(file, test::read_file(test::source_dir() / file));
    Problems problems;
    const auto root = yaml::parse(text, problems);
    const yaml::Reading reading(text, problems);
    std::map<std::string, OfficesOfCheck> offices;
    for (const auto& entry : root.value().entries) {
        const yaml::Mapping map(reading, entry.value, {"right", "wrong"});
        auto& own = offices[entry.key.value];
        if (const auto* right = map.find("right")) own.right = offices_in(checklist, reading, *right);
        if (const auto* wrong = map.find("wrong")) own.wrong = offices_in(checklist, reading, *wrong);
    }
    REQUIRE(problems.empty());
    return offices;
}

/// The checks that hold; every answer of the office must have been asked for and be one that its question takes.
std::vector<std::string> holding(const Checklist& checklist, const AnsweringOffice& office)
{
    const auto assessment = assess(checklist, office.answers, {});
    for (const auto& [instance, response] : office.answers.responses) {
        INFO(instance);
        const auto* item = assessment.find_item(instance);
        REQUIRE(item != nullptr);
        CHECK((item->state == State::answered || item->state == State::not_applicable));
    }
    std::vector<std::string> holding;
    for (const auto& check : assessment.checks) {
        if (check.holds) holding.push_back(check.id);
    }
    return holding;
}

} // namespace

TEST_CASE(
    "An honest office raises no check of the shipped checklist, and what cannot be true together raises "
    "its own")
{
    const auto checklist = load_builtin_checklist("kumiai");
    const auto offices = read_offices(checklist);
    for (const auto& check : checklist.checks) {
        INFO(check.id);
        REQUIRE(offices.contains(check.id));
        CHECK_FALSE(offices.at(check.id).right.empty());
        CHECK_FALSE(offices.at(check.id).wrong.empty());
    }
    for (const auto& [id, own] : offices) {
        for (const auto& office : own.right) {
            INFO(id << " " << office.words);
            CHECK(holding(checklist, office).empty());
        }
        for (const auto& office : own.wrong) {
            INFO(id << " " << office.words);
            CHECK(holding(checklist, office) == std::vector{id});
        }
    }
    CHECK(offices.size() == checklist.checks.size() + 1);
}
