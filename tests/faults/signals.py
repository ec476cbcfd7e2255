"""Signals at a prompt, and in the middle of a save."""

import os
import re
import signal
import subprocess
import time

import tracing
from operations import ENVIRONMENT, PATIENCE
from terminal import Hung, Terminal
from trial import Ended, Place, Trial, Verdict, start

ENDING = {"INT": 130, "TERM": 5, "HUP": 5, "QUIT": 5}  # with everything saved
STOPPED = re.compile(r"^(?:(\d+) +)?--- stopped by SIGTSTP ---$", re.MULTILINE)
OUTLIVED = ["PIPE", "XFSZ", "TSTP"]


def answers_in(place):
    path = place.folder / "2026" / "庶務課.jsonl"
    return path.read_bytes().count(b'"event":"answer"') if path.exists() else 0


def at_prompt(bench, operation, name):
    """One answer is given; then the signal comes, as the next prompt waits with half a line typed."""
    with Place(bench, operation) as place:
        told = place.outer / "stopped"
        terminal = Terminal([bench.program, *operation.command], place.folder, job=told if name == "TSTP" else None)
        broken = []
        number = getattr(signal, "SIG" + name)
        try:
            terminal.prompt()
            terminal.type("1\r")
            terminal.prompt()
            raw = not terminal.is_as_found()
            terminal.type("x")
            if name == "TSTP":
                terminal.type("\x1a")
                limit = time.monotonic() + PATIENCE
                while not (told.exists() and told.read_text()) and time.monotonic() < limit:
                    time.sleep(0.01)
                if not told.exists() or told.read_text() != "as found":
                    broken.append("I5: it did not stop, or the terminal was not restored while it was stopped")
            else:
                os.kill(terminal.pid, number)
            if name in OUTLIVED:
                time.sleep(0.05)
                terminal.type("\x15q\r")
            status = terminal.end()
            if status != ENDING.get(name, 5):
                broken.append(f"I3: it ended with {status}")
            broken += terminal.not_restored()
            if answers_in(place) != 1:
                broken.append(f"I1: {answers_in(place)} answers are saved, one was given")
        except Hung as hung:
            raw, status = True, "none"
            broken.append(f"I5: it hangs: {hung}")
        finally:
            terminal.close()
        return Verdict(raw, f"ended with {status}", broken + place.half() + place.finish())


def behind_a_key(bench, operation):
    """Ctrl-C after a key that was seen and not yet taken: the terminal drops that key, so that there is nothing to read."""
    with Place(bench, operation) as place:
        log = place.outer / "log"
        late = tracing.wrapper(log, "-e", "trace=ppoll", "-e", "inject=ppoll:delay_exit=400000")
        terminal = Terminal([*late, bench.program, *operation.command], place.folder)
        broken, status = [], "none"
        try:
            terminal.prompt()
            terminal.type("x")
            time.sleep(0.1)
            terminal.type("\x03")
            status = terminal.end()
            if status != ENDING["INT"]:
                broken.append(f"I3: it ended with {status}")
            broken += terminal.not_restored()
        except Hung as hung:
            broken.append(f"I5: it hangs: {hung}")
        finally:
            terminal.close()
        return Verdict("SIGINT" in log.read_text(errors="replace"), f"ended with {status}", broken)


def while_saving(bench, operation, name, nth):
    with Place(bench, operation) as place:
        log = place.outer / "log"
        ended = place.do(tracing.wrapper(log, "-e", "trace=fsync", "-e", f"inject=fsync:signal={name}:when={nth}"))
        with open(log, encoding="utf-8", errors="replace") as file:
            came = f"--- SIG{name} " in file.read()
        # Without a terminal nobody holds a signal back: it ends the program as it ends any.
        killed = ended.status == -getattr(signal, "SIG" + name)
        return Verdict(came, f"ended with {ended.status}",
                       [one for one in place.judge(ended, killed) if "I3: it ended with 5" not in one])


