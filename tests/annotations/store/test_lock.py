import json
import os
import platform
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from annotations.changes import AddSpan
from annotations.errors import UserError
from annotations.session import Op
from annotations.store.lock import LockedError, SideLock, user_name
from annotations.store.project_file import ProjectFile
from tests.support.making import ARTICLE, span_over

OPEN = """
import sys, time
from pathlib import Path
from annotations.errors import UserError
from annotations.store.project_file import ProjectFile
started = time.monotonic()
try:
    ProjectFile.open(Path(sys.argv[1]))
except UserError as error:
    print(f"{time.monotonic() - started:.3f}", error)
"""


def test_a_second_process_is_told_at_once_who_holds_the_project(path: Path):
    with ProjectFile.open(path) as project:
        answer = subprocess.run([sys.executable, "-c", OPEN, path], capture_output=True, text=True, check=True).stdout
        seconds, said = answer.split(" ", 1)
        assert float(seconds) < 0.5
        assert f"user {user_name()}, process {os.getpid()} on {platform.node()}" in said
        project.commit("d1", project.working_layer(""), Op("1", "do", AddSpan(span_over(ARTICLE, "سامر"))))


def test_asking_for_an_open_project_once_more_does_not_drop_its_lock(path: Path):
    with ProjectFile.open(path):
        for name in (path, path.parent / "." / path.name):
            with pytest.raises(LockedError):
                ProjectFile.open(name)
        link = path.parent / "link.hashiya"
        link.symlink_to(path)
        with pytest.raises(LockedError):
            ProjectFile.open(link)
        attempt = f"import sqlite3; sqlite3.connect({str(path)!r}, timeout=0).execute('DELETE FROM ops')"
        result = subprocess.run([sys.executable, "-c", attempt], capture_output=True, text=True, check=False)
        assert "database is locked" in result.stderr


def test_the_lock_goes_with_the_project(path: Path):
    lock = path.with_name(path.name + ".lock")
    project = ProjectFile.open(path)
    assert json.loads(lock.read_bytes())["pid"] == os.getpid()
    project.close()
    project.close()
    assert not lock.exists()
    ProjectFile.open(path).close()


def test_the_lock_of_a_program_that_was_killed_is_taken_over(path: Path):
    hold = "import sys,time; from pathlib import Path; from annotations.store.project_file import ProjectFile\n"
    hold += "project = ProjectFile.open(Path(sys.argv[1])); print('open', flush=True); time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", hold, path], stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == b"open\n"
        with pytest.raises(LockedError, match=f"process {process.pid} "):
            ProjectFile.open(path)
        process.kill()
    assert path.with_name(path.name + ".lock").exists()
    ProjectFile.open(path).close()
    assert not path.with_name(path.name + ".lock").exists()


@pytest.mark.parametrize("content", [b"", b"garbage", b"[]", b'{"pid": "x"}', b"\xff\xfe"])
def test_a_lock_that_says_nothing_yet_still_holds(path: Path, content: bytes):
    with SideLock(path) as lock:
        lock.path.write_bytes(content)
        with pytest.raises(LockedError, match="which one is not known yet"):
            SideLock(path)


def test_a_link_in_place_of_the_lock_is_not_followed(path: Path, tmp_path: Path):
    precious = tmp_path / "precious.txt"
    precious.write_text("mine")
    path.with_name(path.name + ".lock").symlink_to(precious)
    with pytest.raises(UserError, match=r"\.lock cannot be made"):
        ProjectFile.open(path)
    assert precious.read_text() == "mine"


def test_a_folder_in_place_of_the_lock_is_said(path: Path):
    path.with_name(path.name + ".lock").mkdir()
    with pytest.raises(UserError, match=r"\.lock cannot be made: Is a directory"):
        ProjectFile.open(path)


def test_of_many_at_once_one_holds_the_lock(path: Path):
    code = OPEN + "\nelse:\n    print('mine', flush=True); time.sleep(0.5)"
    command = [sys.executable, "-c", code, str(path)]
    processes = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    answers = [process.communicate(timeout=30)[0] for process in processes]
    held = [answer for answer in answers if answer == "mine\n"]
    assert 1 <= len(held) <= 4
    assert all("is open in another program" in answer for answer in answers if answer not in held)


def test_one_that_is_about_to_be_let_go_is_waited_for(path: Path):
    lock = SideLock(path)
    lock.let_go_soon()
    later = threading.Timer(0.3, lock.release)
    later.start()
    SideLock(path).release()
    later.join()


def test_one_that_is_not_let_go_after_all_is_not_waited_for_for_ever(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("annotations.store.lock.SOON_S", 0.2)
    with SideLock(path) as lock:
        lock.let_go_soon()
        with pytest.raises(LockedError, match=rf"process {os.getpid()} on"):
            SideLock(path)
