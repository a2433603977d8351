import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.changes import AddSpan
from annotations.document import Markup
from annotations.errors import UserError
from annotations.ids import new_id
from annotations.progress import CancelledError
from annotations.session import Op
from annotations.store import backups
from annotations.store.file_errors import DamagedError
from annotations.store.lock import LockedError
from annotations.store.project_file import ProjectFile
from tests.support.making import ARTICLE, SCHEMA, document, record_of, span_over

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)

moments = st.datetimes(datetime(2024, 1, 1), datetime(2027, 1, 1)).map(  # noqa: DTZ001 - given its zone at once
    lambda at: at.replace(microsecond=0, tzinfo=UTC)
)
times = st.sets(moments, max_size=50)


def mark(path: Path, part: str) -> None:
    with ProjectFile.open(path) as project:
        add = AddSpan(span_over(ARTICLE, part))
        project.commit("d1", project.working_layer(""), Op(new_id(), "do", add, by="", at=1))


def take(path: Path, at: datetime = NOON) -> Path | None:
    with ProjectFile.open(path) as project:
        return backups.take_if_due(project, now=at)


def spans(path: Path) -> int:
    with ProjectFile.open(path) as project:
        return sum(project.statistics().spans.values())


def names(path: Path) -> list[str]:
    return sorted(entry.name for entry in backups.folder_of(path).iterdir())


# Which stay


@given(times)
def test_what_stays_is_at_most_what_was_promised_and_always_the_newest(made: set[datetime]):
    kept = backups.to_keep(made)
    newest = sorted(made, reverse=True)
    assert kept <= made
    assert set(newest[: backups.RECENT]) <= kept
    assert len(kept) <= backups.RECENT + backups.WEEKLY + backups.MONTHLY


@given(times)
def test_each_of_the_last_weeks_and_months_keeps_its_newest(made: set[datetime]):
    kept = backups.to_keep(made)
    for period, count in (("%G-%V", backups.WEEKLY), ("%Y-%m", backups.MONTHLY)):
        groups = sorted({at.strftime(period) for at in made}, reverse=True)[:count]
        for group in groups:
            assert max(at for at in made if at.strftime(period) == group) in kept


@given(st.lists(moments, unique=True, max_size=50).map(sorted))
def test_one_by_one_leaves_what_all_at_once_leaves(made: list[datetime]):
    held: set[datetime] = set()
    for at in made:
        held = backups.to_keep(held | {at})
    assert held == backups.to_keep(made)


def test_nine_months_of_work_every_hour():
    made = [NOON - HOUR * number for number in range(24 * 270)]
    assert len(backups.to_keep(made)) == 12 + 9 + 8  # the newest is that of its week and month as well


@pytest.mark.parametrize(("age_min", "due"), [(0, False), (29, False), (30, True), (600, True), (-1, True)])
def test_when_one_is_due(age_min: int, due: bool):
    assert backups.is_due([NOON - timedelta(minutes=age_min), NOON - 90 * HOUR], NOON) is due
    assert backups.is_due([], NOON)


# Making one


def test_a_backup_is_a_sound_project_with_all_that_was_there(path: Path):
    mark(path, "سامر")
    made = take(path)
    assert made
    assert made.parent.name == "corpus.hashiya-backups"
    assert spans(made) == 1
    assert backups.counts(made) == backups.Counts(1, 1)
    assert [backup.at for backup in backups.listed(path)] == [NOON]
    assert take(path, NOON + HOUR / 3) is None
    assert take(path, NOON + HOUR)


def test_the_oldest_go_once_a_new_one_is_there(path: Path):
    for number in range(20):
        take(path, NOON + number * HOUR)
    assert len(names(path)) == 12
    assert backups.listed(path)[0].at == NOON + 19 * HOUR


def test_a_project_that_was_damaged_while_it_was_open_never_enters(path: Path):
    good = take(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE texts SET text = 'x' || substr(text, 2)")
        connection.commit()
    with pytest.raises(DamagedError, match="a text is not the one that was imported"):
        take(path, NOON + HOUR)
    assert good
    assert names(path) == [good.name]


def test_what_a_killed_program_left_counts_for_nothing_and_goes(path: Path):
    folder = backups.folder_of(path)
    folder.mkdir()
    for name in (".draft-20260101T000000Z.hashiya", "..draft-20260101T000000Z.hashiya.77.part", "notes.txt"):
        (folder / name).write_bytes(b"half")
    assert backups.listed(path) == []
    made = take(path)
    assert made
    assert names(path) == [made.name, "notes.txt"]


def test_where_no_folder_can_be_made_the_reason_is_said(path: Path):
    backups.folder_of(path).write_text("a file")
    with pytest.raises(UserError, match="No backup can be made"):
        take(path)


def test_a_full_disk_leaves_the_last_good_one(path: Path):
    good = take(path)
    assert good
    code = (
        "import sys, resource, signal\n"
        "from pathlib import Path\n"
        "from annotations.errors import UserError\n"
        "from annotations.store import backups\n"
        "from annotations.store.project_file import ProjectFile\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "with ProjectFile.open(Path(sys.argv[1])) as project:\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000))\n"
        "    try:\n"
        "        backups.take_if_due(project)\n"
        "    except UserError as error:\n"
        "        print('refused')\n"
    )
    root = Path(__file__).parents[3]
    result = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=False, cwd=root
    )
    assert result.stdout == "refused\n", result.stderr
    assert names(path) == [good.name]
    assert spans(path) == 0


