"""What stands where an export is to go, and whether it gives way.

An earlier export does, where its manifest speaks of it and its bytes are those that were written. What has been changed
since, or was never an export, gives way only where it is wished; a project, or a folder that holds other things, never.
"""

from __future__ import annotations

import errno
import hashlib
import os
from typing import TYPE_CHECKING, Literal, NamedTuple

from annotations.errors import UserError
from annotations.exporting import interrupted, manifest
from annotations.exporting.manifest import manifest_of
from annotations.files import open_file
from annotations.formats.record import spoken
from annotations.targets import refuse_project
from schemas.saying import say

if TYPE_CHECKING:
    from pathlib import Path

    from annotations.exporting.choices import Choices

Place = Literal["free", "earlier", "other", "closed"]
"""Nothing is there; an earlier export, which is replaced; something that is replaced where it is wished; no place."""

_DROPPINGS = (".DS_Store", "Thumbs.db", "desktop.ini")
"""What file managers leave in folders, and nobody misses."""
_ADVICE = "Choose another name; on the command line, --force replaces it."


class TakenError(UserError):
    """Something is there that is not known to be an earlier export; it may be replaced where that is wished."""


class Standing(NamedTuple):
    """What is there, and why it is not replaced: "" where it is or nothing is there."""

    place: Place
    reason: str = ""


def is_one_file(out: Path, choices: Choices) -> bool:
    """True where a file is written: one of the format, or an archive of several."""
    return not choices.is_folder or out.suffix.lower() == ".zip"


def look(out: Path, choices: Choices) -> Standing:
    """What stands there. Nothing is changed by looking; the whole of an earlier export is read."""
    is_folder = not is_one_file(out, choices)
    try:
        _refuse_closed(out, is_folder=is_folder)
        refuse_other(out, choices)
        is_there = manifest_of(out, is_folder=True).is_file() if is_folder else out.is_file()
    except TakenError as error:
        return Standing("other", error.message)
    except UserError as error:
        return Standing("closed", str(error))
    except OSError as error:
        return Standing("closed", say("{out} cannot be written: {reason}.", out=out, reason=error.strerror))
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


def refuse_other(out: Path, choices: Choices, *, force: bool = False) -> None:
    """Raise TakenError where something else than an earlier export would be replaced, unless ``force`` wishes it.

    Raises UserError where it may not be replaced at all; OSError.
    """
    if not is_one_file(out, choices):
        _refuse_other_folder(out, force=force)
    elif not force:
        _refuse_other_file(out, choices.known_format().name)


def _refuse_other_file(out: Path, name: str) -> None:
    beside = manifest_of(out)
    known = beside if beside.is_file() else interrupted.left_of(out)
    if beside.is_file() and not manifest.is_manifest(beside):
        raise TakenError(say("{beside} is there already, and no manifest of an export.", beside=beside), advice=_ADVICE)
    if known and (other := manifest.format_of(known)) not in ("", name):
        raise TakenError(say("{out} is there already, an export as {other}.", out=out, other=other), advice=_ADVICE)
    if not out.is_file():
        return
    if known is None:
        raise TakenError(say("{out} is there already, and no export.", out=out), advice=_ADVICE)
    if hash_of(out) != manifest.sha256_in(known):
        raise TakenError(say("{out} is there already, and is not what was exported there.", out=out), advice=_ADVICE)


def _refuse_other_folder(out: Path, *, force: bool) -> None:
    """Raise UserError where a folder holds anything but an export; TakenError where it holds one that was changed."""
    if not out.is_dir():
        return
    known = manifest.files_of(manifest_of(out, is_folder=True)) or {}
    found = _files_in(out)
    if others := sorted(found - known.keys() - ({manifest.IN_FOLDER} if known else set())):
        raise UserError(
            say(
                "{out} is a folder that holds other things than an export: {others}.", out=out, others=spoken(others[0])
            ),
            advice="Choose another name, or take them out of it.",
        )
    changed = (name for name in sorted(found & known.keys()) if hash_of(out / name) != known[name])
    if not force and (name := next(changed, "")):
        raise TakenError(
            say("{out} is a folder in which {name} is not what was exported there.", out=out, name=spoken(name)),
            advice=_ADVICE,
        )


def _files_in(folder: Path) -> set[str]:
    """The names of all that is no folder, in the folder and those in it, with "/" between folders."""
    found = (path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())
    return {path.relative_to(folder).as_posix() for path in found if path.name not in _DROPPINGS}


def hash_of(path: Path) -> str:
    """The hash of a file. Raises UserError where it is none; OSError."""
    with open_file(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]
