// Two at one record, and what somebody left behind.

#include "program/run_workspace.hpp"
#include "support/catch.hpp"

#include <csignal>

using namespace tenken::test;

namespace {

const std::string prompt = "q：中断）> ";

} // namespace

TEST_CASE("The second terminal is told who is at work, may look, and cannot write")
{
    const RunWorkspace workspace;
    Pty first(program_path(), workspace.arguments(), workspace.surroundings());
    first.wait_for(prompt);
    first.send("2\r");
    first.wait_for("> ");
    const auto before = read_file(workspace.record());

    Pty second(program_path(), workspace.arguments(), workspace.surroundings());
    second.wait_for("担当者（");
    second.wait_for("回答中です");
    second.wait_for(prompt);
    second.send("1\r");
    second.wait_for("変更できません");
    second.wait_for(prompt);
    second.send("l\r");
    second.wait_for("1 △ ");
    second.wait_for(prompt);
    second.send("r\r");
    second.wait_for("評点 50.0 点");
    second.wait_for("> ");
    second.send("q\r");
    second.wait_for("何も変更していません");
    CHECK(second.wait_exit() == 5);
    CHECK(read_file(workspace.record()) == before);

    first.send("\x03");
    CHECK(first.wait_exit() == 130);
}

TEST_CASE("Without a terminal a record in use is a failure")
{
    const RunWorkspace workspace;
    Pty first(program_path(), workspace.arguments(), workspace.surroundings());
    first.wait_for(prompt);
    const auto outcome = workspace.run({}, "1\n");
    CHECK(outcome.status == 4);
    CHECK_THAT(outcome.err, contains("担当者（") && contains("回答中のため"));
    first.send("q\r");
    CHECK(first.wait_exit() == 5);
    CHECK(workspace.run({}, "1\n").status == 5);
}

TEST_CASE("The lock of a killed program is told of, and broken only when that is confirmed")
{
    const RunWorkspace workspace;
    {
        Pty killed(program_path(), workspace.arguments(), workspace.surroundings());
        killed.wait_for(prompt);
        killed.send("1\r");
        killed.wait_for(prompt);
        killed.signal(SIGKILL);
        CHECK(killed.wait_exit() == 128 + SIGKILL);
    }
    Pty careful(program_path(), workspace.arguments(), workspace.surroundings());
    careful.wait_for("続けますか");
    careful.wait_for("> ");
    careful.send("2\r");
    CHECK(careful.wait_exit() == 4);

    Pty going_on(program_path(), workspace.arguments(), workspace.surroundings());
    going_on.wait_for("続けますか");
    going_on.wait_for("> ");
    going_on.send("１\r");
    going_on.wait_for("[2/");
    going_on.wait_for(prompt);
    going_on.signal(SIGKILL);
    CHECK(going_on.wait_exit() == 128 + SIGKILL);

    const auto outcome = workspace.run({}, "1\n");
    CHECK(outcome.status == 5);
    CHECK_THAT(outcome.out + outcome.err, contains("続きから再開します"));
    CHECK_FALSE(std::filesystem::exists(workspace.record().string() + ".lock"));
}
