"""What was done, in words: steps over several articles, steps in one, and their single changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.i18n import digits

if TYPE_CHECKING:
    from annotations.history import Deed
    from annotations.timeline import Piece, Step

_ISOLATE, _POP = "\u2068", "\u2069"


class _Counted(QObject):
    """Words that go with a number; Qt Linguist sees that they do in objects only."""

    def deed(self, kind: str, count: int) -> str:
        return {
            "mark": self.tr("Marked %n × %1", "", count),
            "relabel": self.tr("Relabelled %n as %1", "", count),
            "remove": self.tr("Removed %n × %1", "", count),
            "link": self.tr("Linked %n", "", count),
            "done": self.tr("Marked as done: %n", "", count),
            "reopen": self.tr("Marked as to do again: %n", "", count),
            "flag": self.tr("Flagged: %n", "", count),
            "unflag": self.tr("Flag taken off: %n", "", count),
            "note": self.tr("Note on %n", "", count),
            "labels": self.tr("Labels of %n", "", count),
            "state": self.tr("Flag, note or labels of %n", "", count),
            "change": self.tr("Changes: %n", "", count),
            "schema": self.tr("Schema changed to version %1; marks changed: %n", "", count),
        }[kind]

    def more(self, count: int) -> str:
        return self.tr("and %n more", "", count)


def deed_text(deed: Deed) -> str:
    """What several changes come to."""
    counted = _Counted()
    is_version = deed.kind == "schema" and deed.label.isdecimal()
    label = _apart(digits(int(deed.label)) if is_version else deed.label)
    if deed.labels > 1:
        label += f" {counted.more(deed.labels - 1)}"
    text = counted.deed(deed.kind, deed.count).replace("%1", label)
    if deed.text:
        text += f": {_apart(deed.text)}"
    if deed.texts > 1:
        text += f" {counted.more(deed.texts - 1)}"
    return text


def piece_text(piece: Piece) -> str:
    """What one change does."""
    said = {
        "mark": QCoreApplication.translate("wording", "Marked as %1: %2"),
        "remove": QCoreApplication.translate("wording", "Removed %1: %2"),
        "relabel": QCoreApplication.translate("wording", "Relabelled from %3 to %1: %2"),
        "reshape": QCoreApplication.translate("wording", "Ends of %1 moved: %3 → %2"),
        "describe": QCoreApplication.translate("wording", "Attributes or note of %1: %2"),
        "relate": QCoreApplication.translate("wording", "Related by %1: %2 → %3"),
        "unrelate": QCoreApplication.translate("wording", "Removed the relation %1: %2 → %3"),
        "rerelate": QCoreApplication.translate("wording", "Changed the relation to %1: %2 → %3"),
        "link": QCoreApplication.translate("wording", "Linked mentions of one thing: %2"),
        "unlink": QCoreApplication.translate("wording", "Unlinked mentions of one thing: %2"),
        "done": QCoreApplication.translate("wording", "Marked the article as done"),
        "reopen": QCoreApplication.translate("wording", "Marked the article as to do again"),
        "flag": QCoreApplication.translate("wording", "Flagged the article"),
        "unflag": QCoreApplication.translate("wording", "Took the flag off the article"),
        "note": QCoreApplication.translate("wording", "Note on the article"),
        "labels": QCoreApplication.translate("wording", "Labels of the article"),
        "state": QCoreApplication.translate("wording", "Flag, note or labels of the article"),
    }[piece.kind]
    for hole, text in (("%1", piece.label), ("%2", piece.text), ("%3", piece.other)):
        said = said.replace(hole, _apart(text))
    return said


def step_text(step: Step) -> str:
    """What a step in one article did."""
    what = piece_text(step.piece) if step.piece else deed_text(step.deed) if step.deed else ""
    return {
        "do": "%1",
        "undo": QCoreApplication.translate("wording", "Took back: %1"),
        "redo": QCoreApplication.translate("wording", "Did again: %1"),
        "import": QCoreApplication.translate("wording", "Imported"),
        "start": QCoreApplication.translate("wording", "Before the first change"),
    }[step.kind].replace("%1", what)


def _apart(text: str) -> str:
    return f"{_ISOLATE}{text}{_POP}"
