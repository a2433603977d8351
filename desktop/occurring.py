"""All mentions of a name: looked for in this article or in all, shown as a concordance, and done with in one step."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from annotations import propagation
from annotations.occurrences import NESTED, Search, wanted_from
from annotations.progress import counted
from desktop.following import Following
from desktop.i18n import listed, told
from desktop.panels.concordance_lines import ConcordanceLine
from desktop.slices import Slices

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotations.document import Document, Span
    from annotations.occurrences import Occurrence
    from annotations.progress import Progress
    from annotations.propagation import Act, Outcome
    from annotations.store.project_file import ProjectFile
    from desktop.article.controller import ArticleController
    from desktop.batching import Batching
    from desktop.main_window import MainWindow
    from desktop.tasks import Worker
    from desktop.workspace import Workspace

HERE, EVERYWHERE = 0, 1
_ISOLATE, _POP = "\u2068", "\u2069"


class _Asked(NamedTuple):
    """What was looked for last, and where."""

    document: Document
    span: Span
    everywhere: bool


class _Deed(NamedTuple):
    """What may be done with mentions.

    Attributes:
        act: How, given the label.
        suits: The standings of the mentions that it is for.
    """

    title: str
    act: Callable[[str], Act]
    suits: tuple[str, ...]


class _Done(NamedTuple):
    """What a step over several articles has come to."""

    mentions: int
    documents: int
    refused: int


class Occurring(QObject):
    """Looks for mentions of the current span and does with them what the person says.

    Signals:
        looked: Mentions take the place of what the panel showed.
    """

    looked = Signal()

    def __init__(
        self,
        window: MainWindow,
        controller: ArticleController,
        workspace: Workspace,
        worker: Worker,
        batching: Batching,
    ) -> None:
        super().__init__(window)
        self._window, self._controller = window, controller
        self._workspace, self._batching = workspace, batching
        self._slices = Slices(worker, self)
        self._panel = window.search.concordance
        self._asked: _Asked | None = None
        self._hits: list[Occurrence] = []
        self._following = Following(window.search, self._follow)
        workspace.changed.connect(self._on_changed)
        self._deeds = self._all_deeds()
        self._panel.applied.connect(self._on_applied)
        self._panel.deed_chosen.connect(lambda deed: self._show(deed))
        self._panel.scope_chosen.connect(self._on_scope)
        window.search.sought.connect(lambda _: self._let_go())

    def _all_deeds(self) -> list[_Deed]:
        return [
            _Deed(self.tr("Mark as %1"), lambda label: partial(propagation.accept, label=label), ("new", *NESTED)),
            _Deed(self.tr("Relabel as %1"), lambda label: partial(propagation.relabel, label=label), ("other",)),
            _Deed(self.tr("Remove the marks"), lambda _: propagation.remove, ("same", "other")),
            _Deed(
                self.tr("Link into one cluster"),
                lambda label: partial(propagation.link, label=label),
                ("new", "same", "other", *NESTED),
            ),
        ]

    # Looking

    def start(self) -> None:
        """Look for the current span in this article; asked again for the same span, in all articles."""
        desk = self._controller.desk
        span = desk.span
        if span is None:
            desk.message.emit(self.tr("Choose a span first: click it, or press Tab or '."))
            return
        again = self._asked is not None and self._asked.span.id == span.id and self._window.search.isVisible()
        self._look(_Asked(desk.session.document, span, everywhere=again))

    def forget(self) -> None:
        """Another article is open: nothing can be done in it with the mentions in the last one."""
        if self._asked and not self._asked.everywhere:
            self._let_go()
            self._panel.show_nothing()

    def _let_go(self) -> None:
        """The mentions are wanted no more: something else takes their place."""
        self.cancel()
        self._asked, self._hits = None, []

    def _on_scope(self, scope: int) -> None:
        if self._asked:
            self._look(self._asked._replace(everywhere=scope == EVERYWHERE))

    def _look(self, asked: _Asked) -> None:
        self._asked = asked
        self.looked.emit()
        if asked.everywhere:
            self._window.say(self.tr("Looking in all articles…"))
        self._read(asked, self._on_found)

    def _on_changed(self) -> None:
        if self._asked:
            self._following.start()

    def _follow(self) -> None:
        """Show the same mentions as they are now, with what the person took and left out."""
        if self._asked and self._controller.desk.is_open:
            self._read(self._asked, self._on_followed)

    def _read(self, asked: _Asked, found: Callable[[_Asked, list[Occurrence]], None]) -> None:
        self._following.stop()
        search, desk = self._search_for(asked), self._controller.desk
        if asked.everywhere:
            self._read_everywhere(asked, search, found)
        else:
            self._slices.cancel()
            spans = desk.session.markup.spans  # as they are, whatever state of the article is shown
            found(asked, search.in_document(desk.session.document, spans.values()))

    def _read_everywhere(
        self, asked: _Asked, search: Search, found: Callable[[_Asked, list[Occurrence]], None]
    ) -> None:
        layer = self._workspace.layer
        hits: list[Occurrence] = []
        self._slices.start(
            lambda project: search.in_steps(project, lambda key: project.spans(key, layer)),
            hits.extend,
            lambda: found(asked, hits),
            lambda error: self._window.warn(told(error)),
        )

    def cancel(self) -> None:
        """Look no further."""
        self._following.stop()
        self._slices.cancel()

    def _search_for(self, asked: _Asked) -> Search:
        desk = self._controller.desk
        wanted = wanted_from(asked.document, asked.span, known=desk.is_name)
        names = self._workspace.names.longer(asked.span.text)
        return Search(wanted, label=asked.span.label, policy=desk.policy, known=names)

    def _on_found(self, asked: _Asked, hits: list[Occurrence]) -> None:
        if asked is not self._asked:
            return
        self._hits = hits
        if asked.everywhere:
            self._window.say(self.tr("%n mentions in all articles.", "", len(hits)))
        self._window.docks.show("search")
        self._panel.offer(
            [deed.title.replace("%1", asked.span.label) for deed in self._deeds],
            [self.tr("in this article"), self.tr("in all articles")],
            EVERYWHERE if asked.everywhere else HERE,
        )
        self._show(0)
        self._window.search.forget()
        self._panel.focus_lines()

    def _on_followed(self, asked: _Asked, hits: list[Occurrence]) -> None:
        if asked is self._asked:
            self._hits = hits
            self._show(self._panel.deed, again=True)

    def _show(self, deed: int, *, again: bool = False) -> None:
        if self._asked is None:
            return
        lines = [self._line(hit, can_be_taken=hit.standing in self._deeds[deed].suits) for hit in self._hits]
        self._panel.show_lines(self._asked.span.text, lines, action=self._panel.deed_title(deed), again=again)

    def _standing(self, hit: Occurrence) -> str:
        """What is there already, in words."""
        said = {
            "same": "%1",
            "other": "%1",
            "within": self.tr("inside %1 %2"),
            "holding": self.tr("holds %1 %2"),
            "overlapping": self.tr("across %1 %2"),
            "new": self.tr("inside the name %3") if hit.inside else "",
        }
        said_here = said[hit.standing].replace("%1", hit.label).replace("%2", _quoted(hit.surface))
        return said_here.replace("%3", _quoted(hit.inside))

    def _place(self, hit: Occurrence) -> tuple[int, int, int]:
        return (hit.key or self._workspace.key, hit.start, hit.end)

    def _line(self, hit: Occurrence, *, can_be_taken: bool) -> ConcordanceLine:
        before, after = " ".join(hit.before.split()), " ".join(hit.after.split())
        differs = listed(map(told, hit.differs))
        there = self._standing(hit)
        return ConcordanceLine(
            self._place(hit),
            before,
            hit.text,
            after,
            hit.title,
            differs,
            there,
            can_be_taken=can_be_taken,
            is_plain=not (hit.standing in NESTED or (hit.standing == "new" and hit.inside)),
        )

    # Doing

    def _on_applied(self, lines: list[ConcordanceLine]) -> None:
        asked = self._asked
        if asked is None:
            return
        places = {line.place for line in lines}
        hits = [hit for hit in self._hits if self._place(hit) in places]
        act = self._deeds[self._panel.deed].act(asked.span.label)
        if asked.everywhere:
            self._do_everywhere(act, hits)
        else:
            self._do_here(act, hits)

    def _do_here(self, act: Act, hits: list[Occurrence]) -> None:
        desk = self._controller.desk
        outcome: Outcome = act(desk.editor, hits)
        change, refused = outcome.change, len(outcome.refused)
        done = ""
        if change is not None and desk.apply(change):
            done = self.tr("Done with %n mentions. Ctrl+Z takes it back.", "", len(hits) - refused)
        if done or refused:
            self._say(done, refused)
        if self._asked:
            self._look(self._asked)

    def _do_everywhere(self, act: Act, hits: list[Occurrence]) -> None:
        layer, by = self._workspace.layer, self._workspace.by
        documents = len({hit.key for hit in hits})

        def work(project: ProjectFile, progress: Progress) -> _Done:
            refused: list[tuple[Occurrence, str]] = []
            steps = propagation.over(project, lambda key: project.markup(key, layer), hits, act, by=by, refused=refused)
            found = list(counted(steps, documents, lambda done, _: progress(done, 2 * documents)))
            if found:
                told = counted(found, documents, lambda done, _: progress(documents + done, 2 * documents))
                project.commit_batch(told, layer, by=by)
            return _Done(len(hits) - len(refused), len(found), len(refused))

        self._batching.run(self.tr("Marking…"), work, self._on_done)

    def _on_done(self, done: _Done) -> None:
        said = self.tr("Done with %1 %2. History (Ctrl+H) takes it back.")
        mentions, where = self.tr("%n mentions", "", done.mentions), self.tr("in %n articles", "", done.documents)
        self._say(said.replace("%1", mentions).replace("%2", where), done.refused)

    def _say(self, done: str, refused: int) -> None:
        """Say what was done, and for how many mentions it was not."""
        said = self.tr("The schema did not allow it for %n mentions.", "", refused) if refused else ""
        self._window.say("  ".join(text for text in (done, said) if text))


def _quoted(name: str) -> str:
    return f"«{_ISOLATE}{name}{_POP}»"
