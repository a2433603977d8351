"""Key and mouse events as a person makes them, sent to a widget through Qt: for the tour and for tests.

`QTest.keyClick` knows no scan codes and garbles Arabic; these events carry the physical key.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from desktop.keys import scan_code

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_NAMED = {
    "left": Qt.Key.Key_Left,
    "right": Qt.Key.Key_Right,
    "up": Qt.Key.Key_Up,
    "down": Qt.Key.Key_Down,
    "home": Qt.Key.Key_Home,
    "end": Qt.Key.Key_End,
    "pgup": Qt.Key.Key_PageUp,
    "pgdn": Qt.Key.Key_PageDown,
    "tab": Qt.Key.Key_Tab,
    "enter": Qt.Key.Key_Return,
    "escape": Qt.Key.Key_Escape,
    "delete": Qt.Key.Key_Delete,
    "space": Qt.Key.Key_Space,
}
_STEPS = 6


def press_key(widget: QWidget, key: str, *, shift: bool = False, ctrl: bool = False, text: str = "") -> None:
    """Press and release a physical key, named by its US legend.

    ``text`` is what the keyboard layout makes of it, such as "ض" for Q under an Arabic layout.
    """
    modifiers = Qt.KeyboardModifier.NoModifier
    if shift:
        modifiers |= Qt.KeyboardModifier.ShiftModifier
    if ctrl:
        modifiers |= Qt.KeyboardModifier.ControlModifier
    named = _NAMED.get(key)
    code = named if named is not None else ord((text or key)[0].upper())
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, int(code), modifiers, scan_code(key), 0, 0, text or ("" if named else key))
        QCoreApplication.sendEvent(widget, event)


def click(widget: QWidget, point: QPointF, *, shift: bool = False) -> None:
    """Press and release the left button."""
    press_at(widget, point, shift=shift)
    release_at(widget, point, shift=shift)


def drag(widget: QWidget, start: QPointF, end: QPointF, *, shift: bool = False) -> None:
    """Press at one point, move to another in steps, and release there."""
    press_at(widget, start, shift=shift)
    for step in range(1, _STEPS + 1):
        drag_to(widget, start + (end - start) * (step / _STEPS), shift=shift)
    release_at(widget, end, shift=shift)


def press_at(widget: QWidget, point: QPointF, *, shift: bool = False) -> None:
    """Press the left button."""
    _mouse(widget, QEvent.Type.MouseButtonPress, point, shift=shift)


def drag_to(widget: QWidget, point: QPointF, *, shift: bool = False) -> None:
    """Move the pointer with the left button down."""
    _mouse(widget, QEvent.Type.MouseMove, point, shift=shift)


def release_at(widget: QWidget, point: QPointF, *, shift: bool = False) -> None:
    """Let the left button go."""
    _mouse(widget, QEvent.Type.MouseButtonRelease, point, shift=shift)


def move_to(widget: QWidget, point: QPointF) -> None:
    """Move the pointer without a button."""
    _mouse(widget, QEvent.Type.MouseMove, point, button=False)


def _mouse(widget: QWidget, kind: QEvent.Type, point: QPointF, *, shift: bool = False, button: bool = True) -> None:
    buttons = Qt.MouseButton
    held = buttons.LeftButton if button and kind != QEvent.Type.MouseButtonRelease else buttons.NoButton
    moved = kind == QEvent.Type.MouseMove
    modifiers = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(
        kind,
        point,
        QPointF(widget.mapToGlobal(point)),
        buttons.NoButton if moved else buttons.LeftButton,
        held,
        modifiers,
    )
    event.setTimestamp(time.monotonic_ns() // 1_000_000)
    QCoreApplication.sendEvent(widget, event)
