"""Searching the corpus from the window: the panel asks, the worker answers, and a hit is shown in its article."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.panels.concordance import ConcordanceLine

if TYPE_CHECKING:
    from annotations.search import Hit, Query
    from annotations.store.project_file import ProjectFile
    from desktop.panels.search import SearchPanel
    from desktop.tasks import Worker
    from desktop.workspace import Workspace

MOST_HITS = 1_000
"""How many hits are shown; beyond that one asks for less."""


class Searching(QObject):
    """Answers one search at a time; of several asked for in a row only the last is shown."""

    def __init__(self, panel: SearchPanel, worker: Worker, workspace: Workspace) -> None:
        super().__init__(panel)
        self._panel, self._worker = panel, worker
        self._asked = 0
        panel.sought.connect(self._on_sought)
        panel.concordance.chosen.connect(lambda line: workspace.show_place(*line.place))

    def _on_sought(self, query: Query) -> None:
        self._asked += 1
        number = self._asked

        def look(project: ProjectFile) -> list[Hit]:
            # One asked for later makes this one useless; whoever asked is told nothing then.
            return list(islice(project.search(query), MOST_HITS + 1)) if number == self._asked else []

        self._worker.submit(look, lambda hits: self._on_found(number, query, hits), self._on_failed)

    def _on_found(self, number: int, query: Query, hits: list[Hit]) -> None:
        if number != self._asked:
            return
        what = query.text or " ".join(word for word in (query.label, query.relation, query.status) if word)
        if len(hits) > MOST_HITS:
            what += "  " + self.tr("(the first %1)").replace("%1", f"{MOST_HITS:,}")
        self._panel.concordance.show_lines(what, [_line(hit) for hit in hits[:MOST_HITS]])

    def _on_failed(self, error: Exception) -> None:
        self._panel.concordance.show_lines(str(error), [])


def _line(hit: Hit) -> ConcordanceLine:
    place = (hit.key, hit.start, hit.end)
    before, after = " ".join(hit.before.split()), " ".join(hit.after.split())
    return ConcordanceLine(place, before, hit.text, after, document=hit.title, there=hit.label)
