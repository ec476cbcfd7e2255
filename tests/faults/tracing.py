"""System calls of an operation, and faults injected into them by strace."""

import ast
import os
import re
from collections import Counter
from dataclasses import dataclass

CALL = re.compile(r"^(?:\d+\s+)?(\w+)\((.*)$")
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
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


def texts_of(words):
    """The strings of a call that was traced with -xx, as bytes."""
    return [ast.literal_eval('b"' + one + '"') for one in STRING.findall(words)]


def named_by(place):
    """The paths that the operation names in its calls when nothing goes wrong, from the workspace on."""
    log = place.outer / "named.log"
    ended = place.do(wrapper(log, "-e", "trace=%file", "-s", "4096", "-xx"))
    if ended.status != place.operation.status:
        raise SystemExit(f"{place.operation.name} cannot be traced: {ended.status} {ended.out}")
    with open(log, encoding="ascii", errors="replace") as lines:
        texts = [text for line in lines if (call := CALL.match(line)) for text in texts_of(call[2])]
    return {os.path.relpath(place.folder / os.fsdecode(text), place.folder) for text in texts}


CHANGING = {"write", "pwrite64", "fsync", "rename", "unlink", "mkdir", "rmdir", "ftruncate", "fchmod", "close", "flock"}


def changes_files(call):
    """Whether something on the disk can be other after the call than before it."""
    return call.name in CHANGING or (call.name == "openat" and "O_CREAT" in call.text)


def spread_over(calls, most):
    """At most so many of each name: the first and the last ten, and others evenly between them."""
    taken = []
    for name in dict.fromkeys(call.name for call in calls):
        alike = [call for call in calls if call.name == name]
        between = alike[10:-10]
        if len(alike) > most:
            alike = alike[:10] + between[::len(between) // (most - 20) + 1] + alike[-10:]
        taken += alike
    return taken


def was_injected(log):
    with open(log, encoding="utf-8", errors="replace") as file:
        return "(INJECTED)" in file.read()


def came(log, program, words):
    """Whether one of the calls that the program made bears the words."""
    with open(log, encoding="utf-8", errors="replace") as file:
        return words in file.read().rpartition(f'execve("{program}"')[2]


def was_killed(log, name):
    with open(log, encoding="utf-8", errors="replace") as file:
        return f"+++ killed by {name} +++" in file.read()


def can_trace():
    return os.system("strace -o /dev/null true 2>/dev/null") == 0
