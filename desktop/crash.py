"""What happens when the program itself is at fault: it goes into logs, the person is told once, and at the next start.

Beside the long log each run has a file of its own for what went wrong in it. Python's fault handler writes there even
while the program breaks down; it keeps the bare descriptor of the file, so that file is never closed or rotated. A run
in which nothing went wrong takes its file away.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
import platform
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import IO, TYPE_CHECKING

import platformdirs
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qVersion

from annotations import __version__

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
_RUN, _TOLD = "run-", "told-"
_WHAT_HAPPENED = "-- what went wrong --\n"
_MOST_READ_BYTES = 4 * 1024 * 1024
_KEPT = 5
"""How many logs stay that the person was told of."""

Tell = Callable[[str, str], object]
"""Tells the person of a fault: takes the path of the log and the trace. What it returns is kept: Qt shows no window
that Python has thrown away."""


@dataclass(frozen=True)
class CrashReport:
    """What went wrong in a run that has ended."""

    path: Path
    at: datetime
    text: str


def log_path() -> Path:
    """Where the log lies."""
    return Path(platformdirs.user_log_dir("hashiya", appauthor=False)) / "hashiya.log"


def install(tell: Tell) -> RunLog:
    """Log what Qt says and every exception that nobody caught; tell the person the first time.

    Returns the log of this run, which is to be closed when it ends.
    """
    try:
        handler = _open_log(log_path())
    except OSError as error:
        _log.warning("there is no log: %s", error)
    else:
        _log.addHandler(handler)
    run = RunLog(log_path().parent)

    def log_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        _log.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", message)
        if kind == QtMsgType.QtFatalMsg:
            run.write(f"Qt: {message}")

    qInstallMessageHandler(log_qt)
    told: list[object] = []

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _log.error("not caught", exc_info=(kind, error, trace))
        sys.__excepthook__(kind, error, trace)
        if issubclass(kind, KeyboardInterrupt):
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        run.write(text)
        if not told:
            told.append(None)  # before anything can go wrong in telling
            told.append(tell(str(log_path()), text))

    sys.excepthook = hook
    return run


class RunLog:
    """What goes wrong in this run. Where no file can be made it does nothing."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / f"{_RUN}{os.getpid()}-{time.time_ns()}.log"
        self._file: IO[str] | None = None
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            self._file = self._path.open("x", encoding="utf-8")
            _try_lock(self._file)
            self._file.write(_head())
            self._file.flush()
            faulthandler.enable(self._file)

    def write(self, text: str) -> None:
        """Note what went wrong."""
        if self._file:
            with contextlib.suppress(OSError, ValueError):
                self._file.write(f"{datetime.now().astimezone():%Y-%m-%d %H:%M:%S}\n{text.rstrip()}\n\n")
                self._file.flush()

    def close(self) -> None:
        """The run has ended as it should; where nothing went wrong, nothing is left of it."""
        if self._file is None:
            return
        faulthandler.disable()
        self._file.close()
        with contextlib.suppress(OSError):
            if not _happened(self._path):
                self._path.unlink()


def untold(folder: Path) -> CrashReport | None:
    """The newest report of runs that have ended, if the person was not told of it; from now on they are.

    Logs of runs in which nothing went wrong, because they were killed, are taken away.
    """
    found: list[Path] = []
    for path in folder.glob(f"{_RUN}*.log"):
        with contextlib.suppress(OSError):
            if _has_ended(path):
                if _happened(path):
                    found.append(path.rename(path.with_name(_TOLD + path.name.removeprefix(_RUN))))
                else:
                    path.unlink()
    _forget_old(folder)
    reports = [report for path in found if (report := _read(path))]
    return max(reports, key=lambda report: report.at, default=None)


def _read(path: Path) -> CrashReport | None:
    try:
        at = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
        return CrashReport(path, at, _beginning(path))
    except OSError:
        return None


def _forget_old(folder: Path) -> None:
    with contextlib.suppress(OSError):
        told = sorted(folder.glob(f"{_TOLD}*.log"), key=lambda path: path.stat().st_mtime)
        for path in told[:-_KEPT]:
            path.unlink()


def _happened(path: Path) -> bool:
    _, mark, after = _beginning(path).partition(_WHAT_HAPPENED)
    return bool(mark and after.strip())


def _beginning(path: Path) -> str:
    """What a log says, as far as anybody reads."""
    with path.open("rb") as file:
        return file.read(_MOST_READ_BYTES).decode("utf-8", "replace")


def _has_ended(path: Path) -> bool:
    """True where no run writes there any more; one that is just beginning has written nothing yet."""
    if not path.stat().st_size:
        return False
    with path.open("r+", encoding="utf-8") as file:
        return _try_lock(file)


def _try_lock(file: IO[str]) -> bool:
    """Hold a file until it is closed. On Windows nobody can rename or remove what a run has open; that is enough."""
    if sys.platform != "win32":
        import fcntl

        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
    return True


def _head() -> str:
    facts = (
        f"Hashiya {__version__}, started {datetime.now().astimezone():%Y-%m-%d %H:%M:%S}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
    )
    return "\n".join(facts) + f"\n{_WHAT_HAPPENED}"


def _open_log(path: Path) -> RotatingFileHandler:
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(path, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    return handler
