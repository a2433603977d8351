"""What was done, in words: steps over several articles, steps in one, and their single changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime

if TYPE_CHECKING:
    from annotations.history import Deed
    from annotations.timeline import Piece, Step

_ISOLATE, _POP = "\u2068", "\u2069"


def when_text(at: int) -> str:
    """A time in milliseconds since 1970 as year, month, day and minute, the same in every country; "" for none."""
    return QDateTime.fromMSecsSinceEpoch(at).toString("yyyy-MM-dd HH:mm") if at else ""


def deed_text(deed: Deed) -> str:
    """What several changes come to."""
    said = {
        "mark": _tr("Marked %n × %1", deed.count),
        "relabel": _tr("Relabelled %n as %1", deed.count),
        "remove": _tr("Removed %n × %1", deed.count),
        "link": _tr("Linked %n", deed.count),
        "change": _tr("Changes: %n", deed.count),
        "schema": _tr("Schema changed, version %1 since; changes: %n", deed.count),
    }
    text = said[deed.kind].replace("%1", _apart(deed.label))
    if deed.text:
        text += f"  {_apart(deed.text)}"
    if deed.texts > 1:
        text += "  " + _tr("and %n more", deed.texts - 1)
    return text


def piece_text(piece: Piece) -> str:
    """What one change does."""
    said = {
        "mark": _tr("Marked as %1: %2"),
        "remove": _tr("Removed %1: %2"),
        "relabel": _tr("Relabelled from %3 to %1: %2"),
        "reshape": _tr("Ends of %1 moved: %3 → %2"),
        "describe": _tr("Attributes or note of %1: %2"),
        "relate": _tr("Related by %1: %2 → %3"),
        "unrelate": _tr("Removed the relation %1: %2 → %3"),
        "rerelate": _tr("Changed the relation to %1: %2 → %3"),
        "link": _tr("Linked mentions of one thing: %2"),
        "unlink": _tr("Unlinked mentions of one thing: %2"),
        "done": _tr("Marked the article as done"),
        "reopen": _tr("Marked the article as to do again"),
        "state": _tr("Flag, note or labels of the article"),
    }[piece.kind]
    for hole, text in (("%1", piece.label), ("%2", piece.text), ("%3", piece.other)):
        said = said.replace(hole, _apart(text))
    return said


def step_text(step: Step) -> str:
    """What a step in one article did."""
    what = piece_text(step.piece) if step.piece else deed_text(step.deed) if step.deed else ""
    return {
        "do": "%1",
        "undo": _tr("Took back: %1"),
        "redo": _tr("Did again: %1"),
        "import": _tr("Imported"),
        "start": _tr("Before the first change"),
    }[step.kind].replace("%1", what)


def _apart(text: str) -> str:
    return f"{_ISOLATE}{text}{_POP}"


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("wording", text, "", count)
