"""The automatic backups of a project: a folder beside it, what it holds, which of them stay, and the way back.

Where the folder of the project cannot be written to, the project is open read-only and nothing of it can be lost
through us, so there is no other place for backups. A backup gets its name only after it was opened and checked;
whatever else lies in the folder does not count. It is told apart by its name, which is the time in UTC.
"""

from __future__ import annotations

import contextlib
import os
import re
import sqlite3
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from annotations import text as texts
from annotations.errors import UserError
from annotations.files import sync_folder
from annotations.progress import CancelledError, never, unheard
from annotations.store import connection as opening
from annotations.store.addresses import address_of
from annotations.store.file_errors import RESTORE, DamagedError, plain_errors
from annotations.store.lock import SideLock
from annotations.store.sealing import stop_sealing
from annotations.targets import ENDING
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from annotations.progress import Progress
    from annotations.store.held_file import HeldFile

EVERY = timedelta(minutes=30)
RECENT, WEEKLY, MONTHLY = 12, 10, 9

_NAME = re.compile(r"(\d{8}T\d{6})Z\.hashiya")
_TIME = "%Y%m%dT%H%M%S"
_DRAFT = ".draft-"
_BEFORE = "-before-restore-"
_PART_BYTES = 1 << 20


@dataclass(frozen=True)
class Backup:
    """A backup that was checked when it was made. ``at`` is when, in UTC."""

    path: Path
    at: datetime
    size_bytes: int


@dataclass(frozen=True)
class Counts:
    """What a backup holds, over all layers."""

    documents: int
    spans: int


# Which there are, and which stay


def folder_of(project: Path) -> Path:
    """Where the backups of a project lie: `corpus.hashiya-backups` beside `corpus.hashiya`."""
    real = Path(os.path.realpath(project))
    return real.with_name(f"{real.name.removesuffix(ENDING)}{ENDING}-backups")


def listed(project: Path) -> list[Backup]:
    """The backups of a project, the newest first; none where there is no folder of them."""
    try:
        found = [(path, _NAME.fullmatch(path.name)) for path in folder_of(project).iterdir()]
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise UserError(
            say("{folder_of} cannot be read: {reason}.", folder_of=folder_of(project), reason=error.strerror)
        ) from error
    made = [Backup(path, time_of(match[1]), path.stat().st_size) for path, match in found if match and path.is_file()]
    return sorted(made, key=lambda backup: backup.at, reverse=True)


def is_automatic(backup: Backup) -> bool:
    """True for one that was made and checked as a backup; False for what a restore has kept."""
    return bool(_NAME.fullmatch(backup.path.name))


def kept_beside(project: Path) -> list[Backup]:
    """What earlier restores have kept of a project, the newest first. Nothing of it was checked when it was kept."""
    real = Path(os.path.realpath(project))
    stem = f"{real.name.removesuffix(ENDING)}{_BEFORE}"
    found: list[Backup] = []
    with contextlib.suppress(OSError):  # who cannot read the folder has nothing to choose from
        for path in real.parent.iterdir():
            if path.name.startswith(stem) and path.name.endswith(ENDING) and path.is_file():
                state = path.stat()
                found.append(Backup(path, datetime.fromtimestamp(state.st_mtime, UTC), state.st_size))
    return sorted(found, key=lambda backup: backup.at, reverse=True)


def time_of(name: str) -> datetime:
    """The time in the name of a backup; the earliest of all where it is none, such as the 31st of June."""
    try:
        return datetime.strptime(name, _TIME).replace(tzinfo=UTC)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)


def is_due(times: Iterable[datetime], now: datetime) -> bool:
    """True where the newest backup is older than EVERY, or of a time to come: then the clock was set back."""
    newest = max(times, default=None)
    return newest is None or not timedelta(0) <= now - newest < EVERY


def to_keep(times: Iterable[datetime]) -> set[datetime]:
    """Which backups stay: the newest RECENT, and the newest of each of the last WEEKLY weeks and MONTHLY months.

    Only weeks and months that have one are counted, so that a year's pause takes nothing away.
    """
    newest_first = sorted(set(times), reverse=True)
    weekly = _first_of_each(newest_first, lambda at: at.isocalendar()[:2])
    monthly = _first_of_each(newest_first, lambda at: (at.year, at.month))
    return {*newest_first[:RECENT], *weekly[:WEEKLY], *monthly[:MONTHLY]}


