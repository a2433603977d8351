"""Dialogs that are never higher than the screen: what they ask scrolls, and the buttons below it stay in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

_FREE = QSize(40, 80)
"""So much of the screen is left to the frame of a dialog and to the panels of the desktop, in pixels."""

_EDGE_PX = 4
_LEAST_PX = 160
"""So low it may become, in pixels."""


class FittingDialog(QDialog):
    """A dialog whose parts are put into it by :meth:`lay_out`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_fitted = False

    def lay_out(self, body: QWidget, buttons: QWidget) -> None:
        """What is asked, above the buttons that end it."""
        layout = QVBoxLayout(self)
        layout.addWidget(_Scrolled(body, self.windowTitle()), 1)
        layout.addWidget(buttons)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take the size that it likes where the screen has room for it; a person may give it another one later."""
        super().showEvent(event)
        if not self._is_fitted:
            self._is_fitted = True
            liked = self.sizeHint().expandedTo(self.minimumSize())
            self.resize(liked.boundedTo(self.screen().availableSize() - _FREE))


class _Scrolled(QScrollArea):
    """Likes the size of what is in it, and scrolls it up and down where it has less."""

    def __init__(self, body: QWidget, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if layout := body.layout():
            layout.setContentsMargins(_EDGE_PX, 0, _EDGE_PX, 0)
        self._body = body
        self.setWidget(body)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The size of what is in it, at the height that its words need where they are broken."""
        hint = self._body.sizeHint()
        height = max(hint.height(), self._body.heightForWidth(hint.width()))
        return QSize(hint.width() + self._bar_px, height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as what is in it needs."""
        return QSize(
            self._body.minimumSizeHint().width() + self._bar_px, min(_LEAST_PX, self._body.minimumSizeHint().height())
        )

    @property
    def _bar_px(self) -> int:
        return self.verticalScrollBar().sizeHint().width()
