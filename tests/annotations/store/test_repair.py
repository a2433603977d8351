import os
import signal
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from annotations.document import Markup, Record
from annotations.errors import UserError
from annotations.progress import CancelledError
from annotations.project import check
from annotations.session import Session
from annotations.store.file_errors import DamagedError
from annotations.store.project_file import ProjectFile
from annotations.store.repair import Repaired, name_of_copy, repair
from schemas.evolve import Migration, Rename
from schemas.files import finished
from tests.support.making import ARTICLE, SCHEMA, document, random_change, record_of, span_over
from tests.support.project_files import hash_of

PAGE = 4096
MANY = 60


def records() -> list[Record]:
    made = []
    for number in range(MANY):
        article = document(f"المقال {number}.\n{ARTICLE * 3}", identifier=f"d{number}")
        spans = [span_over(article.text, part, label="GPE") for part in ("سامر", "ليلى", "عمّان", "المشروع", "Nour")]
        made.append(record_of(article, Markup(spans)))
    return made


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project of many articles, with work in its journal."""
    made = tmp_path / "corpus.hashiya"
    ProjectFile.create(made, SCHEMA)
    with ProjectFile.open(made) as project:
        project.add_records(records(), by="")
        layer = project.layers()[0]
        for key in (1, 2, 3, 40):
            session = Session(project.document(key), project.markup(key, layer))
            session.observe(lambda op, key=key: project.commit(f"d{key - 1}", layer, op))
            session.apply(random_change(Random(key), session.document, session.markup))
            session.undo()
    return made


def sound(found: Repaired) -> ProjectFile:
    """The copy opens, and the file, its index and every span in it are right."""
    with ProjectFile.open(found.path) as project:
        broken = [line for line in check(project) if "no attribute" not in line and "no value" not in line]
        assert [
            line for line in broken if "there is no" in line or "is not within" in line or "text there" in line
        ] == []
        assert project.integrity_problems() == []
        assert list(project.index_problems()) == []
        assert project.document_count() == found.taken["documents"]
        assert sum(project.statistics().spans.values()) == found.taken["spans"]
    return project


def mended(path: Path) -> Repaired | None:
    """What repairing gives; None where it says that only a backup helps."""
    try:
        return repair(path)
    except DamagedError:
        assert not name_of_copy(path).exists()
        return None


def pages_of(path: Path, table: str) -> list[int]:
    """The numbers of the leaf pages of a table."""
    with closing(sqlite3.connect(path)) as connection:
        try:
            sql = "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'"
            return [page for (page,) in connection.execute(sql, (table,))]
        except sqlite3.OperationalError:
            pytest.skip("SQLite was built without dbstat")


def zero(path: Path, page: int) -> None:
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(bytes(PAGE))


def test_a_sound_project_is_copied_whole(path: Path):
    found = repair(path)
    assert found.path == path.with_name("corpus-repaired.hashiya")
    assert +found.lost == {}
    sound(found)
    with ProjectFile.open(path) as before, ProjectFile.open(found.path) as after:
        assert list(after.records()) == list(before.records())
        layer = before.layers()[0]
        assert after.journal(3, layer) == before.journal(3, layer)


def test_the_damaged_file_is_not_touched(path: Path):
    os.truncate(path, path.stat().st_size // 2)
    before, beside = hash_of(path), sorted(path.parent.iterdir())
    found = repair(path)
    assert hash_of(path) == before
    assert sorted(path.parent.iterdir()) == sorted([*beside, found.path])


def test_a_zeroed_page_of_spans_costs_only_its_spans(path: Path):
    page = pages_of(path, "spans")[1]
    zero(path, page)
    with pytest.raises(DamagedError):
        ProjectFile.open(path)
    found = repair(path)
    sound(found)
    assert found.taken["documents"] == MANY
    assert 0 < found.lost["spans"] < 60
    assert found.taken["spans"] > MANY * 5 - 60


def test_a_zeroed_page_of_texts_costs_only_its_documents_and_they_are_named(path: Path):
    zero(path, pages_of(path, "texts")[0])
    found = repair(path)
    sound(found)
    assert 0 < found.lost["documents"] < 10
    assert found.taken["documents"] + found.lost["documents"] == MANY
    assert all("المقال" in line for line in found.named)


def test_a_zeroed_page_of_documents(path: Path):
    zero(path, pages_of(path, "documents")[0])
    found = repair(path)
    sound(found)
    assert 0 < found.lost["documents"] < MANY


@pytest.mark.parametrize("part", [0.3, 0.5, 0.7, 0.9, 0.99])
def test_a_truncated_file(path: Path, part: float):
    os.truncate(path, int(path.stat().st_size * part))
    found = mended(path)
    if found:
        sound(found)
        assert +found.lost


@pytest.mark.parametrize("seed", range(25))
def test_flipped_bytes(path: Path, seed: int):
    random = Random(seed)
    content = bytearray(path.read_bytes())
    for _ in range(random.choice([1, 5, 60])):
        content[random.randrange(PAGE, len(content))] ^= 1 << random.randrange(8)
    path.write_bytes(content)
    found = mended(path)
    if found:
        sound(found)


@pytest.mark.parametrize("content", [b"", b"x" * 9000, bytes(50000)])
def test_where_nothing_can_be_read_a_backup_is_advised(path: Path, content: bytes):
    path.write_bytes(content)
    with pytest.raises(UserError, match="Restore it from a backup"):
        repair(path)
    assert not name_of_copy(path).exists()


def test_what_lies_in_the_place_of_the_copy_stays(path: Path):
    name_of_copy(path).write_text("mine")
    with pytest.raises(UserError, match="is there already"):
        repair(path)
    assert name_of_copy(path).read_text() == "mine"


def test_it_can_be_stopped_and_leaves_nothing_behind(path: Path):
    path.write_bytes(path.read_bytes()[: int(0.9 * path.stat().st_size)])
    before = {found.name: found.read_bytes() for found in path.parent.iterdir()}
    told: list[int] = []

    def tell(done: int, _total: int) -> None:
        told.append(done)
        if len(told) == last:
            raise CancelledError

    for last in range(1, 1000):
        told.clear()
        try:
            repair(path, progress=tell)
        except CancelledError:
            assert {found.name: found.read_bytes() for found in path.parent.iterdir()} == before, last
        else:
            break
    assert last > 3
    assert name_of_copy(path).exists()


ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"


@pytest.mark.parametrize("way", ["cancelled", "interrupted"])
def test_the_last_check_is_stopped_in_its_midst(path: Path, way: str, monkeypatch: pytest.MonkeyPatch):
    """Of the two ways the second is a key pressed at the command line, which nobody asks for."""
    began: list[float] = []

    def check(connection: sqlite3.Connection) -> Iterator[str]:
        began.append(time.monotonic())
        if way == "interrupted":
            threading.Timer(0.2, signal.raise_signal, [signal.SIGINT]).start()
        yield str(connection.execute(ENDLESS).fetchone())

    def tell(_done: int, _total: int) -> None:
        if began and way == "cancelled":
            raise CancelledError

    monkeypatch.setattr("annotations.store.integrity.problems", check)
    with pytest.raises(CancelledError if way == "cancelled" else KeyboardInterrupt):
        repair(path, progress=tell)
    assert time.monotonic() - began[0] < 5
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_changes_of_the_schema_come_along_and_can_be_taken_back(path: Path):
    relations = tuple(
        replace(one, head=("GPE",), tail=("GPE",)) if one.id == "NEAR" else one for one in SCHEMA.relations
    )
    tags = tuple(replace(one, required=one.id == "tags") for one in SCHEMA.attributes)
    after = finished(replace(SCHEMA, version=2, relations=relations, attributes=tags))
    kinds = Rename("entity", "GPE", "ORG")
    with ProjectFile.open(path) as project:
        layer = project.layers()[0]
        first, _ = project.migrate(Migration(SCHEMA, after), by="")
        second, _ = project.migrate(Migration(after, finished(replace(after, version=3)), (kinds,)), by="")
        project.undo_batch(second, by="")
        looks = len([look for look in project.second_looks() if look])
        span = next(iter(project.markup(5, layer).spans))
        made = project.made_under(5, layer, span)
    found = repair(path)
    with ProjectFile.open(found.path) as project:
        assert [version.version for version in project.schema_versions()] == [1, 2, 3, 4]
        assert [version.since for version in project.schema_versions()] == sorted(
            version.since for version in project.schema_versions()
        )
        assert len([look for look in project.second_looks() if look]) == looks > 0
        assert project.made_under(5, project.layers()[0], span) == made == 4
        project.redo_batch(second, by="")
        project.undo_batch(second, by="")
        project.undo_batch(first, by="")
