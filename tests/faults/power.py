"""The power fails: of what was written since the last fsync anything may be missing, in any order.

The system calls of one run are read from strace and played to a model of the disk. At each moment the model gives the
states in which a disk may be found afterwards; each is laid out as files, and held against what had been said by then."""

import random
import re
import shutil
from dataclasses import dataclass, field

import tracing
from operations import snapshot
from trial import SCRATCH, Place, Trial, Verdict

PAGE = 4096  # what a system writes as a whole
SAMPLES = 6  # of each moment, besides those that are simple
CALLS = "openat,write,writev,ftruncate,fsync,rename,unlink,mkdir,rmdir,close,dup,fcntl"
DONE = re.compile(r"^(.*)\)\s+=\s+(-?\d+)(.*)$")


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

    def mixed(self, chance):
        """As it may have come to the disk: each page, and the length, as of some time since the last fsync."""
        times = [self.with_pending(count) for count in range(len(self.pending) + 1)]
        bytes_ = bytearray(len(chance.choice(times)))
        for at in range(0, len(bytes_), PAGE):
            page = chance.choice(times)[at:at + PAGE][:len(bytes_) - at]
            bytes_[at:at + len(page)] = page
        return bytes(bytes_)


@dataclass(eq=False)
class Change:
    """Of entries, which come through together or not at all: what a folder holds moves with it."""

    path: str
    inode: int = 0  # that is there now; 0: it is gone
    moved_from: str = ""
    folder_gone: bool = False  # and with it whatever was in it

    @property
    def folder(self):
        return self.path.rpartition("/")[0]

    def apply(self, names):
        if self.folder_gone:
            for inner in [one for one in names if one.startswith(self.path + "/")]:
                names.pop(inner)
        elif self.moved_from:
            for old in [one for one in names if (one + "/").startswith(self.moved_from + "/")]:
                names[self.path + old[len(self.moved_from):]] = names.pop(old)
        elif self.inode:
            names[self.path] = self.inode
        else:
            names.pop(self.path, None)


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
            change.apply(names)
        return names

    def sync_folder(self, folder):
        of = [one for one in self.pending if one.folder == folder]
        self.durable = self.names(of)
        gone = tuple(one.path + "/" for one in of if one.folder_gone)
        self.pending = [one for one in self.pending if one not in of and not one.path.startswith(gone)]
        # What was still to come in a folder that has moved comes there.
        for moved in [one for one in of if one.moved_from]:
            for one in self.pending:
                if one.path.startswith(moved.moved_from + "/"):
                    one.path = moved.path + one.path[len(moved.moved_from):]

    def sampled(self, chance):
        """Any of the entries came through, and of each file something else; what was not written is zeros."""
        some = [one for one in self.pending if chance.random() < 0.5]
        if chance.random() < 0.5:
            some = self.pending  # mostly they are few, and it is by them that a file is there at all
        state = {}
        for path, inode in self.names(some).items():
            file = self.files[inode]
            state[path] = (file.mixed(chance) if chance.random() < 0.5 else
                           file.with_pending(chance.randint(0, len(file.pending)), chance.random() < 0.3))
        return state

    def states(self, chance, samples):
        """The ways in which the disk may be found: which entries came through, and how much of each file; of all of them
        those in which every file fares alike, and a sample."""
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
        for _ in range(samples):
            yield self.sampled(chance)


class Replay:
    def __init__(self, disk):
        self.disk = disk
        self.open = {}
        self.said = ""

    def take(self, name, words, result):
        """Whether the disk changed."""
        texts = tracing.texts_of(words)
        if result < 0:
            return False
        disk = self.disk
        if name == "openat":
            path = clean(texts[0])
            if "O_DIRECTORY" in words:
                self.open[result] = ("folder", path)
            elif "O_CREAT" in words and path not in disk.names() and inside(path):
                inode = disk.new()
                disk.pending.append(Change(path, inode))
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
        writes = name in ("write", "writev")
        if writes and number == 1:
            self.said += b"".join(texts)[:result].decode("utf-8", "replace")
        elif writes and kind == "file":
            disk.files[what].pending.append(("write", b"".join(texts)[:result]))
        elif name == "ftruncate" and kind == "file":
            disk.files[what].pending.append(("cut", int(words.split(",")[1])))
        elif name == "fsync" and kind == "file":
            file = disk.files[what]
            file.durable, file.pending = file.with_pending(len(file.pending)), []
        elif name == "fsync" and kind == "folder":
            disk.sync_folder(what)
        elif name == "rename":
            old, new = clean(texts[0]), clean(texts[1])
            disk.pending.append(Change(new, moved_from=old))
        elif name == "rmdir":
            disk.pending.append(Change(clean(texts[0]), folder_gone=True))
        elif name == "unlink" and clean(texts[0]) in disk.names():
            disk.pending.append(Change(clean(texts[0])))
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
    chance = random.Random(place.operation.name)
    samples = 0 if place.operation.workbook else SAMPLES  # whose moments are a thousand and alike
    with open(log, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            call = tracing.CALL.match(line)
            ended = DONE.match(call[2]) if call else None
            if not ended:
                continue
            changed = replay.take(call[1], ended[1], int(ended[2]))
            if changed or call[1] in ("write", "writev") and replay.said:
                for state in replay.disk.states(chance, samples):
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
            # What is in the making goes, whatever it holds, unless it is whole already.
            goes = not any(path.endswith(".tmp/whole") for path in state)
            kept = {path: b"" if goes and SCRATCH.search(path) else bytes_ for path, bytes_ in state.items()
                    if not path.endswith(".lock")}
            if can_be(kept):
                seen[tuple(sorted(kept.items()))] = said
    found = list(seen.items())
    return found[::len(found) // 12 + 1] if short else found


def can_be(state):
    """A name that was a file's once, and a folder's later, cannot be both."""
    return not any(folder in state for path in state for folder in above(path))


def above(path):
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


def found_so(bench, operation, state, said):
    with Place(bench, operation) as place:
        lay_out(place, dict(state))
        broken = [one for one in place.half() if not may_be_torn(place, one)] + place.too_early(said)
        return Verdict(True, "was done" if place.is_done() else "finished by the same command",
                       broken + place.finish())


def may_be_torn(place, sentence):
    """A record whose beginning was never confirmed may be empty or end in the middle of a line; one that was, in zeros."""
    name = sentence.removeprefix("I1: ").partition(" is neither")[0]
    if not name.endswith(".jsonl"):
        return False
    if name not in place.before:
        return True
    now = (place.folder / name).read_bytes().rstrip(b"\0")
    return now.startswith(place.before[name]) and place.after[name].startswith(now)


def trials(bench, operations, short):
    for operation in operations:
        if operation.terminal or operation.slow:
            continue
        for number, (state, said) in enumerate(after_power_loss(bench, operation, short)):
            yield Trial("power loss", operation.name, f"state {number}",
                        lambda op=operation, at=state, words=said: found_so(bench, op, at, words))
