#include "formats/disk/utf8_path.hpp"
#include "formats/record/line.hpp"
#include "formats/record/record.hpp"

#include "base/sha256.hpp"
#include "formats/record_samples.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <nlohmann/json.hpp>
#include <sstream>

using namespace tenken;
using namespace tenken::test;

namespace {

std::vector<std::string> lines_of(const std::filesystem::path& path)
{
    std::istringstream in(read_file(path));
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

} // namespace

TEST_CASE("A record begins with who is asked what, and each line bears the digest of the one before")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "2026" / path_of("事務局.jsonl");
    {
        auto writer = begun(path);
        CHECK(writer.append(answer("6.4-01", "met", "控え\n二行目"), "担当者"));
        CHECK_FALSE(writer.take_notice());
    }
    const auto lines = lines_of(path);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] ==
        R"({"at":"2026-06-01T00:00:00+09:00","by":"担当者","event":"start","item":null,"prev":null,"seq":1,)"
        R"("value":{"checklist":{"edition":"2026","id":"kumiai","sha256":")" +
            std::string(64, 'a') +
            R"(","title":"情報セキュリティ自己点検"},"department":"事務局","organisation":"組合",)"
            R"("roles":[],"tenken":1,"year":2026}})");
    CHECK(lines[1] ==
        R"({"at":"2026-06-01T00:00:00+09:00","by":"担当者","event":"answer","item":"6.4-01","meaning":")" +
            std::string(64, 'b') + R"(","prev":")" + sha256_hex(lines[0] + "\n") +
            R"(","seq":2,"value":{"answer":"met","note":"控え\n二行目"}})");
}

TEST_CASE("A record read again says the same as its writer")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.jsonl";
    RecordState written;
    {
        auto writer = begun(path);
        writer.append(answer("1", "met"), "担当者");
        writer.append(SubjectsEvent{"social_media", {"広報X", "公式動画"}}, "担当者");
        writer.append(RolesEvent{{"staff"}}, "係長");
        written = writer.state();
    }
    const auto reading = read_record(path);
    CHECK(reading.ending == RecordReading::Ending::whole);
    CHECK(reading.problems.empty());
    CHECK(reading.state.start == sample_start());
    CHECK(reading.state.answers == written.answers);
    CHECK(reading.state.meanings == written.meanings);
    CHECK(reading.state.last_link == written.last_link);
    CHECK(reading.state.last_by == "担当者");
    CHECK(reading.state.events == written.events);

    auto writer = RecordWriter::resume(locked(path), fixed_clock());
    CHECK(writer.append(answer("2", "unmet"), "課長"));
    CHECK(read_record(path).state.last_by == "課長");
    CHECK(read_record(path).state.events == written.events + 1);
}

TEST_CASE("What changes nothing is not written")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.jsonl";
    auto writer = begun(path);
    const AnswerEvent withdrawn{"1", {}, ""};
    CHECK_FALSE(writer.append(withdrawn, "x"));
    CHECK(writer.append(answer("1", "met"), "x"));
    CHECK(writer.append(SubjectsEvent{"k", {}}, "x"));
    const auto before = read_file(path);
    CHECK_FALSE(writer.append(answer("1", "met"), "y"));
    CHECK_FALSE(writer.append(SubjectsEvent{"k", {}}, "x"));
    CHECK_FALSE(writer.append(RolesEvent{{"staff"}}, "x")); // everybody is asked already
    CHECK_FALSE(writer.append(SubjectRenamedEvent{"k", "a", "a", {}}, "x"));
    CHECK_FALSE(writer.append(ChecklistChangedEvent{sample_start().checklist, {}, {}}, "x"));
    CHECK(read_file(path) == before);
    auto reworded = answer("1", "met");
    reworded.meaning = std::string(64, 'c');
    CHECK(writer.append(reworded, "x"));
    CHECK(writer.append(withdrawn, "x"));
    CHECK(writer.state().answers.responses.empty());
    CHECK(read_record(path).state.answers.responses.empty());
}

