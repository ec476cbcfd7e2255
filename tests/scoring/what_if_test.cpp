#include "scoring/what_if.hpp"

#include "scoring/assess.hpp"
#include "support/catch.hpp"
#include "support/small_checklist.hpp"

using namespace tenken;
using namespace tenken::test;

namespace {

std::string shown(const std::vector<Improvement>& improvements)
{
    std::string text;
    for (const auto& one : improvements) {
        text += one.item->instance + " " + one.best->id + " " + (one.value ? one.value->rounded() : "null") +
            " " + (one.gain ? "+" + one.gain->rounded() : "null") + "; ";
    }
    return text;
}

} // namespace

TEST_CASE("The score if one item stood at another level, or did not apply")
{
    const Assessment assessment = assess(small_checklist({level_item("a", 3), level_item("b")}),
        answering({{"a", "unmet"}, {"b", "met"}}), {});
    const Scale& scale = assessment.scales[0];
    CHECK(score_if(assessment, assessment.items[0], scale.find("met")) == Exact(100));
    CHECK(score_if(assessment, assessment.items[0], scale.find("partial")) == Exact(5, 8) * 100);
    CHECK(score_if(assessment, assessment.items[0], nullptr) == Exact(100));
    CHECK(assessment.items[0].state == State::answered);
}

TEST_CASE(
    "Findings are ordered by what mending them is worth, then critical ones first, then as in the checklist")
{
    Checklist checklist = small_checklist({level_item("a"), level_item("b"), level_item("c", 3),
        level_item("d"), level_item("e"), level_item("f", 2)});
    checklist.sections[0].items[3].critical = true;
    const Assessment assessment = assess(checklist,
        answering({{"a", "unmet"}, {"b", "met"}, {"c", "partial"}, {"d", "unmet"}, {"e", "unmet"}}), {});
    CHECK(shown(mended_findings(assessment)) ==
        "c met 57.1 +21.4; d met 50.0 +14.3; a met 50.0 +14.3; e met 50.0 +14.3; ");
    CHECK(shown(answered_open_items(assessment)) == "f met 50.0 +14.3; ");
}

TEST_CASE("Where there is no score yet, an open item has a value and no gain")
{
    const Assessment assessment = assess(small_checklist({level_item("a")}), {}, {});
    CHECK(shown(answered_open_items(assessment)) == "a met 100.0 null; ");
}

TEST_CASE("A number is mended to the best level of its bands")
{
    Item item = number_item("n");
    item.bands = {{50, "partial"}, {0, "unmet"}};
    Answers answers;
    answers.responses["n"] = number(10);
    CHECK(shown(mended_findings(assess(small_checklist({item}), answers, {}))) == "n partial 50.0 +50.0; ");
}
