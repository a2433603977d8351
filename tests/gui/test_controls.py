"""Every control has a name, is reached by Tab, shows that it has the focus, and works by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QDockWidget,
    QListWidget,
    QMenu,
    QScrollArea,
    QTableView,
    QWidget,
)

from desktop import i18n, posting
from desktop.pilot import Pilot
from tests.support import windows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from desktop.app import App


@pytest.fixture
def app(make_project: Callable[..., Path], start_app: Callable[..., App]) -> App:
    return start_app(make_project(windows.TEXT, "مقال ثانٍ"))


@pytest.fixture(params=["main", "past", "statistics", *windows.DIALOGS])
def window(request: pytest.FixtureRequest, qt: QApplication) -> Iterator[QWidget]:
    if request.param == "main":
        yield windows.busy_window(request.getfixturevalue("app"))
        return
    if request.param == "past":
        yield windows.window_in_the_past(request.getfixturevalue("app"))
        return
    if request.param == "statistics":
        yield windows.window_with_statistics(request.getfixturevalue("app"))
        return
    shown = windows.DIALOGS[request.param]()
    shown.show()
    shown.activateWindow()
    yield shown
    shown.close()
    shown.deleteLater()


def is_reached_otherwise(control: QWidget) -> bool:
    """Controls that Tab leaves out, each for a reason.

    What closes or floats a dock is in the menu View; chips have label keys, and the list of labels does the same; the
    button in a search field empties it, as Ctrl+A and Delete do; the welcome page scrolls to what gets the focus.
    """
    if isinstance(control, QScrollArea) and control.focusPolicy() == Qt.FocusPolicy.NoFocus:
        return True
    in_title = isinstance(control.parentWidget(), QDockWidget) and isinstance(control, QAbstractButton)
    parent = control.parentWidget()
    return in_title or parent.objectName() == "chips" or isinstance(parent, windows.QLineEdit)


def name_of(control: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)


def tab_round(window: QWidget) -> list[QWidget]:
    """What gets the focus while Tab is pressed until it comes round."""
    found: list[QWidget] = []
    for _ in range(60):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        found.append(QApplication.focusWidget())
    return found


def test_every_control_has_a_name(window: QWidget):
    nameless = [
        (type(control).__name__, control.objectName(), type(control.parent()).__name__)
        for control in windows.controls(window)
        if not name_of(control)
        and not isinstance(control.parentWidget(), windows.QLineEdit | windows.QComboBox | QAbstractSpinBox)
    ]
    assert windows.controls(window)
    assert not nameless


def test_every_control_is_reached_by_tab(window: QWidget):
    reached = tab_round(window)
    wanted = [control for control in windows.controls(window) if not is_reached_otherwise(control)]
    missed = [
        (type(control).__name__, name_of(control))
        for control in wanted
        if control not in reached and control.focusProxy() not in reached and control.isEnabled()
    ]
    assert not missed


def ring_is_seen(control: QWidget) -> bool:
    """True where the edge of the control has the colour of the ring, in the middle of its left side."""
    inside = QPoint(0, control.height() // 2)
    pixel = control.grab().toImage().pixelColor(inside * control.devicePixelRatio())
    return pixel.name() == control.palette().highlight().color().name()


def test_the_focus_is_always_to_be_seen(window: QWidget):
    for control in {id(found): found for found in tab_round(window) if found}.values():
        control.setFocus()
        assert ring_is_seen(control), name_of(control)
        assert len([ring for ring in window.findChildren(QWidget, "focus-ring") if ring.isVisible()]) == 1


def test_the_ring_goes_where_its_control_goes(qt: QApplication):
    holder = QWidget()
    control, other = windows.QLineEdit(holder), windows.QLineEdit(holder)
    control.setGeometry(20, 20, 100, 24)
    other.setGeometry(20, 60, 100, 24)
    holder.resize(300, 100)
    holder.show()
    holder.activateWindow()
    qt.processEvents()
    control.setFocus()
    assert ring_is_seen(control)
    control.setGeometry(50, 30, 120, 30)
    assert ring_is_seen(control)
    assert not ring_is_seen(other)
    other.setFocus()
    assert ring_is_seen(other)
    assert not ring_is_seen(control)
    holder.close()
    holder.deleteLater()


def test_f6_goes_round_the_panes(app: App):
    window = app.window
    window.article.setFocus()
    seen = []
    for _ in range(4):
        app.window.actions_by_name["next-pane"].trigger()
        seen.append(name_of(QApplication.focusWidget()))
    assert seen == ["Labels", "Inspector", "Documents", f"Article: {windows.TEXT}"]
    window.actions_by_name["previous-pane"].trigger()
    assert name_of(QApplication.focusWidget()) == "Documents"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
    assert window.article.hasFocus()
    window.docks.show("guidance")
    window.actions_by_name["previous-pane"].trigger()
    assert window.guidance.isAncestorOf(QApplication.focusWidget())
    window.article.setFocus()
    window.docks.toggle()
    window.actions_by_name["next-pane"].trigger()
    assert window.article.hasFocus()  # the only one left


def test_enter_in_a_list_acts_once(app: App):
    chosen: list[str] = []
    app.window.palette_panel.chosen.connect(chosen.append)
    labels = app.window.palette_panel.findChild(QListWidget)
    labels.setFocus()
    labels.setCurrentRow(1)
    QTest.keyClick(labels, Qt.Key.Key_Return)
    assert chosen == ["ORG"]
    opened: list[int] = []
    app.window.documents.opened.connect(opened.append)
    documents = app.window.documents.findChild(QTableView)
    documents.setFocus()
    documents.setCurrentIndex(documents.model().index(1, 0))
    QTest.keyClick(documents, Qt.Key.Key_Enter)
    assert len(opened) == 1
    Pilot(app).wait_until(lambda: app.controller.session.document.text == "مقال ثانٍ")


def test_a_click_in_a_list_acts_once(app: App):
    chosen: list[str] = []
    app.window.palette_panel.chosen.connect(chosen.append)
    labels = app.window.palette_panel.findChild(QListWidget)
    place = labels.visualItemRect(labels.item(2)).center()
    QTest.mouseClick(labels.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen == [labels.item(2).data(Qt.ItemDataRole.UserRole)]


def test_docks_are_shown_and_hidden_from_the_menu(app: App):
    shown = app.window.findChild(QDockWidget, "labels")
    action = shown.toggleViewAction()
    menus = [menu for menu in app.window.menuBar().findChildren(QMenu) if action in menu.actions()]
    assert [menu.title() for menu in menus] == ["Panels"]
    action.trigger()
    assert not shown.isVisible()


def test_a_narrow_window_leaves_the_article_its_share(
    make_project: Callable[..., Path], start_app: Callable[..., App], qt: QApplication
):
    app = start_app(make_project(windows.TEXT), width=800, height=500)
    assert app.window.article.width() > 0.45 * 800
    app.window.resizeDocks([app.window.findChild(QDockWidget, "labels")], [260], Qt.Orientation.Horizontal)
    qt.processEvents()
    app.window.hide()
    app.window.show()
    assert app.window.palette_panel.width() >= 250, "what a person arranged stays"


@pytest.fixture(params=["en", "ar"])
def spoken(request: pytest.FixtureRequest, qt: QApplication) -> Iterator[None]:
    i18n.speak(qt, request.param)
    yield
    i18n.speak(qt, "en")


def test_no_panel_makes_a_window_larger_than_a_small_screen(
    spoken: None, make_project: Callable[..., Path], start_app: Callable[..., App], qt: QApplication
):
    app = start_app(make_project(windows.TEXT), width=800, height=500)
    app.window.search.concordance.show_lines("كلمة " * 60, [])
    found = {}
    for dock in app.window.findChildren(QDockWidget):
        was_shown = dock.isVisible()
        app.window.docks.show(dock.objectName())
        for _ in range(5):
            qt.processEvents()
        found[dock.objectName()] = app.window.size().toTuple()
        dock.setVisible(was_shown)
        app.window.resize(800, 500)
    assert found == dict.fromkeys(found, (800, 500))


@pytest.mark.parametrize("way", ["command", "menu"])
def test_a_panel_has_the_height_that_it_likes_once_and_then_what_it_is_given(app: App, qt: QApplication, way: str):
    guidance = app.window.findChild(QDockWidget, "guidance")
    app.window.resize(1280, 1000)
    if way == "menu":
        guidance.toggleViewAction().trigger()
    else:
        app.window.docks.show("guidance")
    qt.processEvents()
    least = guidance.minimumSizeHint().height()
    assert guidance.height() > 1.2 * least
    app.window.resizeDocks([guidance], [1], Qt.Orientation.Vertical)
    qt.processEvents()
    small = guidance.height()
    guidance.hide()
    app.window.docks.show("guidance")
    qt.processEvents()
    assert guidance.height() == small < 1.2 * least


def test_all_panels_at_once_make_the_window_no_higher(app: App, qt: QApplication):
    window = app.window
    window.resize(1280, 820)
    for dock in window.findChildren(QDockWidget):
        window.docks.show(dock.objectName())
        qt.processEvents()
    assert window.height() == 820
    app.commands.run("close-panels")
    qt.processEvents()
    below = [window.search, window.problems, window.history, window.names, window.timeline, window.statistics]
    assert not any(panel.isVisible() for panel in below)
    assert window.guidance.isVisible()


def test_escape_leaves_the_search_for_titles_as_it_was(app: App, qt: QApplication):
    pilot = Pilot(app)
    app.window.documents.enter_search()
    QTest.keyClicks(app.window.documents._search, "1")
    posting.press_key(app.window.documents._search, "escape")
    pilot.wait_until(lambda: app.window.documents.model.rowCount() == 2)
    assert app.window.article.hasFocus()


@pytest.mark.parametrize("key", ["n", "delete"])
def test_a_key_for_what_is_current_says_when_nothing_is(app: App, key: str):
    pilot = Pilot(app)
    pilot.press("escape")
    pilot.press(key)
    assert "Choose a span first" in app.window.statusBar().currentMessage()
    assert app.window.article.hasFocus()
