"""The knowledge base beside the project: chosen once, made searchable aside, asked while one types."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from PySide6.QtCore import QObject, Signal

from annotations.errors import UserError
from annotations.progress import CancelledError
from annotations.store.knowledge import KnowledgeBase
from desktop.aside import Aside
from desktop.i18n import told
from desktop.telling import Telling

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from annotations.store.knowledge import Entry
    from desktop.dialogs.choosers import Choosers
    from desktop.main_window import MainWindow


_OWNER = "knowing"


class Knowing(QObject):
    """Opens one knowledge base at a time and answers questions about it in their order; older ones are dropped.

    Attributes:
        wanted: The file that was chosen last, also where it cannot be opened; or None.

    Signals:
        opened: A knowledge base can be asked now.
        chosen: Another file was chosen, to be remembered.
    """

    opened = Signal()
    chosen = Signal()

    def __init__(self, window: MainWindow, choosers: Choosers, folder: Path | None = None) -> None:
        super().__init__(window)
        self._window, self._choosers = window, choosers
        self._folder = folder or Path(platformdirs.user_cache_dir("hashiya", appauthor=False)) / "knowledge"
        self.wanted: Path | None = None
        self._base: KnowledgeBase | None = None
        self._opening, self._asking = Aside("knowledge base", self), Aside("search in the knowledge base", self)
        self._telling = Telling(self)
        self._is_opening = self._is_asking = False
        self._warning = ""
        self._next: tuple[str, Callable[[Sequence[Entry]], None]] | None = None
        self._telling.progressed.connect(self._show_progress)

    def choose(self) -> None:
        """Let the person choose the file."""
        if not self._is_opening and (file := self._choosers.knowledge_base()):
            self.open(file)
            self.chosen.emit()

    def open(self, file: Path) -> None:
        """Make a file the knowledge base; the first time that takes as long as reading it."""
        self._is_opening, self.wanted = True, file
        self._telling.begin()
        self._window.running.begin(_OWNER, self.tr("Reading the knowledge base…"), self.cancel)
        self._opening.run(
            lambda: _opened(file, self._folder, self._telling.tell),
            lambda opened: self._on_open(*opened),
            self._on_unopened,
        )

    @property
    def search(self) -> Callable[[str, Callable[[Sequence[Entry]], None]], None] | None:
        """Looks for entries and hands them over later; None where there is no knowledge base."""
        return self._search if self._base is not None else None

    def name_of(self, entry: str) -> str:
        """What the entry with this id is called; "" where there is none, or no knowledge base."""
        try:
            return self._base.name_of(entry) if self._base is not None else ""
        except UserError as error:
            self._on_failed(error)
            return ""

    def cancel(self) -> None:
        """Stop reading a file."""
        self._telling.cancel()

    def wait(self) -> None:
        """Wait until nothing is read any more, and let go of the file."""
        self._opening.wait()
        self._asking.wait()
        self._let_go()

    def _let_go(self) -> None:
        if self._base is not None:
            self._base.close()
            self._base = None

    def _search(self, typed: str, answer: Callable[[Sequence[Entry]], None]) -> None:
        base = self._base
        if base is None:
            return
        if self._is_asking:
            self._next = (typed, answer)
            return
        self._is_asking = True

        def done(found: Sequence[Entry]) -> None:
            self._is_asking = False
            following, self._next = self._next, None
            if following:
                self._search(*following)
            else:
                answer(found)

        self._asking.run(lambda: base.search(typed), done, self._on_failed)

    def _show_progress(self, percent: int) -> None:
        if self._is_opening:
            self._window.running.show_progress(_OWNER, percent)

    def _on_open(self, base: KnowledgeBase, entries: int) -> None:
        self._done_opening()
        self._asking.wait()  # a question to the old one is answered before that is closed
        self._let_go()
        self._base, self._next = base, None
        self._window.calm(self._warning)
        self._window.say(self.tr("The knowledge base has %n entries.", "", entries))
        self.opened.emit()

    def _on_failed(self, error: Exception) -> None:
        """A question could not be answered: say so once, and ask no more until a knowledge base is chosen again."""
        self._is_asking, self._next = False, None
        self._warn(error)
        self._let_go()

    def _warn(self, error: Exception) -> None:
        self._warning = told(error)
        self._window.warn(self._warning)

    def _on_unopened(self, error: Exception) -> None:
        self._done_opening()
        if isinstance(error, CancelledError):
            self._window.say(self.tr("Cancelled."))
        else:
            self._warn(error)

    def _done_opening(self) -> None:
        self._is_opening = False
        self._window.running.end(_OWNER)


def _opened(file: Path, folder: Path, progress: Callable[[int, int], None]) -> tuple[KnowledgeBase, int]:
    """A knowledge base, and how many entries it has."""
    base = KnowledgeBase.open(file, folder, progress=progress)
    try:
        return base, len(base)
    except UserError:
        base.close()
        raise
