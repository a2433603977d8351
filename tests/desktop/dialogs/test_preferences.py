"""The settings dialog: what it shows, what it changes at once, and what giving up takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QCheckBox, QComboBox, QSpinBox

from annotations.samples import make_sample_project
from desktop import fonts, i18n
from desktop.article.reading import Reading
from desktop.dialogs.preferences import PreferencesDialog
from desktop.launcher import Launcher
from desktop.pilot import Pilot
from desktop.settings import Settings, SettingsFile

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget


def choose(dialog: PreferencesDialog, name: str, value: str) -> None:
    combo = next(combo for combo in dialog.findChildren(QComboBox) if combo.accessibleName() == name)
    combo.setCurrentIndex(combo.findData(value))


def test_it_holds_what_it_was_given(prepared: QApplication):
    reading = Reading(font_px=30.0, leading=1.4, hide_tashkeel=True, arcs="selection", proposals=False)
    given = Settings(theme="dark", language="ar", numerals="eastern", reading=reading, recent=("/x",))
    dialog = PreferencesDialog(given, reading)
    assert dialog.settings == given
    dialog.deleteLater()


def test_numbers_stand_where_words_begin(prepared: QApplication):
    for language, side in (("ar", Qt.AlignmentFlag.AlignRight), ("en", Qt.AlignmentFlag.AlignLeft)):
        i18n.speak(prepared, language)
        dialog = PreferencesDialog(Settings(), Reading())
        fields = dialog.findChildren(QAbstractSpinBox)
        assert [field.alignment() for field in fields] == [side | Qt.AlignmentFlag.AlignAbsolute] * 2
        dialog.deleteLater()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_all_fields_begin_at_one_place(prepared: QApplication, language: i18n.Language):
    i18n.speak(prepared, language)
    dialog = PreferencesDialog(Settings(), Reading())
    dialog.show()
    fields = [*dialog.findChildren(QComboBox), *dialog.findChildren(QAbstractSpinBox)]
    corners = [field.rect().topRight() if language == "ar" else field.rect().topLeft() for field in fields]
    places = {field.mapTo(dialog, corner).x() for field, corner in zip(fields, corners, strict=True)}
    assert (len(fields), len(places)) == (7, 1)
    dialog.deleteLater()
    i18n.speak(prepared, "en")


def test_reading_changes_at_once_and_comes_back(prepared: QApplication):
    dialog, seen = PreferencesDialog(Settings(), Reading()), list[Reading]()
    dialog.reading_changed.connect(seen.append)
    size = dialog.findChild(QSpinBox)
    assert size
    size.setValue(40)
    next(box for box in dialog.findChildren(QCheckBox) if "tashkeel" in box.text()).click()
    choose(dialog, "Font", fonts.ARTICLE_FAMILIES[1])
    assert (seen[-1].font_px, seen[-1].hide_tashkeel, seen[-1].family) == (40.0, True, fonts.ARTICLE_FAMILIES[1])
    dialog.reject()
    assert seen[-1] == Reading()
    dialog.deleteLater()


class Answering:
    """Answers the dialog as a person would."""

    def __init__(self, window: QWidget) -> None:
        self.window = window

    def preferences(self, dialog: PreferencesDialog) -> Settings:
        choose(dialog, "Language", "ar")
        choose(dialog, "Colours", "dark")
        size = dialog.findChild(QSpinBox)
        assert size
        size.setValue(33)
        return dialog.settings


def test_the_window_follows(prepared: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    project = tmp_path / "sample.hashiya"
    make_sample_project(project, by="")
    settings = SettingsFile(tmp_path / "settings.json")
    launcher = Launcher(settings, "light")
    launcher.choosers_for = Answering  # type: ignore[assignment]
    launcher.start(project)
    assert launcher.app
    Pilot(launcher.app).wait_for_article()
    launcher.run("preferences")
    app = launcher.app
    assert app
    Pilot(app).wait_for_article()
    known = settings.read()
    assert (known.language, known.theme, known.reading.font_px) == ("ar", "dark", 33.0)
    assert app.window.article.reading.font_px == 33.0
    assert app.commands.theme_name == "dark"
    assert app.window.isRightToLeft()
    launcher.close()
    i18n.speak(prepared, "en")
