"""One bomb and one command that reads it."""

from dataclasses import dataclass
from typing import Callable, Optional

# How a command ends with what is valid. 2 and 3 would mean that it was refused, and so never read as it was meant to be;
# run ends with 5 where questions are left.
DONE = {"run": {0, 5}}
REFUSED = {0, 1, 2, 3, 5}


@dataclass
class Trial:
    name: str
    arguments: list
    build: Callable  # (folder, size, program): writes the files
    size: int  # what `build` takes: a count or bytes, as it says
    expected: Optional[set] = None  # left out: what DONE says of what is valid, else whatever is no crash
    megabytes: int = 200  # what it may need
    valid: bool = False  # nothing is wrong with it: twice as much must cost about twice as much
    typed: str = ""  # the file that is standard input
    short: bool = True  # in the selection of every day

    @property
    def ends(self):
        if self.expected is not None:
            return self.expected
        return DONE.get(self.command, {0}) if self.valid else REFUSED

    @property
    def command(self):
        return next(word for word in self.arguments if not word.startswith("-"))
