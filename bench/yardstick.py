"""What `tenken rollup` is measured against: adds up the figures of reports, and believes them.

python3 yardstick.py FOLDER...    every FOLDER/*.md; prints the sums
"""

import json
import pathlib
import sys
from collections import Counter, defaultdict


def data_block(path):
    """The objects of a report's data block: its header, then its items."""
    lines = path.read_text(encoding="utf-8").split("\n")
    begin = max(i for i, line in enumerate(lines) if line.startswith("```") and line.endswith("jsonl"))
    end = lines.index(lines[begin].removesuffix("jsonl"), begin)
    return [json.loads(line) for line in lines[begin + 1 : end]]


def number(figure):
    """A figure of an item; what no decimal says exactly is written as a fraction."""
    if isinstance(figure, str):
        numerator, denominator = figure.split("/")
        return int(numerator) / int(denominator)
    return figure


class Sum:
    def __init__(self):
        self.points = 0
        self.max = 0
        self.levels = Counter()

    def add(self, item):
        self.levels[str(item["answer"]) if item["state"] == "answered" else item["state"]] += 1
        if item["points"] is not None:
            self.points += number(item["points"])
            self.max += number(item["max"])

    def score(self):
        return round(100 * self.points / self.max, 1) if self.max else None


def main(folders):
    total = Sum()
    sections, items, departments = defaultdict(Sum), defaultdict(Sum), defaultdict(Sum)
    results, plans, evidence = Counter(), 0, 0
    for folder in folders:
        for path in sorted(pathlib.Path(folder).glob("*.md")):
            header, *rest = data_block(path)
            results[header["result"]] += 1
            for item in rest:
                for one in (
                    total,
                    sections[item["section"]],
                    items[item["item"].split("@")[0]],
                    departments[header["department"]],
                ):
                    one.add(item)
                plans += bool(item["action"])
                evidence += bool(item["evidence"])
    print(total.score(), dict(results), plans, evidence)
    for name, one in sections.items():
        print(name, one.score(), dict(one.levels))
    for name, one in sorted(items.items(), key=lambda named: named[1].score() or 0):
        print(name, one.score(), dict(one.levels))
    for name, one in sorted(departments.items(), key=lambda named: named[1].score() or 0):
        print(name, one.score())


main(sys.argv[1:])
