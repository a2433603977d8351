"""A real pointer over every button of the real window: off screen nothing is ever hovered."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PROGRAM = """
    import json, sys
    from pathlib import Path
    from PySide6.QtCore import QEvent, QObject, QPoint, QSocketNotifier
    from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDockWidget
    from desktop.app import App, prepare
    from desktop.pilot import Pilot

    application = QApplication([])
    prepare(application, sys.argv[2])

    class Entered(QObject):
        def __init__(self):
            super().__init__()
            self.buttons = set()

        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Enter and isinstance(watched, QAbstractButton | QComboBox):
                self.buttons.add(id(watched))
            return False

    entered = Entered()
    application.installEventFilter(entered)
    app = App(Path(sys.argv[1]))
    app.window.resize(1500, 900)
    app.window.move(20, 20)
    app.show()
    Pilot(app).wait_for_article()
    docks = [dock for dock in app.window.findChildren(QDockWidget) if dock.objectName() != "guidance"]

    def places():
        found = {}
        for button in [*app.window.findChildren(QAbstractButton), *app.window.findChildren(QComboBox)]:
            if button.isVisible() and not button.visibleRegion().isEmpty():
                centre = button.visibleRegion().boundingRect().center()
                found[id(button)] = button.mapToGlobal(centre).toTuple()
        return found

    def on_line():
        asked = sys.stdin.readline().strip()
        if asked in ("end", ""):  # "" where nobody asks any more
            app.window.close()
            app.close()
            application.quit()
        elif asked == "next":
            dock = docks.pop(0)
            app.window.docks.show(dock.objectName())
            for _ in range(10):
                application.processEvents()
            print(json.dumps([dock.objectName(), list(places().values()), len(docks)]), flush=True)
        elif asked == "seen":
            application.processEvents()
            print(json.dumps(len(entered.buttons & places().keys()) / len(places())), flush=True)

    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(on_line)
    print(json.dumps("ready"), flush=True)
    application.exec()
"""

PAUSE_S = "0.02"
MOST = 0.8
"""Of the buttons; where a machine is busy, the pointer has gone on before a window has seen it."""


def test_the_pointer_over_every_button_does_no_harm(
    xvfb_display: str, program: Callable[[str], str], make_project: Callable[..., Path]
):
    move = program("xdotool")
    environment = {**os.environ, "DISPLAY": xvfb_display, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-c", textwrap.dedent(PROGRAM), str(make_project("عنوان\nنص المقال.")), "dark"]
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    ) as process:
        assert process.stdin
        assert process.stdout

        def ask(what: str) -> object:
            process.stdin.write(f"{what}\n")
            line = process.stdout.readline()
            assert line, f"the program ended with {process.wait(10)} after {what!r}"
            return json.loads(line)

        assert json.loads(process.stdout.readline()) == "ready"
        left = 1
        while left:
            name, places, left = ask("next")  # type: ignore[misc]
            for x, y in places:
                pointed = [move, "mousemove", str(x), str(y), "sleep", PAUSE_S]
                subprocess.run(pointed, env=environment, check=True, timeout=20)
            assert ask("seen") > MOST, name  # type: ignore[operator]
        process.stdin.write("end\n")
        process.stdin.close()
        assert process.wait(20) == 0
