"""A project file as a file: opened and locked, written to whole or not at all, copied, let go.

What stands in it is no business of this module; :mod:`.project_file` knows that.
"""

from __future__ import annotations

import contextlib
import os
import platform
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Self

from annotations.errors import BugError, UserError
from annotations.files import sync_folder
from annotations.progress import never, unheard
from annotations.store import connection as opening
from annotations.store import integrity, reading
from annotations.store.file_errors import plain_errors
from annotations.store.lock import SideLock
from annotations.store.sealing import seal_aside, stop_sealing
from annotations.targets import COMPANIONS, held, identity, refuse_project
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

    from sqlite_utils import Database

    from annotations.progress import Progress
    from annotations.store.seals import Seals

_BACKUP_PAGES = 4096
"""How many pages of the file are copied between two words on progress."""


class HeldFile:
    """A file held by this program alone until :meth:`close`.

    Attributes:
        path: Where it lies.
        readonly: True where the file or its folder cannot be written to; then every commit is refused.
        is_sealed: True where it was believed for its seal when it was opened (:mod:`.seals`).
    """

    def __init__(self, path: Path, database: Database, lock: SideLock | None) -> None:
        self.path = path
        self.readonly = lock is None
        self._database = database
        self._connection: sqlite3.Connection = database.conn
        self._lock = lock
        self._seals: Seals | None = None
        self.is_sealed = False
        self._identity = path.stat()
        held.append(identity(self._identity))
        self._device = platform.node()
        self._closed = False

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        readonly: bool = False,
        seals: Seals | None = None,
        progress: Progress = unheard,
        is_cancelled: Callable[[], bool] = never,
    ) -> Self:
        """Open, check and lock a project file. ``progress`` is told where an older one has to be indexed first.

        A file that the ``seals`` hold is believed to be whole for its digest.
        Raises UserError with the file unchanged; LockedError names the holder. Where ``is_cancelled``, asked from time
        to time, says so, CancelledError. With ``readonly`` nothing is written to it or beside it, nor is it locked.
        """
        path = Path(path)
        path = Path(os.path.realpath(path)) if path.is_symlink() else path  # lock and journal lie beside the file
        opening.check_is_file(path)
        stop_sealing(path)
        # Before the first byte is read: if this program has the file open, closing it again would drop SQLite's lock.
        lock = SideLock(path) if not readonly and opening.is_writable(path) else None
        try:
            is_sealed = seals is not None and seals.hold(path, is_cancelled=is_cancelled)
            database = opening.connect(
                path, readonly=lock is None, is_sealed=is_sealed, progress=progress, is_cancelled=is_cancelled
            )
            opened = cls(path, database, lock)
        except BaseException:
            if lock:
                lock.release()
            raise
        opened._seals, opened.is_sealed = seals, is_sealed
        return opened

    def close(self, *, sealing: bool = False) -> None:
        """Let go of the file. Does nothing the second time.

        With ``sealing`` a file that is not as it was sealed is checked and sealed aside, and let go of after that.
        """
        if self._closed:
            return
        self._closed = True
        is_as_sealed = self.is_sealed and self._connection.total_changes == 0
        self._connection.close()
        held.remove(identity(self._identity))
        if self._lock and self._seals and sealing and not is_as_sealed:
            seal_aside(self.path, self._seals, self._lock)
        elif self._lock:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Copies

    def backup(self, path: Path, *, progress: Progress = unheard) -> None:
        """Write a copy of the project and check it before it counts. Raises UserError where something is there."""
        self.snapshot(path, progress=progress)
        try:
            opening.connect(path, readonly=True).conn.close()
        except BaseException:
            path.unlink(missing_ok=True)
            raise

    def snapshot(self, path: Path, *, progress: Progress = unheard) -> None:
        """Write a copy of the project, as it is now. Raises UserError where something is there already.

        ``progress`` is told in pages of the file.
        """
        self.refuse_as_target(path)
        if path.exists() or path.is_symlink():
            raise UserError(say("{path} is there already.", path=path), advice="Choose another name.")
        draft = path.with_name(f".{path.name}.{os.getpid()}.part")
        try:
            with plain_errors(path), contextlib.closing(sqlite3.connect(draft)) as copy:
                self._connection.backup(
                    copy, pages=_BACKUP_PAGES, progress=lambda _, left, total: progress(total - left, total)
                )
            draft.replace(path)
            sync_folder(path.parent)
        except OSError as error:
            raise UserError(say("{path} cannot be written: {reason}.", path=path, reason=error.strerror)) from error
        finally:
            with contextlib.suppress(OSError):
                draft.unlink(missing_ok=True)

    def refuse_as_target(self, out: Path) -> None:
        """Raise UserError where a file that is about to be written is a project, or lies beside one."""
        ours = [os.path.realpath(f"{self.path}{suffix}") for suffix in ("", *COMPANIONS)]
        if os.path.realpath(out) in ours or (out.exists() and os.path.samestat(out.stat(), self._identity)):
            raise UserError(say("{out} is the project itself.", out=out), advice="Choose another name for the export.")
        refuse_project(out)

    def integrity_problems(self) -> list[str]:
        """What is wrong with pages and rows of the file, each in a sentence (:mod:`annotations.store.integrity`)."""
        with self._errors():
            return list(integrity.problems(self._connection))

    # Writing

    def last_op(self) -> int:
        """The number of the last row of the journal; 0 where there is none."""
        with self._errors():
            return reading.last_op(self._connection)

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        """All or nothing, durable at the end; refused where the file is read-only or no longer the one we opened."""
        if self.readonly:
            raise UserError(
                say("{path} is open read-only.", path=self.path), advice="Work on a copy, or change its permissions."
            )
        self._check_identity()
        last = self._last_rows()
        try:
            with self._errors(), self._database.atomic():
                yield
        except sqlite3.IntegrityError as error:
            raise BugError(f"{self.path}: {error}") from error
        except UserError:
            # Where only the very last sync failed, SQLite reports an error though the file holds the transaction.
            if self._last_rows() == last:
                raise
            self._write_again()

    def _last_rows(self) -> tuple[int, int]:
        """What tells whether the file holds a transaction: the numbers of the last op and version of the schema."""
        with self._errors():
            found = self._connection.execute("SELECT coalesce(max(version), 0) FROM schema_versions").fetchone()
        return self.last_op(), int(found[0])

    def _write_again(self) -> None:
        """Make durable what is in the file but may not have reached the disk, by one more transaction."""
        with self._errors(), self._database.atomic():
            self._connection.execute("UPDATE ops SET at = at WHERE sequence = (SELECT max(sequence) FROM ops)")
            self._connection.execute("UPDATE schema_versions SET at = at")

    def _check_identity(self) -> None:
        try:
            same = os.path.samestat(self.path.stat(), self._identity)
        except OSError:
            same = False
        if not same:
            raise UserError(
                say(
                    "{path} was moved, removed or replaced while it was open; nothing more is written to it.",
                    path=self.path,
                ),
                advice="Close it and open the right file.",
            )

    def _errors(self) -> contextlib.AbstractContextManager[None]:
        return plain_errors(self.path)
