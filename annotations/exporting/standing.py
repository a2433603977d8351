"""What stands where an export is to go, and whether it gives way.

An earlier export does, where its manifest speaks of it and its bytes are those that were written. What has been changed
since, or was never an export, gives way only where it is wished; a project, or a folder that holds other things, never.
"""

from __future__ import annotations

import errno
import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from annotations.errors import UserError
from annotations.exporting import interrupted, manifest
from annotations.exporting.manifest import manifest_of
from annotations.files import open_file
from annotations.formats.record import spoken
from annotations.progress import CancelledError, never
from annotations.targets import refuse_project
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from annotations.exporting.choices import Choices

Place = Literal["free", "earlier", "other", "closed"]
"""No file is there; an earlier export, which is replaced; something that is replaced where it is wished; no place."""

_DROPPINGS = (".DS_Store", "Thumbs.db", "desktop.ini")
"""What file managers leave in folders, and nobody misses."""
_CHUNK_BYTES = 1024 * 1024


class TakenError(UserError):
    """Something is there that is not known to be an earlier export; it may be replaced where that is wished.

    Attributes:
        digest: Of what was seen there.
    """

    def __init__(self, message: str, digest: str) -> None:
        super().__init__(message, advice="Choose another name; on the command line, --force replaces it.")
        self.digest = digest


class Standing(NamedTuple):
    """What is there.

    Attributes:
        reason: Why it is not replaced unasked; "" where it is, or nothing is there.
        digest: What tells that which may be replaced where it is wished from whatever else comes to be there.
    """

    place: Place
    reason: str = ""
    digest: str = ""


def is_one_file(out: Path, choices: Choices) -> bool:
    """True where a file is written: one of the format, or an archive of several."""
    return not choices.is_folder or out.suffix.lower() == ".zip"


def look(out: Path, choices: Choices, *, is_cancelled: Callable[[], bool] = never) -> Standing:
    """What stands there. Nothing is changed by looking; the whole of an earlier export is read.

    Raises CancelledError soon after ``is_cancelled`` has become true, which is asked in the thread that looks.
    """
    is_folder = not is_one_file(out, choices)
    try:
        _refuse_closed(out, is_folder=is_folder)
        refuse_other(out, choices, is_cancelled=is_cancelled)
        is_there = manifest_of(out, is_folder=True).is_file() if is_folder else out.is_file()
    except TakenError as error:
        return Standing("other", error.message, error.digest)
    except UserError as error:
        return Standing("closed", str(error))
    except OSError as error:
        return Standing("closed", say("{out} cannot be written: {reason}.", out=out, reason=error.strerror))
    except ValueError:  # a NUL is in it, or half of a pair of surrogates
        return Standing("closed", str(UserError("No file can have that name.", advice="Choose another name.")))
    return Standing("earlier" if is_there else "free")


