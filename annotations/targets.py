"""What may be written over: never a project, nor what lies beside one.

Every file that the program writes under a name that a person gave is asked for here first.
"""

from __future__ import annotations

import os
from pathlib import Path

from annotations.errors import UserError
from schemas.saying import say

MAGIC = b"SQLite format 3\0"
APPLICATION_ID = 0x48534859
"""Stands in bytes 68 to 71 of every project file: "HSHY"."""

HEADER_BYTES = 100
ENDING = ".hashiya"
COMPANIONS = ("-journal", "-wal", ".lock")
"""What is added to the name of an open project for the files beside it."""

held: list[tuple[int, int]] = []
"""Device and number of the projects that this process has open. None may be opened by another descriptor: on POSIX,
closing that one would drop the locks of the first."""


def is_header(data: bytes) -> bool:
    """True where these bytes begin a project file, of whatever version."""
    ours = data[68:72] == APPLICATION_ID.to_bytes(4, "big")
    return len(data) >= HEADER_BYTES and data.startswith(MAGIC) and ours


def identity(facts: os.stat_result) -> tuple[int, int]:
    """What tells a file from all others, whatever its names are."""
    return facts.st_dev, facts.st_ino


def is_project(path: Path) -> bool:
    """True where a project lies there, or a file that is called one: it may be damaged.

    Raises OSError where the file is there and cannot be read.
    """
    if not path.is_file():
        return False
    if path.suffix == ENDING or identity(path.stat()) in held:
        return True
    with path.open("rb") as file:
        return is_header(file.read(HEADER_BYTES))


def refuse_project(target: Path) -> None:
    """Raise UserError where writing the target would destroy a project or what lies beside one, or may do so."""
    for path in dict.fromkeys((target, Path(os.path.realpath(target)))):
        refuse_companion(path)
        lock = path.with_name(path.name + ".lock")
        if os.path.lexists(lock):
            raise UserError(
                say("{target} is in use: {name} lies beside it.", target=target, name=lock.name),
                advice="Choose another name, or close the program that uses it.",
            )
    if _may_be_project(target):
        raise UserError(
            say("{target} is there already: a Hashiya project, and those are never replaced.", target=target),
            advice="Choose another name.",
        )


def _may_be_project(path: Path) -> bool:
    try:
        return is_project(path)
    except OSError as error:
        raise UserError(
            say("{path} is there already and cannot be looked into: {reason}.", path=path, reason=error.strerror),
            advice="Choose another name.",
        ) from error


def refuse_companion(path: Path) -> None:
    """Raise UserError where the name is that of a journal or lock of a project."""
    for ending in COMPANIONS:
        project = path.with_name(path.name.removesuffix(ending) or path.name)
        if project != path and _may_be_project(project):
            raise UserError(
                say("{path} belongs to the project {name}.", path=path, name=project.name),
                advice="Choose another name.",
            )
