"""The `hashiya` command. Imports no Qt until a window is to be opened."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from annotations import cli

if TYPE_CHECKING:
    from pathlib import Path


def open_window(project: Path | None) -> int:
    """Open a project (or the sample) in a window and return the exit code when it is closed."""
    _check_display()
    from desktop import start

    return start.open_window(project)


def run_tour(folder: Path) -> int:
    """Let the real window mark and export the sample article."""
    _check_display()
    from desktop import tour

    return tour.run(folder)


def _check_display() -> None:
    """Qt would abort without a display; say so first."""
    from annotations.errors import UserError

    wanted = os.environ.get("QT_QPA_PLATFORM", "")
    has_display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform == "linux" and not wanted and not has_display:
        raise UserError(
            "There is no display to open a window on.",
            advice="Set DISPLAY, or see the tour without one: QT_QPA_PLATFORM=offscreen hashiya tour FOLDER",
        )


def main() -> None:
    """Run the command line."""
    cli.build(open_window, run_tour)(prog_name="hashiya")


if __name__ == "__main__":
    main()
