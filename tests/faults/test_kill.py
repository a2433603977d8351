"""Killed at any system call, the file opens again whole: with everything acknowledged and nothing half."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from annotations import changes
from annotations.document import Markup
from annotations.search import Query
from annotations.session import Session, stacks
from annotations.store.project_file import ProjectFile
from schemas.files import load_named
from tests.support.ageing import before_search

if TYPE_CHECKING:
    from tests.faults.conftest import Bench, Run

pytestmark = pytest.mark.faults

KILL = "signal=SIGKILL"
MANIFEST = {"hashiya": "0.1", "offset_unit": "codepoint"}


def killed(run: Run) -> None:
    """The driver was killed at the point, and not ended otherwise."""
    assert run.code in (-9, 137), (run.point, run.code, run.errors)
    assert "Traceback" not in run.errors


def whole(project: ProjectFile) -> None:
    assert project.integrity_problems() == []
    with closing(sqlite3.connect(":memory:")) as copy:
        project._connection.backup(copy)
        assert copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert copy.execute("PRAGMA foreign_key_check").fetchall() == []


def replayed(project: ProjectFile) -> list[str]:
    """The ids of all ops, after the state was seen to be what they make of an empty markup."""
    layer = project.layers()[0]
    journal = project.journal(1, layer)
    markup = Markup()
    for op in journal:
        changes.apply(op.change, markup)
    assert markup == project.markup(1, layer)
    return [op.id for op in journal]


def test_annotating(bench: Bench):
    points = bench.points("annotate", limit=24)
    assert len(points) >= 24
    reached = set()
    for run in bench.sweep("annotate", points, KILL):
        killed(run)
        with ProjectFile.open(run.folder / "corpus.hashiya") as project:
            whole(project)
            ops = replayed(project)
            assert ops[: len(run.saved)] == run.saved, run.point
            assert len(ops) <= len(run.saved) + 1, run.point
            reached.add(len(ops))
    assert reached >= set(range(8)), "the points do not reach from the first op to the last"
    bench.count("kill while annotating", len(points))


def test_importing(bench: Bench):
    points = bench.points("import", limit=18)
    assert len(points) >= 18
    outcomes = set()
    for run in bench.sweep("import", points, KILL):
        killed(run)
        with ProjectFile.open(run.folder / "corpus.hashiya") as project:
            whole(project)
            rows = project.documents()
            assert len(rows) in (1, 31), run.point
            assert len(rows) == 31 or not run.saved, run.point
            assert {(row.spans, row.relations) for row in rows[1:]} <= {(40, 1)}
            outcomes.add(len(rows))
    assert outcomes == {1, 31}, "all points lie on one side of the commit"
    bench.count("kill while importing", len(points))


def prepare_undo(path: Path) -> int:
    from tests.faults import driver

    with ProjectFile.open(path) as project:
        driver.annotate(project)
        return len(project.journal(1, project.layers()[0]))


def test_undoing(bench: Bench):
    count = prepare_undo(bench.project)
    points = bench.points("undo", limit=8)
    for run in bench.sweep("undo", points, KILL):
        killed(run)
        with ProjectFile.open(run.folder / "corpus.hashiya") as project:
            whole(project)
            ops = replayed(project)[count:]
            assert ops[: len(run.saved)] == run.saved, run.point
            assert len(ops) <= len(run.saved) + 1, run.point
            layer = project.layers()[0]
            journal = project.journal(1, layer)
            session = Session(project.document(1), project.markup(1, layer), journal=journal)
            assert len(stacks(journal)[0]) == count - [0, 1, 2, 1, 2][len(ops)]
            while session.undo():
                pass
            assert session.markup == Markup()
    bench.count("kill while undoing", len(points))


@pytest.mark.parametrize("elder", [False, True], ids=["anew", "over an elder"])
def test_exporting(bench: Bench, elder: bool):
    prepare_undo(bench.project)
    out = bench.prepared / "out.jsonl"
    if elder:
        out.write_bytes(b'{"text":"elder"}\n')
        elder_sha = hashlib.sha256(out.read_bytes()).hexdigest()
        out.with_name("out.jsonl.manifest.json").write_text(json.dumps(MANIFEST | {"sha256": elder_sha}))
    points = bench.points("export", limit=7)
    wholes = set()
    for run in bench.sweep("export", points, KILL):
        killed(run)
        with ProjectFile.open(run.folder / "corpus.hashiya") as project:
            whole(project)
            written, manifest = run.folder / "out.jsonl", run.folder / "out.jsonl.manifest.json"
            content = written.read_bytes() if written.exists() else b""
            sha = hashlib.sha256(content).hexdigest()
            assert content in (b"", b'{"text":"elder"}\n') or whole_export(content, project), run.point
            assert bool(content) or not elder, run.point
            assert not run.saved or run.saved == [sha], run.point
            assert not manifest.exists() or json.loads(manifest.read_text())["sha256"] == sha, run.point
            wholes.add(content)
    assert len(wholes) == 2
    bench.count(f"kill while exporting {'over an elder file' if elder else 'to a new file'}", len(points))


@pytest.mark.parametrize("elder", [False, True], ids=["anew", "over an elder"])
def test_an_export_that_was_killed_is_simply_done_again(bench: Bench, elder: bool):
    prepare_undo(bench.project)
    if elder:
        assert bench.again("export", bench.prepared).returncode == 0
    points = bench.points("export", calls=("rename", "unlink", "fsync", "link", "linkat"), limit=8)
    without_manifest = 0
    for run in bench.sweep("export", points, KILL):
        killed(run)
        written, manifest = run.folder / "out.jsonl", run.folder / "out.jsonl.manifest.json"
        without_manifest += written.exists() and not manifest.exists()
        done = bench.again("export", run.folder)
        assert done.returncode == 0, (run.point, done.stderr)
        assert "refused" not in done.stdout, (run.point, done.stdout)
        sha = hashlib.sha256(written.read_bytes()).hexdigest()
        assert json.loads(manifest.read_text())["sha256"] == sha
        left = [path.name for path in run.folder.iterdir() if path.name.startswith(".")]
        assert left == [], run.point
    assert without_manifest, "no point lies between the two names"
    bench.count(f"kill while exporting {'over an elder' if elder else 'to a new'} file, and again", len(points))


def whole_export(content: bytes, project: ProjectFile) -> bool:
    from annotations.formats.jsonl_writing import encode

    return content == b"".join(encode(record) for record in project.records())


def test_creating(bench: Bench):
    points = bench.points("create", limit=8)
    outcomes = set()
    for run in bench.sweep("create", points, KILL):
        killed(run)
        made = run.folder / "another.hashiya"
        assert made.exists() or not run.saved, run.point
        if not made.exists():
            ProjectFile.create(made, load_named("news-ar"))
        else:
            outcomes.add("whole")
        with ProjectFile.open(made) as project:
            whole(project)
            assert project.schema() == load_named("news-ar")
        outcomes.add("again")
    assert outcomes == {"whole", "again"}
    bench.count("kill while creating", len(points))


def test_migrating(bench: Bench):
    before_search(bench.project)
    points = bench.points("open", limit=10)
    outcomes = set()
    for run in bench.sweep("open", points, KILL):
        killed(run)
        with ProjectFile.open(run.folder / "corpus.hashiya") as project:
            whole(project)
            assert list(project.index_problems()) == [], run.point
            assert [hit.document for hit in project.search(Query("سامر"))], run.point
        outcomes.add(bool(run.saved))
    assert outcomes >= {False}
    bench.count("kill while an older project is indexed", len(points))


def test_batches(bench: Bench):
    points = bench.points("batch", limit=10)
    reached = set()
    for run in bench.sweep("batch", points, KILL):
        killed(run)
        with ProjectFile.open(run.folder / "corpus.hashiya") as project:
            whole(project)
            replayed(project)
            layer = project.layers()[0]
            marked = [row.spans for row in project.documents(layer)][1:]
            assert len(set(marked)) <= 1, (run.point, "half a step")
            reached.add((len(marked), sum(marked)))
    assert (30, 30) in reached
    bench.count("kill while a step over many articles is done and undone", len(points))


def test_changing_the_schema(bench: Bench):
    points = bench.points("evolve", limit=10)
    reached = set()
    for run in bench.sweep("evolve", points, KILL):
        killed(run)
        with ProjectFile.open(run.folder / "corpus.hashiya") as project:
            whole(project)
            schema = project.schema()
            labels = set(project.statistics().spans)
            assert len(labels) <= 1, (run.point, "half a change")
            assert all(schema.entity(label) for label in labels), run.point
            changed, undone = "changed" in run.saved, "undone" in run.saved
            assert schema.version >= 1 + changed + undone, run.point
            assert bool(schema.entity("STATE")) == (schema.version == 2), run.point
            assert [row.undone for row in project.batches()] == [[], [False], [True]][schema.version - 1], run.point
            reached.add((schema.version, *labels))
    assert reached >= {(2, "STATE"), (3, "GPE")}
    bench.count("kill while a schema in use is changed and taken back", len(points))
