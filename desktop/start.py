"""From a path to a running window: the application, the crash hook, the event loop."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING

import click
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from annotations.errors import UserError
from annotations.store.sealing import wait_for_seals
from desktop import crash, theme
from desktop.app import prepare
from desktop.dialogs import crashed
from desktop.i18n import meant
from desktop.launcher import Launcher, sample_project
from desktop.settings import SettingsFile
from schemas.mistakes import SchemaError

if TYPE_CHECKING:
    from pathlib import Path

_WAKE_MS = 200
_UNSEEN = ("offscreen", "minimal")
"""Platforms of Qt that show no window to anybody."""


def open_window(project: Path | None, *, sample: bool = False) -> int:
    """Open a project, the sample, or the welcome page, and run until the last window is closed."""
    application = QApplication(sys.argv[:1])
    report = crash.untold(crash.log_path().parent)
    run = crash.install(lambda log, trace: crashed.show(log, trace, application.activeWindow()))
    try:
        return _run(application, project, report, sample=sample)
    finally:
        run.close()


def _run(application: QApplication, project: Path | None, report: crash.CrashReport | None, *, sample: bool) -> int:
    settings = SettingsFile()
    known = settings.read()
    theme_name = theme.meant(application, known.theme)
    prepare(application, theme_name, meant(known.language), known.numerals)
    launcher = Launcher(settings, theme_name, report)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: QTimer.singleShot(0, launcher.close))
    is_open = _start(launcher, project, sample=sample)
    waker = QTimer()  # lets Python see a signal while Qt waits for events
    waker.timeout.connect(lambda: None)
    waker.start(_WAKE_MS)
    code = application.exec()
    launcher.close()
    wait_for_seals()
    return code or int(not (is_open or launcher.was_mended))


def _start(launcher: Launcher, project: Path | None, *, sample: bool) -> bool:
    """Open what is wanted. Where it cannot be, let the welcome page say why, and return False.

    Whoever started us from a file manager sees no terminal. Raises UserError or SchemaError where nobody sees a window.
    """
    try:
        if sample:
            project = sample_project()
        launcher.start(project)
    except (UserError, SchemaError) as error:
        if QApplication.platformName() in _UNSEEN:
            raise
        if sys.stderr.isatty():
            click.echo(f"hashiya: {error}", err=True)
        launcher.explain(project, error)
        return launcher.app is not None
    return True
