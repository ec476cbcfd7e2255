// The tests' own instruments.

#include <signal.h>

#include <chrono>
#include <filesystem>
#include <stdexcept>
#include <string>

#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/process.hpp"
#include "support/pty.hpp"

using namespace tenken::test;

TEST_CASE("run_program gives status, both streams, environment and folder")
{
    const TemporaryFolder folder;
    const Outcome outcome =
        run_program("/bin/sh", {"-c", "cat; pwd -P; echo \"$LC_ALL $WORD ${TERM-none}\" >&2; exit 3"},
            "日本語\n", {{{"WORD", "word"}, {"TERM", std::nullopt}}, folder.path()});
    CHECK(outcome.status == 3);
    CHECK(outcome.out == "日本語\n" + std::filesystem::canonical(folder.path()).string() + "\n");
    CHECK(outcome.err == "C.UTF-8 word none\n");
}

TEST_CASE("run_program passes more than a pipe holds, and a reader that stops early")
{
    const std::string large(1'000'000, 'x');
    CHECK(run_program("/bin/cat", {}, large).out == large);
    CHECK(run_program("/bin/sh", {"-c", "exit 0"}, large).status == 0);
}

TEST_CASE("run_program names the signal and gives up in time")
{
    CHECK(run_program("/bin/sh", {"-c", "kill -TERM $$"}).status == 128 + SIGTERM);
    CHECK_THROWS_AS(run_program("/bin/sh", {"-c", "exec sleep 60"}, "", {}, std::chrono::milliseconds(50)),
        std::runtime_error);
    CHECK_THROWS_AS(run_program("/no/such/program", {}), std::runtime_error);
}

TEST_CASE("a program under a pty reads, writes and ends")
{
    Pty terminal("/bin/sh", {"-c", "printf 'name> '; read name; echo \"hello $name\"; exit 4"});
    terminal.wait_for("name> ");
    terminal.send("点検\r");
    CHECK_THAT(terminal.wait_for("hello 点検"), contains("点検"));
    CHECK(terminal.wait_exit() == 4);
}

TEST_CASE("a pty has a size that can change")
{
    Pty terminal("/bin/sh",
        {"-c",
            "stty size; trap 'stty size; exit 0' WINCH; echo ready; "
            "while :; do read line; done"},
        {}, {30, 90});
    terminal.wait_for("30 90");
    terminal.wait_for("ready");
    terminal.resize({25, 60});
    terminal.send("\r"); // a shell runs the trap between two commands
    terminal.wait_for("25 60");
    CHECK(terminal.wait_exit() == 0);
}

TEST_CASE("a pty passes Ctrl-C, signals and hanging up")
{
    Pty interrupted("/bin/sh", {"-c", "echo ready; exec cat"});
    interrupted.wait_for("ready");
    interrupted.send("\x03");
    CHECK(interrupted.wait_exit() == 128 + SIGINT);

    Pty signalled("/bin/sh", {"-c", "echo ready; exec cat"});
    signalled.wait_for("ready");
    signalled.signal(SIGTERM);
    CHECK(signalled.wait_exit() == 128 + SIGTERM);

    Pty closed("/bin/sh", {"-c", "echo ready; exec cat"});
    closed.wait_for("ready");
    closed.close_terminal();
    CHECK(closed.wait_exit() == 128 + SIGHUP);
}

TEST_CASE("a wait under a pty ends with the transcript")
{
    Pty terminal("/bin/sh", {"-c", "echo something else; exec cat"});
    CHECK_THROWS_WITH(terminal.wait_for("this", std::chrono::milliseconds(200)), contains("something else"));
}
