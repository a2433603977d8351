"""From the current span to another: what relating and linking have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from annotations.document import Span
    from desktop.article.desk import Desk
    from desktop.article.hints import Target


class Targeting(QObject):
    """Asks for another span, by hints or in a list.

    Signals:
        list_wanted: A target is to be chosen from a list; carries a title and the spans, the nearest first. Whoever
            shows it calls :meth:`take` with the chosen one.
    """

    list_wanted = Signal(str, list)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._origin = ""

    def take(self, target: str) -> None:
        """The span with this id was chosen."""
        raise NotImplementedError

    def _current(self) -> Span | None:
        """The current span, which becomes the origin; where there is none it is said how to choose one."""
        span = self._desk.span
        if span is None:
            self._desk.message.emit(self.tr("Choose a span first: click it, or press Tab or '."))
        else:
            self._origin = span.id
        return span

    def _on_hint(self, target: Target, _shift: bool) -> None:  # noqa: FBT001 - said by the hint
        self.take(str(target))
