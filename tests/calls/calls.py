#!/usr/bin/env python3
"""What tenken asks of the system in a whole run: from the empty folder to the report that is accepted, sent back, corrected,
audited, added up and exported; and of an interview that is typed at a terminal.

usage: calls.py TENKEN

No network, no other process but ssh-keygen where `verify --signers` is given, nothing written outside the workspace, modes as
the user's umask has them, and the same whatever else stands in the environment. At the terminal a key is what was typed,
whatever the user's .inputrc makes of it elsewhere. Reads what strace saw; ends with 77 where there is no strace.
What is read of the environment strace does not show: that outputs stay the same stands for it.
"""

import json
import os
import pathlib
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time

CHECKLIST = """tenken: 1
id: calls
edition: "2026"
title: 点検
policy: {title: 方針, edition: 初版, clauses: [{id: "5", title: 条, obligations: [{id: 5-a, summary: 守る}]}]}
scales: {practice: {levels: [{id: met, label: はい, mark: ○, points: 1}, {id: unmet, label: いいえ, mark: ×, points: 0, finding: true}]}}
sections:
  - id: "5"
    title: 条
    items:
      - {id: 5-1, covers: [5-a], question: 守っていますか。, criteria: {met: はい, unmet: いいえ}}
"""
SETTINGS = """tenken: 1
organisation: 組合
checklist: c.yaml
coordinator: 事務局
departments: [{name: 事務局, confirmer: 局長}, {name: 議会, confirmer: 書記長}]
years: {2026: {deadline: 2026-11-30}}
"""
# A key that signs nothing, and a signature of nothing: ssh-keygen is asked about them all the same.
SIGNERS = "a@example.org ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f\n"
SIGNED = "2026/議会.md.sig"
FILES = {"c.yaml": CHECKLIST, "tenken.yaml": SETTINGS, "a.yaml": "answers: {5-1: met}\n", "signers": SIGNERS, SIGNED: "none\n",
         "verdicts.yaml": "verdicts: {5-1: {verdict: agrees, seen: 規程}}\n"}

WHO = ["--department", "議会", "--year", "2026"]
RUN = [
    ["init", "--checklist", "c.yaml", "--organisation", "組合", "--department", "議会"],
    ["lint", "c.yaml"],
    ["trace", "--checklist", "c.yaml"],
    ["sheet", *WHO, "-o", "s.xlsx"],
    ["sheet", *WHO, "-o", "s.html"],
    ["distribute", "-o", "sent", "--year", "2026"],
    ["run", *WHO, "--by", "係", "--answers", "a.yaml"],
    ["report", "2026/議会.jsonl", "-o", "r.html"],
    ["status", "--year", "2026"],
    ["confirm", *WHO, "--by", "書記長", "--yes"],
    ["confirm", *WHO, "--by", "書記長", "--withdraw", "早すぎた"],
    ["confirm", *WHO, "--by", "書記長", "--yes"],
    ["submit", *WHO, "--by", "書記長"],
    ["return", *WHO, "--by", "事務局長", "--comment", "資料を添えてください", "--item", "5-1=どこにありますか"],
    ["confirm", *WHO, "--by", "書記長", "--yes"],
    ["submit", *WHO, "--by", "書記長"],
    ["accept", *WHO, "--by", "事務局長"],
    ["correct", *WHO, "--by", "書記長", "--reason", "数え違い"],
    ["confirm", *WHO, "--by", "書記長", "--yes"],
    ["submit", *WHO, "--by", "書記長"],
    ["accept", *WHO, "--by", "事務局長"],
    ["verify", "2026"],
    ["verify", "2026", "--signers", "signers"],
    ["explain", "2026/議会.md"],
    ["check", "2026"],
    ["rollup", "2026", "-o", "r.xlsx"],
    ["rollup", "2026", "--csv", "r.csv"],
    ["diff", "2026/議会.md", "2026/議会.md"],
    ["plans", "2026"],
    ["remind", "-o", "letters", "--year", "2026"],
    ["collect", "sent", "--year", "2026"],
    ["audit", "plan", "2026", "--seed", "種", "--by", "監査人"],
    ["sheet", "--audit", *WHO, "-o", "a.xlsx"],
    ["audit", "run", *WHO, "--by", "監査人", "--answers", "verdicts.yaml"],
    ["audit", "reply", *WHO, "--by", "書記長", "--item", "5-1", "--text", "承知しました"],
    ["audit", "report", "2026", "-o", "a.md"],
    ["rollup", "2026", "--public", "-o", "p.html"],
    ["export", "checklist", "c.xlsx"],
    ["export", "checklist", "c.json"],
    ["export", "dataset", "data"],
    ["export", "oscal", "2026/議会.md", "-o", "oscal"],
    ["import", "c.xlsx", "-o", "from-workbook"],
    ["import", "c.json", "-o", "from-catalog"],
    ["completion", "bash"],
    ["completion", "zsh"],
    ["completion", "fish"],
    ["demo", "sample"],
]
# A signature of nothing is none, and the sheets come back empty: both are said. All others do what they are asked.
ENDS = {("verify", "2026", "--signers", "signers"): 1, ("collect", "sent", "--year", "2026"): 1}

