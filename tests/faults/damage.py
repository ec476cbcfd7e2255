"""A record that is not as it was written: cut anywhere, a byte changed anywhere, zeros, other line ends and encodings."""

import tracing
from operations import CONFIRM, Operation, answering
from trial import DEFECT, Place, Trial, Verdict, start

RECORD = "2026/庶務課.jsonl"
REPORT = "2026/庶務課.md"
VERIFY = ["verify", REPORT]
# A sample of the damages is met by these too. What goes on where a last line is torn, or nothing tells of it; what only looks.
WRITING = [Operation("run, damaged", "answered", answering("2026", "2026-06-02", "--answers", "again.yaml"),
                     "報告書を作りました"),
           Operation("confirm, damaged", "answered", CONFIRM, "確認しました")]
LOOKING = [Operation("status, damaged", "answered", ["status"], "完了"),
           Operation("verify, damaged", "answered", VERIFY, "改変は見つかりませんでした")]


def cuts(record):
    return [(f"cut at {at}", record[:at], record[:at].rfind(b"\n") + 1 == at) for at in range(len(record))]


def flips(record):
    last = record[:-1].rfind(b"\n") + 1
    return [(f"byte {at} changed", record[:at] + bytes([record[at] ^ 1]) + record[at + 1:], at >= last)
            for at in range(len(record))]


def zeros(record):
    return [(f"zeros from {at}", record[:at] + bytes(len(record) - at), False) for at in range(0, len(record), 37)]


def forms(record):
    text = record.decode()
    return [("CRLF", record.replace(b"\n", b"\r\n"), False), ("BOM", b"\xef\xbb\xbf" + record, False),
            ("UTF-16", text.encode("utf-16"), False), ("Shift_JIS", text.encode("cp932"), False),
            ("EUC-JP", text.encode("euc_jp"), False), ("doubled", record + record, False), ("empty", b"", True),
            ("first line gone", record[record.find(b"\n") + 1:], False),
            ("two lines exchanged", b"\n".join([(all_ := record.split(b"\n"))[0], all_[2], all_[1], *all_[3:]]), False)]


def damaged(bench, operation, bytes_, may_pass):
    """`may_pass`: nothing in the record itself tells of it (its last line is vouched for by the report alone)."""
    with Place(bench, operation) as place:
        (place.folder / RECORD).write_bytes(bytes_)
        broken = []
        former = report_in(place)
        ended = place.do()
        if ended.hung:
            broken.append("I5: it hangs")
        if ended.status < 0 or DEFECT in ended.out:
            broken.append(f"I3: an internal error, or a signal ({ended.status}): {ended.out[-200:]}")
        if ended.status == 0 and not may_pass and not place_is_new(place):
            broken.append("I1: a report was made of a record that is damaged")
        if ended.status != 0 and "tenken: " not in ended.out:
            broken.append(f"I3: it ended with {ended.status} without a word")
        if (place.folder / RECORD).read_bytes() != bytes_:
            broken.append("I1: the damaged record was changed")
        if ended.status == 0 and not is_there_still(place, former):
            broken.append("I1: the report is gone that alone has what the record lost")
        if ended.status == 0 and may_pass and not place_is_new(place):
            return Verdict(True, "passed: a last line", broken)
        return Verdict(True, f"ended with {ended.status}", broken)


def at_work(bench, operation, bytes_, tail):
    """`tail`: the record ends early, or its last line is another, so that work may go on from what is whole."""
    with Place(bench, operation) as place:
        record = place.folder / RECORD
        record.write_bytes(bytes_)
        whole = bytes_[:bytes_.rfind(b"\n") + 1]
        former = report_in(place)
        ended = place.do()
        now = record.read_bytes()
        broken = []
        if ended.hung:
            broken.append("I5: it hangs")
        if ended.status < 0 or DEFECT in ended.out:
            broken.append(f"I3: an internal error, or a signal ({ended.status}): {ended.out[-200:]}")
        if operation in LOOKING or not tail:
            if now != bytes_:
                broken.append("I1: the damaged record was changed")
        elif not now.startswith(whole):
            broken.append("I1: a whole line of the record was changed")
        if now != bytes_ and whole != bytes_ and "tenken: " not in ended.out:
            broken.append("I3: a torn line went without a word")
        if ended.status == 0 and (operation.name.startswith("verify") or not tail):
            broken.append(f"I3: it ended with 0: {ended.out[-200:]}")
        if operation not in LOOKING and (ended.status == 0) != (operation.said in ended.out):
            broken.append(f"I2: it ended with {ended.status}: {ended.out[-200:]}")
        if operation in WRITING and ended.status == 0:
            if not is_there_still(place, former):
                broken.append("I1: the report is gone that alone has what the record lost")
            sound = start([bench.program, *VERIFY], place.folder)
            if sound.status != 0:
                broken.append(f"I1: its report does not fit its record: {sound.out[-200:]}")
        return Verdict(True, f"ended with {ended.status}", broken)


def report_in(place):
    report = place.folder / REPORT
    return report.read_bytes() if report.exists() else None


def is_there_still(place, former):
    """It was made from a line that the record has lost, or has as another."""
    return former is None or any(former == kept.read_bytes() for kept in (place.folder / "2026").glob("庶務課.md*"))


def place_is_new(place):
    return report_in(place) == place.after[REPORT]


def trials(bench, operations, short):
    operation = next((one for one in operations if one.name == "report"), None)
    if operation is None:
        return
    record = bench.expected(operation)[0][RECORD]
    kinds = {"record cut": cuts(record), "record, byte changed": flips(record), "record, zeros": zeros(record),
             "record, other form": forms(record)}
    for fault, all_ in kinds.items():
        few = 83 if fault in ("record cut", "record, byte changed") else 5 if fault == "record, zeros" else 1
        for what, bytes_, may_pass in all_[::few if short else 1]:
            yield Trial(fault, operation.name, what,
                        lambda b=bytes_, p=may_pass: damaged(bench, operation, b, p))
    for other in WRITING + LOOKING:
        with Place(bench, other) as place:
            if RECORD not in tracing.named_by(place):
                raise SystemExit(f"{other.name} does not look at the record")
        for fault, all_ in kinds.items():
            for what, bytes_, may_pass in all_[::len(all_) // (3 if short else 40) + 1]:
                tail = may_pass or fault in ("record cut", "record, zeros")
                yield Trial(fault, other.name, what,
                            lambda op=other, b=bytes_, early=tail: at_work(bench, op, b, early))
