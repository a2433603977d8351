"""Files that belong together: a folder, a zip archive or a few files, all read in the same way.

Names in an archive are only ever compared and shown, never used to write. What is read is limited, so that a small
archive cannot unpack to more than the machine holds.
"""

from __future__ import annotations

import io
import lzma
import os
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Protocol

from annotations.errors import UserError
from annotations.files import MAX_LINE_BYTES, open_file, spoken
from schemas.saying import say

MAX_FILES = 1_000_000
MAX_MEMBER_BYTES = 2 * 1024 * 1024 * 1024
"""The largest member of an archive, in bytes as unpacked."""


DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError)
"""What reading a member of an archive raises where it is damaged."""


class Tree(Protocol):
    """Names of files, with "/" between folders, and how to open one."""

    source: str

    def names(self) -> list[str]:
        """All files, sorted by name; hidden ones are left out."""

    def open(self, name: str) -> IO[bytes]:
        """The file, to be read. Raises OSError or UserError where that cannot be done."""

    def size(self, name: str) -> int:
        """How many bytes the file has, or 0 where that cannot be said."""


class Folder:
    """The files in a folder and the folders in it. Links to folders are not followed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.source = spoken(str(path))

    def names(self) -> list[str]:
        """All files, sorted."""
        found: list[str] = []
        for place, folders, files in os.walk(self.path):
            folders[:] = [name for name in folders if not name.startswith(".")]
            found += [
                (Path(place) / name).relative_to(self.path).as_posix() for name in files if not name.startswith(".")
            ]
            if len(found) > MAX_FILES:
                raise UserError(say("there are more than {most:,} files in it.", most=MAX_FILES))
        return sorted(found)

    def open(self, name: str) -> IO[bytes]:
        """The file, to be read. Raises UserError where it is none, but a pipe or device, which might never end."""
        return open_file(self.path / name)

    def size(self, name: str) -> int:
        """How many bytes the file has."""
        try:
            return (self.path / name).stat().st_size
        except OSError:
            return 0


class Archive:
    """The files of a zip archive."""

    def __init__(self, path: Path) -> None:
        self.source = spoken(str(path))
        try:
            self._zip = zipfile.ZipFile(path)
        except OSError as error:
            raise UserError(say("cannot be read: {reason}.", reason=error.strerror or error)) from None
        except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
            raise UserError(say("not a zip archive that can be read: {error}.", error=error)) from None
        if len(self._zip.infolist()) > MAX_FILES:
            raise UserError(say("there are more than {most:,} files in it.", most=MAX_FILES))

    def names(self) -> list[str]:
        """All files, sorted."""
        names = (one.filename for one in self._zip.infolist() if not one.is_dir())
        return sorted(name for name in names if not any(_is_hidden(part) for part in name.split("/")))

    def open(self, name: str) -> IO[bytes]:
        """The file, to be read: small ones at once, so that damage shows here."""
        info = self._zip.getinfo(name)
        if info.file_size > MAX_MEMBER_BYTES:
            raise UserError(
                say(
                    "{name} unpacks to {file_size:,} bytes; unpack the archive yourself.",
                    name=name,
                    file_size=info.file_size,
                )
            )
        try:
            stream = self._zip.open(info)
            if info.file_size > MAX_LINE_BYTES:
                return io.BufferedReader(stream)  # type: ignore[type-var]
            data = stream.read(MAX_LINE_BYTES + 1)
        except (*DAMAGED, NotImplementedError, RuntimeError) as error:
            raise UserError(
                say("{name} in the archive is damaged or locked: {error}.", name=name, error=error)
            ) from None
        if len(data) != info.file_size:
            raise UserError(
                say("{name} in the archive is damaged: it unpacks to another size than it says.", name=name)
            )
        return io.BytesIO(data)

    def size(self, name: str) -> int:
        """How many bytes the file has, unpacked."""
        return self._zip.getinfo(name).file_size


def _is_hidden(part: str) -> bool:
    return part.startswith("__MACOSX") or (part.startswith(".") and part not in (".", ".."))


class Single:
    """One file by itself, with those beside it that belong to it."""

    def __init__(self, path: Path, beside: Iterable[str] = ()) -> None:
        self.path = path
        self.source = spoken(str(path.parent))
        self._names = sorted({path.name, *beside})

    def names(self) -> list[str]:
        """Its name, and those of the others, sorted."""
        return list(self._names)

    def open(self, name: str) -> IO[bytes]:
        """The file, to be read. Raises UserError where it is none."""
        return open_file(self.path.with_name(name))

    def size(self, name: str) -> int:
        """How many bytes it has."""
        return self.path.with_name(name).stat().st_size


def belonging(names: Iterable[str], claims: tuple[str, ...]) -> list[str]:
    """Of these names, those that a format takes together.

    Of ``claims``, the first is the ending that tells a file of the format, as ``.ann``. Another ending, as ``.txt``, is
    that of a file which belongs to it if both have the same name before it; and whatever begins with no dot is the
    name of a file that belongs to all of them. A file without one of its own kind beside it is in no claim.
    """
    names = list(names)
    endings = [claim for claim in claims if claim.startswith(".")]
    common = {claim.lower() for claim in claims if not claim.startswith(".")}
    stems = {name[: -len(claims[0])] for name in names if name.lower().endswith(claims[0])}
    return [
        name
        for name in names
        if stems
        and (
            name.rpartition("/")[2].lower() in common
            or any(name.lower().endswith(ending) and name[: -len(ending)] in stems for ending in endings)
        )
    ]
