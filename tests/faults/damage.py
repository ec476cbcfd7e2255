"""A record that is not as it was written: cut anywhere, a byte changed anywhere, zeros, other line ends and encodings."""

from trial import DEFECT, Place, Trial, Verdict

RECORD = "2026/庶務課.jsonl"


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
        if ended.status == 0 and may_pass and not place_is_new(place):
            return Verdict(True, "passed: a last line", broken)
        return Verdict(True, f"ended with {ended.status}", broken)


def place_is_new(place):
    return (place.folder / "2026/庶務課.md").read_bytes() == place.after["2026/庶務課.md"]


def trials(bench, operations, short):
    operation = next((one for one in operations if one.name == "report"), None)
    if operation is None:
        return
    record = bench.expected(operation)[0][RECORD]
    stride = 83 if short else 1
    kinds = {"record cut": cuts(record)[::stride], "record, byte changed": flips(record)[::stride],
             "record, zeros": zeros(record)[::5 if short else 1], "record, other form": forms(record)}
    for fault, all_ in kinds.items():
        for what, bytes_, may_pass in all_:
            yield Trial(fault, operation.name, what,
                        lambda b=bytes_, p=may_pass: damaged(bench, operation, b, p))
