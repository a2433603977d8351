"""Physical keys: which finger was moved, whatever the keyboard layout makes of it.

Keys are named by their legend on a US keyboard. Under an Arabic layout the same finger works; the palette shows both
legends. Where the platform gives no physical code (vnc, synthetic events), the character decides.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class Stroke(NamedTuple):
    """A key press: the physical key with the modifiers that were held."""

    key: str
    shift: bool = False
    ctrl: bool = False
    alt: bool = False


_ROWS = {2: "1234567890-=", 16: "qwertyuiop[]", 30: "asdfghjkl;'`", 43: "\\zxcvbnm,./"}
_SCAN_CODES = {first + place: key for first, row in _ROWS.items() for place, key in enumerate(row)} | {57: "space"}
"""Set 1 scan codes, which are also the codes of Linux's input events."""

_MAC_CODES = dict(
    zip(
        (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30),
        "asdfhgzxcvbqweryt123465=97-80]",
        strict=True,
    )
) | {31: "o", 32: "u", 33: "[", 34: "i", 35: "p", 37: "l", 38: "j", 39: "'", 40: "k", 41: ";", 42: "\\", 43: ","}
_MAC_CODES |= {44: "/", 45: "n", 46: "m", 47: ".", 49: "space", 50: "`"}

_ARABIC = dict(zip("qwertyuiop[]asdfghjkl;'zxcvbnm,./`", "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ", strict=False))
# The Arabic 101 layout has the pair لا on B, which shifts what follows by one character.
_ARABIC |= dict(zip("zxcvnm,./`", "ئءؤرىةوزظذ", strict=True)) | {"b": "لا"}

_NAMED = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Home: "home",
    Qt.Key.Key_End: "end",
    Qt.Key.Key_PageUp: "pgup",
    Qt.Key.Key_PageDown: "pgdn",
    Qt.Key.Key_Tab: "tab",
    Qt.Key.Key_Backtab: "tab",
    Qt.Key.Key_Return: "enter",
    Qt.Key.Key_Enter: "enter",
    Qt.Key.Key_Escape: "escape",
    Qt.Key.Key_Delete: "delete",
    Qt.Key.Key_Backspace: "delete",
    Qt.Key.Key_Space: "space",
} | {Qt.Key(Qt.Key.Key_F1 + number): f"f{number + 1}" for number in range(12)}

_SPOKEN = {
    "pgup": "PgUp",
    "pgdn": "PgDown",
    "escape": "Esc",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}
_PARSED = {"pgdown": "pgdn", "esc": "escape", "backspace": "delete", "return": "enter"}
_KNOWN = frozenset("1234567890-=qwertyuiop[]asdfghjkl;'`\\zxcvbnm,./") | frozenset(_NAMED.values())

_FSI, _LRI, _PDI = "\u2068", "\u2066", "\u2069"


def stroke_of(event: QKeyEvent) -> Stroke:
    """The physical key of an event with its modifiers; an empty key where it is none that we name."""
    modifiers = event.modifiers()
    return Stroke(
        _NAMED.get(Qt.Key(event.key())) or _physical(event) or _by_character(event.key()),
        shift=bool(modifiers & Qt.KeyboardModifier.ShiftModifier),
        ctrl=bool(modifiers & Qt.KeyboardModifier.ControlModifier),
        alt=bool(modifiers & Qt.KeyboardModifier.AltModifier),
    )


def parse(text: str) -> Stroke | None:
    """The stroke that a text such as "Ctrl+Shift+Z", "Shift+[" or "PgDown" names, or None where it names none."""
    *modifiers, key = text.replace(" ", "").lower().split("+")
    key = _PARSED.get(key, key)
    if key not in _KNOWN or not set(modifiers) <= {"ctrl", "shift", "alt"}:
        return None
    return Stroke(key, shift="shift" in modifiers, ctrl="ctrl" in modifiers, alt="alt" in modifiers)


def written(stroke: Stroke) -> str:
    """The stroke as :func:`parse` reads it."""
    modifiers = [
        name
        for name, held in zip(("Ctrl", "Alt", "Shift"), (stroke.ctrl, stroke.alt, stroke.shift), strict=True)
        if held
    ]
    key = {"pgdn": "PgDown", "pgup": "PgUp"}.get(stroke.key, stroke.key.capitalize())
    return "+".join([*modifiers, key])


def spoken(stroke: Stroke) -> str:
    """The stroke for the eye, such as "Ctrl+Shift+Z"; isolated, so that it stays whole in a right-to-left line."""
    *modifiers, _ = written(stroke).split("+")
    key = _SPOKEN.get(stroke.key) or (stroke.key.upper() if len(stroke.key) == 1 else stroke.key.capitalize())
    return _LRI + "+".join([*modifiers, key]) + _PDI


def legend(key: str) -> str:
    """Both legends of a key, each isolated so that they do not swap in a right-to-left line: "Q · ض"."""
    latin = key.upper() if len(key) == 1 else _SPOKEN.get(key) or key.capitalize()
    arabic = _ARABIC.get(key, "")
    return f"{_LRI}{latin}{_PDI} · {_FSI}{arabic}{_PDI}" if arabic else latin


def scan_code(key: str) -> int:
    """The native scan code of a physical key on this platform, for synthetic events; 0 where there is none."""
    code = next((code for code, name in _SCAN_CODES.items() if name == key), 0)
    return code + 8 if code and sys.platform == "linux" else code


def _physical(event: QKeyEvent) -> str:
    if sys.platform == "darwin":
        return _MAC_CODES.get(event.nativeVirtualKey(), "") if event.nativeScanCode() else ""
    code = event.nativeScanCode()
    return _SCAN_CODES.get(code if sys.platform == "win32" else code - 8, "")


def _by_character(key: int) -> str:
    return chr(key).lower() if 0x20 < key < 0x7F else ""
