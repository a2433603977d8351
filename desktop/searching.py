"""Searching the corpus from the window: the panel asks, the worker answers, and a hit is shown in its article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotations.search import Query
from desktop.following import Following
from desktop.i18n import number, told
from desktop.panels.concordance_lines import ConcordanceLine
from desktop.slices import Slices

if TYPE_CHECKING:
    from annotations.search import Hit
    from desktop.panels.search import SearchPanel
    from desktop.tasks import Worker
    from desktop.workspace import Workspace

MOST_HITS = 1_000
"""How many hits are shown; beyond that one asks for less."""


class Searching(QObject):
    """Answers one search at a time; another one, or what is typed meanwhile, ends the one before.

    A search is read in slices, and its first hits are shown before the last is found.
    """

    def __init__(self, panel: SearchPanel, worker: Worker, workspace: Workspace) -> None:
        super().__init__(panel)
        self._panel = panel
        self._slices = Slices(worker, self)
        self._what = ""
        self._count = 0
        self._query = Query()
        self._followed: list[Hit] = []
        self._following = Following(panel, self._follow)
        workspace.changed.connect(self._on_changed)
        panel.sought.connect(self._on_sought)
        panel.edited.connect(self._on_edited)
        panel.concordance.chosen.connect(lambda line: workspace.show_place(*line.place))

    def cancel(self) -> None:
        """Look no further, nor for what was just typed."""
        self._panel.cancel()
        self._following.stop()
        self._slices.cancel()

    def _on_edited(self) -> None:
        self.cancel()
        self._panel.concordance.show_stale()

    def _on_sought(self, query: Query) -> None:
        self._what, self._count, self._query = said_of(query), 0, query
        self._following.stop()
        if query.asks_nothing:
            self.cancel()
            self._panel.concordance.show_nothing()
            return
        self._panel.concordance.show_looking(self._what)
        self._slices.start(
            lambda project: project.search_in_steps(query), self._on_found, self._on_done, self._on_failed
        )

    def forget(self) -> None:
        """Something else is shown in the panel."""
        self.cancel()
        self._query = Query()

    def _on_changed(self) -> None:
        if self._query.asks_spans or self._query.status:
            self._following.start()

    def _follow(self) -> None:
        """Look again for the same, after what is marked has changed; what is shown stays until the answer is there."""
        query, self._followed = self._query, []
        self._slices.start(
            lambda project: project.search_in_steps(query),
            self._on_found_again,
            self._on_followed,
            self._on_failed,
        )

    def _on_found_again(self, hits: list[Hit]) -> None:
        self._followed += hits
        if len(self._followed) > MOST_HITS:
            self._slices.cancel()
            self._on_followed()

    def _on_followed(self) -> None:
        lines = [_line(hit) for hit in self._followed[:MOST_HITS]]
        self._count = len(lines)
        what = self._what if len(self._followed) <= MOST_HITS else self._first_of_what()
        self._panel.concordance.show_lines(what, lines, again=True)

    def _first_of_what(self) -> str:
        """What is looked for, where there is more of it than is shown."""
        only = self.tr("(the first %1)").replace("%1", number(MOST_HITS))
        return f"{self._what}  {only}"

    def _on_found(self, hits: list[Hit]) -> None:
        room = MOST_HITS - self._count
        lines = [_line(hit) for hit in hits[:room]]
        if self._count:
            self._panel.concordance.add_lines(lines)
        else:
            self._panel.concordance.show_lines(f"{self._what} …", lines)
        self._count += len(lines)
        if len(hits) > room:
            self.cancel()
            self._panel.concordance.say_of_what(self._first_of_what())

    def _on_done(self) -> None:
        if self._count:
            self._panel.concordance.say_of_what(self._what)
        else:
            self._panel.concordance.show_lines(self._what, [])

    def _on_failed(self, error: Exception) -> None:
        self._panel.concordance.show_lines(told(error), [])


def said_of(query: Query) -> str:
    """What is looked for, in short."""
    name, value = query.attribute
    attribute = f"{name}={value}" if value else name
    return query.text or " · ".join(word for word in (query.label, attribute, query.relation, query.status) if word)


def _line(hit: Hit) -> ConcordanceLine:
    place = (hit.key, hit.start, hit.end)
    before, after = " ".join(hit.before.split()), " ".join(hit.after.split())
    return ConcordanceLine(place, before, hit.text, after, document=hit.title, there=hit.label)
