"""What an export would write, and what it would leave out, before it is written."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotations.document import Record
    from annotations.exporting.exporter import Export


def preview(work: Export, shown: int) -> list[str]:
    """The first records as the format writes them, as text; meanwhile the report of ``work`` counts all of them."""
    work.prepare()
    records: list[Record] = []
    for part in work.choices.parts:
        for record in work.records(part):
            if len(records) < shown:
                records.append(record)
    return _as_text(work, records)


def _as_text(work: Export, records: list[Record]) -> list[str]:
    if work.format.write:
        file = io.BytesIO()
        work.format.write(file, records, work.context)
        return _lines(file.getvalue())
    assert work.format.write_folder
    with tempfile.TemporaryDirectory(prefix="hashiya-") as place:
        folder = Path(place)
        work.format.write_folder(folder, records, work.context)
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        return [line for path in files for line in (f"[{path.relative_to(folder)}]", *_lines(path.read_bytes()))]


def _lines(data: bytes) -> list[str]:
    """Text as it is; of what is none, how long it is."""
    try:
        return data.decode().splitlines() if b"\0" not in data else [f"({len(data):,} bytes, no text)"]
    except UnicodeDecodeError:
        return [f"({len(data):,} bytes, no text)"]
