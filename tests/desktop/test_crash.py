"""What happens when the program itself is at fault, seen from outside: in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

TWICE_AT_FAULT = """
import gc
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop import crash
from desktop.dialogs import crashed

application = QApplication([])
crash.install(lambda log, trace: crashed.show(log, trace, application.activeWindow()))

def fail():
    raise RuntimeError("a fault of ours")

def look():
    gc.collect()
    print([box.text() for box in application.topLevelWidgets() if box.isVisible()])
    application.exit()

assert application.activeWindow() is None
QTimer.singleShot(0, fail)
QTimer.singleShot(0, fail)
QTimer.singleShot(100, look)
application.exec()
"""


def test_the_person_is_told_once_also_where_no_window_is_active(tmp_path: Path):
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_STATE_HOME": str(tmp_path), "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", TWICE_AT_FAULT], env=env, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.stdout == "['Something went wrong in the program. What is saved is safe.']\n", done.stderr
    assert done.stderr.count("RuntimeError: a fault of ours") == 2
