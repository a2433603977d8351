from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotations.history import BatchPart, BatchRow, Deed
from desktop import posting
from desktop.panels.history import BatchesModel, HistoryPanel, PartsModel

MARKED = Deed("mark", 1200, "ORG", "<b>الأمم المتحدة</b>", 1)


def plain(model: BatchesModel | PartsModel, row: int, column: int) -> str:
    return model.index(row, column).data().replace("\u2068", "").replace("\u2069", "")


def test_the_models_keep_qts_rules(qtmodeltester: ModelTester):
    batches, parts = BatchesModel(), PartsModel()
    for _ in range(2):
        qtmodeltester.check(batches)
        qtmodeltester.check(parts)
        batches.show([BatchRow("a", "ليلى", 1, 34, False, MARKED)])
        parts.show([BatchPart(1, "d", "الأول", MARKED, (0, 4))])


def test_a_step_says_what_was_done_and_how_it_stands():
    model = BatchesModel()
    model.show(
        [
            BatchRow("a", "ليلى", 1, 34, False, MARKED),
            BatchRow("b", "ليلى", 1, 34, True, Deed("link", 3, "PER", "سامر", 3)),
            BatchRow("c", "ليلى", 1, 34, False, Deed("change", 2), changed=5),
            BatchRow("d", "ليلى", 1, 34, False, Deed("done", 34)),
            BatchRow("e", "ليلى", 1, 34, False, Deed("relabel", 4, "PERSON", "سامر", 1, labels=2)),
        ]
    )
    assert [plain(model, row, 0) for row in range(5)] == [
        "Marked 1,200 × ORG: <b>الأمم المتحدة</b>",
        "Linked 3: سامر and 2 more",
        "Changes: 2",
        "Marked as done: 34",
        "Relabelled 4 as PERSON and 1 more: سامر",
    ]
    assert [plain(model, row, 2) for row in range(3)] == ["applied", "taken back", "applied · changed since in 5"]


def test_in_a_read_only_project_no_step_can_be_taken_back_or_done_again(qtbot: QtBot):
    panel = HistoryPanel()
    qtbot.addWidget(panel)
    wanted: list[str] = []
    panel.undo_wanted.connect(wanted.append)
    for undone in (False, True):
        panel.show_batches([BatchRow("a", "ليلى", 1, 34, undone, MARKED)])
        assert (panel._undo.isEnabled(), panel._redo.isEnabled()) == (not undone, undone)
    panel.show_readonly()
    for undone in (False, True):
        panel.show_batches([BatchRow("a", "ليلى", 1, 34, undone, MARKED)])
        assert (panel._undo.isEnabled(), panel._redo.isEnabled()) == (False, False)
    assert "read-only" in panel._undo.toolTip()
    posting.press_key(panel.steps, "u")
    assert wanted == []
