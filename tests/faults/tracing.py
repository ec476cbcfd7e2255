"""System calls of an operation, and faults injected into them by strace."""

import os
import re
from collections import Counter
from dataclasses import dataclass

CALL = re.compile(r"^(?:\d+\s+)?(\w+)\((.*)$")
QUIET = ["-f", "-q"]


@dataclass
class Call:
    name: str
    nth: int  # of this name, from 1
    text: str
    early: bool  # the loader's, before the program has begun


def wrapper(log, *options):
    return ["strace", *QUIET, "-o", str(log), *options, "--"]


def read_calls(log):
    counts = Counter()
    calls = []
    with open(log, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            if "resumed>" in line:
                continue
            match = CALL.match(line)
            if match:
                counts[match[1]] += 1
                calls.append(Call(match[1], counts[match[1]], match[2], False))
    # The loader's last call gives its cache back.
    begun = next((i for i, call in enumerate(calls) if call.name == "munmap"), 0)
    for call in calls[:begun + 1]:
        call.early = True
    return calls


def calls_of(place):
    log = place.outer / "calls.log"
    ended = place.do(wrapper(log))
    if ended.status != place.operation.status:
        raise SystemExit(f"{place.operation.name} cannot be traced: {ended.status} {ended.out}")
    return read_calls(log)


def was_injected(log):
    with open(log, encoding="utf-8", errors="replace") as file:
        return "(INJECTED)" in file.read()


def was_killed(log, name):
    with open(log, encoding="utf-8", errors="replace") as file:
        return f"+++ killed by {name} +++" in file.read()


def can_trace():
    return os.system("strace -o /dev/null true 2>/dev/null") == 0
