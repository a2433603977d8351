"""What is current in the article is shown around it: in the inspector, in the status bar, in what can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QListWidget, QPushButton

from annotations.dictionary import Proposal

if TYPE_CHECKING:
    from desktop.app import App
    from desktop.pilot import Pilot

TEXTS = ("زارت ليلى مدينة الرباط أمس، وزارت الرباط غدا",)


def plain(text: str) -> str:
    """A text without the marks that keep directions apart."""
    return text.translate(dict.fromkeys(range(0x2066, 0x206A)))


def words(app: App) -> str:
    """All that stands in the inspector."""
    return plain(" ".join(label.text() for label in app.window.inspector.findChildren(QLabel)))


def test_the_inspector_shows_what_is_current(app: App, pilot: Pilot):
    assert "press a label key" in words(app)
    one = pilot.mark_by_keyboard(*pilot.find("ليلى"), "1")
    other = pilot.mark_by_keyboard(*pilot.find("الرباط"), "3")
    assert "GPE" in words(app)
    assert f"{other.start}–{other.end}" in words(app)
    pilot.relate_by_keyboard(one, other, "LOCATED_IN")
    shown = app.window.inspector.findChild(QListWidget)
    assert shown.count() == 1
    shown.clicked.emit(shown.model().index(0, 0))
    assert app.controller.relation.label == "LOCATED_IN"
    assert "LOCATED_IN" in words(app)
    pilot.wait_for_saved()


def place(app: App) -> str:
    """Where one is in the text, as the status bar says it."""
    said = [plain(label.text()) for label in app.window.statusBar().findChildren(QLabel)]
    return next(text for text in said if text.startswith("Position"))


def test_the_status_bar_says_where_one_is_and_what_is_selected(app: App, pilot: Pilot):
    assert place(app) == "Position 0"
    pilot.press("left")
    assert place(app) == "Position 1"
    start, end = pilot.find("ليلى")
    pilot.select_by_keyboard(start, end)
    assert place(app) == f"Position {start}–{end}"


def test_what_can_be_undone_and_done_again_is_offered_and_nothing_else(app: App, pilot: Pilot):
    def offered() -> tuple[bool, bool]:
        actions = app.window.actions_by_name
        return actions["undo"].isEnabled(), actions["redo"].isEnabled()

    assert offered() == (False, False)
    pilot.mark_by_keyboard(*pilot.find("ليلى"), "1")
    assert offered() == (True, False)
    pilot.press("z", ctrl=True)
    assert offered() == (False, True)
    pilot.wait_for_saved()


def test_the_version_of_the_schema_is_told_once_the_file_knows_it(app: App, pilot: Pilot):
    one = pilot.mark_by_keyboard(*pilot.find("ليلى"), "1")
    assert "version" not in words(app), "what is not written was not made under any version yet"
    pilot.wait_until(lambda: "version 1" in words(app))
    assert app.worker.pending == 0
    other = pilot.mark_by_keyboard(*pilot.find("الرباط"), "3")
    pilot.relate_by_keyboard(one, other, "LOCATED_IN")
    (relation,) = pilot.session.markup.relations.values()
    app.controller.desk.select_relation(relation.id)
    assert "LOCATED_IN" in words(app)
    pilot.wait_until(lambda: "version 1" in words(app))


def test_a_proposal_is_shown_with_how_many_there_are_of_its_name(app: App, pilot: Pilot):
    def buttons() -> list[str]:
        return [button.text() for button in app.window.inspector.findChildren(QPushButton)]

    places = ((*pilot.find("الرباط"), "GPE"), (*pilot.find("الرباط", 1), "GPE"), (*pilot.find("ليلى"), "PER"))
    proposals = [Proposal(start, end, label, TEXTS[0][start:end], 1.0) for start, end, label in places]
    app.controller.desk.show_proposals(proposals)
    app.controller.desk.select_proposal(proposals[0])
    assert "GPE" in words(app)
    assert buttons() == ["Take it", "Take all 2 of this name", "Not wanted"]
    app.controller.desk.select_proposal(proposals[2])
    assert "PER" in words(app)
    assert buttons() == ["Take it", "Not wanted"]