def _refuse_closed(out: Path, *, is_folder: bool) -> None:
    """Raise UserError or OSError where no export of this shape can go, whatever is wished."""
    folder = out.parent
    if not folder.is_dir():
        raise UserError(
            say("There is no folder {parent}.", parent=folder), advice="Make it first, or choose another place."
        )
    for target in (out, manifest_of(out)):
        refuse_project(target)
    if is_folder and out.exists() and not out.is_dir():
        raise UserError(say("{path} is not a folder.", path=out), advice="Choose another name.")
    for path in () if is_folder else (out, manifest_of(out)):
        if path.exists() and not path.is_file():
            raise UserError(say("{path} is not a file.", path=path), advice="Choose another name.")
    if not os.access(folder, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def refuse_other(
    out: Path, choices: Choices, *, force: bool = False, seen: str = "", is_cancelled: Callable[[], bool] = never
) -> None:
    """Raise TakenError where something else than an earlier export would be replaced, and that is not wished.

    ``force`` wishes it whatever is there; ``seen`` is the digest of the one thing that may be replaced. Raises
    UserError where it may not be replaced at all; CancelledError; OSError.
    """
    try:
        if not is_one_file(out, choices):
            _refuse_other_folder(out, is_cancelled, force=force)
        elif not force:
            _refuse_other_file(out, choices.known_format().name, is_cancelled)
    except TakenError as error:
        if error.digest != seen:
            raise


def _refuse_other_file(out: Path, name: str, is_cancelled: Callable[[], bool]) -> None:
    """Raise TakenError where a file is no export of this format, or where what lies beside it is no manifest of one."""
    beside = manifest_of(out)
    known = beside if beside.is_file() else interrupted.left_of(out)
    digest = hash_of(out, is_cancelled) if out.is_file() else ""
    if why := _why_other(out, digest, known, name):
        at_beside = hash_of(beside, is_cancelled) if beside.is_file() else ""
        raise TakenError(why, f"{digest} {at_beside}")


def _why_other(out: Path, digest: str, known: Path | None, name: str) -> str:
    """Why a file with this digest ("" for none), and the manifest that is known of it, are not replaced unasked."""
    if known is None:
        return say("{out} is there already, and no export.", out=out) if digest else ""
    if not manifest.is_manifest(known):
        if digest:
            return say(
                "{out} is there already, and {beside}, which is no manifest of an export.", out=out, beside=known
            )
        return say("{beside} is there already, and no manifest of an export.", beside=known)
    if digest not in ("", manifest.sha256_in(known)):
        return say("{out} is there already, and is not what was exported there.", out=out)
    other = manifest.format_of(known)
    if other in ("", name):
        return ""
    if not digest:
        return say("{beside} is there already, the manifest of an export as {other}.", beside=known, other=other)
    return say("{out} is there already, an export as {other}.", out=out, other=other)


def _refuse_other_folder(out: Path, is_cancelled: Callable[[], bool], *, force: bool) -> None:
    """Raise UserError where a folder holds anything but an export; TakenError where it holds one that was changed."""
    if not out.is_dir():
        return
    known = manifest.files_of(manifest_of(out, is_folder=True)) or {}
    ours = known.keys() | ({manifest.IN_FOLDER} if known else set())
    found = set()
    for name in _files_in(out, is_cancelled):
        if name not in ours:
            raise UserError(
                say(
                    "{out} is a folder that holds other things than an export: {others}.", out=out, others=spoken(name)
                ),
                advice="Choose another name, or take them out of it.",
            )
        found.add(name)
    changed = (name for name in sorted(found & known.keys()) if hash_of(out / name, is_cancelled) != known[name])
    if not force and (name := next(changed, "")):
        raise TakenError(
            say("{out} is a folder in which {name} is not what was exported there.", out=out, name=spoken(name)),
            _facts_of(out, found),
        )


def _files_in(folder: Path, is_cancelled: Callable[[], bool]) -> Iterator[str]:
    """The names of all that is no folder, in the folder and those in it, with "/" between folders, one by one."""
    for place, folders, files in os.walk(folder):
        folders.sort()
        if is_cancelled():
            raise CancelledError
        links = (name for name in folders if (Path(place) / name).is_symlink())
        for name in sorted([*files, *links]):
            if is_cancelled():
                raise CancelledError
            if name not in _DROPPINGS:
                yield (Path(place) / name).relative_to(folder).as_posix()


def _facts_of(folder: Path, names: Iterable[str]) -> str:
    """A digest of what tells that files of a folder are the same and unchanged; they are not read for it."""
    facts = [(name, (folder / name).lstat()) for name in sorted(names)]
    lines = [(name, fact.st_ino, fact.st_size, fact.st_mtime_ns) for name, fact in facts]
    return hashlib.sha256(repr(lines).encode()).hexdigest()


def hash_of(path: Path, is_cancelled: Callable[[], bool] = never) -> str:
    """The hash of a file. Raises UserError where it is none; CancelledError; OSError."""
    if not path.is_file():
        path.stat()  # tells why, where nothing is there
        raise UserError(say("{path} is not a file.", path=path), advice="Choose another name.")
    digest = hashlib.sha256()
    with open_file(path) as file:
        while chunk := file.read(_CHUNK_BYTES):
            if is_cancelled():
                raise CancelledError
            digest.update(chunk)
    return digest.hexdigest()
