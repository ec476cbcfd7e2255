#!/usr/bin/env python3
"""Hostile files, generated, and what tenken does with each.

usage: bombs.py TENKEN [--short] [--only WORD] [--list]

Every bomb is a file of at most 4 MiB that somebody could hand in (a workbook may unpack to more, and one report is
larger), and a command that reads it. A bomb goes by
without harm when the program ends by itself, with an exit status of its own and not by a signal, names no defect
of its own, says at most a hundred messages and how many more there are, and needs no more than the limits below.

--short: a tenth of the size, a selection, and no figures: limits of the system that only something that grows
without bound can reach. That is what `./dev test` runs. In full, it is a table, and beside what is valid stands
what twice as much of it costs.
"""

import argparse
import os
import pathlib
import resource
import shutil
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import files  # noqa: E402
import workbooks  # noqa: E402
from trial import Trial  # noqa: E402

SECONDS = 2.0
MESSAGES = 100
LINEAR = 2.7  # twice as much may cost so many times as much


class Limits:
    """What no harmless run reaches."""

    def __init__(self, short):
        self.cpu = 20 if short else 10
        self.memory = (2 if short else 8) << 30

    def apply(self):
        resource.setrlimit(resource.RLIMIT_CPU, (self.cpu, self.cpu + 1))
        resource.setrlimit(resource.RLIMIT_AS, (self.memory, self.memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run(program, trial, folder, limits):
    """Runs one trial; gives exit status or minus signal, seconds, megabytes, and what was said."""
    out, err = folder / ".out", folder / ".err"
    source = os.open(folder / trial.typed if trial.typed else os.devnull, os.O_RDONLY)
    child = os.fork()
    if child == 0:
        try:
            os.chdir(folder)
            os.dup2(source, 0)
            os.dup2(os.open(out, os.O_CREAT | os.O_WRONLY | os.O_TRUNC), 1)
            os.dup2(os.open(err, os.O_CREAT | os.O_WRONLY | os.O_TRUNC), 2)
            limits.apply()
            environment = {"LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1790000000"}
            os.execve(program, [program, "--lang", "en", *trial.arguments], environment)
        finally:
            os._exit(126)
    os.close(source)
    _, status, used = os.wait4(child, 0)
    code = os.waitstatus_to_exitcode(status)
    return code, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, err, out


def said(err):
    """How many messages, and whether one of them is about the program itself."""
    count, defect = 0, False
    with open(err, "rb") as lines:
        for line in lines:
            count += line.startswith(b"tenken: ")
            defect = defect or b"defect" in line or b"Sanitizer" in line or b"runtime error" in line
    return count, defect


def judged(trial, code, count, defect, seconds, megabytes, short):
    wrong = []
    if code < 0:
        wrong.append(f"signal {-code}")
    if code not in trial.ends:
        wrong.append(f"exit {code}")
    if defect:
        wrong.append("defect")
    if count > MESSAGES + 1:
        wrong.append(f"{count} messages")
    if not short and seconds > SECONDS:
        wrong.append("slow")
    if not short and megabytes > trial.megabytes:
        wrong.append("large")
    return wrong


class Harness:
    def __init__(self, program, short, only):
        self.program, self.short, self.only = program, short, only
        self.limits = Limits(short)
        self.failed = 0
        self.trial = ""
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="tenken-bombs-"))
        self.folder = None

    def made(self, build, size):
        """The folder with what `build` makes; another process makes it, since what it takes would count as the program's."""
        folder = self.root / "bomb"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        child = os.fork()
        if child == 0:
            try:
                build(folder, size, self.program)
                os._exit(0)
            except BaseException as error:  # noqa: BLE001
                print(f"{build.__name__}: {error}", file=sys.stderr)
                os._exit(1)
        if os.waitpid(child, 0)[1] != 0:
            raise SystemExit(f"{self.trial} could not be made")
        return folder

    def measure(self, trial, size):
        folder = self.made(trial.build, size)
        code, seconds, megabytes, err, out = run(self.program, trial, folder, self.limits)
        count, defect = said(err)
        return code, seconds, megabytes, count, defect, err, out

    def one(self, trial):
        self.trial = trial.name
        size = max(1, trial.size // 10) if self.short else trial.size
        code, seconds, megabytes, count, defect, err, out = self.measure(trial, size)
        wrong = judged(trial, code, count, defect, seconds, megabytes, self.short)
        growth = ""
        if trial.valid and not self.short and not wrong and seconds > 0.1:
            _, half, *_ = self.measure(trial, size // 2)
            growth = f"{seconds / half:.1f}" if half > 0 else ""
            if half > 0 and seconds / half > LINEAR:
                wrong.append("not linear")
        self.failed += bool(wrong)
        if self.short and not wrong:
            return
        print(f"{trial.name:<44} {trial.command:<12} {code:>4} {seconds:>6.2f} {megabytes:>6.0f} {count:>5} {growth:>5}"
              f"  {', '.join(wrong)}", flush=True)
        if wrong:
            with open(err, "rb") as lines:
                for line in lines.read(600).decode(errors="replace").splitlines()[:4]:
                    print("      " + line[:160])

    def all(self, trials):
        if not self.short:
            print(f"{'bomb':<44} {'command':<12} {'exit':>4} {'s':>6} {'MB':>6} {'said':>5} {'x2':>5}")
        done = 0
        start = time.monotonic()
        try:
            for trial in trials:
                if self.only not in trial.name + " " + trial.command or (self.short and not trial.short):
                    continue
                self.one(trial)
                done += 1
        finally:
            shutil.rmtree(self.root, ignore_errors=True)
        print(f"{done} bombs, {self.failed} harmful, {time.monotonic() - start:.0f} s")
        return 1 if self.failed or done == 0 else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--list", action="store_true")
    options = parser.parse_args()
    trials: list[Trial] = files.trials() + workbooks.trials()
    if options.list:
        for trial in trials:
            print(trial.name, trial.command)
        return 0
    return Harness(os.path.abspath(options.program), options.short, options.only).all(trials)


if __name__ == "__main__":
    sys.exit(main())
