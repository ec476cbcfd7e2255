"""Streams that are closed, full, or whose reader has gone."""

from trial import Place, Trial, Verdict, start

WRAPPED = {
    "input closed": '"$@" <&-',
    "output closed": '"$@" >&-',
    "errors closed": '"$@" 2>&-',
    "all closed": '"$@" <&- >&- 2>&-',
    "output full": '"$@" >/dev/full',
    "errors full": '"$@" 2>/dev/full',
    "reader gone": '{ "$@"; echo "ended with $?" >&2; } | true',
}


def with_streams(bench, operation, what):
    with Place(bench, operation) as place:
        ended = start(["sh", "-c", WRAPPED[what], "sh", bench.program, *operation.command], place.folder,
                      operation.typed)
        broken = []
        if ended.hung:
            broken.append("I5: it hangs")
        if "output" in what and ended.status in (0, operation.status) and operation.status == 0:
            broken.append("I2: what was said got lost, and it ended with 0")
        if ended.status < 0:
            broken.append(f"I3: it died of signal {-ended.status}")
        return Verdict(True, f"ended with {ended.status}", broken + place.half() + place.finish())


def trials(bench, operations, short):
    for operation in operations:
        if operation.terminal or operation.slow:
            continue
        for what in WRAPPED:
            yield Trial(what, operation.name, "", lambda op=operation, one=what: with_streams(bench, op, one))
