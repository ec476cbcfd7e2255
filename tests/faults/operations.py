"""What is done to a workspace in the trials: small workspaces at every stage, and the operations on them."""

import os
import shutil
import subprocess
import threading
from dataclasses import dataclass, field
from pathlib import Path

from filled import fill_cells, fill_page

ENVIRONMENT = {"LC_ALL": "C.UTF-8", "TZ": "UTC", "TERM": "xterm", "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
               "HOME": "/nonexistent"}
PATIENCE = 20  # seconds; a trial that takes longer hangs

SETTINGS = """tenken: 1
organisation: 東部広域組合
checklist: own
coordinator: 庶務課
departments:
  - {name: 庶務課, confirmer: 庶務課長}
  - {name: 会計課}
years:
  2026:
    period: {from: 2026-04-01, to: 2027-03-31}
    deadline: 2026-12-25
"""

CHECKLIST = """tenken: 1
id: own
edition: "2026"
title: 自己点検
policy: {title: 基本方針, edition: 初版, clauses: [{id: "1", title: 管理, obligations: [{id: a, summary: 管理する}]}]}
scales:
  practice:
    levels:
      - {id: met, label: 実施している, mark: ○, points: 1}
      - {id: unmet, label: 実施していない, mark: ×, points: 0, finding: true}
sections:
  - id: "1"
    clause: "1"
    title: 管理
    items:
      - {id: 1-1, covers: [a], critical: true, question: 鍵をかけていますか。, criteria: {met: はい, unmet: いいえ}}
      - {id: 1-2, covers: [a], question: 責任者を定めていますか。, criteria: {met: はい, unmet: いいえ}}
      - {id: 1-3, covers: [a], question: 監督していますか。, criteria: {met: はい, unmet: いいえ}}
PERSON"""
PERSON = """      - {id: 1-4, covers: [a], scope: person, question: 手順書どおりですか。, criteria: {met: はい, unmet: いいえ}}
"""

ANSWERS = """answers:
  1-1: met
  1-2: {answer: met, note: 規程の写し}
  1-3: {answer: unmet, action: {what: 手順を直す, owner: 係長, due: 2027-01-31}}
"""


VERDICTS = """verdicts:
  1-1: agrees
  1-2: {verdict: overstated, found: unmet, ground: 規程がなかった, seen: 書庫}
  1-3: {verdict: understated, found: met, ground: 監督していた, seen: 日誌}
"""


# Saved as one over several pages of the disk.
LONG = "answers:\n" + "".join(f"  1-{n}: {{answer: met, note: {'控え' * 500}{n}}}\n" for n in (1, 2, 3))

AGAIN = """answers:
  1-1: {answer: unmet, action: {what: 鍵を付ける, owner: 係長, due: 2027-01-31}}
"""


def edit_report(place):
    """As somebody does who mends a word by hand."""
    report = place / "2026" / "庶務課.md"
    report.write_text(report.read_text(encoding="utf-8").replace("手順を直す", "手順をすぐ直す"), encoding="utf-8")


def answering(year, day, *more):
    return ["run", "--department", "庶務課", "--year", year, "--by", "佐藤", "--date", day, *more]


def step(name, by, day, *more, year="2026"):
    return [name, "--department", "庶務課", "--year", year, "--by", by, "--date", day, *more]


ANSWER = answering("2026", "2026-06-01", "--answers", "answers.yaml")
CONFIRM = step("confirm", "庶務課長", "2026-06-02", "--yes")
SUBMIT = step("submit", "佐藤", "2026-06-03")
ACCEPT = step("accept", "取りまとめ", "2026-06-04")
RETURN = step("return", "取りまとめ", "2026-06-04", "--comment", "根拠を")
CORRECT = step("correct", "佐藤", "2026-06-05", "--reason", "数え間違い")
RUN_AGAIN = answering("2026", "2026-06-06", "--answers", "again.yaml")
CONFIRM_AGAIN = step("confirm", "庶務課長", "2026-06-07", "--yes")

# Each stage is an earlier one, and the commands that lead on from it; what people do to files is done to the folder.
STAGES = {
    "bare": (None, []),
    "empty": ("bare", []),
    "answered": ("empty", [ANSWER]),
    "confirmed": ("answered", [CONFIRM]),
    "submitted": ("confirmed", [SUBMIT]),
    "accepted": ("submitted", [ACCEPT]),
    "returned": ("submitted", [RETURN]),
    "edited": ("answered", [edit_report]),
    "corrected": ("accepted", [CORRECT]),
    "confirmed again": ("corrected", [RUN_AGAIN, CONFIRM_AGAIN]),
    "planned": ("answered", [["audit", "plan", "2026", "--seed", "一", "--by", "監査人", "--date", "2026-06-05"]]),
    "people": ("empty", []),
    "respondent": ("people", [["run", "--department", "庶務課", "--year", "2026", "--respondent", "職員1", "--date",
                               "2026-06-01", "--answers", "person.yaml"]]),
    "sheets": ("empty", [["sheet", "--department", "庶務課", "--year", "2026", "--date", "2026-06-01", "-o",
                          "filled.html"],
                         ["sheet", "--department", "庶務課", "--year", "2026", "--date", "2026-06-01", "-o",
                          "filled.xlsx"],
                         lambda place: fill_cells(place / "filled.xlsx"), lambda place: fill_page(place / "filled.html")]),
    "former": ("empty", [answering("2025", "2025-06-01", "--answers", "answers.yaml"),
                         step("confirm", "庶務課長", "2025-06-02", "--yes", year="2025"),
                         step("submit", "佐藤", "2025-06-03", year="2025")]),
}