TEST_CASE("A renamed subject takes its answers along, those of its kind alone")
{
    const TemporaryFolder folder;
    auto writer = begun(folder.path() / "a.jsonl");
    writer.append(SubjectsEvent{"contractor", {"A社", "B社"}}, "x");
    writer.append(SubjectsEvent{"cloud", {"A社"}}, "x");
    writer.append(answer("8.1-01@A社", "met"), "x");
    writer.append(answer("8.1-01@B社", "unmet"), "x");
    writer.append(answer("8.3-01@A社", "partial"), "x");
    writer.append(SubjectRenamedEvent{"contractor", "A社", "甲社", {"8.1-01", "8.1-02"}}, "x");

    const auto state = read_record(folder.path() / "a.jsonl").state;
    CHECK(state.answers.subjects.at("contractor") == std::vector<std::string>{"甲社", "B社"});
    CHECK(state.answers.subjects.at("cloud") == std::vector<std::string>{"A社"});
    CHECK(state.answers.find("8.1-01@A社") == nullptr);
    CHECK(*state.answers.find("8.1-01@甲社") == answered("met"));
    CHECK(*state.answers.find("8.3-01@A社") == answered("partial"));
    CHECK(state.meanings.contains("8.1-01@甲社"));

    writer.append(SubjectRenamedEvent{"cloud", "A社", "乙社", {}}, "x"); // every item that has the subject
    CHECK(*writer.state().answers.find("8.3-01@乙社") == answered("partial"));
}

TEST_CASE("A renamed subject's answers take the place of those that are there under its new name")
{
    const TemporaryFolder folder;
    auto writer = begun(folder.path() / "a.jsonl");
    writer.append(SubjectsEvent{"contractor", {"A社", "甲社"}}, "x");
    writer.append(answer("8.1-01@A社", "met"), "x");
    writer.append(answer("8.1-01@甲社", "unmet"), "x");
    writer.append(SubjectRenamedEvent{"contractor", "A社", "甲社", {"8.1-01"}}, "x");
    CHECK(*writer.state().answers.find("8.1-01@甲社") == answered("met"));
    CHECK(writer.state().answers.subjects.at("contractor") == std::vector<std::string>{"甲社"});
}

TEST_CASE("Of an answer that is withdrawn nothing stays, and the same answer to another meaning is written")
{
    const TemporaryFolder folder;
    auto writer = begun(folder.path() / "a.jsonl");
    writer.append(answer("1", "met"), "x");
    CHECK_FALSE(writer.append(answer("1", "met"), "x"));
    auto again = answer("1", "met");
    again.meaning = std::string(64, 'c');
    CHECK(writer.append(again, "x"));
    writer.append(AnswerEvent{"1", {}, std::string(64, 'c')}, "x");
    CHECK(writer.state().answers.responses.empty());
    CHECK(writer.state().meanings.empty());
}

TEST_CASE("Roles accumulate, and everybody is more than any of them")
{
    RecordState state;
    auto start = sample_start();
    start.roles = {"staff"};
    state.apply(start);
    state.apply(RolesEvent{{"head", "staff"}});
    CHECK(state.answers.roles == std::vector<std::string>{"head", "staff"});
    state.apply(RolesEvent{{}});
    CHECK(state.answers.roles.empty());
    state.apply(RolesEvent{{"ciso"}});
    CHECK(state.answers.roles.empty());
}

TEST_CASE("A changed checklist drops what is asked again and moves what continues")
{
    RecordState state;
    state.apply(sample_start());
    for (const char* id : {"1", "2", "3"}) state.apply(answer(id, id));
    const ChecklistIdentity next{"kumiai", "2027", "t", std::string(64, 'd')};
    state.apply(ChecklistChangedEvent{next, {"1"}, {{"2", "3"}, {"3", "4"}}});
    CHECK(state.checklist == next);
    CHECK(state.start.checklist == sample_start().checklist);
    CHECK(state.answers.find("1") == nullptr);
    CHECK(state.answers.find("2") == nullptr);
    CHECK(*state.answers.find("3") == answered("2"));
    CHECK(*state.answers.find("4") == answered("3"));
}

