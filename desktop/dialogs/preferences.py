"""The settings in one place: language, looks, how articles are read. Changes of reading show at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace as with_settings
from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop import fonts
from desktop.article.reading import LARGEST_PX, LEADING_STEP, NARROWEST, SMALLEST_PX, WIDEST, Reading
from desktop.dialogs.fitting import FittingDialog
from desktop.line_edit import leading_side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.settings import Settings


class PreferencesDialog(FittingDialog):
    """Changes :attr:`settings`.

    Signals:
        reading_changed: Articles are to be shown so; carries a :class:`Reading`.
    """

    reading_changed = Signal(object)

    def __init__(self, settings: Settings, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._given, self._before = settings, reading
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.addWidget(self._interface(settings))
        layout.addWidget(self._article(reading))
        _align(body.findChildren(QFormLayout))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.lay_out(body, buttons)

    @property
    def settings(self) -> Settings:
        """The settings as they were chosen."""
        return with_settings(
            self._given,
            language=self._language.currentData(),
            numerals=self._numerals.currentData(),
            theme=self._theme.currentData(),
            reading=self.reading,
        )

    @property
    def reading(self) -> Reading:
        """How articles are to be shown."""
        return Reading(
            font_px=float(self._size.value()),
            family=self._family.currentData(),
            leading=round(self._leading.value(), 2),
            arcs=self._arcs.currentData(),
            proposals=self._boxes["proposals"].isChecked(),
            hide_tashkeel=self._boxes["hide_tashkeel"].isChecked(),
            collapse_tatweel=self._boxes["collapse_tatweel"].isChecked(),
            show_hidden=self._boxes["show_hidden"].isChecked(),
        ).within_reason()

    def reject(self) -> None:
        """Show articles as they were shown, and close."""
        self.reading_changed.emit(self._before)
        super().reject()

    def _interface(self, settings: Settings) -> QWidget:
        box, form = _group(self.tr("Interface"))
        as_desktop = (self.tr("as the desktop"), "system")
        languages = (as_desktop, ("English", "en"), ("العربية", "ar"))
        self._language = _choice(form, self.tr("Language"), languages, settings.language)
        numerals = (("0123456789", "western"), ("٠١٢٣٤٥٦٧٨٩", "eastern"))
        self._numerals = _choice(form, self.tr("Numerals in Arabic"), numerals, settings.numerals)
        themes = (as_desktop, (self.tr("light"), "light"), (self.tr("dark"), "dark"))
        self._theme = _choice(form, self.tr("Colours"), themes, settings.theme)
        return box

    def _article(self, reading: Reading) -> QWidget:
        box, form = _group(self.tr("Articles"))
        families = [(family, family) for family in fonts.ARTICLE_FAMILIES]
        self._family = _choice(form, self.tr("Font"), families, reading.family)
        self._size = QSpinBox(minimum=int(SMALLEST_PX), maximum=int(LARGEST_PX), value=round(reading.font_px))
        self._size.setSuffix(self.tr(" px"))
        self._leading = QDoubleSpinBox(
            minimum=NARROWEST, maximum=WIDEST, singleStep=LEADING_STEP, value=reading.leading
        )
        for title, field in ((self.tr("Size"), self._size), (self.tr("Room between lines"), self._leading)):
            field.setAccessibleName(title)
            field.setAlignment(leading_side(field))
            form.addRow(title, field)
        arcs = ((self.tr("all"), "all"), (self.tr("of the selection"), "selection"), (self.tr("none"), "none"))
        self._arcs = _choice(form, self.tr("Arcs"), arcs, reading.arcs)
        self._boxes = {
            "proposals": QCheckBox(self.tr("Show proposals")),
            "hide_tashkeel": QCheckBox(self.tr("Hide tashkeel")),
            "collapse_tatweel": QCheckBox(self.tr("Collapse tatweel")),
            "show_hidden": QCheckBox(self.tr("Show hidden characters")),
        }
        for name, check in self._boxes.items():
            check.setChecked(getattr(reading, name))
            check.toggled.connect(self._show)
            form.addRow("", check)
        self._size.valueChanged.connect(self._show)
        self._leading.valueChanged.connect(self._show)
        for combo in (self._family, self._arcs):
            combo.currentIndexChanged.connect(self._show)
        form.addRow(QLabel(self.tr("What is hidden stays in the text, and in its offsets.")))
        return box

    def _show(self) -> None:
        self.reading_changed.emit(self.reading)


def _align(forms: Sequence[QFormLayout]) -> None:
    """Let the fields of several forms begin at one place."""
    items = [form.itemAt(row, QFormLayout.ItemRole.LabelRole) for form in forms for row in range(form.rowCount())]
    labels = [label for item in items if item and (label := item.widget())]
    widest = max((label.sizeHint().width() for label in labels), default=0)
    for label in labels:
        label.setMinimumWidth(widest)


def _group(title: str) -> tuple[QGroupBox, QFormLayout]:
    box = QGroupBox(title)
    return box, QFormLayout(box)


def _choice(form: QFormLayout, title: str, values: Sequence[tuple[str, str]], chosen: str) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(title)
    for text, data in values:
        combo.addItem(text, data)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
    form.addRow(title, combo)
    return combo
