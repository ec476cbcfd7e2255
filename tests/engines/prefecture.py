"""A made-up prefecture: six bodies inspect themselves for three years, each by the real program.

    prefecture.py PROGRAM FOLDER

The same answers every time. Bodies differ in the method of scoring, in what "not applicable" does, and in who answers
for persons; the checklist's editions add, replace, revise, split and drop items. One code begins with 0.
"""

import json
import os
import random
import subprocess
import sys

CODES = ["011002", "131016", "131024", "131032", "131041", "990002"]
YEARS = [2024, 2025, 2026]
DEPARTMENTS = ["総務課", "税務課", "監査委員", "=議会,事務局"]
CONTRACTORS = ["清掃業者", "電算,委託", '印刷"所"', "保守\u3000業者"]


def item(ident, question, **more):
    every = {"met": "はい", "partial": "一部", "unmet": "いいえ"}
    plain = {"id": ident, "covers": ["o"], "question": question, "criteria": every}
    plain.update(more)
    return {key: value for key, value in plain.items() if value is not None}


def checklist(year, method, not_applicable):
    later = year > 2024
    partial = 0.5 if year < 2026 else 0.4  # the points change, and no meaning
    practice = {
        "levels": [
            {"id": "met", "label": "実施している", "mark": "○", "points": 1},
            {"id": "partial", "label": "一部実施", "mark": "△", "points": partial, "finding": True},
            {"id": "unmet", "label": "未実施", "mark": "×", "points": 0, "finding": True},
            {"id": "unknown", "label": "わからない", "mark": "□", "points": 0, "finding": True},
        ],
        "not_applicable": {"label": "該当なし", "mark": "－", "reasons": [{"id": "no_case", "label": "事例なし"}]},
    }
    ripe = {
        "levels": [
            {"id": "r3", "label": "定着", "mark": "３", "points": 3},
            {"id": "r2", "label": "実施", "mark": "２", "points": 2.125},
            {"id": "r1", "label": "着手", "mark": "１", "points": 0.5, "finding": True},
            {"id": "r0", "label": "逆行", "mark": "０", "points": -1, "finding": True},
        ]
    }
    first = item("a-01", "鍵をかけていますか。")
    sections = [
        {"id": "A", "clause": "1", "title": "管理", "weight": 1, "items": [
            dict(first, id="a-05", replaces=["a-01"]) if later else first,
            item("a-02", "記録していますか。", weight=2, critical=True),
            item("a-03", "画面をロックしていますか。", scope="person", weight=0.125),
            item("a-04", "研修を受けた割合は何％ですか。", criteria=None, type="number", unit="%", min=0, max=100,
                 bands=[{"min": 95, "level": "met"}, {"min": 70, "level": "partial"}, {"min": 0, "level": "unmet"}]),
        ]},
        {"id": "B", "clause": "2", "title": "委託, \"契約\"", "weight": 2.5, "items": [
            item("b-01", "契約に秘密の保持がありますか。", each="contractor", weight=1.5),
            item("b-02", "置き場所はどこですか。" if year < 2026 else "置き場所はどちらですか。", criteria=None,
                 type="choice", comparable=True if year == 2026 else None,
                 remark="言い回しを改めた" if year == 2026 else None,
                 choices=[{"id": "own", "label": "庁舎", "level": "met"}, {"id": "dc", "label": "外部", "level": "partial"},
                          {"id": "none", "label": "なし", "level": "unmet"}]),
            item("b-03", "手順は根付いていますか。" if not later else "手順は根付き、見直していますか。", scale="ripe",
                 criteria={"r3": "定着", "r2": "実施", "r1": "着手", "r0": "逆行"}),
            {"id": "b-04", "question": "気付いたことを書いてください。", "type": "text"},
        ]},
        {"id": "C", "clause": "3", "title": "共通", "weight": 0.5, "items": [
            item("c-01", "規程を定めていますか。", scope="organisation", weight=3),
            item("c-02", "規程を周知していますか。", not_applicable=True),
        ]},
    ]
    if later:
        sections[0]["items"] += [item("a-06", "点検簿がありますか。", replaces=["a-04"]),
                                 item("a-07", "点検簿を見直していますか。", replaces=["a-04"])]
        del sections[0]["items"][3]
        sections[2]["items"].append(item("c-03", "新しい問いです。", comparable=False))
    clauses = [{"id": str(n), "title": "条" + str(n), "obligations": [{"id": "o" if n == 1 else "o" + str(n),
                                                                     "summary": "守る"}]} for n in (1, 2, 3)]
    return {"tenken": 1, "id": "prefecture", "edition": str(year), "language": "ja", "title": "見本の点検票",
            "policy": {"title": "方針", "edition": "初版", "clauses": clauses},
            "scales": {"practice": practice, "ripe": ripe},
            "scoring": {"method": method, "not_applicable": not_applicable},
            "subjects": {"contractor": {"label": "委託先", "ask": "委託先を挙げてください。"}},
            "sections": sections}


