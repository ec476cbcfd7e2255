// Steps on the way to the coordinator: a record holds them in their order, or is damaged.

#include "formats/record/line.hpp"
#include "formats/record/record.hpp"

#include "formats/record_samples.hpp"
#include "model/hand_in_steps.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "words/words.hpp"

#include <rapidcheck.h>

using namespace tenken;
using namespace tenken::test;

namespace {

/// A record with a right chain, whatever the events are.
class Chain {
public:
    Chain() { add(sample_start()); }

    void add(const RecordEvent& event)
    {
        const auto line = encode_record_line(++seq_, "2026-06-01T09:00:00Z", "x", event, prev_);
        prev_ = record_link(std::string_view(line).substr(0, line.size() - 1));
        bytes_ += line;
    }

    void break_link() { prev_ = std::string(64, 'a'); }

    [[nodiscard]] RecordReading read() const { return read_record_bytes(bytes_, "a.jsonl"); }
    [[nodiscard]] std::uint64_t lines() const { return seq_; }

private:
    std::uint64_t seq_ = 0;
    std::string prev_;
    std::string bytes_;
};

/// The events that lead to each stage of the second version.
std::vector<RecordEvent> way_to(HandInStage stage)
{
    std::vector<RecordEvent> way{answer("1", "met"), ConfirmedEvent{}, SubmittedEvent{1}};
    way.emplace_back(ReturnedEvent{1, "直す", {}});
    if (stage == HandInStage::returned) return way;
    if (stage == HandInStage::answering) way.back() = CorrectedEvent{2, "直す"};
    if (stage == HandInStage::answering) return way;
    way.emplace_back(ConfirmedEvent{});
    if (stage == HandInStage::confirmed) return way;
    way.emplace_back(SubmittedEvent{2});
    if (stage == HandInStage::accepted) way.emplace_back(AcceptedEvent{2});
    return way;
}

std::vector<std::pair<HandInEvent, RecordEvent>> every_event(int version)
{
    return {
        {HandInEvent::work, answer("2", "met")},
        {HandInEvent::work, SubjectsEvent{"k", {"a"}}},
        {HandInEvent::work, SubjectRenamedEvent{"k", "a", "b", {}}},
        {HandInEvent::work, RolesEvent{{"staff"}}},
        {HandInEvent::work, ChecklistChangedEvent{sample_start().checklist, {}, {}}},
        {HandInEvent::work, WorkspaceEvent{}},
        {HandInEvent::work, RespondentsEvent{}},
        {HandInEvent::work, ServedEvent{}},
        {HandInEvent::work, PreviousEvent{2025, {}, {}, {}}},
        {HandInEvent::work, PlanReviewedEvent{"1", PlanOutcome::done, {}}},
        {HandInEvent::work, CheckWordEvent{"c-01", "理由"}},
        {HandInEvent::progress, PlanProgressEvent{"1", PlanStep::note, {}, "進行中", {}}},
        {HandInEvent::confirmed, ConfirmedEvent{}},
        {HandInEvent::withdrawn, WithdrawnEvent{"直す"}},
        {HandInEvent::submitted, SubmittedEvent{version}},
        {HandInEvent::accepted, AcceptedEvent{version}},
        {HandInEvent::returned, ReturnedEvent{version, "直す", {}}},
        {HandInEvent::corrected, CorrectedEvent{version, "直す"}},
    };
}

/// What a command writes into the record; nothing where it is refused or runs again.
std::vector<RecordEvent> written_by(HandInStep step, const HandIn& hand_in, bool gives_reason)
{
    const auto& at = step_at(step, hand_in.stage);
    if (at.refused() || at.again) return {};
    const int version = hand_in.version;
    switch (step) {
    case HandInStep::run:
        return {answer("1", "met"), SubjectsEvent{"k", {"a"}}};
    case HandInStep::confirm:
        return {RespondentsEvent{}, ConfirmedEvent{}};
    case HandInStep::withdraw:
        return {WithdrawnEvent{"直す"}};
    case HandInStep::submit:
        if (version > 1 && gives_reason) return {CorrectedEvent{version, "直した"}, SubmittedEvent{version}};
        return {SubmittedEvent{version}};
    case HandInStep::accept:
        return {AcceptedEvent{version}};
    case HandInStep::give_back:
        return {ReturnedEvent{version, "直す", {}}};
    case HandInStep::correct:
        return {CorrectedEvent{version + 1, "直す"}};
    }
    return {};
}

} // namespace