def _first_of_each(times: Iterable[datetime], period: Callable[[datetime], tuple[int, int]]) -> list[datetime]:
    found: dict[tuple[int, int], datetime] = {}
    for at in times:
        found.setdefault(period(at), at)
    return list(found.values())


def counts(backup: Path) -> Counts | None:
    """What a backup holds; None where it cannot be read."""
    try:
        with contextlib.closing(_look_into(backup)) as connection:
            sql = "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM spans)"
            return Counts(*connection.execute(sql).fetchone())
    except sqlite3.Error:
        return None


# Making one


def take_if_due(project: HeldFile, *, now: datetime | None = None) -> Path | None:
    """Make a backup where one is due, and return it. What raises leaves the older ones as they were."""
    draft = draft_if_due(project, now=now)
    return finish(draft) if draft else None


def draft_if_due(project: HeldFile, *, now: datetime | None = None, progress: Progress = unheard) -> Path | None:
    """Copy the open project into its folder of backups where one is due, for :func:`finish` to check.

    None where none is due, where there is nothing in it yet, or where the project is read-only. Raises UserError where
    the disk does not play along.
    """
    at = now or datetime.now(UTC)
    if project.readonly or not project.last_op() or not is_due((one.at for one in listed(project.path)), at):
        return None
    folder = folder_of(project.path)
    try:
        folder.mkdir(exist_ok=True)
        _clear_drafts(folder)  # of killed programs: whoever has the project open is the only one to make any
    except OSError as error:
        raise UserError(
            say("No backup can be made in {folder}: {reason}.", folder=folder, reason=error.strerror)
        ) from error
    draft = folder / f"{_DRAFT}{at.strftime(_TIME)}Z{ENDING}"
    try:
        project.snapshot(draft, progress=progress)
    except BaseException:
        with contextlib.suppress(OSError):
            _clear_drafts(folder)
        raise
    return draft


def finish(draft: Path, *, is_cancelled: Callable[[], bool] = never) -> Path:
    """Check a draft, give it the name of a backup, and let the oldest ones go. Needs no open project.

    Raises DamagedError where the project that it was made of is damaged, CancelledError where ``is_cancelled`` says so;
    then the draft is gone and the older backups are as they were.
    """
    try:
        check(draft, is_cancelled=is_cancelled)
        backup = draft.with_name(draft.name.removeprefix(_DRAFT))
        draft.replace(backup)
        sync_folder(backup.parent)
    except OSError as error:
        raise UserError(
            say("No backup can be made in {parent}: {reason}.", parent=draft.parent, reason=error.strerror)
        ) from error
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
    _rotate(backup.parent, but=backup)
    return backup


def check(copy: Path, *, is_cancelled: Callable[[], bool] = never) -> None:
    """Raise UserError where a copy of a project is not sound: as at open, and every text by its hash."""
    connection = opening.connect(copy, readonly=True, is_cancelled=is_cancelled).conn
    with contextlib.closing(connection), plain_errors(copy):
        for sha256, text in connection.execute("SELECT sha256, text FROM texts"):
            if is_cancelled():
                raise CancelledError
            if texts.sha256(text) != sha256:
                message = say("{copy} is damaged: a text is not the one that was imported.", copy=copy)
                raise DamagedError(message, advice=RESTORE)


def _rotate(folder: Path, *, but: Path) -> None:
    """Remove what does not stay. What cannot be removed stays, and is tried again the next time."""
    found = {path: time_of(match[1]) for path in folder.iterdir() if (match := _NAME.fullmatch(path.name))}
    kept = to_keep(found.values())
    for path, at in found.items():
        if at not in kept and path != but:
            with contextlib.suppress(OSError):
                path.unlink()


def _clear_drafts(folder: Path) -> None:
    for pattern in (f"{_DRAFT}*", f".{_DRAFT}*"):
        for left in folder.glob(pattern):
            left.unlink(missing_ok=True)


def _look_into(path: Path) -> sqlite3.Connection:
    """A connection that reads what lies there and writes nothing, not even beside it."""
    return sqlite3.connect(address_of(path, "ro", immutable=True), uri=True)


# The way back


