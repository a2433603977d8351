"""Sentences one below the other, to be read, copied or scrolled through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from desktop.i18n import is_from_right, is_mirrored, paragraphs, told

if TYPE_CHECKING:
    from collections.abc import Iterable


class ToldLines(QPlainTextEdit):
    """Lines that begin at the side where the interface does, whatever word comes first; Qt has them all at the left."""

    def __init__(self, lines: Iterable[str], name: str) -> None:
        super().__init__()
        text = paragraphs(map(told, lines))
        if is_mirrored() and any(map(is_from_right, text.splitlines())):  # logs stay as programs write them
            how = self.document().defaultTextOption()
            how.setAlignment(Qt.AlignmentFlag.AlignRight)
            self.document().setDefaultTextOption(how)
        self.setPlainText(text)
        self.setAccessibleName(name)
        self.setReadOnly(True)
