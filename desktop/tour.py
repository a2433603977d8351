"""The tour: the real window, driven by real key and mouse events, marks the sample article and exports it.

It is the demonstration where there is no display, and a check that a machine can run Hashiya at all.
"""

from __future__ import annotations

import itertools
import os
import sys
from pathlib import Path
from typing import NamedTuple

import click
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from annotations.errors import UserError
from annotations.samples import make_sample_project
from annotations.store.lock import user_name
from desktop.app import App, prepare
from desktop.pilot import Pilot


class Mark(NamedTuple):
    """A span to make: what it reads, which occurrence (from 0), and its label."""

    text: str
    label: str
    number: int = 0


class PlannedRelation(NamedTuple):
    """A relation to make: its label, and the numbers of the marks that are its head and tail."""

    label: str
    head: int
    tail: int


MARKS = (
    Mark("الإسكندرية", "GPE"),
    Mark("مؤتمر «لغتنا في الآلة»", "EVENT"),
    Mark("وزيرة التعليم العالي في مصر", "TITLE"),
    Mark("مصر", "GPE"),
    Mark("ليلى عبد الرحيم الشاذلي", "PER"),
    Mark("أمس الثلاثاء", "DATE"),
    Mark("جامعة الميناء الشرقي", "ORG"),
    Mark("الإسكندرية", "GPE", 1),
    Mark("رئيس الجامعة", "TITLE"),
    Mark("سامر النعماني", "PER"),
    Mark("2021", "DATE"),
    Mark("كلية الحاسبات", "ORG"),
    Mark("Nakhla Systems", "ORG"),
    Mark("هدى القاسمي", "PER"),
    Mark("عمّان", "GPE"),
    Mark("الأردن", "GPE"),
)
LINKS = (
    PlannedRelation("LOCATED_IN", 1, 7),
    PlannedRelation("HAS_TITLE", 4, 2),
    PlannedRelation("EMPLOYED_BY", 4, 3),
    PlannedRelation("PARTICIPANT_IN", 4, 1),
    PlannedRelation("OCCURRED_ON", 1, 5),
    PlannedRelation("LOCATED_IN", 6, 7),
    PlannedRelation("HAS_TITLE", 9, 8),
    PlannedRelation("FOUNDED_BY", 12, 13),
    PlannedRelation("LOCATED_IN", 12, 14),
    PlannedRelation("CAPITAL_OF", 14, 15),
)

_OF_THE_PLATFORM = "This plugin does not support propagateSizeHints()"


def run(folder: Path) -> int:
    """Run the tour, write its files into ``folder`` and say where they lie. Returns the exit code."""
    project, out, picture = _places(folder)
    make_sample_project(project, by=user_name())
    qInstallMessageHandler(_say_qt)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    prepare(application, "light")
    app = App(project)
    app.show()
    try:
        pilot = Pilot(app)
        mark_article(app, pilot)
        app.window.grab().save(str(picture))
        pilot.press("enter", ctrl=True)  # done: the next article opens
        pilot.wait_for_saved()
        app.outgoing.export_to(out)
        pilot.wait_until(lambda: not app.exchange.is_running)
    finally:
        app.window.close()
    if not out.exists():
        raise UserError("The tour could not export its article.", advice="Run: python3 dev.py test")
    click.echo(f"Marked {len(MARKS)} spans and {len(LINKS)} relations in the sample article.")
    for what, path in (("JSONL", out), ("Screenshot", picture), ("Project", project)):
        click.echo(f"{what}: {path.resolve()}")
    return 0


def _places(folder: Path) -> tuple[Path, Path, Path]:
    """Where project, export and picture are to lie. What an earlier tour left there may be in use, and stays."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"{folder} cannot be made: {error.strerror}.") from error
    for number in itertools.count(1):
        name = "tour" if number == 1 else f"tour-{number}"
        project, out, picture = (folder / f"{name}.{ending}" for ending in ("hashiya", "jsonl", "png"))
        if not any(map(os.path.lexists, (project, out, picture))):
            break
    return project, out, picture


def _say_qt(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Pass on what Qt says, but for what its offscreen platform says of itself."""
    if message != _OF_THE_PLATFORM:
        click.echo(f"Qt: {message}", err=True)


def mark_article(app: App, pilot: Pilot) -> None:
    """Mark spans and relations by mouse and keyboard in turn, undo and redo one."""
    pilot.wait_for_article()
    schema = app.workspace.schema
    assert schema
    spans = []
    for number, mark in enumerate(MARKS):
        kind = schema.entity(mark.label)
        assert kind
        way = pilot.mark_by_mouse if number % 2 else pilot.mark_by_keyboard
        spans.append(way(*pilot.find(mark.text, mark.number), kind.key))
    for number, link in enumerate(LINKS):
        relate = pilot.relate_by_mouse if number % 2 else pilot.relate_by_keyboard
        relate(spans[link.head], spans[link.tail], link.label)
    pilot.press("z", ctrl=True)
    pilot.press("z", ctrl=True, shift=True)
    pilot.select_span(spans[4])
    pilot.wait_for_saved()
