"""Intents and keys to changes: what a gesture means for the article that is open.

The controller holds the session, asks the editor for a change, applies it, and tells the view what is current. It knows
neither files nor panels; those connect to its signals.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotations import arabic
from annotations.changes import AddSpan
from annotations.editing import Editor
from annotations.errors import UserError
from desktop.article.asking import Asking, HintTaken, LabelTaken, TypeTaken
from desktop.article.caret import BOUNDARY_MOVES, CaretMover
from desktop.article.hints import Hints, hints_for, nearest_first
from desktop.article.interaction import (
    MOVES,
    PlaceCaret,
    Relate,
    Resize,
    Selection,
    SelectSpan,
    SelectText,
    command_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotations.changes import Change
    from annotations.document import Relation, Span, Status
    from annotations.session import Op, Session
    from desktop.article.asking import Taken
    from desktop.article.caret import Step
    from desktop.article.chips import Choice
    from desktop.article.interaction import Intent
    from desktop.article.view import ArticleView
    from desktop.keys import Stroke
    from desktop.theme import Theme
    from schemas.model import EntityType, Schema


class ArticleController(QObject):
    """Works on one open article at a time.

    Signals:
        op_made: The session has changed; carries the Op that is to be committed.
        selection_changed: Something else is current, or what is current looks different.
        message: A short word for the person; carries the text.
        asked: A command that is not about the article's markup; carries its name.
    """

    op_made = Signal(object)
    selection_changed = Signal()
    message = Signal(str)
    asked = Signal(str)

    def __init__(self, view: ArticleView, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._asking = Asking(view, theme, self)
        self._asking.taken.connect(self._on_taken)
        self._session: Session | None = None
        self._schema: Schema | None = None
        self._mover: CaretMover | None = None
        self._last_label = ""
        self._sticky = ""
        self._locks: set[str] = set()
        self._commands = self._command_table()
        view.intended.connect(self.on_intent)
        view.stroked.connect(self.on_stroke)
        view.set_legal_targets(self._legal_targets)

    # The article

    def open(self, session: Session, schema: Schema) -> None:
        """Work on another article."""
        self._session, self._schema = session, schema
        session.observe(self._on_op)
        self._sticky = ""
        self._asking.stop()
        self._show()

    def refresh(self) -> None:
        """Show the article again after the session went back to what the file holds."""
        if self._session:
            self._asking.stop()
            scrolled = self._view.verticalScrollBar().value()
            self._show()
            self._view.verticalScrollBar().setValue(scrolled)

    def close(self) -> None:
        """Show no article."""
        self._session = self._schema = self._mover = None
        self._asking.stop()
        self._view.clear()
        self.selection_changed.emit()

    def lock(self, reason: str, *, locked: bool) -> None:
        """Let nothing be changed as long as there is a reason, such as a file that is busy or read-only."""
        (self._locks.add if locked else self._locks.discard)(reason)

    def set_theme(self, theme: Theme) -> None:
        """Other colours for the chips."""
        self._asking.set_theme(theme)

    @property
    def session(self) -> Session | None:
        """The open article, or None."""
        return self._session

    @property
    def span(self) -> Span | None:
        """The current span, or None."""
        return self._session.markup.spans.get(self._view.selection.span) if self._session else None

    @property
    def relation(self) -> Relation | None:
        """The current relation, or None."""
        return self._session.markup.relations.get(self._view.selection.relation) if self._session else None

    @property
    def hinted(self) -> dict[str, str | int]:
        """The hint codes that can be typed now, each with the span's id or the offset that it leads to."""
        return self._asking.hinted

    @property
    def choices(self) -> list[Choice]:
        """The relation types that are offered now."""
        return self._asking.choices

    @property
    def sticky(self) -> str:
        """The label that every selection gets at once, or ""."""
        return self._sticky

    def _show(self) -> None:
        assert self._session
        assert self._schema
        schema = self._schema
        colors = {kind.id: kind.color for kind in schema.entities} | {kind.id: kind.color for kind in schema.relations}
        symmetric = {kind.id for kind in schema.relations if kind.symmetric}
        self._view.show_article(
            self._session.document,
            self._session.markup,
            color=lambda label: colors.get(label, "#808080"),
            symmetric=symmetric.__contains__,
        )
        self._mover = CaretMover(self._text)
        self.selection_changed.emit()

    @property
    def _text(self) -> str:
        assert self._session
        return self._session.document.text

    @property
    def _editor(self) -> Editor:
        assert self._session
        assert self._schema
        return Editor(self._session.document, self._session.markup, self._schema, self._session.by)

    # What people do, from wherever they do it

    def on_intent(self, intent: Intent) -> None:
        """Carry out a mouse gesture."""
        if not self._session:
            return
        self._asking.stop()
        match intent:
            case PlaceCaret(offset):
                self._select(Selection(offset, offset), reveal=False)
            case SelectText(start, end):
                self._select(Selection(end, start), reveal=False)
                self._offer_labels()
            case SelectSpan(span):
                self.select_span(span, reveal=False)
            case Relate(head, tail):
                self._relate(head, tail)
            case Resize(span, start, end):
                self._try(lambda: self._editor.resize(self._spans[span], start, end))

    def on_stroke(self, stroke: Stroke) -> None:
        """Carry out a key press."""
        if not self._session:
            return
        if self._asking.waits_for_key and not stroke.ctrl and not stroke.alt:
            self._asking.answer(stroke)
            return
        if stroke.ctrl or stroke.alt:
            self._asking.stop()
        command, extend = command_of(stroke)
        if command in MOVES:
            self._move(command, extend=extend)
        elif command:
            self._run(command)
        elif not stroke.ctrl and not stroke.alt:
            self._label_key(stroke)

    def run(self, command: str) -> None:
        """Carry out a command by its name, as a menu does."""
        if self._session:
            self._asking.stop()
            self._run(command)

    def label(self, label: str) -> None:
        """Give the selection, the current span or the word at the caret a label."""
        if not self._session:
            return
        self._asking.stop()
        if span := self.span:
            self._try(lambda: self._editor.relabel(span, label))
        else:
            start, end = self._view.selection.range if self._view.selection.has_text else self._word_at_caret()
            change = self._try(lambda: self._editor.mark(start, end, label))
            if isinstance(change, AddSpan):
                self.select_span(change.span.id, reveal=False)
        self._last_label = label

    def select_span(self, span: str, *, reveal: bool = True) -> None:
        """Make a span current."""
        found = self._spans[span]
        self._select(Selection(found.end, found.end, span=span), reveal=False)
        if reveal:
            rects = self._view.article.rects(found.start, found.end)
            self._view.reveal(rects[0]) if rects else None

    def select_relation(self, relation: str) -> None:
        """Make a relation current, together with its head."""
        found = self._require_session().markup.relations[relation]
        span = self._view.selection.span
        head = span if span in (found.head, found.tail) else found.head
        end = self._spans[head].end
        self._select(Selection(end, end, span=head, relation=relation), reveal=False)

    def set_attribute(self, name: str, value: str) -> None:
        """Give what is current an attribute, or take it away where the value is ""."""
        item = self.relation or self.span
        if item and {pair.name: pair.value for pair in item.attributes}.get(name, "") != value:
            self._edit(lambda: self._editor.set_attribute(item, name, value))

    def set_note(self, note: str) -> None:
        """Give what is current a note."""
        item = self.relation or self.span
        if item and item.note != note:
            self._edit(lambda: self._editor.set_note(item, note))

    def _edit(self, make: Callable[[], Change]) -> None:
        """A change that a field already shows; where it is refused the field shows the truth again."""
        if self._try(make) is None:
            self.selection_changed.emit()

    def set_status(self, status: Status) -> bool:
        """Say that the article is done, or to do; False where it could not be."""
        return self._try(lambda: self._editor.set_status(status)) is not None

    # Keys

    def _command_table(self) -> dict[str, Callable[[], None]]:
        return {
            "select-word": self._select_word,
            "last-label": self._label_again,
            "span-to-text": self._span_to_text,
            "next-span": lambda: self._step_span(1),
            "previous-span": lambda: self._step_span(-1),
            "relate": lambda: self._hint_targets(reverse=False),
            "relate-as-tail": lambda: self._hint_targets(reverse=True),
            "next-relation": self._next_relation,
            "reverse": self._reverse,
            "jump": self._hint_words,
            "jump-to-span": self._hint_spans,
            "remove": self._remove,
            "let-go": self._let_go,
            "undo": lambda: self._step_back("undo"),
            "redo": lambda: self._step_back("redo"),
        }

    def _run(self, command: str) -> None:
        if command in self._commands:
            self._commands[command]()
        elif command in BOUNDARY_MOVES:
            self._move_boundary(*BOUNDARY_MOVES[command])
        else:
            self.asked.emit(command)

    def _label_key(self, stroke: Stroke) -> None:
        schema = self._require_schema()
        if (relation := self.relation) and not stroke.shift:
            kind = next((kind for kind in schema.relations if kind.key == stroke.key), None)
            if kind:
                self._try(lambda: self._editor.relabel_relation(relation, kind.id))
            return
        entity = next((kind for kind in schema.markable() if kind.key == stroke.key), None)
        if entity and stroke.shift:
            self._stick(entity)
        elif entity:
            self.label(entity.id)

    def _stick(self, kind: EntityType) -> None:
        self._sticky = "" if self._sticky == kind.id else kind.id
        text = self.tr("Every selection becomes %1 now; Esc ends it.") if self._sticky else self.tr("%1 let go.")
        self.message.emit(text.replace("%1", kind.id))

    def _on_taken(self, taken: Taken) -> None:
        """Carry out what was typed or clicked in answer to hints or chips."""
        match taken:
            case LabelTaken(label):
                self.label(label)
            case TypeTaken(head, tail, label):
                self._add_relation(head, tail, label)
            case HintTaken(_, int(offset), extend):
                anchor = self._view.selection.anchor if extend else offset
                end = arabic.next_word_end(self._text, offset) if extend and offset >= anchor else offset
                self._select(Selection(end, anchor))
            case HintTaken("span", span, _):
                self.select_span(str(span))
            case HintTaken("relate-as-tail", span, _):
                self._relate(str(span), self._view.selection.span)
            case HintTaken(_, span, _):
                self._relate(self._view.selection.span, str(span))

    # Commands

    def _move(self, command: str, *, extend: bool) -> None:
        assert self._mover
        self._asking.hide_chips()
        selection = self._view.selection
        span = self.span
        if span and extend:
            selection = Selection(span.end, span.start)
        lines = self._view.lines_a_page
        caret = self._mover.move(self._view.article, selection, command, extend=extend, lines_a_page=lines)
        self._select(Selection(caret, selection.anchor if extend else caret))

    def _select_word(self) -> None:
        start, end = self._word_at_caret()
        self._select(Selection(end, start))
        if start == end:
            self.message.emit(self.tr("There is no word at the caret."))

    def _label_again(self) -> None:
        if self._last_label:
            self.label(self._last_label)
        else:
            self.message.emit(self.tr("No label has been used yet."))

    def _span_to_text(self) -> None:
        if span := self.span:
            self._select(Selection(span.end, span.start))

    def _step_span(self, step: int) -> None:
        spans = self._require_session().markup.ordered_spans()
        current = self._view.selection
        if span := self.span:
            place = spans.index(span) + step
        else:
            after = next((n for n, span in enumerate(spans) if span.start >= current.caret), len(spans))
            place = after if step > 0 else after - 1
        if 0 <= place < len(spans):
            self.select_span(spans[place].id)
        else:
            self._view.leave(forward=step > 0)

    def _move_boundary(self, move_start: Step, move_end: Step) -> None:
        """Move the ends of the current span or of the text selection."""
        span, selection = self.span, self._view.selection
        start, end = (span.start, span.end) if span else selection.range
        if start == end:
            self.message.emit(self.tr("Choose a span or select text first."))
            return
        start, end = move_start(self._text, start), move_end(self._text, end)
        if start >= end:
            self.message.emit(self.tr("There would be nothing left."))
        elif span:
            self._try(lambda: self._editor.resize(span, start, end))
        else:
            self._select(Selection(end, start))

    def _remove(self) -> None:
        if relation := self.relation:
            self._try(lambda: self._editor.remove_relation(relation))
        elif span := self.span:
            self._try(lambda: self._editor.remove_span(span))

    def _reverse(self) -> None:
        if relation := self.relation:
            self._try(lambda: self._editor.reverse(relation))

    def _next_relation(self) -> None:
        span = self.span
        if not span:
            self.message.emit(self.tr("Choose a span first: click it, or press Tab or '."))
            return
        relations = [relation.id for relation in self._require_session().markup.relations_of(span.id)]
        if not relations:
            self.message.emit(self.tr("This span has no relations."))
            return
        current = self._view.selection.relation
        place = (relations.index(current) + 1) % len(relations) if current in relations else 0
        self.select_relation(relations[place])

    def _let_go(self) -> None:
        selection = self._view.selection
        if self._sticky:
            self._sticky = ""
            self.message.emit(self.tr("The label is let go."))
        elif selection.relation:
            self._select(Selection(selection.caret, selection.caret, span=selection.span))
        else:
            self._select(Selection(selection.caret, selection.caret))
        self._asking.hide_chips()

    def _step_back(self, kind: str) -> None:
        session = self._require_session()
        if self._locks:
            self._say_locked()
            return
        try:
            op = session.undo() if kind == "undo" else session.redo()
        except UserError as error:
            self.message.emit(str(error))
            return
        if op is None:
            text = self.tr("Nothing to undo.") if kind == "undo" else self.tr("Nothing to redo.")
            self.message.emit(text)

    # Hints

    def _hint_words(self) -> None:
        start, end = self._view.visible_range()
        words = [start + first for first, _ in arabic.words(self._text[start:end])]
        self._ask(nearest_first("caret", [(word, word) for word in words], self._view.selection.caret))

    def _hint_spans(self) -> None:
        places = [(span.id, span.start) for span in self._visible_spans()]
        self._ask(nearest_first("span", places, self._view.selection.caret))

    def _ask(self, hints: Hints) -> None:
        if hints.targets:
            self._asking.show_hints(hints)
        else:
            self.message.emit(self.tr("There is nothing in view to jump to."))

    def _hint_targets(self, *, reverse: bool) -> None:
        span = self.span
        if not span:
            self.message.emit(self.tr("Choose a span first: click it, or press Tab or '."))
            return
        visible = {found.id for found in self._visible_spans()}
        targets = [target.id for target in self._editor.targets(span, reverse=reverse) if target.id in visible]
        if not targets:
            text = self.tr("No span in view can be related to %1.")
            self.message.emit(text.replace("%1", span.label))
            return
        self._asking.show_hints(hints_for("relate-as-tail" if reverse else "relate", targets))

    def _visible_spans(self) -> list[Span]:
        start, end = self._view.visible_range()
        return [span for span in self._spans.values() if span.start < end and start < span.end]

    # Relations

    def _relate(self, head: str, tail: str) -> None:
        kinds = self._editor.relation_types(self._spans[head], self._spans[tail])
        if not kinds:
            text = self.tr("No relation of the schema goes from %1 to %2 here, or it is there already.")
            labels = (self._spans[head].label, self._spans[tail].label)
            self.message.emit(text.replace("%1", labels[0]).replace("%2", labels[1]))
        elif len(kinds) == 1:
            self._add_relation(head, tail, kinds[0].id)
        else:
            end = self._spans[tail]
            self._asking.offer_types(head, tail, kinds, self._view.article.rects(end.start, end.end)[0])

    def _add_relation(self, head: str, tail: str, label: str) -> None:
        if self._try(lambda: self._editor.relate(self._spans[head], self._spans[tail], label)):
            self.select_span(head, reveal=False)
            text = self.tr("%1: %2 to %3")
            parts = (label, self._spans[head].text, self._spans[tail].text)
            self.message.emit(re.sub("%([123])", lambda found: f"\u2068{parts[int(found[1]) - 1]}\u2069", text))

    def _legal_targets(self, head: str) -> frozenset[str]:
        found = self._spans.get(head)
        return frozenset(span.id for span in self._editor.targets(found)) if found else frozenset()

    # Underneath

    def _try(self, make: Callable[[], Change]) -> Change | None:
        """Apply a change, or say why not."""
        session = self._require_session()
        if self._locks:
            self._say_locked()
            return None
        try:
            change = make()
        except UserError as error:
            self.message.emit(str(error))
            return None
        session.apply(change)
        return change

    def _say_locked(self) -> None:
        self.message.emit(self.tr("Nothing can be changed at the moment."))

    def _on_op(self, op: Op) -> None:
        self.op_made.emit(op)  # first: whatever happens while it is shown, it is saved
        self._view.follow(op.change)
        selection = self._view.selection
        span = selection.span if selection.span in self._spans else ""
        known = self._require_session().markup.relations
        relation = selection.relation if selection.relation in known else ""
        if (span, relation) != (selection.span, selection.relation):
            self._view.select(Selection(selection.caret, selection.anchor, span, relation), reveal=False)
        self._asking.hide_chips()
        self.selection_changed.emit()

    def _select(self, selection: Selection, *, reveal: bool = True) -> None:
        self._asking.stop()
        self._view.select(selection, reveal=reveal)
        self.selection_changed.emit()

    def _offer_labels(self) -> None:
        """The bubble of labels at a fresh selection, or the sticky label at once."""
        if not self._view.selection.has_text:
            return
        if self._sticky:
            self.label(self._sticky)
            return
        rects = self._view.article.rects(*self._view.selection.range)
        if rects:
            self._asking.offer_labels(self._require_schema().markable(), rects[-1])

    def _word_at_caret(self) -> tuple[int, int]:
        caret = self._view.selection.caret
        return arabic.word_at(self._text, caret) or (caret, caret)

    @property
    def _spans(self) -> dict[str, Span]:
        return self._require_session().markup.spans

    def _require_session(self) -> Session:
        assert self._session
        return self._session

    def _require_schema(self) -> Schema:
        assert self._schema
        return self._schema