NOTHING = "\0"  # each file is named as it is written


@dataclass
class Operation:
    """A command on a stage. `said`: the words that may stand in its output only when all that it does is done."""

    name: str
    stage: str
    command: list
    said: str
    typed: str = ""  # into its standard input
    terminal: bool = False  # typed at a pseudo-terminal, one answer a prompt
    next_step: list = ()  # what takes each lock that stays, where the same command takes none; {year}, {department}
    next_of_person: list = ()  # the same of a respondent's; {person}
    refused: tuple = ()  # statuses of the same command when everything is done already
    slow: bool = False  # only a few of its system calls are tried
    workbook: bool = False  # makes one, by a thousand calls that are alike
    left_out: str = "\0"  # it goes on without what cannot be read, and says so in these words
    status: int = 0


OPERATIONS = [
    Operation("answer, typed", "empty", answering("2026", "2026-06-01"), "報告書を作りました", terminal=True),
    Operation("answer, lines", "empty", answering("2026", "2026-06-01"), "報告書を作りました", typed="1\n" * 3),
    Operation("answer, file", "empty", ANSWER, "報告書を作りました"),
    Operation("answer, long", "empty", answering("2026", "2026-06-01", "--answers", "long.yaml"), "報告書を作りました"),
    Operation("respondent", "people", STAGES["respondent"][1][0], "ありがとうございました"),
    Operation("finalise", "respondent", ANSWER, "報告書を作りました"),
    Operation("carry over", "former", answering("2026", "2026-06-01", "--answers", "answers.yaml"),
              "報告書を作りました", left_out="引き継いでいません"),
    Operation("report", "answered", ["report", "2026/庶務課.jsonl", "--date", "2026-06-05"], "報告書を作りました"),
    Operation("page", "answered", ["report", "2026/庶務課.jsonl", "--date", "2026-06-05", "-o", "page.html"],
              "報告書を作りました"),
    Operation("confirm", "answered", CONFIRM, "確認しました", refused=(5,)),
    Operation("withdraw", "confirmed", step("confirm", "庶務課長", "2026-06-03", "--withdraw", "記入漏れ"),
              "確認を取り消しました", refused=(5,)),
    Operation("submit", "confirmed", SUBMIT, "提出しました"),
    Operation("accept", "submitted", ACCEPT, "受理しました"),
    Operation("return", "submitted", RETURN, "差し戻しました", refused=(5,)),
    Operation("correct", "accepted", CORRECT, "訂正を始め",
              refused=(5,)),
    Operation("report, edited", "edited", ["report", "2026/庶務課.jsonl", "--date", "2026-06-05"], "報告書を作りました"),
    Operation("next version", "corrected", RUN_AGAIN, "報告書を作りました"),
    Operation("next, confirm", "corrected", CONFIRM_AGAIN, "確認しました", refused=(5,)),
    Operation("next, submit", "confirmed again", step("submit", "佐藤", "2026-06-08"), "提出しました", slow=True),
    Operation("plan", "accepted", ["plans", "2026", "--department", "庶務課", "--item", "1-3", "--done", "2026-07-01",
                                   "--word", "直した", "--by", "係長", "--date", "2026-07-01"], "記録しました"),
    Operation("audit plan", "answered", ["audit", "plan", "2026", "--seed", "一", "--by", "監査人", "--date", "2026-06-05"],
              "保存しました", refused=(3,)),
    Operation("audit run", "planned", ["audit", "run", "--department", "庶務課", "--year", "2026", "--by", "監査人", "--date",
                                       "2026-06-08", "--answers", "verdicts.yaml"], "すべての判定が終わりました"),
    Operation("init", "bare", ["init", "--organisation", "東部広域組合", "--department", "庶務課", "--date",
                               "2026-06-01"], "作りました", refused=(4,)),
    Operation("rollup .md", "accepted", ["rollup", "2026", "--date", "2026-06-05", "-o", "sum.md"], "書き出しました",
              left_out="集計しなかった"),
    Operation("rollup .html", "accepted", ["rollup", "2026", "--date", "2026-06-05", "-o", "sum.html"],
              "書き出しました", left_out="集計しなかった"),
    Operation("rollup .xlsx", "accepted", ["rollup", "2026", "--date", "2026-06-05", "-o", "sum.xlsx"],
              "書き出しました", left_out="集計しなかった", workbook=True),
    Operation("letter", "accepted", ["rollup", "2026", "--date", "2026-06-05", "--letter", "-o", "letter.md"],
              "書き出しました", left_out="集計しなかった"),
    Operation("sheet .xlsx", "answered", ["sheet", "--department", "庶務課", "--year", "2026", "--date", "2026-06-01",
                                          "-o", "sheet.xlsx"], "作りました", workbook=True),
    Operation("sheet .html", "answered", ["sheet", "--department", "庶務課", "--year", "2026", "--date", "2026-06-01",
                                          "-o", "sheet.html"], "作りました"),
    Operation("sheet back", "sheets", answering("2026", "2026-06-01", "--answers", "filled.xlsx"), "報告書を作りました"),
    Operation("page back", "sheets", answering("2026", "2026-06-01", "--answers", "filled.json"), "報告書を作りました"),
    Operation("distribute", "empty", ["distribute", "-o", "out", "--year", "2026", "--date", "2026-06-01"],
              "に作りました", refused=(4,), workbook=True),
    Operation("remind", "empty", ["remind", "-o", "out", "--year", "2026", "--date", "2026-06-01"], NOTHING),
    Operation("demo", "bare", ["demo", "sample"], "作りました", refused=(4,), slow=True,
              next_step=["-C", "sample", "accept", "--year", "{year}", "--department", "{department}", "--by", "取りまとめ",
                         "--date", "2026-06-09"],
              next_of_person=["-C", "sample", "run", "--year", "{year}", "--department", "{department}", "--respondent",
                              "{person}", "--date", "2026-06-09"]),
]


