"""Which thing a span means: the other mentions of it, and its entry in a knowledge base."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n import filled, placed
from desktop.line_edit import LineEdit
from desktop.panels.choosing import Choosing, fit_rows
from desktop.wrapped import WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from annotations.document import Span
    from annotations.store.knowledge import Entry

    Search = Callable[[str, Callable[[Sequence[Entry]], None]], None]

_REST_MS = 120
"""So long typing has to rest before the knowledge base is asked."""


class IdentityBox(QWidget):
    """Shows and changes the identity of one span.

    ``search`` is asked with what is typed and answers later; None where there is no knowledge base.

    Signals:
        kb_id_changed: Another entry is meant; carries its id, "" for none.
        mention_chosen: Another mention was chosen; carries the id of its span.
        commanded: A command is asked for; carries its name.
    """

    kb_id_changed = Signal(str)
    mention_chosen = Signal(str)
    commanded = Signal(str)

    def __init__(self, mentions: Sequence[Span], kb_id: str, search: Search | None) -> None:
        super().__init__()
        self._search = search
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        if mentions:
            self._add_mentions(layout, mentions)
        self._field = LineEdit(kb_id)
        self._field.setObjectName("kb-id")
        self._field.setAccessibleName(self.tr("Entry in the knowledge base"))
        self._field.setPlaceholderText(
            self.tr("Entry in the knowledge base") if search else self.tr("Id in a knowledge base")
        )
        self._field.returnPressed.connect(self._on_entered)
        self._field.editingFinished.connect(self._on_finished)
        layout.addWidget(self._field)
        self._kb_id = kb_id
        self._names = WrappedLabel()
        self._names.hide()
        layout.addWidget(self._names)
        self._found: dict[str, str] = {}
        self._model = QStringListModel(self)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._look)
        if search:
            self._complete()
            if kb_id:
                search(kb_id, self._show_name)

    def _add_mentions(self, layout: QVBoxLayout, mentions: Sequence[Span]) -> None:
        title = QLabel(filled(self.tr("The same thing (%1)"), len(mentions) + 1))
        layout.addWidget(title)
        shown = QListWidget()
        shown.setObjectName("mentions")
        shown.setAccessibleName(self.tr("Other mentions of the same thing"))
        for mention in mentions:
            item = QListWidgetItem(filled("%1  %2", mention.text, mention.label))
            item.setData(Qt.ItemDataRole.UserRole, mention.id)
            shown.addItem(item)
        fit_rows(shown, most=4)
        chosen = Choosing(shown).chosen
        chosen.connect(lambda index: self.mention_chosen.emit(index.data(Qt.ItemDataRole.UserRole)))
        layout.addWidget(shown)
        unlink = QPushButton(self.tr("Not this thing"))
        unlink.clicked.connect(lambda: self.commanded.emit("unlink"))
        layout.addWidget(unlink)

    def _complete(self) -> None:
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        if popup := completer.popup():
            popup.setAccessibleName(self.tr("Entries found"))
        self._field.setCompleter(completer)
        self._field.textEdited.connect(lambda _: self._rest.start())
        completer.activated.connect(self._on_chosen)

    def _look(self) -> None:
        typed = self._field.text().strip()
        if typed and self._search:
            self._search(typed, lambda found: self._show_found(typed, found))

    def _show_found(self, typed: str, found: Sequence[Entry]) -> None:
        if typed != self._field.text().strip() or not self._field.hasFocus():
            return  # what was typed since is being looked for
        self._found = {_line(entry): entry.id for entry in found}
        self._model.setStringList(list(self._found))
        completer = self._field.completer()
        if found and completer:
            completer.complete()

    def _show_name(self, found: Sequence[Entry]) -> None:
        entry = next((entry for entry in found if entry.id == self._kb_id), None)
        self._names.setText(placed(entry.name) if entry else "")
        self._names.setVisible(entry is not None)

    def _on_chosen(self, line: str) -> None:
        if line in self._found:
            self._take(self._found[line])

    def _on_entered(self) -> None:
        """Enter: an entry that was found, or an id as it is typed."""
        typed = self._field.text().strip()
        self._take(self._found.get(typed, typed))

    def _on_finished(self) -> None:
        """The field is left: without a knowledge base what stands there is meant, else only an entry or nothing."""
        typed = self._field.text().strip()
        if self._search is None or not typed or typed in self._found:
            self._take(self._found.get(typed, typed))
        else:
            self._field.setText(self._kb_id)

    def _take(self, kb_id: str) -> None:
        self._rest.stop()
        if kb_id != self._kb_id:
            self._kb_id = kb_id
            self.kb_id_changed.emit(kb_id)


def _line(entry: Entry) -> str:
    return filled("%1  %2", entry.name, entry.id)
