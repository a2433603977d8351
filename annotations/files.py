"""Files and folders that appear whole or not at all."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import stat
from pathlib import Path
from typing import IO, TYPE_CHECKING

from annotations.errors import UserError
from annotations.targets import refuse_project
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterator


MAX_LINE_BYTES = 64 * 1024 * 1024
"""The longest line of an input, in bytes."""


def spoken(name: str) -> str:
    """A file name as text: on POSIX it may hold bytes that are no UTF-8, which no text here can hold."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def open_file(path: Path) -> IO[bytes]:
    """A file, to be read. Raises UserError where it is none, but a pipe or device, which might never end; OSError."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise UserError("not a file.")
    return open(path, "rb", opener=_without_waiting)  # noqa: PTH123 - Path.open takes no opener


def _without_waiting(path: str, flags: int) -> int:
    """Open what may have become a pipe since it was looked at."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """A file that appears under its name, durably, when the block ends well, and not at all when it does not.

    It replaces a file of the same name. Raises UserError where something else than a file is there, or a project;
    OSError where the disk does not play along.
    """
    with whole_files(path) as (file,):
        yield file


@contextlib.contextmanager
def whole_files(*paths: Path) -> Iterator[list[IO[bytes]]]:
    """Files of one folder that appear as :func:`whole_file` does, the first one first.

    What lay beside the first file is put away before that one is replaced: a manifest never speaks of another file.
    """
    for path in paths:
        if path.exists() and not path.is_file():
            raise UserError(say("{path} is not a file.", path=path))
        refuse_project(path)
    drafts = [path.with_name(f".{path.name}.{os.getpid()}.part") for path in paths]
    try:
        with contextlib.ExitStack() as stack:
            files = [stack.enter_context(draft.open("w+b")) for draft in drafts]
            yield list(files)
            for file in files:
                file.flush()
                os.fsync(file.fileno())
        _put_in_place(drafts, paths)
        sync_folder(paths[0].parent)
        for path in paths:
            _sweep(path)
    finally:
        for draft in drafts:
            with contextlib.suppress(OSError):
                draft.unlink(missing_ok=True)


def _put_in_place(drafts: list[Path], paths: tuple[Path, ...]) -> None:
    """Give the drafts the names of the files, the first one first; where one cannot have it, all is as it was.

    Where the disk knows no hard links, an elder first file does not come back once it is replaced.
    """
    first, *others = paths
    elder, was_there = _aside(first), first.exists()
    away = {path: _aside(path) for path in others if path.exists()}
    is_kept = bool(others) and was_there and _linked(first, elder)
    try:
        for path, old in away.items():
            path.replace(old)
        for draft, path in zip(drafts, paths, strict=True):
            draft.replace(path)
    except OSError:
        is_replaced = not drafts[0].exists()
        with contextlib.suppress(OSError):
            if is_replaced and is_kept:
                elder.replace(first)
            elif is_replaced and not was_there:
                first.unlink()
            if is_kept or not (is_replaced and was_there):
                for path, old in away.items():
                    if old.exists():
                        old.replace(path)
        raise
    finally:
        for old in (elder, *away.values()):
            with contextlib.suppress(OSError):
                old.unlink(missing_ok=True)


def leftovers(path: Path) -> list[Path]:
    """What lies beside a file or folder under the names that it has until it gets its own, from whichever process."""
    own = re.compile(rf"\.{re.escape(path.name)}\.([0-9]+)\.(part|old)")
    found = (entry for entry in path.parent.iterdir() if own.fullmatch(entry.name))
    return sorted(entry for entry in found if not entry.is_symlink() and (entry.is_file() or entry.is_dir()))


def _sweep(path: Path) -> None:
    """Take away what killed processes have left of a file or folder that is there now."""
    with contextlib.suppress(OSError):
        for entry in leftovers(path):
            if not _has_ended(int(entry.name.split(".")[-2])):
                continue
            if entry.is_dir():
                shutil.rmtree(entry, ignore_errors=True)
            else:
                entry.unlink()


def _has_ended(process: int) -> bool:
    """True where a process is known not to run any more; only POSIX lets one ask without harm."""
    if os.name != "posix" or process == os.getpid():
        return False
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return True
    except OSError:
        return False
    return False


def _aside(path: Path) -> Path:
    """Where a file is while another one takes its name."""
    return path.with_name(f".{path.name}.{os.getpid()}.old")


def _linked(path: Path, name: Path) -> bool:
    """True where the file has a second name now."""
    try:
        name.hardlink_to(path)
    except (OSError, NotImplementedError):
        return False
    return True


@contextlib.contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """An empty folder that appears under its name, durably, when the block ends well, and not at all when it does not.

    It replaces a folder of the same name; that one may be replaced is for the caller to see.
    """
    if path.exists() and not path.is_dir():
        raise UserError(say("{path} is not a folder.", path=path), advice="Choose another name.")
    if path.is_symlink():
        path = path.resolve()
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    old = path.with_name(f".{path.name}.{os.getpid()}.old")
    try:
        draft.mkdir()
        yield draft
        _sync_tree(draft)
        if path.exists():
            path.rename(old)
        draft.rename(path)
        sync_folder(path.parent)
        _sweep(path)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
        if not path.exists() and old.exists():
            old.rename(path)
        shutil.rmtree(old, ignore_errors=True)


def _sync_tree(folder: Path) -> None:
    """Make the files in a folder and in the folders in it durable."""
    for place, _, names in os.walk(folder):
        for name in names:
            with (Path(place) / name).open("rb") as file:
                os.fsync(file.fileno())
        sync_folder(Path(place))


def sync_folder(folder: Path) -> None:
    """Make a rename in the folder durable, where the system can (POSIX)."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
