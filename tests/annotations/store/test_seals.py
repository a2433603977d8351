"""Seals: what is told of a whole project by its digest, and that nothing is told of any other."""

from __future__ import annotations

import os
import threading
import time
from typing import TYPE_CHECKING

import pytest

from annotations.changes import AddSpan
from annotations.errors import UserError
from annotations.ids import new_id
from annotations.progress import CancelledError
from annotations.session import Op
from annotations.store import backups, integrity, seals
from annotations.store import lock as locks
from annotations.store.file_errors import DamagedError
from annotations.store.lock import LockedError, SideLock
from annotations.store.project_file import ProjectFile
from annotations.store.sealing import seal_aside, stop_sealing, wait_for_seals
from annotations.store.seals import Seals, digest
from tests.support.making import ARTICLE, SCHEMA, span_over

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def known(tmp_path: Path) -> Seals:
    return Seals(tmp_path / "cache" / "seals.json", least_bytes=1)


def mark(project: ProjectFile, identifier: str = "s1") -> None:
    change = AddSpan(span_over(ARTICLE, "سامر حدّاد", identifier=identifier))
    project.commit("d1", project.working_layer("ليلى"), Op(new_id(), "do", change, by="ليلى", at=1))


# What holds, and what does not


def test_a_sealed_file_is_known_wherever_it_lies(path: Path, known: Seals, tmp_path: Path):
    assert not known.hold(path)
    assert known.seal(path)
    assert known.hold(path)
    moved = path.rename(tmp_path / "elsewhere.hashiya")
    assert known.hold(moved)
    assert Seals(tmp_path / "cache" / "seals.json", least_bytes=1).hold(moved)


@pytest.mark.parametrize("tenth", range(11))
def test_no_byte_of_a_sealed_file_may_be_another(path: Path, known: Seals, tenth: int):
    assert known.seal(path)
    content = bytearray(path.read_bytes())
    content[(len(content) - 1) * tenth // 10] ^= 1
    path.write_bytes(content)
    assert not known.hold(path)


@pytest.mark.parametrize("change", [lambda content: content[:-1], lambda content: content + b"\0", lambda _: b""])
def test_no_byte_of_a_sealed_file_may_be_missing_or_too_many(
    path: Path, known: Seals, change: Callable[[bytes], bytes]
):
    assert known.seal(path)
    path.write_bytes(change(path.read_bytes()))
    assert not known.hold(path)


def test_parts_that_changed_places_are_another_file(tmp_path: Path):
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_bytes(b"a" * 100 + b"b" * 100 + b"c" * 200)
    other.write_bytes(b"b" * 100 + b"a" * 100 + b"c" * 200)
    assert digest(one) != digest(other)


def test_a_file_with_a_journal_beside_it_is_not_what_was_sealed(path: Path, known: Seals):
    assert known.seal(path)
    journal = path.with_name(path.name + "-journal")
    journal.write_bytes(b"left")
    assert not known.hold(path)
    assert not known.seal(path)


def test_a_small_project_is_just_checked(path: Path, tmp_path: Path):
    known = Seals(tmp_path / "cache" / "seals.json", least_bytes=path.stat().st_size + 1)
    assert not known.seal(path)
    assert not known.hold(path)
    assert not (tmp_path / "cache").exists()


def test_a_huge_project_is_just_checked(path: Path, known: Seals, monkeypatch: pytest.MonkeyPatch):
    assert known.seal(path)
    monkeypatch.setattr(seals, "MOST_BYTES", path.stat().st_size - 1)
    assert not known.hold(path)
    assert not known.seal(path)


def test_where_no_thread_can_be_had_the_project_is_checked(path: Path, known: Seals, monkeypatch: pytest.MonkeyPatch):
    def refuse(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    assert known.seal(path)
    monkeypatch.setattr(threading.Thread, "start", refuse)
    assert not known.hold(path)
    assert not known.seal(path)


def test_where_one_part_cannot_be_read_the_others_are_not_read_to_their_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(seals, "_CHUNK_BYTES", 1)
    file, asked = tmp_path / "file", []

    def fail_once() -> bool:
        asked.append(True)
        if len(asked) == 1:
            raise KeyboardInterrupt
        return False

    file.write_bytes(bytes(4_000_000))
    with pytest.raises(KeyboardInterrupt):
        digest(file, is_cancelled=fail_once)
    assert len(asked) < 1_000_000


def test_a_missing_file_has_no_seal(known: Seals, tmp_path: Path):
    assert not known.hold(tmp_path / "none.hashiya")
    assert not known.seal(tmp_path / "none.hashiya")


def test_a_damaged_file_is_not_sealed(path: Path, known: Seals):
    content = bytearray(path.read_bytes())
    content[3 * 4096 : 4 * 4096] = bytes(4096)
    path.write_bytes(content)
    assert not known.seal(path)
    assert not known.hold(path)


def test_a_file_that_changes_while_it_is_sealed_is_not(path: Path, known: Seals):
    def touch() -> bool:
        os.utime(path)
        return False

    assert not known.seal(path, is_cancelled=touch)
    assert not known.hold(path)


def test_sealing_and_asking_can_be_stopped(path: Path, known: Seals):
    with pytest.raises(CancelledError):
        known.seal(path, is_cancelled=lambda: True)
    assert not known.hold(path)
    assert known.seal(path)
    with pytest.raises(CancelledError):
        known.hold(path, is_cancelled=lambda: True)


# The file of seals


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff\xfe", b'{"version": 1, "seals": []}', b'{"seals": [{"size_bytes": "x"}]}']
)
def test_a_broken_file_of_seals_holds_none_and_is_replaced(path: Path, known: Seals, tmp_path: Path, content: bytes):
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "seals.json").write_bytes(content)
    assert not known.hold(path)
    assert known.seal(path)
    assert known.hold(path)


