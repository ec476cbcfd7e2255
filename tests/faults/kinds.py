"""Something else than a file in a file's place."""

import os
import shutil

import tracing
from trial import DEFECT, Place, Trial, Verdict

KINDS = ["folder", "pipe", "device", "link to nowhere", "loop of links", "link to elsewhere"]
READ = (".yaml", ".jsonl", ".json", ".md", ".xlsx")


def put(kind, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    kept = None
    if path.is_file():
        kept = path.with_name(path.name + ".kept")
        path.rename(kept)
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "device":
        path.symlink_to("/dev/null")
    elif kind == "link to nowhere":
        path.symlink_to("/nonexistent/folder/file")
    elif kind == "loop of links":
        path.symlink_to(path.name)
    else:
        elsewhere = path.with_name("elsewhere")
        elsewhere.mkdir()
        if kept:
            shutil.copy(kept, elsewhere / "file")
        path.symlink_to("elsewhere/file")
    return kept


def take_away(kind, path, kept):
    if path.is_symlink() or not path.is_dir():
        path.unlink(missing_ok=True)
    else:
        shutil.rmtree(path)
    elsewhere = path.with_name("elsewhere")
    if kind == "link to elsewhere":
        if (elsewhere / "file").exists():
            (elsewhere / "file").rename(path)
        shutil.rmtree(elsewhere, ignore_errors=True)
        if kept:
            kept.unlink()
    elif kept:
        kept.rename(path)


def in_place_of(bench, operation, kind, name):
    """The operation is known to name the file: until then it runs as it does when nothing stands there."""
    with Place(bench, operation) as place:
        path = place.folder / name
        kept = put(kind, path)
        ended = place.do()
        broken = list(ended.not_restored)
        if ended.hung:
            broken.append("I5: it hangs")
        if DEFECT in ended.out or ended.status < 0:
            broken.append(f"I3: an internal error, or a signal ({ended.status}): {ended.out[-300:]}")
        if ended.status not in (0, operation.status) and "tenken: " not in ended.out:
            broken.append(f"I3: it ended with {ended.status} without a word")
        if kind in ("folder", "pipe") and not (path.is_dir() or path.is_fifo()):
            broken.append("I1: what stood there is gone")
        # What the program wrote into a device is gone; whoever puts one there has it so.
        take_away(kind, path, kept)
        later = [] if kind == "device" else place.finish()
        if operation.left_out in ended.out:  # told, and complete without it
            later = [one for one in later if "as it should be" not in one]
        if kind != "device" and name not in place.before:
            later += place.half()  # what was made while one of its sources was no file is whole, and of the others alone
        return Verdict(True, f"ended with {ended.status}", broken + later)


def trials(bench, operations, short):
    for operation in operations:
        if operation.slow or short and operation.name not in ("report", "confirm"):
            continue
        before, after = bench.expected(operation)
        touched = sorted(path for path in set(before) | set(after)
                         if before.get(path) != after.get(path) or path.endswith(READ))
        records = [path + ".lock" for path in touched if path.endswith(".jsonl")]
        touched = [path for path in touched if not path.startswith("out/")]
        with Place(bench, operation) as place:
            looked_at = tracing.named_by(place)
        touched, records = ([path for path in paths if path in looked_at] for paths in (touched, records))
        for kind in KINDS:
            for name in (touched + records)[::3] if short else touched + records:
                if kind == "pipe" and name in operation.command and name in before:
                    continue  # an input that is named is waited for, as by any program
                if name == ".gitattributes":
                    continue  # whatever stands there is left alone
                yield Trial(f"{kind} in its place", operation.name, name,
                            lambda op=operation, one=kind, at=name: in_place_of(bench, op, one, at))
