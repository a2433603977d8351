"""Problems in a window: articles in which some can be found, and what a person does in the list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTreeWidget

from desktop import posting

if TYPE_CHECKING:
    from desktop.app import App
    from desktop.pilot import Pilot

ARTICLES = (
    "الأول\nزارت ليلى الرباط، أمس. وأحبت الرباط كثيرًا.",
    "الثاني\nسافر سامر إلى الرباط ثم كتب رسالة.",
    "الثالث\nعاد كريم\u200f إلى «طنجة، وبحرها» ليلًا.",
)


def check(app: App, pilot: Pilot) -> list[str]:
    """Check all articles and return the kinds of the problems."""
    app.commands.run("problems")
    pilot.wait_until(lambda: not app.window.problems.is_busy)
    return [problem.kind for problem in app.window.problems.problems]


def press(app: App, key: str, *, ctrl: bool = False) -> None:
    """Press a key in the list of problems."""
    posting.press_key(app.window.problems.findChild(QTreeWidget), key, ctrl=ctrl)


def choose(app: App, place: int) -> None:
    """Make the problem at a place in the list the current one."""
    shown = app.window.problems.findChild(QTreeWidget)
    shown.setCurrentItem(shown.topLevelItem(place))


def open_article(app: App, pilot: Pilot, number: int) -> None:
    """Open the article of this number in the list, from 0."""
    row = app.window.documents.model.rows[number]
    app.workspace.open_document(row.key)
    pilot.wait_until(lambda: pilot.session.document.title == row.title)


def kinds(app: App) -> list[str]:
    """The kinds of the problems that are listed."""
    return [problem.kind for problem in app.window.problems.problems]
