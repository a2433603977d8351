"""Where libraries of the system are missing, that is said in one line, and nothing aborts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotations.errors import UserError
from desktop import __main__ as program
from desktop import system_libraries

ROOT = Path(__file__).resolve().parents[2]
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="is about Linux")


@pytest.fixture
def without_cursors(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that lacks what windows on an X display need."""
    absent = {"libhashiya-absent.so.1": "libhashiya-absent1"}
    monkeypatch.setattr(system_libraries, "WINDOW_LIBRARIES", system_libraries.WINDOW_LIBRARIES | absent)


@LINUX
def test_what_a_window_needs_is_looked_for_before_qt_aborts(without_cursors: None, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":77")
    with pytest.raises(UserError) as raised:
        program.open_window(None, sample=False)
    assert str(raised.value) == (
        "Qt cannot start, for this system has no libhashiya-absent.so.1. On Debian and Ubuntu: "
        "sudo apt-get install libhashiya-absent1. Elsewhere install what holds it."
    )


@LINUX
def test_without_an_x_display_it_is_not_needed(without_cursors: None, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DISPLAY", ":77")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    with program._qt():
        pass


@LINUX
def test_a_library_that_qt_itself_does_not_find_is_named(tmp_path: Path):
    (tmp_path / "PySide6").mkdir()
    message = "libEGL.so.1: cannot open shared object file: No such file or directory"
    (tmp_path / "PySide6" / "__init__.py").write_text(f"raise ImportError({message!r})")
    env = os.environ | {"PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-P", "-m", "desktop", "tour", str(tmp_path / "tour")]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(
        "hashiya: Qt cannot start, for this system has no libEGL.so.1. On Debian and Ubuntu: "
    )
    assert done.stderr.count("\n") == 1
