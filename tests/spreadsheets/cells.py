#!/usr/bin/python3
"""Which cell of an answer sheet holds what, where a file of answers says it: cells.py SHEET ANSWERS CHECKLIST [--subjects]

Prints JSON: a list of {sheet, row, column, value}, value being a text, a number or {"date": "2026-12-25"}. The same answer is
written in turn as its mark, its label, both, its number, in full-width letters, as people would. What the sheet has no cell
for ends the run.
"""

import datetime
import glob
import json
import os
import sys
import unicodedata

import openpyxl
import yaml

ERAS = {2019: "令和"}


def wide(text):
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


class Checklist:
    def __init__(self, folder):
        head = yaml.safe_load(open(os.path.join(folder, "checklist.yaml"), encoding="utf-8"))
        self.scales = head["scales"]
        self.default = next(iter(self.scales))
        self.items = {}
        for path in glob.glob(os.path.join(folder, "*.yaml")):
            data = yaml.safe_load(open(path, encoding="utf-8"))
            for section in data if isinstance(data, list) else [data]:
                if isinstance(section, dict):
                    for item in section.get("items", []):
                        self.items[str(item["id"])] = item

    def scale(self, item):
        return self.scales[item.get("scale", self.default)]

    def written(self, instance, answer, turn):
        """An answer's id as somebody might type it."""
        item = self.items[instance.split("@")[0]]
        scale = self.scale(item)
        if answer == "not_applicable":
            none = scale["not_applicable"]
            return [none["label"], none["mark"], none["mark"] + " " + none["label"], "対象外"][turn % 4]
        for choice in item.get("choices", []):
            if choice["id"] == answer:
                return choice["label"]
        for number, level in enumerate(scale["levels"], 1):
            if level["id"] == answer:
                mark, label = level["mark"], level["label"]
                if "choices" in item or item.get("type") == "number":
                    return label
                return [mark + " " + label, mark, label, number, wide(str(number)), mark + "　" + label][turn % 6]
        if item.get("type") == "number":
            return [answer, str(answer), wide(str(answer))][turn % 3]
        return answer


class Table:
    """Rows by key, columns by tag."""

    def __init__(self, sheet, first):
        self.sheet = sheet
        self.columns = {c.value: c.column for c in sheet[first.row] if str(c.value or "").startswith("tenken:")}
        self.rows = {}
        for row in range(first.row + 1, sheet.max_row + 1):
            key = sheet.cell(row, self.columns["tenken:key"]).value
            if key == "tenken:key":
                break
            if key is not None:
                self.rows.setdefault(str(key), row)


def tables_of(book):
    tables = {}
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value == "tenken:key":
                    table = Table(sheet, cell)
                    for tag in ("answer", "name", "outcome", "word"):
                        if "tenken:" + tag in table.columns:
                            tables[tag] = table
                    if any(tag.startswith("tenken:people:") for tag in table.columns):
                        tables["people"] = table
    return tables


class Filling:
    def __init__(self, book, checklist):
        self.checklist = checklist
        self.tables = tables_of(book)
        self.hidden = {}
        for row in book["_tenken"].iter_rows(values_only=True):
            self.hidden.setdefault(row[0], []).append(row[1:])
        self.cells = []
        self.turn = 0

    def put(self, table, key, tag, value):
        table = self.tables[table]
        self.cells.append(
            {"sheet": table.sheet.title, "row": table.rows[key], "column": table.columns["tenken:" + tag], "value": value})

    def day(self, value):
        day = value if isinstance(value, datetime.date) else datetime.date.fromisoformat(value)
        self.turn += 1
        if self.turn % 3 == 1:
            return {"date": day.isoformat()}
        return "令和%d年%d月%d日" % (day.year - 2018, day.month, day.day) if self.turn % 3 == 2 else day.isoformat()

    def subjects(self, kinds):
        for kind, names in kinds.items():
            if not names:
                self.put("name", kind, "none", self.hidden["none"][0][0])
            for number, name in enumerate(names, 1):
                self.put("name", "%s/%d" % (kind, number), "name", unicodedata.normalize("NFD", name))

    def answer(self, instance, said):
        if not isinstance(said, dict):
            said = {"answer": said}
        self.turn += 1
        item = self.checklist.items[instance.split("@")[0]]
        if "counts" in said:
            for level, count in said["counts"].items():
                self.put("people", instance, "people:" + level, count)
        value = said.get("answer")
        if isinstance(value, list) or (item.get("type") == "choices" and value not in ("unknown", "not_applicable", None)):
            for choice in value if isinstance(value, list) else [value]:
                self.put("answer", "%s/%s" % (instance, choice), "answer", ["○", "✓", "◯"][self.turn % 3])
        elif isinstance(value, datetime.date):
            self.put("answer", instance, "answer", self.day(value))
        elif value is not None:
            self.put("answer", instance, "answer", self.checklist.written(instance, value, self.turn))
        if "reason" in said:
            reasons = self.checklist.scale(item)["not_applicable"]["reasons"]
            self.put("answer", instance, "reason", next(r["label"] for r in reasons if r["id"] == said["reason"]))
        if said.get("note"):
            self.put("answer", instance, "note", said["note"])
        if said.get("evidence"):
            self.put("answer", instance, "evidence", "\n".join(said["evidence"]))
        for key, tag in (("what", "plan_what"), ("owner", "plan_owner")):
            if said.get("action", {}).get(key):
                self.put("answer", instance, tag, said["action"][key])
        if said.get("action", {}).get("due"):
            self.put("answer", instance, "plan_due", self.day(said["action"]["due"]))
        for key, value in said.get("exception", {}).items():
            self.put("answer", instance, "exception_" + key,
                     self.day(value) if key in ("approved_on", "until") else value)

    def plan(self, instance, said):
        if not isinstance(said, dict):
            said = {"outcome": said}
        texts = {row[0]: row[1] for row in self.hidden["outcome"]}
        self.put("outcome", instance, "outcome", texts[said["outcome"]])
        if said.get("note"):
            self.put("outcome", instance, "plan_note", said["note"])


def main():
    sheet, answers, checklist = sys.argv[1:4]
    said = yaml.safe_load(open(answers, encoding="utf-8"))
    filling = Filling(openpyxl.load_workbook(sheet), Checklist(checklist))
    if "--subjects" in sys.argv:
        filling.subjects(said.get("subjects") or {})
    else:
        for instance, one in (said.get("answers") or {}).items():
            filling.answer(unicodedata.normalize("NFC", str(instance)), one)
        for instance, one in (said.get("plans") or {}).items():
            filling.plan(str(instance), one)
        for check, word in (said.get("checks") or {}).items():
            filling.put("word", check, "word", word)
    json.dump(filling.cells, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