# The way back


def test_restoring_keeps_what_was_there(path: Path):
    made = take(path)
    assert made
    mark(path, "سامر")
    kept = backups.restore(path, made)
    assert kept
    assert kept.parent == path.parent
    assert (spans(path), spans(kept), made.exists()) == (0, 1, True)


@pytest.mark.parametrize("damage", ["missing", "truncated", "zeroed", "empty"])
def test_restoring_in_the_place_of_a_damaged_project(path: Path, damage: str):
    mark(path, "سامر")
    made = take(path)
    assert made
    content = path.read_bytes()
    found = {"truncated": content[:-5000], "zeroed": bytes(4096) + content[4096:], "empty": b""}.get(damage)
    path.unlink()
    if found is not None:
        path.write_bytes(found)
    kept = backups.restore(path, made)
    assert spans(path) == 1
    assert (kept.read_bytes() if kept else None) == found


def test_a_journal_of_the_damaged_project_is_not_rolled_back_into_the_restored_one(path: Path):
    made = take(path)
    assert made
    path.write_bytes(path.read_bytes()[:-5000])
    journal = path.with_name("corpus.hashiya-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(5000))
    kept = backups.restore(path, made)
    assert kept
    assert not journal.exists()
    assert kept.with_name(kept.name + "-journal").exists()
    assert spans(path) == 0


def everything(path: Path) -> dict[str, bytes]:
    return {found.name: found.read_bytes() for found in sorted(path.parent.iterdir()) if found.is_file()}


@pytest.mark.parametrize("with_journal", [False, True])
def test_restoring_can_be_stopped_at_any_point_and_leaves_all_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch, with_journal: bool
):
    monkeypatch.setattr(backups, "_PART_BYTES", 16_384)
    made = take(path)
    assert made
    mark(path, "سامر")
    if with_journal:  # of a damaged project, which nothing rolls back
        path.write_bytes(path.read_bytes()[:-5000])
        path.with_name("corpus.hashiya-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(50_000))
    before = everything(path)
    told: list[int] = []

    def tell(done: int, total: int) -> None:
        assert done <= total
        told.append(done)
        if len(told) == last:
            raise CancelledError

    for last in range(1, 1000):
        told.clear()
        try:
            backups.restore(path, made, progress=tell)
        except CancelledError:
            assert everything(path) == before, last
        else:
            break
    assert last > 10
    assert told == sorted(told)
    assert spans(path) == 0


def test_an_open_project_is_not_restored(path: Path):
    made = take(path)
    assert made
    with ProjectFile.open(path), pytest.raises(LockedError):
        backups.restore(path, made)


def test_a_damaged_backup_is_not_put_in_place(path: Path):
    made = take(path)
    assert made
    mark(path, "سامر")
    made.write_bytes(made.read_bytes()[:-5000])
    before = sorted(path.parent.iterdir())
    with pytest.raises(DamagedError):
        backups.restore(path, made)
    assert sorted(path.parent.iterdir()) == before
    assert spans(path) == 1
    assert list(backups.sound(path)) == []


def test_the_newest_sound_one_is_found(path: Path):
    first, second = take(path), take(path, NOON + HOUR)
    assert first
    assert second
    os.truncate(second, 5000)
    assert [backup.path for backup in backups.sound(path)] == [first]


def test_a_name_that_is_no_time_is_no_trouble(path: Path):
    made = take(path)
    assert made
    shutil.copyfile(made, made.with_name("20269999T999999Z.hashiya"))
    assert backups.listed(path)[0].path == made


def test_a_project_with_nothing_in_it_gets_none(tmp_path: Path):
    path = tmp_path / "empty.hashiya"
    ProjectFile.create(path, SCHEMA)
    with ProjectFile.open(path) as project:
        assert backups.take_if_due(project) is None
    assert backups.listed(path) == []


def test_what_a_restore_has_kept_is_found_again(tmp_path: Path):
    path = tmp_path / "corpus.hashiya"
    ProjectFile.create(path, SCHEMA)
    with ProjectFile.open(path) as project:
        project.add_records([record_of(document("نص قصير."), Markup())], by="")
        made = backups.take_if_due(project)
    assert made
    assert backups.kept_beside(path) == []
    kept = backups.restore(path, made)
    (found,) = backups.kept_beside(path)
    assert found.path == kept
    assert not backups.is_automatic(found)
    assert [backups.is_automatic(one) for one in backups.listed(path)] == [True]
    assert backups.restore(path, found.path)
    assert len(backups.kept_beside(path)) == 2
