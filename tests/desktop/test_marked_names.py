"""Which texts are known to be marked, while they are read and marks come and go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from annotations.attested import Attested
from annotations.changes import AddSpan
from desktop.marked_names import MarkedNames
from tests.support.making import ARTICLE, span_over

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication


class _Worker:
    """Keeps what is asked of it until it is told to answer."""

    def __init__(self) -> None:
        self.answers: list[Callable[[object], None]] = []

    def submit(self, _job: object, done: Callable[[object], None], _failed: object, **_how: object) -> None:
        self.answers.append(done)


def test_what_is_marked_while_names_are_read_is_known_too(prepared: QApplication):
    parent, worker = QObject(), _Worker()
    names = MarkedNames(worker, parent, lambda error: pytest.fail(str(error)))
    names.read(None, at_once=True)
    names.follow(AddSpan(span_over(ARTICLE, "سامر حدّاد")))
    worker.answers[0](Attested([("عمّان", 1)]))
    assert names.holds("عمان")
    assert names.holds("سامر حداد")
    assert not names.holds("ليلى")
    assert names.longer("سامر")
