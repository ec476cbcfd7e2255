// "Broken down … for reading also by clause, protected property, threat and aspect (these overlap)."

#include "scoring/breakdown.hpp"

#include "scoring/assess.hpp"
#include "support/catch.hpp"
#include "support/small_checklist.hpp"

using namespace tenken;
using namespace tenken::test;

namespace {

Assessment example()
{
    Checklist checklist = checklist_of({section("1", {level_item("a"), level_item("b", 2)}),
        section("2", {level_item("c"), choice_item("d", {{"own", ""}})})});
    auto& first = checklist.sections[0].items;
    first[0].protects = {Property::availability, Property::confidentiality};
    first[0].threats = {"3(10)", "3(2)"};
    first[0].aspect = Aspect::operation;
    first[0].covers = {"o-a", "o-c"};
    first[1].protects = {Property::confidentiality};
    first[1].threats = {"3(2)"};
    first[1].aspect = Aspect::design;
    checklist.sections[1].items[0].covers = {"not in the policy"};
    checklist.sections[1].items[1].protects = {Property::integrity};
    return assess(checklist, answering({{"a", "met"}, {"b", "unmet"}}), {});
}

std::string shown(const std::vector<Group>& groups)
{
    std::string text;
    for (const auto& group : groups) {
        text += group.id + " " + group.tally.points.text() + "/" + group.tally.max.text() + " " +
            std::to_string(group.tally.answered) + "/" + std::to_string(group.tally.applicable) + "; ";
    }
    return text;
}

std::string reasons_of(const Checklist& checklist, const Answers& answers)
{
    std::string text;
    const Assessment assessment = assess(checklist, answers, {});
    for (const auto& [obligation, why] : unconfirmed_obligations(assessment)) {
        text += (text.empty() ? "" : ", ") + obligation->id + " ";
        text += why ? name_in(state_names, *why) : "uncovered";
    }
    return text;
}

} // namespace

TEST_CASE("By clause: of the obligations covered, in the policy's order")
{
    CHECK(shown(breakdown(example(), Facet::clause)) == "1 1/3 2/2; 2 1/1 1/2; ");
}

TEST_CASE("By property and aspect: in the order of the format, without groups of unscored items")
{
    CHECK(shown(breakdown(example(), Facet::property)) == "confidentiality 1/3 2/2; availability 1/1 1/1; ");
    CHECK(shown(breakdown(example(), Facet::aspect)) == "design 0/2 1/1; operation 1/1 1/1; ");
}

TEST_CASE("By threat: in the order of their numbers")
{
    CHECK(shown(breakdown(example(), Facet::threat)) == "3(2) 1/3 2/2; 3(10) 1/1 1/1; ");
}

TEST_CASE("Obligations for which nothing was answered are listed, those that no item covers too")
{
    Assessment assessment = example();
    const auto ids = [&] {
        std::vector<std::string> all;
        for (const auto& one : unconfirmed_obligations(assessment)) all.push_back(one.obligation->id);
        return all;
    };
    assessment.policy.clauses[0].obligations.push_back({"o-nobody", "", {}});
    CHECK(ids() == std::vector<std::string>{"o-nobody"});
    assessment.items[0].state = State::not_applicable;
    CHECK(ids() == std::vector<std::string>{"o-a", "o-nobody", "o-c"});
}

TEST_CASE("An obligation for which the coordinating department answers is not among the unconfirmed")
{
    Item shared = level_item("shared");
    shared.scope = Scope::organisation;
    Circumstances circumstances;
    const auto checklist = small_checklist({level_item("own"), shared});
    const auto answers = answering({{"own", "met"}});
    CHECK(unconfirmed_obligations(assess(checklist, answers, circumstances)).size() == 1);
    circumstances.coordinator = "事務局";
    CHECK(unconfirmed_obligations(assess(checklist, answers, circumstances)).empty());
}

TEST_CASE("An unconfirmed obligation says why, and an open item comes before one that does not apply")
{
    Item first = level_item("a");
    Item second = level_item("b");
    first.covers = {"o1"};
    second.covers = {"o1"};
    auto checklist = small_checklist({first, second});
    checklist.policy.clauses = {{"1", "", "", {{"o1", "", {}}, {"o2", "", {}}}, {}}};
    Answers answers;
    answers.responses["a"].not_applicable = true;
    answers.responses["a"].note = "なし";
    CHECK(reasons_of(checklist, answers) == "o1 open, o2 uncovered");
    answers.responses["b"] = answers.responses["a"];
    CHECK(reasons_of(checklist, answers) == "o1 not_applicable, o2 uncovered");
}

TEST_CASE("An item counts in the clauses that it covers, not in its section's besides")
{
    auto checklist = checklist_of({section("1", {level_item("a")}), section("2", {level_item("b")})});
    checklist.sections[0].items[0].covers = {"o-b"};
    const auto assessment = assess(checklist, answering({{"a", "met"}, {"b", "met"}}), {});
    const auto groups = breakdown(assessment, Facet::clause);
    REQUIRE(groups.size() == 1);
    CHECK(groups[0].id == "2");
    CHECK(groups[0].tally.applicable == 2);
}
