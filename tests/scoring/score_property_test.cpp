// Properties over random checklists and answers.

#include "model/names.hpp"
#include "oracle.hpp"
#include "scoring/assess.hpp"
#include "scoring/range.hpp"
#include "scoring/score.hpp"
#include "scoring/what_if.hpp"
#include "support/catch.hpp"
#include "support/random_checklist.hpp"

#include <rapidcheck.h>

#include <set>

using namespace tenken;
using namespace tenken::test;

namespace {

std::string shown(const std::optional<Exact>& value) { return value ? value->text() : "null"; }

std::string shown(const std::optional<Fraction>& value)
{
    if (!value) return "null";
    return Exact::from_text(numerator(*value).str() + "/" + denominator(*value).str())->text();
}

bool same_figures(const Score& a, const Score& b)
{
    return a.value == b.value && a.low == b.low && a.high == b.high && a.status == b.status &&
        a.result == b.result && a.not_applicable.if_unmet == b.not_applicable.if_unmet;
}

void put_at(AssessedItem& item, const Level& level)
{
    item.state = State::answered;
    item.response.answer = level.id;
}

void put_at_none(AssessedItem& item)
{
    item.state = State::not_applicable;
    item.response = {};
}

// Settles every open item in some way that it can be settled.
void complete(Assessment& assessment)
{
    for (auto& item : assessment.items) {
        if (item.state != State::open || !item.scored()) continue;
        const auto levels = reachable_levels(assessment, item);
        if (may_fall_out(assessment, item) && random_checklist::one_in(3))
            item.state = State::not_applicable;
        else
            put_at(item, *random_checklist::one_of(levels));
    }
}

} // namespace

TEST_CASE("A second implementation agrees on every figure")
{
    REQUIRE(rc::check("as the oracle", [] {
        const Checklist checklist = *any_checklist();
        const Answers answers = *any_answers(checklist);
        RC_PRE(oracle_ways(checklist, answers) <= 600U);
        const OracleScore expected = oracle_score(checklist, answers);
        const Assessment assessment = assess(checklist, answers, {});
        const Score result = score(assessment);
        RC_ASSERT(assessment.items.size() == expected.states.size());
        for (const auto& item : assessment.items)
            RC_ASSERT(
                name_in(state_names, item.state) == name_in(state_names, expected.states.at(item.instance)));
        RC_ASSERT(shown(result.value) == shown(expected.value));
        for (const auto& section : result.sections)
            RC_ASSERT(shown(section.value) == shown(expected.sections.at(section.id)));
        RC_ASSERT(shown(result.low) == shown(expected.low));
        RC_ASSERT(shown(result.high) == shown(expected.high));
        RC_ASSERT(shown(result.not_applicable.if_unmet) == shown(expected.if_unmet));
        RC_ASSERT(status_name(result.status) == expected.status);
        RC_ASSERT(result_name(result.result) == expected.result);
    }));
}

TEST_CASE("Every completion of the open items lands within the range")
{
    REQUIRE(rc::check("low <= completed <= high", [](const Checklist& checklist) {
        Assessment assessment = assess(checklist, *any_answers(checklist), {});
        const Score before = score(assessment);
        complete(assessment);
        const auto value = score_value(assessment);
        if (!value) return;
        RC_ASSERT(before.low.has_value());
        RC_ASSERT(*before.low <= *value);
        RC_ASSERT(*value <= *before.high);
    }));
}

TEST_CASE("Both ends of the range are reached by the way that is given with them")
{
    REQUIRE(rc::check("attained", [](const Checklist& checklist) {
        const Assessment assessment = assess(checklist, *any_answers(checklist), {});
        const auto range = overall_range(assessment);
        if (!range) return;
        for (const RangeEnd* end : {&range->low, &range->high}) {
            const Assessment completed = settled(assessment, *end);
            for (const auto& [item, level] : end->by)
                RC_ASSERT((level != nullptr || may_fall_out(assessment, *item)));
            RC_ASSERT(shown(score_value(completed)) == end->value.text());
        }
    }));
}