TYPED = ["run", "--department", "事務局", "--year", "2026", "--by", "係"]
KEYS = '"1": "2"\n'  # what a hostile or forgotten .inputrc makes of keys

NETWORK = "socket socketpair connect accept accept4 bind listen sendto recvfrom sendmsg recvmsg shutdown".split()
PROCESSES = "fork vfork execve execveat kill tkill ptrace prctl setsid".split()
RIGHTS = "chmod fchmod fchmodat chown fchown lchown fchownat setuid setgid setreuid setregid setresuid setresgid umask".split()
CHANGES = ("open openat openat2 creat mkdir mkdirat rename renameat renameat2 link linkat symlink symlinkat unlink unlinkat "
           "rmdir truncate mknod mknodat").split()
TRACED = NETWORK + PROCESSES + RIGHTS + CHANGES + ["clone", "clone3"]
UMASK = 0o027
FAST = []  # what makes this machine's strace quick
QUIET = {"LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1790000000"}
NOISE = {"HOME": "/nonexistent", "TMPDIR": "/nonexistent", "EDITOR": "/bin/false", "SHELL": "/bin/false", "TZ": "America/Lima",
         "XDG_CONFIG_HOME": "/nonexistent", "TENKEN_HOME": "/nonexistent", "TENKEN_CONFIG": "/nonexistent", "USER": "mallory",
         "http_proxy": "http://127.0.0.1:9", "GIT_DIR": "/nonexistent", "PAGER": "/bin/false", "LS_COLORS": "x"}


def workspace(root, name):
    folder = root / name
    folder.mkdir()
    (folder / SIGNED).parent.mkdir()
    (folder / SIGNED).parent.chmod(0o777 & ~UMASK)
    for file, text in FILES.items():
        (folder / file).write_text(text, encoding="utf-8")
    return folder


def started(before, folder, environment):
    def prepare():
        os.umask(UMASK)
    return subprocess.run(before, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False,
                          preexec_fn=prepare)


def strace(log):
    """Stops the program at what is traced alone, as far as this strace can."""
    return ["strace", *FAST, "-f", "-qq", "-s", "4096", "-e", "trace=" + ",".join(TRACED), "-o", str(log)]


def fast():
    known = subprocess.run(["strace", "--seccomp-bpf", "-f", "-o", os.devnull, "true"], capture_output=True, check=False)
    return ["--seccomp-bpf"] if known.returncode == 0 else []


def run(program, folder, environment, traced):
    """Statuses and outputs of all commands; what strace saw of each goes to `traced`."""
    said = []
    (folder / "tenken.yaml").rename(folder / "kept.yaml")  # init makes one of its own
    for number, arguments in enumerate(RUN):
        log = traced / f"{folder.name}-{number}" if traced else None
        done = started([*(strace(log) if log else []), program, "--lang", "ja", *arguments], folder, environment)
        said.append((arguments, done.returncode, done.stdout, done.stderr, log))
        if arguments[0] == "init":
            (folder / "kept.yaml").replace(folder / "tenken.yaml")
    return said


