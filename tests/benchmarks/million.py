"""A million spans out to native JSONL and in again, in a process: `python -m tests.benchmarks.million FOLDER`.

Prints seconds for the export with its proof, for its floor (the same rows by bare SQLite, encoded and written) and for
the import, and the most memory that the process held.
"""

from __future__ import annotations

import json
import random
import sqlite3
import sys
import time
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from annotations.exporting.choices import Choices
from annotations.exporting.exporter import export
from annotations.importing.importer import bring_in
from annotations.importing.plan import Plan
from annotations.store import rows
from annotations.store.project_file import ProjectFile
from schemas.files import load_named
from tests.benchmarks.conftest import SPANS, make_record

if TYPE_CHECKING:
    from collections.abc import Callable

DOCUMENTS = 1_000_000 // SPANS


def measure(folder: Path) -> dict[str, float]:
    """The figures."""
    schema, random_ = load_named("news-ar"), random.Random(2)
    sample = (resources.files("annotations.samples") / "sample-news.txt").read_text(encoding="utf-8")
    first, second, file = folder / "a.hashiya", folder / "b.hashiya", folder / "out.jsonl"
    for path in (first, second):
        ProjectFile.create(path, schema)
    with ProjectFile.open(first) as project:
        project.add_records((make_record(number, sample, schema, random_) for number in range(DOCUMENTS)), by="")
        out = _seconds(lambda: export(project.records, schema, file, Choices()))
    floor = _seconds(lambda: _floor(first, folder / "floor.jsonl"))
    with ProjectFile.open(second) as project:
        back = _seconds(lambda: bring_in(project, [file], Plan(), by=""))
    return {"export": out, "floor": floor, "import": back, "bytes": _most_resident_bytes()}


def _most_resident_bytes() -> int:
    """The most memory that this program held; what `getrusage` says would include who started it."""
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) * 1024


def _floor(path: Path, out: Path) -> None:
    encode = msgspec.json.Encoder().encode
    connection = sqlite3.connect(path)
    found = connection.execute("SELECT key, text FROM documents JOIN texts USING (sha256)")
    with out.open("wb") as file:
        for key, text in found:
            spans = connection.execute(f"SELECT {rows.SPAN_COLUMNS} FROM spans WHERE document = ?", (key,))
            relations = connection.execute(f"SELECT {rows.RELATION_COLUMNS} FROM relations WHERE document = ?", (key,))
            file.write(encode((text, spans.fetchall(), relations.fetchall())) + b"\n")
    connection.close()


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(Path(sys.argv[1]))))
