"""The `hashiya` command. Imports no Qt until a window is to be opened."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from annotations import cli

if TYPE_CHECKING:
    from pathlib import Path

    from annotations.document import Document, Markup
    from schemas.model import Schema


def open_window(project: Path | None, *, sample: bool) -> int:
    """Open a project, the sample or the welcome page in a window; return the exit code when the last is closed."""
    _check_display()
    from desktop import start

    return start.open_window(project, sample=sample)


def run_tour(folder: Path) -> int:
    """Let the real window mark and export the sample article; off screen where there is no display."""
    if _has_no_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from desktop import tour

    return tour.run(folder)


def render_article(document: Document, markup: Markup, schema: Schema, out: Path) -> None:
    """Draw an article as a picture; needs no display."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from desktop import fonts
    from desktop.article.figure import Figure

    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    fonts.load()
    Figure(document, markup, schema).save(out)
    del application


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
    cli.build(open_window, run_tour, render_article)(prog_name="hashiya")


if __name__ == "__main__":
    main()
