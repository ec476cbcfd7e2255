#!/usr/bin/python3
"""Fills cells (as cells.py prints them) with openpyxl: fill_openpyxl.py SHEET CELLS OUT"""

import datetime
import json
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
for cell in json.load(open(sys.argv[2], encoding="utf-8")):
    value = cell["value"]
    if isinstance(value, dict):
        value = datetime.date.fromisoformat(value["date"])
    book[cell["sheet"]].cell(cell["row"], cell["column"]).value = value
book.save(sys.argv[3])