TEST_CASE("The difference that one answer would make is that of scoring the whole again")
{
    REQUIRE(rc::check("differences of sums", [](const Checklist& checklist) {
        const Assessment assessment = assess(checklist, *any_answers(checklist), {});
        const ScoreSums sums(assessment);
        RC_ASSERT(shown(sums.value()) == shown(score_value(assessment)));
        for (std::size_t i = 0; i < assessment.items.size(); ++i) {
            Assessment changed = assessment;
            AssessedItem& item = changed.items[i];
            for (const Level* level : reachable_levels(assessment, item)) {
                put_at(item, *level);
                RC_ASSERT(shown(sums.value_if(assessment.items[i], level)) == shown(score_value(changed)));
            }
            put_at_none(item);
            RC_ASSERT(shown(sums.value_if(assessment.items[i], nullptr)) == shown(score_value(changed)));
        }
    }));
}

TEST_CASE("After one more answer the assessment is what assessing anew gives")
{
    REQUIRE(rc::check("assess again", [](const Checklist& checklist) {
        const ChecklistIndex index(checklist);
        Answers answers = *any_answers(checklist);
        Assessment kept = assess(checklist, answers, {});
        const auto others = (*any_answers(checklist)).responses;
        for (const auto& [instance, response] : others) {
            answers.responses[instance] = response;
            assess_again(kept, checklist, index, answers, instance);
        }
        const Assessment anew = assess(checklist, answers, {});
        RC_ASSERT(kept.items.size() == anew.items.size());
        for (std::size_t i = 0; i < anew.items.size(); ++i) {
            const auto& one = kept.items[i];
            const auto& other = anew.items[i];
            RC_ASSERT(one.instance == other.instance);
            RC_ASSERT(name_in(state_names, one.state) == name_in(state_names, other.state));
            RC_ASSERT((one.response == other.response));
            RC_ASSERT((one.counts == other.counts));
            RC_ASSERT(one.criterion == other.criterion);
        }
    }));
}

TEST_CASE("What mending a finding is worth is what the score becomes, best first")
{
    REQUIRE(rc::check("what if", [](const Checklist& checklist) {
        const Answers answers = *any_answers(checklist);
        const Assessment assessment = assess(checklist, answers, {});
        const auto now = score_value(assessment);
        const auto improvements = mended_findings(assessment);
        for (std::size_t i = 0; i < improvements.size(); ++i) {
            const auto& one = improvements[i];
            RC_ASSERT(is_finding(assessment, *one.item));
            Assessment mended = assessment;
            put_at(mended.items[static_cast<std::size_t>(one.item - assessment.items.data())], *one.best);
            RC_ASSERT(shown(score_value(mended)) == shown(one.value));
            if (now && one.value) {
                RC_ASSERT(*one.gain == *one.value - *now);
                RC_ASSERT(*one.gain >= 0);
            }
            if (i > 0) RC_ASSERT((improvements[i - 1].value >= one.value));
        }
    }));
}

TEST_CASE("With nothing open the range is the score")
{
    REQUIRE(rc::check("low = value = high", [](const Checklist& checklist) {
        Assessment assessment = assess(checklist, *any_answers(checklist), {});
        complete(assessment);
        const Score result = score(assessment);
        RC_ASSERT(shown(result.low) == shown(result.value));
        RC_ASSERT(shown(result.high) == shown(result.value));
    }));
}

