"""Import and export of 1,000 documents, each beside its floor in the same run; commits; starting."""

from __future__ import annotations

import itertools
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import msgspec
import pytest

from annotations import text as texts
from annotations.changes import AddSpan
from annotations.document import Document, Record, Span
from annotations.exporting.choices import Choices
from annotations.exporting.exporter import export
from annotations.formats import jsonl
from annotations.ids import new_id
from annotations.importing.importer import bring_in
from annotations.importing.plan import Plan
from annotations.session import Op
from annotations.store import rows
from annotations.store.project_file import ProjectFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

    from annotations.exporting.report import ExportReport
    from schemas.model import Schema

_SHOW_AND_QUIT = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desktop.app import App, prepare
from desktop.pilot import Pilot
application = QApplication([])
prepare(application, "light")
app = App(Path(sys.argv[1]))
app.show()
Pilot(app).wait_for_article()
app.window.article.viewport().repaint()
app.window.close()
"""
"""From nothing to the window with its article, and away again."""


@pytest.fixture
def filled(project: ProjectFile, corpus: list[Record]) -> ProjectFile:
    project.add_records(corpus, by="")
    return project


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory, corpus: list[Record]) -> Path:
    path = tmp_path_factory.mktemp("corpus") / "corpus.jsonl"
    with path.open("wb") as file:
        jsonl.write(file, corpus)
    return path


@pytest.mark.benchmark(group="export")
def test_export_with_its_proof(benchmark: BenchmarkFixture, filled: ProjectFile, tmp_path: Path):
    """Each round behind its floor, so that both run at the speed that the machine has at that time."""
    schema, floors = filled.schema(), list[float]()
    copy = tmp_path / "copy.hashiya"
    filled.backup(copy)

    def floor() -> None:
        begun = time.perf_counter()
        assert _scan_and_encode(copy, tmp_path / "floor.jsonl") == 60_000
        floors.append(time.perf_counter() - begun)

    def write() -> ExportReport:
        return export(filled.records, schema, tmp_path / "out.jsonl", Choices())

    report = benchmark.pedantic(write, setup=floor, rounds=5, warmup_rounds=1)
    assert report.spans.total() == 60_000
    benchmark.extra_info["floor"] = statistics.median(floors)


def _scan_and_encode(project: Path, out: Path) -> int:
    """The same rows by bare SQLite, and the same values by bare msgspec, written to a file."""
    connection = sqlite3.connect(project)
    encode, count = msgspec.json.Encoder().encode, 0
    with out.open("wb") as file:
        for key, text in connection.execute("SELECT key, text FROM documents JOIN texts USING (sha256)").fetchall():
            spans = connection.execute(f"SELECT {rows.SPAN_COLUMNS} FROM spans WHERE document = ?", (key,))
            relations = connection.execute(f"SELECT {rows.RELATION_COLUMNS} FROM relations WHERE document = ?", (key,))
            row = (text, spans.fetchall(), relations.fetchall())
            count += len(row[1])
            file.write(encode(row) + b"\n")
    connection.close()
    return count


@pytest.fixture(scope="session")
def million(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    """What a process of its own says of a million spans."""
    folder = tmp_path_factory.mktemp("million")
    command = [sys.executable, "-m", "tests.benchmarks.million", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@pytest.mark.benchmark(group="million")
@pytest.mark.parametrize("what", ["export", "floor", "import", "bytes"])
def test_million_spans(benchmark: BenchmarkFixture, million: dict[str, float], what: str):
    benchmark.pedantic(lambda: None)
    benchmark.extra_info["bytes" if what == "bytes" else "seconds"] = million[what]
    assert million["bytes"] < 300e6
    assert million["export"]
    assert million["import"]


@pytest.mark.benchmark(group="import")
def test_import(benchmark: BenchmarkFixture, exported: Path, corpus: list[Record], schema: Schema, tmp_path: Path):
    """Each round behind its floor: the same spans and relations into two bare tables, in one transaction."""
    names, floors = itertools.count(), list[float]()
    spans = [rows.span_row(1, 1, span) for record in corpus for span in record.spans]
    relations = [rows.relation_row(1, 1, relation) for record in corpus for relation in record.relations]

    def floor() -> None:
        begun = time.perf_counter()
        connection = sqlite3.connect(tmp_path / f"{next(names)}.db")
        for name, values in (("spans", spans), ("relations", relations)):
            connection.execute(f"CREATE TABLE {name} ({', '.join(f'c{n}' for n in range(len(values[0])))})")
            holes = ", ".join("?" * len(values[0]))
            connection.executemany(f"INSERT INTO {name} VALUES ({holes})", values)
        connection.commit()
        connection.close()
        floors.append(time.perf_counter() - begun)

    def load() -> int:
        path = tmp_path / f"{next(names)}.hashiya"
        ProjectFile.create(path, schema)
        with ProjectFile.open(path) as project:
            return bring_in(project, [exported], Plan(), by="").documents

    assert benchmark.pedantic(load, setup=floor, rounds=5, warmup_rounds=1) == 1_000
    benchmark.extra_info["floor"] = statistics.median(floors)


@pytest.mark.benchmark(group="commit")
def test_commit_of_one_span(benchmark: BenchmarkFixture, project: ProjectFile):
    text = "نصّ قصير"
    project.add_records([Record(Document("d", "", text, texts.sha256(text)))], by="")
    layer = project.layers()[0]

    def ops() -> Iterator[Op]:
        while True:
            yield Op(new_id(), "do", AddSpan(Span(new_id(), "PER", ((0, 3),), text[0:3])))

    source = ops()
    benchmark.pedantic(lambda: project.commit("d", layer, next(source)), rounds=200, warmup_rounds=5)


@pytest.mark.benchmark(group="start")
@pytest.mark.parametrize("command", ["help", "stats", "window"])
def test_start(benchmark: BenchmarkFixture, project: ProjectFile, command: str):
    """From a new process to its answer; "window" is from the process to the window with its article painted."""
    text = "عنوان\nنصّ قصير في مقال قصير."
    project.add_records([Record(Document("d", "", text, texts.sha256(text)))], by="")
    project.close()
    arguments = {
        "help": ["-m", "desktop", "--help"],
        "stats": ["-m", "desktop", "stats", str(project.path)],
        "window": ["-c", _SHOW_AND_QUIT, str(project.path)],
    }[command]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}

    def start() -> None:
        subprocess.run([sys.executable, *arguments], check=True, env=environment, capture_output=True)

    benchmark.pedantic(start, rounds=5, warmup_rounds=1)