class Body:
    def __init__(self, program, folder, code, number):
        self.program, self.folder, self.code, self.number = program, os.path.join(folder, code), code, number
        self.random = random.Random(number)
        os.makedirs(os.path.join(self.folder, "checklist"))
        departments = [{"name": name, "staff": 9} for name in DEPARTMENTS]
        self.write("tenken.yaml", {"tenken": 1, "organisation": "団体" + code, "organisation_code": code,
                                   "checklist": "checklist", "coordinator": DEPARTMENTS[0],
                                   "departments": departments})

    def write(self, name, content):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            json.dump(content, file, ensure_ascii=False)

    def run(self, *arguments, ends=(0,)):
        command = [self.program, "-C", self.folder, *arguments]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        if done.returncode not in ends:
            sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")

    def level(self, levels, note):
        chosen = self.random.choice(levels)
        if chosen == "not_applicable":
            return {"answer": chosen, "reason": "no_case", "note": "対象がない"}
        answer = {"answer": chosen}
        if self.random.random() < 0.3:
            answer["note"] = note
        if chosen in ("partial", "unmet", "r1", "r0") and self.random.random() < 0.6:
            answer["action"] = {"what": "改める", "owner": "係長", "due": "2027-01-31"}
        return answer

    def answers(self, year, department):
        common = ["met", "met", "met", "partial", "unmet", "unknown"]
        subjects = CONTRACTORS[: self.random.randint(0, len(CONTRACTORS))]
        note = self.random.choice(["1行目\n\\.\n3行目", 'かぎ"かっこ",と点', "=1+1", "改行\nあり", "普通のメモ"])
        answers = {
            "a-02": self.level(common, note),
            "b-02": self.random.choice(["own", "dc", "none"]),
            "b-03": self.level(["r3", "r2", "r1", "r0"], note),
            "b-04": note,
            "c-02": self.level(common + ["not_applicable"], note),
            **{"b-01@" + subject: self.level(common, note) for subject in subjects},
        }
        if department == DEPARTMENTS[0]:
            answers["c-01"] = self.level(common, note)
        if year == 2024:
            answers.update({"a-01": self.level(common, note), "a-04": self.random.choice([96, 70, 12.5])})
        else:
            answers.update({"a-05": self.level(common + ["not_applicable"], note), "a-06": self.level(common, note),
                            "a-07": self.level(common, note), "c-03": self.level(common, note)})
        return {"subjects": {"contractor": subjects}, "answers": answers}

    def inspect(self, year, department):
        place = ["--department", department, "--year", str(year), "--date", f"{year}-10-01"]
        given = self.answers(year, department)
        respondents = self.random.choice([0, 3, 5, 7])
        if respondents == 0:
            given["answers"]["a-03"] = "met"
        self.write("answers.json", given)
        answers = ["--answers", os.path.join(self.folder, "answers.json")]
        self.run("run", *place, "--by", "係長", *answers, ends=(0, 5))
        for one in range(respondents):
            self.write("answers.json", {"answers": {"a-03": self.level(["met", "met", "partial", "not_applicable"], "")}})
            self.run("run", *place, "--respondent", f"職員{one + 1}", *answers)
        if respondents:
            self.run("run", *place, "--by", "係長", ends=(0, 5))

    def years(self):
        method = ["pooled", "mean_of_sections"][self.number % 2]
        not_applicable = ["exclude", "full"][self.number % 3 == 2]
        for year in YEARS:
            self.write("checklist/checklist.yaml", checklist(year, method, not_applicable))
            for department in DEPARTMENTS:
                gap = year == 2025 and department == DEPARTMENTS[2]
                if not gap:
                    self.inspect(year, department)
        os.remove(os.path.join(self.folder, "answers.json"))


def main():
    program, folder = os.path.realpath(sys.argv[1]), sys.argv[2]
    os.environ["LC_ALL"] = "C.UTF-8"
    for number, code in enumerate(CODES):
        Body(program, folder, code, number).years()


main()
