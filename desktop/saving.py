"""Saving: each change goes to the worker as it is made; where one cannot be saved, the person is told and stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.i18n import told
from desktop.tasks import Priority

if TYPE_CHECKING:
    from annotations.session import Op
    from annotations.store.layer import Layer
    from desktop.article.controller import ArticleController
    from desktop.main_window import MainWindow
    from desktop.tasks import Worker
    from desktop.timing import Timing

_LEAST_MS = 1000
"""A shorter time is not worth a commit of its own."""


class Saving(QObject):
    """Commits changes, with the time spent on them. After a failure nothing can be changed until :meth:`resume`.

    Signals:
        failed: The last change is not in the file; the article is to show what is.
    """

    failed = Signal()

    def __init__(self, window: MainWindow, controller: ArticleController, worker: Worker, timing: Timing) -> None:
        super().__init__(window)
        self._window, self._controller = window, controller
        self._worker, self._timing = worker, timing
        self._warning = ""
        worker.commit_failed.connect(self._on_failed)
        worker.saved.connect(lambda _: self._on_saved())

    def commit(self, document: str, layer: Layer, op: Op) -> None:
        """Save what was done in a document, given by its id."""
        self._worker.commit(document, layer, op, spent_ms=self._timing.take())

    def write_time(self, key: int, layer: Layer) -> None:
        """Save the time that was spent on a document since the last commit; it is about to be left.

        What is too little to be saved is let go: it is not to count for the next document.
        """
        spent = self._timing.take(0)
        if spent >= _LEAST_MS:
            self._worker.submit(
                lambda project: project.add_time(key, layer, spent),
                lambda _: None,
                lambda error: self._window.warn(told(error)),
                priority=Priority.COMMIT,
            )

    def resume(self) -> None:
        """Take changes again: the article shows what the file holds."""
        self._worker.resume()
        self._controller.desk.lock("not saved", locked=False)

    def _on_failed(self, error: Exception) -> None:
        self._controller.desk.lock("not saved", locked=True)
        text = self.tr("The last change could not be saved and was taken back.")
        self._warning = f"{text} {told(error)}"
        self._window.warn(self._warning, offer_copy=True)
        self.failed.emit()

    def _on_saved(self) -> None:
        """Say that saving works again where it is still said that it did not."""
        warning, self._warning = self._warning, ""
        if warning and self._window.banner_text == warning:
            text = self.tr("A change before could not be saved and was taken back.")
            again = self.tr("Saving works again.")
            self._window.warn(f"{text} {again}", offer_copy=True)
