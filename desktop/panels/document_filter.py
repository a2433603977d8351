"""What the list of documents is narrowed to, besides words: a few small choices, each for itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QPushButton, QWidget

from annotations.listing import Filter, Status
from desktop.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent

_STATUSES: tuple[Status, ...] = ("", "todo", "begun", "untouched", "done")
_NARROW, _BROAD = 2, 4
"""In how many columns the choices stand."""
_BROAD_PX = 440
_SHORTEST = 4
"""How many letters a choice shows at least."""


class DocumentFilter(QWidget):
    """A few columns of choices. The first of each is that it does not matter.

    Signals:
        changed: Something else is wanted.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._problems: frozenset[str] = frozenset()
        statuses = [self.tr("Any status"), self.tr("To do"), self.tr("Begun"), self.tr("Not begun"), self.tr("Done")]
        self._status = self._choice(self.tr("Status"), statuses)
        self._flag = self._choice(self.tr("Flag"), [self.tr("Any flag"), self.tr("With a flag"), self.tr("No flag")])
        self._note = self._choice(self.tr("Note"), [self.tr("Any note"), self.tr("With a note"), self.tr("No note")])
        self._label = self._choice(self.tr("Label of the article"), [self.tr("Any label")])
        self._marked = self._choice(self.tr("Marked in it"), [self.tr("Anything marked")])
        self._proposals = self._choice(
            self.tr("Proposals"), [self.tr("Any proposals"), self.tr("With proposals"), self.tr("No proposals")]
        )
        self._with_problems = QCheckBox(self.tr("With problems"))
        self._with_problems.setToolTip(self.tr("Those in which the last check of all articles found something"))
        self._with_problems.toggled.connect(self.changed)
        self._clear = QPushButton(self.tr("Show all"))
        self._clear.clicked.connect(self.clear)
        self._meta = self._choice(self.tr("Metadata"), [self.tr("Any metadata")])
        self._value = LineEdit()
        self._value.setPlaceholderText(self.tr("Any value"))
        self._value.setAccessibleName(self.tr("Value of the metadata"))
        self._value.textChanged.connect(lambda _: self.changed.emit() if self._meta.currentIndex() > 0 else None)
        self._widgets = (
            *(self._status, self._flag, self._note, self._label, self._marked, self._proposals),
            *(self._meta, self._value, self._with_problems, self._clear),
        )
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        self._lay_out(_NARROW)
        self.show_problems(frozenset())

    def _choice(self, name: str, titles: list[str]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.addItems(titles)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_SHORTEST)
        box.currentIndexChanged.connect(self.changed)
        return box

    def _lay_out(self, columns: int) -> None:
        """Stand in so many columns, all of one width."""
        for place, widget in enumerate(self._widgets):
            self._grid.addWidget(widget, place // columns, place % columns)
        for column in range(_BROAD):
            self._grid.setColumnStretch(column, int(column < columns))

    @property
    def wanted(self) -> Filter:
        """What is chosen."""
        return Filter(
            status=_STATUSES[self._status.currentIndex()],
            flag=_of(self._flag),
            note=_of(self._note),
            label=_text_of(self._label),
            marked=_text_of(self._marked),
            proposals=_of(self._proposals),
            meta=(_text_of(self._meta), self._value.text()) if self._meta.currentIndex() > 0 else ("", ""),
            among=self._problems if self._with_problems.isChecked() else None,
        )

    @property
    def count(self) -> int:
        """In how many ways the list is narrowed."""
        wanted, nothing = self.wanted, Filter()
        names = ("status", "flag", "note", "label", "marked", "proposals", "meta", "among")
        return sum(getattr(wanted, name) != getattr(nothing, name) for name in names)

    def clear(self) -> None:
        """Narrow the list to nothing any more."""
        with QSignalBlocker(self):
            for box in self.findChildren(QComboBox):
                box.setCurrentIndex(0)
            self._value.clear()
            self._with_problems.setChecked(False)
        self.changed.emit()

    def show_labels(self, labels: Iterable[str]) -> None:
        """Offer these labels of articles."""
        _offer(self._label, labels)

    def show_marks(self, labels: Iterable[str]) -> None:
        """Offer these labels of spans."""
        _offer(self._marked, labels)

    def show_metadata(self, names: Iterable[str]) -> None:
        """Offer these names of metadata."""
        _offer(self._meta, names)

    def show_problems(self, documents: frozenset[str]) -> None:
        """Offer the documents, by their ids, in which a check found something."""
        was_checked = self._with_problems.isChecked()
        self._problems = documents
        self._with_problems.setEnabled(bool(documents) or was_checked)
        if was_checked:
            self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Stand in more columns where there is room."""
        super().resizeEvent(event)
        self._lay_out(_BROAD if self.width() > _BROAD_PX else _NARROW)


def narrowed(wanted: Filter, typed: str, *, in_text: bool) -> Filter:
    """A filter with words besides."""
    words = " ".join(typed.split())
    return replace(wanted, text=words) if in_text else replace(wanted, title=words)


def _of(box: QComboBox) -> bool | None:
    return (None, True, False)[box.currentIndex()]


def _text_of(box: QComboBox) -> str:
    return box.currentText() if box.currentIndex() > 0 else ""


def _offer(box: QComboBox, texts: Iterable[str]) -> None:
    """Other choices behind the first; what is chosen stays so where it is still there."""
    chosen = _text_of(box)
    with QSignalBlocker(box):
        while box.count() > 1:
            box.removeItem(1)
        box.addItems(list(texts))
        box.setCurrentIndex(max(0, box.findText(chosen)) if chosen else 0)
    if _text_of(box) != chosen:
        box.currentIndexChanged.emit(box.currentIndex())
