"""All mentions of a name, in one article and in all: found, looked at, marked, relabelled, removed, linked, undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QTableView

from desktop import posting

if TYPE_CHECKING:
    from desktop.app import App
    from desktop.pilot import Pilot

TEXTS = (
    "الأول\nزارت ليلى الرباط أمس. وأحبت الرِّباط كثيرًا، ثم عادت إلى بالرباط وحديقة الرباط الكبرى.",
    "الثاني\nسافر سامر إلى الرباط ثم كتب للرباط رسالة.",
    "الثالث\nلا شيء هنا.",
)


def table(app: App) -> QTableView:
    return app.window.search.concordance.findChild(QTableView)


def lines(app: App) -> list[tuple[str, bool]]:
    """The keyword of each line, and whether it is taken."""
    model = app.window.search.concordance.model
    taken = model.taken
    return [(line.keyword, line in taken) for line in model.lines]


def texts(pilot: Pilot) -> list[tuple[str, str]]:
    return [(span.label, span.text) for span in pilot.session.markup.ordered_spans()]


def settle(app: App, pilot: Pilot) -> None:
    """Wait until all that was asked of the file is answered."""
    done: list[bool] = []
    app.worker.submit(lambda _: None, lambda _: done.append(True), lambda _: None)
    pilot.wait_until(lambda: bool(done))
    done.clear()
    app.worker.submit(lambda _: None, lambda _: done.append(True), lambda _: None)
    pilot.wait_until(lambda: bool(done))


def choose(app: App, name: str, place: int) -> None:
    box = next(box for box in app.window.search.findChildren(QComboBox) if box.accessibleName() == name)
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_all_in_this_article_are_marked_in_one_step(app: App, pilot: Pilot):
    pilot.mark_by_mouse(*pilot.find("الرباط"), "3")
    before = texts(pilot)
    pilot.press("a")
    assert lines(app) == [("الرباط", False), ("الرِّباط", True), ("الرباط", True), ("الرباط", True)]
    assert app.window.search.concordance.model.lines[0].there == "GPE"
    assert app.window.search.concordance.model.lines[1].differs
    posting.press_key(table(app), "down")
    posting.press_key(table(app), "down")
    posting.press_key(table(app), "down")
    posting.press_key(table(app), "space")
    posting.press_key(table(app), "enter", ctrl=True)
    assert texts(pilot) == [("GPE", "الرباط"), ("GPE", "الرِّباط"), ("GPE", "الرباط")]
    assert lines(app)[-1] == ("الرباط", True), "what was left out is offered again"
    pilot.press("z", ctrl=True)
    assert texts(pilot) == before
    pilot.wait_for_saved()


def turn_the_last(app: App) -> None:
    """Take the last line, or leave it out."""
    for _ in lines(app):
        posting.press_key(table(app), "down")
    posting.press_key(table(app), "space")


def test_what_lies_in_a_longer_mark_is_left_out_until_it_is_taken_by_itself(app: App, pilot: Pilot):
    pilot.mark_by_mouse(*pilot.find("حديقة الرباط"), "5")
    pilot.mark_by_mouse(*pilot.find("الرباط"), "3")
    pilot.press("a")
    assert app.window.search.concordance.model.lines[-1].there == "inside FAC «\u2068حديقة الرباط\u2069»"
    assert [taken for _, taken in lines(app)] == [False, True, True, False]
    posting.press_key(table(app), "x")
    posting.press_key(table(app), "a")
    assert [taken for _, taken in lines(app)] == [False, True, True, False], "all are all but the nested ones"
    turn_the_last(app)
    posting.press_key(table(app), "enter", ctrl=True)
    assert texts(pilot)[-2:] == [("FAC", "حديقة الرباط"), ("GPE", "الرباط")]
    pilot.wait_for_saved()


def test_what_crosses_a_mark_cannot_be_taken(app: App, pilot: Pilot):
    start, end = pilot.find("الرباط الكبرى")
    pilot.mark_by_mouse(start + 3, end, "5")
    pilot.mark_by_mouse(*pilot.find("الرباط"), "3")
    pilot.press("a")
    line = app.window.search.concordance.model.lines[-1]
    assert line.there.startswith("across FAC «")
    assert not line.can_be_taken
    pilot.wait_for_saved()


def there(app: App) -> list[str]:
    return [line.there for line in app.window.search.concordance.model.lines]


def test_undo_in_the_article_is_seen_in_the_mentions(app: App, pilot: Pilot):
    pilot.mark_by_mouse(*pilot.find("الرباط"), "3")
    pilot.press("a")
    turn_the_last(app)
    posting.press_key(table(app), "enter", ctrl=True)
    assert there(app) == ["GPE", "GPE", "GPE", ""]
    pilot.press("z", ctrl=True)
    pilot.wait_until(lambda: there(app) == ["GPE", "", "", ""])
    assert [taken for _, taken in lines(app)] == [False, True, True, True]
    turn_the_last(app)
    pilot.mark_by_mouse(*pilot.find("ليلى"), "1")
    settle(app, pilot)
    pilot.press("z", ctrl=True, shift=True)
    pilot.press("z", ctrl=True)
    pilot.wait_until(lambda: not app.occurring._following._soon.isActive())
    assert [taken for _, taken in lines(app)] == [False, True, True, False], "what was left out stays so"
    pilot.wait_for_saved()


def test_a_step_taken_back_is_seen_in_the_mentions_of_all_articles(app: App, pilot: Pilot):
    span = pilot.mark_by_mouse(*pilot.find("الرباط"), "3")
    pilot.wait_for_saved()
    pilot.press("a")
    pilot.press("a")
    settle(app, pilot)
    posting.press_key(table(app), "enter", ctrl=True)
    pilot.wait_until(lambda: there(app).count("GPE") == 6)
    assert "Done with 5 mentions in 2 articles." in app.window.statusBar().currentMessage()
    assert app.controller.desk.span == span, "what was current stays so"
    pilot.press("z", ctrl=True)
    assert "Ctrl+H" in app.window.statusBar().currentMessage()
    app.commands.run("undo-batch")
    pilot.wait_until(lambda: there(app).count("GPE") == 1)
    assert app.controller.desk.span == span


def test_all_articles_are_done_and_taken_back_in_one_step(app: App, pilot: Pilot):
    span = pilot.mark_by_mouse(*pilot.find("الرباط"), "3")
    pilot.wait_for_saved()
    pilot.press("a")
    pilot.press("a")
    settle(app, pilot)
    assert len(lines(app)) == 6
    posting.press_key(table(app), "enter", ctrl=True)
    settle(app, pilot)
    settle(app, pilot)
    assert len(pilot.session.markup.spans) == 4
    assert span.id in pilot.session.markup.spans
    app.workspace.show_place(app.window.documents.model.rows[1].key, 0, 5)
    pilot.wait_until(lambda: pilot.session.document.title == "الثاني")
    assert texts(pilot) == [("GPE", "الرباط"), ("GPE", "لرباط")]
    app.commands.run("undo-batch")
    settle(app, pilot)
    settle(app, pilot)
    assert texts(pilot) == []
    app.commands.run("undo-batch")
    settle(app, pilot)
    assert "no such step" in app.window.statusBar().currentMessage()


def test_relabelling_and_removing(app: App, pilot: Pilot):
    pilot.mark_by_mouse(*pilot.find("الرِّباط"), "4")
    pilot.mark_by_mouse(*pilot.find("الرباط"), "3")
    pilot.press("a")
    choose(app, "What to do", 1)
    assert [taken for _, taken in lines(app)] == [False, True, False, False]
    posting.press_key(table(app), "enter", ctrl=True)
    assert texts(pilot) == [("GPE", "الرباط"), ("GPE", "الرِّباط")]
    choose(app, "What to do", 2)
    posting.press_key(table(app), "enter", ctrl=True)
    assert texts(pilot) == []
    pilot.wait_for_saved()


def test_linking_into_a_cluster(app: App, pilot: Pilot):
    pilot.mark_by_mouse(*pilot.find("الرباط"), "3")
    pilot.press("a")
    choose(app, "What to do", 3)
    posting.press_key(table(app), "enter", ctrl=True)
    (cluster,) = pilot.session.markup.clusters.values()
    assert set(cluster.spans) == set(pilot.session.markup.spans)
    assert len(cluster.spans) == 4
    pilot.press("z", ctrl=True)
    assert not pilot.session.markup.clusters
    pilot.wait_for_saved()


def test_mentions_in_one_article_go_with_it(app: App, pilot: Pilot):
    pilot.mark_by_mouse(*pilot.find("الرباط"), "3")
    pilot.wait_for_saved()
    pilot.press("a")
    assert lines(app)
    app.workspace.open_document(app.window.documents.model.rows[1].key)
    pilot.wait_until(lambda: pilot.session.document.title == "الثاني")
    assert lines(app) == [], "a button that does nothing would be left with them"


def test_why_nothing_is_done_with_the_mentions_is_said(app: App, pilot: Pilot):
    pilot.mark_by_mouse(*pilot.find("الرباط"), "3")
    pilot.wait_for_saved()
    pilot.press("a")
    app.controller.desk.lock("test", locked=True, why="Nobody may.")
    posting.press_key(table(app), "enter", ctrl=True)
    assert app.window.statusBar().currentMessage() == "Nobody may."
    assert len(texts(pilot)) == 1


def test_the_fields_above_ask_for_nothing_where_mentions_are_listed(app: App, pilot: Pilot):
    search = app.window.search
    app.commands.run("search")
    search._text.setText("سافر")
    search._label.setCurrentIndex(1)
    search._exact.setChecked(True)
    pilot.mark_by_mouse(*pilot.find("الرباط"), "3")
    pilot.wait_for_saved()
    pilot.press("a")
    settle(app, pilot)
    assert (search._text.text(), search._label.currentIndex(), search._exact.isChecked()) == ("", 0, False)
    assert lines(app), "and they stay"


def test_without_a_span_it_says_so(app: App, pilot: Pilot):
    pilot.press("a")
    assert "Choose a span first" in app.window.statusBar().currentMessage()


def test_back_in_one_article_the_mentions_are_those_of_the_article_that_is_open(app: App, pilot: Pilot):
    pilot.mark_by_mouse(*pilot.find("الرباط"), "3")
    pilot.wait_for_saved()
    pilot.press("a")
    pilot.press("a")
    settle(app, pilot)
    app.workspace.open_document(app.window.documents.model.rows[1].key)
    pilot.wait_until(lambda: pilot.session.document.title == "الثاني")
    app.window.search.concordance.scope_chosen.emit(0)
    assert [text for text, _ in lines(app)] == ["الرباط", "لرباط"]
    posting.press_key(table(app), "enter", ctrl=True)
    assert all(
        pilot.session.document.text[span.start : span.end] == span.text for span in pilot.session.markup.spans.values()
    )
    assert texts(pilot) == [("GPE", "الرباط"), ("GPE", "لرباط")]
    pilot.wait_for_saved()


def test_a_again_looks_in_all_articles_once_all_are_taken(app: App, pilot: Pilot):
    pilot.mark_by_mouse(*pilot.find("الرباط"), "3")
    pilot.press("a")
    posting.press_key(table(app), "x")
    posting.press_key(table(app), "a")
    assert [taken for _, taken in lines(app)] == [False, True, True, True], "first all are taken"
    posting.press_key(table(app), "a")
    pilot.wait_until(lambda: len(lines(app)) > 4)
    assert [taken for _, taken in lines(app)][4:] == [True, True], "those of the second article"
