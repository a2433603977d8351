"""The accessible text of Qt with the five functions that PySide6 leaves out, because they answer through ``int *``.

Without them a screen reader hears of no selection and gets words as Qt cuts them. On Linux on x86-64 they are put into
the table of virtual functions of the object that PySide6 has made; see docs/adr/0010. Nothing is put anywhere unless
that table holds exactly what is expected: Qt's own three functions in their three places. Elsewhere they stay as they
are, and :attr:`TextInterface.is_whole` says so.
"""

from __future__ import annotations

import ctypes
import platform
import sys
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar

import shiboken6
from PySide6.QtGui import QAccessible, QAccessibleTextInterface

if TYPE_CHECKING:
    from collections.abc import Callable
    from ctypes import _CFunctionType as _CFunction

Where = Literal["before", "at", "after"]

_HEADER, _LENGTH = 2, 18
_SELECTION, _ATTRIBUTES = 2, 17
_TEXTS: dict[int, tuple[Where, bytes]] = {
    10: ("before", b"_ZNK24QAccessibleTextInterface16textBeforeOffsetEiN11QAccessible16TextBoundaryTypeEPiS2_"),
    11: ("after", b"_ZNK24QAccessibleTextInterface15textAfterOffsetEiN11QAccessible16TextBoundaryTypeEPiS2_"),
    12: ("at", b"_ZNK24QAccessibleTextInterface12textAtOffsetEiN11QAccessible16TextBoundaryTypeEPiS2_"),
}
"""The places of virtual functions (Itanium C++ ABI, in the order of their declaration), fixed for all of Qt 6."""
_FROM_UTF8 = "_ZN7QString8fromUtf8E14QByteArrayView"

_Answer = TypeVar("_Answer")
_Int = ctypes.POINTER(ctypes.c_int)
_SelectionFunction = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_int, _Int, _Int)
_TextFunction = ctypes.CFUNCTYPE(
    ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_int, _Int, _Int
)
_AttributesFunction = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, _Int, _Int)


class TextPiece(NamedTuple):
    """A part of the text, [start, end) in the units of the interface; (-1, -1) where there is none."""

    text: str = ""
    start: int = -1
    end: int = -1


class TextInterface(QAccessibleTextInterface):
    """To be derived from in place of Qt's.

    Attributes:
        is_whole: True where :meth:`selection_range`, :meth:`piece` and :meth:`attribute_run` are asked.
    """

    def __init__(self) -> None:
        super().__init__()
        table = _table(_address_of_table(self)) if _can_be_filled() else None
        self.is_whole = table is not None
        if table is not None:
            _pointer_at(_address_of(self)).value = ctypes.addressof(table) + _HEADER * ctypes.sizeof(ctypes.c_void_p)

    def selection_range(self, number: int) -> tuple[int, int]:
        """[start, end) of a selection, the first has number 0."""
        raise NotImplementedError

    def piece(self, where: Where, boundary: QAccessible.TextBoundaryType, offset: int) -> TextPiece:
        """The character, word, line ... at an offset, or the one before or after it."""
        raise NotImplementedError

    def attribute_run(self, offset: int) -> TextPiece:
        """The attributes at an offset ("name:value;name:value") and the part of the text that has them all."""
        raise NotImplementedError


def _can_be_filled() -> bool:
    return sys.platform == "linux" and platform.machine() == "x86_64" and sys.maxsize > 2**32


def _address_of(interface: QAccessibleTextInterface) -> int:
    return int(shiboken6.getCppPointer(interface)[0])


def _address_of_table(interface: QAccessibleTextInterface) -> int:
    return _pointer_at(_address_of(interface)).value or 0


def _pointer_at(address: int) -> ctypes.c_void_p:
    return ctypes.c_void_p.from_address(address)


@cache
def _table(original: int) -> ctypes.Array[ctypes.c_void_p] | None:
    """A copy of a table of virtual functions with ours put in, for good; None where it is not as expected."""
    try:
        gui, core = ctypes.CDLL("libQt6Gui.so.6"), ctypes.CDLL("libQt6Core.so.6")
        known = {
            place: ctypes.cast(getattr(gui, name.decode()), ctypes.c_void_p) for place, (_, name) in _TEXTS.items()
        }
        make_string = getattr(core, _FROM_UTF8)
    except (OSError, AttributeError):
        return None
    size = ctypes.sizeof(ctypes.c_void_p)
    places = [_pointer_at(original + place * size).value for place in range(-_HEADER, _LENGTH)]
    if any(places[_HEADER + place] != function.value for place, function in known.items()):
        return None
    make_string.restype, make_string.argtypes = None, [ctypes.c_void_p, ctypes.c_ssize_t, ctypes.c_char_p]
    table = (ctypes.c_void_p * (_HEADER + _LENGTH))(*places)
    functions = _functions(make_string)
    for place, function in functions.items():
        table[_HEADER + place] = ctypes.cast(function, ctypes.c_void_p).value
    table.kept = functions  # type: ignore[attr-defined] # as long as the table, which is for ever
    return table


def _functions(make_string: Callable[[int, int, bytes], None]) -> dict[int, _CFunction]:
    """The five functions by their places."""

    def answer(result: int, ask: Callable[[], TextPiece], start: ctypes.Array, end: ctypes.Array) -> int:  # type: ignore[type-arg]
        found = _guarded(ask, TextPiece())
        start[0], end[0] = found.start, found.end
        data = found.text.encode("utf-8")
        make_string(result, len(data), data)
        return result

    def selection(this: int, number: int, start: ctypes.Array, end: ctypes.Array) -> None:  # type: ignore[type-arg]
        start[0], end[0] = _guarded(lambda: _ours(this).selection_range(number), (-1, -1))

    def text(where: Where) -> _CFunction:
        def ask(this: int, offset: int, boundary: int) -> TextPiece:
            return _ours(this).piece(where, QAccessible.TextBoundaryType(boundary), offset)

        return _TextFunction(
            lambda result, this, offset, boundary, start, end: answer(
                result, lambda: ask(this, offset, boundary), start, end
            )
        )

    def attributes(result: int, this: int, offset: int, start: ctypes.Array, end: ctypes.Array) -> int:  # type: ignore[type-arg]
        return answer(result, lambda: _ours(this).attribute_run(offset), start, end)

    texts = {place: text(where) for place, (where, _) in _TEXTS.items()}
    return {_SELECTION: _SelectionFunction(selection), _ATTRIBUTES: _AttributesFunction(attributes), **texts}


def _ours(this: int) -> TextInterface:
    found = shiboken6.wrapInstance(this, QAccessibleTextInterface)
    assert isinstance(found, TextInterface)
    return found


def _guarded(ask: Callable[[], _Answer], otherwise: _Answer) -> _Answer:
    """An answer; an exception must not reach Qt, and goes the way of those in slots."""
    try:
        return ask()
    except Exception:  # noqa: BLE001 - whatever it is
        sys.excepthook(*sys.exc_info())
        return otherwise
