"""A line below the list of documents, to write a note or labels for the open article or the selected ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop.i18n import is_mirrored, placed
from desktop.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent

Field = Literal["note", "labels", "add-labels", "remove-labels"]
_COMMA = re.compile(r"[,،]")


class StateEditor(QWidget):
    """Hidden until it is asked for; Enter takes what is written, Esc leaves it.

    Signals:
        entered: Something was written; carries for which field, and the text.
        left: Nothing more is to be written.
    """

    entered = Signal(str, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._field: Field = "note"
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._line = LineEdit()
        self._line.returnPressed.connect(self._enter)
        self._completer = _LastWord(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self._line, 1)
        self._title.setBuddy(self._line)
        self.hide()

    def edit(self, field: Field, text: str, known: Iterable[str] = ()) -> None:
        """Let a field be written, which holds this now; labels are completed from those that are known."""
        self._field = field
        titles = {
            "note": self.tr("Note:"),
            "labels": self.tr("Labels:"),
            "add-labels": self.tr("Add labels:"),
            "remove-labels": self.tr("Take off labels:"),
        }
        self._title.setText(placed(titles[field]))
        self._line.setAccessibleName(titles[field].rstrip(":"))
        self._line.setPlaceholderText("" if field == "note" else self.tr("For example: politics, to discuss"))
        self._completer.offer(known)
        self._line.setCompleter(None if field == "note" else self._completer)  # type: ignore[arg-type]
        self._line.setText(text)
        self.show()
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def _enter(self) -> None:
        self.hide()
        self.entered.emit(self._field, self._line.text().strip())
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc leaves things as they are."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # those have been taken
            super().keyPressEvent(event)


def labels_in(text: str) -> tuple[str, ...]:
    """Labels as they are written: apart by commas of either kind, each once."""
    return tuple(dict.fromkeys(filter(None, (" ".join(part.split()) for part in _COMMA.split(text)))))


def written(labels: Iterable[str]) -> str:
    """Labels in a line."""
    return ("، " if is_mirrored() else ", ").join(labels)


class _LastWord(QCompleter):
    """Completes the last of several labels."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__([], parent)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def offer(self, labels: Iterable[str]) -> None:
        """Complete to one of these."""
        from PySide6.QtCore import QStringListModel

        self.setModel(QStringListModel(list(labels), self))

    def splitPath(self, path: str) -> list[str]:  # noqa: N802 - Qt's name
        """What is completed."""
        return [_COMMA.split(path)[-1].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:  # noqa: N802 - Qt's name
        """The whole line with the last label completed."""
        line = self.widget()
        before = _COMMA.split(line.text())[:-1] if isinstance(line, QLineEdit) else []
        return written([*(part.strip() for part in before), str(index.data())])
