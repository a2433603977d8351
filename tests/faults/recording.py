"""What a program wrote to the files of a folder, call by call, and what a power cut at any moment may leave of it.

A write that no later sync of its file has confirmed may be lost, or torn at the border of a sector. Files made, renamed
and removed keep their order, as journaling file systems keep it, and are confirmed by a sync of the folder or of the
file; those after the last confirmed one may be lost.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from random import Random

SECTOR = 512
TRACED = "openat,pwrite64,write,ftruncate,fsync,fdatasync,unlink,rename,renameat,renameat2,unlinkat"
_CALL = re.compile(r"(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)")
_DATA = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(?:, \d+(?:, (\d+))?)?$')
_PATH = re.compile(r"^\d+<((?:\\x[0-9a-f]{2})+|[^>]*)>")


@dataclass(frozen=True)
class Event:
    """A call that changed something, or confirmed it.

    Attributes:
        kind: "write", "truncate", "sync", "create", "remove", "rename" or "said" (a line on the output).
        name: The file within the folder, "" for the folder itself.
        size: How long a file was made by "truncate".
        other: What "rename" made of the name.
    """

    kind: str
    name: str = ""
    data: bytes = b""
    offset: int = 0
    size: int = 0
    other: str = ""


def events_of(log: Path, folder: Path, run: Callable[[], subprocess.CompletedProcess[str]]) -> list[Event]:
    """What strace wrote down, with `-y -xx`, of what a run did in the folder, and on the output."""
    names = _Names({entry.name for entry in folder.iterdir()})
    done = run()
    assert done.returncode == 0, done.stderr
    found: list[Event] = []
    for line in log.read_text("ascii").splitlines():
        match = _CALL.match(line)
        if match is None or int(match[3]) < 0:
            continue
        call, arguments = match[1], match[2]
        if event := _event(call, arguments, int(match[3]), folder, names):
            found.append(event)
    return found


@dataclass
class _Names:
    """Which files there are while a log is read, and where each ends."""

    known: set[str]
    ends: dict[str, int] = field(default_factory=dict)


def _event(call: str, arguments: str, result: int, folder: Path, names: _Names) -> Event | None:
    if call == "write" and arguments.startswith("1<"):
        return Event("said", data=_bytes(arguments)[0])
    found = [name for name in (_within(text, folder) for text in _paths(arguments)) if name is not None]
    if not found:
        return None
    if call == "openat":
        return _opened(found[0], arguments, names)
    if call in ("pwrite64", "write"):
        return _written(call, found[0], arguments, result, names)
    if call == "ftruncate":
        return Event("truncate", found[0], size=int(arguments.rpartition(",")[2]))
    if call in ("fsync", "fdatasync"):
        return Event("sync", found[0])
    names.known.discard(found[0])
    if call in ("unlink", "unlinkat"):
        return Event("remove", found[0])
    names.known.add(found[1])
    names.ends[found[1]] = names.ends.pop(found[0], 0)
    return Event("rename", found[0], other=found[1])


def _opened(name: str, arguments: str, names: _Names) -> Event | None:
    if "O_TRUNC" in arguments and name in names.known:
        names.ends[name] = 0
        return Event("truncate", name)
    if "O_CREAT" not in arguments or name in names.known:
        return None
    names.known.add(name)
    return Event("create", name)


def _written(call: str, name: str, arguments: str, result: int, names: _Names) -> Event:
    data, offset = _bytes(arguments)
    if call == "write":
        offset = names.ends.get(name, 0)
    names.ends[name] = max(names.ends.get(name, 0), offset + result)
    return Event("write", name, data[:result], offset)


def _paths(arguments: str) -> list[str]:
    if found := _PATH.match(arguments):
        return [_text(found[1])]
    return [_text(text) for text in re.findall(r'"((?:\\x[0-9a-f]{2})*)"', arguments)]


def _text(escaped: str) -> str:
    return bytes.fromhex(escaped.replace("\\x", "")).decode() if escaped.startswith("\\x") else escaped


def _within(path: str, folder: Path) -> str | None:
    if path == str(folder):
        return ""
    return path.removeprefix(f"{folder}/") if path.startswith(f"{folder}/") else None


def _bytes(arguments: str) -> tuple[bytes, int]:
    found = _DATA.search(arguments.partition(", ")[2])
    assert found, arguments[:200]
    return bytes.fromhex(found[1].replace("\\x", "")), int(found[2] or 0)


@dataclass
class Disk:
    """What a disk holds: confirmed, and not yet."""

    files: dict[str, bytes]
    waiting: list[Event] = field(default_factory=list)

    @classmethod
    def of(cls, folder: Path) -> Disk:
        """All of it confirmed."""
        return cls({entry.name: entry.read_bytes() for entry in folder.iterdir() if entry.is_file()})

    def take(self, event: Event) -> None:
        """Go on by one call."""
        if event.kind == "sync":
            self._confirm(event.name)
        elif event.kind != "said":
            self.waiting.append(event)

    def _confirm(self, name: str) -> None:
        """A sync confirms what was written to its file, and everything that was made, renamed or removed before."""
        is_folder = name == ""
        rest = []
        for event in self.waiting:
            is_name = event.kind in ("create", "remove", "rename")
            if is_name or (not is_folder and event.name == name):
                _apply(self.files, event)
            else:
                rest.append(event)
        self.waiting = rest

    def cut(self, random: Random) -> dict[str, bytes]:
        """What may be found after a cut: of what was not confirmed some is there, some is not, some is torn."""
        files = dict(self.files)
        names_kept = True
        for event in self.waiting:
            if event.kind in ("create", "remove", "rename"):
                names_kept = names_kept and random.random() < 0.5
                if names_kept:
                    _apply(files, event)
                continue
            if event.name not in files:
                continue
            luck = random.random()
            if luck < 0.4:
                _apply(files, event)
            elif luck < 0.7 and event.kind == "write" and len(event.data) > SECTOR:
                sectors = random.randrange(1, len(event.data) // SECTOR + 1) * SECTOR
                _apply(files, Event("write", event.name, event.data[:sectors], event.offset))
        return files


def _apply(files: dict[str, bytes], event: Event) -> None:
    held = files.get(event.name, b"")
    match event.kind:
        case "write":
            padded = held.ljust(event.offset, b"\0")
            files[event.name] = padded[: event.offset] + event.data + padded[event.offset + len(event.data) :]
        case "truncate":
            files[event.name] = held[: event.size].ljust(event.size, b"\0")
        case "create":
            files.setdefault(event.name, b"")
        case "remove":
            files.pop(event.name, None)
        case "rename":
            if event.name in files:
                files[event.other] = files.pop(event.name)


def write(files: dict[str, bytes], folder: Path) -> None:
    """Make a folder hold just these files."""
    folder.mkdir(parents=True, exist_ok=True)
    for entry in folder.iterdir():
        os.unlink(entry)
    for name, data in files.items():
        (folder / name).write_bytes(data)
