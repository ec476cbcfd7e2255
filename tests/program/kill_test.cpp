// The real program, killed, out of space, on a failing disk: what it called saved is there.

#include "program/killed_run.hpp"
#include "program/short_inspection.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/process.hpp"
#include "support/pty.hpp"

#include <csignal>
#include <cstdlib>
#include <vector>

using namespace tenken;
using namespace tenken::test;

TEST_CASE("Killed at whatever system call, tenken has kept every answer that it called saved")
{
    KilledRun whole;
    {
        const TemporaryFolder folder;
        const ShortInspection inspection(folder.path());
        const auto traced = run_tenken_killed(inspection.arguments(), inspection.remaining_input(), 0);
        if (!traced) {
            WARN("this system does not let programs be traced");
            return;
        }
        whole = *traced;
        REQUIRE(whole.status == 0);
        REQUIRE(ShortInspection::confirmed_in(whole.out).size() == ShortInspection::questions);
    }
    // A few moments before the first question and after the last answer, many between.
    std::vector<std::size_t> moments;
    for (std::size_t i = 1; i < 5; ++i) {
        moments.push_back(whole.first_output * i / 5);
        moments.push_back(whole.last_output + (whole.calls - whole.last_output) * i / 5);
    }
    const std::size_t many = std::getenv("TENKEN_FEWER_CASES") == nullptr ? 120 : 30;
    const std::size_t step =
        ((whole.last_output - whole.first_output) / many) | 1U; // odd: enters and leaves in turn
    for (std::size_t at = whole.first_output; at < whole.last_output; at += step) moments.push_back(at);

    std::size_t midway = 0;
    for (const std::size_t at : moments) {
        INFO("killed at call " << at << " of " << whole.calls);
        const TemporaryFolder folder;
        const ShortInspection inspection(folder.path());
        const auto run = run_tenken_killed(inspection.arguments(), inspection.remaining_input(), at);
        REQUIRE(run.has_value());
        const auto confirmed = ShortInspection::confirmed_in(run->out);
        if (!confirmed.empty() && confirmed.size() < ShortInspection::questions) ++midway;
        inspection.check_record_holds(confirmed);
        inspection.check_can_be_finished();
    }
    CHECK(midway > many / 6);
}

TEST_CASE("Killed in a terminal as soon as an answer is called saved, tenken goes on from there")
{
    const TemporaryFolder folder;
    const ShortInspection inspection(folder.path());
    for (int saved = 1; saved <= 3; ++saved) {
        const auto open_before = inspection.remaining_input();
        Pty terminal(program_path(), inspection.arguments());
        if (saved > 1) {
            terminal.wait_for("> "); // the lock that the killed program left behind
            terminal.send("1\r");
        }
        terminal.wait_for(" 一つ]");
        terminal.wait_for("> ");
        terminal.send(open_before.substr(0, open_before.find('\n')) + "\r");
        terminal.wait_for("保存しました");
        terminal.signal(SIGKILL);
        CHECK(terminal.wait_exit() == 128 + SIGKILL);
        const auto reading = read_record(inspection.record());
        CHECK(reading.ending == RecordReading::Ending::whole);
        CHECK(reading.state.answers.responses.size() == static_cast<std::size_t>(saved));
        inspection.check_record_holds({});
    }
    inspection.check_can_be_finished();
}

TEST_CASE("When no more can be written, tenken says so, and what it called saved is there")
{
    const TemporaryFolder folder;
    const ShortInspection inspection(folder.path());
    auto words = inspection.arguments();
    words.insert(words.begin(),
        {"-c", "ulimit -f 4; exec \"$@\"", "sh", program_path().string()}); // 2,048 bytes a file
    const auto outcome = run_program("/bin/sh", words, inspection.remaining_input());
    INFO(outcome.out << outcome.err);
    CHECK(outcome.status == 4);
    CHECK_THAT(outcome.out + outcome.err, contains("空き容量が足りない"));
    const auto confirmed = ShortInspection::confirmed_in(outcome.out);
    CHECK(confirmed.size() > 1);
    CHECK(confirmed.size() < ShortInspection::questions);
    CHECK(read_record(inspection.record()).ending == RecordReading::Ending::whole);
    CHECK(read_record(inspection.record()).state.answers.responses.size() == confirmed.size());
    inspection.check_record_holds(confirmed);
    inspection.check_can_be_finished();
}

TEST_CASE("When fsync fails, tenken does not call the answer saved")
{
    const TemporaryFolder folder;
    const ShortInspection inspection(folder.path());
    if (run_program("/bin/sh", {"-c", "command -v strace"}).status != 0) {
        WARN("strace is not installed");
        return;
    }
    const auto log = folder.path() / "strace.log";
    auto words = inspection.arguments();
    const std::vector<std::string> front{"-c",
        "exec strace -f -o \"$0\" -e trace=fsync -e inject=fsync:error=EIO:when=7+ \"$@\"", log.string(),
        program_path().string()};
    words.insert(words.begin(), front.begin(), front.end());
    const auto outcome = run_program("/bin/sh", words, inspection.remaining_input(),
        Surroundings{{{"ASAN_OPTIONS", "detect_leaks=0"}}, {}});
    INFO(outcome.out << outcome.err);
    const auto traced = read_file(log);
    if (traced.find("fsync") == std::string::npos) {
        WARN("this system does not let programs be traced");
        return;
    }
    REQUIRE_THAT(traced, contains("(INJECTED)"));
    CHECK(outcome.status == 4);
    const auto confirmed = ShortInspection::confirmed_in(outcome.out);
    CHECK(confirmed.size() < ShortInspection::questions);
    CHECK(read_record(inspection.record()).state.answers.responses.size() == confirmed.size());
    inspection.check_record_holds(confirmed);
    inspection.check_can_be_finished();
}
