"""Every screen of the program as a picture, to be looked at: `python3 dev.py screens FOLDER [NAME...]`.

Each in both languages and both themes, at 100 % and at 200 % on a screen of the same size: what is shown at 200 % has
half the room. Pictures are named NAME-LANGUAGE-THEME-PERCENT.png. What is larger than the screen is said.
"""

from __future__ import annotations

import itertools
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import prepare
from tests.support import poses, windows
from tests.support.poses import Photographer

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

SCREEN = QSize(1600, 1000)
"""In pixels of the screen."""

PATIENCE_S = 0.4
"""So long a dialog may count what it shows before its picture is made."""

POSES: dict[str, Callable[[Photographer], None]] = {
    "window": poses.window,
    "guidance": poses.guidance,
    "concordance": poses.concordance,
    "proposals": poses.proposals,
    "what-changed": poses.what_changed,
    "second-looks": poses.second_looks,
    "schema-changes": poses.schema_changes,
    "statistics": poses.statistics,
    "hints": poses.hints,
    "palette": poses.palette,
    "problems": poses.problems,
    "names": poses.names,
    "history": poses.history,
    "search": poses.search,
    "find": poses.find,
    "filter": poses.document_filter,
    "open-points": poses.open_points,
    "keys": poses.keys,
    "tour": poses.tour,
    "linked": poses.linked,
    "choices": poses.choices,
    "banner": poses.banner,
}

DIALOGS = {title.replace(": ", "-").replace(" ", "-"): open_it for title, open_it in windows.DIALOGS.items()}


def take(folder: Path, language: str, theme: str, scale: int, names: Collection[str]) -> None:
    """Make the pictures named, or all of them, in this process, whose scale is fixed."""
    application = QApplication(sys.argv[:1])
    prepare(application, theme, language)
    end = f"{language}-{theme}-{scale}00.png"
    room = SCREEN / float(scale)
    for name in [name for name in POSES if not names or name in names]:
        with tempfile.TemporaryDirectory() as project:
            camera = Photographer(Path(project) / "sample.hashiya", theme=theme, size=room)
            POSES[name](camera)
            camera.save(folder / f"{name}-{end}")
            _measure(camera.app.window, room, f"{name}-{end}")
            camera.app.evolving.cancel()
            camera.app.window.close()
    for name, open_it in DIALOGS.items():
        if not names or name in names:
            dialog = open_it()
            dialog.show()
            _photograph(dialog, folder / f"{name}-{end}")
            _measure(dialog, room, f"{name}-{end}")
            dialog.close()
            dialog.deleteLater()


def _measure(window: QWidget, room: QSize, name: str) -> None:
    size = window.size()
    if size.boundedTo(room) != size:
        sys.stdout.write(
            f"{name} is {size.width()} by {size.height()}, on a screen of {room.width()} by {room.height()}\n"
        )


def _photograph(window: QWidget, file: Path) -> None:
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        QCoreApplication.processEvents()
    window.grab().save(str(file))


def main(folder: str, *names: str) -> None:
    """Make the pictures named, or all of them, in every way that there is."""
    if unknown := set(names) - POSES.keys() - DIALOGS.keys():
        sys.exit(f"There is no screen {', '.join(sorted(unknown))}; there are {', '.join([*POSES, *DIALOGS])}.")
    Path(folder).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        _take_all(folder, names, Path(place) / "screen.json")


def _take_all(folder: str, names: Collection[str], screen: Path) -> None:
    size = {"x": 0, "y": 0, "width": SCREEN.width(), "height": SCREEN.height()}
    screen.write_text(json.dumps({"screens": [{"name": "one", "logicalDpi": 96, "dpr": 1, **size}]}), "utf-8")
    for language, theme, scale in itertools.product(("ar", "en"), ("light", "dark"), ("1", "2")):
        environment = os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={screen}", "QT_SCALE_FACTOR": scale}
        command = [sys.executable, "-m", "tests.support.screens", "one", folder, language, theme, scale, *names]
        subprocess.run(command, check=True, env=environment)


if __name__ == "__main__":
    if sys.argv[1] == "one":
        _, _, folder, language, theme, scale, *names = sys.argv
        take(Path(folder), language, theme, int(scale), names)
    else:
        main(*sys.argv[1:])
