"""A file system that really is full: the workspace lies on one with room for so many pages, or files, and no more."""

import os
import shutil
import subprocess
import sys

from trial import Place, Trial, Verdict

AMPLE = 1 << 26  # bytes
MOST = 24  # rooms that are tried of an operation


def mounted(folder):
    return subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={AMPLE}", "tmpfs", folder], capture_output=True,
                          check=False).returncode == 0


class SmallPlace(Place):
    """A place on a file system of its own."""

    def __enter__(self):
        small = self.outer / "small"
        small.mkdir()
        if not mounted(small):
            raise OSError("no file system can be mounted any more")
        (small / "filler").write_text("a size of nothing would be no limit")
        self.folder = shutil.move(self.folder, small / "w")
        return self

    def __exit__(self, *rest):
        subprocess.run(["umount", "-l", self.outer / "small"], check=True)
        super().__exit__(*rest)

    def leave(self, what, room):
        """So many pages, or files, can be added."""
        now = os.statvfs(self.folder)
        size = (f"size={(now.f_blocks - now.f_bfree + room) * now.f_frsize}" if what == "pages" else
                f"nr_inodes={now.f_files - now.f_ffree + room}")
        self.change(size)

    def change(self, options):
        subprocess.run(["mount", "-o", f"remount,{options}", self.outer / "small"], check=True)


def with_room_for(bench, operation, what, room):
    with SmallPlace(bench, operation) as place:
        place.leave(what, room)
        ended = place.do()
        place.change(f"size={AMPLE},nr_inodes=100000")
        return Verdict(ended.status != operation.status, f"ended with {ended.status}", place.judge(ended))


def enough(bench, operation, what):
    """The least room with which it goes well."""
    def goes_well(room):
        with SmallPlace(bench, operation) as place:
            place.leave(what, room)
            return place.do().status == operation.status and place.is_done()
    most = 1
    while not goes_well(most):
        most *= 2
    least = most // 2
    while most - least > 1:
        middle = (most + least) // 2
        least, most = (least, middle) if goes_well(middle) else (middle, most)
    return 0 if most == 1 and goes_well(0) else most


def trials(bench, operations, short):
    probe = bench.folder / "probe"
    probe.mkdir()
    if not mounted(probe):
        print("faults: no file system can be mounted here: no full one is tried", file=sys.stderr)
        return
    subprocess.run(["umount", probe], check=True)
    for operation in operations:
        for what in ("pages", "files"):
            rooms = range(enough(bench, operation, what))
            for room in rooms[::len(rooms) // (3 if short else MOST) + 1]:
                yield Trial(f"room for few {what}", operation.name, f"{room}",
                            lambda op=operation, kind=what, at=room: with_room_for(bench, op, kind, at))
