"""Damaged inputs of every format end in records or in rejections that say why: no exception, no hang, nothing written.

A selection of the damage runs with the other tests; all of it where HASHIYA_FAULTS is "wide".
"""

from __future__ import annotations

import io
import os
import signal
import time
import zipfile
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from annotations import rules
from annotations.document import Record
from annotations.formats.head import HEAD_BYTES, Head
from annotations.formats.jsonl_reading import decode
from annotations.formats.jsonl_writing import encode
from annotations.formats.record import MAX_REASON, Context, Losses, Rejection
from annotations.formats.registry import FORMATS, readable
from annotations.formats.tree import Folder
from tests.support.damage import Files, damaged
from tests.support.making import ARTICLE, SCHEMA
from tests.support.mixed import mixed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotations.formats.record import Format, Item

pytestmark = pytest.mark.faults

TRIED = 1_000 if os.environ.get("HASHIYA_FAULTS") == "wide" else 60
LONGEST_S = 20
LONG = "كتب سامر رسالة طويلة إلى ليلى أمس، وقال فيها إن الميناء الجديد سيفتح أبوابه في الشهر القادم بعد طول انتظار. "


class TooSlowError(BaseException):
    """Not one that a reader catches."""


@contextmanager
def bounded() -> Iterator[None]:
    """Ends what takes too long, where the system can."""
    started = time.monotonic()

    def stop(_number: int, _frame: object) -> None:
        raise TooSlowError

    before = signal.signal(signal.SIGALRM, stop) if hasattr(signal, "SIGALRM") else None
    try:
        if before is not None:
            signal.setitimer(signal.ITIMER_REAL, LONGEST_S)
        yield
    finally:
        if before is not None:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)
    assert time.monotonic() - started < LONGEST_S


def samples(known: Format, folder: Path) -> list[Files]:
    """Good files of a format."""
    context = Context(SCHEMA)
    records = [known.fit(record, Losses(), context) for record in mixed()]
    if known.write_folder:
        folder.mkdir()
        known.write_folder(folder, records, context)
        return [{path.name: path.read_bytes() for path in folder.iterdir()}]
    if known.write:
        file = io.BytesIO()
        known.write(file, records, context)
        return [{f"a{known.suffixes[0]}": file.getvalue()}]
    return _PLAIN[known.name]()


def _tables() -> list[Files]:
    table = f'id;title;text;x\n1;أول;"{ARTICLE}";"a ""b"""\n2;ثان;{LONG.replace(";", ",")};\n'
    rows = f'{{"id": 1, "content": "{LONG}", "x": [1, {{"y": null}}]}}\n{{"id": "b", "content": "{LONG}"}}\n'
    return [{"a.csv": table.encode()}, {"a.jsonl": rows.encode()}]


def _pages() -> list[Files]:
    head = '<!DOCTYPE html><html><head><meta charset="utf-8"><title>عنوان | موقع</title></head><body><nav>أخبار</nav>'
    body = f"<article><h1>عنوان</h1><p>{LONG}</p><p>{LONG * 2}<br>هنا</p><ul><li>بند</li></ul>"
    return [{"a.html": f"{head}{body}<table><tr><td>خلية</td></tr></table></article></body></html>".encode()}]


def _documents() -> list[Files]:
    import docx

    document, file = docx.Document(), io.BytesIO()
    document.add_heading("عنوان", 0)
    document.add_paragraph(LONG)
    document.add_table(rows=1, cols=2).cell(0, 1).text = "خلية"
    document.save(file)
    return [{"a.docx": file.getvalue()}]


_PLAIN = {"txt": lambda: [{"a.txt": ARTICLE.encode()}], "columns": _tables, "html": _pages, "docx": _documents}


def items(known: Format, files: Files, folder: Path) -> Iterator[Item]:
    """Everything that the format's readers make of the files."""
    for name, data in files.items():
        if known.sniff:
            assert 0 <= known.sniff(Head(name, data[:HEAD_BYTES])) <= 100
        if known.read:
            yield from known.read(io.BytesIO(data), name)
        if known.read_columns:
            yield from known.read_columns(io.BytesIO(data), name, ("text", "title", "id"))
        (folder / name).write_bytes(data)
    if known.read_tree:
        yield from known.read_tree(Folder(folder))


def check(item: Item) -> None:
    """A record that holds, or a reason that says something."""
    if isinstance(item, Rejection):
        assert item.reason.strip()
        assert len(item.reason) < 2 * MAX_REASON
        assert str(item).encode()
        return
    assert isinstance(item, Record)
    assert rules.check_spans(item.document, item.spans) == []
    assert list(rules.check_structure(list(item.spans), list(item.relations))) == []
    assert isinstance(decode(encode(item)), Record)


def state(folder: Path) -> list[tuple[str, int, int]]:
    """What is in a folder, and when it was written."""
    return sorted((str(path), path.stat().st_size, path.stat().st_mtime_ns) for path in folder.rglob("*"))


@pytest.mark.parametrize("name", [known.name for known in readable()])
def test_damaged_files_end_in_records_or_rejections(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    known = FORMATS[name]
    if known.needs:
        pytest.importorskip(known.needs, reason=f"the format {name} needs {known.needs}, which is not installed")
    found = samples(known, tmp_path / "good")
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    records = rejections = 0
    for number in range(TRIED):
        random = Random(f"{name} {number}")
        files = damaged(random.choice(found), random)
        folder = tmp_path / "damaged"
        folder.mkdir()
        try:
            with bounded():
                for item in items(known, files, folder):
                    check(item)
                    records += isinstance(item, Record)
                    rejections += isinstance(item, Rejection)
        except BaseException as error:
            raise AssertionError(f"damage number {number}: {type(error).__name__}: {error}") from error
        assert {path.name: path.read_bytes() for path in folder.iterdir()} == files
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()
    assert records or name == "spacy", "no damage left anything that could be read"  # one byte spoils what is packed
    assert rejections or name == "txt", "no damage was seen"
    assert state(here) == []


def test_a_damaged_archive_is_as_harmless_as_a_damaged_folder(tmp_path: Path):
    from tests.support.interchange import look

    files = samples(FORMATS["brat"], tmp_path / "good")[0]
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    for number in range(TRIED):
        random = Random(number)
        path = tmp_path / "damaged.zip"
        path.write_bytes(damaged({"a": whole.getvalue()}, random)["a"])
        with bounded():
            survey = look(path)
        assert survey.documents or survey.rejected
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["damaged.zip"]
