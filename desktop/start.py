"""From a path to a running window: the application, the crash hook, the event loop."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import platformdirs
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from annotations.samples import make_sample_project
from annotations.store.lock import user_name
from desktop import crash
from desktop.app import App, prepare

SAMPLE_NAME = "sample.hashiya"
_WAKE_MS = 200


def open_window(project: Path | None) -> int:
    """Open a project, or the sample where none is named, and run until the window is closed."""
    path = project or sample_project()
    application = QApplication(sys.argv[:1])
    is_dark = application.styleHints().colorScheme() == Qt.ColorScheme.Dark
    theme_name = "dark" if is_dark else "light"
    prepare(application, theme_name)
    app = App(path, theme_name=theme_name)
    crash.install(app.window)
    app.show()
    signal.signal(signal.SIGINT, lambda *_: app.window.close())
    waker = QTimer()  # lets Python see the signal while Qt waits for events
    waker.timeout.connect(lambda: None)
    waker.start(_WAKE_MS)
    code = application.exec()
    app.close()
    return code


def sample_project() -> Path:
    """The person's own copy of the sample project, made where it is missing."""
    path = Path(platformdirs.user_data_dir("hashiya", appauthor=False)) / SAMPLE_NAME
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        make_sample_project(path, by=user_name())
    return path