def test_what_another_version_has_checked_is_checked_again(path: Path, known: Seals, monkeypatch: pytest.MonkeyPatch):
    assert known.seal(path)
    monkeypatch.setattr(seals, "__version__", "9.9.9")
    assert not known.hold(path)


def test_where_no_seal_can_be_written_the_file_stays_without(path: Path, known: Seals, tmp_path: Path):
    (tmp_path / "cache").write_text("no folder")
    assert not known.seal(path)
    assert not known.hold(path)


def test_the_latest_seals_are_kept(path: Path, known: Seals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(seals, "_MOST", 2)
    copies = [tmp_path / f"{number}.hashiya" for number in range(3)]
    for number, copy in enumerate(copies):
        copy.write_bytes(path.read_bytes())
        with ProjectFile.open(copy) as project:
            for _ in range(number):
                mark(project, new_id())
        assert known.seal(copy)
        assert known.seal(copy)
    assert [known.hold(copy) for copy in copies] == [False, True, True]


def test_two_projects_may_be_sealed_at_once(path: Path, known: Seals, tmp_path: Path):
    copies = [tmp_path / f"{number}.hashiya" for number in range(4)]
    for copy in copies:
        copy.write_bytes(path.read_bytes())
        with ProjectFile.open(copy) as project:
            mark(project, new_id())
    for copy in copies:
        seal_aside(copy, known, SideLock(copy))
    wait_for_seals()
    assert [known.hold(copy) for copy in copies] == [True] * len(copies)


# Opened and closed


def test_a_sealed_project_is_opened_without_its_check(path: Path, known: Seals, monkeypatch: pytest.MonkeyPatch):
    def refuse(_: object) -> list[str]:
        return ["its pages were looked at"]

    assert known.seal(path)
    monkeypatch.setattr(integrity, "_broken", refuse)
    with ProjectFile.open(path, seals=known) as project:
        mark(project)
    with pytest.raises(DamagedError, match="were looked at"):
        ProjectFile.open(path, seals=known)


def test_a_project_that_was_damaged_since_it_was_sealed_is_refused(path: Path, known: Seals):
    assert known.seal(path)
    content = bytearray(path.read_bytes())
    content[3 * 4096 : 4 * 4096] = bytes(4096)
    path.write_bytes(content)
    with pytest.raises(DamagedError):
        ProjectFile.open(path, seals=known)


def test_what_was_changed_is_sealed_when_it_is_closed(path: Path, known: Seals):
    project = ProjectFile.open(path, seals=known)
    mark(project)
    project.close(sealing=True)
    wait_for_seals()
    assert known.hold(path)
    assert [entry.name for entry in path.parent.glob("*.lock")] == []


def test_what_was_not_changed_keeps_its_seal(path: Path, known: Seals, monkeypatch: pytest.MonkeyPatch):
    assert known.seal(path)
    sealed: list[Path] = []
    monkeypatch.setattr(known, "seal", lambda project, **_: sealed.append(project))
    ProjectFile.open(path, seals=known).close(sealing=True)
    wait_for_seals()
    assert sealed == []
    with ProjectFile.open(path, seals=known) as project:
        mark(project)
        project.close(sealing=True)
    wait_for_seals()
    assert sealed == [path]


def test_nothing_is_sealed_unasked(path: Path, known: Seals):
    with ProjectFile.open(path, seals=known) as project:
        mark(project)
    wait_for_seals()
    assert not known.hold(path)


# Sealing aside


class SlowSeals(Seals):
    """Goes on until it is stopped."""

    def __init__(self) -> None:
        self.began = threading.Event()

    def hold(self, _project: Path, **_: object) -> bool:
        return False

    def seal(self, _project: Path, *, is_cancelled: Callable[[], bool] = lambda: False) -> bool:
        self.began.set()
        while not is_cancelled():
            pass
        raise CancelledError


@pytest.fixture
def slow(path: Path, monkeypatch: pytest.MonkeyPatch) -> SlowSeals:
    """The project is being sealed."""
    monkeypatch.setattr(locks, "SOON_S", 0.0)
    made = SlowSeals()
    seal_aside(path, made, SideLock(path))
    assert made.began.wait(10)
    with pytest.raises(LockedError):
        SideLock(path)
    return made


def test_a_project_that_is_being_sealed_is_opened_at_once(path: Path, slow: SlowSeals):
    with ProjectFile.open(path) as project:
        mark(project)


def test_a_backup_is_restored_in_place_of_a_project_that_is_being_sealed(path: Path, slow: SlowSeals, tmp_path: Path):
    copy = tmp_path / "copy.hashiya"
    copy.write_bytes(path.read_bytes())
    assert backups.restore(path, copy)


def test_another_file_at_the_place_of_one_that_is_being_sealed_is_opened_at_once(path: Path, slow: SlowSeals):
    other = path.with_name("other.hashiya")
    other.write_bytes(path.read_bytes())
    other.replace(path)
    with ProjectFile.open(path) as project:
        mark(project)


def test_a_project_is_made_at_the_place_of_one_that_is_being_sealed_and_was_removed(path: Path, slow: SlowSeals):
    path.unlink()
    ProjectFile.create(path, SCHEMA)
    assert path.exists()


def test_others_wait_for_a_project_that_is_being_sealed(path: Path, known: Seals):
    with ProjectFile.open(path, seals=known) as project:
        mark(project)
        project.close(sealing=True)
        SideLock(path).release()
    assert known.hold(path)


def test_a_disk_that_does_not_answer_is_not_waited_for_for_ever(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("annotations.store.sealing._LONGEST_S", 0.05)
    answers = threading.Event()

    class Deaf(Seals):
        def seal(self, _project: Path, **_: object) -> bool:
            return answers.wait(60)

    seal_aside(path, Deaf(), SideLock(path))
    began = time.monotonic()
    wait_for_seals()
    assert time.monotonic() - began < 30
    answers.set()
    wait_for_seals()


def test_stopping_lets_go_of_the_lock(path: Path, slow: SlowSeals, tmp_path: Path):
    stop_sealing(tmp_path / "none.hashiya")
    with pytest.raises(LockedError):
        SideLock(path)
    stop_sealing(path)
    SideLock(path).release()


def test_sealing_ends_after_a_while(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("annotations.store.sealing._LONGEST_S", 0.0)
    seal_aside(path, SlowSeals(), SideLock(path))
    wait_for_seals()
    SideLock(path).release()


def test_the_lock_is_let_go_where_no_thread_can_be_had(path: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    seal_aside(path, SlowSeals(), SideLock(path))
    SideLock(path).release()


def test_a_file_that_is_gone_is_not_sealed(path: Path, known: Seals):
    lock = SideLock(path)
    path.unlink()
    seal_aside(path, known, lock)
    wait_for_seals()
    with pytest.raises(UserError, match="no project"):
        ProjectFile.open(path)
