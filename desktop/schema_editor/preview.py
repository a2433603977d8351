"""What would become of what is marked: counts with examples, and the questions that are still open."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGroupBox,
    QHeaderView,
    QProgressBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotations.migration_report import unmarked
from annotations.second_look import message_of
from desktop.i18n import filled, number, paragraph, told
from desktop.schema_editor.wording import effect_text, look_text, unmarked_text
from desktop.wrapped import WrappedLabel
from schemas.evolve import Drop, DropOutside, Kind, Rename, difference, likely_renames

if TYPE_CHECKING:
    from annotations.migration_report import Example, MigrationReport
    from schemas.evolve import Migration, Step

_ISOLATE, _POP = "\u2068", "\u2069"
_NOTHING = "\0"
"""What a question holds while it is open."""


class PreviewPage(QWidget):
    """Shows a dry run.

    Signals:
        decided: A person answered a question; what would be done is to be counted anew.
    """

    decided = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._answers: dict[tuple[Kind, str], str] = {}
        self._migration: Migration | None = None
        self._report: MigrationReport | None = None
        self.said = WrappedLabel()
        self._questions = QGroupBox(self.tr("What becomes of what is marked so?"))
        self._form = QFormLayout(self._questions)
        self.outside = QCheckBox(
            self.tr("Remove relations that are not allowed any more, rather than keep them to look at")
        )
        self.outside.clicked.connect(lambda _: self.decided.emit())
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("What would become of how much"))
        self.tree.setHeaderLabels([self.tr("What"), self.tr("How many"), self.tr("Articles")])
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("Progress"))
        layout = QVBoxLayout(self)
        for widget in (self.said, self._questions, self.outside, self.tree, self.progress):
            layout.addWidget(widget)
        self.begin()

    def begin(self) -> None:
        """Forget all answers."""
        self._answers.clear()
        self.outside.setChecked(False)
        self.tree.clear()
        self._questions.hide()
        self.outside.hide()
        self.show_busy(self.tr("Counting…"))

    @property
    def steps(self) -> tuple[Step, ...]:
        """What was answered."""
        found: list[Step] = []
        for (kind, name), new in self._answers.items():
            attribute, _, old = name.rpartition("=") if kind == "value" else ("", "", name)
            found.append(Rename(kind, old, new, attribute) if new else Drop(kind, old, attribute))
        if self.outside.isChecked() and self._migration:
            found += [DropOutside(one.id) for one in self._migration.after.relations]
        return tuple(found)

    @property
    def is_decided(self) -> bool:
        """True where a dry run is shown and no question is open."""
        return bool(self._report and not self._report.undecided and self.progress.isHidden())

    def show_busy(self, what: str, percent: int = -1) -> None:
        """Say what is being done, and how far it has come where that is known."""
        self.said.setText(what)
        self.progress.setRange(0, 100 if percent >= 0 else 0)
        self.progress.setValue(percent)
        self.progress.show()

    def show_report(self, report: MigrationReport, migration: Migration) -> None:
        """Show what would become of how much."""
        self._report, self._migration = report, migration
        self.progress.hide()
        said = self.tr(
            "Version %1 becomes version %2. Marks that change: %3, articles: %4. Looked at: spans %5, relations %6."
        )
        numbers = (migration.before.version, report.version, report.changes, report.documents, report.spans)
        said = filled(said, *numbers, report.relations)
        nothing = self.tr("Nothing that is marked changes.")
        self.said.setText(said if report.changes else f"{said} {nothing}")
        self._ask(report, migration)
        looks = any(one.kind == "outside" for one in report.looks)
        self.outside.setVisible(looks or self.outside.isChecked())
        self._fill(report, migration)

    def show_unchanged(self, text: str) -> None:
        """Say why it was not done; what would become of how much stays."""
        self.progress.hide()
        self.said.setText(text)

    def show_trouble(self, text: str) -> None:
        """Say what is in the way."""
        self._report = None
        self.progress.hide()
        self.said.setText(text)

    def _ask(self, report: MigrationReport, migration: Migration) -> None:
        asked: dict[tuple[Kind, str], int] = dict.fromkeys(self._answers, 0)
        for one in report.undecided:
            asked["entity" if one.effect.what == "undecided-span" else "relation", one.effect.old] = one.count
        asked |= dict.fromkeys(_values_gone(report, migration), 0)
        while self._form.rowCount():
            self._form.removeRow(0)
        likely = {(one.kind, one.old): one.new for one in likely_renames(migration.before, migration.after)}
        for question, count in asked.items():
            box = self._question(question, migration, likely.get(question, ""))
            many = f"{_ISOLATE}{question[1]}{_POP}" + (f"  ({number(count)})" if count else "")
            box.setAccessibleName(many)
            self._form.addRow(many, box)
        self._questions.setVisible(bool(asked))

    def _question(self, question: tuple[Kind, str], migration: Migration, likely: str) -> QComboBox:
        box = QComboBox()
        is_value = question[0] == "value"
        box.addItem(self.tr("it stays, to be looked at") if is_value else self.tr("choose…"), _NOTHING)
        labels = sorted(_goals(question, migration), key=lambda label: label != likely)
        becomes = self.tr("it is called %1 now, or becomes that")
        for label in labels:
            box.addItem(becomes.replace("%1", f"{_ISOLATE}{label}{_POP}"), label)
        box.addItem(self.tr("it is removed"), "")
        box.setCurrentIndex(max(0, box.findData(self._answers.get(question, _NOTHING))))
        box.activated.connect(lambda _: self._answer(question, box.currentData()))
        return box

    def _answer(self, question: tuple[Kind, str], answer: str) -> None:
        self._answers.pop(question, None)
        if answer != _NOTHING:
            self._answers[question] = answer
        self.decided.emit()

    def _fill(self, report: MigrationReport, migration: Migration) -> None:
        schema = migration.after
        self.tree.clear()
        for effect in report.effects:
            item = QTreeWidgetItem([effect_text(effect.effect), number(effect.count), number(effect.documents)])
            self._add(item, [_example(one) for one in effect.examples])
        for look in report.looks:
            children = [_example(one) for one in look.examples]
            for child, one in zip(children, look.messages, strict=True):
                child.setToolTip(0, paragraph(told(message_of(one, schema))))
            self._add(QTreeWidgetItem([look_text(look.kind), number(look.count), ""]), children)
        for other in unmarked(report, migration):
            self._add(QTreeWidgetItem([unmarked_text(other), "", ""]), [])
        if first := self.tree.topLevelItem(0):
            first.setExpanded(True)
            self.tree.setCurrentItem(first)
        for column in (1, 2):
            self.tree.resizeColumnToContents(column)

    def _add(self, item: QTreeWidgetItem, examples: list[QTreeWidgetItem]) -> None:
        self.tree.addTopLevelItem(item)
        item.addChildren(examples)
        for example in examples:
            example.setFirstColumnSpanned(True)


def _goals(question: tuple[Kind, str], migration: Migration) -> list[str]:
    """What something that is gone may become."""
    kind, name = question
    if kind == "value":
        attribute = name.rpartition("=")[0]
        attribute = migration.renamed["attribute"].get(attribute, attribute)
        return [value.id for one in migration.after.attributes if one.id == attribute for value in one.values]
    return [one.id for one in (migration.after.markable() if kind == "entity" else migration.after.relations)]


def _values_gone(report: MigrationReport, migration: Migration) -> list[tuple[Kind, str]]:
    """Values that attributes do not have any more and that something has; nobody has to say what becomes of them."""
    if not any(look.kind == "value" for look in report.looks):
        return []
    said = migration.renamed["value"].keys() | migration.dropped["value"]
    gone = difference(migration.before, migration.after).gone["value"]
    return [("value", name) for name in gone if name not in said and _goals(("value", name), migration)]


def _example(example: Example) -> QTreeWidgetItem:
    before, text, after = (re.sub(r"\s+", " ", part) for part in (example.before, example.text, example.after))
    item = QTreeWidgetItem([f"\u2067{before}[{text}]{after}\u2069", "", ""])
    item.setToolTip(0, f"{_ISOLATE}{example.title}{_POP}")
    return item
