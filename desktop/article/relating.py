"""Relations from keys and the mouse: hints on what is allowed, a list of what is out of view, types as chips."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.article.asking import with_keys
from desktop.article.chips import Choice
from desktop.article.hints import hints_for
from desktop.article.targeting import Targeting

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from annotations.document import Span
    from desktop.article.desk import Desk


class Relating(Targeting):
    """Makes and changes relations on the desk."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._reverse = False
        self._keeps = False

    def start(self, *, reverse: bool) -> None:
        """Show hints on the spans in view that a relation may lead to from the current one (reversed: come from)."""
        if self._current():
            self._reverse, self._keeps = reverse, False
            self._hint()

    def _hint(self) -> None:
        desk = self._desk
        origin = desk.spans[self._origin]
        targets = desk.editor.targets(origin, desk.visible_spans(), reverse=self._reverse)
        if not targets:
            self.show_list()
            return
        others = {"r": self.show_list, "space": self._keep}
        desk.asking.hint(
            hints_for([span.id for span in targets], without="r", limits=True), self._on_hint, others=others
        )

    def _keep(self) -> None:
        self._keeps = True
        self._desk.message.emit(self.tr("%1 stays: type one hint after the other; Esc ends it.").replace("%1", "★"))

    def show_list(self) -> None:
        """Ask for the target in a list of all that is allowed, wherever it stands."""
        desk = self._desk
        desk.asking.stop()
        origin = desk.spans[self._origin]
        targets = desk.editor.targets(origin, desk.spans.values(), reverse=self._reverse)
        if targets:
            title = self.tr("To which span?") if not self._reverse else self.tr("From which span?")
            self.list_wanted.emit(title, targets)
        else:
            text = self.tr("The schema allows no relation from %1 here.")
            desk.message.emit(text.replace("%1", origin.label))

    def take(self, target: str) -> None:
        """Relate the span that was current to this one."""
        if target in self._desk.spans and self._origin in self._desk.spans:
            ends = (target, self._origin) if self._reverse else (self._origin, target)
            self.relate(*ends, current=self._origin)

    def relate(self, head: str, tail: str, *, current: str = "") -> None:
        """Relate two spans: at once where one type is allowed, else by a choice. ``current`` is current afterwards."""
        desk = self._desk
        self._keeps = self._keeps and bool(current)
        kinds = desk.editor.relation_types(desk.spans[head], desk.spans[tail])
        if not kinds:
            text = self.tr("No relation of the schema goes from %1 to %2 here, or it is there already.")
            labels = (desk.spans[head].label, desk.spans[tail].label)
            desk.message.emit(text.replace("%1", labels[0]).replace("%2", labels[1]))
        elif len(kinds) == 1:
            self._add(head, tail, kinds[0].id, current or head)
        else:
            choices = with_keys([Choice(kind.id, kind.id, kind.color, kind.key) for kind in kinds])
            beside = self._rect(desk.spans[tail if current != tail else head])
            desk.asking.choose(choices, lambda label: self._add(head, tail, label, current or head), beside)

    def legal_targets(self, head: str) -> frozenset[str]:
        """The ids of the spans that a relation may lead to from a span."""
        found = self._desk.spans.get(head)
        if found is None:
            return frozenset()
        return frozenset(span.id for span in self._desk.editor.targets(found, self._desk.spans.values()))

    def next(self) -> None:
        """Make the next relation of the current span current."""
        desk, span = self._desk, self._current()
        if not span:
            return
        relations = [relation.id for relation in desk.view.article.index.relations_of(span.id)]
        if not relations:
            desk.message.emit(self.tr("This span has no relations."))
            return
        current = desk.view.selection.relation
        place = (relations.index(current) + 1) % len(relations) if current in relations else 0
        desk.select_relation(relations[place])

    def relabel(self, label: str) -> None:
        """Another type for the current relation."""
        if relation := self._desk.relation:
            self._desk.attempt(lambda: self._desk.editor.relabel_relation(relation, label))

    def reverse(self) -> None:
        """Turn the current relation round."""
        if relation := self._desk.relation:
            self._desk.attempt(lambda: self._desk.editor.reverse(relation))

    def _add(self, head: str, tail: str, label: str, current: str) -> None:
        desk = self._desk
        if not desk.attempt(lambda: desk.editor.relate(desk.spans[head], desk.spans[tail], label)):
            return
        desk.select_span(current, reveal=False)
        parts = (label, desk.spans[head].text, desk.spans[tail].text)
        text = re.sub("%([123])", lambda found: f"\u2068{parts[int(found[1]) - 1]}\u2069", self.tr("%1: %2 to %3"))
        desk.message.emit(text)
        if self._keeps and current == self._origin:
            self._hint()

    def _rect(self, span: Span) -> QRectF:
        view = self._desk.view
        return (view.article.rects(span.start, span.end) or [view.article.caret_rect(span.start)])[0]
