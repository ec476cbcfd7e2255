// What a record holds beside answers: exceptions, words on contradictions, the confirmer's words, how plans go on.

#include "formats/record/record.hpp"

#include "formats/record_samples.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

using namespace tenken;
using namespace tenken::test;

namespace {

RecordState read_again(const std::filesystem::path& path)
{
    auto reading = read_record(path);
    REQUIRE(reading.problems.empty());
    return std::move(reading.state);
}

} // namespace

TEST_CASE("An answer's exception, its choices and counts of persons are read back as they were written")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.jsonl";
    AnswerEvent event = answer("1", "partial");
    event.response.exception = Exception{"CISO", "2026-06-01", "2027-03-31", "予算がない", "見回り"};
    AnswerEvent chosen = answer("2", "");
    chosen.response.answer = Chosen{"lock", "card"};
    AnswerEvent counted = answer("3", "");
    counted.response.answer.reset();
    counted.response.counts = {{"met", 6}, {"not_applicable", 1}};
    {
        auto writer = begun(path);
        for (const auto& one : {event, chosen, counted}) CHECK(writer.append(one, "x"));
        CHECK_FALSE(writer.append(event, "x"));
    }
    const auto state = read_again(path);
    CHECK(*state.answers.find("1") == event.response);
    CHECK(*state.answers.find("2") == chosen.response);
    CHECK(*state.answers.find("3") == counted.response);
}

TEST_CASE("What the confirmer changes while confirming is the confirmer's, and leaves the author")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.jsonl";
    auto writer = begun(path);
    CHECK(writer.append(answer("1", "met"), "係"));
    AnswerEvent pointed = answer("1", "unknown");
    pointed.in_confirmation = true;
    CHECK(writer.append(pointed, "課長"));
    CHECK(writer.append(ConfirmedEvent{}, "課長"));
    const auto state = read_again(path);
    CHECK(*state.answers.find("1") == pointed.response);
    CHECK(state.author == "係");
    CHECK(state.last_by == "課長");
}

TEST_CASE("The word on a contradiction is kept, and taken back")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.jsonl";
    auto writer = begun(path);
    CHECK_FALSE(writer.append(CheckWordEvent{"c-01", std::nullopt}, "x"));
    CHECK(writer.append(CheckWordEvent{"c-01", "旧規程で運用"}, "x"));
    CHECK_FALSE(writer.append(CheckWordEvent{"c-01", "旧規程で運用"}, "x"));
    CHECK(read_again(path).answers.check_words.at("c-01") == "旧規程で運用");
    CHECK(writer.append(CheckWordEvent{"c-01", std::nullopt}, "x"));
    CHECK(read_again(path).answers.check_words.empty());
}

TEST_CASE("The confirmer's words stand with the confirmation and go with it")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.jsonl";
    auto writer = begun(path);
    CHECK(writer.append(answer("1", "met"), "x"));
    const ConfirmedEvent confirmed{
        {{"1", "台帳を見た"}}, {{"c-01", "規程案を見た"}}, {{"2", {"2026-12-25", "契約書"}}}, "概ね良い"};
    CHECK(writer.append(confirmed, "課長"));
    const auto hand_in = read_again(path).hand_in;
    CHECK(hand_in.vouched == confirmed.vouched);
    CHECK(hand_in.kept == confirmed.kept);
    CHECK(hand_in.promised == confirmed.promised);
    CHECK(hand_in.remark == "概ね良い");
    CHECK(writer.append(SubmittedEvent{1, "年末に確かめる"}, "x"));
    CHECK(read_again(path).hand_in.unfinished == "年末に確かめる");
    CHECK(writer.append(ReturnedEvent{1, "直す", {}}, "取りまとめ"));
    const auto returned = read_again(path).hand_in;
    CHECK(returned.promised.empty());
    CHECK(returned.remark.empty());
    CHECK(returned.unfinished.empty());
}

TEST_CASE("A plan goes on at any stage, and no report depends on it")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "a.jsonl";
    auto writer = begun(path);
    CHECK(writer.append(answer("1", "partial"), "係"));
    CHECK(writer.append(ConfirmedEvent{}, "課長"));
    CHECK(writer.append(SubmittedEvent{1}, "係"));
    CHECK(writer.append(AcceptedEvent{1}, "取りまとめ"));
    const auto before = read_again(path);
    const PlanProgressEvent done{"1", PlanStep::done, "2026-12-01", "設定を変えた", {"設定画面"}};
    CHECK(writer.append(PlanProgressEvent{"1", PlanStep::extended, "2027-01-31", "納品の遅れ", {}}, "係"));
    CHECK(writer.append(done, "別の係"));
    const auto after = read_again(path);
    CHECK(after.plan_progress.size() == 2);
    CHECK(after.plan_progress.back() == done);
    CHECK_FALSE(after.would_change(done));
    CHECK(after.would_change(after.plan_progress.front()));
    CHECK(after.report_link == before.report_link);
    CHECK(after.last_link != before.last_link);
    CHECK(after.author == before.author);
    CHECK(after.answers == before.answers);
    CHECK(after.hand_in == before.hand_in);
    CHECK(before.report_link == before.last_link);
}
