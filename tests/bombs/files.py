"""Bombs that are text: checklists, answers, records, reports, settings, policies, what is typed."""

import hashlib
import json
import re
import subprocess

from trial import Trial

MOST = 4 * 1024 * 1024 - 64  # bytes that a file may have

HEAD = """tenken: 1
id: bomb
edition: "2026"
title: 点検
policy: {title: 方針, edition: 初版, clauses: [{id: "5", title: 条, obligations: [{id: 5-a, summary: 守る}]}]}
scales: {practice: {levels: [{id: met, label: はい, mark: ○, points: 1}, {id: unmet, label: いいえ, mark: ×, points: 0, finding: true}, {id: unknown, label: わからない, mark: □, points: 0, finding: true}]}}
"""


def head(**more):
    """The same as a tree, for JSON."""
    levels = [
        {"id": "met", "label": "はい", "mark": "○", "points": 1},
        {"id": "unmet", "label": "いいえ", "mark": "×", "points": 0, "finding": True},
        {"id": "unknown", "label": "わからない", "mark": "□", "points": 0, "finding": True},
    ]
    tree = {
        "tenken": 1,
        "id": "bomb",
        "edition": "2026",
        "title": "点検",
        "policy": {"title": "方針", "edition": "初版", "clauses": [
            {"id": "5", "title": "条", "obligations": [{"id": "5-a", "summary": "守る"}]}]},
        "scales": {"practice": {"levels": levels}},
    }
    return tree | more


def write(folder, name, text):
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    data = text if isinstance(text, bytes) else text.encode()
    (folder / name).write_bytes(data[:MOST])


def item(number, **more):
    return {"id": f"i-{number}", "covers": ["5-a"], "question": "守っていますか。",
            "criteria": {"met": "はい", "unmet": "いいえ"}} | more


def item_lines(number, more=""):
    return (f"      - id: i-{number}\n        covers: [5-a]\n        question: 守っていますか。\n"
            f"        criteria: {{met: はい, unmet: いいえ}}\n{more}")


def checklist_lines(count, more=lambda number: "", tail=""):
    items = "".join(item_lines(number, more(number)) for number in range(count))
    return HEAD + 'sections:\n  - id: "5"\n    title: 条\n    items:\n' + items + tail


# Checklists. `size` is the count of what is repeated, or bytes.


def items_as_lines(folder, size, program):
    write(folder, "c.yaml", checklist_lines(size))


def items_as_json_on_one_line(folder, size, program):
    section = {"id": "5", "title": "条", "items": [item(number) for number in range(size)]}
    write(folder, "c.yaml", json.dumps(head(sections=[section]), ensure_ascii=False))


def items_as_yaml_on_one_line(folder, size, program):
    items = ", ".join(f"{{id: i-{n}, covers: [5-a], question: 守っていますか。, criteria: {{met: はい, unmet: いいえ}}}}"
                      for n in range(size))
    write(folder, "c.yaml", HEAD + f'sections: [{{id: "5", title: 条, items: [{items}]}}]\n')


