"""Where the disk is full or reports an error, the operation is refused, the file keeps its state, and work goes on."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from annotations import changes
from annotations.document import Markup
from annotations.store.project_file import ProjectFile
from tests.faults.test_kill import MANIFEST, prepare_undo, replayed
from tests.support.ageing import before_search

if TYPE_CHECKING:
    from pathlib import Path

    from tests.faults.conftest import Bench

pytestmark = pytest.mark.faults


@pytest.mark.parametrize(("error", "words"), [("ENOSPC", "disk is full"), ("EIO", "disk reports an error")])
def test_a_commit_is_refused_and_the_next_one_works(bench: Bench, error: str, words: str):
    points = bench.points("annotate", calls=("pwrite64", "ftruncate"), limit=9)
    if error == "EIO":  # each of them: the last one of a commit comes when the file holds it already
        points += bench.points("annotate", calls=("fdatasync", "fsync"), limit=14)
    refusals = 0
    for run in bench.sweep("annotate", points, f"error={error}"):
        assert "Traceback" not in run.errors, (run.point, run.errors)
        assert run.code == 0, (run.point, run.lines, run.errors)
        assert len(run.saved) == 7, (run.point, run.lines)
        assert len(run.refused) <= 1
        assert all(words in reason for reason in run.refused), run.refused
        refusals += len(run.refused)
        with ProjectFile.open(run.folder / "corpus.hashiya") as project:
            journal = project.journal(1, project.layers()[0])
            assert [op.id for op in journal] == run.saved, run.point
            markup = Markup()
            for op in journal:
                changes.apply(op.change, markup)
            assert markup == project.markup(1, project.layers()[0])
            assert project.integrity_problems() == []
    assert refusals >= len(points) // 2, f"only {refusals} of {len(points)} faults were seen at all"
    bench.count(f"{error} while annotating", len(points))


def test_an_import_is_refused_and_the_next_one_works(bench: Bench):
    points = bench.points("import", calls=("pwrite64",), limit=6)
    for run in bench.sweep("import", points, "error=ENOSPC"):
        assert run.code == 0, (run.point, run.lines, run.errors)
        with ProjectFile.open(run.folder / "corpus.hashiya") as project:
            assert len(project.documents()) == 31
            assert project.integrity_problems() == []
    bench.count("ENOSPC while importing", len(points))


@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
def test_an_export_is_refused_and_leaves_the_elder_file(bench: Bench, error: str):
    out = bench.prepared / "out.jsonl"
    out.write_bytes(b"elder\n")
    out.with_name("out.jsonl.manifest.json").write_text(
        json.dumps(MANIFEST | {"sha256": hashlib.sha256(out.read_bytes()).hexdigest()})
    )
    points = bench.points("export", calls=("write", "fsync", "rename"), limit=6)
    assert [point.call for point in points].count("fsync") >= 3, "not both files and their folder are synced"
    refusals = 0
    for run in bench.sweep("export", points, f"error={error}"):
        assert "Traceback" not in run.errors, (run.point, run.errors)
        assert run.code == 0, (run.point, run.lines, run.errors)
        assert sorted(entry.name for entry in run.folder.iterdir()) == [
            "corpus.hashiya",
            "out.jsonl",
            "out.jsonl.manifest.json",
        ]
        refusals += len(run.refused)
    assert refusals >= len(points) - 1
    bench.count(f"{error} while exporting", len(points))


def test_a_second_program_cannot_write_while_the_project_is_open(project_path: Path):
    import subprocess
    import sys

    attempt = f"import sqlite3; c = sqlite3.connect({str(project_path)!r}, timeout=0); c.execute('DELETE FROM spans')"
    with ProjectFile.open(project_path) as project:
        for _ in range(2):
            result = subprocess.run([sys.executable, "-c", attempt], capture_output=True, text=True, check=False)
            assert "database is locked" in result.stderr
        assert project.integrity_problems() == []
    with closing(sqlite3.connect(project_path)) as after:
        assert after.execute("SELECT count(*) FROM documents").fetchone() == (1,)


@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
def test_undo_that_is_refused_leaves_what_the_file_holds(bench: Bench, error: str):
    prepare_undo(bench.project)
    points = bench.points("undo", calls=("pwrite64",), limit=6)
    for run in bench.sweep("undo", points, f"error={error}"):
        assert "Traceback" not in run.errors, (run.point, run.errors)
        assert run.code == 0, (run.point, run.lines, run.errors)
        with ProjectFile.open(run.folder / "corpus.hashiya") as project:
            assert replayed(project)[-len(run.saved) :] == run.saved
            assert project.integrity_problems() == []
    bench.count(f"{error} while undoing", len(points))


@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
@pytest.mark.parametrize("task", ["open", "batch"])
def test_what_is_refused_is_refused_whole_and_can_be_done_again(bench: Bench, task: str, error: str):
    if task == "open":
        before_search(bench.project)
    points = bench.points(task, calls=("pwrite64", "ftruncate", "fdatasync"), limit=6)
    refused = 0
    for run in bench.sweep(task, points, f"error={error}"):
        assert run.code in (0, 1), (run.point, run.errors)
        assert run.code == 0 or "UserError" in run.errors, (run.point, run.errors)
        refused += run.code
        with ProjectFile.open(run.folder / "corpus.hashiya") as project:
            assert project.integrity_problems() == []
            assert list(project.index_problems()) == [], run.point
            replayed(project)
            assert len({row.spans for row in project.documents(project.layers()[0])[1:]}) <= 1, (run.point, "half")
    assert refused
    what = "an older project is indexed" if task == "open" else "a step over many articles is done and undone"
    bench.count(f"{error} while {what}", len(points))