TEST_CASE("A better answer to an item that gates nothing never lowers the score")
{
    REQUIRE(rc::check("monotone", [] {
        const Checklist checklist = *any_checklist({.gates = false});
        Answers answers = *any_answers(checklist);
        const Assessment before = assess(checklist, answers, {});
        std::vector<const AssessedItem*> answered;
        for (const auto& item : before.items) {
            if (item.state == State::answered && item.type == ItemType::level) answered.push_back(&item);
        }
        RC_PRE(!answered.empty());
        const AssessedItem& item = *random_checklist::one_of(answered);
        const Scale& scale = *before.find_scale(item.scale);
        std::vector<Level> no_worse = scale.levels;
        std::erase_if(
            no_worse, [&](const Level& level) { return level.points < level_of(item, scale)->points; });
        answers.responses[item.instance].answer = random_checklist::one_of(no_worse).id;
        const auto value_before = score(before).value;
        const auto value_after = score(assess(checklist, answers, {})).value;
        RC_ASSERT(value_before.has_value() == value_after.has_value());
        if (value_before) RC_ASSERT(*value_before <= *value_after);
    }));
}

TEST_CASE("The order of items and sections does not matter")
{
    REQUIRE(rc::check("order", [](Checklist checklist) {
        const Answers answers = *any_answers(checklist);
        const Score before = score(assess(checklist, answers, {}));
        std::ranges::reverse(checklist.sections);
        for (auto& section : checklist.sections) {
            const auto middle = *rc::gen::inRange<std::size_t>(0, section.items.size());
            std::ranges::rotate(section.items, section.items.begin() + static_cast<std::ptrdiff_t>(middle));
        }
        RC_ASSERT(same_figures(before, score(assess(checklist, answers, {}))));
    }));
}

TEST_CASE("One more item that does not apply changes nothing under exclude")
{
    REQUIRE(rc::check("not applicable", [](Checklist checklist) {
        checklist.scoring.not_applicable = NotApplicableRule::exclude;
        for (auto& scale : checklist.scales) {
            if (scale.not_applicable) scale.not_applicable->counts.reset();
        }
        Answers answers = *any_answers(checklist);
        const Score before = score(assess(checklist, answers, {}));
        Item more;
        more.id = "more";
        more.scale = checklist.scales.front().id;
        checklist.scales.front().not_applicable = NotApplicable{};
        more.weight = random_checklist::thousandths(1, 3000);
        checklist.sections.front().items.push_back(more);
        answers.responses["more"].not_applicable = true;
        const Assessment assessment = assess(checklist, answers, {});
        RC_ASSERT(assessment.find_item("more")->state == State::not_applicable);
        const Score after = score(assessment);
        RC_ASSERT(before.value == after.value);
        RC_ASSERT(before.low == after.low);
        RC_ASSERT(before.high == after.high);
        RC_ASSERT(before.tally.applicable == after.tally.applicable);
        for (std::size_t i = 0; i < before.sections.size(); ++i)
            RC_ASSERT(before.sections[i].value == after.sections[i].value);
    }));
}

TEST_CASE("Sections add up to the overall under pooled")
{
    REQUIRE(rc::check("sums", [](Checklist checklist) {
        checklist.scoring.method = ScoringMethod::pooled;
        const Score result = score(assess(checklist, *any_answers(checklist), {}));
        Tally sum;
        for (const auto& section : result.sections) {
            sum.points += section.tally.points;
            sum.max += section.tally.max;
            sum.answered += section.tally.answered;
            sum.applicable += section.tally.applicable;
        }
        RC_ASSERT(sum.points == result.tally.points);
        RC_ASSERT(sum.max == result.tally.max);
        RC_ASSERT(sum.answered == result.tally.answered);
        RC_ASSERT(sum.applicable == result.tally.applicable);
        RC_ASSERT(sum.percent() == result.value);
    }));
}

TEST_CASE("Instances share their item's weight")
{
    REQUIRE(rc::check("weights", [](const Checklist& checklist) {
        const Assessment assessment = assess(checklist, *any_answers(checklist), {});
        for (const auto& section : checklist.sections) {
            for (const auto& item : section.items) {
                Exact sum;
                for (const auto& instance : assessment.items) {
                    if (instance.instance.substr(0, instance.instance.find('@')) == item.id)
                        sum += instance.weight;
                }
                RC_ASSERT(sum == item.weight);
            }
        }
    }));
}
