"""Every window and dialog of the program, each with all that it can show, for tests that go through all of them."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QScrollBar,
    QToolButton,
    QWidget,
)

from annotations.formats.record import Rejection
from annotations.importing.survey import Survey
from annotations.migration_effects import Effect
from annotations.migration_report import EffectCount, Example, LookCount, MigrationReport
from annotations.samples import make_sample_project
from annotations.second_look import SecondLook
from annotations.store.backups import Backup, Counts
from desktop.article.reading import Reading
from desktop.dialogs import crashed
from desktop.dialogs.backups import BackupsDialog
from desktop.dialogs.exporting import ExportDialog
from desktop.dialogs.importing import ImportDialog
from desktop.dialogs.new_project import NewProjectDialog
from desktop.dialogs.preferences import PreferencesDialog
from desktop.dialogs.rejections import RejectionsDialog
from desktop.dialogs.report import ReportDialog
from desktop.dialogs.ways import WaysDialog
from desktop.dialogs.working import WorkingDialog
from desktop.i18n import language
from desktop.panels.report_bar import ReportBar
from desktop.pilot import Pilot
from desktop.schema_editor import draft as drafts
from desktop.schema_editor.editor import SchemaEditor
from desktop.schema_editor.splitting import MergeDialog, SplitDialog
from desktop.settings import Settings
from desktop.welcome import Welcome
from schemas.evolve import Migration
from schemas.files import load_named, numbered
from schemas.model import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.app import App

LONG = "The last change could not be saved and was taken back. The disk is full: /srv/somebody/corpora/corpus.hashiya"
LOOKING = "Looking for the last good backup and restoring it…"
DAMAGED, NOT_LOST, REPORT = "The project is damaged", "The damaged file is not lost.", "What was not imported"
WAYS = {"restore": "Restore the last good backup", "look": "Look at the last good backup, read-only"}
IMPORTING = "Importing…"
METADATA = "source"
GIVEN = {LONG, IMPORTING, LOOKING, DAMAGED, NOT_LOST, REPORT, METADATA, *WAYS.values()}
"""What tests put into windows, in whatever language."""

INTERACTIVE = (QAbstractButton, QAbstractItemView, QAbstractScrollArea, QComboBox, QLineEdit)
TEXT = "وصلت ليلى السيد إلى القاهرة أمس مع 12 طالبًا من جامعة الشمس، ثم عادت إلى طنجة."


def busy_window(app: App) -> QWidget:
    """The main window with a span that has relations, a banner, and something running."""
    pilot = Pilot(app)
    marked = [pilot.mark_by_mouse(*pilot.find(text), key) for text, key in (("ليلى السيد", "1"), ("جامعة الشمس", "2"))]
    pilot.relate_by_mouse(*marked, "EMPLOYED_BY")
    pilot.wait_for_saved()
    app.window.documents.findChildren(QToolButton, "narrow")[0].click()
    app.window.warn(LONG, offer_copy=True)
    app.window.running.begin("test", IMPORTING, lambda: None)
    app.window.say("EMPLOYED_BY: ليلى السيد to جامعة الشمس")
    pilot.select_span(marked[0])
    return app.window


def window_in_the_past(app: App) -> QWidget:
    """The main window with the steps of its article, and the article as it was before the first of them."""
    pilot = Pilot(app)
    pilot.mark_by_mouse(*pilot.find("ليلى السيد"), "1")
    pilot.wait_for_saved()
    app.commands.run("what-changed")
    pilot.wait_until(lambda: app.window.timeline.model.rowCount() == 2)
    app.window.timeline.choose(1)
    return app.window


def window_with_statistics(app: App) -> QWidget:
    """The main window with the statistics of its project, after something was marked."""
    pilot = Pilot(app)
    pilot.mark_by_mouse(*pilot.find("ليلى السيد"), "1")
    pilot.wait_for_saved()
    app.commands.run("statistics")
    pilot.wait_until(lambda: bool(app.window.statistics.figures))
    return app.window


def welcome() -> QWidget:
    page = Welcome(["/srv/somebody/corpora/news.hashiya", "/srv/somebody/corpora/a-second-one.hashiya"])
    page.warn(LONG)
    page.add_bar(ReportBar("2026-03-04 12:00"))
    return page


def importing() -> QWidget:
    found = Survey(documents=12, known=3)
    found.formats["brat"] = 12
    found.labels.update({"PER": 40, "Organization": 17, "Cat": 2})
    found.unknown_labels.update({"Organization": 17, "Cat": 2})
    found.examples |= {"Organization": "جامعة الشمس", "Cat": "قطّ"}
    found.forbidden["OWNS"]["PER", "PER"] = 4
    found.reject(Rejection("news.jsonl", 3, "no text"))
    return ImportDialog(found, load_named("news-ar"), language())


def exporting() -> QWidget:
    """Over a snapshot of the sample project."""
    folder = tempfile.mkdtemp(prefix="hashiya-test-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    snapshot = Path(folder) / "sample.hashiya"
    make_sample_project(snapshot, by="tester")
    return ExportDialog(snapshot, load_named("news-ar"), ("main", "second"), language())


def rejections() -> QWidget:
    return RejectionsDialog([Rejection("names.jsonl", 3, "no name")], 12, None)


def report() -> QWidget:
    return ReportDialog(REPORT, ["news.jsonl:3: no text", "Left out: 12 spans, of labels."], None)


def backups_dialog() -> QWidget:
    at = datetime(2026, 3, 4, 12, tzinfo=UTC)
    dialog = BackupsDialog([Backup(Path("/srv/20260304T120000Z.hashiya"), at, 12_000_000) for number in range(5)], None)
    for row in range(4):  # the last one is not checked yet
        dialog.show_verdict(row, Counts(120, 3_400) if row else None)
    return dialog


def ways() -> QWidget:
    return WaysDialog(DAMAGED, LONG, NOT_LOST, WAYS, None)


def schema_editor(tab: int = 0) -> QWidget:
    editor = SchemaEditor(load_named("news-ar"), language())
    editor.tabs.setCurrentIndex(tab)
    return editor


def schema_preview() -> QWidget:
    """What would change, with a question and something to look at."""
    editor = SchemaEditor(load_named("news-ar"), language())
    kinds = editor.draft.schema.entities
    editor.edit(drafts.with_item(editor.draft, "entity", 0, title=Text(en="Somebody")))
    editor.look()
    place = Example(1, "مقال", 0, 4, "ليلى", "", " هنا")
    effect = EffectCount(Effect("undecided-span", kinds[0].id), 3, 1, (place,))
    look = SecondLook("outside", 0, 4, "ليلى", "s", "OWNS", "r", "PER → ORG")
    looks = LookCount("outside", 1, (place,), (look,))
    migration = Migration(editor.draft.base, numbered(editor.draft.schema, over=1))
    editor.preview.show_report(MigrationReport(2, 1, 9, 4, 3, (effect,), (looks,)), migration)
    return editor


def splitting() -> QWidget:
    return SplitDialog("PER", "PER", drafts.draft_of(load_named("news-ar")), None)


DIALOGS: dict[str, Callable[[], QWidget]] = {
    "welcome": welcome,
    "new project": lambda: NewProjectDialog(Path("/srv/somebody"), language()),
    "settings": lambda: PreferencesDialog(Settings(), Reading()),
    "import": importing,
    "export": exporting,
    "schema: types": schema_editor,
    "schema: relations": lambda: schema_editor(1),
    "schema: attributes": lambda: schema_editor(2),
    "schema: about": lambda: schema_editor(3),
    "schema: what would change": schema_preview,
    "schema: merge": lambda: MergeDialog("PER", ["ORG", "GPE"], None),
    "schema: split": splitting,
    "rejections": rejections,
    "report": report,
    "backups": backups_dialog,
    "ways": ways,
    "working": lambda: WorkingDialog(LOOKING, None),
    "crash": lambda: crashed.show("/srv/somebody/state/hashiya/log.txt", "Traceback", None),
}


def controls(window: QWidget) -> list[QWidget]:
    """What can be worked with and is to be seen now."""
    found = window.findChildren(QWidget)
    return [
        widget
        for widget in found
        if isinstance(widget, INTERACTIVE)
        and not isinstance(widget, QScrollBar | QHeaderView)
        and widget.isVisibleTo(window)
    ]