class Typed:
    """One who types an answer at each prompt; all that was shown, and how it ended."""

    def __init__(self, command, folder, environment):
        self.shown, self.status = b"", None
        self.end = time.monotonic() + 20
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.umask(UMASK)
            os.chdir(folder)
            os.execvpe(command[0], command, environment)

    def answer(self, keys):
        for key in keys:
            if not self.read_until(b"> "):
                break
            os.write(self.terminal, key)
        self.end = min(self.end, time.monotonic() + 5)
        self.read_until(None)
        if time.monotonic() > self.end:
            os.kill(self.process, signal.SIGKILL)
        self.status = os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])
        os.close(self.terminal)

    def read_until(self, ending):
        """Whether the program waits at such a prompt."""
        seen = len(self.shown)
        while time.monotonic() < self.end:
            if ending and len(self.shown) > seen and self.shown.endswith(ending):
                return True
            if not select.select([self.terminal], [], [], 0.2)[0]:
                continue
            try:
                piece = os.read(self.terminal, 65536)
            except OSError:
                return False
            if not piece:
                return False
            self.shown += piece
        return False


def at_a_terminal(program, root, inputrc, traced):
    """Answer 1, and q at the review, with keys that somebody's files turn into others."""
    name = "inputrc" if inputrc else "home"
    folder, home = workspace(root, f"typed-{name}"), root / f"home-{name}"
    home.mkdir()
    (home / ("keys" if inputrc else ".inputrc")).write_text(KEYS, encoding="utf-8")
    environment = QUIET | {"HOME": str(home), "TERM": "xterm"} | ({"INPUTRC": str(home / "keys")} if inputrc else {})
    log = traced / f"typed-{name}"
    typed = Typed([*strace(log), program, "--lang", "ja", *TYPED], folder, environment)
    typed.answer([b"1\r", b"q\r", b"q\r", b"q\r"])  # where the answer was another, more is asked
    wrong = wrongs_of(log, folder, False)
    if typed.status != 0:
        wrong.append(f"ended with {typed.status}: {typed.shown[-200:].decode(errors='replace')!r}")
    record = folder / "2026/事務局.jsonl"
    events = [json.loads(line) for line in record.read_text(encoding="utf-8").splitlines()] if record.exists() else []
    answers = [event["value"]["answer"] for event in events if event["event"] == "answer"]
    if answers != ["met"]:
        wrong.append(f"1 was typed, and recorded was {answers}")
    wrong += [line for line in log.read_text(errors="replace").splitlines() if str(home) in line and "execve(" not in line]
    if {path.name for path in home.iterdir()} != {"keys" if inputrc else ".inputrc"}:
        wrong.append("something was written to HOME")
    return [f"typed, keys of {name}: {line}" for line in wrong]


LINE = re.compile(r'^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+|\?)')


def paths_in(call, arguments):
    """The paths that a call names, taken from the working folder."""
    return [bytes(path, "latin-1").decode("unicode_escape").encode("latin-1").decode(errors="replace")
            for path in re.findall(r'"((?:[^"\\]|\\.)*)"', arguments)]


START = re.compile(r"(\d+) +execve\((.*)")
SSH_KEYGEN = re.compile(r'"/[^"]*/ssh-keygen", \["ssh-keygen", "-Y", "(find-principals|verify|check-novalidate)"')


