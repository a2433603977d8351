"""The log of a run that went wrong, offered once at the next start, in whatever window is open then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject

from annotations.errors import UserError
from annotations.files import whole_file
from annotations.targets import refuse_project
from desktop.dialogs.choosers import Choosers
from desktop.dialogs.report import ReportDialog
from desktop.i18n import moment, told
from desktop.panels.report_bar import ReportBar

if TYPE_CHECKING:
    from desktop.crash import CrashReport
    from desktop.main_window import MainWindow
    from desktop.welcome import Welcome


class Reporting(QObject):
    """Offers a report."""

    def __init__(self, report: CrashReport | None, parent: QObject) -> None:
        super().__init__(parent)
        self._report = report
        self._bar: ReportBar | None = None

    def offer(self, window: MainWindow | Welcome) -> None:
        """Show the bar in a window that takes the place of the last one, unless it was dismissed."""
        if self._report is None:
            return
        report, bar = self._report, ReportBar(moment(int(self._report.at.timestamp() * 1000)))
        self._bar = bar
        bar.show_wanted.connect(lambda: self._show(report, window))
        bar.save_wanted.connect(lambda: self._save(report, window))
        bar.dismissed.connect(self._dismiss)
        window.add_bar(bar)

    def _show(self, report: CrashReport, window: MainWindow | Welcome) -> None:
        title = self.tr("What went wrong")
        Choosers(window).show_report(ReportDialog(title, report.text.splitlines(), window))

    def _save(self, report: CrashReport, window: MainWindow | Welcome) -> None:
        path = Choosers(window).log()
        if path is None:
            return
        try:
            refuse_project(path)
            with whole_file(path) as file:
                file.write(report.text.encode())
        except (OSError, UserError) as error:
            window.warn(told(error))

    def _dismiss(self) -> None:
        bar, self._bar, self._report = self._bar, None, None
        if bar and shiboken6.isValid(bar):
            bar.hide()
            bar.deleteLater()
