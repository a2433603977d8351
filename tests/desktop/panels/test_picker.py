from pytestqt.modeltest import ModelTester

from desktop.catalogue import BY_NAME, WITH_AN_ARTICLE
from desktop.panels.picker import PickItem, PickModel

ITEMS = [
    PickItem("a", "Zoom in", "Ctrl+=", "تكبير"),
    PickItem("b", "Let go", "Esc", "ترك التحديد"),
    PickItem("c", "Go on", "", "إكمال"),
    PickItem("d", "أَحمد", "PER"),
]


def ids(model: PickModel) -> list[str]:
    return [model.item(row).id for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester):
    model = PickModel()
    model.show(ITEMS)
    qtmodeltester.check(model)
    model.look_for("go")
    qtmodeltester.check(model)


def test_words_are_found_in_any_order_language_and_spelling():
    model = PickModel()
    model.show(ITEMS)
    for typed, wanted in (("", "abcd"), ("in zoom", "a"), ("تكبير", "a"), ("اكمال", "c"), ("احمد per", "d"), ("x", "")):
        model.look_for(typed)
        assert ids(model) == list(wanted), typed


def test_what_begins_a_word_comes_first():
    model = PickModel()
    model.show([PickItem("1", "Bingo"), PickItem("2", "Let go")])
    model.look_for("go")
    assert ids(model) == ["2", "1"]


def test_a_name_that_looks_like_html_is_shown_as_it_is():
    model = PickModel()
    model.show([PickItem("1", "<b>R&D</b>")])
    assert "<b>R&D</b>" in model.data(model.index(0))


def test_commands_that_need_an_article_are_known():
    assert set(BY_NAME) >= WITH_AN_ARTICLE
    assert {"undo", "relate", "find"} <= WITH_AN_ARTICLE
    assert not {"import", "quit", "search", "history", "problems", "theme"} & WITH_AN_ARTICLE
