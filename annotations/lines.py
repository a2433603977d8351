"""Lines of a file: cut at line feeds, each within a limit, decoded."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from annotations.errors import UserError
from annotations.files import MAX_LINE_BYTES
from schemas.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterator

BOM = b"\xef\xbb\xbf"


def lines(file: IO[bytes], max_bytes: int = MAX_LINE_BYTES) -> Iterator[tuple[int, bytes]]:
    """Lines with their numbers from 1, without their ends, each cut one byte after the limit."""
    number = 0
    while piece := file.readline(max_bytes + 2):  # a line at the limit may end with two bytes
        number += 1
        is_cut = len(piece) == max_bytes + 2 and not piece.endswith(b"\n")
        line = piece[:-1] if is_cut else piece.removesuffix(b"\n").removesuffix(b"\r")
        while piece and not piece.endswith(b"\n"):
            piece = file.readline(max_bytes)
        yield number, line.removeprefix(BOM) if number == 1 else line


def text_lines(file: IO[bytes]) -> Iterator[tuple[int, str]]:
    """Decoded lines with their numbers. Raises UserError where one is too long or no UTF-8."""
    for number, line in lines(file):
        if len(line) > MAX_LINE_BYTES:
            raise UserError(say("line {number} is longer than {most:,} bytes.", number=number, most=MAX_LINE_BYTES))
        yield number, decoded(line)


def decoded(line: bytes) -> str:
    """UTF-8 as text. Raises UserError with the place of the first byte that is none."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError as error:
        value, start = line[error.start], error.start
        said = say("not valid UTF-8: byte 0x{value:02X} at byte {start} of the line.", value=value, start=start)
        raise UserError(said) from None
