"""The guided tour: a few minutes in which one does, step by step, what one will do every day.

A step is over when the article or the window shows that it was done, in whatever way; nothing is locked meanwhile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDockWidget

from annotations import changes
from desktop.i18n import filled, is_mirrored
from desktop.keys import spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from annotations.session import Op
    from desktop.article.controller import ArticleController
    from desktop.main_window import MainWindow


class _Step(NamedTuple):
    """What to try: words with holes for the keys of commands, what shows that it was done, and what is done before."""

    text: str
    commands: Sequence[str]
    is_done: Callable[[], bool]
    begin: Callable[[], object] = lambda: None


class Guiding(QObject):
    """Goes through the steps in the bar of the window.

    Signals:
        ended: The tour is over, done or left.
    """

    ended = Signal()

    def __init__(self, window: MainWindow, controller: ArticleController) -> None:
        super().__init__(window)
        self._window, self._controller = window, controller
        self._steps: Sequence[_Step] = ()
        self._place = -1
        self._op: Op | None = None
        window.guide_bar.skipped.connect(self._skip)
        window.guide_bar.ended.connect(self.end)
        controller.desk.op_made.connect(self._on_op)
        controller.desk.selection_changed.connect(self._look)
        for dock in window.findChildren(QDockWidget):
            dock.visibilityChanged.connect(lambda _: self._look())

    @property
    def is_on(self) -> bool:
        """True while somebody is being guided."""
        return self._place >= 0

    @property
    def place(self) -> int:
        """Which step is to be done, from 0; -1 while nobody is being guided."""
        return self._place

    def start(self, place: int = 0) -> None:
        """Begin with the first step, or go on with another one."""
        self._steps, self._place = (*self._steps_of_marking(), *self._steps_of_a_corpus()), place
        self._show()

    def end(self) -> None:
        """Leave it."""
        self._place = -1
        self._window.guide_bar.hide()
        self._window.article.setFocus()
        self.ended.emit()

    def _steps_of_marking(self) -> Sequence[_Step]:
        """From the first selection to taking back."""
        selection = self._controller.desk.view
        return (
            _Step(
                self.tr("Double-click a name in the article, or go to it with the arrow keys and press %1."),
                ("select-word",),
                lambda: selection.selection.has_text,
            ),
            _Step(
                self.tr("Press the key of a label, such as 1 for a person: the name is marked, and saved at once."),
                (),
                lambda: self._has_done(changes.AddSpan),
            ),
            _Step(
                self.tr("Now without the mouse: press %1, type the letters on another name, then press a label key."),
                ("jump",),
                lambda: self._has_done(changes.AddSpan),
            ),
            _Step(
                self.tr(
                    "The mark is too short or too long? %1 and %2 move its end by a word; its edges can be dragged."
                ),
                ("end-later", "end-earlier"),
                lambda: self._has_done(changes.UpdateSpan),
                self._choose_mark,
            ),
            _Step(
                self.tr(
                    "Press %1 and type the letters on another mark; where several relations are allowed, choose by key."
                ),
                ("relate",),
                lambda: self._has_done(changes.AddRelation),
                self._choose_mark,
            ),
            _Step(
                self.tr("Everything can be taken back, also tomorrow: press %1."),
                ("undo",),
                lambda: bool(self._op and self._op.kind == "undo"),
            ),
        )

    def _steps_of_a_corpus(self) -> Sequence[_Step]:
        """From all mentions of a name to the export; the last step has nothing to be done."""
        return (
            _Step(
                self.tr("Choose a mark (%1 goes to the next one) and press %2: all mentions of that name are listed."),
                ("next-span", "all-occurrences"),
                lambda: self._window.search.isVisible(),
                self._choose_mark,
            ),
            _Step(
                self.tr("%1 proposes names that are known already; %2 then goes to the first, Enter takes it."),
                ("propose", "next-proposal"),
                lambda: self._controller.desk.proposal is not None,
                self._controller.jumping.let_go_of_all,  # at a span the key means another thing
            ),
            _Step(
                self.tr("Finished with the article? %1 marks it as done and opens the next one."),
                ("done",),
                lambda: self._has_done(changes.SetState),
            ),
            _Step(
                self.tr("%1 exports what is done. %2 shows the keys of the moment, %3 finds any command. That is all."),
                ("export", "keys", "command-palette"),
                lambda: False,
            ),
        )

    def _has_done(self, kind: type[changes.Change]) -> bool:
        op = self._op
        return bool(op and op.kind == "do" and any(isinstance(one, kind) for one in changes.flatten(op.change)))

    def _on_op(self, op: Op) -> None:
        self._op = op
        self._look()

    def _look(self) -> None:
        """Go on where the step has been done."""
        if self.is_on and self._controller.session and self._steps[self._place].is_done():
            self._go_on()

    def _skip(self) -> None:
        """Go on though nothing was done; the keys of the next step go to the article."""
        self._go_on()
        self._window.article.setFocus()

    def _choose_mark(self) -> None:
        """Make the mark before the caret current, or else the one behind it, for a step that needs one."""
        desk = self._controller.desk
        if not desk.is_open or desk.span:
            return
        here = (desk.view.selection.caret, -1, "", "")
        found = desk.view.article.span_beside(here, -1) or desk.view.article.span_beside(here, 1)
        if found:
            desk.select_span(found)

    def _go_on(self) -> None:
        self._op = None
        self._place += 1
        if self._place < len(self._steps):
            self._show()
        else:
            self.end()

    def _show(self) -> None:
        place = self._place
        step, keymap = self._steps[place], self._window.keymap
        step.begin()
        if self._place != place:  # beginning it was all that was to be done, and the next one is shown
            return
        keys = [_quoted(spoken(strokes[0])) if (strokes := keymap.strokes(name)) else "–" for name in step.commands]
        self._window.guide_bar.show_step(filled(step.text, *keys), self._place + 1, len(self._steps))


def _quoted(key: str) -> str:
    """A key in a sentence; one that is a sign stands in quotes, or it would be read as punctuation."""
    sign = key.strip("\u2066\u2069")
    if len(sign) > 1 or sign.isalnum() or sign == "–":
        return key
    return f"«{key}»" if is_mirrored() else f"“{key}”"
