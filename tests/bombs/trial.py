"""One bomb and one command that reads it."""

from dataclasses import dataclass, field
from typing import Callable


@dataclass
class Trial:
    name: str
    arguments: list
    build: Callable  # (folder, size, program): writes the files
    size: int  # what `build` takes: a count or bytes, as it says
    expected: set = field(default_factory=lambda: {0, 1, 2, 3, 5})
    valid: bool = False  # nothing is wrong with it: twice as much must cost about twice as much
    typed: str = ""  # the file that is standard input
    short: bool = True  # in the selection of every day

    @property
    def command(self):
        return next(word for word in self.arguments if not word.startswith("-"))
