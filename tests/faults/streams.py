"""Streams that are closed, full, or whose reader has gone."""

import os
import signal
import subprocess

import tracing
from trial import Place, Trial, Verdict, start

# What the shell does to them, and what shows in the program's calls that it met it.
WRAPPED = {
    "input closed": ('exec "$@" <&-', "fcntl(0, F_GETFD) = -1 EBADF"),
    "output closed": ('exec "$@" >&-', "fcntl(1, F_GETFD) = -1 EBADF"),
    "errors closed": ('exec "$@" 2>&-', "fcntl(2, F_GETFD) = -1 EBADF"),
    "all closed": ('exec "$@" <&- >&- 2>&-', "fcntl(1, F_GETFD) = -1 EBADF"),
    "output full": ('exec "$@" >/dev/full', "= -1 ENOSPC"),
    "errors full": ('exec "$@" 2>/dev/full', ""),  # of an operation that goes well nothing is said there
    "reader gone": ('exec "$@"', "= -1 EPIPE"),
}
HARMLESS = ["input closed", "errors closed", "errors full"]


def without_reader():
    reading, writing = os.pipe()
    os.close(reading)
    return writing


def with_streams(bench, operation, what):
    with Place(bench, operation) as place:
        log = place.outer / "log"
        shell, evidence = WRAPPED[what]
        command = [*tracing.wrapper(log, "-a", "0", "-e", "trace=execve,fcntl,write,writev"), "sh", "-c", shell, "sh",
                   bench.program, *operation.command]
        if what == "reader gone":
            writing = without_reader()
            ended = start(command, place.folder, operation.typed, stdout=writing, stderr=subprocess.PIPE)
            os.close(writing)
        else:
            ended = start(command, place.folder, operation.typed)
        broken = []
        if ended.hung:
            broken.append("I5: it hangs")
        if what not in HARMLESS and ended.status == 0:
            broken.append("I2: what was said got lost, and it ended with 0")
        # What holds no record ends by SIGPIPE, like any program whose reader has gone.
        if ended.status < 0 and not (what == "reader gone" and ended.status == -signal.SIGPIPE):
            broken.append(f"I3: it died of signal {-ended.status}")
        return Verdict(tracing.came(log, bench.program, evidence), f"ended with {ended.status}",
                       broken + place.half() + place.finish())


def trials(bench, operations, short):
    for operation in operations:
        if operation.terminal or operation.slow:
            continue
        for what in WRAPPED:
            yield Trial(what, operation.name, "", lambda op=operation, one=what: with_streams(bench, op, one))
