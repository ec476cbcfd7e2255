"""Others at work: locks that are stale, remote or forged, and several writers at once; a step out of turn."""

import fcntl
import json
import re
import shutil
import socket
import subprocess

import tracing
from operations import ACCEPT, ANSWER, CONFIRM, ENVIRONMENT, PATIENCE, SUBMIT, Operation, snapshot, step
from trial import DEFECT, Place, Trial, Verdict, start

HOSTILE = "\x1b[31m\x07\x9b\u202eevil\u2066\u200b"
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def holder(host, pid=99999999, text="佐藤"):
    return json.dumps({"at": "2026-06-01T09:00:00+09:00", "by": text, "host": host, "mark": "", "pid": pid,
                       "user": text}, ensure_ascii=False) + "\n"


# What lies in the lock's file, and whether the work goes on in spite of it where nobody can be asked.
LOCKS = {
    "stale lock": (holder(socket.gethostname()), True),
    "remote lock": (holder("another-machine"), False),
    "lock with hostile text": (holder(HOSTILE, text=HOSTILE), False),
    "stale lock, hostile text": (holder(socket.gethostname(), text=HOSTILE), True),
    "empty lock": ("", True),
    "torn lock": (holder("another-machine")[:25], True),
    "lock of nonsense": ("[" * 5000, True),
    "lock of 1 MiB": ("x" * (1 << 20), True),
}


def record_of(operation):
    return "2025/庶務課.jsonl" if "2025" in operation.command else "2026/庶務課.jsonl"


def with_lock(bench, operation, name):
    text, goes_on = LOCKS[name]
    with Place(bench, operation) as place:
        lock = place.folder / (record_of(operation) + ".lock")
        lock.parent.mkdir(exist_ok=True)
        lock.write_text(text)
        ended = place.do()
        broken = ended.not_restored + place.half() + place.too_early(ended.out)
        if goes_on != (ended.status == operation.status and place.is_done()):
            broken.append(f"I3: it ended with {ended.status}: {ended.out[-200:]}")
        if not goes_on and ("tenken: " not in ended.out or not lock.exists()):
            broken.append("I3: no word, or the other's lock is gone")
        if UNSEEN.search(ended.out):
            broken.append(f"D7: a control character of the lock is shown: {ended.out[-200:]!r}")
        # Met: it has taken the lock over, and away at its end, or has a word on it.
        met = not lock.exists() if goes_on else "tenken: " in ended.out
        lock.unlink(missing_ok=True)
        return Verdict(met, f"ended with {ended.status}", broken + place.finish())


def while_held(bench, operation):
    with Place(bench, operation) as place:
        lock = place.folder / (record_of(operation) + ".lock")
        lock.parent.mkdir(exist_ok=True)
        with open(lock, "w", encoding="utf-8") as file:
            file.write(holder(socket.gethostname()))
            file.flush()
            fcntl.flock(file, fcntl.LOCK_EX)
            log = place.outer / "log"
            ended = place.do(tracing.wrapper(log, "-e", "trace=flock"))
        broken = ended.not_restored + place.half() + place.too_early(ended.out)
        if ended.status != 4 or "tenken: " not in ended.out:
            broken.append(f"I3: it ended with {ended.status}: {ended.out[-200:]}")
        lock.unlink()
        return Verdict("EAGAIN" in log.read_text(), f"ended with {ended.status}", broken + place.finish())


def at_once(bench, operation, writers):
    with Place(bench, operation) as place:
        running = []
        together = False  # whether one was there still when the next had begun
        for _ in range(writers):
            running.append(subprocess.Popen([bench.program, *operation.command], cwd=place.folder, env=ENVIRONMENT,
                                            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT))
            together = together or any(one.poll() is None for one in running[:-1])
        statuses = []
        broken = []
        for one in running:
            try:
                out = one.communicate(operation.typed.encode(), timeout=PATIENCE)[0].decode("utf-8", "replace")
            except subprocess.TimeoutExpired:
                one.kill()
                out = one.communicate()[0].decode("utf-8", "replace")
                broken.append("I5: it hangs")
            statuses.append(one.returncode)
            if one.returncode not in (operation.status, *operation.refused, 4) or DEFECT in out:
                broken.append(f"I3: one ended with {one.returncode}: {out[-200:]}")
        if operation.status not in statuses:
            broken.append(f"I3: none of them did it: {statuses}")
        return Verdict(together, " ".join(str(one) for one in sorted(statuses)), broken + place.half() + place.finish())


STEPS = {
    "run": ANSWER,
    "confirm": CONFIRM,
    "withdraw": step("confirm", "庶務課長", "2026-06-09", "--withdraw", "記入漏れ"),
    "submit": SUBMIT,
    "accept": ACCEPT,
    "return": step("return", "取りまとめ", "2026-06-09", "--comment", "根拠を"),
    "correct": step("correct", "佐藤", "2026-06-09", "--reason", "数え間違い"),
}
IN_TURN = {
    "empty": ["run"],
    "answered": ["run", "confirm"],
    "confirmed": ["withdraw", "submit"],
    "submitted": ["submit", "accept", "return", "correct"],
    "accepted": ["accept", "correct"],
    "returned": ["run", "confirm"],
    "corrected": ["run", "confirm"],
}


def out_of_turn(bench, stage, name):
    place = bench.copy(stage, bench.folder / "trials" / f"{stage}-{name}")
    try:
        before = snapshot(place)
        ended = start([bench.program, *STEPS[name]], place)
        broken = []
        if ended.status != 5 or "tenken: " not in ended.out:
            broken.append(f"I3: it ended with {ended.status}: {ended.out[-200:]}")
        if snapshot(place) != before:
            broken.append("I1: it changed something")
        return Verdict(True, f"ended with {ended.status}", broken)
    finally:
        shutil.rmtree(place)


def trials(bench, operations, short):
    for operation in operations:
        if operation.name.startswith("answer,") and not operation.terminal or operation.name in ("confirm", "accept"):
            for name in LOCKS:
                yield Trial(name, operation.name, "", lambda op=operation, one=name: with_lock(bench, op, one))
            yield Trial("lock held", operation.name, "", lambda op=operation: while_held(bench, op))
        if not operation.terminal and not operation.slow:
            for turn in range(1 if short else 12):
                yield Trial("writers at once", operation.name, str(turn), lambda op=operation: at_once(bench, op, 4))
    for stage, allowed in IN_TURN.items():
        for name in STEPS:
            if name not in allowed:
                yield Trial("step out of turn", name, stage, lambda at=stage, one=name: out_of_turn(bench, at, one))
