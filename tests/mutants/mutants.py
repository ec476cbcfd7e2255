#!/usr/bin/env python3
"""Seeded bugs: does a test notice each of them?

usage: mutants.py BUILD [--check | --targets] [--only WORD] [--table FILE] [--jobs N]

A mutant is one text of one file, put in place of another, as the lists beside this file (*.toml) have it:

    [[mutant]]
    file = "src/scoring/score.cpp"   # where
    text = '''value >= grade.min'''  # must stand there once
    with = '''value > grade.min'''   # in its place
    tests = ["scoring"]              # executables of BUILD that may catch it: test_scoring
    breaks = "A score at a grade's limit gets the grade below"
    survives = "…"                   # an argument, only of one that no test can catch

and, of an executable with slow tests of other things, the files of tests/ that are run, in the mutant or at the list's
beginning for all of it:

    of = {formats = ["record_test", "record_damage_test"]}

Nothing of the source tree is touched. The changed file is compiled alone, by the flags of the folder's own library in
BUILD, and linked before that library, whose own version of it then yields; first each executable is run as it is, and must
pass. So the whole costs a file and a link a mutant. That works for a .cpp, whose functions are not in line elsewhere: at -Og
the compiler draws none of another file's in line but what headers hold.

A mutant is caught by the first test that fails, crashes, or needs ten times the processor time of the whole executable.
Ends with 0 when at least 95 % are caught, each survivor has its argument, and every mutant could be built.

--check: only whether each text still stands in its file exactly once, and is another than what takes its place.
--targets: only which executables they need.
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import resource
import shlex
import subprocess
import sys
import time
import tomllib
import xml.sax.saxutils
from dataclasses import dataclass, field

ROOT = pathlib.Path(__file__).resolve().parents[2]
CAUGHT_AT_LEAST = 0.95
MEMORY = 8 << 30


@dataclass
class Mutant:
    number: int
    list: str
    file: str
    text: str
    replacement: str
    tests: list
    breaks: str
    survives: str = ""
    of: dict = field(default_factory=dict)
    outcome: str = ""
    by: list = field(default_factory=list)
    seconds: float = 0.0  # of processor time

    @property
    def name(self):
        return f"{self.list}/{self.number}"

    def files_of(self, test):
        return tuple(self.of.get(test, ()))

    def wrong(self):
        """What is wrong with the entry itself."""
        path = ROOT / self.file
        if not path.is_file():
            return "there is no such file"
        if path.suffix != ".cpp" or path.parts[len(ROOT.parts)] != "src":
            return "only files src/….cpp can be changed"
        count = path.read_text().count(self.text)
        if count != 1:
            return f"its text stands there {count} times"
        if self.text == self.replacement:
            return "it changes nothing"
        return ""

    def changed(self):
        return (ROOT / self.file).read_text().replace(self.text, self.replacement)


def all_mutants(word):
    mutants = []
    for path in sorted(pathlib.Path(__file__).parent.glob("*.toml")):
        whole = tomllib.loads(path.read_text())
        for number, one in enumerate(whole["mutant"], 1):
            mutants.append(Mutant(number, path.stem, one.pop("file"), one.pop("text"), one.pop("with"), one.pop("tests"),
                                  one.pop("breaks"), one.pop("survives", ""), one.pop("of", whole.get("of", {}))))
            if one:
                raise SystemExit(f"{mutants[-1].name}: unknown keys {', '.join(one)}")
    return [one for one in mutants if not word or any(
        word in text for text in (one.name, one.file, one.breaks, *one.tests))]


def run(command, **options):
    """Exit status or minus signal, output, and seconds of processor time."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options) as process:
        output = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, output.decode(errors="replace"), used.ru_utime + used.ru_stime


class Build:
    """The commands by which BUILD was made."""

    def __init__(self, folder):
        self.folder = folder.resolve()
        self.links = {}

    def commands(self, target):
        answer = subprocess.run(["ninja", "-C", self.folder, "-t", "commands", target],
                                stdout=subprocess.PIPE, check=True, text=True).stdout
        return answer.splitlines()

    def compile_command(self, source, changed, output):
        """As a file of the same library is compiled."""
        library = f"src/libtenken_{pathlib.Path(source).parts[1]}.a"
        mark = f"src/CMakeFiles/tenken_{pathlib.Path(source).parts[1]}.dir/"
        words = next(shlex.split(line) for line in self.commands(library)
                     if " -c " in line and mark in line and line.split(" -o ", 1)[1].startswith(mark))
        at = words.index("-c")
        words[at + 1] = str(changed)
        words[words.index("-o") + 1] = str(output)
        for option in ("-MT", "-MF"):
            if option in words:
                words[words.index(option) + 1] = f"{output}.d"
        return [word for word in words if not word.startswith("-Werror")] + ["-w"]

    def link_command(self, test, first, output):
        target = f"tests/test_{test}"
        if target not in self.links:
            line = next(one for one in reversed(self.commands(target)) if f" -o {target} " in one)
            self.links[target] = shlex.split(line.removeprefix(": && ").removesuffix(" && :"))
        words = list(self.links[target])
        at = words.index("-o")
        words[at + 1] = str(output)
        return words[:at] + [str(first), "-Wl,-z,muldefs"] + words[at:]


