"""A person at a pseudo-terminal, who answers every prompt."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

from operations import ENVIRONMENT, PATIENCE

MODES = ["input modes", "output modes", "control modes", "local modes"]
PASTE = re.compile(rb"\x1b\[\?2004([hl])")


class Hung(Exception):
    pass


def as_job(told):
    signal.signal(signal.SIGTTOU, signal.SIG_IGN)
    before = termios.tcgetattr(0)
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        os.tcsetpgrp(0, os.getpid())
        signal.signal(signal.SIGTTOU, signal.SIG_DFL)
        return
    while True:
        _, status = os.waitpid(child, os.WUNTRACED)
        if not os.WIFSTOPPED(status):
            os._exit(os.waitstatus_to_exitcode(status) & 255)
        with open(told, "w", encoding="utf-8") as file:
            file.write("as found" if termios.tcgetattr(0)[:4] == before[:4] else "changed")
        os.kill(-child, signal.SIGCONT)


def as_made():
    """The modes of a new pseudo-terminal; of the program's own they may be other by the time one looks."""
    ends = pty.openpty()
    modes = termios.tcgetattr(ends[0])[:4]
    for end in ends:
        os.close(end)
    return modes


class Terminal:
    """`job`: the program is a job of a shell's kind, which takes it to the front again when it has stopped, and writes
    down whether the terminal was as it had found it by then."""

    def __init__(self, command, cwd, environment=None, job=None):
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            os.chdir(cwd)
            if job:
                as_job(job)
            os.execvpe(command[0], command, {**ENVIRONMENT, **(environment or {})})
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.out = b""
        self.seen = 0
        self.status = None
        self.found = as_made()

    def prompt(self):
        """Waits for the next prompt: True, or False where the program has ended."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            shown = self.out[self.seen:]
            # With an answer on the line that is not saved yet; what was typed last may be shown there a moment longer.
            if shown.endswith(b"> ") or shown.endswith(b"> 1") and "まだ保存できていません".encode() in shown:
                self.seen = len(self.out)
                return True
            if select.select([self.master], [], [], 0.2)[0]:
                try:
                    piece = os.read(self.master, 65536)
                except OSError:
                    piece = b""
                if not piece:
                    return False
                self.out += piece
        raise Hung(self.text()[-300:])

    def type(self, text):
        os.write(self.master, text.encode())

    def text(self):
        return self.out.decode("utf-8", "replace")

    def is_as_found(self):
        return termios.tcgetattr(self.master)[:4] == self.found

    def not_restored(self):
        """What of the terminal is not as it was found, after the end."""
        broken = []
        for name, now, then in zip(MODES, termios.tcgetattr(self.master), self.found):
            if now != then:
                broken.append(f"I5: the terminal's {name} is {now:#o}, and was {then:#o}")
        marks = b"".join(PASTE.findall(self.out))
        if marks != b"hl" * (len(marks) // 2):  # off again each time, also before it stops
            broken.append("I5: the terminal still marks what is pasted")
        return broken

    def drain(self):
        """What was still shown at the very end."""
        try:
            while select.select([self.master], [], [], 0)[0]:
                piece = os.read(self.master, 65536)
                if not piece:
                    break
                self.out += piece
        except OSError:
            pass

    def end(self):
        """The exit status, or minus the signal that ended it."""
        limit = time.monotonic() + PATIENCE
        while self.status is None:
            try:
                if select.select([self.master], [], [], 0)[0]:
                    self.out += os.read(self.master, 65536)
            except OSError:
                pass
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
                self.drain()
            elif time.monotonic() > limit:
                os.kill(self.pid, signal.SIGKILL)
                os.waitpid(self.pid, 0)
                self.status = -signal.SIGKILL
                raise Hung(self.text()[-300:])
            else:
                time.sleep(0.002)
        return self.status

    def close(self):
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self.master)


def answer_all(command, cwd, environment=None, patient=12, most=24):
    """Answers 1 to every question, and q when all is answered, or it goes on for too long; the status, all that was
    shown, and what of the terminal is not restored."""
    terminal = Terminal(command, cwd, environment)
    try:
        for number in range(most):
            if not terminal.prompt():
                break
            # Where nothing is known of the terminal, what may be answered stands on a line of its own above.
            asked = "".join(terminal.text()[-600:].rsplit("\n", 2)[-2:])
            # At a question that is not saved yet the answer stands on the line already.
            kept = "まだ保存できていません" in terminal.text()[-700:]
            terminal.type("\x15q\r" if "確認（" in asked or number >= patient else "\r" if kept else "1\r")
        status = terminal.end()
        return status, terminal.text(), terminal.not_restored()
    finally:
        terminal.close()
