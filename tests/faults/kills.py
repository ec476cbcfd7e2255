"""kill -9 before every system call, until past the end."""

import signal

import tracing
from trial import Place, Trial, Verdict

TOUCHING = {"openat", "write", "fsync", "rename", "unlink", "mkdir", "close", "ftruncate", "flock", "rmdir"}


def killed_at(bench, operation, call):
    with Place(bench, operation) as place:
        log = place.outer / "log"
        ended = place.do(tracing.wrapper(log, "-e", f"trace={call.name}", "-e",
                                         f"inject={call.name}:signal=KILL:when={call.nth}"))
        died = ended.status == -signal.SIGKILL and tracing.was_killed(log, "SIGKILL")
        untouched = place.half() == [] and not place.is_done()
        broken = place.judge(ended, killed=died)
        return Verdict(died, "finished by the same command" if untouched else "was done", broken)


def trials(bench, operations, short):
    for operation in operations:
        with Place(bench, operation) as place:
            calls = tracing.calls_of(place)
        if short:
            calls = [call for call in calls if not call.early and call.name in TOUCHING][::11]
        elif operation.slow:
            calls = [call for call in calls if not call.early][::len(calls) // 60] + calls[-40:]
        elif operation is not operations[0]:
            calls = [call for call in calls if not call.early]  # the loader is the same for all
        if operation.workbook and not short:
            # A thousand calls and more, by which its sheets are put together: whoever is killed before a call that changes no file leaves
            # what the kill before the next one leaves.
            calls = [call for call in calls if tracing.changes_files(call)]
        for call in calls:
            yield Trial("kill -9", operation.name, f"before {call.name} {call.nth}",
                        lambda op=operation, one=call: killed_at(bench, op, one))