namespace {

RecordEvent told(const std::string& organisation, const std::string& coordinator)
{
    WorkspaceEvent event;
    event.terms.organisation = organisation;
    event.terms.coordinator = coordinator;
    event.terms.staff = 12;
    event.terms.period_from = "2026-04-01";
    event.terms.period_to = "2027-03-31";
    return event;
}

// What the record's writer does around apply().
void take(RecordState& state, const RecordEvent& event, const std::string& by, const std::string& at)
{
    state.last_by = by;
    state.last_at = at + "T09:00:00+09:00";
    state.apply(event);
}

} // namespace

TEST_CASE("A report goes from version to version: confirmed, handed in, returned, corrected, accepted")
{
    RecordState state;
    take(state, sample_start(), "係", "2026-06-01");
    take(state, answer("1", "met"), "係", "2026-06-01");
    CHECK(state.hand_in.open());
    CHECK(state.hand_in.version == 1);

    take(state, ConfirmedEvent{{{"2", "現物を見た"}}}, "課長", "2026-06-02");
    CHECK_FALSE(state.hand_in.open());
    CHECK(state.hand_in.confirmer == "課長");
    CHECK(state.hand_in.confirmed == "2026-06-02");
    CHECK(state.author == "係");

    take(state, WithdrawnEvent{"1 を直す"}, "課長", "2026-06-03");
    CHECK(state.hand_in == HandIn{});

    take(state, ConfirmedEvent{}, "課長", "2026-06-04");
    take(state, SubmittedEvent{1}, "係", "2026-06-05");
    CHECK(state.hand_in.submitted == "2026-06-05");
    CHECK(state.hand_in.confirmed == "2026-06-04");

    take(state, ReturnedEvent{1, "根拠がない", {{"1", "どこ？"}}}, "事務局", "2026-06-08");
    CHECK(state.hand_in.open());
    CHECK(state.hand_in.stage == HandInStage::returned);
    CHECK(state.hand_in.version == 2);
    CHECK(state.hand_in.confirmed.empty());
    CHECK(state.hand_in.submitted.empty());
    CHECK(state.hand_in.comments.at("1") == "どこ？");

    take(state, ConfirmedEvent{}, "課長", "2026-06-09");
    take(state, CorrectedEvent{2, "根拠を足した"}, "係", "2026-06-09");
    take(state, SubmittedEvent{2}, "係", "2026-06-09");
    take(state, AcceptedEvent{2}, "事務局", "2026-06-10");
    CHECK(state.hand_in.stage == HandInStage::accepted);
    CHECK(state.hand_in.accepted == "2026-06-10");
    CHECK(state.hand_in.reason == "根拠を足した");

    take(state, CorrectedEvent{3, "誤りに気付いた"}, "係", "2026-07-01");
    CHECK(state.hand_in.open());
    CHECK(state.hand_in.version == 3);
    CHECK(state.hand_in.accepted.empty());
    CHECK(state.author == "係");
}

TEST_CASE("What became of a plan stays when last year's report is read again, unless the plan is another")
{
    RecordState state;
    state.apply(sample_start());
    const FormerPlan plan{"1", "問", {"直す", "係長", ""}, {}, {}};
    const FormerPlan second{"2", "問", {"配る", "係長", ""}, {}, {}};
    state.apply(PreviousEvent{2025, "a", {plan, second}, {}});
    state.apply(PlanReviewedEvent{"1", PlanOutcome::done, "済み"});
    state.apply(PlanReviewedEvent{"2", PlanOutcome::done, {}});
    CHECK_FALSE(state.would_change(PlanReviewedEvent{"1", PlanOutcome::done, "済み"}));
    CHECK_FALSE(state.would_change(PlanReviewedEvent{"3", PlanOutcome::done, {}}));
    CHECK_FALSE(state.would_change(PreviousEvent{2025, "a", {plan, second}, {}}));

    auto changed = second;
    changed.action.what = "集める";
    state.apply(PreviousEvent{2025, "b", {plan, changed}, {}});
    CHECK(state.answers.former_plans.at(0).outcome == PlanOutcome::done);
    CHECK(state.answers.former_plans.at(0).note == "済み");
    CHECK_FALSE(state.answers.former_plans.at(1).outcome);
}

