"""What happens when the program itself is at fault: the trace goes into the log, and the person is told once."""

from __future__ import annotations

import faulthandler
import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

if TYPE_CHECKING:
    from types import TracebackType

    from desktop.main_window import MainWindow

_log = logging.getLogger("hashiya")


def log_path() -> Path:
    """Where the log lies."""
    return Path(platformdirs.user_log_dir("hashiya", appauthor=False)) / "hashiya.log"


def install(window: MainWindow) -> None:
    """Log every exception that nobody caught, and say so in the window the first time."""
    path = log_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = logging.FileHandler(path, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    _log.addHandler(handler)
    assert handler.stream
    faulthandler.enable(handler.stream)
    told: list[bool] = []

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _log.error("not caught", exc_info=(kind, error, trace))
        sys.__excepthook__(kind, error, trace)
        if not told:
            told.append(True)
            text = window.tr("Something went wrong in the program; what is saved is safe. The log is at %1.")
            window.warn(text.replace("%1", str(path)))

    sys.excepthook = hook
