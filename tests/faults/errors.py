"""Every call that can fail fails once, by each error that it can give."""

import tracing
from trial import Place, Trial, Verdict

CAN_GIVE = {
    "openat": ["EIO", "EACCES", "EMFILE", "EINTR"],
    "newfstatat": ["EIO", "EACCES"],
    "read": ["EIO", "EINTR"],
    "pread64": ["EIO", "EINTR"],
    "write": ["ENOSPC", "EDQUOT", "EIO", "EFBIG", "EINTR"],
    "writev": ["ENOSPC", "EIO", "EINTR"],
    "fsync": ["EIO", "ENOSPC", "EDQUOT", "EINTR"],
    "close": ["EIO"],
    "rename": ["EXDEV", "EBUSY", "EIO", "ENOSPC", "EDQUOT", "EROFS", "EACCES"],
    "unlink": ["EIO", "EACCES", "EROFS", "EBUSY"],
    "mkdir": ["ENOSPC", "EROFS", "EACCES", "EDQUOT", "EIO"],
    "rmdir": ["EIO", "EACCES", "EBUSY", "ENOTEMPTY"],
    "lseek": ["EIO"],
    "getcwd": ["ENOENT", "EACCES"],
    "fcntl": ["EBADF"],
    "getdents64": ["EIO"],
    "flock": ["ENOLCK", "EINTR"],
    "ftruncate": ["EIO", "EINTR"],
    "fchmod": ["EPERM", "EROFS"],
    "access": ["EACCES", "EROFS"],
}
CREATING = ["ENOSPC", "EDQUOT", "EROFS"]
SHORT = {("write", "ENOSPC"), ("write", "EINTR"), ("fsync", "EIO"), ("rename", "EXDEV"), ("newfstatat", "EIO"),
         ("openat", "EROFS"), ("close", "EIO")}


def errors_of(call):
    errors = CAN_GIVE.get(call.name, [])
    return errors + CREATING if call.name == "openat" and "O_CREAT" in call.text else errors


def failing(bench, operation, call, error):
    with Place(bench, operation) as place:
        log = place.outer / "log"
        ended = place.do(tracing.wrapper(log, "-e", f"trace={call.name}", "-e",
                                         f"inject={call.name}:error={error}:when={call.nth}"))
        injected = tracing.was_injected(log)
        return Verdict(injected, f"ended with {ended.status}", place.judge(ended))


def trials(bench, operations, short):
    for operation in operations:
        with Place(bench, operation) as place:
            calls = [call for call in tracing.calls_of(place) if not call.early]
        if operation.slow:
            calls = calls[::len(calls) // 40] + calls[-20:]
        if operation.workbook:  # some of many that are alike, by which its sheets are put together
            calls = tracing.spread_over(calls, 60)
        if operation.terminal:  # which itself fails only when it is closed: see SIGHUP
            calls = [call for call in calls if call.name != "write" or call.text[:2] not in ("1,", "2,")]
        pairs = [(call, error) for call in calls for error in errors_of(call)]
        if short:
            pairs = [(call, error) for call, error in pairs if (call.name, error) in SHORT]
            pairs = pairs[::len(pairs) // 25 + 1]
        for call, error in pairs:
            yield Trial(f"{call.name} {error}", operation.name, f"at call {call.nth}: {call.text[:60]}",
                        lambda op=operation, one=call, why=error: failing(bench, op, one, why))
