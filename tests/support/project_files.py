"""Project files as they are found on a disk: changed or replaced behind our back, left by a killed program, refused."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from annotations.errors import UserError
from annotations.store.project_file import ProjectFile

if TYPE_CHECKING:
    from pathlib import Path


def hash_of(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def refused(path: Path, words: str, kind: type[UserError] = UserError) -> None:
    """The file is refused for this reason, keeps its bytes, and nothing stays beside it."""
    before = hash_of(path) if path.is_file() else ""
    beside = sorted(path.parent.iterdir())
    with pytest.raises(kind, match=words):
        ProjectFile.open(path)
    assert (hash_of(path) if path.is_file() else "") == before
    assert sorted(path.parent.iterdir()) == beside


def crash_in_transaction(path: Path, folder: Path) -> Path:
    """A copy of the project as a program leaves it that is killed in the middle of writing: with a hot journal."""
    twin = folder / path.name
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA cache_size = 2")
        connection.execute("PRAGMA cache_spill = 2")
        connection.execute("UPDATE meta SET value = value || 'x'")
        for number in range(400):
            row = (f"x{number}" * 20, "do", "", 1, 1, "", "", "", 0, "x" * 200)
            connection.execute("INSERT INTO ops VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        for suffix in ("", "-journal"):
            shutil.copyfile(f"{path}{suffix}", f"{twin}{suffix}")
        connection.rollback()
    return twin


def replace_while_open(path: Path) -> Path:
    """Put another file in the place of the open one, as a sync program does; the open one goes on elsewhere."""
    kept, other = path.with_name("kept.hashiya"), path.with_name("other.hashiya")
    os.link(path, kept)
    shutil.copyfile(path, other)
    other.replace(path)
    return kept
