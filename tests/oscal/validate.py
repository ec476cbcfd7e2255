"""Holds documents of OSCAL against NIST's schemas with python3-jsonschema, and looks at what no schema can say: that
each UUID is given once, and that what is referred to is there: validate.py SCHEMAS FILE…

Python's re knows no \\p{…}: the classes of the schemas' tokens are put in other words.
"""

import json
import os
import sys

from jsonschema import Draft7Validator, FormatChecker

SCHEMAS = {
    "assessment-plan": "assessment-plan",
    "assessment-results": "assessment-results",
    "plan-of-action-and-milestones": "poam",
    "catalog": "catalog",
}
# What refers to something of the same document by its UUID.
REFERENCES = ("observation-uuid", "risk-uuid", "finding-uuid", "subject-uuid", "actor-uuid")


def with_known_classes(node):
    if isinstance(node, dict):
        return {
            name: value.replace(r"\p{L}", r"[^\W\d_]").replace(r"\p{N}", r"\d")
            if name == "pattern" and isinstance(value, str)
            else with_known_classes(value)
            for name, value in node.items()
        }
    if isinstance(node, list):
        return [with_known_classes(one) for one in node]
    return node


def members(node):
    """Every name and value of a document, however deep."""
    if isinstance(node, dict):
        for name, value in node.items():
            yield name, value
            yield from members(value)
    elif isinstance(node, list):
        for one in node:
            yield from members(one)


def loose_ends(document):
    uuids = [value for name, value in members(document) if name == "uuid"]
    for uuid in sorted({one for one in uuids if uuids.count(one) > 1}):
        yield f"{uuid} is given twice"
    for name, value in members(document):
        wanted = [value] if name in REFERENCES else value if name == "party-uuids" else []
        for uuid in wanted:
            if uuid not in uuids:
                yield f"{name} {uuid} is nowhere"
        if name == "href" and value.startswith("#") and value[1:] not in uuids:
            yield f"{value} is nowhere"


def objectives(document):
    return {
        part["id"]
        for name, value in members(document)
        if name == "objectives-and-methods"
        for one in value
        for part in one["parts"]
    }


def main():
    schemas, *files = sys.argv[1:]
    validators = {}
    wrong = 0
    for file in files:
        with open(file, encoding="utf-8") as opened:
            document = json.load(opened)
        kind = next(iter(document))
        if kind not in validators:
            with open(os.path.join(schemas, f"oscal_{SCHEMAS[kind]}_schema.json"), encoding="utf-8") as opened:
                schema = with_known_classes(json.load(opened))
            validators[kind] = Draft7Validator(schema, format_checker=FormatChecker())
        found = [
            f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
            for error in validators[kind].iter_errors(document)
        ]
        if kind != "catalog":
            found += loose_ends(document)
        if kind == "assessment-results":
            plan = os.path.join(os.path.dirname(file), document[kind]["import-ap"]["href"])
            with open(plan, encoding="utf-8") as opened:
                known = objectives(json.load(opened))
            targets = {value for name, value in members(document) if name == "target-id"}
            found += [f"the plan has no objective {target}" for target in sorted(targets - known)]
        wrong += bool(found)
        for one in found[:10]:
            print(f"{file}: {one}", file=sys.stderr)
    print(f"jsonschema: {len(files)} files, {wrong} refused")
    return 0 if files and not wrong else 1


if __name__ == "__main__":
    sys.exit(main())
