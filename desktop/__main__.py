"""The `hashiya` command. Imports no Qt until a window is to be opened.

Nothing of ours is imported until :func:`main` is there to catch Ctrl+C.
"""

from __future__ import annotations

import contextlib
import os
import re
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotations.document import Document, Markup
    from annotations.errors import UserError
    from schemas.model import Schema


def open_window(project: Path | None, *, sample: bool) -> int:
    """Open a project, the sample or the welcome page in a window; return the exit code when the last is closed."""
    _check_display()
    with _qt():
        from desktop import start

    return start.open_window(project, sample=sample)


def run_tour(folder: Path) -> int:
    """Let the real window mark and export the sample article; off screen where there is no display."""
    if _has_no_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with _qt():
        from desktop import tour

    return tour.run(folder)


def render_article(document: Document, markup: Markup, schema: Schema, out: Path) -> None:
    """Draw an article as a picture; needs no display."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with _qt():
        from PySide6.QtGui import QGuiApplication

        from desktop import fonts
        from desktop.article.picture import ArticlePicture

    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    fonts.load()
    ArticlePicture(document, markup, schema).save(out)
    del application


def register(remove: bool) -> list[Path]:
    """Enter the applications menu of the desktop, or leave it."""
    from desktop import registering

    return registering.remove() if remove else registering.install()


@contextlib.contextmanager
def _qt() -> Iterator[None]:
    """Imports Qt in the block. Raises UserError, in plain words, where libraries of the system are missing."""
    from desktop.system_libraries import lacking

    if sys.platform == "linux" and (missing := lacking(_libraries())):
        raise _missing(missing)
    try:
        yield
    except ImportError as error:
        library = re.match(r"(lib\S+): cannot open shared object file", str(error))
        if library is None:
            raise
        raise _missing([library[1]]) from error


def _libraries() -> dict[str, str]:
    """What Qt will load: on an X display more than elsewhere, and without it Qt would abort."""
    from desktop.system_libraries import OFFSCREEN_LIBRARIES, WINDOW_LIBRARIES

    platform = os.environ.get("QT_QPA_PLATFORM", "")
    is_x = os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY")
    return WINDOW_LIBRARIES if platform.startswith("xcb") or (is_x and not platform) else OFFSCREEN_LIBRARIES


def _missing(libraries: list[str]) -> UserError:
    from annotations.errors import UserError
    from desktop.system_libraries import WINDOW_LIBRARIES, name_here

    packages = [name_here(WINDOW_LIBRARIES[name]) for name in libraries if name in WINDOW_LIBRARIES]
    here = f"On Debian and Ubuntu: sudo apt-get install {' '.join(packages)}. Elsewhere i" if packages else "I"
    advice = f"{here}nstall what holds {'it' if len(libraries) == 1 else 'them'}."
    return UserError(f"Qt cannot start, for this system has no {', '.join(libraries)}.", advice=advice)


def _check_display() -> None:
    """Qt would abort without a display; say so first."""
    from annotations.errors import UserError

    if _has_no_display():
        command = os.environ.get("HASHIYA_COMMAND", "hashiya")
        raise UserError(
            "There is no display to open a window on.",
            advice=f"Set DISPLAY, or see the tour without one: {command} tour FOLDER",
        )


def _has_no_display() -> bool:
    """True where Qt could show no window and was not told to draw elsewhere."""
    known = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform == "linux" and not any(os.environ.get(name) for name in known)


def main() -> None:
    """Run the command line."""
    try:
        from annotations import cli

        cli.build(open_window, run_tour, render_article, register)(prog_name="hashiya")
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
