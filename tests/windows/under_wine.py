#!/usr/bin/env python3
"""Runs the Windows program under wine, holds what it writes against what the program here writes, and prints a table.

usage: under_wine.py TENKEN.EXE TENKEN FOLDER

FOLDER is made anew. It ends with 1 where something was not as it should be (docs/windows.md)."""

import filecmp
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

SYSTEM_DLLS = {"KERNEL32.dll", "ADVAPI32.dll", "SHELL32.dll", "msvcrt.dll"}
EPOCH = "1781226000"  # 2026-06-12: the day that files bear
KILLS = 12


class Side:
    """One program, and the folder that it works in."""

    def __init__(self, name, command, folder):
        self.name, self.command, self.folder = name, command, folder
        folder.mkdir(parents=True)

    def start(self, *arguments, **more):
        settings = {"cwd": self.folder, "stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return subprocess.Popen([*self.command, *arguments], **{**settings, **more})

    def run(self, *arguments, text=None):
        process = self.start(*arguments, stdin=subprocess.PIPE)
        out, err = process.communicate((text or "").encode(), timeout=600)
        return process.returncode, out.decode(), err.decode()


class Table:
    def __init__(self):
        self.failed = 0

    def row(self, what, problems, remark=""):
        self.failed += bool(problems)
        print(f"{'FAILED' if problems else 'ok':7} {what:44} {remark}", flush=True)
        for problem in problems[:60]:
            print(f"          {problem}", flush=True)


def files_of(folder):
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def tree_differences(one, other):
    mine, theirs = files_of(one), files_of(other)
    return [f"on one side only: {name}" for name in sorted(mine ^ theirs)] + \
        [f"differs: {name}" for name in sorted(mine & theirs)
         if not filecmp.cmp(one / name, other / name, shallow=False)]


def both(sides, *arguments, text=None):
    """What differs in status or words. Commands that are shown stand in the quotes of each system's shell."""
    there, here = [[one if isinstance(one, int) else re.sub(r"'([^'\n]*)'", r'"\1"', one)
                    for one in side.run(*arguments, text=text)] for side in sides]
    return [f"{what}: {a!r} and {b!r}" for what, a, b in zip(("status", "output", "errors"), there, here) if a != b]


def imports(table, program):
    listed = subprocess.run(["x86_64-w64-mingw32-objdump", "-p", program], capture_output=True, text=True, check=True)
    needs = set(re.findall(r"DLL Name: (\S+)", listed.stdout))
    table.row("needs nothing but Windows's own, no network", sorted(needs - SYSTEM_DLLS), ", ".join(sorted(needs)))


def demo(table, sides):
    problems = both(sides, "demo", "点検 2026/みほん")
    problems += tree_differences(*(side.folder / "点検 2026/みほん" for side in sides))
    table.row("demo in a Japanese folder", problems, f"{len(files_of(sides[0].folder))} files")
    table.row("verify accepts it", both(sides, "-C", "点検 2026/みほん", "verify"))
    table.row("paths with \\", [] if sides[0].run("-C", "点検 2026\\みほん", "verify", "2026\\議会.md")[0] == 0 else ["verify"])


def documents(table, sides):
    """Every kind of file that is written for people."""
    at = ("-C", "点検 2026/みほん")
    commands = [
        ("report", "2026/議会.jsonl", "-o", "出力/議会.md"), ("report", "2026/議会.jsonl", "-o", "出力/議会.html"),
        ("sheet", "--department", "議会", "--year", "2027", "-o", "出力/点検票.xlsx"),
        ("sheet", "--department", "議会", "--year", "2027", "-o", "出力/点検票.html"),
        ("rollup", "2024..2026", "-o", "出力/集計.md"), ("rollup", "2024..2026", "-o", "出力/集計.html"),
        ("rollup", "2024..2026", "-o", "出力/集計.xlsx"), ("rollup", "2026", "--csv", "出力/集計.csv"),
        ("rollup", "2026", "--letter", "-o", "出力/報告.md"), ("plans", "2026", "-o", "出力/計画.xlsx"),
        ("distribute", "--year", "2027", "-o", "出力/配布", "--as", "xlsx,html"),
        ("diff", "2025", "2026"), ("explain", "2026/議会.md"), ("trace",), ("lint",), ("status", "--year", "2026"),
        ("rollup", "2024..2026", "--public", "-o", "出力/公表.html"), ("check", "2026", "-o", "出力/手掛かり.html"), ("check",),
        ("audit", "report", "2026", "-o", "出力/監査.md"), ("audit", "plan", "2025"),
        ("sheet", "--audit", "--department", "議会", "--year", "2026", "-o", "出力/監査.xlsx"),
        ("export", "dataset", "出力/データ"), ("export", "oscal", "2026/議会.md", "-o", "出力/oscal"),
        ("export", "checklist", "出力/設問.xlsx"), ("export", "checklist", "出力/設問.json"),
        ("import", "出力/設問.xlsx", "-o", "出力/設問"),
        ("collect", "出力/配布"), ("verify", "--format", "json"), ("no-such-command",), ("report", "2026/無い.jsonl")]
    for command in commands:
        table.row(" ".join(command[:1] + command[-1:]), both(sides, *at, *command))
    written = [side.folder / "出力" for side in sides]
    table.row("the same bytes, XLSX and HTML too", tree_differences(*written), f"{len(files_of(written[0]))} files")


def own_tests(table, wine, folder):
    """The test executables, each in one start: with the program's own checks of what no other system has."""
    tests = sorted(folder.glob("test_*.exe"))
    table.row("there are test executables", [] if tests else [f"none in {folder.name}/"], f"{len(tests)} of them")
    for test in tests:
        began = time.time()
        ended = subprocess.run([*wine.command[:-1], str(test)], cwd=wine.folder, stdin=subprocess.DEVNULL,
                               capture_output=True, timeout=1800)
        out = ended.stdout.decode("utf-8", "replace")
        last = out.strip().splitlines()[-1:] or [""]
        table.row(test.stem, out.splitlines()[-60:] if ended.returncode else [], f"{last[0].strip(' =')}; {time.time() - began:.0f} s")


def turned(text):
    return text.replace("\n", "\r\n")


def inspection(table, sides, answers):
    """From a file with Windows's line ends; the record goes to the other side, which writes the same report of it."""
    wine, here = sides
    (wine.folder / "回答.yaml").write_bytes(turned(answers).encode())
    run = ("-C", "作業", "run", "--department", "事務局", "--year", "2024", "--by", "担当者", "--date", "2024-11-06",
           "--checklist", "点検 2026/みほん/checklists/2024",
           "--answers", "回答.yaml")
    status, _, err = wine.run(*run)
    report = wine.folder / "作業/2024/事務局.md"
    if not report.is_file():
        raise RuntimeError(f"no report: {status} {err}")
    shutil.copytree(wine.folder / "作業", here.folder / "作業")
    (here.folder / "作業/2024/事務局.md").unlink()
    here.run("report", "作業/2024/事務局.jsonl", "--checklist", "点検 2026/みほん/checklists/2024", "--date", "2024-11-06")
    problems = tree_differences(wine.folder / "作業", here.folder / "作業")
    problems += ["CR in the report"] * (b"\r" in report.read_bytes())
    table.row("an inspection from an answers file (CRLF)", problems, f"status {status}")
    for side in sides:
        changed = side.folder / "作業/2024/事務局.md"
        changed.write_bytes(turned(changed.read_text(encoding="utf-8")).encode())
    table.row("a report that became CRLF on its way", both(sides, "-C", "作業", "verify"))
    return run


def kills(table, wine, run):
    """Killed at random moments, then run again: what is there at last is whole, and nothing is left over."""
    shutil.rmtree(wine.folder / "作業")
    began = time.time()
    wine.run(*run)
    whole = time.time() - began
    problems, died, torn = [], 0, 0
    chance = random.Random(20260401)
    for number in range(KILLS):
        shutil.rmtree(wine.folder / "作業", ignore_errors=True)
        process = wine.start(*run)
        deadline = time.time() + 30
        record = wine.folder / "作業/2024/事務局.jsonl"
        while not record.exists() and process.poll() is None and time.time() < deadline:
            time.sleep(0.001)
        time.sleep(chance.uniform(0, whole / 20))  # most of the whole is wine's own start
        died += process.poll() is None
        process.send_signal(signal.SIGKILL)
        process.communicate()
        lines = record.read_bytes().count(b"\n") if record.exists() else 0
        torn += record.exists() and not record.read_bytes().endswith(b"\n")
        for _ in range(2):  # the second time there is nothing to take over
            status, _, err = wine.run(*run)
        check, out, _ = wine.run("-C", "作業", "verify")
        left = [path.name for path in (wine.folder / "作業").rglob(".tenken-*")] + \
            [path.name for path in (wine.folder / "作業").rglob("*.lock")]
        if check != 0 or left or record.read_bytes().count(b"\n") < lines:
            problems.append(f"kill {number} after {lines} lines: run {status} {err!r}, verify {check} {out!r}, left {left}")
    if not died:
        problems.append("it had always ended before it was killed: nothing was tried")
    table.row("killed during a save, resumed, verified", problems, f"{died} of {KILLS} died in it, {torn} torn lines")


def held(table, wine):
    """What another program has open, or has marked as not to be changed."""
    target = wine.folder / "点検 2026/みほん/集計.xlsx"
    target.write_bytes(b"old")
    # cmd opens what it writes to so that nobody may remove it.
    holder = subprocess.Popen([*wine.command[:-1], "cmd", "/c", "pause > 集計.xlsx"], cwd=target.parent,
                              stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(3)
    status, _, err = wine.run("-C", "点検 2026/みほん", "rollup", "2026", "-o", "点検 2026/みほん/集計.xlsx")
    table.row("a workbook that is open elsewhere", [] if status == 4 and "ほかのプログラム" in err else [f"{status} {err!r}"])
    holder.communicate(b"")
    status, _, err = wine.run("-C", "点検 2026/みほん", "rollup", "2026", "-o", "点検 2026/みほん/集計.xlsx")
    table.row("and once it is closed", [] if status == 0 else [f"{status} {err!r}"])
    target.chmod(0o444)
    status, _, err = wine.run("-C", "点検 2026/みほん", "rollup", "2026", "-o", "点検 2026/みほん/集計.xlsx")
    table.row("a file that is read-only", [] if status == 4 and "権限" in err else [f"{status} {err!r}"])


def locked(table, wine):
    first = wine.start("-C", "二人", "run", "--department", "議会", "--year", "2026", "--by", "一人目", stdin=subprocess.PIPE)
    deadline = time.time() + 60
    while not list((wine.folder / "二人").rglob("*.lock")) and time.time() < deadline:
        time.sleep(0.1)
    time.sleep(1)
    status, _, err = wine.run("-C", "二人", "run", "--department", "議会", "--year", "2026", "--by", "二人目")
    table.row("two at one record", [] if status == 4 and "一人目" in err else [f"{status} {err!r}"])
    first.communicate(b"q\n")
    left = [path.name for path in (wine.folder / "二人").rglob("*.lock")]
    table.row("the lock goes with its holder", left)


def paths(table, wine):
    deep = "/".join(["長い名前のフォルダー" * 3] * 4)  # 128 characters, 360 bytes, and the folder's own
    long = deep + "/" + "/".join(["x" * 60] * 3)
    status, _, err = wine.run("demo", long)
    check = wine.run("-C", long, "verify")
    table.row("paths over 260 characters", [f"{status} {err!r} {check}"] if status or check[0] else [],
              f"{len(str(wine.folder / long))} characters")
    # Relative to the folder that is current on its drive.
    status, _, err = wine.run("demo", "Z:此処から")
    check = wine.run("-C", "此処から", "verify")
    table.row("a path that is relative to a drive", [f"{status} {err!r} {check}"] if status or check[0] else [])
    for name in ("CON", "nul", "COM1", "a:b", "所属.", "a?b"):
        status, _, err = wine.run("-C", "名前", "run", "--department", name, "--year", "2026", "--by", "x")
        if status not in (2, 3) or list((wine.folder / "名前").rglob("*.jsonl")):
            table.row(f"a department called {name}", [f"{status} {err!r}"])
    table.row("names that Windows keeps are refused", [])


def main():
    exe, here, folder = [Path(argument).resolve() for argument in sys.argv[1:]]
    shutil.rmtree(folder, ignore_errors=True)
    os.environ.update(LC_ALL="C.UTF-8", WINEDEBUG="-all", WINEDLLOVERRIDES="mscoree,mshtml=", SOURCE_DATE_EPOCH=EPOCH,
                      WINEPREFIX=str(exe.parent.parent / "wine"))
    for name in ("LANG", "DISPLAY", "TENKEN_PROGRAM"):
        os.environ.pop(name, None)
    wine = ["wine"]
    subprocess.run([*wine, "wineboot", "-i"], check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    server = subprocess.Popen(["/usr/lib/wine/wineserver64", "-p", "-f"], stderr=subprocess.DEVNULL)
    table = Table()
    sides = (Side("wine", [*wine, str(exe)], folder / "窓"), Side("here", [str(here)], folder / "此処"))
    answers = (Path(__file__).resolve().parents[2] / "demo/answers/2024/office.yaml").read_text(encoding="utf-8")
    try:
        imports(table, exe)
        own_tests(table, sides[0], exe.parent / "tests")
        demo(table, sides)
        documents(table, sides)
        run = inspection(table, sides, answers)
        kills(table, sides[0], run)
        held(table, sides[0])
        locked(table, sides[0])
        paths(table, sides[0])
    finally:
        subprocess.run(["/usr/lib/wine/wineserver64", "-k"], check=False)
        server.wait()
    return 1 if table.failed else 0


if __name__ == "__main__":
    sys.exit(main())
