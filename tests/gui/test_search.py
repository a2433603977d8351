"""Finding in all articles, and going to what was found."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QTableView

from desktop import posting
from desktop.panels.differing import MayDiffer

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.app import App
    from desktop.pilot import Pilot

TEXTS = (
    "الأول\nزارت ليلى مدينة الرِّباط أمس. وعادت إلى طنجة.",
    "الثاني\nسافر سامر بالرباط ثم للرباط، و«الرباط» مدينة.",
    'الثالث\nلا شيء هنا عن مدن. قالوا: "نعم" AND (لا) OR *.',
)


def seek(app: App, pilot: Pilot, text: str) -> list[tuple[str, str]]:
    """The hits as (title, text)."""
    panel, answered = app.window.search, []
    panel.concordance.model.modelReset.connect(lambda: answered.append(True))
    panel.findChild(QLineEdit).setText(text)
    posting.press_key(panel.findChild(QLineEdit), "enter")
    pilot.wait_until(lambda: bool(answered) and "…" not in title(app))  # which stands there until all is found
    return [(line.document, line.keyword) for line in panel.concordance.model.lines]


def choose(app: App, name: str, value: str) -> None:
    box = next(box for box in app.window.search.findChildren(QComboBox) if box.accessibleName() == name)
    box.setCurrentIndex(box.findData(value))


def test_a_name_is_found_in_every_spelling_and_with_its_clitics(app: App, pilot: Pilot):
    pilot.press("f", ctrl=True, shift=True)
    assert app.window.search.isVisible()
    found = seek(app, pilot, "الرباط")
    assert [title for title, _ in found] == ["الأول", "الثاني", "الثاني", "الثاني"]
    assert found[0][1] == "الرِّباط"
    assert [text for _, text in found[1:]] == ["الرباط", "لرباط", "الرباط"]


@pytest.mark.parametrize("text", ['"', "AND", "(", "*", 'x" OR "y', "نعم\x00", "  ", "لا)", "\u064e"])
def test_any_string_is_safe(app: App, pilot: Pilot, text: str):
    pilot.press("f", ctrl=True, shift=True)
    seek(app, pilot, text)
    assert seek(app, pilot, "طنجة") == [("الأول", "طنجة")]


def test_enter_goes_to_a_hit_in_its_article(app: App, pilot: Pilot):
    pilot.press("f", ctrl=True, shift=True)
    seek(app, pilot, "الرباط")
    app.window.search.concordance.focus_lines()
    table = app.window.search.concordance.findChild(QTableView)
    posting.press_key(table, "end", ctrl=True)
    for _ in range(3):
        posting.press_key(table, "down")
    posting.press_key(table, "enter")
    pilot.wait_until(lambda: pilot.session.document.title == "الثاني")
    start, end = app.window.article.selection.range
    assert pilot.session.document.text[start:end] == "الرباط"
    assert start == pilot.session.document.text.index("«") + 1
    posting.press_key(table, "escape")
    pilot.press("3")
    assert [span.text for span in pilot.session.markup.spans.values()] == ["الرباط"]
    pilot.wait_for_saved()


def test_what_is_marked_is_found_by_its_label(app: App, pilot: Pilot):
    pilot.mark_by_mouse(*pilot.find("الرِّباط"), "3")
    pilot.wait_for_saved()
    pilot.press("f", ctrl=True, shift=True)
    choose(app, "Label", "GPE")
    assert seek(app, pilot, "") == [("الأول", "الرِّباط")]
    assert [line.there for line in app.window.search.concordance.model.lines] == ["GPE"]
    choose(app, "Label", "PER")
    assert seek(app, pilot, "الرباط") == []


def test_what_is_found_by_its_label_follows_undo(app: App, pilot: Pilot):
    pilot.mark_by_mouse(*pilot.find("طنجة"), "3")
    pilot.mark_by_mouse(*pilot.find("الرِّباط"), "3")
    pilot.wait_for_saved()
    pilot.press("f", ctrl=True, shift=True)
    choose(app, "Label", "GPE")
    assert [text for _, text in seek(app, pilot, "")] == ["الرِّباط", "طنجة"]
    pilot.press("z", ctrl=True)
    pilot.wait_until(lambda: keywords(app) == ["طنجة"])
    pilot.press("z", ctrl=True, shift=True)
    pilot.wait_until(lambda: keywords(app) == ["الرِّباط", "طنجة"])


def test_a_search_that_is_cut_short_says_so_after_a_change_too(app: App, pilot: Pilot, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("desktop.searching.MOST_HITS", 1)
    for name in ("طنجة", "الرِّباط", "ليلى"):
        pilot.mark_by_mouse(*pilot.find(name), "3")
    pilot.wait_for_saved()
    pilot.press("f", ctrl=True, shift=True)
    choose(app, "Label", "GPE")
    assert [text for _, text in seek(app, pilot, "")] == ["ليلى"]
    assert "the first 1" in title(app)
    pilot.press("z", ctrl=True)
    pilot.wait_until(lambda: keywords(app) == ["الرِّباط"])
    assert "the first 1" in title(app)
    pilot.wait_for_saved()


def test_the_hit_that_is_current_stays_so_where_one_before_it_goes(app: App, pilot: Pilot):
    pilot.mark_by_mouse(*pilot.find("طنجة"), "3")
    pilot.mark_by_mouse(*pilot.find("الرِّباط"), "3")
    pilot.mark_by_mouse(*pilot.find("ليلى"), "3")
    pilot.wait_for_saved()
    pilot.press("f", ctrl=True, shift=True)
    choose(app, "Label", "GPE")
    assert [text for _, text in seek(app, pilot, "")] == ["ليلى", "الرِّباط", "طنجة"]
    table = app.window.search.concordance.findChild(QTableView)
    posting.press_key(table, "down")
    pilot.press("z", ctrl=True)
    pilot.wait_until(lambda: len(keywords(app)) == 2)
    assert keywords(app)[table.currentIndex().row()] == "الرِّباط"
    pilot.wait_for_saved()


def test_only_the_article_hides_the_search_and_brings_it_back(app: App, pilot: Pilot):
    pilot.press("f", ctrl=True, shift=True)
    app.commands.run("article-only")
    assert not app.window.search.isVisible()
    assert not app.window.documents.isVisible()
    app.commands.run("article-only")
    assert app.window.search.isVisible()
    assert app.window.documents.isVisible()


def field(app: App, name: str) -> QLineEdit:
    return next(one for one in app.window.search.findChildren(QLineEdit) if one.accessibleName() == name)


def test_what_is_marked_is_found_by_its_attribute(app: App, pilot: Pilot):
    span = pilot.mark_by_mouse(*pilot.find("الرِّباط"), "3")
    other = pilot.mark_by_mouse(*pilot.find("طنجة"), "3")
    kind = next(kind for kind in app.workspace.schema.attributes_of("GPE") if kind.values)
    first, second = (value.id for value in kind.values[:2])
    for one, value in ((span, first), (other, second)):
        pilot.select_span(one)
        app.controller.marking.set_attribute(kind.id, value)
    pilot.wait_for_saved()
    pilot.press("f", ctrl=True, shift=True)
    attribute = field(app, "Attribute")
    assert f"{kind.id}={first}" in [
        attribute.completer().model().index(row, 0).data() for row in range(attribute.completer().model().rowCount())
    ]
    for asked, found in ((f"{kind.id}={first}", ["الرِّباط"]), (kind.id, ["الرِّباط", "طنجة"]), ("none=x", [])):
        attribute.setText(asked)
        assert [text for _, text in seek(app, pilot, "")] == found


def test_every_choice_has_a_name_and_is_reached_by_tab(app: App, pilot: Pilot):
    pilot.press("f", ctrl=True, shift=True)
    reached = []
    for _ in range(7):
        focused = app.window.focusWidget()
        reached.append(focused.accessibleName() or focused.text())
        posting.press_key(focused, "tab")
    first = ["Find in all articles", "Exact spelling", "May differ: \u2068all\u2069"]
    assert reached == [*first, "Label", "Relation", "Attribute", "Status"]


def keywords(app: App) -> list[str]:
    return [line.keyword for line in app.window.search.concordance.model.lines]


def type_into(text: QLineEdit, typed: str) -> None:
    for letter in typed:
        posting.press_key(text, letter, text=letter)


def test_what_is_typed_is_looked_for_without_enter(app: App, pilot: Pilot):
    pilot.press("f", ctrl=True, shift=True)
    text = field(app, "Find in all articles")
    text.clear()
    type_into(text, "طنجة")
    assert keywords(app) == []
    pilot.wait_until(lambda: keywords(app) == ["طنجة"])
    posting.press_key(text, "backspace")
    pilot.wait_until(lambda: keywords(app) == [])
    text.clear()
    pilot.wait_until(lambda: "Ask for words" in title(app))


def title(app: App) -> str:
    return app.window.search.concordance.findChild(QLabel).text()


def test_hits_of_another_question_are_marked_until_there_are_others(app: App, pilot: Pilot, settle: Callable[[], None]):
    pilot.press("f", ctrl=True, shift=True)
    seek(app, pilot, "طنجة")
    assert title(app) == "\u2068طنجة\u2069  ·  1 hit"
    model, text = app.window.search.concordance.model, field(app, "Find in all articles")
    plain = model.index(0, 2).data(Qt.ItemDataRole.ForegroundRole)
    text.setText("الرباط")
    posting.press_key(text, "enter")
    posting.press_key(text, "x", text="x")
    settle()
    assert keywords(app) == ["طنجة"], "typing on ends the older search"
    assert "Looking" in title(app)
    assert model.index(0, 2).data(Qt.ItemDataRole.ForegroundRole) != plain
    pilot.wait_until(lambda: keywords(app) == [])
    assert "0 hits" in title(app)


def test_which_letters_may_differ_is_chosen_in_a_menu(app: App, pilot: Pilot):
    pilot.press("f", ctrl=True, shift=True)
    assert [text for _, text in seek(app, pilot, "طنجه")] == ["طنجة"]
    button = app.window.search.findChild(MayDiffer)
    posting.press_key(button, "space")
    menu = button.menu_of_choices
    pilot.wait_until(menu.isVisible)
    if "ة" not in menu.activeAction().text():
        posting.press_key(menu, "down")
    posting.press_key(menu, "space")
    assert menu.isVisible(), "several can be chosen one after the other"
    posting.press_key(menu, "escape")
    pilot.wait_until(lambda: keywords(app) == [])
    assert button.accessibleName() == "May differ: \u20685 / 6\u2069"
    assert [text for _, text in seek(app, pilot, "طنجة")] == ["طنجة"]


def test_escape_leaves_the_search_from_each_of_its_controls(app: App, pilot: Pilot):
    for number in range(7):
        pilot.press("f", ctrl=True, shift=True)
        for _ in range(number):
            posting.press_key(app.window.focusWidget(), "tab")
        posting.press_key(app.window.focusWidget(), "escape")
        assert app.window.focusWidget() is app.window.article


def test_escape_on_the_check_box_closes_the_find_bar(app: App, pilot: Pilot):
    pilot.press("f", ctrl=True)
    posting.press_key(app.window.focusWidget(), "tab")
    assert isinstance(app.window.focusWidget(), QCheckBox)
    posting.press_key(app.window.focusWidget(), "escape")
    assert not app.window.find_bar.isVisible()
    assert app.window.focusWidget() is app.window.article


def test_a_change_is_saved_while_a_long_search_runs(app: App, pilot: Pilot):
    app.searching._slices.start(
        lambda _: itertools.repeat(None), lambda _: None, lambda: None, lambda error: pytest.fail(str(error))
    )
    span = pilot.mark_by_mouse(*pilot.find("طنجة"), "3")
    pilot.wait_for_saved()
    assert span.id in pilot.session.markup.spans
    app.window.close()
    assert not app.worker.is_open, "closing does not wait for the end of a search"
