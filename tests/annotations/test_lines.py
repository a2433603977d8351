"""Lines of a file, each within a limit."""

import io

import pytest

from annotations.errors import UserError
from annotations.lines import decoded, lines


def cut(data: bytes, limit: int = 5) -> list[tuple[int, bytes]]:
    return list(lines(io.BytesIO(data), limit))


def test_lines_come_with_their_numbers_and_without_their_ends():
    assert cut(b"\xef\xbb\xbfa\n\nb\r\nc") == [(1, b"a"), (2, b""), (3, b"b"), (4, b"c")]
    assert cut(b"") == []


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b""])
def test_a_line_at_the_limit_is_whole(end: bytes):
    assert cut(b"12345" + end) == [(1, b"12345")]


@pytest.mark.parametrize("long", [b"123456", b"1234567", b"12345\r6", b"12345\r67", b"123456\r", b"1" * 50])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_longer_line_is_known_by_its_length_and_the_next_begins_behind_it(long: bytes, end: bytes):
    (_, first), (_, second) = cut(long + end + b"next")
    assert len(first) == 6
    assert long.startswith(first)
    assert second == b"next"


def test_what_is_no_utf_8_is_refused_with_its_place():
    with pytest.raises(UserError, match="byte 0xFF at byte 2 of the line"):
        decoded(b"ab\xff")
