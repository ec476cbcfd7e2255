#include "office/record_upkeep.hpp"

#include "support/catch.hpp"
#include "support/small_checklist.hpp"

#include <algorithm>

using namespace tenken;
using namespace tenken::test;

namespace {

/// "gate" is answered by the coordinator, and "hangs" is asked where it is met.
Checklist with_gate()
{
    Item gate = level_item("gate");
    gate.scope = Scope::organisation;
    gate.meaning = "g";
    Item hangs = level_item("hangs");
    hangs.meaning = "h";
    hangs.when.emplace();
    hangs.when->kind = Condition::Kind::is;
    hangs.when->item = "gate";
    hangs.when->is = {"met"};
    auto checklist = small_checklist({gate, hangs});
    checklist.sha256 = "new";
    return checklist;
}

RecordState begun_under(const std::string& sha256, const std::vector<std::string>& roles)
{
    RecordState state;
    RecordStart start;
    start.checklist.sha256 = sha256;
    start.roles = roles;
    state.apply(start);
    ++state.events;
    return state;
}

RecordState answered_by_coordinator()
{
    RecordState state;
    Response met;
    met.answer = std::string("met");
    met.note = "控え";
    state.apply(AnswerEvent{"gate", met, "g"});
    return state;
}

Settings settings()
{
    Settings settings{{"head"}, InspectionTerms{}};
    settings.terms->coordinator = "事務局";
    return settings;
}

} // namespace

TEST_CASE("What a record needs is told in the order in which run writes it, and once written nothing is left")
{
    const auto checklist = with_gate();
    const auto coordinators = answered_by_coordinator();
    auto state = begun_under("old", {"staff"});

    const auto events = upkeep(state, checklist, settings(), {&coordinators, nullptr});
    REQUIRE(events.size() == 4);
    CHECK(std::get<ChecklistChangedEvent>(events[0]).checklist.sha256 == "new");
    CHECK(std::get<WorkspaceEvent>(events[1]).terms.coordinator == "事務局");
    CHECK(std::get<AnswerEvent>(events[2]).instance == "gate");
    CHECK(std::get<AnswerEvent>(events[2])
              .response.note.empty()); // that stands in the coordinator's own report
    CHECK(std::get<RolesEvent>(events[3]).roles == std::vector<std::string>{"head", "staff"});

    for (const auto& event : events) state.apply(event);
    CHECK(upkeep(state, checklist, settings(), {&coordinators, nullptr}).empty());
}

TEST_CASE("The coordinator's answer to a question that was worded otherwise is not taken over")
{
    const auto checklist = with_gate();
    auto coordinators = answered_by_coordinator();
    const auto takes_over = [&] {
        const auto events =
            upkeep(begun_under("new", {"head"}), checklist, settings(), {&coordinators, nullptr});
        return std::ranges::any_of(
            events, [](const RecordEvent& event) { return std::holds_alternative<AnswerEvent>(event); });
    };
    CHECK(takes_over());
    coordinators.meanings["gate"] = "another";
    CHECK_FALSE(takes_over());
}

TEST_CASE("A record without tenken.yaml, under the same checklist and for the same roles, needs nothing")
{
    const auto state = begun_under("new", {"staff"});
    CHECK(upkeep(state, with_gate(), {{"staff"}, {}}, {}).empty());
}

TEST_CASE("Everybody is more than any role: who asked everybody once goes on so")
{
    const auto checklist = with_gate();
    CHECK(upkeep(begun_under("new", {}), checklist, {{"staff"}, {}}, {}).empty());
    const auto events = upkeep(begun_under("new", {"staff"}), checklist, {{}, {}}, {});
    REQUIRE(events.size() == 1);
    CHECK(std::get<RolesEvent>(events.front()).roles.empty());
}

TEST_CASE("A record that was not begun is brought up to date as one begun today")
{
    RecordState state;
    bring_up_to_date(state, with_gate(), settings(), {});
    CHECK(state.answers.roles == std::vector<std::string>{"head"});
    CHECK(state.checklist.sha256 == "new");
    CHECK(state.terms.coordinator == "事務局");
}

TEST_CASE("What a served department takes over is what the other's own report says, without its words")
{
    Item lock = level_item("lock");
    lock.tags = {"room"};
    Item key = lock;
    key.id = "key";
    key.meaning = "meaning of key";
    key.each = "service";
    Item screen = level_item("screen");
    screen.scope = Scope::person;
    const auto checklist = small_checklist({level_item("own"), lock, key, screen});
    RecordState theirs;
    theirs.checklist.sha256 = checklist.sha256;
    theirs.report_link = "link";
    Response unmet = level("unmet");
    unmet.note = "扉が古い";
    theirs.answers = answering({{"own", "met"}});
    theirs.answers.responses["lock"] = unmet;
    theirs.answers.subjects["service"] = {"1階"};
    theirs.answers.persons["screen"].counts = {{"met", 1}, {"partial", 1}};
    const Service service{"事務局", {"person", "room"}};

    const auto served = served_answers(checklist, service, theirs);
    CHECK(served.department == "事務局");
    CHECK(served.record == "link");
    REQUIRE(served.answers.size() == 2); // neither "own" nor "key@1階", which is open
    CHECK(served.answers.at("lock").response == level("unmet"));
    CHECK(served.answers.at("screen").response == level("partial")); // two persons could be told apart
    CHECK(served.subjects.at("service") == std::vector<std::string>{"1階"});

    Settings settings{{}, InspectionTerms{}};
    settings.terms->service = service;
    auto state = begun_under(checklist.sha256, {});
    const auto events = upkeep(state, checklist, settings, {nullptr, &theirs});
    REQUIRE(events.size() == 2);
    CHECK(std::get<ServedEvent>(events[1]).served == served);
    for (const auto& event : events) state.apply(event);
    CHECK(upkeep(state, checklist, settings, {nullptr, &theirs}).empty());
    CHECK(upkeep(state, checklist, settings, {}).empty()); // what was read stays when it cannot be read again
}
