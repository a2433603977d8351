"""Every window and dialog in both languages: nothing is left in the other one, and nothing is cut off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDockWidget,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QTreeView,
    QWidget,
)

from annotations.formats.registry import FORMATS
from desktop import i18n
from schemas.files import library, load_named
from tests.support import windows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from desktop.app import App

FOREIGN = re.compile(r"(?<![A-Za-z])[a-z]{3,}|[A-Z][a-z]{2,}(?![A-Za-z])")
"""Words of the English interface; labels of schemas are in capitals, names of other programs have some inside."""

NAMES = frozenset(
    (
        "spa",
        "Bin",
        "Hashiya",
        "hashiya",
        "import",
        "English",
        "news",
        "brat",
        "jsonl",
        "json",
        "Ctrl",
        "Shift",
        "Enter",
        "Esc",
    )
    + (
        "Delete",
        "Tab",
        "Home",
        "End",
        "Cat",
        "Organization",
        "datasets",
        "second",
        "main",
        "Word",
        "Amiri",
        "Noto",
        "Sans",
        "Arabic",
    )
    + tuple(word for name in (*FORMATS, *library()) for word in name.split("-"))
    + tuple(attribute.id for attribute in load_named("news-ar").attributes)
)
"""Words that stay as they are: our name, commands, keys, names of formats and the other language's own name."""


@pytest.fixture(params=["main", "past", "statistics", *windows.DIALOGS])
def window(request: pytest.FixtureRequest, qt: QApplication) -> Iterator[QWidget]:
    i18n.speak(qt, "ar")
    shown_in_window = {
        "main": windows.busy_window,
        "past": windows.window_in_the_past,
        "statistics": windows.window_with_statistics,
    }
    if request.param in shown_in_window:
        make_project: Callable[..., Path] = request.getfixturevalue("make_project")
        start_app: Callable[..., App] = request.getfixturevalue("start_app")
        app = start_app(make_project(windows.TEXT, "مقال ثانٍ"))
        yield shown_in_window[request.param](app)
    else:
        shown = windows.DIALOGS[request.param]()
        shown.show()
        yield shown
        shown.close()
        shown.deleteLater()
    i18n.speak(qt, "en")


def texts_of(window: QWidget) -> set[str]:
    """All that a window says, shows when the pointer rests, or tells screen readers."""
    found = {window.windowTitle()}
    for action in window.findChildren(QAction):
        found |= {action.text().partition("\t")[0], action.toolTip()}
    for widget in window.findChildren(QWidget):
        found |= {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()}
        if isinstance(widget, QLabel | QAbstractButton):
            found.add(widget.text())
        if isinstance(widget, QLineEdit):
            found.add(widget.placeholderText())
        if isinstance(widget, QComboBox):
            found |= {widget.itemText(place) for place in range(widget.count())}
        if isinstance(widget, QDockWidget):
            found.add(widget.windowTitle())
        if isinstance(widget, QTreeView | QTableView) and isinstance(model := widget.model(), QAbstractItemModel):
            titles = (model.headerData(section, Qt.Orientation.Horizontal) for section in range(model.columnCount()))
            found |= {str(title or "") for title in titles}
    return found


def words_of(text: str) -> set[str]:
    """The English words in a text, without paths and what stands for itself."""
    found = FOREIGN.findall(re.sub(r"/\S+|\S+\.hashiya|#[0-9a-f]{6}", "", text))
    return {word for word in found if not {word, word.lower()} & NAMES}


def test_nothing_is_left_in_english(window: QWidget):
    texts = {text.replace("&", "").partition("\t")[0] for text in texts_of(window)}
    assert any("\u0621" <= letter <= "\u064a" for text in texts for letter in text)
    left = {
        text: words
        for text in sorted(texts)
        if (words := words_of(text)) and not any(one in text for one in windows.GIVEN)
    }
    assert not left


def test_nothing_is_cut_off(window: QWidget):
    cut = [
        button.text()
        for button in window.findChildren(QPushButton)
        if button.isVisibleTo(window) and button.width() < button.minimumSizeHint().width()
    ]
    assert not cut
