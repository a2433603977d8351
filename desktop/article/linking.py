"""Mentions of one thing, linked from keys and the mouse: hints on the other spans, or a list of all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotations import coreference
from annotations.folding import key
from desktop.article.hints import hints_for
from desktop.article.targeting import Targeting
from desktop.i18n import filled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotations.document import Span


class Linking(Targeting):
    """Links mentions on the desk."""

    def start(self) -> None:
        """Show hints on the spans in view that the current one is not linked to."""
        desk = self._desk
        if not self._current():
            return
        targets = self._nearest(desk.visible_spans())
        if targets:
            hints = hints_for([target.id for target in targets], without="l", limits=True)
            desk.asking.hint(hints, self._on_hint, others={"l": self.show_list})
        else:
            self.show_list()

    def show_list(self) -> None:
        """Ask for the mention in a list of all, wherever they stand."""
        desk = self._desk
        desk.asking.stop()
        if targets := self._nearest(desk.spans.values()):
            self.list_wanted.emit(self.tr("Which mention means the same?"), targets)
        else:
            desk.message.emit(self.tr("There is no other mention to link to."))

    def take(self, target: str) -> None:
        """Link the span that was current to this one."""
        desk = self._desk
        if target not in desk.spans or self._origin not in desk.spans:
            return
        one, other = desk.spans[self._origin], desk.spans[target]
        if desk.attempt(lambda: coreference.link(desk.markup, one, other)):
            desk.select_span(one.id, reveal=False)
            mentions = len(coreference.fellows(desk.markup, one.id)) + 1
            text = self.tr("%1 and %2 are one thing; mentions of it: %3.")
            desk.message.emit(filled(text, one.text, other.text, mentions))

    def unlink(self) -> None:
        """Take the current span out of its cluster."""
        desk, span = self._desk, self._desk.span
        if span and desk.attempt(lambda: coreference.unlink(desk.markup, span)):
            desk.message.emit(filled(self.tr("%1 is not linked any more."), span.text))

    def identify(self, kb_id: str) -> None:
        """Say which thing of a knowledge base the current span means."""
        desk, span = self._desk, self._desk.span
        if span:
            desk.edit(lambda: coreference.identify(desk.markup, span, kb_id))

    def _nearest(self, spans: Iterable[Span]) -> list[Span]:
        """Those of the spans that the origin is not linked to: the same name, the same label, the nearest first."""
        desk = self._desk
        origin = desk.spans[self._origin]
        linked = {span.id for span in coreference.fellows(desk.markup, origin.id)} | {origin.id}
        others = [span for span in spans if span.id not in linked]
        name = key(origin.text)

        def rank(span: Span) -> tuple[object, ...]:
            return key(span.text) != name, span.label != origin.label, abs(span.start - origin.start), span.order

        return sorted(others, key=rank)
