"""The list of commands, with and without an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit

from annotations.errors import BugError
from desktop import posting
from desktop.catalogue import CATALOGUE, MOVES
from desktop.pilot import Pilot

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.app import App


def offered(app: App) -> list[str]:
    model = app.window.picker._model
    return [model.item(row).id for row in range(model.rowCount())]


def test_without_an_article_it_offers_what_can_be_done(
    make_project: Callable[..., Path], start_app: Callable[..., App]
):
    app = start_app(make_project(), wait=False)
    pilot = Pilot(app)
    pilot.wait_until(lambda: app.workspace.schema is not None)
    posting.press_key(app.window.documents.findChild(QLineEdit), "k", ctrl=True)
    if not app.window.picker.isVisible():
        app.window.actions_by_name["command-palette"].trigger()
    assert app.window.picker.isVisible()
    assert app.window.picker.width() > 200
    assert "import" in offered(app)
    assert not {"undo", "relate", "find", "done"} & set(offered(app))
    field = app.window.picker.findChild(QLineEdit)
    assert field.hasFocus()
    for letter in "history":
        posting.press_key(field, letter, text=letter)
    posting.press_key(field, "enter")
    assert not app.window.picker.isVisible()
    assert app.window.history.isVisible()


def test_a_command_that_nobody_knows_is_a_fault_of_ours(
    make_project: Callable[..., Path], start_app: Callable[..., App]
):
    app = start_app(make_project("عنوان\nنص."))
    with pytest.raises(BugError, match="'no-such-command'"):
        app.commands.run("no-such-command")
    names = {info.name for info in CATALOGUE} - MOVES
    assert [name for name in names if name not in app.commands and not app.controller.knows(name)] == []


def test_left_without_a_choice_the_documents_have_the_focus(
    make_project: Callable[..., Path], start_app: Callable[..., App]
):
    app = start_app(make_project(), wait=False)
    Pilot(app).wait_until(lambda: app.workspace.schema is not None)
    app.commands.run("command-palette")
    posting.press_key(app.window.picker.findChild(QLineEdit), "escape")
    assert app.window.documents.isAncestorOf(app.window.focusWidget())


def test_with_an_article_it_offers_all(make_project: Callable[..., Path], start_app: Callable[..., App]):
    app = start_app(make_project("عنوان\nنص."))
    app.commands.run("command-palette")
    assert {"undo", "relate", "find", "import"} <= set(offered(app))
    posting.press_key(app.window.picker.findChild(QLineEdit), "escape")
    assert app.window.focusWidget() is app.window.article
