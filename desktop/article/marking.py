"""Spans from keys, menus and the mouse: labels, boundaries, fragments, cuts of words, attributes, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotations import arabic
from annotations.changes import AddSpan
from desktop.article.asking import with_keys
from desktop.article.caret import BOUNDARY_MOVES
from desktop.article.chips import Choice
from desktop.article.cutting import Cycle, cuts_at
from desktop.i18n import language

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from annotations.document import DocumentState, Relation, Span, Status
    from desktop.article.cutting import WordCut
    from desktop.article.desk import Desk
    from schemas.model import AttributeType, EntityType


class Marking(QObject):
    """Makes and changes spans on the desk.

    Signals:
        field_wanted: An attribute that is typed, not chosen, is wanted; whoever shows fields gives it the focus.
        sticky_changed: Every selection gets another label from now on; carries it, or "" where it ends.
    """

    field_wanted = Signal()
    sticky_changed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._cycle = Cycle()
        self._last_label = ""
        self._host = ""
        self.sticky = ""
        """The label that every selection gets at once, or ""."""

    def forget(self) -> None:
        """Another article is open."""
        self._host = ""
        self._stick_to("")
        self._cycle.forget()

    # Labels

    def label(self, label: str) -> None:
        """Give the selection, the current span or the word at the caret a label."""
        desk = self._desk
        desk.asking.stop()
        if span := desk.span:
            desk.attempt(lambda: desk.editor.relabel(span, label))
        else:
            start, end = self._selection_or_word()
            change = desk.attempt(lambda: desk.editor.mark(start, end, label))
            if isinstance(change, AddSpan):
                desk.select_span(change.span.id, reveal=False)
        self._last_label = label

    def label_again(self) -> None:
        """The last label again."""
        if self._last_label:
            self.label(self._last_label)
        else:
            self._desk.message.emit(self.tr("No label has been used yet."))

    def stick(self, label: str) -> None:
        """Give every selection this label from now on; the same again ends that."""
        self._stick_to("" if self.sticky == label else label)
        text = self.tr("Every selection becomes %1 now; Esc ends it.") if self.sticky else self.tr("%1 let go.")
        if self.sticky and self._desk.view.selection.has_text:
            self.label(label)
        self._desk.message.emit(text.replace("%1", label))

    def let_go_of_label(self) -> bool:
        """End what sticks or is under way; False where there was nothing."""
        if not self.sticky and not self._host:
            return False
        self._desk.message.emit(self.tr("The label is let go.") if self.sticky else self.tr("No fragment is added."))
        self._host = ""
        self._stick_to("")
        return True

    def _stick_to(self, label: str) -> None:
        self.sticky = label
        self.sticky_changed.emit(label)

    def offer_labels(self) -> None:
        """The bubble of labels at a fresh selection, or the sticky label at once."""
        desk = self._desk
        if not desk.view.selection.has_text or desk.is_looking_back:
            return
        if self.sticky:
            self.label(self.sticky)
            return
        if rects := desk.view.article.rects(*desk.view.selection.range):
            choices = [_choice(kind) for kind in desk.schema.markable()]
            desk.asking.offer(choices, self.label, self.stick, rects[-1])

    # What is meant by a word

    def select_word(self, offset: int | None = None) -> None:
        """Select the word at an offset, or at the caret, by the project's policy; again, its next cut.

        With a span current, or text selected, the cuts of its first word.
        """
        desk, selection = self._desk, self._desk.view.selection
        span = desk.span if offset is None else None
        held = (span.start, span.end) if span else selection.range if offset is None and selection.has_text else None
        place = offset if offset is not None else _first_word(desk.text, held) if held else selection.caret
        cut = None if place is None else self._cycle.next(self._cuts(place))
        if cut is None:
            desk.message.emit(self.tr("There is no word at the caret."))
            return
        start, end = self._recut(held, cut) if held else cut.part
        if span:
            desk.attempt(lambda: desk.editor.resize(span, start, end))
        else:
            desk.select_text(start, end, reveal=offset is None)

    def _recut(self, held: tuple[int, int], cut: WordCut) -> tuple[int, int]:
        """What is held, begun at a cut of its first word. What lies within that word ends with the cut as well.

        It is another one than before wherever the word has several cuts. All are [start, end) in code points.
        """
        meant = _begun_at(cut, held)
        if meant == held and (other := self._cycle.next(self._cuts(cut.word[0]))):
            meant = _begun_at(other, held)
        return meant

    def forget_cut(self) -> None:
        """The caret was moved: the next word begins with its first cut."""
        self._cycle.forget()

    def _cuts(self, offset: int) -> list[WordCut]:
        desk = self._desk
        return cuts_at(desk.text, offset, desk.policy, is_name=desk.is_name)

    def _selection_or_word(self) -> tuple[int, int]:
        selection = self._desk.view.selection
        if selection.has_text:
            return selection.range
        if proposal := self._desk.proposal:
            return proposal.start, proposal.end
        cuts = self._cuts(selection.caret)
        return cuts[0].part if cuts else (selection.caret, selection.caret)

    # Boundaries

    def move_boundary(self, command: str) -> None:
        """Move an end of the current span, of the text selection, or of the word at the caret."""
        desk, span = self._desk, self._desk.span
        start, end = (span.start, span.end) if span else self._selection_or_word()
        if start == end:
            desk.message.emit(self.tr("Choose a span or select text first."))
            return
        move_start, move_end = BOUNDARY_MOVES[command]
        start, end = move_start(desk.text, start), move_end(desk.text, end)
        if start >= end:
            desk.message.emit(self.tr("There would be nothing left."))
        elif span:
            desk.attempt(lambda: desk.editor.resize(span, start, end))
        else:
            desk.select_text(start, end)

    def resize(self, span: str, start: int, end: int) -> None:
        """Give a span other boundaries, [start, end) in code points."""
        self._desk.attempt(lambda: self._desk.editor.resize(self._desk.spans[span], start, end))

    def span_to_text(self) -> None:
        """Select the text of the current span, to mark an enclosing one."""
        if span := self._desk.span:
            self._desk.select_text(span.start, span.end)

    # Fragments

    def fragment(self) -> None:
        """With a span current, wait for the text of a fragment; with text selected then, add it."""
        desk = self._desk
        if span := desk.span:
            self._host = span.id
            desk.message.emit(self.tr("Select the fragment and press the same key again; Esc ends it."))
        elif self._host in desk.spans:
            host, self._host = self._host, ""
            self.add_fragment(host, *self._selection_or_word())
        else:
            desk.message.emit(self.tr("Choose the span first that gets a fragment."))

    def add_fragment(self, span: str, start: int, end: int) -> None:
        """Add [start, end), in code points, to a span."""
        desk = self._desk
        if desk.attempt(lambda: desk.editor.add_fragment(desk.spans[span], start, end)):
            desk.select_span(span, reveal=False)

    # The rest

    def remove(self) -> None:
        """Take the current relation or span away."""
        desk = self._desk
        if relation := desk.relation:
            desk.attempt(lambda: desk.editor.remove_relation(relation))
        elif span := desk.span:
            desk.attempt(lambda: desk.editor.remove_span(span))
        elif desk.may_change():  # which says why not
            desk.message.emit(self.tr("Choose a span first: click it, or press Tab or '."))

    def set_attribute(self, name: str, value: str) -> None:
        """Give what is current an attribute, or take it away where the value is ""."""
        item = self._desk.item
        if item and _value(item, name) != value:
            self._desk.edit(lambda: self._desk.editor.set_attribute(item, name, value))

    def set_note(self, note: str) -> None:
        """Give what is current a note."""
        item = self._desk.item
        if item and item.note != note:
            self._desk.edit(lambda: self._desk.editor.set_note(item, note))

    def set_status(self, status: Status) -> bool:
        """Say that the article is done, or to do; False where it could not be."""
        return self._desk.attempt(lambda: self._desk.editor.set_status(status)) is not None

    def set_state(self, state: DocumentState) -> bool:
        """Give the article another flag, note or labels; False where it could not be."""
        return self._desk.attempt(lambda: self._desk.editor.set_state(state)) is not None

    # Attributes by key

    def ask_attributes(self, done: int = 0) -> None:
        """Ask for the attributes of what is current, one after the other; Enter goes on to the next one."""
        desk, item = self._desk, self._desk.item
        if item is None:
            desk.message.emit(self.tr("Choose a span first: click it, or press Tab or '."))
            return
        kinds = desk.schema.attributes_of(item.label)
        if not kinds:
            desk.message.emit(self.tr("%1 has no attributes.").replace("%1", item.label))
        elif done < len(kinds) and kinds[done].kind in ("choice", "multi", "bool"):
            self._ask_value(kinds[done], item, done)
        elif done < len(kinds):
            self.field_wanted.emit()

    def _ask_value(self, kind: AttributeType, item: Span | Relation, done: int) -> None:
        held = _value(item, kind.id) or kind.default

        def chosen(value: str) -> None:
            self.set_attribute(kind.id, _toggled(held, value) if kind.kind == "multi" else value)
            self.ask_attributes(done if kind.kind == "multi" else done + 1)

        self._desk.asking.choose(
            with_keys(_values(kind, held)),
            chosen,
            self._place(item),
            title=kind.title.get(language()) or kind.id,
            skipped=lambda: self.ask_attributes(done + 1),
        )

    def step_attribute(self, kind: AttributeType) -> None:
        """Give what is current the next value of an attribute; after the last one, none."""
        item = self._desk.item
        values = [value.id for value in kind.values] or ["true", "false"]
        if item and kind.kind in ("choice", "bool"):
            held = _value(item, kind.id)
            place = values.index(held) + 1 if held in values else 0
            self.set_attribute(kind.id, values[place] if place < len(values) else "")

    def _place(self, item: Span | Relation) -> QRectF:
        view = self._desk.view
        span = self._desk.spans[view.selection.span]
        return (view.article.rects(span.start, span.end) or [view.article.caret_rect(span.start)])[0]


def _choice(kind: EntityType) -> Choice:
    return Choice(kind.id, kind.id.rpartition(".")[2], kind.color, kind.key)


def _values(kind: AttributeType, held: str) -> list[Choice]:
    """The values of an attribute as choices, those that hold now with a tick."""
    names = [value.id for value in kind.values] or ["true", "false"]
    return [Choice(name, f"{name} ✓" if name in held.split() else name, "#808080", "") for name in names]


def _toggled(held: str, value: str) -> str:
    values = held.split()
    return " ".join(other for other in values if other != value) if value in values else " ".join([*values, value])


def _value(item: Span | Relation, name: str) -> str:
    return next((pair.value for pair in item.attributes if pair.name == name), "")


def _first_word(text: str, held: tuple[int, int]) -> int | None:
    """Where the first word begins, or goes on, of which something is held; None where nothing of a word is."""
    start, end = held
    word = arabic.word_at(text, start)
    if word and word[1] > start:
        return start
    place = arabic.next_word_start(text, start)  # a word that ends where something starts is none of its own
    return place if place < end else None


def _begun_at(cut: WordCut, held: tuple[int, int]) -> tuple[int, int]:
    return cut.part[0], cut.part[1] if held[1] <= cut.word[1] else held[1]
