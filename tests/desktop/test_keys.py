import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop import posting
from desktop.keys import Stroke, legend, scan_code, stroke_of
from schemas.files import load_named
from schemas.model import RESERVED_KEYS

ARABIC = {"q": "ض", "z": "ئ", "b": "لا", ";": "ك", "'": "ط", "[": "ج", "]": "د", ".": "ز", "1": "١", "x": "ء"}
LETTERS = "abcdefghijklmnopqrstuvwxyz1234567890;'.[]"


class Listener(QWidget):
    """Keeps the strokes of the keys that are pressed in it."""

    def __init__(self) -> None:
        super().__init__()
        self.strokes: list[Stroke] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        self.strokes.append(stroke_of(event))


@pytest.fixture
def listener(qtbot: QtBot) -> Listener:
    widget = Listener()
    qtbot.addWidget(widget)
    return widget


def without_scan_code(key: int, text: str = "", modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)


@pytest.mark.parametrize("key", LETTERS)
def test_a_key_is_known_by_its_place_under_a_latin_layout(listener: Listener, key: str):
    posting.press_key(listener, key)
    assert listener.strokes == [Stroke(key)]


@pytest.mark.parametrize(("key", "text"), ARABIC.items())
def test_a_key_is_known_by_its_place_under_an_arabic_layout(listener: Listener, key: str, text: str):
    posting.press_key(listener, key, text=text)
    assert listener.strokes == [Stroke(key)]


def test_a_layout_that_moves_letters_does_not_move_keys(listener: Listener):
    posting.press_key(listener, "q", text="a")  # as on a French keyboard
    assert listener.strokes == [Stroke("q")]


def test_chords_are_physical_too(listener: Listener):
    posting.press_key(listener, "z", ctrl=True, text="ئ")
    posting.press_key(listener, "z", ctrl=True, shift=True, text="ئ")
    assert listener.strokes == [Stroke("z", ctrl=True), Stroke("z", shift=True, ctrl=True)]


@pytest.mark.parametrize(
    ("key", "named"),
    [
        (Qt.Key.Key_Left, "left"),
        (Qt.Key.Key_PageDown, "pgdn"),
        (Qt.Key.Key_Backtab, "tab"),
        (Qt.Key.Key_Enter, "enter"),
        (Qt.Key.Key_Backspace, "delete"),
        (Qt.Key.Key_Space, "space"),
    ],
)
def test_keys_without_a_letter_have_names(key: Qt.Key, named: str):
    assert stroke_of(without_scan_code(key)).key == named


@pytest.mark.parametrize(("key", "text"), [(Qt.Key.Key_Q, "q"), (Qt.Key.Key_7, "7"), (Qt.Key.Key_Semicolon, ";")])
def test_where_there_is_no_scan_code_the_character_decides(key: Qt.Key, text: str):
    assert stroke_of(without_scan_code(key, text)) == Stroke(text)


def test_without_a_scan_code_an_arabic_character_is_no_key():
    assert stroke_of(without_scan_code(0x636, "ض")).key == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Menu])
def test_a_modifier_alone_is_no_key(key: Qt.Key):
    codes = {Qt.Key.Key_Shift: 50, Qt.Key.Key_Control: 37, Qt.Key.Key_Alt: 64, Qt.Key.Key_Menu: 135}
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, codes[key], 0, 0)
    assert stroke_of(event).key == ""


def test_every_letter_and_digit_has_a_scan_code_of_its_own():
    codes = [scan_code(key) for key in LETTERS]
    assert 0 not in codes
    assert len(set(codes)) == len(codes)
    assert scan_code("no such key") == 0


def test_both_legends_are_shown_and_cannot_swap():
    assert legend("q") == "\u2066Q\u2069 · \u2068ض\u2069"
    assert legend("b") == "\u2066B\u2069 · \u2068لا\u2069"
    assert legend("5") == "5"
    assert legend("space") == "Space"


@pytest.mark.parametrize(("key", "arabic"), [(key, text) for key, text in ARABIC.items() if key not in "1"])
def test_the_arabic_legend_is_what_the_key_types(key: str, arabic: str):
    assert f"\u2068{arabic}\u2069" in legend(key)


def test_no_label_of_the_ready_made_schema_has_a_key_of_the_program():
    schema = load_named("news-ar")
    keys = {kind.key for kind in (*schema.entities, *schema.relations)}
    assert not keys & RESERVED_KEYS
    assert keys <= set(LETTERS) | {""}
