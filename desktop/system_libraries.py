"""The shared libraries that Qt loads on Linux and does not bring along, and which of them are missing.

Uses the standard library alone: the set-up script reads it before anything is installed.
"""

from __future__ import annotations

import ctypes
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

OFFSCREEN_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
WINDOW_LIBRARIES = OFFSCREEN_LIBRARIES | {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""By the name of the library, the Debian package that holds it; the second what a window on an X display needs."""


def lacking(libraries: Iterable[str]) -> list[str]:
    """Those of these shared libraries that cannot be loaded."""
    missing = []
    for name in libraries:
        try:
            ctypes.CDLL(name)
        except OSError:
            missing.append(name)
    return missing


def name_here(package: str) -> str:
    """The name of a Debian package on this system: newer ones have renamed some to end in t64."""
    renamed = package + "t64"
    command = ["apt-cache", "show", "--no-all-versions", renamed]
    try:
        known = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        return package
    return renamed if known.returncode == 0 and known.stdout else package