TEST_CASE("What the workspace says of the organisation is that of its last event")
{
    RecordState state;
    auto start = sample_start();
    start.terms = std::get<WorkspaceEvent>(told("組合", "議会")).terms;
    state.apply(start);
    CHECK(state.terms.organisation == "組合");
    CHECK(state.terms.coordinator == "議会");
    CHECK_FALSE(state.would_change(told("組合", "議会")));
    CHECK(state.would_change(told("組合", "")));
    state.apply(told("新組合", ""));
    CHECK(state.terms.organisation == "新組合");
    CHECK(state.terms.coordinator.empty());
    CHECK(state.start.terms.coordinator == "議会");
}

namespace {

RecordEvent served()
{
    ServedEvent event{{"事務局", std::string(64, 'c'), {}, {{"rooms", {"1階"}}, {"cars", {}}}}};
    auto& answers = event.served.answers;
    answers["1"].response.answer = std::string("met");
    answers["2"].response.counts = {{"met", 3}, {"not_applicable", 1}};
    answers["3@1階"].state = State::not_applicable;
    answers["3@1階"].response.not_applicable = true;
    answers["3@1階"].response.reason = "no_object";
    answers["4"].state = State::hidden;
    answers["5"].response.answer = Value(Exact(1, 2));
    return event;
}

} // namespace

TEST_CASE("What a serving department answered is news only where an answer is")
{
    RecordState state;
    state.apply(sample_start());
    CHECK_FALSE(state.would_change(ServedEvent{{"事務局", std::string(64, 'a'), {}, {}}}));
    CHECK(state.would_change(served()));
    state.apply(served());
    auto later = std::get<ServedEvent>(served());
    later.served.record = std::string(64, 'd');
    CHECK_FALSE(state.would_change(later));
    later.served.answers.erase("1");
    CHECK(state.would_change(later));

    state.apply(WorkspaceEvent{});
    CHECK(state.answers.served == ServedAnswers{});
}

TEST_CASE("Every kind of event comes back from its line")
{
    const ChecklistIdentity other{"kumiai", "2027", "t", std::string(64, 'd')};
    RecordState state;
    std::string bytes;
    std::string prev;
    const std::vector<RecordEvent> events{sample_start(), answer("1", "met"), SubjectsEvent{"k", {"a"}},
        SubjectRenamedEvent{"k", "a", "b", {"1"}}, RolesEvent{{"staff"}},
        ChecklistChangedEvent{other, {"1"}, {{"2", "3"}}}, WorkspaceEvent{}, told("新組合", "議会"),
        RespondentsEvent{2, {{"1", {{{"met", 1}, {"not_applicable", 1}}, "no_case", {"n"}}}}, {"l"}},
        served(),
        PreviousEvent{2025, std::string(64, 'e'), {{"1", "問", {"直す", "係長", "2026-01-31"}, {}, {}}},
            {{"1", {2023, 2025}}}, {}, {}, {}, {{"旧課", std::string(64, 'f')}, {"旧室", ""}}},
        PlanReviewedEvent{"1", PlanOutcome::partly, "半分"}, ConfirmedEvent{{{"1", "確かめた"}}},
        WithdrawnEvent{"直す"}, ConfirmedEvent{}, SubmittedEvent{1},
        ReturnedEvent{1, "見直し", {{"1", "根拠"}}}, ConfirmedEvent{{{"1", "見た"}}},
        CorrectedEvent{2, "根拠を足した"}, SubmittedEvent{2}, AcceptedEvent{2}};
    state.last_by = "x";
    state.last_at = "2026-06-01T09:00:00Z";
    for (const auto& event : events) {
        state.apply(event);
        const auto line = encode_record_line(++state.events, state.last_at, state.last_by, event, prev);
        prev = sha256_hex(line);
        bytes += line;
    }
    const auto reading = read_record_bytes(bytes, "a.jsonl");
    CHECK(reading.ending == RecordReading::Ending::whole);
    CHECK(reading.state.answers == state.answers);
    CHECK(reading.state.checklist == other);
    CHECK(reading.state.terms == std::get<WorkspaceEvent>(told("新組合", "議会")).terms);
    CHECK(reading.state.respondent_records == state.respondent_records);
    CHECK(reading.state.previous == std::string(64, 'e'));
    CHECK(reading.state.previous_year == 2025);
    CHECK(reading.state.predecessors == state.predecessors);
    CHECK(reading.state.predecessors.size() == 2);
    CHECK(reading.state.answers.former_plans.at(0).outcome == PlanOutcome::partly);
    CHECK(reading.state.hand_in == state.hand_in);
    CHECK(reading.state.author == "x");
    CHECK(reading.state.events == events.size());
    CHECK(reading.state.last_link == prev);
}

