"""What is done with one problem: it is shown in its article, mended there, found right, or not right after all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotations.errors import UserError
from desktop.i18n import filled, told
from desktop.panels.problems import named_beside
from schemas.saying import say

if TYPE_CHECKING:
    from annotations.problems import Problem
    from annotations.store.layer import Layer
    from annotations.store.project_file import ProjectFile
    from desktop.article.controller import ArticleController
    from desktop.main_window import MainWindow
    from desktop.tasks import Worker
    from desktop.workspace import Workspace


class Judging(QObject):
    """Does what the panel of problems asks for with the one that is current.

    Signals:
        mended: The open article was mended, and what else was found in it may be no more.
        judged: A problem was found right, or not right after all, and the file holds that; carries the problem, and
            whether it is right.
    """

    mended = Signal()
    judged = Signal(object, bool)

    def __init__(self, window: MainWindow, controller: ArticleController, workspace: Workspace, worker: Worker) -> None:
        super().__init__(window)
        self._window, self._controller = window, controller
        self._workspace, self._worker = workspace, worker
        self._found_right: list[Problem] = []
        self._to_mend: Problem | None = None
        panel = window.problems
        panel.chosen.connect(self._show)
        panel.mended.connect(self._mend)
        panel.found_right.connect(self._accept)
        panel.found_wrong.connect(self._take_back)
        panel.undo_wanted.connect(self._take_last_back)
        workspace.opened.connect(lambda _: self._on_opened())

    def _show(self, problem: Problem, *, focus: bool = True) -> None:
        session = self._controller.session
        if session and session.document.id == problem.document:
            self._show_at(self._workspace.key, problem, focus=focus)
            return
        self._worker.submit(
            lambda project: project.document_key(problem.document),
            lambda key: self._show_at(key, problem, focus=focus) if key else None,
            self._on_failed,
        )

    def _show_at(self, key: int, problem: Problem, *, focus: bool) -> None:
        relation = problem.relations[0] if problem.relations else ""
        self._workspace.show_place(key, problem.start, problem.end, relation=relation, focus=focus)
        here, there = self._workspace.layer.whose, problem.whose
        if there != here:
            said = self.tr("This is of the layer %1; what is shown is %2.")
            self._window.say(filled(said, named_beside(there, here), named_beside(here, there)))

    def _mend(self, problem: Problem) -> None:
        """Go to the article and mend it there, where Ctrl+Z takes it back; the keys stay with the problems."""
        self._to_mend = problem
        self._show(problem, focus=False)
        self._mend_now()

    def _on_opened(self) -> None:
        self._mend_now()
        self._to_mend = None  # what was asked for in another article is not done later, unasked

    def _mend_now(self) -> None:
        problem, session = self._to_mend, self._controller.session
        if not problem or not problem.fix or not session or session.document.id != problem.document:
            return
        self._to_mend, fix = None, problem.fix
        if self._controller.desk.apply(fix):
            self._window.problems.remove(problem)
        self.mended.emit()

    def _accept(self, problem: Problem) -> None:
        """Remember that it is right, in the layer that it is of."""
        by = self._workspace.by
        self._worker.submit(
            lambda project: project.accept_problems(_layer_of(problem, project), [problem.key], by=by),
            lambda _: self._on_accepted(problem),
            self._on_failed,
        )

    def _on_accepted(self, problem: Problem) -> None:
        self._found_right.append(problem)
        self.judged.emit(problem, True)  # noqa: FBT003 - as the signal says
        self._window.say(self.tr("It is not asked again; Ctrl+Z in the list of problems takes that back."))

    def _take_last_back(self) -> None:
        if self._found_right:
            self._take_back(self._found_right.pop())
        else:
            self._window.say(self.tr("Nothing was said to be right here; Ctrl+Z in the article undoes there."))

    def _take_back(self, problem: Problem) -> None:
        """It is not right after all, and is reported again."""
        self._found_right = [other for other in self._found_right if other.key != problem.key]
        self._worker.submit(
            lambda project: project.forget_accepted(_layer_of(problem, project), [problem.key]),
            lambda _: self.judged.emit(problem, False),  # noqa: FBT003 - as the signal says
            self._on_failed,
        )

    def _on_failed(self, error: Exception) -> None:
        self._window.warn(told(error))


def _layer_of(problem: Problem, project: ProjectFile) -> Layer:
    found = next((layer for layer in project.layers() if layer.whose == problem.whose), None)
    if found is None:
        raise UserError(say("There is no layer {layer!r} any more.", layer=problem.layer), advice="Check again.")
    return found