def sound(project: Path, *, progress: Progress = unheard) -> Iterator[Backup]:
    """The backups that can be opened, the newest first, each checked when it is asked for.

    ``progress`` is told in backups.
    """
    found = listed(project)
    for done, backup in enumerate(found):
        with contextlib.suppress(UserError):
            check(backup.path, is_cancelled=_asking(progress, done, len(found)))
            yield backup


def restore(project: Path, backup: Path, *, progress: Progress = unheard) -> Path | None:
    """Put a backup in the place of a project, whole or not at all; return where the file that was there is now.

    The project may be damaged or missing. None where it was missing. ``progress`` is told in bytes. Raises LockedError
    where a program has it open, UserError where the backup is not sound or the disk does not play along; then, and
    where ``progress`` raises, the project is as it was.
    """
    project = Path(os.path.realpath(project))
    draft = project.with_name(f".{project.name}.{os.getpid()}.part")
    stop_sealing(project)
    try:
        with SideLock(project):
            copied = _Copying(progress, [backup, project])
            copied.copy(backup, draft)
            check(draft, is_cancelled=_asking(progress, copied.done, copied.total))
            _settle(project)
            kept = _keep(project, copied)
            draft.replace(project)
            sync_folder(project.parent)
            return kept
    except OSError as error:
        raise UserError(
            say("{project} cannot be restored: {reason}.", project=project, reason=error.strerror)
        ) from error
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)


def _asking(progress: Progress, done: int, total: int) -> Callable[[], bool]:
    """Asks whoever listens whether to go on, without having come further."""

    def is_cancelled() -> bool:
        try:
            progress(done, total)
        except CancelledError:
            return True
        return False

    return is_cancelled


class _Copying:
    """Copies files so that they are on the disk, and tells how many bytes of all are done."""

    def __init__(self, progress: Progress, sources: Iterable[Path]) -> None:
        self._progress, self.done = progress, 0
        self.total = sum(path.stat().st_size for path in sources if path.is_file())

    def copy(self, source: Path, target: Path) -> None:
        opening.check_is_file(source)
        with source.open("rb") as read, target.open("wb") as written:
            while part := read.read(_PART_BYTES):
                self._progress(min(self.done, self.total), self.total)
                written.write(part)
                self.done += len(part)
            written.flush()
            os.fsync(written.fileno())


def _settle(project: Path) -> None:
    """Let SQLite roll back what a killed program left, so that the file alone is what is kept; if it can be."""
    if any(map(os.path.lexists, _journals(project))):
        with contextlib.suppress(UserError):
            opening.connect(project, readonly=False).conn.close()


def _keep(project: Path, copied: _Copying) -> Path | None:
    """Copy the present file, and a journal that still lies beside it, under a dated name, and take the journal away.

    That journal would be rolled back into the restored file; only one of a damaged project is left by now. What cannot
    be copied, for want of room or because the disk cannot read it, is given the other name itself. Where the person
    stops it, all is as it was.
    """
    kept = _free_name(project)
    journals = [path for path in _journals(project) if os.path.lexists(path)]
    present = [path for path in (*journals, project) if os.path.lexists(path)]
    goals = [(path, kept.with_name(kept.name + path.name.removeprefix(project.name))) for path in present]
    try:
        for path, goal in goals:
            try:
                copied.copy(path, goal)
            except (OSError, UserError):
                goal.unlink(missing_ok=True)
                path.rename(goal)
    except BaseException:
        _put_back(goals)
        raise
    sync_folder(project.parent)
    for path in journals:
        path.unlink(missing_ok=True)
    return kept if present else None


def _put_back(goals: Iterable[tuple[Path, Path]]) -> None:
    """Take copies away again, and give what was renamed its own name back."""
    for path, goal in goals:
        if os.path.lexists(path):
            goal.unlink(missing_ok=True)
        elif os.path.lexists(goal):
            goal.rename(path)


def _journals(project: Path) -> list[Path]:
    return [project.with_name(project.name + suffix) for suffix in ("-journal", "-wal")]


def _free_name(project: Path) -> Path:
    stem = f"{project.name.removesuffix(ENDING)}{_BEFORE}{time.strftime('%Y%m%d-%H%M%S')}"
    names = (project.with_name(f"{stem}{number}{ENDING}") for number in ("", *(f"-{n}" for n in range(2, 1000))))
    return next(path for path in names if not os.path.lexists(path))
