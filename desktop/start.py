"""From a path to a running window: the application, the crash hook, the event loop."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop import crash
from desktop.app import prepare
from desktop.dialogs import crashed
from desktop.launcher import Launcher, sample_project
from desktop.settings import SettingsFile

if TYPE_CHECKING:
    from pathlib import Path

_WAKE_MS = 200


def open_window(project: Path | None, *, sample: bool = False) -> int:
    """Open a project, the sample, or the welcome page, and run until the last window is closed."""
    application = QApplication(sys.argv[:1])
    settings = SettingsFile()
    theme_name = _theme_name(application, settings.read().theme)
    prepare(application, theme_name)
    launcher = Launcher(settings, theme_name)
    crash.install(lambda log, trace: crashed.show(log, trace, application.activeWindow()))
    launcher.start(sample_project() if sample else project)
    signal.signal(signal.SIGINT, lambda *_: launcher.close())
    waker = QTimer()  # lets Python see the signal while Qt waits for events
    waker.timeout.connect(lambda: None)
    waker.start(_WAKE_MS)
    code = application.exec()
    launcher.close()
    return code


def _theme_name(application: QApplication, wanted: str) -> str:
    if wanted != "system":
        return wanted
    return "dark" if application.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"