def snapshot(folder):
    """Every file of a folder by its path, links as where they lead."""
    found = {}
    for here, folders, files in os.walk(folder):
        for name in files + [one for one in folders if os.path.islink(os.path.join(here, one))]:
            path = os.path.join(here, name)
            key = os.path.relpath(path, folder)
            if os.path.islink(path):
                found[key] = b"-> " + os.fsencode(os.readlink(path))
            elif os.path.isfile(path):
                with open(path, "rb") as file:
                    found[key] = file.read()
            else:
                found[key] = b"(no regular file)"
    return found


class Workbench:
    """The stages, made once, and what each operation makes of its stage when nothing goes wrong."""

    def __init__(self, program, folder):
        self.program = str(Path(program).resolve())
        self.folder = Path(folder)
        self.done = {}
        self.before = {}
        self.making = threading.RLock()  # trials beside one another ask for the same stage

    def run(self, command, cwd, typed="", **options):
        return subprocess.run([self.program, *command], cwd=cwd, input=typed.encode(), env=ENVIRONMENT,
                              capture_output=True, timeout=6 * PATIENCE, **options)

    def stage(self, name):
        with self.making:
            return self.made_stage(name)

    def made_stage(self, name):
        place = self.folder / "stages" / name
        if place.exists():
            return place
        parent, commands = STAGES[name]
        if parent is None:
            place.mkdir(parents=True)
            (place / ".keep").write_text("")
            return place
        shutil.copytree(self.stage(parent), place)
        if parent == "bare":
            (place / "own").mkdir()
            (place / "own" / "checklist.yaml").write_text(CHECKLIST.replace("PERSON", ""))
            (place / "tenken.yaml").write_text(SETTINGS)
            (place / "answers.yaml").write_text(ANSWERS)
            (place / "again.yaml").write_text(AGAIN)
            (place / "long.yaml").write_text(LONG)
            (place / "person.yaml").write_text("answers:\n  1-4: met\n")
            (place / "verdicts.yaml").write_text(VERDICTS)
        if name == "people":
            (place / "own" / "checklist.yaml").write_text(CHECKLIST.replace("PERSON", PERSON))
        for command in commands:
            if callable(command):
                command(place)
                continue
            ended = self.run(command, place)
            if ended.returncode != 0:
                raise SystemExit(f"the stage {name} cannot be made: {command}: {ended.stderr.decode()}")
        return place

    def copy(self, stage, to):
        shutil.copytree(self.stage(stage), to, symlinks=True)
        return Path(to)

    def expected(self, operation):
        """The files before and after it."""
        with self.making:
            self.do_once(operation)
        return self.before[operation.name], self.done[operation.name]

    def do_once(self, operation):
        if operation.name not in self.done:
            place = self.copy(operation.stage, self.folder / "done" / operation.name.replace(" ", "_"))
            self.before[operation.name] = snapshot(place)
            if operation.terminal:
                from terminal import answer_all
                status, out, not_restored = answer_all([self.program, *operation.command], place)
                if not_restored:
                    raise SystemExit(f"{operation.name}: {not_restored}")
            else:
                ended = self.run(operation.command, place, operation.typed)
                status, out = ended.returncode, (ended.stdout + ended.stderr).decode()
            said = operation.said == NOTHING or operation.said in out
            if status != operation.status or (operation.status == 0 and not said):
                raise SystemExit(f"{operation.name} cannot be done: {status}\n{out}")
            self.done[operation.name] = snapshot(place)
