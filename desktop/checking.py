"""Checking the corpus from the window: on a snapshot, aside; then one problem after the other."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from annotations.changes import DoesNotFitError
from annotations.project import check_consistency
from annotations.store.project_file import ProjectFile
from desktop.aside import Aside

if TYPE_CHECKING:
    from annotations.problems import Problem
    from desktop.article.controller import ArticleController
    from desktop.main_window import MainWindow
    from desktop.tasks import Worker
    from desktop.workspace import Workspace


class Checking(QObject):
    """Fills the panel of problems and does what it asks for."""

    def __init__(self, window: MainWindow, controller: ArticleController, workspace: Workspace, worker: Worker) -> None:
        super().__init__(window)
        self._window, self._controller = window, controller
        self._workspace, self._worker = workspace, worker
        self._panel = window.problems
        self._aside = Aside("checking", self)
        self._to_mend: Problem | None = None
        self._is_running = False
        self._panel.wanted.connect(self.start)
        self._panel.chosen.connect(self._show)
        self._panel.mended.connect(self._mend)
        self._panel.found_right.connect(self._accept)
        self._panel.left.connect(lambda: window.article.setFocus(Qt.FocusReason.OtherFocusReason))
        workspace.opened.connect(lambda _: self._on_opened())

    def start(self) -> None:
        """Check all articles, unless that is being done."""
        self._window.show_dock("problems")
        if self._is_running:
            return
        self._is_running = True
        self._panel.show_busy()
        folder = tempfile.TemporaryDirectory(prefix="hashiya-")
        snapshot = Path(folder.name) / "snapshot.hashiya"

        def check() -> list[Problem]:
            with folder, ProjectFile.open(snapshot) as project:
                return check_consistency(project)

        def failed(error: Exception) -> None:
            folder.cleanup()
            self._is_running = False
            self._panel.show_problems([])
            self._window.warn(str(error))

        self._worker.submit(
            lambda project: project.snapshot(snapshot),
            lambda _: self._aside.run(check, self._on_checked, failed),
            failed,
        )

    def wait(self) -> None:
        """Wait until nothing is being checked."""
        self._aside.wait()

    def _on_checked(self, problems: list[Problem]) -> None:
        self._is_running = False
        self._panel.show_problems(problems)
        self._panel.focus_list()

    def _show(self, problem: Problem) -> None:
        key = self._window.documents.key_of(problem.document)
        if key is not None:
            self._workspace.show_place(key, problem.start, problem.end)

    def _mend(self, problem: Problem) -> None:
        """Go to the article and mend it there, where Ctrl+Z takes it back."""
        self._to_mend = problem
        self._show(problem)
        self._mend_now()

    def _on_opened(self) -> None:
        self._mend_now()
        self._to_mend = None  # what was asked for in another article is not done later, unasked

    def _mend_now(self) -> None:
        problem, session = self._to_mend, self._controller.session
        if not problem or not problem.fix or not session or session.document.id != problem.document:
            return
        self._to_mend, fix = None, problem.fix
        try:
            if self._controller.desk.attempt(lambda: fix):
                self._panel.remove(problem)
        except DoesNotFitError:
            self._window.say(self.tr("The article was changed since it was checked; check again."))

    def _accept(self, problem: Problem) -> None:
        layer, by = self._workspace.layer, self._workspace.by
        self._worker.submit(
            lambda project: project.accept_problems(layer, [problem.key], by=by),
            lambda _: self._panel.remove(problem),
            lambda error: self._window.warn(str(error)),
        )