def stopped_while_saving(bench, operation, nth):
    """It is stopped at the save as by Ctrl-Z, and goes on a moment later. (Whose parent is in another group of its session stops.)"""
    with Place(bench, operation) as place:
        log = place.outer / "log"
        command = tracing.wrapper(log, "-e", "trace=fsync", "-e", f"inject=fsync:signal=TSTP:when={nth}")
        running = subprocess.Popen([*command, bench.program, *operation.command], cwd=place.folder, env=ENVIRONMENT,
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, preexec_fn=os.setpgrp)
        running.stdin.write(operation.typed.encode())
        running.stdin.close()
        running.stdin = None
        limit = time.monotonic() + PATIENCE
        stopped = None
        while not stopped and running.poll() is None and time.monotonic() < limit:
            time.sleep(0.005)
            stopped = STOPPED.search(log.read_text(errors="replace")) if log.exists() else None
        early = place.half() if stopped else []
        os.killpg(running.pid, signal.SIGCONT)
        try:
            ended = Ended(0, running.communicate(timeout=PATIENCE)[0].decode("utf-8", "replace"))
            ended.status = running.returncode
        except subprocess.TimeoutExpired:
            os.killpg(running.pid, signal.SIGKILL)
            ended = Ended(-9, running.communicate()[0].decode("utf-8", "replace"), hung=True)
        return Verdict(stopped is not None, f"ended with {ended.status}", early + place.judge(ended))


def end_of_input(bench, operation):
    """After one answer: Ctrl-D at the next prompt, or the end of the lines."""
    with Place(bench, operation) as place:
        broken, status, met = [], "none", False
        if operation.terminal:
            terminal = Terminal([bench.program, *operation.command], place.folder)
            try:
                terminal.prompt()
                terminal.type("1\r")
                met = terminal.prompt()
                terminal.type("\x04")
                status = terminal.end()
                broken += terminal.not_restored()
            except Hung as hung:
                broken.append(f"I5: it hangs: {hung}")
            finally:
                terminal.close()
        else:
            log = place.outer / "log"
            command = tracing.wrapper(log, "-e", "trace=read")
            status = start([*command, bench.program, *operation.command], place.folder, "1\n").status
            met = 'read(0, ""' in log.read_text(errors="replace")
        if status != 5:
            broken.append(f"I3: it ended with {status}")
        if answers_in(place) != 1:
            broken.append(f"I1: {answers_in(place)} answers are saved, one was given")
        return Verdict(met, f"ended with {status}", broken + place.half() + place.finish())


def trials(bench, operations, short):
    for operation in operations:
        if operation.terminal:
            for name in [*ENDING, *OUTLIVED]:
                yield Trial(f"SIG{name} at a prompt", operation.name, "after one answer",
                            lambda op=operation, one=name: at_prompt(bench, op, one))
            yield Trial("SIGINT behind a key", operation.name, "at the first prompt", lambda op=operation: behind_a_key(bench, op))
        if operation.terminal or operation.typed:
            yield Trial("end of input", operation.name, "after one answer", lambda op=operation: end_of_input(bench, op))
        if not operation.name.startswith("answer") and short or operation.slow:
            continue
        if short and operation.terminal:
            continue  # at a pseudo-terminal strace does not always bring the signal: in full it is tried at each save
        with Place(bench, operation) as place:
            saves = [call.nth for call in tracing.calls_of(place) if call.name == "fsync"]
        for name in ["INT", "TERM", "HUP", "QUIT", "PIPE", "XFSZ"]:
            for nth in saves[:1] if short else saves:
                yield Trial(f"SIG{name} in a save", operation.name, f"at fsync {nth}",
                            lambda op=operation, one=name, at=nth: while_saving(bench, op, one, at))
        if not operation.terminal:
            for nth in saves[:1] if short else saves:
                yield Trial("SIGTSTP in a save", operation.name, f"at fsync {nth}",
                            lambda op=operation, at=nth: stopped_while_saving(bench, op, at))
