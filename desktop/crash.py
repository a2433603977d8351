"""What happens when the program itself is at fault: the trace goes into the log, and the person is told once."""

from __future__ import annotations

import faulthandler
import logging
import sys
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

if TYPE_CHECKING:
    from types import TracebackType

_LOG_BYTES = 1_000_000
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_log = logging.getLogger("hashiya")

Tell = Callable[[str, str], object]
"""Tells the person of a fault: takes the path of the log and the trace. What it returns is kept: Qt shows no window
that Python has thrown away."""


def log_path() -> Path:
    """Where the log lies."""
    return Path(platformdirs.user_log_dir("hashiya", appauthor=False)) / "hashiya.log"


def install(tell: Tell) -> None:
    """Log what Qt says and every exception that nobody caught; tell the person the first time."""
    try:
        handler = _open_log(log_path())
    except OSError as error:
        _log.warning("there is no log: %s", error)
    else:
        _log.addHandler(handler)
        assert handler.stream
        faulthandler.enable(handler.stream)
    qInstallMessageHandler(_log_qt)
    told: list[object] = []

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _log.error("not caught", exc_info=(kind, error, trace))
        sys.__excepthook__(kind, error, trace)
        if not told and not issubclass(kind, KeyboardInterrupt):
            told.append(None)  # before anything can go wrong in telling
            told.append(tell(str(log_path()), "".join(traceback.format_exception(kind, error, trace))))

    sys.excepthook = hook


def _open_log(path: Path) -> RotatingFileHandler:
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(path, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    return handler


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    _log.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", message)
