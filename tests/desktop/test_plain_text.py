"""Names that look like HTML or hold an ampersand are shown as they are, wherever a label or text is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QListWidget, QWidget

from desktop.pilot import Pilot
from schemas.model import AttributeType, AttributeValue, EntityType, RelationType, Schema, Text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.app import App

IMAGE, AND = "<img src=x>", "R&D"
SCHEMA = Schema(
    "plain",
    1,
    entities=(
        EntityType("IMG", Text(IMAGE, IMAGE), Text(IMAGE, IMAGE), "#0078a8", "1"),
        EntityType("RND", Text(AND, AND), Text(AND, AND), "#d87800", "2"),
    ),
    relations=(RelationType("USES", ("IMG",), ("RND",), Text(IMAGE, IMAGE)),),
    attributes=(
        AttributeType("a", "choice", ("IMG",), Text(IMAGE, IMAGE), values=(AttributeValue("v", Text(AND, AND)),)),
        AttributeType("b", "text", ("IMG",), Text(AND, AND)),
        AttributeType("c", "bool", ("IMG", "USES"), Text(IMAGE, IMAGE)),
    ),
)
TEXT = f"قال {IMAGE} إن {AND} هنا"


@pytest.fixture
def app(make_project: Callable[..., Path], start_app: Callable[..., App]) -> App:
    return start_app(make_project(TEXT, schema=SCHEMA))


@pytest.fixture
def pilot(app: App) -> Pilot:
    pilot = Pilot(app)
    image = pilot.mark_by_mouse(*pilot.find(IMAGE), "1")
    other = pilot.mark_by_mouse(*pilot.find(AND), "2")
    pilot.relate_by_mouse(image, other, "USES")
    pilot.select_span(image)
    return pilot


def shown(widget: QWidget) -> list[QLabel]:
    return [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def is_rich(label: QLabel) -> bool:
    form = label.textFormat()
    return form == Qt.TextFormat.RichText or (form == Qt.TextFormat.AutoText and "<" in label.text())


def test_no_label_of_the_window_takes_a_name_for_html(app: App, pilot: Pilot):
    labels = shown(app.window)
    assert any(IMAGE in label.text() for label in labels)
    assert [label.text() for label in labels if is_rich(label)] == []


def test_no_label_takes_an_ampersand_for_a_key(app: App, pilot: Pilot):
    """A label with a buddy underlines what follows an ampersand."""
    names = [label for label in shown(app.window.inspector) if AND in label.text()]
    assert names
    assert [label.text() for label in names if label.buddy()] == []


def test_a_relation_is_shown_as_plain_text(app: App, pilot: Pilot):
    pilot.press("e")
    texts = [label.text() for label in shown(app.window.inspector)]
    assert IMAGE in texts
    assert AND in texts
    assert not [label.text() for label in shown(app.window.inspector) if is_rich(label)]


def test_the_palette_shows_names_and_escapes_its_tool_tips(app: App, pilot: Pilot):
    items = app.window.palette_panel.findChild(QListWidget)
    texts = [items.item(number).text() for number in range(items.count())]
    assert [IMAGE in texts[0], AND in texts[1]] == [True, True]
    tips = [items.item(number).toolTip() for number in range(items.count())]
    p = "<p dir='ltr' style='white-space:pre-wrap'>"
    assert tips == [f"{p}&lt;img src=x&gt;</p>", f"{p}R&amp;D</p>"]


def test_chips_double_their_ampersands(make_project: Callable[..., Path], start_app: Callable[..., App]):
    schema = Schema("and", 1, entities=(EntityType("RnD", key="1"), EntityType("X", key="2")))
    app = start_app(make_project("كلام هنا", name="chips", schema=schema))
    from desktop.article.chips import Choice

    chips = app.controller._asking._chips
    chips.offer(
        [Choice("a", AND, "#808080", "q"), Choice("b", IMAGE, "#808080", "")],
        app.window.rect(),
        app.controller._asking._theme,
    )
    texts = [chip.text() for chip in chips.findChildren(QAbstractButton)]
    assert texts[0].startswith("R&&D")
    assert texts[1] == IMAGE


def test_the_status_bar_shows_what_it_is_given(app: App, pilot: Pilot):
    app.window.say(f"{IMAGE} {AND}")
    assert app.window.statusBar().currentMessage() == f"{IMAGE} {AND}"
    assert not [label for label in shown(app.window.statusBar()) if is_rich(label)]


def test_the_banner_shows_what_it_is_given(app: App, pilot: Pilot):
    app.window.warn(f"{IMAGE} {AND}")
    assert not [label.text() for label in shown(app.window) if is_rich(label)]