TEST_CASE("Unknown events and members are passed over, and are part of the chain")
{
    const auto start = encode_record_line(1, "2026-06-01T09:00:00Z", "x", sample_start(), "");
    nlohmann::json unknown = {{"seq", 2}, {"at", "2026-06-01T09:00:00Z"}, {"by", "x"},
        {"event", "of_tomorrow"}, {"value", 3}, {"more", true}, {"prev", sha256_hex(start)}};
    const auto line = unknown.dump() + "\n";
    const auto reading = read_record_bytes(start + line, "a.jsonl");
    CHECK(reading.ending == RecordReading::Ending::whole);
    CHECK(reading.state.events == 2);
    CHECK(reading.state.last_link == sha256_hex(line));
}

TEST_CASE("A format number that is not known is refused")
{
    auto line = encode_record_line(1, "2026-06-01T09:00:00Z", "x", sample_start(), "");
    line.replace(line.find("\"tenken\":1"), 10, "\"tenken\":2");
    try {
        (void)read_record_bytes(line, "a.jsonl");
        FAIL("it was read");
    } catch (const Failure& failure) {
        CHECK(failure.kind() == FailureKind::input);
        CHECK(first_id(failure) == "record.unknown_format");
    }
}

TEST_CASE("What cannot be saved as text is refused before anything is written")
{
    const TemporaryFolder folder;
    auto writer = begun(folder.path() / "a.jsonl");
    const auto before = read_file(folder.path() / "a.jsonl");
    CHECK_THROWS_WITH(writer.append(answer("1", "met", "\xE7\x82"), "x"), "record.text_not_utf8");
    CHECK_THROWS_WITH(
        writer.append(answer("1", "met", std::string(5'000'000, 'x')), "x"), "record.text_too_long");
    CHECK(read_file(folder.path() / "a.jsonl") == before);
    CHECK(writer.append(answer("1", "met", std::string(100'000, 'x')), "x"));
}

TEST_CASE("A record is begun once and resumed only where there is one")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.jsonl";
    CHECK_THROWS_WITH(RecordWriter::resume(locked(path), fixed_clock()), "record.file_missing");
    begun(path);
    CHECK_THROWS_WITH(begun(path), "record.exists");
    CHECK_THROWS_WITH(RecordWriter::resume(locked(folder.path()), fixed_clock()), "record.file_not_regular");
}

TEST_CASE("A record that another program wrote to is left alone")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.jsonl";
    auto writer = begun(path);
    writer.append(answer("1", "met"), "x");
    const auto mine = read_file(path);

    SECTION("appended to")
    {
        write_file(path, mine + "{}\n");
        CHECK_THROWS_WITH(writer.append(answer("2", "met"), "x"), "record.written_by_another");
        CHECK(read_file(path) == mine + "{}\n");
    }
    SECTION("changed in place")
    {
        auto changed = mine;
        changed[changed.size() - 3] = 'X';
        write_file(path, changed);
        CHECK_THROWS_WITH(writer.append(answer("2", "met"), "x"), "record.written_by_another");
        CHECK(read_file(path) == changed);
    }
    CHECK_THROWS_WITH(writer.append(answer("3", "met"), "x"), "record.reopen");
}
