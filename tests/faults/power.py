"""The power fails: of what was written since the last fsync anything may be missing, in any order.

The system calls of one run are read from strace and played to a model of the disk. At each moment the model gives the
states in which a disk may be found afterwards; each is laid out as files, and held against what had been said by then."""

import ast
import re
import shutil
from dataclasses import dataclass, field

import tracing
from operations import snapshot
from trial import SCRATCH, Place, Trial, Verdict

CALLS = "openat,write,ftruncate,fsync,rename,unlink,mkdir,rmdir,close,dup,fcntl"
DONE = re.compile(r"^(.*)\)\s+=\s+(-?\d+)(.*)$")
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')


@dataclass
class File:
    durable: bytes = b""
    pending: list = field(default_factory=list)  # writes and cuts since the last fsync

    def with_pending(self, count, torn=False):
        bytes_ = self.durable
        for i, (kind, value) in enumerate(self.pending[:count]):
            if kind == "write":
                bytes_ += value[:len(value) // 2] if torn and i == count - 1 else value
            else:
                bytes_ = bytes_[:value]
        return bytes_


@dataclass(eq=False)
class Change:
    """Of entries, which come through together or not at all: what a folder holds moves with it."""

    folder: str
    there: dict = field(default_factory=dict)  # path -> inode
    gone: list = field(default_factory=list)

    @staticmethod
    def of(path, there=None, gone=()):
        return Change(path.rpartition("/")[0], there or {}, list(gone))


class Disk:
    """Paths are relative to the workspace; folders need no fsync of their own to exist, their entries do."""

    def __init__(self, files):
        self.files = {}  # inode -> File
        self.durable = {}  # path -> inode
        self.pending = []  # changes of entries since the last fsync of their folder
        self.numbers = 0
        for path, bytes_ in files.items():
            self.durable[path] = self.new(bytes_)

    def new(self, bytes_=b""):
        self.numbers += 1
        self.files[self.numbers] = File(bytes_)
        return self.numbers

    def names(self, changes=None):
        names = dict(self.durable)
        for change in self.pending if changes is None else changes:
            for path in change.gone:
                names.pop(path, None)
            names.update(change.there)
        return names

    def sync_folder(self, folder):
        of = [one for one in self.pending if one.folder == folder]
        self.durable = self.names(of)
        self.pending = [one for one in self.pending if one not in of]

    def states(self):
        """The ways in which the disk may be found: which entries came through, and how much of each file."""
        entries = [[], list(self.pending)]
        for one in self.pending:
            entries.append([one])
            entries.append([other for other in self.pending if other is not one])
        contents = ["none", "all", "torn"]
        seen = set()
        for changes in entries:
            for how in contents:
                state = {}
                for path, inode in self.names(changes).items():
                    file = self.files[inode]
                    count = 0 if how == "none" else len(file.pending)
                    state[path] = file.with_pending(count, how == "torn")
                key = tuple(sorted(state.items()))
                if key not in seen:
                    seen.add(key)
                    yield state


class Replay:
    def __init__(self, disk):
        self.disk = disk
        self.open = {}
        self.said = ""

    def take(self, name, words, result):
        """Whether the disk changed."""
        texts = [ast.literal_eval('b"' + one + '"') for one in STRING.findall(words)]
        if result < 0:
            return False
        disk = self.disk
        if name == "openat":
            path = clean(texts[0])
            if "O_DIRECTORY" in words:
                self.open[result] = ("folder", path)
            elif "O_CREAT" in words and path not in disk.names() and inside(path):
                inode = disk.new()
                disk.pending.append(Change.of(path, {path: inode}))
                self.open[result] = ("file", inode)
                return True
            elif path in disk.names():
                inode = disk.names()[path]
                self.open[result] = ("file", inode)
                if "O_TRUNC" in words:
                    disk.files[inode].pending.append(("cut", 0))
            else:
                self.open.pop(result, None)
            return False
        number = int(words.split(",")[0]) if words[:1].isdigit() else -1
        kind, what = self.open.get(number, (None, None))
        if name == "write" and number == 1:
            self.said += texts[0].decode("utf-8", "replace") if texts else ""
        elif name == "write" and kind == "file":
            disk.files[what].pending.append(("write", texts[0][:result]))
        elif name == "ftruncate" and kind == "file":
            disk.files[what].pending.append(("cut", int(words.split(",")[1])))
        elif name == "fsync" and kind == "file":
            file = disk.files[what]
            file.durable, file.pending = file.with_pending(len(file.pending)), []
        elif name == "fsync" and kind == "folder":
            disk.sync_folder(what)
        elif name == "rename":
            old, new = clean(texts[0]), clean(texts[1])
            moved = {path: inode for path, inode in disk.names().items()
                     if path == old or path.startswith(old + "/")}
            disk.pending.append(Change.of(new, {new + path[len(old):]: inode for path, inode in moved.items()},
                                          moved))
        elif name in ("unlink", "rmdir") and clean(texts[0]) in disk.names():
            disk.pending.append(Change.of(clean(texts[0]), gone=[clean(texts[0])]))
        else:
            if name == "close":
                self.open.pop(number, None)
            return False
        return True


def clean(path):
    text = path.decode("utf-8", "surrogateescape")
    while text.startswith("./"):
        text = text[2:]
    return "" if text in (".", "") else text.rstrip("/")


def inside(path):
    return not path.startswith(("/", ".."))


def moments(place):
    """After each change of the disk: the disk as it may be found, and what had been said."""
    log = place.outer / "log"
    files = snapshot(place.folder)
    place.do(tracing.wrapper(log, "-e", f"trace={CALLS}", "-s", "10000000", "-xx"))
    replay = Replay(Disk(files))
    with open(log, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            call = tracing.CALL.match(line)
            ended = DONE.match(call[2]) if call else None
            if not ended:
                continue
            changed = replay.take(call[1], ended[1], int(ended[2]))
            if changed or call[1] == "write" and replay.said:
                for state in replay.disk.states():
                    yield state, replay.said


def lay_out(place, state):
    shutil.rmtree(place.folder)
    for path, bytes_ in state.items():
        file = place.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(bytes_)


def after_power_loss(bench, operation, short):
    """All the moments of one run, as one trial each."""
    with Place(bench, operation) as place:
        seen = {}
        for state, said in moments(place):
            kept = {path: bytes_ for path, bytes_ in state.items() if not path.endswith(".lock")}
            seen[tuple(sorted(kept.items()))] = said
    found = list(seen.items())
    return found[::17] if short else found


def found_so(bench, operation, state, said):
    with Place(bench, operation) as place:
        lay_out(place, dict(state))
        broken = [one for one in place.half() if not may_be_torn(place, one)] + place.too_early(said)
        return Verdict(True, "was done" if place.is_done() else "finished by the same command",
                       broken + place.finish())


def may_be_torn(place, sentence):
    """A record whose beginning was never confirmed may be empty or end in the middle of a line."""
    return ".jsonl is neither" in sentence and not any(path.endswith(".jsonl") for path in place.before)


def trials(bench, operations, short):
    for operation in operations:
        if operation.terminal or operation.slow:
            continue
        for number, (state, said) in enumerate(after_power_loss(bench, operation, short)):
            yield Trial("power loss", operation.name, f"state {number}",
                        lambda op=operation, at=state, words=said: found_so(bench, op, at, words))
