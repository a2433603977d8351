"""Seals: the digests of project files that were found whole on this computer.

A file with a seal is, byte for byte, one that was checked from end to end when it was closed: it is believed for its
digest, which takes a quarter of the time that the check takes. A file without one is checked. Seals speak of contents
and not of paths, so a file that was moved keeps its own and one that was damaged has none. They lie among what the
program may lose at any time.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import platformdirs

from annotations import __version__
from annotations.errors import UserError
from annotations.files import open_file, whole_file
from annotations.progress import CancelledError, never
from annotations.store import connection as opening
from annotations.targets import identity

if TYPE_CHECKING:
    from collections.abc import Callable

LEAST_BYTES, MOST_BYTES = 32 * 1024 * 1024, 2 * 1024 * 1024 * 1024
"""Smaller projects are checked as quickly as one can see; larger ones take longer than a closed program may stay."""

_PARTS = 4
"""A file is digested in so many parts at once. Part of what a digest is: another number makes all seals void."""
_CHUNK_BYTES = 1024 * 1024
_MOST = 20
_MAX_BYTES = 64 * 1024
_writing = threading.Lock()


class _Seal(msgspec.Struct, frozen=True):
    """The size and the digest of a file that was found whole."""

    size_bytes: int
    digest: str


class _Sealed(msgspec.Struct, frozen=True):
    """All seals, the latest first. Those of another version are void, for it may check other things."""

    version: str
    seals: tuple[_Seal, ...]


class Seals:
    """The seals on this computer, in a file of their own; or in the one that is given.

    ``least_bytes`` is the size from which on projects are sealed.
    """

    def __init__(self, file: Path | None = None, *, least_bytes: int = LEAST_BYTES) -> None:
        self._file = file or Path(platformdirs.user_cache_dir("hashiya", appauthor=False)) / "seals.json"
        self._least_bytes = least_bytes

    def hold(self, project: Path, *, is_cancelled: Callable[[], bool] = never) -> bool:
        """True where the file is, byte for byte, one that was found whole, and no journal lies beside it.

        False also where it cannot be read. Raises CancelledError where ``is_cancelled`` says so.
        """
        try:
            if not (size := self._sealable(project)):
                return False
            known = {seal.digest for seal in self._read() if seal.size_bytes == size}
            return bool(known) and digest(project, is_cancelled=is_cancelled) in known
        except (OSError, UserError, RuntimeError):  # RuntimeError: the system gives no more threads
            return False

    def seal(self, project: Path, *, is_cancelled: Callable[[], bool] = never) -> bool:
        """Check a closed project from end to end, and remember its digest where it is whole.

        The caller keeps other programs away from it. False where it is not sealed: it is small, huge, damaged, or
        changed meanwhile, or the seal cannot be written. Raises CancelledError where ``is_cancelled`` says so.
        """
        try:
            before = _state(project)
            if not (size := self._sealable(project)):
                return False
            found = digest(project, is_cancelled=is_cancelled)
            opening.connect(project, readonly=True, is_cancelled=is_cancelled).conn.close()
            if _state(project) != before:
                return False
            self._write(_Seal(size, found))
        except (OSError, UserError, sqlite3.Error, RuntimeError):
            return False
        return True

    def _sealable(self, project: Path) -> int:
        """The size of a project that can have a seal, in bytes; 0 of any other. Raises OSError."""
        size = project.stat().st_size
        return size if self._least_bytes <= size <= MOST_BYTES and not _has_journal(project) else 0

    def _read(self) -> tuple[_Seal, ...]:
        try:
            with open_file(self._file) as file:
                sealed = msgspec.json.decode(file.read(_MAX_BYTES), type=_Sealed)
        except (OSError, UserError, msgspec.MsgspecError, UnicodeDecodeError):
            return ()
        return sealed.seals if sealed.version == __version__ else ()

    def _write(self, seal: _Seal) -> None:
        """Two projects may be sealed by one program at once; two programs may lose each other's seal."""
        with _writing:
            self._write_alone(seal)

    def _write_alone(self, seal: _Seal) -> None:
        others = [other for other in self._read() if other != seal]
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(self._file) as file:
            file.write(msgspec.json.encode(_Sealed(__version__, (seal, *others[: _MOST - 1]))))


def digest(file: Path, *, is_cancelled: Callable[[], bool] = never) -> str:
    """SHA-256 of the digests of a file's parts. Raises OSError, and CancelledError where ``is_cancelled`` says so."""
    size = file.stat().st_size
    length = -(-size // _PARTS)
    is_over = threading.Event()

    def part(number: int) -> bytes:
        start = number * length
        return _digest_part(file, start, min(size, start + length), lambda: is_over.is_set() or is_cancelled())

    with ThreadPoolExecutor(_PARTS) as pool:
        try:
            return hashlib.sha256(b"".join(pool.map(part, range(_PARTS)))).hexdigest()
        finally:
            is_over.set()  # Ctrl+C comes up here, and the pool waits for its threads


def _digest_part(path: Path, start: int, end: int, is_cancelled: Callable[[], bool]) -> bytes:
    """SHA-256 of the bytes from ``start`` to ``end``, half-open."""
    found, chunk = hashlib.sha256(), bytearray(_CHUNK_BYTES)
    with path.open("rb", buffering=0) as file:
        file.seek(start)
        while start < end:
            if is_cancelled():
                raise CancelledError
            count = file.readinto(memoryview(chunk)[: end - start])
            if not count:
                raise OSError(f"{path} ends before its end")
            found.update(memoryview(chunk)[:count])
            start += count
    return found.digest()


def _has_journal(project: Path) -> bool:
    return any(os.path.lexists(project.with_name(project.name + ending)) for ending in ("-journal", "-wal"))


def _state(file: Path) -> tuple[int, ...]:
    """What changes when a file does: device and number, times, size in bytes."""
    facts = file.stat()
    return (*identity(facts), facts.st_mtime_ns, facts.st_ctime_ns, facts.st_size)
