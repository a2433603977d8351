"""Files that are damaged at random, the same way for the same seed: what a disk, a careless tool or an enemy makes."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

Files = dict[str, bytes]
"""The bytes of files by their names."""

HOSTILE = [
    *(
        b"",
        b"-1",
        b"0",
        b"1",
        b"2147483648",
        b"9223372036854775808",
        b"9" * 5000,
        b"1.5",
        b"1e999",
        b"NaN",
        b"-Infinity",
    ),
    *(b"null", b"true", b'""', b'"x"', b'"\\ud800"', b"[]", b"{}", b"[[]]", b"\0", b"\xff\xfe", b"\xed\xa0\x80"),
    *(
        b"\r",
        b"\n",
        b"\t",
        b"\n\n",
        b" ",
        b"\xe2\x80\xa8",
        b"\xef\xbb\xbf",
        b"\xf0\x9f\x98\x80",
        b"\xd9\x91",
        b"\xe2\x80\x8d",
    ),
    *(b'"', b"'", b"\\", b"<", b">", b"&", b"&#0;", b"&#x110000;", b"<!--", b"]]>", b"<!DOCTYPE x>", b"%s", b"../x"),
    *(
        b"T1",
        b"E1",
        b"R1",
        b"O",
        b"B-",
        b"I-X",
        b"B-PER",
        b"Arg1:T1",
        b"-DOCSTART- O",
        b"sep=;",
        b"#",
        b"*",
        b"0 99;3 4",
    ),
]
"""What values are replaced by."""
_DEEP = [(b"[", b"]"), (b'{"a":', b"}"), (b"<a>", b"</a>"), (b"(", b")"), (b'"', b'"')]
_VALUE = re.compile(rb'"[^"\n]{0,60}"|-?\d+|[^\s"<>=,;:\[\]{}\d]{1,40}')


def damaged(files: Files, random: Random) -> Files:
    """The files with one to four things wrong in one of them, or in a part of it where it is an archive."""
    name = random.choice(sorted(files))
    data = files[name]
    ways = random.choices(_WAYS, k=random.choice([1, 1, 1, 2, 4]))
    if data.startswith(b"PK\x03\x04") and random.random() < 0.7:
        return files | {name: _in_archive(data, ways, random)}
    for way in ways:
        data = way(data, random)
    return files | {name: data}


def _in_archive(data: bytes, ways: list[Callable[[bytes, Random], bytes]], random: Random) -> bytes:
    """The archive with a part of it damaged, so that what is inside is reached."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        names = [name for name in old.namelist() if name.endswith((".xml", ".rels"))] or old.namelist()
        chosen = random.choice([random.choice(names), *(name for name in names if name == "word/document.xml")])
        for name in old.namelist():
            content = old.read(name)
            for way in ways if name == chosen else ():
                content = way(content, random)
            if name != chosen or random.random() < 0.95:
                new.writestr(name, content)
    return out.getvalue()


def _cut(data: bytes, random: Random) -> bytes:
    return data[: random.randrange(len(data) + 1)]


def _without_a_piece(data: bytes, random: Random) -> bytes:
    start = random.randrange(len(data) + 1)
    return data[:start] + data[start + random.choice([1, 2, 10, 100]) :]


def _flipped(data: bytes, random: Random) -> bytes:
    found = bytearray(data)
    for _ in range(random.choice([1, 1, 3, 20])):
        if found:
            found[random.randrange(len(found))] ^= 1 << random.randrange(8)
    return bytes(found)


def _other_lines(data: bytes, random: Random) -> bytes:
    """Lines dropped, doubled, swapped, or with another end."""
    lines = data.split(b"\n")
    for _ in range(random.choice([1, 1, 3])):
        if not lines:
            break
        place, other = random.randrange(len(lines)), random.randrange(len(lines))
        match random.randrange(5):
            case 0:
                del lines[place]
            case 1:
                lines.insert(other, lines[place])
            case 2:
                lines[place], lines[other] = lines[other], lines[place]
            case 3:
                lines[place] += b"\r"
            case _:
                lines.insert(place, random.choice(HOSTILE))
    return b"\n".join(lines)


def _other_values(data: bytes, random: Random) -> bytes:
    """Some values replaced by hostile ones, or by other values of the file."""
    found = [match.span() for match in _VALUE.finditer(data)]
    for start, end in sorted(random.sample(found, min(len(found), random.choice([1, 1, 2, 5]))), reverse=True):
        value = random.choice(HOSTILE)
        if random.random() < 0.3:
            first, last = random.choice(found)
            value = data[first:last]
        if data[start : start + 1] == b'"' and random.random() < 0.5:
            value = b'"' + value.replace(b'"', b"") + b'"'
        data = data[:start] + value + data[end:]
    return data


def _deep(data: bytes, random: Random) -> bytes:
    """Something nested very deep, in place of a value or anywhere."""
    opening, closing = random.choice(_DEEP)
    depth = random.choice([10, 300, 5_000, 60_000])
    found = [match.span() for match in _VALUE.finditer(data)]
    start, end = random.choice(found) if found and random.random() < 0.7 else (random.randrange(len(data) + 1),) * 2
    return data[:start] + opening * depth + (closing * depth if random.random() < 0.7 else b"") + data[end:]


def _inserted(data: bytes, random: Random) -> bytes:
    place = random.randrange(len(data) + 1)
    return data[:place] + random.choice(HOSTILE) * random.choice([1, 1, 2, 50]) + data[place:]


def _in_other_bytes(data: bytes, random: Random) -> bytes:
    """The whole in another encoding."""
    return data.decode("utf-8", "replace").encode(
        random.choice(["utf-16", "utf-16-le", "utf-8-sig", "cp1256"]), "replace"
    )


_WAYS: list[Callable[[bytes, Random], bytes]] = [
    *(_cut, _without_a_piece, _flipped, _other_lines, _other_lines, _other_values, _other_values, _other_values),
    *(_deep, _inserted, _in_other_bytes),
]