def failed_tests(report):
    """The test cases that Catch2's XML says failed; of a report that breaks off the last one begun."""
    failed = []
    cases = re.split(r"<TestCase ", report)[1:]
    for case in cases:
        name = xml.sax.saxutils.unescape(re.match(r'name="([^"]*)"', case)[1], {"&quot;": '"', "&apos;": "'"})
        result = re.search(r'<OverallResult success="(\w+)"', case)
        if result is None:
            failed.append(f"{name} (which it did not end)")
        elif result[1] == "false":
            failed.append(name)
    return failed


class Harness:
    def __init__(self, build):
        self.build = Build(build)
        self.work = self.build.folder / "mutants"
        self.work.mkdir(exist_ok=True)
        self.whole = {}  # seconds of processor time of each executable with its selection
        # As few random cases as under the sanitizers.
        self.environment = {**os.environ, "RC_PARAMS": "seed=20260401 max_success=20", "TENKEN_FEWER_CASES": "1",
                            "TENKEN_PROGRAM": str(self.build.folder / "tenken")}

    def test(self, executable, files, seconds):
        limit = int(seconds) + 1

        def limits():
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

        selection = ["-#", ",".join(f"[#{name}]" for name in files)] if files else []
        return run([executable, "--abort", "-r", "xml", *selection], cwd=self.build.folder / "tests", env=self.environment,
                   preexec_fn=limits, stdin=subprocess.DEVNULL)

    def measure(self, run_of):
        test, files = run_of
        code, report, seconds = self.test(self.build.folder / "tests" / f"test_{test}", files, 600)
        if code != 0 or "<OverallResult " not in report:
            raise SystemExit(f"test_{test} fails as it is: {', '.join(failed_tests(report)) or code}")
        self.whole[run_of] = seconds

    def judge(self, mutant):
        mutant.outcome = mutant.wrong()
        if mutant.outcome:
            mutant.outcome = f"NOT IN ITS FILE: {mutant.outcome}"
            return mutant
        stem = self.work / mutant.name.replace("/", "-")
        changed, output, executable = (stem.with_suffix(ending) for ending in (".cpp", ".o", ".run"))
        changed.write_text(f'#line 1 "{mutant.file}"\n{mutant.changed()}')
        code, said, mutant.seconds = run(
            self.build.compile_command(mutant.file, changed, output), cwd=self.build.folder)
        if code != 0:
            mutant.outcome, mutant.by = "DID NOT BUILD", [said.strip()[:2000]]
            return mutant
        mutant.outcome = "SURVIVED"
        for test in mutant.tests:
            code, said, seconds = run(self.build.link_command(test, output, executable), cwd=self.build.folder)
            mutant.seconds += seconds
            if code != 0:
                mutant.outcome, mutant.by = "DID NOT BUILD", [said.strip()[:2000]]
                break
            files = mutant.files_of(test)
            code, report, seconds = self.test(executable, files, 10 * self.whole[test, files] + 10)
            mutant.seconds += seconds
            if code != 0:
                mutant.outcome = "caught"
                mutant.by = [f"test_{test}: {name}" for name in failed_tests(report)] or [f"test_{test}: ends with {code}"]
                break
        for path in (output, executable, pathlib.Path(f"{output}.d")):
            path.unlink(missing_ok=True)
        return mutant


def row(mutant):
    lines = [f"{mutant.name:<14} {mutant.outcome:<9} {mutant.seconds:5.1f} s  {mutant.file}: {mutant.breaks}"]
    lines += [f"{'':<26}{line}" for one in mutant.by for line in one.splitlines()]
    if mutant.outcome == "SURVIVED":
        lines.append(f"{'':<26}{mutant.survives or 'NO ARGUMENT'}")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(usage=__doc__, add_help=False)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--targets", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--table", type=pathlib.Path)
    parser.add_argument("--jobs", type=int, default=1)
    arguments = parser.parse_args()
    mutants = all_mutants(arguments.only)
    if arguments.check:
        wrong = [f"{one.name}: {one.file}: {why}" for one in mutants if (why := one.wrong())]
        print("\n".join(wrong) or f"{len(mutants)} mutants, each in its file once")
        return 1 if wrong else 0

    runs = sorted({(test, one.files_of(test)) for one in mutants for test in one.tests})
    if arguments.targets:
        print(" ".join(sorted({f"test_{test}" for test, _ in runs})))
        return 0

    began = time.monotonic()
    harness = Harness(arguments.build)
    rows = []

    def say(line):
        rows.append(line)
        print(line, flush=True)

    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        list(pool.map(harness.measure, runs))
        for mutant in pool.map(harness.judge, mutants):
            say(row(mutant))
    caught = sum(one.outcome == "caught" for one in mutants)
    survivors = [one for one in mutants if one.outcome == "SURVIVED"]
    failures = len(mutants) - caught - len(survivors)
    seconds = sum(one.seconds for one in mutants) + sum(harness.whole.values())
    say(f"{len(mutants)} mutants: {caught} caught, {len(survivors)} survived, {failures} could not be tried; "
        f"{seconds:.0f} s of processor time, {time.monotonic() - began:.0f} s")
    if arguments.table:
        arguments.table.write_text("\n".join(rows) + "\n")
    argued = all(one.survives for one in survivors)
    return 0 if not failures and argued and caught >= CAUGHT_AT_LEAST * len(mutants) else 1


if __name__ == "__main__":
    sys.exit(main())
