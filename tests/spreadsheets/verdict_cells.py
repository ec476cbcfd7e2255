#!/usr/bin/python3
"""Which cell of an auditor's sheet holds what, where a file of verdicts says it: verdict_cells.py SHEET VERDICTS CHECKLIST

Prints JSON as cells.py does."""

import json
import sys

import openpyxl
import yaml

from cells import Checklist

KINDS = {"agrees": "一致", "overstated": "過大回答", "understated": "過小回答", "not_verifiable": "確認できない"}

sheet = openpyxl.load_workbook(sys.argv[1])["監査"]
checklist = Checklist(sys.argv[3])
columns = {cell.value: cell.column for cell in sheet[1] if cell.value}
rows = {row[0].value: row[0].row for row in sheet.iter_rows(min_row=2) if row[0].value}
cells = []


def put(instance, tag, value):
    cells.append({"sheet": "監査", "row": rows[instance], "column": columns["tenken:" + tag], "value": value})


for turn, (instance, said) in enumerate(yaml.safe_load(open(sys.argv[2], encoding="utf-8"))["verdicts"].items()):
    said = {"verdict": said} if isinstance(said, str) else said
    put(instance, "verdict", KINDS[said["verdict"]])
    if "found" in said:
        scale = checklist.scale(checklist.items[instance.split("@")[0]])
        if said["found"] == "not_applicable":
            level = scale["not_applicable"]
        else:
            level = next(one for one in scale["levels"] if one["id"] == said["found"])
        put(instance, "found", [level["mark"] + " " + level["label"], level["label"], level["mark"]][turn % 3])
    for tag in ("ground", "seen"):
        if tag in said:
            put(instance, tag, said[tag])
json.dump(cells, sys.stdout)
