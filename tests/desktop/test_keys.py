"""Physical keys: the finger decides, not the layout."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from desktop.keys import Stroke, legend, scan_code, stroke_of

NONE, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def event(key: int, text: str, code: int, modifiers: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, code, 0, 0, text)


@pytest.mark.parametrize(
    ("key", "arabic"), [("q", "ض"), ("1", "١"), ("r", "ق"), (";", "ك"), ("'", "ط"), ("[", "ج"), (".", "ز")]
)
def test_a_key_is_the_same_under_a_latin_and_an_arabic_layout(key: str, arabic: str):
    latin = event(ord(key.upper()), key, scan_code(key))
    other = event(ord(arabic), arabic, scan_code(key))
    assert stroke_of(latin) == stroke_of(other) == Stroke(key)


@pytest.mark.skipif(sys.platform != "linux", reason="the codes of this platform")
def test_linux_codes_are_those_of_its_input_events_plus_eight():
    assert [scan_code(key) for key in ("1", "q", "a", "z", "space")] == [10, 24, 38, 52, 65]


def test_without_a_code_the_character_decides():
    assert stroke_of(event(ord("Q"), "q", 0)) == Stroke("q")
    assert stroke_of(event(ord("ض"), "ض", 0)) == Stroke("")


def test_modifiers_are_kept():
    both = stroke_of(event(ord("Z"), "z", scan_code("z"), SHIFT | CTRL))
    assert both == Stroke("z", shift=True, ctrl=True)
    assert stroke_of(event(Qt.Key.Key_Backtab, "", 0, SHIFT)) == Stroke("tab", shift=True)


def test_both_legends_are_isolated_from_each_other():
    assert legend("q") == "\u2068Q\u2069 · \u2068ض\u2069"
    assert legend("b") == "\u2068B\u2069 · \u2068لا\u2069"
    assert legend("n") == "\u2068N\u2069 · \u2068ى\u2069"
    assert legend("1") == "1"
