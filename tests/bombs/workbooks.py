"""Bombs that are workbooks, or what a form hands over: an answer sheet of tenken's own, and what is made of it."""

import json
import subprocess
import zipfile

from files import RUN, ten_items
from trial import Trial

SHEET = ["sheet", "--checklist", "c.yaml", "--department", "課", "--year", "2026", "-o", "s.xlsx"]


def parts(folder, program):
    """The parts of an answer sheet as tenken writes it."""
    ten_items(folder)
    subprocess.run([program, *SHEET], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, check=True)
    with zipfile.ZipFile(folder / "s.xlsx") as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pack(folder, found, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(folder / "s.xlsx", "w", method, compresslevel=9) as archive:
        for name, data in found.items():
            archive.writestr(name, data)


def workbook(change):
    """`change(parts, size)` changes the parts."""
    def build(folder, size, program):
        found = parts(folder, program)
        change(found, size)
        pack(folder, found)
    return build


FIRST = "xl/worksheets/sheet2.xml"  # 回答
TEXTS = "xl/sharedStrings.xml"


def within(part, before, text, after=""):
    """Much of the same put in front of the first `before`."""
    def change(found, size):
        data = found[part].decode()
        at = data.index(before)
        found[part] = (data[:at] + text * size + after + data[at:]).encode()
    return workbook(change)


def zeros(found, size):
    found["xl/media/image1.bin"] = b"\0" * size


def many_parts(found, size):
    for number in range(size):
        found[f"xl/media/image{number}.bin"] = b""


def cells(found, size):
    rows = "".join(f'<row r="{1000 + r}">' + "".join(f'<c r="{chr(65 + c)}{1000 + r}"><v>1</v></c>' for c in range(20)) + "</row>"
                   for r in range(size // 20))
    found[FIRST] = found[FIRST].replace(b"</sheetData>", rows.encode() + b"</sheetData>")


def far_cells(found, size):
    rows = "".join(f'<row r="{1048576 - size + r}"><c r="XFD{1048576 - size + r}"><v>1</v></c></row>' for r in range(size))
    found[FIRST] = found[FIRST].replace(b"</sheetData>", rows.encode() + b"</sheetData>")


def merged_ranges(found, size):
    ranges = "".join(f'<mergeCell ref="A{5000 + 2 * n}:B{5001 + 2 * n}"/>' for n in range(size))
    found[FIRST] = found[FIRST].replace(b"</sheetData>", b"</sheetData><mergeCells>" + ranges.encode() + b"</mergeCells>", 1)


def sheets(found, size):
    book = found["xl/workbook.xml"].decode()
    more = "".join(f'<sheet name="s{n}" sheetId="{100 + n}" r:id="rId2"/>' for n in range(size))
    found["xl/workbook.xml"] = book.replace("</sheets>", more + "</sheets>").encode()


def entities(found, size):
    data = found[TEXTS].decode()
    head, rest = data.split("?>", 1)
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, size))
    found[TEXTS] = (head + '?><!DOCTYPE sst [<!ENTITY a0 "aaaaaaaaaa">' + levels + "]>" + rest.replace("<t", f"<t>&a{size - 1};</t><t", 1)).encode()


def long_name(found, size):
    found["x" * size] = b""


def overlapping(folder, size, program):
    """One packed part that many names share."""
    found = parts(folder, program)
    pack(folder, found)
    with zipfile.ZipFile(folder / "s.xlsx", "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.bin", b"\0" * 10_000_000)
        one = archive.getinfo("bomb.bin")
        for number in range(size):
            copy = zipfile.ZipInfo(f"bomb{number}.bin")
            copy.compress_type, copy.CRC = one.compress_type, one.CRC
            copy.compress_size, copy.file_size, copy.header_offset = one.compress_size, one.file_size, one.header_offset
            archive.filelist.append(copy)
            archive.NameToInfo[copy.filename] = copy
        archive._didModify = True  # noqa: SLF001


WORKBOOKS = [
    ("a gigabyte of zeros in a part that nobody reads", workbook(zeros), 1 << 30),
    ("a gigabyte of blanks in the texts", within(TEXTS, "</sst>", " " * 1024), 1 << 20),
    ("a gigabyte of blanks in a sheet", within(FIRST, "</sheetData>", " " * 1024), 1 << 20),
    ("parts", workbook(many_parts), 30000),
    ("parts that are one", overlapping, 1000),
    ("cells", workbook(cells), 1000000),
    ("cells far away", workbook(far_cells), 90000),
    ("merged ranges", workbook(merged_ranges), 100000),
    ("sheets", workbook(sheets), 20000),
    ("shared texts", within(TEXTS, "</sst>", "<si><t>a</t></si>"), 100000),
    ("one long shared text", within(TEXTS, "</sst>", "あ" * 1000, ""), 7000),
    ("deep XML", within(FIRST, "<sheetData>", "<a>"), 1000000),
    ("deep XML in the texts", within(TEXTS, "</sst>", "<r>"), 1000000),
    ("attributes", within(FIRST, "sheetData>", "a='1' "), 200000),
    ("entities", workbook(entities), 12),
    ("runs of a text", within(TEXTS, "</sst>", "<si>" + "<r><t>a</t></r>" * 1000 + "</si>"), 500),
    ("escapes of a text", within(TEXTS, "</sst>", "<si><t>" + "_x005F_" * 1000 + "</t></si>"), 500),
    ("comments", within(FIRST, "<sheetData>", "<!-- a -->"), 2000000),
    ("a long name", workbook(long_name), 60000),
    ("rows", within(FIRST, "</sheetData>", "<row/>"), 2000000),
    ("cells without places", within(FIRST, "</sheetData>", "<row><c><v>1</v></c></row>"), 500000),
    ("empty cells", within(FIRST, "</sheetData>", "<row>" + "<c/>" * 1000 + "</row>"), 2000),
]


def form(text):
    def build(folder, size, program):
        ten_items(folder)
        (folder / "s.json").write_text(text(size), encoding="utf-8")
    return build


def head(**more):
    return {"sheet": {"tenken": 1, "checklist": {"id": "bomb", "edition": "2026", "sha256": "0" * 64}, "department": "課",
                      "year": 2026, "respondent": "", "roles": [], "subject": "", "subject_kind": "", "link": "", "by": "係",
                      "people": "counted", "meanings": {}} | more, "answers": {}}


FORMS = [
    ("meanings", form(lambda size: json.dumps(head(meanings={f"x-{n}": "0" * 64 for n in range(size)}))), 45000),
    ("roles", form(lambda size: json.dumps(head(roles=["staff"] * size))), 400000),
    ("a long department", form(lambda size: json.dumps(head(department="a" * size))), 4000000),
    ("answers", form(lambda size: json.dumps(head() | {"answers": {f"x-{n}": "met" for n in range(size)}})), 200000),
    ("plans", form(lambda size: json.dumps(head() | {"plans": {f"x-{n}": "done" for n in range(size)}})), 200000),
    ("checks", form(lambda size: json.dumps(head() | {"checks": {f"x-{n}": "語" for n in range(size)}})), 100000),
    ("deep JSON", form(lambda size: '{"sheet": ' + '{"a":' * size), 800000),
    ("escapes", form(lambda size: '{"sheet": {"department": "' + "\\u0001" * size + '"}}'), 600000),
]


def trials():
    found = []
    for table, kind, name in ((WORKBOOKS, "workbook", "s.xlsx"), (FORMS, "form", "s.json")):
        for title, build, size in table:
            for command in (RUN[:3] + ["--answers", name] + RUN[5:], ["collect", "--checklist", "c.yaml", "--year", "2026", "."]):
                found.append(Trial(f"{kind}: {title}", command, build, size, short=kind == "form" or command[0] == "run"))
    return found
