import os
import pty
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from annotations.progress import counted

ROOT = Path(__file__).parents[2]
WORK = """
from annotations import terminal
terminal.PATIENCE_S = {patience}
with terminal.shown("Counting") as progress:
    for number in range(5):
        progress(number, 4)
"""


def test_items_pass_and_each_is_told():
    told: list[tuple[int, int]] = []
    assert list(counted("abc", 2, lambda *state: told.append(state))) == ["a", "b", "c"]
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_whoever_listens_can_stop_the_work():
    def progress(done: int, _total: int) -> None:
        if done == 1:
            raise KeyboardInterrupt

    seen: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        seen.extend(counted("abc", 3, progress))
    assert seen == ["a"]


def on_a_terminal(patience: float) -> str:
    """What the work writes to a stderr that is a terminal."""
    try:
        ours, theirs = pty.openpty()
    except OSError as error:  # a root without /dev/pts
        pytest.skip(f"no terminal to be had: {error}")
    command = [sys.executable, "-c", WORK.format(patience=patience)]
    subprocess.run(command, check=True, stderr=theirs, cwd=ROOT, env=os.environ | {"TERM": "xterm"})
    os.close(theirs)
    said = b""
    with suppress(OSError):  # Linux says so at the end of what was written
        while part := os.read(ours, 4096):
            said += part
    os.close(ours)
    return said.decode()


def test_a_bar_is_drawn_on_a_terminal_for_what_takes_long():
    said = on_a_terminal(patience=-1)
    assert "Counting" in said
    assert "100%" in said


def test_what_is_quick_draws_nothing():
    assert on_a_terminal(patience=60) == ""


def test_nothing_is_drawn_where_stderr_is_no_terminal():
    command = [sys.executable, "-c", WORK.format(patience=-1)]
    done = subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    assert done.stderr == b""
