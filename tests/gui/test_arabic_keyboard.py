"""A real X keyboard with an Arabic layout: physical keys reach the window as they do on a desk."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

KEYCODES = {"1": "10", "q": "24", "control": "37", "z": "52", "shift": "50", "i": "31"}
"""X keycodes: those of the kernel plus 8."""

PROGRAM = """
    import sys
    from pathlib import Path
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    from desktop.app import App, prepare
    from desktop.pilot import Pilot
    application = QApplication([])
    prepare(application, "light")
    app = App(Path(sys.argv[1]))
    app.show()
    pilot = Pilot(app)
    pilot.wait_for_article()
    view = app.window.article
    strokes = []
    view.stroked.connect(lambda stroke, _: strokes.append(stroke.key))
    app.commands._table["import"] = lambda: print("import", flush=True)
    said = []
    def tell():
        markup = pilot.session.markup
        now = [sorted(span.label for span in markup.spans.values()), view.hasFocus(), strokes]
        if repr(now) not in said[-1:]:
            said.append(repr(now))
            print(repr(now), flush=True)
    timer = QTimer()
    timer.timeout.connect(tell)
    timer.start(20)
    print("window", int(app.window.winId()), flush=True)
    QTimer.singleShot(25_000, application.quit)  # else a key that never comes would be waited for for ever
    application.exec()
"""


class Desk:
    """A window on an X display, with a keyboard in front of it."""

    def __init__(self, process: subprocess.Popen[str], display: str, program: Callable[[str], str]) -> None:
        self._process, self._program = process, program
        self._environment = {**os.environ, "DISPLAY": display}
        self.window = self.read(lambda line: line.startswith("window")).split()[1]

    def read(self, is_it: Callable[[str], bool]) -> str:
        """The next line of which this is true."""
        lines = []
        while line := self._process.stdout.readline():
            lines.append(line)
            if is_it(line):
                return line
        pytest.fail(f"the window ended: {lines}\n{self._process.stderr.read()}")

    def call(self, name: str, *arguments: str) -> None:
        subprocess.run([self._program(name), *arguments], env=self._environment, check=True, timeout=20)

    def focus(self) -> None:
        self.call("xdotool", "windowfocus", "--sync", self.window)
        self.read(lambda line: "True" in line)

    def press(self, *keys: str) -> None:
        """Press keys together, by keycode."""
        codes = [KEYCODES[key] for key in keys]
        self.call("xdotool", *(part for code in codes for part in ("keydown", code)))
        self.call("xdotool", *(part for code in reversed(codes) for part in ("keyup", code)))


@pytest.mark.xvfb
def test_keys_are_physical_under_a_sole_arabic_layout(
    xvfb_display: str, program: Callable[[str], str], make_project: Callable[..., Path]
):
    schema = make_schema()
    path = make_project("كلمة ثم أخرى", schema=schema)
    subprocess.run([program("setxkbmap"), "-display", xvfb_display, "ara"], check=True, timeout=20)
    environment = {**os.environ, "DISPLAY": xvfb_display, "QT_QPA_PLATFORM": "xcb"}
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(PROGRAM), str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    ) as process:
        try:
            desk = Desk(process, xvfb_display, program)
            desk.focus()
            desk.press("q")
            desk.read(lambda line: line.startswith("[['QAF']"))
            desk.press("control", "z")
            desk.read(lambda line: line.startswith("[[]"))
            desk.press("control", "shift", "z")
            desk.read(lambda line: line.startswith("[['QAF']"))
            desk.press("1")
            desk.read(lambda line: "'ONE'" in line)
            desk.press("control", "i")
            desk.read(lambda line: line.startswith("import"))
        finally:
            process.kill()


def make_schema() -> object:
    from schemas.model import EntityType, Schema

    return Schema("keys", 1, entities=(EntityType("QAF", key="q"), EntityType("ONE", key="1")))
