"""What is in the files that are to be imported, and what becomes of what does not fit the project."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotations.importing.plan import Plan
from desktop.dialogs.fitting import FittingDialog
from desktop.dialogs.told_lines import ToldLines
from desktop.i18n import listed, number
from desktop.wrapped import WrappedLabel

if TYPE_CHECKING:
    from annotations.importing.plan import Known
    from annotations.importing.survey import Survey
    from schemas.model import Schema

ADD, LEAVE_OUT = "+", ""
"""What a label may become beside a label of the schema."""

_LABEL, _COUNT, _EXAMPLE, _BECOMES = range(4)
_ROWS_SHOWN = 8
_NAMED = 5
"""How many relations and attributes are named."""


class ImportDialog(FittingDialog):
    """Asks for a plan; :attr:`plan` holds it once the dialog is accepted."""

    def __init__(self, found: Survey, schema: Schema, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import"))
        self.like(QSize(640, 0))
        self._found = found
        self._schema = schema
        self._language = language
        self._becomes: dict[str, QComboBox] = {}
        self._known = QComboBox()
        self._others = QComboBox()
        self._as_proposals = QCheckBox(self.tr("Take all spans as proposals, to be accepted or not"))
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.addWidget(self._summary())
        for part in (self._labels(), self._decisions(), self._rejections()):
            if part:
                layout.addWidget(part)
        self.lay_out(body, self._buttons())

    @property
    def plan(self) -> Plan:
        """What was decided."""
        chosen = {label: combo.currentData() for label, combo in self._becomes.items()}
        known: Known = self._known.currentData() or "refuse"
        return Plan(
            labels={label: to for label, to in chosen.items() if to != ADD},
            unknown="add" if ADD in chosen.values() else "refuse",
            others=self._others.currentData() or "refuse",
            known=known,
            layer=datetime.now(UTC).astimezone().strftime("import %Y-%m-%d %H:%M") if known == "layer" else "",
            as_proposals=self._as_proposals.isChecked(),
        )

    def choose(self, label: str, becomes: str) -> None:
        """Say what a label is to become: a label of the schema, :data:`ADD` or :data:`LEAVE_OUT`."""
        combo = self._becomes[label]
        combo.setCurrentIndex(combo.findData(becomes))

    def _summary(self) -> QLabel:
        found = self._found
        formats = listed(f"{name} ({number(count)})" for name, count in found.formats.most_common())
        counts = (
            self.tr("Documents: %n", "", found.documents),
            self.tr("Spans: %n", "", found.labels.total()),
            self.tr("Relations: %n", "", found.relations.total()),
        )
        lines = [self.tr("Found: %1").replace("%1", formats or "–"), " · ".join(counts)]
        if found.proposals:
            lines.append(self.tr("Of the spans, proposals of a model: %n", "", found.proposals))
        if found.unread:
            some = listed(dict.fromkeys(f"{what} {why}" for what, why in list(found.unread)[:_NAMED]))
            lines.append(self.tr("There is no place for (%n): %1", "", found.unread.total()).replace("%1", some))
        return WrappedLabel("\n".join(lines))

    # Labels

    def _labels(self) -> QWidget | None:
        """A row for each label that the schema has not, with what it is to become."""
        unknown = self._found.unknown_labels
        if not unknown:
            return None
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setColumnStretch(_BECOMES, 1)
        grid.setHorizontalSpacing(18)
        titles = (self.tr("Not in the schema"), self.tr("Spans"), self.tr("For example"), self.tr("Becomes"))
        for column, title in enumerate(titles):
            grid.addWidget(_plain(title, is_head=True), 0, column)
        for row, (label, count) in enumerate(unknown.most_common(), 1):
            for column, text in ((_LABEL, label), (_COUNT, number(count)), (_EXAMPLE, self._found.examples[label])):
                grid.addWidget(_plain(text), row, column)
            self._becomes[label] = combo = self._targets(label)
            grid.addWidget(combo, row, _BECOMES)
        if len(unknown) <= _ROWS_SHOWN:
            return rows
        area = QScrollArea()
        area.setAccessibleName(self.tr("Labels that the schema has not"))
        area.setWidgetResizable(True)
        area.setWidget(rows)
        area.setMinimumHeight(rows.sizeHint().height() * _ROWS_SHOWN // len(unknown))
        return area

    def _targets(self, label: str) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(self.tr("%1 becomes").replace("%1", label))
        if self._schema.entity(label) is None:
            combo.addItem(self.tr("Add to the schema"), ADD)
        combo.addItem(self.tr("Leave out"), LEAVE_OUT)
        for kind in self._schema.markable():
            title = kind.title.get(self._language)
            combo.addItem(f"{kind.id} – {title}" if title else kind.id, kind.id)
        for kind in self._schema.markable():
            if label.casefold() in (name.casefold() for name in (kind.id, kind.title.en, kind.title.ar)):
                combo.setCurrentIndex(combo.findData(kind.id))
        return combo

    # What else there is to decide

    def _decisions(self) -> QWidget:
        holder = QWidget()
        form = QFormLayout(holder)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        found = self._found
        if found.forbidden or found.attributes:
            number = sum(pairs.total() for pairs in found.forbidden.values())
            number += sum(labels.total() for labels in found.attributes.values())
            text = self.tr("Relations and attributes that the schema does not allow: %n", "", number)
            self._fill(self._others, text, {"drop": self.tr("Leave out"), "add": self.tr("Add to the schema")})
            names = [*found.forbidden, *found.attributes]
            some = listed(names[:_NAMED]) + ("…" if len(names) > _NAMED else "")
            form.addRow(f"{text} ({some})", self._others)
        if found.known:
            text = self.tr("Documents that the project has already: %n", "", found.known)
            options = {
                "skip": self.tr("Skip"),
                "layer": self.tr("Put what is said of them into a new layer"),
                "replace": self.tr("Replace what is marked in them"),
            }
            self._fill(self._known, text, options)
            form.addRow(text, self._known)
        if found.labels:
            form.addRow(self._as_proposals)
        return holder

    @staticmethod
    def _fill(combo: QComboBox, name: str, options: dict[str, str]) -> None:
        combo.setAccessibleName(name)
        for data, text in options.items():
            combo.addItem(text, data)

    def _rejections(self) -> QWidget | None:
        found = self._found
        if not found.rejected:
            return None
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(QLabel(self.tr("Cannot be taken: %n", "", found.rejected)))
        reasons = ToldLines(map(str, found.rejections), self.tr("Reasons"))
        reasons.setMinimumHeight(90)
        layout.addWidget(reasons)
        return holder

    def _buttons(self) -> QWidget:
        buttons = QDialogButtonBox()
        self.take: Any = buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._name_button()
        for combo in (self._known, *self._becomes.values()):
            combo.currentIndexChanged.connect(self._name_button)
        self._as_proposals.toggled.connect(self._name_button)
        buttons.addButton(self.tr("Import nothing"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _name_button(self) -> None:
        """Say on the button how many are taken, where not all can be; where that is none it cannot be pressed."""
        found = self._found
        coming = self._coming() if found.rejected else found.documents
        text = self.tr("Import")
        if found.rejected and coming != 0:
            text = self.tr("Import the others") if coming is None else self.tr("Import the other %n", "", coming)
        self.take.setText(text)
        self.take.setEnabled(coming is None or coming > 0)

    def _coming(self) -> int | None:
        """How many documents will come in; None where that hangs on which of them keep a span."""
        known: Known = self._known.currentData() or "refuse"
        loses_spans = self._as_proposals.isChecked() or any(
            combo.currentData() == LEAVE_OUT for combo in self._becomes.values()
        )
        return None if known == "replace" and loses_spans else self._found.coming.get(known, self._found.documents)


def _plain(text: str, *, is_head: bool = False) -> QLabel:
    label = WrappedLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if is_head:
        font = label.font()
        font.setBold(True)
        label.setFont(font)
    return label