def repeated(text, tail=""):
    def build(folder, size, program):
        write(folder, "c.yaml", (HEAD + "sections:\n" if tail is None else "") + text * (size // len(text.encode())))
    return build


def inside(before, text, after=""):
    """Much of the same in an otherwise sound checklist."""
    def build(folder, size, program):
        write(folder, "c.yaml", HEAD + before + text * (size // len(text.encode())) + after)
    return build


def chain_of_when(folder, size, program):
    write(folder, "c.yaml", checklist_lines(
        size, lambda n: f"        when: {{item: i-{n - 1}, is: [met]}}\n" if n else ""))


def chain_of_when_backwards(folder, size, program):
    write(folder, "c.yaml", checklist_lines(
        size, lambda n: f"        when: {{item: i-{n + 1}, is: [met]}}\n" if n + 1 < size else ""))


def circle_of_when(folder, size, program):
    write(folder, "c.yaml", checklist_lines(
        size, lambda n: f"        when: {{item: i-{(n + 1) % size}, is: [met]}}\n"))


def all_on_one_gate(folder, size, program):
    write(folder, "c.yaml", checklist_lines(
        size, lambda n: "        when: {item: i-0, is: [met]}\n" if n else ""))


def wide_when(folder, size, program):
    gates = "\n".join(f"            - {{item: i-{n}, is: [met, unmet]}}" for n in range(size))
    write(folder, "c.yaml", checklist_lines(
        size + 1, lambda n: f"        when:\n          any:\n{gates}\n" if n == size else ""))


def everybody_on_many(folder, size, program):
    """size × size gates in all."""
    gates = ", ".join(f"{{item: i-{n}, is: [met]}}" for n in range(size))
    write(folder, "c.yaml", checklist_lines(
        2 * size, lambda n: f"        when: {{any: [{gates}]}}\n" if n >= size else ""))


def many_checks(folder, size, program):
    checks = "".join(f"  - id: c-{n}\n    if: {{all: [{{item: i-{n % 100}, is: [met]}}, {{item: i-{(n + 1) % 100}, is: [unmet]}}]}}\n"
                     f"    say: 合いません。\n" for n in range(size))
    write(folder, "c.yaml", checklist_lines(100, tail="checks:\n" + checks))


def many_obligations(folder, size, program):
    obligations = "".join(f"      - {{id: o-{n}, summary: 守る}}\n" for n in range(size))
    items = "".join(item_lines(n, f"        # {n}\n").replace("covers: [5-a]", f"covers: [o-{n}]") for n in range(size))
    text = HEAD.replace('clauses: [{id: "5", title: 条, obligations: [{id: 5-a, summary: 守る}]}]}', "@").split("policy:")
    policy = ("policy:\n  title: 方針\n  edition: 初版\n  clauses:\n    - id: \"5\"\n      title: 条\n      obligations:\n" +
              obligations.replace("      - {", "        - {"))
    write(folder, "c.yaml", text[0] + policy + text[1].split("@\n")[1] +
          'sections:\n  - id: "5"\n    title: 条\n    items:\n' + items)


def unknown_obligations(folder, size, program):
    write(folder, "c.yaml", checklist_lines(size).replace("[5-a]", "[5-b]"))


def many_choices(folder, size, program):
    choices = "".join(f"          - {{id: c-{n}, label: 選択肢{n}}}\n" for n in range(size))
    write(folder, "c.yaml", checklist_lines(1) + "      - id: j\n        type: choice\n        question: どれですか。\n"
          "        choices:\n" + choices)


def many_levels(folder, size, program):
    levels = "".join(f"      - {{id: l-{n}, label: 段階{n}, mark: ○, points: {n % 900}}}\n" for n in range(size))
    write(folder, "c.yaml", checklist_lines(1).replace("scales: {", "scales:\n  wide:\n    levels:\n" + levels +
                                                       "  ").replace("  practice: {", "  practice: {", 1).replace("]}}\n", "]}\n", 1))


def many_bands(folder, size, program):
    bands = "".join(f"          - {{min: {size - n}, level: met}}\n" for n in range(size + 1))
    write(folder, "c.yaml", checklist_lines(1) + "      - id: j\n        type: number\n        unit: 件\n        min: 0\n"
          f"        max: {size + 1}\n        covers: [5-a]\n        question: 何件ですか。\n        bands:\n" + bands)


def many_sections(folder, size, program):
    write(folder, "c.yaml", HEAD + "sections:\n" + "".join(
        f"  - id: s-{n}\n    title: 条\n    items:\n" + item_lines(n) for n in range(size)))


def many_subject_kinds(folder, size, program):
    write(folder, "c.yaml", checklist_lines(1, tail="subjects:\n" + "".join(
        f"  k-{n}: {{label: 種類{n}, ask: 挙げてください}}\n" for n in range(size))))


def many_terms(folder, size, program):
    write(folder, "c.yaml", checklist_lines(200, tail="glossary:\n" + "".join(
        f"  - {{term: 用語{n}, meaning: 意味}}\n" for n in range(size))))


def many_retired(folder, size, program):
    write(folder, "c.yaml", checklist_lines(1, tail="retired:\n" + "".join(
        f"  - {{id: r-{n}, because: 古い}}\n" for n in range(size))))


def many_replaces(folder, size, program):
    write(folder, "c.yaml", checklist_lines(size, lambda n: f"        replaces: [old-{n}]\n"))


def one_item_replaces_many(folder, size, program):
    many = ", ".join(f"old-{n}" for n in range(size))
    write(folder, "c.yaml", checklist_lines(1, lambda n: f"        replaces: [{many}]\n"))


def one_item_with_much_evidence(folder, size, program):
    write(folder, "c.yaml", checklist_lines(1, lambda n: "        evidence:\n" + "          - 資料\n" * size))


def many_missing_files(folder, size, program):
    write(folder, "c.yaml", HEAD + "sections:\n" + "".join(f"  - s-{n}.yaml\n" for n in range(size)))


def huge_question(folder, size, program):
    write(folder, "c.yaml", checklist_lines(1).replace("守っていますか。", "守" * (size // 3)))


def huge_help(folder, size, program):
    write(folder, "c.yaml", checklist_lines(1) + "        help: |\n" + "          助けになる文です。\n" * (size // 40))


def many_errors_of_each_item(folder, size, program):
    write(folder, "c.yaml", HEAD + 'sections:\n  - id: "5"\n    title: 条\n    items:\n' +
          "      - {id: '×', colour: 赤, question: }\n" * size)


def duplicate_ids(folder, size, program):
    write(folder, "c.yaml", HEAD + 'sections:\n  - id: "5"\n    title: 条\n    items:\n' + item_lines(0) * size)


def duplicate_keys(folder, size, program):
    write(folder, "c.yaml", HEAD + "id: bomb\n" * size)


def unknown_keys(folder, size, program):
    write(folder, "c.yaml", HEAD + "".join(f"key{n}: 1\n" for n in range(size)))


def long_unknown_keys(folder, size, program):
    write(folder, "c.yaml", HEAD + "".join(f"{'k' * 1000}{n}: 1\n" for n in range(size)))


CHECKLISTS = [
    # name, what makes it, size, whether it is valid
    ("items as lines", items_as_lines, 5000, True),
    ("items as JSON on one line", items_as_json_on_one_line, 5000, True),
    ("items as YAML on one line", items_as_yaml_on_one_line, 5000, True),
    ("a chain of when", chain_of_when, 5000, True),
    ("a chain of when, backwards", chain_of_when_backwards, 5000, True),
    ("a circle of when", circle_of_when, 15000, False),
    ("all hang on one gate", all_on_one_gate, 5000, True),
    ("a when of many gates", wide_when, 500, True),
    ("each hangs on many gates", everybody_on_many, 250, False),
    ("checks", many_checks, 20000, True),
    ("obligations", many_obligations, 5000, True),
    ("unknown obligations", unknown_obligations, 20000, False),
    ("choices", many_choices, 500, True),
    ("more items than any checklist has", items_as_lines, 30000, False),
    ("more choices than anybody reads", many_choices, 50000, False),
    ("more bands than anybody reads", many_bands, 50000, False),
    ("more kinds of subjects than there are", many_subject_kinds, 40000, False),
    ("a when of more gates than anybody reads", wide_when, 4000, False),
    ("evidence without end", one_item_with_much_evidence, 200000, False),
    ("levels", many_levels, 40000, False),
    ("bands", many_bands, 499, True),
    ("sections", many_sections, 5000, True),
    ("kinds of subjects", many_subject_kinds, 500, True),
    ("terms of a glossary", many_terms, 50000, False),
    ("retired items", many_retired, 50000, False),
    ("items that replace", many_replaces, 5000, True),
    ("an item that replaces many", one_item_replaces_many, 500, True),
    ("evidence of one item", one_item_with_much_evidence, 500, True),
    ("files that are not there", many_missing_files, 100000, False),
    ("a huge question", huge_question, MOST // 2, True),
    ("a huge help", huge_help, MOST, True),
    ("errors in each item", many_errors_of_each_item, 80000, False),
    ("the same id", duplicate_ids, 20000, False),
    ("the same key", duplicate_keys, 400000, False),
    ("unknown keys", unknown_keys, 300000, False),
    ("long unknown keys", long_unknown_keys, 4000, False),
    ("open brackets", repeated("["), MOST, False),
    ("open braces", repeated("{"), MOST, False),
    ("open brackets with blanks", repeated("[ "), MOST, False),
    ("open brackets on lines", repeated("[\n"), MOST, False),
    ("open maps of JSON", repeated('{"a":'), MOST, False),
    ("open maps of YAML", repeated("{a: "), MOST, False),
    ("brackets behind text", inside("x: [a, ", "[b, "), MOST - 2000, False),
    ("brackets in a quote", inside('x: "', "[", '"\n'), MOST - 2000, False),
    ("brackets in a block", inside("x: |\n", "  [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n"), MOST - 2000, False),
    ("closed brackets", repeated("[]"), MOST, False),
    ("empty lists in a list", inside("x: [", "[],", "]\n"), MOST - 2000, False),
    ("dashes on one line", repeated("- "), MOST, False),
    ("dashes on lines", repeated("-\n"), MOST, False),
    ("question marks", repeated("? "), MOST, False),
    ("keys of keys", repeated("a: "), MOST, False),
    ("colons", repeated(":"), MOST, False),
    ("colons and blanks", repeated(": "), MOST, False),
    ("anchors", inside("x: [", "&a ,", "]\n"), MOST - 2000, False),
    ("anchors before nothing", repeated("&a "), MOST, False),
    ("aliases", inside("y: &a 1\nx: [", "*a,", "]\n"), MOST - 2000, False),
    ("aliases on lines", inside("y: &a 1\nx:\n", "- *a\n"), MOST - 2000, False),
    ("tags", inside("x: [", "!t a,", "]\n"), MOST - 2000, False),
    ("tags before nothing", repeated("!t "), MOST, False),
    ("exclamation marks", repeated("!"), MOST, False),
    ("ampersands", repeated("&"), MOST, False),
    ("asterisks", repeated("*"), MOST, False),
    ("percent signs on lines", repeated("%a b\n"), MOST, False),
    ("documents", repeated("---\n"), MOST, False),
    ("ends of documents", repeated("...\n"), MOST, False),
    ("blank lines", repeated("\n"), MOST, False),
    ("blanks", repeated(" "), MOST, False),
    ("tabs", repeated("\t"), MOST, False),
    ("wide blanks", repeated("　"), MOST, False),
    ("wide colons", repeated("名前：太郎\n"), MOST, False),
    ("wide colons on one line", repeated("名前："), MOST, False),
    ("comments", inside("", "# 注\n"), MOST - 2000, False),
    ("a comment", inside("#", "注"), MOST - 2000, False),
    ("open quotes", repeated('"'), MOST, False),
    ("open single quotes", repeated("'"), MOST, False),
    ("quotes that never close", inside("x: [", '"a, '), MOST - 2000, False),
    ("backslashes", inside('x: "', "\\\\", '"\n'), MOST - 2000, False),
    ("escapes of control characters", inside('x: ["', '\\a","', '"]\n'), MOST - 2000, False),
    ("bad escapes", inside("x: [", '"\\q",', "]\n"), MOST - 2000, False),
    ("letters", repeated("a"), MOST, False),
    ("words on one line", repeated("あ "), MOST, False),
    ("commas in a list", inside("x: [", ",", "]\n"), MOST - 2000, False),
    ("pairs on one line", inside("x: {", "a: b, ", "}\n"), MOST - 2000, False),
    ("indentation that grows", lambda folder, size, program: write(
        folder, "c.yaml", "".join(" " * n + "a:\n" for n in range(int((2 * size) ** 0.5)))), MOST, False),
    ("control characters", inside('x: "', "\x01", '"\n'), MOST - 2000, False),
    ("bytes that are not UTF-8", lambda folder, size, program: write(
        folder, "c.yaml", HEAD.encode() + b"x: " + b"\xff" * size), MOST, False),
    ("zeros", repeated("\0"), MOST, False),
    ("a block of block marks", repeated("|\n"), MOST, False),
    ("merge marks", repeated("<<<<<<< HEAD\n"), MOST, False),
]


# Answers from a file, against a checklist of ten items with one kind of subject.


def ten_items(folder):
    write(folder, "c.yaml", checklist_lines(
        10, lambda n: "        each: service\n" if n == 9 else "",
        tail="subjects: {service: {label: サービス, ask: 挙げてください}}\n"))


def answers(text):
    def build(folder, size, program):
        ten_items(folder)
        write(folder, "a.yaml", text(size))
    return build


def listed(before, one, after=""):
    return answers(lambda size: before + "".join(one(n) for n in range(size)) + after)


RUN = ["run", "--checklist", "c.yaml", "--answers", "a.yaml", "--department", "課", "--year", "2026", "--by", "係"]

ANSWERS = [
    ("unknown ids as lines", listed("answers:\n", lambda n: f"  x-{n}: met\n"), 200000, False),
    ("unknown ids on one line", listed("answers: {", lambda n: f"x-{n}: met, ", "}"), 200000, False),
    ("unknown ids as JSON", listed('{"answers": {', lambda n: f'"x-{n}":"met",', '"i-0":"met"}}'), 200000, False),
    ("unknown answers", listed("answers:\n", lambda n: f"  i-9@a{n}: metmet\n"), 100000, False),
    ("the same id", listed("answers:\n", lambda n: "  i-0: met\n"), 200000, False),
    ("subjects", listed("subjects:\n  service:\n", lambda n: f"    - 名{n}\n"), 5000, True),
    ("subjects on one line", listed("subjects: {service: [", lambda n: f"名{n}, ", "]}"), 5000, True),
    ("subjects of one folded name", listed("subjects:\n  service:\n", lambda n: "    - ABC\n"), 200000, False),
    ("kinds of subjects", listed("subjects:\n", lambda n: f"  k{n}: [a]\n"), 200000, False),
    ("a note of mail addresses", answers(lambda size: "answers:\n  i-0: {answer: met, note: '" + "a@" * size + "'}\n"), 400000, True),
    ("a note of addresses of pages", answers(lambda size: "answers:\n  i-0: {answer: met, note: '" + "http://a.b/" * size + "'}\n"), 90000, True),
    ("a note of dots", answers(lambda size: "answers:\n  i-0: {answer: met, note: '" + "a." * size + "'}\n"), 400000, True),
    ("a note of marks", answers(lambda size: "answers:\n  i-0: {answer: met, note: '" + "*_`[<&!#" * size + "'}\n"), 100000, True),
    ("a note of backticks", answers(lambda size: "answers:\n  i-0: {answer: met, note: '" + "`" * size + "'}\n"), 900000, True),
    ("a note of lines", answers(lambda size: "answers:\n  i-0:\n    answer: met\n    note: |\n" + "      - あ\n" * size), 150000, True),
    ("a note of unseen characters", answers(lambda size: "answers:\n  i-0: {answer: met, note: 'あ" + "\u202e" * size + "'}\n"), 300000, True),
    ("a note of combining marks", answers(lambda size: "answers:\n  i-0: {answer: met, note: 'あ" + "\u0301\u0323" * size + "'}\n"), 200000, True),
    ("a long note", answers(lambda size: "answers:\n  i-0: {answer: met, note: '" + "あ" * size + "'}\n"), 300000, True),
    ("pieces of evidence", answers(lambda size: "answers:\n  i-0: {answer: met, evidence: [" + "a," * size + "]}\n"), 300000, False),
    ("pieces of evidence as JSON", answers(lambda size: '{"answers":{"i-0":{"answer":"met","evidence":[' + '"a",' * size + '"a"]}}}'), 300000, False),
    ("people", answers(lambda size: "answers:\n  i-0: {" + "met: 1, " * size + "}\n"), 200000, False),
    ("a number of digits", answers(lambda size: "answers:\n  i-0: " + "9" * size + "\n"), MOST - 100, False),
    ("a key of letters", answers(lambda size: "answers:\n  " + "i" * size + ": met\n"), MOST - 100, False),
    ("open maps as JSON", answers(lambda size: '{"answers":' + '{"a":' * (size // 5)), MOST - 100, False),
    ("open lists as JSON", answers(lambda size: '{"answers":' + "[" * size), MOST - 100, False),
    ("an open quote as JSON", answers(lambda size: '{"answers":"' + "\\u3042" * (size // 6)), MOST - 100, False),
]


# Records of an inspection of these ten items.


def line(seq, previous, event, item=None, value=None):
    text = json.dumps({"at": "2026-10-01T00:00:00+09:00", "by": "係", "event": event, "item": item, "prev": previous,
                       "seq": seq, "value": value}, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
    return text, hashlib.sha256(text.encode()).hexdigest()


def begun(folder, program):
    """A record with its start, as the program writes it; gives its path, the next number and the last link."""
    ten_items(folder)
    write(folder, "a.yaml", "answers: {i-0: met}\nsubjects: {service: [X]}\n")
    subprocess.run([program, *RUN], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    path = folder / "2026" / "課.jsonl"
    data = path.read_bytes()
    last = data[:-1].rsplit(b"\n", 1)[-1] + b"\n"
    return path, data.count(b"\n") + 1, hashlib.sha256(last).hexdigest()


def record(more):
    """A sound beginning and `more(size)` bytes behind it."""
    def build(folder, size, program):
        path, _, _ = begun(folder, program)
        with open(path, "ab") as file:
            file.write(more(size)[:MOST - path.stat().st_size])
    return build


def record_alone(more):
    def build(folder, size, program):
        ten_items(folder)
        write(folder, "2026/課.jsonl", more(size)[:MOST])
    return build


def sound_record(event):
    """So many events, each chained to the one before."""
    def build(folder, size, program):
        path, seq, previous = begun(folder, program)
        with open(path, "a", encoding="utf-8") as file:
            for number in range(size):
                text, previous = line(seq + number, previous, *event(number))
                file.write(text)
    return build


def answered(number):
    return "answer", f"i-{number % 9}", {"answer": "met" if number % 2 else "unmet", "state": "answered"}


RECORDS = [
    ("blank lines", record(lambda size: b"\n" * size), MOST, False),
    ("blank lines alone", record_alone(lambda size: b"\n" * size), MOST, False),
    ("empty objects", record(lambda size: b"{}\n" * (size // 3)), MOST, False),
    ("braces", record(lambda size: b"{" * size + b"\n"), MOST, False),
    ("braces on lines", record(lambda size: b"{\n" * (size // 2)), MOST, False),
    ("deep JSON", record(lambda size: b'{"a":' * (size // 6) + b"1" + b"}" * (size // 6) + b"\n"), MOST, False),
    ("deep lists", record(lambda size: b'{"a":' + b"[" * (size // 2) + b"]" * (size // 2) + b"}\n"), MOST, False),
    ("a line without end", record(lambda size: b'{"at":"' + b"a" * size), MOST, False),
    ("zeros", record(lambda size: b"\0" * size), MOST, False),
    ("lines of zeros", record(lambda size: b"\0\n" * (size // 2)), MOST, False),
    ("bytes that are not UTF-8", record(lambda size: b"\xff" * size + b"\n"), MOST, False),
    ("line ends of another system", record(lambda size: b"\r\n" * (size // 2)), MOST, False),
    ("carriage returns", record(lambda size: b"\r" * size + b"\n"), MOST, False),
    ("one member many times", record(lambda size: b"{" + b'"at":"a",' * (size // 9) + b'"at":"a"}\n'), MOST, False),
    ("merge marks", record(lambda size: b"<<<<<<< HEAD\n" * (size // 13)), MOST, False),
    ("answers", sound_record(answered), 14000, True),
]


# Reports: the one of that record, and what is made of its data block.


def reported_with(build):
    """What `build` makes of answers goes into a record and its report."""
    def made(folder, size, program):
        build(folder, size, program)
        subprocess.run([program, *RUN], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        subprocess.run([program, "report", "2026/課.jsonl", "--checklist", "c.yaml", "--draft"], cwd=folder,
                       stdin=subprocess.DEVNULL, capture_output=True, check=True)
    made.__name__ = build.__name__
    return made


def two_years(prefix, more=lambda number: ""):
    """All findings with plans; a year later by another edition whose items have that prefix."""
    def build(folder, size, program):
        for year, own in (("2026", "i"), ("2027", prefix)):
            checklist = checklist_lines(size, more if year == "2027" else lambda number: "")
            write(folder, "c.yaml", checklist.replace("id: i-", f"id: {own}-").replace('"2026"', f'"{year}"', 1))
            write(folder, "a.yaml", "answers:\n" + "".join(
                f"  {own}-{n}: {{answer: unmet, action: {{what: 直す, owner: 係長, due: {year}-12-25}}}}\n"
                for n in range(size)))
            command = [year if word == "2026" else word for word in RUN]
            subprocess.run([program, *command], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, check=True)
    return build


OF_CHECKLIST = ["--checklist", "c.yaml"]
STEPS = [[step, "--department", "課", "--year", "2026", "--by", "長", "--date", "2027-01-15", *more]
         for step, more in (("confirm", ["--yes", *OF_CHECKLIST]), ("submit", OF_CHECKLIST), ("accept", []),
                            ("correct", ["--reason", "数え間違い"]))]


def before(step):
    """All answered, and every step of handing in up to this one."""
    def build(folder, size, program):
        write(folder, "c.yaml", checklist_lines(size))
        write(folder, "a.yaml", "answers:\n" + "".join(f"  i-{n}: met\n" for n in range(size)))
        for command in [RUN, *STEPS[:step]]:
            subprocess.run([program, *command], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, check=True)
    return build


def audited(build):
    """Some of it drawn for an audit, of which nothing is known yet."""
    def made(folder, size, program):
        build(folder, size, program)
        subprocess.run([program, "audit", "plan", "2026", "--seed", "x", "--by", "監"], cwd=folder, stdin=subprocess.DEVNULL,
                       capture_output=True, check=True)
    return made


def reported(folder, program):
    path, _, _ = begun(folder, program)
    subprocess.run([program, "report", str(path), "--checklist", "c.yaml", "--draft"], cwd=folder, stdin=subprocess.DEVNULL,
                   capture_output=True, check=True)
    return path.with_suffix(".md")


def report(change, most=MOST):
    """`change(text, header, items, size)` makes the file of what stands above the block and the block's lines."""
    def build(folder, size, program):
        path = reported(folder, program)
        above, block = path.read_text().split("```jsonl\n")
        lines = block.split("```")[0].splitlines()
        path.write_bytes(change(above, lines[0], lines[1:], size)[:most])
    return build


def fenced(above, lines):
    return (above + "```jsonl\n" + "\n".join(lines) + "\n```\n").encode()


def counting(header, items):
    return re.sub('"items":[0-9]+', f'"items":{items}', header)


def report_of_many_items(folder, size, program):
    """As tenken writes it, over `size` items."""
    write(folder, "c.yaml", checklist_lines(size))
    write(folder, "a.yaml", "answers:\n" + "".join(f"  i-{n}: met\n" for n in range(size)))
    subprocess.run([program, *RUN], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    subprocess.run([program, "report", "2026/課.jsonl", "--checklist", "c.yaml", "--draft"], cwd=folder,
                   stdin=subprocess.DEVNULL, capture_output=True, check=True)


REPORTS = [
    ("empty objects", report(lambda above, header, items, size: fenced(above, [header] + ["{}"] * size)), 400000, False),
    ("empty lines in the block", report(lambda above, header, items, size: fenced(above, [header] + [""] * size)), MOST // 2, False),
    ("the same item", report(lambda above, header, items, size: fenced(above, [header] + [items[0]] * size)), 4000, False),
    ("empty headers", report(lambda above, header, items, size: fenced(above, ["{}"] * size)), 400000, False),
    ("a block of one long line", report(lambda above, header, items, size: fenced(above, ['{"a":"' + "a" * size + '"}'])), MOST - 20000, False),
    ("deep JSON", report(lambda above, header, items, size: fenced(above, ['{"a":' * (size // 6) + "1" + "}" * (size // 6)])), MOST - 20000, False),
    ("deep lists in the header", report(lambda above, header, items, size: fenced(
        above, [header[:-1] + ',"zz":' + "[" * (size // 2) + "]" * (size // 2) + "}"])), MOST - 20000, False),
    ("openings of blocks", report(lambda above, header, items, size: (above + "```jsonl\n" * size).encode()), 400000, False),
    ("openings and closings", report(lambda above, header, items, size: (above + "```jsonl\n```\n" * size).encode()), 300000, False),
    ("backticks", report(lambda above, header, items, size: ("`" * size).encode()), MOST, False),
    ("lines above the block", report(lambda above, header, items, size: fenced("\n" * size + above, [header] + items)), MOST - 20000, False),
    ("text above the block", report(lambda above, header, items, size: fenced("あ" * size + "\n" + above, [header] + items)), MOST // 3 - 20000, False),
    ("sections of the header", report(lambda above, header, items, size: fenced(above, [header.replace(
        '"sections":[', '"sections":[' + '{"answered":0,"applicable":0,"clause":"","id":"z","score":null,"title":"z","weight":1},' * size)] + items)), 20000, False),
    ("scripts of a page", report(lambda above, header, items, size: (
        "<!doctype html>\n" + '<script type="application/jsonl" id="tenken">\n' * size).encode()), 80000, False),
    ("a page's block of empty objects", report(lambda above, header, items, size: (
        '<!doctype html>\n<script type="application/jsonl" id="tenken">\n' + "{}\n" * size + "</script>\n").encode()), 400000, False),
    ("a weight of many digits", report(lambda above, header, items, size: fenced(
        above, [counting(header, 1)] + [one.replace('"weight":1', '"weight":"' + "9" * size + "/" + "7" * size + '"') for one in items[:1]])), 100000, False),
    ("weights of different primes", report(lambda above, header, items, size: fenced(
        above, [counting(header, size)] + [items[0].replace('"i-0"', f'"i-{n}"').replace('"weight":1', f'"weight":"1/{1000003 + 2 * n}"')
                           for n in range(size)])), 3500, False),
    ("items", report_of_many_items, 3000, True),
]


# A report has no limit of its own, so that one of many items is read; what is far larger than any may cost six times itself.
LARGE_REPORTS = [
    ("a block of one line of 50 MB", report(lambda above, header, items, size: fenced(
        above, ['{"a":"' + "a" * size + '"}'] + items), 50_100_000), 50_000_000, False),
    ("one value of 50 MB", report(lambda above, header, items, size: fenced(
        above, [header[:-1] + ',"zz":"' + "a" * size + '"}'] + items), 50_100_000), 50_000_000, False),
]


# Settings of a workspace.


def settings(text):
    def build(folder, size, program):
        ten_items(folder)
        write(folder, "tenken.yaml", "tenken: 1\norganisation: 組合\nchecklist: c.yaml\n" + text(size))
    return build


def settings_with_a_report(build):
    """So that there is something to add up and to verify."""
    def made(folder, size, program):
        build(folder, size, program)
        answers = ", ".join(f"i-{n}: met" for n in range(9))
        write(folder, "a.yaml", f"answers: {{{answers}, i-9@X: met}}\nsubjects: {{service: [X]}}\n")
        subprocess.run([program, "run", "--answers", "a.yaml", "--department", "課0", "--year", "2026", "--by", "係"], cwd=folder,
                       stdin=subprocess.DEVNULL, capture_output=True, check=True)
    return made


SETTINGS = [
    ("departments", settings(lambda size: "departments:\n" + "".join(f"  - 課{n}\n" for n in range(size))), 1000, True),
    ("departments on one line", settings(lambda size: "departments: [" + "".join(f"課{n}, " for n in range(size)) + "]\n"), 1000, True),
    ("departments with all there is", settings(lambda size: "departments:\n" + "".join(
        f"  - {{name: 課{n}, staff: 8, confirmer: 課長}}\n" for n in range(size))), 1000, True),
    ("twice as many departments", settings(lambda size: "departments:\n" + "".join(f"  - 課{n}\n" for n in range(size))), 2000, True),
    ("more departments than any body has", settings(lambda size: "departments:\n" + "".join(f"  - 課{n}\n" for n in range(size))), 200000, False),
    ("departments that succeed each other", settings(lambda size: "departments:\n  - 課0\n" + "".join(
        f"  - {{name: 課{n}, succeeds: [課{n - 1}], from: 2026}}\n" for n in range(1, size))), 2000, False),
    ("departments served by the next", settings(lambda size: "departments:\n" + "".join(
        f"  - {{name: 課{n}, served_by: 課{n + 1}, shares: [person]}}\n" for n in range(size)) + f"  - 課{size}\n"), 2000, False),
    ("one department many times", settings(lambda size: "departments:\n" + "  - 課\n" * size), 300000, False),
    ("gaps", settings(lambda size: "departments: [課]\ngaps:\n" + "".join(
        f"  - {{year: {2000 + n % 26}, department: 課, reason: 交代}}\n" for n in range(size))), 60000, False),
    ("years", settings(lambda size: "years:\n" + "".join(
        f"  {1900 + n}: {{deadline: {1900 + n}-11-30}}\n" for n in range(size))), 1100, True),  # as far as years go: 2999
    ("seals of the form", settings(lambda size: "form: {seals: [" + "印, " * size + "]}\n"), 300000, False),
    ("a long name", settings(lambda size: "ciso: " + "長" * (size // 3) + "\n"), MOST - 1000, False),
    ("open brackets", settings(lambda size: "departments: " + "[" * size), MOST - 1000, False),
]


# The policy's own text.


def policy(text):
    def build(folder, size, program):
        write(folder, "p.md", text(size))
    return build


POLICIES = [
    ("clauses", policy(lambda size: "".join(f"第{n % 999 + 1}条　守る\n" for n in range(size))), 150000, False),
    ("numbers in brackets", policy(lambda size: "（１）守る\n" * size), 200000, False),
    ("digits", policy(lambda size: "1" * size), MOST, False),
    ("headings", policy(lambda size: "# 1 守る\n" * size), 300000, False),
    ("marks of headings", policy(lambda size: "#" * size), MOST, False),
    ("blank lines", policy(lambda size: "\n" * size), MOST, False),
    ("text on one line", policy(lambda size: "守る" * (size // 6)), MOST, False),
    ("numbers that deepen", policy(lambda size: "".join("1." * (n % 400 + 1) + " 守る\n" for n in range(size))), 9000, False),
    ("kanji numbers", policy(lambda size: "第" + "千百十" * size + "条\n"), 400000, False),
    ("tables", policy(lambda size: "|" * size), MOST, False),
    ("tags", policy(lambda size: "<p>" * (size // 3)), MOST, False),
]


# Templates of one's own.


def template(text):
    def build(folder, size, program):
        begun(folder, program)
        write(folder, "t.mustache", text(size))
    return build


REPORT = ["report", "2026/課.jsonl", "--checklist", "c.yaml", "--draft", "-o", "out.md", "--template", "t.mustache"]

TEMPLATES = [
    ("open sections", template(lambda size: "{{#a}}" * (size // 6)), MOST, False),
    ("open sections of what is there", template(lambda size: "{{#items}}" * (size // 10)), MOST, False),
    ("sections within sections", template(lambda size: "{{#items}}" * size + "x" + "{{/items}}" * size), 12, False),
    ("sections that multiply", template(lambda size: ("{{#items}}" * 3 + "{{question}}" + "{{/items}}" * 3) * size), 100, False),
    ("deep sections of what is there", template(lambda size: "{{#department}}" * size + "{{/department}}" * size), 120000, False),
    ("deep sections", template(lambda size: "{{#a}}" * size + "{{/a}}" * size), 300000, False),
    ("variables", template(lambda size: "{{department}}" * (size // 14)), MOST, False),
    ("open braces", template(lambda size: "{" * size), MOST, False),
    ("delimiters", template(lambda size: "{{=<% %>=}}<%={{ }}=%>" * (size // 22)), MOST, False),
    ("comments", template(lambda size: "{{!a}}\n" * (size // 7)), MOST, False),
    ("partials", template(lambda size: "{{>a}}" * (size // 6)), MOST, False),
]


# What is typed, or comes through a pipe.


def typed(text):
    def build(folder, size, program):
        ten_items(folder)
        (folder / "typed.txt").write_bytes(text(size)[:MOST])
    return build


def an_answer_to_each_item(folder, size, program):
    write(folder, "c.yaml", checklist_lines(size))
    write(folder, "typed.txt", "1\n" * size)


TYPED = ["run", "--checklist", "c.yaml", "--department", "課", "--year", "2026", "--by", "係"]

LINES = [
    ("one long line", typed(lambda size: b"a" * size + b"\n"), MOST - 1),
    ("one long line of kanji", typed(lambda size: "漢".encode() * (size // 3) + b"\n"), MOST - 1),
    ("blank lines", typed(lambda size: b"\n" * size), 200000),
    ("lines that are no answer", typed(lambda size: b"x\n" * size), 50000),
    ("questions for help", typed(lambda size: b"?\n" * size), 20000),
    ("lists", typed(lambda size: b"l\n" * size), 20000),
    ("back and forth", typed(lambda size: b"1\nb\n" * size), 3000),
    ("bytes that are not UTF-8", typed(lambda size: b"\xff" * size + b"\n"), MOST - 1),
    ("zeros", typed(lambda size: b"\0" * size + b"\n"), MOST - 1),
    ("escapes", typed(lambda size: b"\x1b[A" * (size // 3) + b"\n"), MOST - 1),
    ("one long date", typed(lambda size: b"2\n" + "令和".encode() * (size // 6) + b"\n"), MOST - 3),
]


# Others' checklists, and what is like one.


def foreign(name, text):
    def build(folder, size, program):
        write(folder, name, text(size))
    return build


def controls(size):
    one = '{"id": "a-%d", "title": "t", "parts": [{"id": "a-%d_smt", "name": "statement", "prose": "x"}]}'
    return ('{"catalog": {"uuid": "7e2d7f3e-0000-4000-8000-000000000000", "metadata": {"title": "t", "version": "1"}, '
            '"groups": [{"id": "a", "title": "t", "controls": [' + ", ".join(one % (n, n) for n in range(size)) + "]}]}}")


def requirements(size):
    return ("urn: urn:a:risk:library:b\nref_id: b\nname: b\nobjects:\n  framework:\n    urn: urn:a\n    ref_id: b\n    name: b\n"
            "    requirement_nodes:\n" + "".join(f"    - urn: urn:a:{n}\n      assessable: true\n      depth: 1\n"
                                                f"      ref_id: R{n}\n      description: x\n" for n in range(size)))


def grouped(groups):
    """A catalog of these groups."""
    return foreign("f.json", lambda size: json.dumps(
        {"catalog": {"metadata": {"title": "t", "version": "1"}, "groups": groups(size)}}, ensure_ascii=False))


def inserted(params, times=1):
    """A control whose text inserts the first of these parameters."""
    return grouped(lambda size: [{"id": "a", "title": "t", "params": params(size), "controls": [
        {"id": "a-1", "title": "t", "parts": [{"name": "statement", "prose": "{{ insert: param, p0 }} " * times}]}]}])


def nodes(requirements, name="b", **objects):
    """A library of these requirement nodes."""
    return foreign("f.yaml", lambda size: json.dumps(
        {"urn": "u", "objects": objects | {"framework": {"name": name, "requirement_nodes": requirements(size)}}}))


CATALOGS = [
    ("controls", foreign("f.json", controls), 4000, True),
    ("controls within controls", foreign("f.json", lambda size: '{"catalog": {"groups": [' + '{"controls": [' * size), 200000, False),
    ("one long prose", foreign("f.json", lambda size: controls(1).replace('"x"', '"' + "x" * size + '"')), MOST - 1000, False),
    ("parameters in prose", foreign("f.json", lambda size: controls(1).replace('"x"', '"' + "{{ insert: param, a }} " * size + '"')),
     150000, False),
    ("braces in prose", foreign("f.json", lambda size: controls(1).replace('"x"', '"' + "{{" * size + '"')), 1900000, False),
    ("parameters that multiply", inserted(lambda size: [
        {"id": f"p{n}", "label": f"{{{{ insert: param, p{n + 1} }}}}" * size} for n in range(9)]), 12, False),
    ("parameters in a chain", inserted(lambda size: [
        {"id": f"p{n}", "label": f"{{{{ insert: param, p{n + 1} }}}}"} for n in range(size)]), 30000, False),
    ("a long value in many places", inserted(lambda size: [{"id": "p0", "values": ["x" * 500000]}], 200), 1, False),
    ("empty values in many places", inserted(lambda size: [{"id": "p0", "values": [""] * size}], 40000), 300000, False),
    ("a long value in many controls", grouped(lambda size: [{"id": "a", "title": "t", "params": [{"id": "p", "values": ["x" * 100000]}],
        "controls": [{"id": f"a-{n}", "title": "{{ insert: param, p }}"} for n in range(size)]}]), 4000, False),
    ("a long title above many groups", grouped(lambda size: [{"title": "t" * 100000, "groups": [
        {"title": "t", "controls": [{"id": f"a-{n}", "title": "t"}]} for n in range(size)]}]), 1000, True),
    ("groups of one control", grouped(lambda size: [
        {"id": f"g-{n}", "title": "t", "controls": [{"id": f"a-{n}", "title": "t"}]} for n in range(size)]), 5000, True),
    ("groups of none", grouped(lambda size: [{"title": "t"}] * size), 150000, False),
    ("controls of one id", grouped(lambda size: [{"title": "t", "controls": [{"id": "a", "title": "t"}] * size}]), 5000, True),
    ("more controls of one id", grouped(lambda size: [{"title": "t", "controls": [{"id": "a", "title": "t"}] * size}]), 20000, False),
    ("more controls than any checklist has", foreign("f.json", controls), 40000, False),
    ("far more controls than any checklist has", grouped(lambda size: [
        {"title": "t", "controls": [{"id": "a", "title": "t"}] * size}]), 150000, False),
    ("controls without an id", grouped(lambda size: [{"title": "t", "controls": [{"title": "t"}] * size}]), 200000, False),
    ("a long id with many parts", grouped(lambda size: [{"title": "t", "controls": [
        {"id": "a" * size, "title": "t", "parts": [{"name": f"n{n}"} for n in range(size // 16)]}]}]), 1200000, False),
    ("many lines of evidence", grouped(lambda size: [{"title": "t", "controls": [{"id": "a", "title": "t", "parts": [
        {"name": "assessment-method", "parts": [{"name": "o", "prose": "a\n" * 50 + "b\n" * size}]}]}]}]), 1300000, False),
    ("many methods of evidence", grouped(lambda size: [{"title": "t", "controls": [{"id": "a", "title": "t", "parts": [
        {"name": "assessment-method", "parts": [{"name": "o", "prose": f"a{n % 99}"}]} for n in range(size)]}]}]), 50000, False),
    ("a long title of kanji", grouped(lambda size: [{"title": "t", "controls": [{"id": "a", "title": "漢" * (size // 3)}]}]), MOST // 2, True),
    ("a long title of the catalog", foreign("f.json", lambda size: controls(500).replace('"title": "t", "version"', '"title": "' + "t" * size + '", "version"')), MOST - 60000, True),
]

LIBRARIES = [
    ("requirements", foreign("f.yaml", requirements), 4000, True),
    ("tabs", foreign("f.yaml", lambda size: requirements(1).replace(" x\n", ' "' + "\\t" * size + '"\n')), 2000000, False),
    ("depths", foreign("f.yaml", lambda size: "".join(" " * n + "objects:\n" for n in range(size))), 2000, False),
    ("a chain of nodes", nodes(lambda size: [{"urn": f"u{n}", "parent_urn": f"u{n - 1}", "assessable": True, "name": "n"} for n in range(size)]),
     5000, True),
    ("a chain of headings", nodes(lambda size: [{"urn": f"u{n}", "parent_urn": f"u{n - 1}"} for n in range(size)] + [
        {"assessable": True, "parent_urn": f"u{size - 1}", "name": "n"}] * 4000), 60000, False),
    ("a circle of nodes", nodes(lambda size: [{"urn": f"u{n}", "parent_urn": f"u{(n + 1) % size}", "assessable": True} for n in range(size)]),
     4000, False),
    ("nodes below nothing", nodes(lambda size: [{"urn": f"u{n}", "ref_id": f"r{n}", "assessable": True} for n in range(size)]), 5000, True),
    ("more nodes than any checklist has", nodes(lambda size: [{"urn": f"u{n}", "assessable": True} for n in range(size)]), 80000, False),
    ("nodes of one id", nodes(lambda size: [{"ref_id": "r", "assessable": True}] * size), 5000, True),
    ("a control of a long name in many nodes", nodes(lambda size: [{"name": "n", "reference_controls": ["c"], "assessable": True}] * size,
        reference_controls=[{"urn": "c", "name": "n" * 100000}]), 5000, False),
    ("many controls in many nodes", nodes(lambda size: [{"name": "n", "reference_controls": ["c"] * size, "assessable": True}] * (100000 // size),
        reference_controls=[{"urn": "c", "name": "n"}]), 300, False),
    ("a long heading above many nodes", nodes(lambda size: [{"urn": "u", "name": "n" * 500000}, {"urn": "v", "parent_urn": "u", "name": "n" * 500000}] + [
        {"name": "n", "parent_urn": "v", "assessable": True}] * size), 2000, True),
    ("questions of a long node", nodes(lambda size: [{"assessable": True, "ref_id": "r" * 500000, "description": "x" * 500000,
        "questions": {f"q{n}": {"type": "text"} for n in range(size)}}]), 5000, False),
    ("questions of a node of many keys", nodes(lambda size: [{"assessable": True, "name": "n", "questions": {f"q{n}": {} for n in range(5000)}} | {
        f"k{n}": 1 for n in range(size)}]), 150000, False),
    ("questions of a node of many groups", nodes(lambda size: [{"assessable": True, "name": "n", "questions": {f"q{n}": {} for n in range(size)},
        "implementation_groups": [f"g{n}" for n in range(size)]}]), 5000, False),
    ("groups of a node", nodes(lambda size: [{"assessable": True, "name": "n", "implementation_groups": [f"g{n}" for n in range(size)]}]), 200000, False),
    ("nodes without a name below a long title", nodes(lambda size: [
        {"urn": f"u{n}", "assessable": True, "questions": {"q": {"text": "x", "type": "text"}}} for n in range(size)], name="t" * 1000000), 1000, True),
]


def trials():
    found = []

    def add(kind, table, commands, **more):
        for name, build, size, valid in table:
            for command in commands:
                found.append(Trial(f"{kind}: {name}", command, build, size, valid=valid, **more))

    # What hides scored items behind a worse answer is valid, and lint says so and ends with 1.
    hiding = {"a chain of when", "a chain of when, backwards", "all hang on one gate"}

    def linted(table, command, **more):
        add("checklist", [row for row in table if row[0] not in hiding], [command], **more)
        add("checklist", [row for row in table if row[0] in hiding], [command], expected={1}, **more)

    linted(CHECKLISTS, ["lint", "c.yaml"])
    valid = [row for row in CHECKLISTS if row[3]]
    many = [row for row in valid if row[0] in ("items as lines", "a chain of when", "all hang on one gate", "sections",
                                               "checks", "choices", "bands", "a huge question", "kinds of subjects")]
    linted(many, ["lint", "c.yaml", "--against", "c.yaml"], short=False)
    add("checklist", many, [
        ["trace", "--checklist", "c.yaml"],
        ["run", "--checklist", "c.yaml", "--department", "課", "--year", "2026", "--by", "係"],
        ["sheet", "--checklist", "c.yaml", "--department", "課", "--year", "2026", "-o", "s.html"],
        ["sheet", "--checklist", "c.yaml", "--department", "課", "--year", "2026", "-o", "s.xlsx"],
        ["init", "--checklist", "c.yaml", "--organisation", "組合", "--department", "議会"],
    ], short=False)
    add("answers", ANSWERS, [RUN])
    notes = [row for row in ANSWERS if row[3]]
    noted = [(name, reported_with(build), size, valid) for name, build, size, valid in notes]
    add("noted", noted, [
        ["report", "2026/課.jsonl", "--checklist", "c.yaml", "--draft", "-o", "out.md"],
        ["report", "2026/課.jsonl", "--checklist", "c.yaml", "--draft", "-o", "out.html"],
        ["verify", "2026/課.md"],
        ["rollup", "2026", "--include", "draft", "--csv", "out.csv"],
        ["diff", "2026/課.md", "2026/課.md"],
        ["sheet", "--checklist", "c.yaml", "--department", "課", "--year", "2026", "-o", "s.html"],
        ["sheet", "--checklist", "c.yaml", "--department", "課", "--year", "2026", "-o", "s.xlsx"],
    ])
    add("noted", noted, [["rollup", "2026", "--include", "draft", "-o", "out.xlsx"]],
        expected={0, 4})  # 4: no cell of Excel holds more than 32,767 characters
    add("record", RECORDS, [
        ["report", "2026/課.jsonl", "--checklist", "c.yaml", "--draft", "-o", "out.md"],
        ["status", "--year", "2026", "--checklist", "c.yaml"],
        ["run", "--checklist", "c.yaml", "--department", "課", "--year", "2026", "--by", "係"],
    ])
    add("report", REPORTS, [["verify", "2026/課.md"]])
    add("report", LARGE_REPORTS, [["verify", "2026/課.md"]], megabytes=300)
    add("report", LARGE_REPORTS, [
        ["explain", "2026/課.md", "--checklist", "c.yaml"],
        ["rollup", "2026"],
        ["diff", "2026/課.md", "2026/課.md"],
    ], megabytes=300, short=False)
    add("report", REPORTS, [
        ["explain", "2026/課.md", "--checklist", "c.yaml"],
        ["rollup", "2026"],
        ["diff", "2026/課.md", "2026/課.md"],
        ["run", "--from", "2026/課.md", "--checklist", "c.yaml", "--department", "課", "--year", "2027", "--by", "係"],
        ["plans", "2026"],
    ], short=False)
    years = [("all findings", two_years("i"), 2500, True), ("all items are others", two_years("j"), 5000, True),
             ("all items are replaced", two_years("j", lambda n: f"        replaces: [i-{n}]\n"), 2500, True)]
    add("two years", years, [
        ["diff", "2026/課.md", "2027/課.md"],
        ["rollup", "2027"],
        ["rollup", "2027", "-o", "out.xlsx"],
        ["verify", "2027/課.md", "2026/課.md"],
        ["plans", "2027"],
        ["check", "2027/課.md"],
        ["run", "--from", "2027/課.md", "--checklist", "c.yaml", "--department", "課", "--year", "2028", "--by", "係"],
    ], short=False)
    for step, command in enumerate(STEPS):
        add("handing in", [("many answers", before(step), 5000, True)], [command], short=False)
    drawn = [(name, build, size, valid) for name, build, size, valid in REPORTS if valid]
    add("audit", drawn, [["audit", "plan", "2026", "--seed", "x", "--by", "監"]], short=False)
    add("audit", [(name, audited(build), size, valid) for name, build, size, valid in drawn], [
        ["audit", "report", "2026"],
        ["rollup", "2026"],
        ["sheet", "--audit", "--department", "課", "--year", "2026", "-o", "s.xlsx"],
    ])
    add("settings", SETTINGS, [["status", "--year", "2026"]])
    reports = [["rollup", "2026"], ["verify"], ["plans", "2026"]]
    add("settings", [row for row in SETTINGS if not row[3]], reports, short=False)
    add("settings", [(name, settings_with_a_report(build), size, valid) for name, build, size, valid in SETTINGS if valid],
        reports, short=False)
    add("settings", SETTINGS, [
        ["status", "--handover"],
        ["remind", "-o", "letters"],
        ["run", "--department", "課1", "--year", "2026", "--by", "係"],
    ], short=False)
    add("policy", POLICIES, [["trace", "--policy", "p.md"]])
    add("template", TEMPLATES, [REPORT])
    add("import", CATALOGS, [["import", "f.json", "-o", "out"]])
    add("import", LIBRARIES, [["import", "f.yaml", "-o", "out"]])
    for name, build, size in LINES:
        unsaved = {4, 5} if name == "one long date" else None  # no line of a record is as long as the longest
        found.append(Trial(f"typed: {name}", TYPED, build, size, expected=unsaved, typed="typed.txt"))
    for size in (2500, 5000):
        # Each answer looks at all questions, so that twice as many cost more than twice as much (docs/trust.md).
        found.append(Trial(f"typed: an answer to each of {size} items", TYPED, an_answer_to_each_item, size, expected={0},
                           typed="typed.txt"))
    return found
