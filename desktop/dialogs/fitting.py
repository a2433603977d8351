"""Dialogs that are never larger than the screen: what they ask scrolls, and the buttons below it stay in view."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QVBoxLayout, QWidget

_FREE = QSize(40, 80)
"""So much of the screen is left to the frame of a window and to the panels of the desktop, in pixels."""

_EDGE_PX = 4
_LEAST_PX = 160
"""So low what is asked may become, in pixels."""


def fitted(window: QWidget, liked: QSize) -> QSize:
    """The size that a window likes, where its screen has room for it."""
    return liked.boundedTo(window.screen().availableSize() - _FREE)


class FittingDialog(QDialog):
    """A dialog that has the size that it likes when it is first shown, or what the screen has room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._liked = QSize(0, 0)
        self._is_fitted = False

    def like(self, size: QSize) -> None:
        """Like to be at least of this size, in pixels."""
        self._liked = size

    def lay_out(self, body: QWidget, buttons: QWidget) -> None:
        """What is asked, which scrolls where there is no room for it, above the buttons that end the dialog."""
        layout = QVBoxLayout(self)
        layout.addWidget(_Scrolled(body, self.windowTitle()), 1)
        layout.addWidget(buttons)

    def grow(self) -> None:
        """Make room for what is asked or said now, as far as the screen has it."""
        if layout := self.layout():
            layout.activate()
        self.resize(fitted(self, self.size().expandedTo(self.sizeHint())).expandedTo(self.size()))

    def setVisible(self, visible: bool) -> None:  # noqa: N802, FBT001 - Qt's
        """Take a size before a place is chosen for it; a person may give it another one later."""
        if visible and not self._is_fitted:
            self._is_fitted = True
            self.ensurePolished()
            self.resize(fitted(self, self.sizeHint().expandedTo(self._liked)))
        super().setVisible(visible)


class _Scrolled(QScrollArea):
    """Likes the size of what is in it, and scrolls it up and down where it has less: to what has the focus."""

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
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Qt scrolls only where the focus moves within the area, and not where it comes from the buttons."""
        if new and self._body.isAncestorOf(new):
            self.ensureWidgetVisible(new)

    @property
    def _bar_px(self) -> int:
        return self.verticalScrollBar().sizeHint().width()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The size of what is in it, at the height that its words need where they are broken."""
        hint = self._body.sizeHint()
        height = max(hint.height(), self._body.heightForWidth(hint.width()))
        return QSize(hint.width() + self._bar_px, height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as what is in it needs, and a little of its height."""
        least = self._body.minimumSizeHint()
        return QSize(least.width() + self._bar_px, min(_LEAST_PX, least.height()))
