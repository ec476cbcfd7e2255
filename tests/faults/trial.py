"""One trial: an operation on a copy of its stage, with a fault; what came of it, held against the invariants."""

import os
import re
import shutil
import signal
import subprocess
import uuid
from dataclasses import dataclass, field
from typing import Callable

from operations import ENVIRONMENT, PATIENCE, snapshot
from terminal import Hung, answer_all

SCRATCH = re.compile(r"(^|/)\.tenken-\d+-\d+\.tmp(/|$)")
COPY = re.compile(r"^(.*\.changed)-\d+$")
DEFECT = "tenken の不具合"


@dataclass
class Verdict:
    injected: bool
    outcome: str
    broken: list = field(default_factory=list)  # the invariants that did not hold, each a sentence


@dataclass
class Trial:
    fault: str
    operation: str
    what: str  # which of the many
    run: Callable[[], Verdict]


@dataclass
class Ended:
    status: int  # minus the signal that ended it
    out: str
    hung: bool = False
    not_restored: list = field(default_factory=list)  # of the terminal at which it was typed


def start(command, cwd, typed="", environment=None, **options):
    """Runs it to its end, with nothing left behind where it hangs."""
    streams = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    running = subprocess.Popen(command, cwd=cwd, env={**ENVIRONMENT, **(environment or {})}, start_new_session=True,
                               **{**streams, **options})
    hung = False
    try:
        outs = running.communicate(typed.encode(), timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        os.killpg(running.pid, signal.SIGKILL)
        outs = running.communicate()
        hung = True
    return Ended(running.returncode, "".join(one.decode("utf-8", "replace") for one in outs if one), hung)


def at_terminal(command, cwd, environment=None):
    try:
        status, out, not_restored = answer_all(command, cwd, environment=environment)
        return Ended(status, out, not_restored=not_restored if status != -signal.SIGKILL else [])
    except Hung as hung:
        return Ended(-9, str(hung), hung=True)


def of_interest(files):
    """Without what is in the making and the locks; the copies of a report that was changed by hand as one, whatever their
    numbers: two at once may copy it twice (docs/trust.md)."""
    found = {}
    copies = {}
    for path, bytes_ in files.items():
        copy = COPY.match(path)
        if copy:
            copies.setdefault(copy[1], set()).add(bytes_)
        elif not SCRATCH.search(path) and not path.endswith(".lock"):
            found[path] = bytes_
    return found | {path: b"".join(sorted(all_)) for path, all_ in copies.items()}


class Place:
    """A copy of an operation's stage for one trial."""

    def __init__(self, bench, operation):
        self.bench = bench
        self.operation = operation
        self.before, self.after = bench.expected(operation)
        self.outer = bench.folder / "trials" / uuid.uuid4().hex
        self.outer.mkdir(parents=True)
        self.folder = bench.copy(operation.stage, self.outer / "w")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.outer, ignore_errors=True)

    def do(self, wrapper=(), environment=None):
        """The operation, behind a wrapping command such as strace."""
        command = [*wrapper, self.bench.program, *self.operation.command]
        if self.operation.terminal:
            return at_terminal(command, self.folder, environment)
        return start(command, self.folder, self.operation.typed, environment)

    def is_done(self):
        return of_interest(snapshot(self.folder)) == of_interest(self.after)

    def half(self):
        """I1: files that are neither complete old nor complete new."""
        found = []
        before, after = of_interest(self.before), of_interest(self.after)
        for path, now in of_interest(snapshot(self.folder)).items():
            old, new = before.get(path), after.get(path)
            if now in (old, new):
                continue
            if path.endswith(".jsonl") and new is not None and new.startswith(now) and now.startswith(old or b""):
                continue  # a record is appended to; a line that is torn is dropped, with a word, at the next start
            if path not in after:
                found.append(f"I1: {path} should not be there")
            else:
                found.append(f"I1: {path} is neither old nor new")
        for path in self.before:
            if path in self.after and not os.path.lexists(self.folder / path):
                found.append(f"I1: {path} is gone")
        return found

    def too_early(self, out):
        """I2: words of success that are not true."""
        found = []
        if self.operation.said in out and not self.is_done():
            found.append(f"I2: 「{self.operation.said}」 was said before all was done")
        if "保存してあります" in out and "保存されていません" in out:
            found.append("I2: 「すべて保存してあります」 was said of a line that is not saved")
        said = out.count("保存しました")
        if said:
            kept = sum(one.count(b'"event":"answer"') for path, one in snapshot(self.folder).items()
                       if path.endswith(".jsonl"))
            if said > kept:
                found.append(f"I2: 「保存しました」 {said} times, and {kept} answers are there")
        return found

    def finish(self):
        """I4: the same command again does what is left, and nothing else stays."""
        again = self.do()
        found = list(again.not_restored)
        if again.hung:
            return ["I5: run again, it hangs"]
        if again.status not in (self.operation.status, *self.operation.refused):
            found.append(f"I4: run again, it ends with {again.status}: {again.out[-200:]}")
        if self.operation.next_step:
            self.take_locks()
        left = snapshot(self.folder)
        for path in left:
            if SCRATCH.search(path) or path.endswith(".lock"):
                found.append(f"I4: {path} stays")
        now, after = of_interest(left), of_interest(self.after)
        for path in sorted(set(now) | set(after)):
            if now.get(path) != after.get(path):
                found.append(f"I4: run again, {path} is not as it should be")
        return found[:3]

    def take_locks(self):
        for lock in self.folder.rglob("*.jsonl.lock"):
            name, folder = lock.name.removesuffix(".jsonl.lock"), lock.parent
            if folder.name.isdigit():
                step, names = self.operation.next_step, {"year": folder.name, "department": name}
            else:
                step = self.operation.next_of_person
                names = {"year": folder.parent.name, "department": folder.name, "person": name}
            start([self.bench.program, *(word.format(**names) for word in step)], self.folder)

    def judge(self, ended, killed=False):
        """All invariants after a trial; `killed`: it was to die."""
        broken = []
        if ended.hung:
            broken.append("I5: it hangs: " + ended.out[-200:])
        broken += ended.not_restored
        if DEFECT in ended.out:
            broken.append("I3: an internal error: " + ended.out[-300:])
        if not killed and ended.status < 0 and not ended.hung:
            broken.append(f"I3: it died of signal {-ended.status}")
        if self.operation.left_out in ended.out:  # told, and complete without it
            return broken + [one for one in self.finish() if "as it should be" not in one]
        broken += self.half() + self.too_early(ended.out)
        if not killed and not ended.hung:
            if ended.status in (0, self.operation.status) and not self.is_done():
                broken.append(f"I3: it ended with {ended.status}, and not all is done: {ended.out[-200:]}")
            worded = "tenken: " in ended.out or self.operation.terminal and "中断しました" in ended.out
            if ended.status not in (0, self.operation.status) and not worded:
                broken.append(f"I3: it ended with {ended.status} without a word: {ended.out[-200:]}")
        return broken + self.finish()
