"""Outlines of controls that can be seen.

Fusion takes the outline of a control from the ground of its window, a little darker; on a dark ground nothing is left
of it. So controls are given another ground to take it from: they paint none themselves.

A style of our own that draws over Fusion's would be the other way. Called back from C++ while it is being called,
with an option that is not of the type that it names, it took the program down (docs/adr/0017).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_DARKER = 1.4
"""By so much Fusion's outline is darker than the ground."""

_OF_CHECK_BOXES = 1.1
"""By so much lighter than others Fusion draws the outline of what is ticked."""

_OUTLINED = {
    "QLineEdit": _DARKER,
    "QPlainTextEdit": _DARKER,
    "QPushButton": _DARKER,
    "QToolButton": _DARKER,
    "QComboBox": _DARKER,
    "QAbstractSpinBox": _DARKER,
    "QProgressBar": _DARKER,
    "QMenu": _DARKER,  # on a dark ground it had no edge
    "QCheckBox": _DARKER / _OF_CHECK_BOXES,
    "QAbstractItemView": _DARKER / _OF_CHECK_BOXES,  # which may have boxes to tick
}


def outline(application: QApplication, color: QColor) -> None:
    """Outline controls that can be used in a colour; to be called after the palette of the application was set."""
    for kind, factor in _OUTLINED.items():
        ground = QColor.fromHsv(color.hue(), color.saturation(), min(255, round(color.value() * factor)))
        palette = application.palette()
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, QPalette.ColorRole.Window, ground)
        application.setPalette(palette, kind)  # type: ignore[arg-type]  # the stub asks for bytes, the call for str
