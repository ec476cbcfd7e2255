"""The Nth allocation fails; writes of one byte; a clock that runs backwards: by a library that is loaded before."""

import subprocess
from pathlib import Path

from trial import Place, Trial, Verdict, start

SOURCE = Path(__file__).with_name("shim.c")


def shim(bench):
    library = bench.folder / "shim.so"
    if not library.exists():
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-o", library, SOURCE, "-ldl"],
                       check=True)
    return library


def environment(bench, place, what):
    return {"LD_PRELOAD": str(shim(bench)), "TENKEN_SHIM": what, "TENKEN_SHIM_LOG": str(place.outer / "count")}


def counted(place):
    """How often a call went wrong, and how many allocations there were; nothing where the program died before its end."""
    try:
        met, allocations = (place.outer / "count").read_text().split()
        return int(met), int(allocations)
    except (OSError, ValueError):
        return None


def allocations_of(bench, operation):
    with Place(bench, operation) as place:
        place.do(environment=environment(bench, place, "memory 0"))
        return counted(place)[1]


def survives_it(operation):
    """libxlsxwriter dies of a failing allocation, or leaves something out without a word; nothing of ours is asked then."""
    return operation.name != "distribute" and not any(".xlsx" in word for word in operation.command)


def with_shim(bench, operation, what):
    with Place(bench, operation) as place:
        ended = place.do(environment=environment(bench, place, what))
        count = counted(place)
        # Where the streams themselves could not be made there is nothing to say it with.
        broken = [one for one in place.judge(ended) if "I3: it ended with 4 without a word: " != one]
        return Verdict(count is None or count[0] > 0, f"ended with {ended.status}", broken)


def in_backward_time(bench, operation):
    """Without --date: what is written bears other days, so that only the end and the next command are looked at."""
    with Place(bench, operation) as place:
        at = operation.command.index("--date")
        command = operation.command[:at] + operation.command[at + 2:]
        ended = start([bench.program, *command], place.folder, operation.typed, environment(bench, place, "clock"))
        count = counted(place)
        broken = []
        if ended.status not in (0, operation.status, 2):
            broken.append(f"I3: it ended with {ended.status}: {ended.out[-200:]}")
        if ended.status == 2 and "前の手続の日" not in ended.out:
            broken.append(f"I3: it ended with 2: {ended.out[-200:]}")
        next_one = start([bench.program, "status"], place.folder)
        if next_one.status not in (0, 1, 3, 4) or "異常" in next_one.out:
            broken.append(f"I4: status ends with {next_one.status}: {next_one.out[-200:]}")
        return Verdict(count is not None and count[0] > 0, f"ended with {ended.status}", broken)


def trials(bench, operations, short):
    for operation in operations:
        if operation.slow or operation.terminal:
            continue
        most = 8 if short else 150
        total = allocations_of(bench, operation) if survives_it(operation) else 0
        for nth in range(1, total + 1, max(1, total // most)):
            yield Trial("allocation fails", operation.name, f"number {nth} of {total}",
                        lambda op=operation, at=nth: with_shim(bench, op, f"memory {at}"))
        yield Trial("writes of one byte", operation.name, "",
                    lambda op=operation: with_shim(bench, op, "one byte"))
        if "--date" in operation.command and not short:
            yield Trial("clock runs backwards", operation.name, "", lambda op=operation: in_backward_time(bench, op))
