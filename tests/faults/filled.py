"""Answer sheets as they come back: the cells of a workbook filled in, and what a page hands over."""

import json
import re
import zipfile

HEAD = re.compile(r'<script type="application/json" id="sheet">(.*?)</script>', re.DOTALL)
CELL = '<c r="{0}"{1} t="inlineStr"><is><t>{2}</t></is></c>'
CELLS = {"I6": "○ 実施している", "I7": "○", "K7": "規程の写し", "I8": "× 実施していない", "M8": "手順を直す", "N8": "係長",
         "O8": "令和9年1月31日", "I11": "佐藤"}
ANSWERS = {"1-1": {"answer": "met"}, "1-2": {"answer": "met", "note": "規程の写し"},
           "1-3": {"answer": "unmet", "action": {"what": "手順を直す", "owner": "係長", "due": "2027-01-31"}}}


def fill_cells(path):
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    answers = "xl/worksheets/sheet2.xml"
    text = parts[answers].decode()
    for cell, value in CELLS.items():
        text, count = re.subn(rf'<c r="{cell}"( s="\d+")?/>', lambda found, at=cell, says=value:
                              CELL.format(at, found[1] or "", says), text)
        if count != 1:
            raise SystemExit(f"{path} has no empty cell {cell}")
    parts[answers] = text.encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, bytes_ in parts.items():
            book.writestr(zipfile.ZipInfo(name), bytes_, zipfile.ZIP_DEFLATED)


def fill_page(path):
    """What its button hands over lies beside it then, as `.json`."""
    form = json.loads(HEAD.search(path.read_text(encoding="utf-8"))[1])
    meanings = {item["id"]: item["meaning"] for section in form["sections"] for item in section["items"]}
    handed = {"sheet": {**form["sheet"], "by": "佐藤", "people": "counted", "meanings": meanings}, "answers": ANSWERS}
    path.with_suffix(".json").write_text(json.dumps(handed, ensure_ascii=False), encoding="utf-8")
