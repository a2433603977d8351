"""Places where a project is less safe than on a disk of the computer: network file systems and folders of a cloud.

What is promised of saved work needs locks and syncs that hold. A network may say that they do when they do not, and a
cloud program may replace the file under the program, or upload half of a step. Only paths and mounts are looked at.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NETWORK_TYPES = frozenset(
    ("nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "9p", "ceph", "glusterfs", "lustre", "davfs", "davfs2")
)
"""Types of file systems that lie on another computer. Those in user space are told by "fuse"."""
_LOCAL_FUSE = frozenset(("fuseblk", "fusectl", "fuse.lxcfs", "fuse.ntfs-3g", "fuse.exfat", "fuse.mergerfs"))
_CLOUDS = (
    ("Dropbox", re.compile(r"Dropbox( \(.+\))?")),
    ("OneDrive", re.compile(r"OneDrive( - .+)?|OneDrive-.+")),
    ("iCloud", re.compile(r"iCloud ?Drive|com~apple~CloudDocs|Mobile Documents")),
    ("Google Drive", re.compile(r"Google ?Drive|GoogleDrive-.+|My Drive", re.IGNORECASE)),
)
_ESCAPED = re.compile(r"\\([0-7]{3})")

Mount = tuple[str, str]
"""Where a file system is mounted, and its type."""


def warning_for(project: Path) -> str:
    """Why this is no good place for a project, and what to do; "" where nothing speaks against it."""
    return warning_about(Path(os.path.realpath(project)), mounts_here())


def warning_about(path: PurePath, mounts: Sequence[Mount]) -> str:
    """What :func:`warning_for` says of an absolute path, given the mounts."""
    if cloud := cloud_of(path):
        return say(
            "This project lies in a folder of {cloud}, which may replace the file while it "
            "is open. Work on a copy on this computer, and put finished copies there: "
            "hashiya backup.",
            cloud=cloud,
        )
    if kind := network_type(path, mounts):
        return say(
            "This project lies on a network file system ({kind}), where saved work may not "
            "survive a fault. Work on a copy on this computer, and put finished copies "
            "there: hashiya backup.",
            kind=kind,
        )
    return ""


def cloud_of(path: PurePath) -> str:
    """The cloud to which one of the folders above belongs by its name; "" where none does."""
    folders = path.parts[:-1]
    return next((cloud for cloud, name in _CLOUDS if any(name.fullmatch(folder) for folder in folders)), "")


def network_type(path: PurePath, mounts: Iterable[Mount]) -> str:
    """The type of the file system that a path lies on if that is one of a network; else ""."""
    above = [(len(PurePath(place).parts), kind) for place, kind in mounts if path.is_relative_to(place)]
    deepest = max((depth for depth, _ in above), default=0)
    kind = next((kind for depth, kind in reversed(above) if depth == deepest), "")  # the last one hides the others
    is_network = kind in NETWORK_TYPES or (kind.startswith("fuse") and kind not in _LOCAL_FUSE)
    return kind if is_network else ""


def mounts_of(table: str) -> list[Mount]:
    """The mounts that a table in the form of /proc/mounts lists, where a space in a path is an escape."""
    lines = (line.split(" ") for line in table.splitlines())
    return [
        (_ESCAPED.sub(lambda match: chr(int(match[1], 8)), words[1]), words[2]) for words in lines if len(words) > 2
    ]


def mounts_here() -> list[Mount]:
    """The mounts of this computer; none where the system does not list them so."""
    if not sys.platform.startswith("linux"):
        return []
    try:
        return mounts_of(Path("/proc/mounts").read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return []
