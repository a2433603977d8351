"""The side lock: one program at a time on a project file, and a name for whoever holds it.

SQLite's own lock keeps others out but cannot say who it is. Beside `corpus.hashiya` stands `corpus.hashiya.lock` while
the project is open; the operating system holds the lock on it and drops it when the program ends, however it ends.
"""

from __future__ import annotations

import contextlib
import getpass
import json
import os
import platform
import stat
import sys
import time
from datetime import datetime
from typing import TYPE_CHECKING, Self

from annotations.errors import UserError
from schemas.saying import say

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

SOON_S = 6.0
"""So long others wait for a lock whose holder has said that it is about to let go."""
_PAUSE_S = 0.05
_CLOSING = b"\n"
"""Stands behind the holder in the file of a lock that is about to be let go: JSON takes no notice of it."""
_LOCKED_BYTE = 1 << 30  # far behind the contents, which others must be able to read on Windows


class LockedError(UserError):
    """Another program has the project open."""


class SideLock:
    """Held from construction until :meth:`release`.

    Raises LockedError, naming the holder, where another has it, and UserError where its file cannot be made. One whose
    holder has said :meth:`let_go_soon` is waited for.
    """

    def __init__(self, project: Path) -> None:
        self.path = project.with_name(project.name + ".lock")
        self._descriptor = self._take(project)
        self._write_holder()

    def let_go_soon(self) -> None:
        """Say to others that the project is closed, and that it is worth their while to wait."""
        self._write_holder(is_closing=True)

    def release(self) -> None:
        """Let the lock go and remove its file. Does nothing the second time."""
        if self._descriptor < 0:
            return
        descriptor, self._descriptor = self._descriptor, -1
        if sys.platform != "win32":
            with contextlib.suppress(OSError):  # what counts is the lock, which must not outlast this
                self.path.unlink(missing_ok=True)
        os.close(descriptor)
        if sys.platform == "win32":
            with contextlib.suppress(OSError):
                self.path.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()

    def _take(self, project: Path) -> int:
        deadline = time.monotonic() + SOON_S
        while True:
            descriptor = self._open()
            if not _try_lock(descriptor):
                said = os.read(descriptor, 4096)
                holder = _describe(said)
                os.close(descriptor)
                if _CLOSING in said and time.monotonic() < deadline:
                    time.sleep(_PAUSE_S)
                    continue
                raise LockedError(
                    say("{project} is open in another program ({holder}).", project=project, holder=holder),
                    advice="Close it there first; its backups can be read meanwhile.",
                )
            if self._is_still_there(descriptor):
                return descriptor
            os.close(descriptor)  # its last holder removed it between our open and our lock

    def _open(self) -> int:
        # What lies there may be a link to another file, whose contents we would overwrite: it is not followed.
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
        try:
            descriptor = os.open(self.path, flags, 0o666)
        except OSError as error:
            raise UserError(
                say("{path} cannot be made: {reason}.", path=self.path, reason=error.strerror),
                advice="It shows others who has the project open.",
            ) from None
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):  # reading a pipe would wait for ever
            os.close(descriptor)
            raise UserError(
                say("{path} is not a file.", path=self.path), advice="Hashiya did not make it; move it away."
            )
        return descriptor

    def _is_still_there(self, descriptor: int) -> bool:
        try:
            return os.path.samestat(self.path.stat(), os.fstat(descriptor))
        except FileNotFoundError:
            return False

    def _write_holder(self, *, is_closing: bool = False) -> None:
        holder = {"pid": os.getpid(), "host": platform.node(), "user": user_name(), "since": int(time.time())}
        said = json.dumps(holder).encode() + (_CLOSING if is_closing else b"")
        with contextlib.suppress(OSError):  # on a full disk the lock holds all the same; it only tells no name
            os.ftruncate(self._descriptor, 0)
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.write(self._descriptor, said)


def _date(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds).astimezone()


def user_name() -> str:
    """The name of whoever is logged in, or "" where the system does not know."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _try_lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            os.lseek(descriptor, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _describe(content: bytes) -> str:
    try:
        holder = json.loads(content)
        facts = {"user": holder["user"], "process": str(int(holder["pid"])), "host": holder["host"]}
        if "since" not in holder:  # older programs write none
            return say("user {user}, process {process} on {host}", **facts)
        return say(
            "user {user}, process {process} on {host}, since {since:%Y-%m-%d %H:%M}",
            **facts,
            since=_date(holder["since"]),
        )
    except (ValueError, KeyError, TypeError, OverflowError, OSError):
        return say("which one is not known yet")
