"""The pictures of the documentation, made from the real window: `python3 dev.py pictures` writes docs/images anew.

Each is made by a process of its own, since the scale of the screen is fixed when an application starts.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QApplication, QLineEdit

from annotations.samples import make_sample_project
from desktop import fonts, posting
from desktop.app import App, prepare
from desktop.pilot import Pilot
from desktop.schema_editor import draft as drafts
from desktop.tasks import Priority

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.schema_editor.editor import SchemaEditor

IMAGES = Path(__file__).parents[2] / "docs" / "images"
MARKED = 1
"""The place of the sample article that is shown; it is fully marked."""


class Photographer:
    """One window with the marked sample article open."""

    def __init__(self, project: Path, *, theme: str, size: QSize) -> None:
        make_sample_project(project, by="ليلى")
        self.app = App(project, theme_name=theme)
        self.app.window.resize(size)
        self.app.show()
        self.pilot = Pilot(self.app)
        self.pilot.wait_for_article()
        row = self.app.window.documents.model.rows[MARKED]
        self.app.workspace.open_document(row.key)
        self.pilot.wait_until(lambda: self.pilot.session.document.title == row.title)

    def select(self, text: str) -> None:
        """Make the first span that reads so current."""
        spans = self.pilot.session.markup.ordered_spans()
        self.app.controller.desk.select_span(next(span.id for span in spans if span.text == text))

    def save(self, name: str) -> None:
        """Photograph the window, or the schema editor where that is open."""
        for _ in range(20):
            QCoreApplication.processEvents()
        (self.app.evolving.editor or self.app.window).grab().save(str(IMAGES / f"{name}.png"))

    def settle(self) -> None:
        """Let what was asked of the file be answered, and what is asked for then."""
        for _ in range(20):
            answers: list[object] = []
            self.app.worker.submit(lambda _: None, answers.append, answers.append, priority=Priority.SLICE)
            self.pilot.wait_until(lambda answers=answers: bool(answers))  # type: ignore[misc]

    def read_as(self, **facts: object) -> None:
        """Show the article in another way."""
        self.app.window.article.set_reading(replace(self.app.window.article.reading, **facts))  # type: ignore[arg-type]


def window(camera: Photographer) -> None:
    """The whole window with a span current."""
    camera.select("مرصد الأطلس")


def noto(camera: Photographer) -> None:
    """Only the article, in the other font."""
    camera.app.window.toggle_docks()
    camera.read_as(family=fonts.ARTICLE_FAMILIES[1])


def hints(camera: Photographer) -> None:
    """Letters on the targets of a relation."""
    camera.app.window.toggle_docks()
    camera.select("سلمى النجّار")
    camera.pilot.press("r")


def palette(camera: Photographer) -> None:
    """The palette of commands, searched in Arabic."""
    camera.pilot.press("k", ctrl=True)
    field = camera.app.window.picker.findChild(QLineEdit)
    for letter in "علاقة":
        posting.press_key(field, letter, text=letter)


def guidance(camera: Photographer) -> None:
    """The rules of a label beside the article, and a precedent that was filed."""
    camera.select("مرصد الأطلس")
    camera.app.commands.run("guidance")
    camera.settle()
    camera.app.window.guidance.filed.emit("المبنى ومن فيه: يوسم بحسب السياق")
    camera.settle()
    camera.app.window.article.setFocus()


def statistics(camera: Photographer) -> None:
    """The corpus in numbers."""
    camera.app.commands.run("statistics")
    camera.pilot.wait_until(lambda: bool(camera.app.window.statistics.figures))
    camera.settle()


def concordance(camera: Photographer) -> None:
    """All mentions of a name, whatever its clitics."""
    camera.select("مرصد الأطلس")
    camera.pilot.press("a")
    camera.pilot.press("a", shift=True)
    camera.settle()


def proposals(camera: Photographer) -> None:
    """What is proposed in an article that is not marked yet, one of it current."""
    rows = camera.app.window.documents.model.rows
    camera.app.workspace.open_document(rows[0].key)
    camera.pilot.wait_until(lambda: camera.pilot.session.document.title == rows[0].title)
    camera.app.commands.run("propose")
    camera.pilot.wait_until(lambda: not camera.app.proposing.is_running)
    camera.settle()
    camera.pilot.press("l")
    camera.pilot.press("l")


def what_changed(camera: Photographer) -> None:
    """An article as it was a step ago."""
    camera.pilot.press("z", ctrl=True)
    camera.select("مرصد الأطلس")
    camera.pilot.press("1")
    camera.pilot.press("2")
    camera.pilot.wait_for_saved()
    camera.app.commands.run("what-changed")
    camera.settle()
    panel = camera.app.window.focusWidget()
    assert panel
    posting.press_key(panel, "down")
    camera.settle()


def schema_changes(camera: Photographer) -> None:
    """What a change of the schema would come to: renamed, merged, narrowed."""
    editor = _edited(camera)
    editor.look()
    camera.settle()


def second_looks(camera: Photographer) -> None:
    """What that has left for a person to look at, the first of it shown in the article."""
    editor = _edited(camera)
    editor.look()
    camera.settle()
    editor.apply_button.click()
    camera.pilot.wait_until(lambda: camera.app.evolving.editor is None and not camera.app.batching.is_running)
    camera.settle()
    panel = camera.app.window.focusWidget()
    assert panel
    posting.press_key(panel, "enter")
    camera.settle()


def _edited(camera: Photographer) -> SchemaEditor:
    camera.app.commands.run("edit-schema")
    editor = camera.app.evolving.editor
    assert editor
    kinds = [one.id for one in editor.draft.schema.entities]
    made = drafts.with_item(editor.draft, "entity", kinds.index("PER"), id="PERSON")
    made = drafts.merged(made, "entity", kinds.index("LOC"), "GPE")
    relations = [one.id for one in made.schema.relations]
    editor.edit(drafts.with_item(made, "relation", relations.index("HAS_TITLE"), head=("ORG",)))
    return editor


SHOTS: dict[str, tuple[str, float, QSize, Callable[[Photographer], None]]] = {
    "window-light": ("light", 1, QSize(1280, 820), window),
    "window-dark": ("dark", 1, QSize(1280, 820), window),
    "window-200": ("light", 2, QSize(960, 600), window),
    "article-noto": ("light", 1, QSize(980, 640), noto),
    "article-noto-dark-200": ("dark", 2, QSize(760, 480), noto),
    "hints": ("light", 1, QSize(980, 560), hints),
    "concordance": ("light", 1, QSize(1280, 820), concordance),
    "proposals": ("light", 1, QSize(980, 620), proposals),
    "what-changed": ("light", 1, QSize(1280, 820), what_changed),
    "schema-changes": ("light", 1, QSize(1280, 820), schema_changes),
    "second-looks": ("light", 1, QSize(1280, 820), second_looks),
    "palette": ("dark", 1, QSize(980, 560), palette),
    "guidance": ("light", 1, QSize(1280, 820), guidance),
    "statistics": ("light", 1, QSize(1280, 900), statistics),
    "window-ar": ("light", 1, QSize(1280, 820), window),
    "proposals-ar": ("light", 1, QSize(980, 620), proposals),
    "statistics-ar": ("dark", 1, QSize(1280, 900), statistics),
    "schema-changes-ar": ("light", 1, QSize(1280, 820), schema_changes),
}
"""Each picture with its theme, scale, the size of its window, and what is done before it is made.

Those that end in "-ar" show the Arabic interface.
"""


def take(name: str) -> None:
    """Make one picture in this process."""
    theme, _, size, pose = SHOTS[name]
    application = QApplication(sys.argv[:1])
    prepare(application, theme, "ar" if name.endswith("-ar") else "en")
    with tempfile.TemporaryDirectory() as folder:
        camera = Photographer(Path(folder) / "sample.hashiya", theme=theme, size=size)
        pose(camera)
        camera.save(name)
        camera.app.window.close()


def main(names: list[str]) -> None:
    """Make the pictures named, or all of them."""
    if len(names) == 1:
        take(names[0])
        return
    for name, (_, scale, _, _) in SHOTS.items():
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(scale)}
        subprocess.run([sys.executable, "-m", "tests.support.pictures", name], check=True, env=environment)


if __name__ == "__main__":
    main(sys.argv[1:])
