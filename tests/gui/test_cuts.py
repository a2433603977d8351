"""Words and their cuts by keyboard and mouse, under both clitic policies."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from annotations.formats import txt
from annotations.store.project_file import ProjectFile
from desktop import posting
from desktop.pilot import Pilot
from schemas.files import load_named

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.app import App

TEXT = "زار الوفد لبنان أمس. وعاد ولبنان يودعه وبالقاهرة استقبله سفير مصر، ثم كتب للجامعة عن لبنان."


@pytest.fixture
def open_with(tmp_path: Path, start_app: Callable[..., App]) -> Callable[[str], tuple[App, Pilot]]:
    """Opens the text in a project with a clitic policy."""

    def open_(policy: str) -> tuple[App, Pilot]:
        path, source = tmp_path / "p.hashiya", tmp_path / "a.txt"
        source.write_text(TEXT, encoding="utf-8")
        ProjectFile.create(path, load_named("news-ar"), clitic_policy=policy)
        with ProjectFile.open(path) as project, source.open("rb") as file:
            project.add_records(list(txt.read(file, "a.txt")), by="")
        app = start_app(path)
        return app, Pilot(app)

    return open_


def selected(app: App) -> str:
    start, end = app.window.article.selection.range
    return app.controller.desk.text[start:end]


def go_to(pilot: Pilot, word: str) -> None:
    start, _ = pilot.find(word)
    pilot.press("home", ctrl=True)
    pilot.press(";")
    pilot._type_hint(start)


def test_space_takes_the_core_and_then_the_other_cuts(open_with: Callable[[str], tuple[App, Pilot]]):
    app, pilot = open_with("core")
    go_to(pilot, "وبالقاهرة")
    seen = []
    for _ in range(3):
        pilot.press("space")
        seen.append(selected(app))
    assert seen[0] == "القاهرة"
    assert len(set(seen)) == 3
    assert "وبالقاهرة" in seen
    pilot.press("left")
    go_to(pilot, "وبالقاهرة")
    pilot.press("space")
    assert selected(app) == "القاهرة", "moving away begins anew"


def test_under_the_other_policy_the_whole_word_goes_first(open_with: Callable[[str], tuple[App, Pilot]]):
    app, pilot = open_with("whole-word")
    go_to(pilot, "وبالقاهرة")
    pilot.press("space")
    assert selected(app) == "وبالقاهرة"
    pilot.press("space")
    assert selected(app) == "القاهرة"


@pytest.mark.parametrize(("policy", "text"), [("core", "القاهرة"), ("whole-word", "وبالقاهرة")])
def test_a_label_key_takes_what_the_policy_takes(open_with: Callable[[str], tuple[App, Pilot]], policy: str, text: str):
    _, pilot = open_with(policy)
    go_to(pilot, "وبالقاهرة")
    pilot.press("3")
    assert [span.text for span in pilot.session.markup.spans.values()] == [text]
    pilot.wait_for_saved()


def test_a_name_that_stands_free_or_is_marked_is_cut_out_of_a_word(open_with: Callable[[str], tuple[App, Pilot]]):
    app, pilot = open_with("core")
    go_to(pilot, "ولبنان")
    pilot.press("space")
    assert selected(app) == "لبنان", "لبنان stands free in the same article"
    go_to(pilot, "وعاد")
    pilot.press("space")
    assert selected(app) == "وعاد", "nothing speaks for a cut"
    pilot.mark_by_mouse(*pilot.find("عاد"), "1")
    go_to(pilot, "وعاد")
    pilot.press("space")
    assert selected(app) == "عاد", "now something does"
    pilot.wait_for_saved()


def test_space_cuts_the_current_span(open_with: Callable[[str], tuple[App, Pilot]]):
    _, pilot = open_with("core")
    span = pilot.mark_by_mouse(*pilot.find("وبالقاهرة استقبله"), "3")
    pilot.select_span(span)
    pilot.press("space")
    assert pilot.session.markup.spans[span.id].text == "القاهرة استقبله"
    pilot.press("z", ctrl=True)
    assert pilot.session.markup.spans[span.id].text == "وبالقاهرة استقبله"
    pilot.wait_for_saved()


def test_space_cuts_the_first_word_of_what_is_selected(open_with: Callable[[str], tuple[App, Pilot]]):
    app, pilot = open_with("core")
    pilot.select_by_mouse(*pilot.find("وبالقاهرة استقبله"))
    assert selected(app) == "وبالقاهرة استقبله"
    seen = []
    for _ in range(3):
        pilot.press("space")
        seen.append(selected(app))
    assert seen[0] == "القاهرة استقبله"
    assert len(set(seen)) == 3
    assert "وبالقاهرة استقبله" in seen


def test_space_leaves_alone_the_word_before_what_is_selected(open_with: Callable[[str], tuple[App, Pilot]]):
    app, pilot = open_with("core")
    start, end = pilot.find("للجامعة عن")
    app.controller.desk.select_text(start - 1, end)
    pilot.press("space")
    assert selected(app) == "الجامعة عن".removeprefix("ا")
    assert app.window.statusBar().currentMessage() == ""
    for place in (TEXT.index("، ثم"), TEXT.index(". وعاد")):
        app.controller.desk.select_text(place, place + 2)
        pilot.press("space")
        assert selected(app) == TEXT[place : place + 2]
        assert app.window.statusBar().currentMessage() == "There is no word at the caret."


def test_a_double_click_takes_the_core_and_the_next_one_the_next_cut(
    open_with: Callable[[str], tuple[App, Pilot]], qt: object
):
    app, pilot = open_with("core")
    qt.setDoubleClickInterval(60)
    start, _ = pilot.find("القاهرة")
    view = app.window.article
    point = view.window_rect(view.article.rects(start + 2, start + 3)[0]).center()
    for wanted in ("القاهرة", "وبالقاهرة"):
        posting.click(view.viewport(), point)
        posting.click(view.viewport(), point)
        assert selected(app) == wanted
        released = time.monotonic()
        pilot.wait_until(lambda: time.monotonic() - released > 0.1)  # noqa: B023 - waited for at once
    qt.setDoubleClickInterval(400)


def test_extending_begins_with_the_word_at_the_caret(open_with: Callable[[str], tuple[App, Pilot]]):
    app, pilot = open_with("core")
    go_to(pilot, "سفير")
    pilot.press("]")
    assert selected(app) == "سفير مصر"