TEST_CASE(
    "Whichever event follows a stage, the record is whole where the table allows it, else damaged there")
{
    for (const auto stage : {HandInStage::answering, HandInStage::confirmed, HandInStage::submitted,
             HandInStage::returned, HandInStage::accepted}) {
        Chain way;
        for (const auto& event : way_to(stage)) way.add(event);
        REQUIRE(way.read().ending == RecordReading::Ending::whole);
        REQUIRE(way.read().state.hand_in.stage == stage);
        REQUIRE(way.read().state.hand_in.version == 2);
        for (const int version : {1, 2, 3, 4}) {
            for (const auto& [kind, event] : every_event(version)) {
                auto chain = way;
                chain.add(event);
                const auto named = version_to_name(kind, stage, 2);
                INFO("stage " << static_cast<int>(stage) << ", " << row_of(kind).name << ", version "
                              << version);
                const auto reading = chain.read();
                if (named && (*named == 0 || *named == version)) {
                    CHECK(reading.ending == RecordReading::Ending::whole);
                    continue;
                }
                REQUIRE(reading.problems.size() == 1);
                const auto id =
                    named ? "record.wrong_version" : "record.order." + std::string(row_of(kind).name);
                CHECK(reading.problems.front().id == id);
                CHECK(reading.problems.front().place == Place{"a.jsonl", chain.lines(), 0, {}});
                CHECK(reading.ending == RecordReading::Ending::damaged);
                CHECK(reading.state.hand_in == way.read().state.hand_in);
                CHECK(reading.state.events == way.lines());
            }
        }
    }
}

TEST_CASE("Steps out of order name the first only, and broken links behind it all the same")
{
    Chain chain;
    chain.add(AcceptedEvent{1});
    chain.add(SubmittedEvent{1});
    CHECK(chain.read().problems.size() == 1);

    chain.break_link();
    chain.add(answer("1", "met"));
    const auto reading = chain.read();
    REQUIRE(reading.problems.size() == 2);
    CHECK(reading.problems.at(0).id == "record.order.accepted");
    CHECK(reading.problems.at(0).place->line == 2);
    CHECK(reading.problems.at(1).id == "record.changed");
    CHECK(reading.problems.at(1).place->line == 3);
}

TEST_CASE("An answer after the acceptance is not believed")
{
    Chain chain;
    for (const auto& event : way_to(HandInStage::accepted)) chain.add(event);
    chain.add(answer("1", "unmet"));
    const auto reading = chain.read();
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems.front().id == "record.order.work");
    CHECK(reading.state.answers.find("1")->answer == Value{std::string("met")});
}

TEST_CASE("Whatever the commands allow, the record's reader accepts")
{
    CHECK(rc::check([] {
        Chain chain;
        chain.add(answer("1", "met"));
        const auto steps = *rc::gen::container<std::vector<int>>(
            rc::gen::inRange(0, static_cast<int>(hand_in_steps.size())));
        for (const auto step : steps) {
            const auto now = chain.read();
            RC_ASSERT(now.ending == RecordReading::Ending::whole);
            const auto events =
                written_by(static_cast<HandInStep>(step), now.state.hand_in, *rc::gen::arbitrary<bool>());
            for (const auto& event : events) chain.add(event);
        }
        RC_ASSERT(chain.read().problems.empty());
    }));
}

TEST_CASE("A writer refuses a step out of order and writes nothing")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.jsonl";
    auto writer = begun(path);
    writer.append(answer("1", "met"), "x");
    const auto before = read_file(path);
    CHECK_THROWS_AS(writer.append(AcceptedEvent{1}, "x"), std::logic_error);
    CHECK(read_file(path) == before);
    CHECK(writer.append(ConfirmedEvent{}, "x"));
    CHECK_THROWS_AS(writer.append(answer("1", "unmet"), "x"), std::logic_error);
    CHECK_THROWS_AS(writer.append(SubmittedEvent{2}, "x"), std::logic_error);
    CHECK_FALSE(writer.append(answer("1", "met"), "x")); // changes nothing, and is not written
    CHECK(writer.append(SubmittedEvent{1}, "x"));
}

TEST_CASE("A step out of order is said in words that name it")
{
    for (const auto language : {Language::ja, Language::en}) {
        const Words words(language);
        for (const auto& row : hand_in_events) {
            const std::string id = "record.order." + std::string(row.name);
            INFO(id);
            const std::string named = row.event == HandInEvent::work ? "confirmed" : std::string(row.name);
            CHECK((words(id) + words(id + ".hint")).find(named) != std::string::npos);
        }
    }
}