def wrongs_of(log, folder, signers):
    """With `signers` it may start ssh-keygen, whose own calls are its own."""
    wrong = []
    lines = log.read_text(errors="replace").splitlines()
    started = [found.groups() for found in map(START.match, lines) if found][1:]
    others = {process for process, arguments in started if SSH_KEYGEN.match(arguments)} if signers else set()
    if len(others) < len(started) or (signers and not others):
        wrong.append(f"other programs: {started}")
    for line in lines:
        found = LINE.match(line)
        if not found or line.split()[0] in others:
            continue
        call, arguments, result = found.groups()
        if is_let_be(call, arguments) or call == "execve" or (others and is_spawn(call, arguments)):
            continue
        if call in NETWORK or call in RIGHTS:
            wrong.append(line)
        elif call in PROCESSES or (call in ("clone", "clone3") and "CLONE_THREAD" not in arguments):
            wrong.append(line)
        elif call in CHANGES and not reads_only(call, arguments):
            for path in paths_in(call, arguments):
                inside = pathlib.Path(os.path.normpath(folder / path))
                if not inside.is_relative_to(folder) and path != "/dev/tty":
                    wrong.append(line)
    return wrong


def is_spawn(call, arguments):
    """How posix_spawn() begins a process: one that shares everything until it is another program."""
    return call in ("clone", "clone3", "vfork") and (call == "vfork" or "CLONE_VFORK" in arguments)


def is_let_be(call, arguments):
    """The C library asks this machine's own service for the user's name; whoever holds a lock is asked whether it still runs;
    what takes a file's place keeps its mode."""
    return (call == "socket" and arguments.startswith("AF_UNIX")) or (call == "connect" and "/nscd/socket" in arguments) or (
        call == "kill" and arguments.endswith(", 0")) or (call == "fchmod" and f", 0{0o666 & ~UMASK:o}" in arguments)


def reads_only(call, arguments):
    return call in ("open", "openat", "openat2") and "O_WRONLY" not in arguments and "O_RDWR" not in arguments and (
        "O_CREAT" not in arguments)


def main():
    if not shutil.which("strace"):
        print("there is no strace")
        return 77
    FAST.extend(fast())
    program = os.path.abspath(sys.argv[1])
    root = pathlib.Path(tempfile.mkdtemp(prefix="tenken-calls-"))
    wrong = []
    try:
        traced = root / "traced"
        traced.mkdir()
        quiet, noisy = workspace(root, "quiet"), workspace(root, "noisy")
        said = run(program, quiet, QUIET, traced)
        for arguments, status, _, err, log in said:
            if status != ENDS.get(tuple(arguments), 0):
                wrong.append(f"{arguments}: ended with {status}: {err.decode()[:400]}")
            if b"strace" not in err and log.stat().st_size == 0:
                wrong.append(f"{arguments}: nothing was seen")
            wrong += [f"{arguments}: {line}" for line in wrongs_of(log, quiet, "--signers" in arguments)]
        for inputrc in (False, True):
            wrong += at_a_terminal(program, root, inputrc, traced)
        again = run(program, noisy, QUIET | NOISE, None)
        for one, other in zip(said, again):
            if one[:4] != other[:4]:
                wrong.append(f"{one[0]}: says something else in another environment: {other[1:4]}")
        kept = {path.relative_to(quiet): path for path in sorted(quiet.rglob("*"))}
        for path, full in kept.items():
            mode = full.stat().st_mode & 0o7777
            if str(path) not in FILES and mode != (0o777 if full.is_dir() else 0o666) & ~UMASK:
                wrong.append(f"{path}: mode {mode:o}")
            if not (noisy / path).exists() or (full.is_file() and full.read_bytes() != (noisy / path).read_bytes()):
                if not full.name.endswith(".lock"):
                    wrong.append(f"{path}: another in another environment")
        if not any(path.suffix == ".xlsx" for path in kept) or not any(path.suffix == ".md" for path in kept):
            wrong.append("nothing was written")
        for path in root.iterdir():
            if path.name not in ("traced", "quiet", "noisy", "typed-home", "typed-inputrc", "home-home", "home-inputrc"):
                wrong.append(f"{path}: outside the workspace")
    finally:
        shutil.rmtree(root, ignore_errors=True)
    for line in wrong[:40]:
        print(line[:300])
    print(f"{len(RUN) + 2} commands, {len(wrong)} calls that should not be")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
