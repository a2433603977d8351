"""Where an export goes: typed or browsed for, with what is there and whether it may be replaced."""

from __future__ import annotations

import os
import threading
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog

from annotations.exporting import standing
from annotations.exporting.choices import Choices
from annotations.exporting.standing import Standing
from annotations.progress import CancelledError
from desktop.aside import Aside
from desktop.i18n import paragraph, told
from desktop.line_edit import LineEdit
from desktop.wrapped import WrappedLabel

_REST_MS = 250
"""How long a path has to rest before it is looked at."""


class Destination(QObject):
    """A field for a path, words on what is there, and a box to tick where that is no earlier export.

    What is there is looked at aside, for the whole of an earlier export is read; another path, or another shape of what
    is to go there, ends that.

    Attributes:
        field: The path.
        said: What is there; hidden where that is nothing.
        wish: "Replace it all the same": shown where that can be wished, and ticked only for what was said to be there.

    Signals:
        changed: Something else is said or asked now.
        accepted: The export may go there; see :meth:`accept`.
    """

    changed = Signal()
    accepted = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.field, self.said = LineEdit(), WrappedLabel()
        self.wish = QCheckBox(self.tr("Replace it all the same"))
        self.wish.setObjectName("wish")
        self.said.hide()
        self.wish.hide()
        self._wanted = Choices()
        self._version = 0
        self._standing: Standing | None = None
        self._is_looking = self._is_asked = self._is_stopped = False
        self._cancel = threading.Event()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._look_aside)
        self._aside = Aside("destination", self)
        self.field.textChanged.connect(self._forget)

    @property
    def path(self) -> Path:
        """What is typed."""
        typed = Path(self.field.text().strip())
        try:
            return typed.expanduser()
        except RuntimeError:  # there is no home of that person
            return typed

    @property
    def is_named(self) -> bool:
        """True where what is typed has a name for what is exported, and is not that of a place alone."""
        typed = self.field.text().strip()
        is_place = typed.endswith(("/", os.sep)) and standing.is_one_file(self.path, self._wanted)
        return typed != "~" and self.path.name not in ("", "..") and not is_place

    def look_for(self, choices: Choices) -> None:
        """Look at what is there for an export of these choices."""
        before, self._wanted = self._wanted, choices
        if _shape(before) != _shape(choices):
            self._forget()

    @property
    def replaces(self) -> str:
        """The digest of what is to be replaced though it is no earlier export; "" where nothing is."""
        return self._standing.digest if self._standing and self.wish.isChecked() else ""

    @property
    def is_asked(self) -> bool:
        """True from :meth:`accept` until that is answered."""
        return self._is_asked

    def accept(self) -> None:
        """Look once more, and emit :attr:`accepted` where the export may go there; else say what is in the way.

        An earlier export is said to be there before it is replaced: who has not read that has to ask again. So has who
        wished to replace something, where something else is there by now.
        """
        if self._is_asked:
            return
        if self._standing and self._standing.place == "earlier":  # it is read again before it is replaced
            self.accepted.emit()
            return
        self._is_asked = True
        self._rest.stop()
        self._say(self.tr("Looking…"))
        self._look_aside()

    def browse(self) -> None:
        """Choose another place; what is there is said here, so that nobody is asked twice."""
        name, _ = QFileDialog.getSaveFileName(
            self.field.window(),
            self.tr("Export"),
            self.field.text(),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            self.field.setText(name)

    def stop(self) -> None:
        """Look no longer."""
        self._is_stopped = True
        self._is_asked = False
        self._version += 1
        self._rest.stop()
        self._cancel.set()
        self._aside.wait()

    def _forget(self) -> None:
        """The path, or what is to go there, is another one: nothing is known of it yet, and nothing wished."""
        self._standing = None
        self._is_asked = False
        self._version += 1
        self._cancel.set()
        self.wish.setChecked(False)
        for widget in (self.said, self.wish):
            widget.hide()
        self._rest.start()

    def _unnamed(self) -> Standing | None:
        if self.is_named:
            return None
        return Standing("closed", self.tr("Say how the export is to be called."))

    def _look_aside(self) -> None:
        if self._is_looking:  # once that is answered, what is wanted by then is looked at
            return
        if found := self._unnamed():
            self._show(found)
            return
        path, choices, version = self.path, self._wanted, self._version
        cancel = self._cancel = threading.Event()

        def answered(found: Standing) -> None:
            self._is_looking = False
            if version == self._version:
                self._show(found)
            else:
                go_on()

        def failed(error: Exception) -> None:
            self._is_looking = False
            if isinstance(error, CancelledError):
                go_on()
                return
            self._is_asked = False
            self._say("")
            raise error

        def go_on() -> None:
            if self._is_asked:
                self._look_aside()
            elif not self._is_stopped:
                self._rest.start()

        self._is_looking = True
        self._aside.run(lambda: standing.look(path, choices, is_cancelled=cancel.is_set), answered, failed)

    def _show(self, found: Standing) -> None:
        """Say what is there; what was wished of something else is wished no more. Answer whoever has asked."""
        is_same = found == self._standing
        self._standing = found
        is_earlier = found.place == "earlier"
        self._say(self.tr("An earlier export is there; it will be replaced.") if is_earlier else told(found.reason))
        is_other = found.place == "other"
        self.wish.setVisible(is_other)
        self.wish.setChecked(is_other and is_same and self.wish.isChecked())
        self.changed.emit()
        if self._is_asked:
            self._is_asked = False
            self._answer(found)

    def _say(self, text: str) -> None:
        self.said.setText(paragraph(text))
        self.said.setVisible(bool(text))

    def _answer(self, found: Standing) -> None:
        if found.place == "free" or self.wish.isChecked():
            self.accepted.emit()
        elif found.place == "closed":
            self.field.setFocus()
        elif found.place == "other":
            self.wish.setFocus()


def _shape(choices: Choices) -> tuple[str, bool]:
    """What of the choices tells whether an earlier export gives way."""
    return choices.format, choices.is_folder
