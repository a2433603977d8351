"""From what a person names - files, folders, archives - to inputs: each a file, or files that belong together."""

from __future__ import annotations

import contextlib
import stat
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

from annotations.errors import UserError
from annotations.formats.head import HEAD_BYTES, Head
from annotations.formats.record import Format, Rejection, spoken
from annotations.formats.registry import detect, readable, require
from annotations.formats.tree import DAMAGED, Archive, Folder, Single, belonging
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotations.formats.record import Item
    from annotations.formats.tree import Tree

_MANIFESTS = (".manifest.json", "manifest.json")


@dataclass(frozen=True)
class Input:
    """One input: a file of a tree, or several of its files that belong together.

    Attributes:
        name: The file in the tree, or "" where the format reads the tree.
        source: What it is called in messages.
        size: In bytes.
    """

    tree: Tree
    format: Format
    source: str
    name: str = ""
    size: int = 0

    def items(self, columns: tuple[str, ...] = ()) -> Iterator[tuple[Item, int]]:
        """The records and rejections in it, each with how many bytes had been read by then.

        ``columns`` says, of tables, which hold the text, the title and the id; () to find out.
        """
        require(self.format)
        with _as_user_errors():
            if not self.name:
                assert self.format.read_tree
                for item in self.format.read_tree(self.tree):
                    yield item, 0
                return
            with self.tree.open(self.name) as file:
                yield from self._read(file, columns)

    def _read(self, file: IO[bytes], columns: tuple[str, ...]) -> Iterator[tuple[Item, int]]:
        is_empty = True
        for item in self._items_of(file, columns):
            is_empty = False
            yield item, 0 if file.closed else file.tell()
        if is_empty:
            raise UserError("there is nothing in it.")

    def _items_of(self, file: IO[bytes], columns: tuple[str, ...]) -> Iterator[Item]:
        if columns and self.format.read_columns:
            return self.format.read_columns(file, self.source, columns)
        assert self.format.read
        return self.format.read(file, self.source)


def find(paths: Iterable[Path], format_name: Format | None = None) -> Iterator[Input | Rejection]:
    """The inputs in files, folders and archives, each with the format that it is taken for, or why it is none.

    With a format given, every file is taken for that. In folders and archives, what nobody knows is named, but for the
    manifests of our own exports. A file that belongs to another one which is given is read with that one.
    """
    paths = list(paths)
    others = {path: _beside(path, format_name) for path in paths}
    second = {path.with_name(name) for path, found in others.items() if found for name in found[1] if name != path.name}
    for path in paths:
        try:
            if path not in second:
                yield from _in_path(path, format_name, others[path])
        except UserError as error:
            yield Rejection(spoken(str(path)), 0, str(error))


def _beside(path: Path, chosen: Format | None) -> tuple[Format, list[str]] | None:
    """The format that reads a file together with others, and the names of all of these; None where none does."""
    for known in [chosen] if chosen else readable():
        if not known.read_tree:
            continue
        first, *more = known.claims
        stem = path.name[: -len(first)] if path.name.lower().endswith(first) else path.stem if chosen else ""
        names = {path.name, stem + first, *(stem + one if one.startswith(".") else one for one in more)}
        if stem and (mine := belonging((name for name in names if _is_file(path.with_name(name))), known.claims)):
            return known, mine
    return None


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def _in_path(path: Path, chosen: Format | None, others: tuple[Format, list[str]] | None) -> Iterator[Input | Rejection]:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        raise UserError(say("cannot be read: {reason}.", reason=error.strerror)) from None
    if stat.S_ISDIR(mode):
        yield from _in_tree(Folder(path), chosen)
    elif not stat.S_ISREG(mode):
        raise UserError("not a file.")
    elif _is_archive(path):
        yield from _in_tree(Archive(path), chosen)
    elif others:
        known, names = others
        tree = Single(path, names)
        yield Input(tree, known, spoken(str(path)), size=sum(map(tree.size, names)))
    else:
        yield _one(Single(path), path.name, spoken(str(path)), chosen)


def _is_archive(path: Path) -> bool:
    """True for zip files that are archives of files: a word processor's documents are zip files too."""
    suffix = path.suffix.lower()
    if suffix == ".zip":
        return True
    if suffix in (".docx", ".spacy", ".hashiya") or not zipfile.is_zipfile(path):
        return False
    try:
        with zipfile.ZipFile(path) as archive:
            return "word/document.xml" not in archive.namelist()
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError):
        return False


def _in_tree(tree: Tree, chosen: Format | None) -> Iterator[Input | Rejection]:
    names = tree.names()
    left = set(names)
    for known in [chosen] if chosen else readable():
        if known.read_tree and (mine := belonging((name for name in names if name in left), known.claims)):
            yield Input(tree, known, tree.source, size=sum(map(tree.size, mine)))
            left -= set(mine)
    found = False
    for name in names:
        if name in left and not name.endswith(_MANIFESTS):
            found = True
            source = f"{tree.source}/{spoken(name)}"
            try:
                yield _one(tree, name, source, chosen)
            except UserError as error:
                yield Rejection(source, 0, str(error))
    if not found and len(left) == len(names):
        yield Rejection(tree.source, 0, "there is nothing in it that can be imported.")


def _one(tree: Tree, name: str, source: str, chosen: Format | None) -> Input:
    with _as_user_errors():
        if chosen is None or chosen.read is None:
            with tree.open(name) as file:
                found = detect(Head(name, file.read(HEAD_BYTES)))
        else:
            found = chosen
        return Input(tree, found, source, name, tree.size(name))


@contextlib.contextmanager
def _as_user_errors() -> Iterator[None]:
    """What is wrong with a file, as a UserError: it cannot be read, or is damaged in its archive."""
    try:
        yield
    except OSError as error:
        raise UserError(say("cannot be read: {reason}.", reason=error.strerror or error)) from None
    except DAMAGED as error:
        raise UserError(say("damaged in the archive: {error}.", error=error)) from None
