#!/usr/bin/env python3
"""Injects faults into the real program, and prints what came of each: fault × operation × outcome.

usage: faults.py PROGRAM [--short] [--only WORD…] [--minutes N] [--jobs N] [--table FILE]

With --minutes it stops then, and takes the trials in an order that spreads over all rows, always the same.
It ends with 1 where an invariant did not hold, or where a row shows no fault that was injected (docs/trust.md)."""

import argparse
import random
import signal
import sys
import tempfile
import time
from collections import Counter, OrderedDict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import damage
import errors
import kills
import kinds
import memory
import others
import power
import signals
import small
import streams
import tracing
from operations import OPERATIONS, Workbench
from trial import Verdict

FAMILIES = {"kills": kills, "errors": errors, "signals": signals, "streams": streams, "kinds": kinds, "memory": memory,
            "small": small, "others": others, "damage": damage, "power": power}
SHORT = ["answer, typed", "answer, lines", "report", "confirm", "accept", "distribute", "sheet .xlsx"]


@dataclass
class Row:
    trials: int = 0
    injected: int = 0
    outcomes: Counter = field(default_factory=Counter)
    broken: list = field(default_factory=list)


def attempted(trial):
    """Up to three times, where the fault did not come: strace does not bring every one."""
    try:
        for _ in range(3):
            verdict = trial.run()
            if verdict.injected or verdict.broken:
                break
        return trial, verdict
    except Exception as error:  # a defect of the harness is no verdict on the program
        return trial, Verdict(False, "the harness failed", [f"harness: {error!r}"])


def line(fault, operation, row):
    outcomes = ", ".join(f"{what} {count}" for what, count in row.outcomes.most_common(4))
    held = "held" if not row.broken else f"BROKEN {len(row.broken)}"
    return f"{fault:24} {operation:16} {row.trials:5} {row.injected:8}  {held:10} {outcomes}"


def spread(trials):
    """The same trials with those of each row far from one another."""
    shuffled = random.Random(1).sample(trials, len(trials))
    taken = Counter()
    turns = []
    for trial in shuffled:
        row = (trial.fault, trial.operation)
        turns.append(taken[row])
        taken[row] += 1
    return [trial for _, trial in sorted(zip(turns, shuffled), key=lambda one: one[0])]


def tried(trials, jobs, minutes):
    """Each trial with its verdict, until the time is over; on standard error, each minute, how many there were."""
    end = time.monotonic() + 60 * minutes if minutes else None
    told = time.monotonic()
    done = 0
    for start in range(0, len(trials), 8 * jobs):
        if end and time.monotonic() > end:
            print(f"faults: stopped after {minutes} minutes: {done} of {len(trials)} trials", file=sys.stderr)
            return
        with ThreadPoolExecutor(jobs) as pool:
            yield from pool.map(attempted, trials[start:start + 8 * jobs])
        done = min(start + 8 * jobs, len(trials))
        if time.monotonic() > told + 60:
            told = time.monotonic()
            print(f"faults: {done} of {len(trials)} trials", file=sys.stderr, flush=True)


def table(rows, seconds):
    out = [f"{'fault':24} {'operation':16} {'tried':>5} {'injected':>8}  {'invariants':10} outcome"]
    out += [line(*key, row) for key, row in rows.items()]
    count = sum(row.trials for row in rows.values())
    injected = sum(row.injected for row in rows.values())
    broken = sum(len(row.broken) for row in rows.values())
    out.append(f"{count} trials, {injected} injected, {broken} broken, {seconds:.0f} s")
    return "\n".join(out) + "\n"


def main():
    for one in (signal.SIGHUP, signal.SIGQUIT, signal.SIGTERM, signal.SIGTSTP):
        signal.signal(one, signal.SIG_DFL)  # what started the harness may have them ignored, and so would the program
    signal.signal(signal.SIGINT, signal.default_int_handler)  # the same: a shell starts what runs behind it so
    asked = argparse.ArgumentParser(usage=__doc__.split("\n")[2][7:])
    asked.add_argument("program")
    asked.add_argument("--short", action="store_true")
    asked.add_argument("--only", nargs="*", default=[])
    asked.add_argument("--minutes", type=float)
    asked.add_argument("--jobs", type=int, default=1)
    asked.add_argument("--table")
    options = asked.parse_args()
    if not tracing.can_trace():
        print("faults: strace is missing, or may not trace here: nothing was tried", file=sys.stderr)
        return 77

    chosen = [one for one in OPERATIONS if not options.short or one.name in SHORT]
    words = options.only
    families = {name: one for name, one in FAMILIES.items() if name in words} or FAMILIES
    named = [one for one in chosen if any(word in one.name for word in words if word not in FAMILIES)]
    begun = time.monotonic()
    rows = OrderedDict()
    with tempfile.TemporaryDirectory(prefix="tenken-faults-") as folder:
        bench = Workbench(options.program, folder)
        trials = [trial for one in families.values() for trial in one.trials(bench, named or chosen, options.short)]
        if options.minutes:
            trials = spread(trials)
        for trial, verdict in tried(trials, options.jobs, options.minutes):
            row = rows.setdefault((trial.fault, trial.operation), Row())
            row.trials += 1
            row.injected += verdict.injected
            row.outcomes[verdict.outcome] += 1
            for sentence in verdict.broken:
                row.broken.append(sentence)
                print(f"BROKEN {trial.fault} × {trial.operation}, {trial.what}: {sentence}", file=sys.stderr)
    if not rows:
        print("faults: no such fault or operation", file=sys.stderr)
        return 2
    shown = table(rows, time.monotonic() - begun)
    print(shown, end="")
    if options.table:
        with open(options.table, "w", encoding="utf-8") as file:
            file.write(shown)
    idle = [key for key, row in rows.items() if row.injected == 0]
    for fault, operation in idle:
        print(f"faults: {fault} × {operation} was never injected", file=sys.stderr)
    return 1 if idle or any(row.broken for row in rows.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
