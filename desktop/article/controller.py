"""Intents and keys to what they mean for the article that is open: who is asked to carry them out.

Marking, relating and jumping do the work on the desk; what is not about the article's markup leaves as a signal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.article.asking import Asking
from desktop.article.caret import BOUNDARY_MOVES
from desktop.article.desk import Desk
from desktop.article.interaction import (
    AddFragment,
    GoTo,
    PlaceCaret,
    Relate,
    Resize,
    SelectProposal,
    SelectRelation,
    SelectSpan,
    SelectText,
    SelectWord,
)
from desktop.article.jumping import Jumping
from desktop.article.linking import Linking
from desktop.article.marking import Marking
from desktop.article.offering import Offering
from desktop.article.relating import Relating
from desktop.article.selection import Selection
from desktop.catalogue import MOVES
from desktop.keymap import Keymap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from annotations.dictionary import Proposal
    from annotations.document import Relation, Span
    from annotations.session import Session
    from desktop.article.chips import Choice
    from desktop.article.hints import Target
    from desktop.article.interaction import Intent
    from desktop.article.view import ArticleView
    from desktop.keys import Stroke
    from desktop.theme import Theme
    from schemas.model import Schema


class ArticleController(QObject):
    """Works on one open article at a time.

    Attributes:
        desk: The open article and what is current in it.
        marking, relating, linking, jumping, offering: Who carries out what is asked.

    Signals:
        asked: A command that is not about the article's markup; carries its name.
    """

    asked = Signal(str)

    def __init__(
        self, view: ArticleView, theme: Theme, parent: QObject | None = None, *, keymap: Keymap | None = None
    ) -> None:
        super().__init__(parent)
        self._keymap = keymap or Keymap()
        self._asking = Asking(view, theme, self)
        self.desk = Desk(view, self._asking, self)
        typing = self.tr("Type the letters on what you mean; Esc ends it.")
        self._asking.hinted_at.connect(lambda: self.desk.message.emit(typing))
        self._asking.hints_gone.connect(lambda: self.desk.message_over.emit(typing))
        self.marking = Marking(self.desk)
        self.relating = Relating(self.desk)
        self.linking = Linking(self.desk)
        self.jumping = Jumping(self.desk)
        self.offering = Offering(self.desk)
        self._commands = self._command_table()
        view.intended.connect(self.on_intent)
        view.stroked.connect(self.on_stroke)
        view.set_legal_targets(self.relating.legal_targets)

    def open(self, session: Session, schema: Schema, proposals: Iterable[Proposal] = ()) -> None:
        """Work on another article, for which there may be proposals."""
        self.marking.forget()
        self.jumping.forget()
        self.offering.forget()
        self.desk.open(session, schema, proposals)

    def set_theme(self, theme: Theme) -> None:
        """Other colours for the chips."""
        self._asking.set_theme(theme)

    def set_keymap(self, keymap: Keymap) -> None:
        """Other keys."""
        self._keymap = keymap

    @property
    def session(self) -> Session | None:
        """The open article, or None."""
        return self.desk.session if self.desk.is_open else None

    @property
    def can_undo(self) -> bool:
        """True where there is something to take back."""
        return bool(self.session and (self.session.can_undo or self.offering.can_step_back))

    @property
    def can_redo(self) -> bool:
        """True where something was taken back and can be done again."""
        return bool(self.session and (self.session.can_redo or self.offering.can_step_on))

    @property
    def span(self) -> Span | None:
        """The current span, or None."""
        return self.desk.span

    @property
    def relation(self) -> Relation | None:
        """The current relation, or None."""
        return self.desk.relation

    @property
    def hinted(self) -> dict[str, Target]:
        """The hint codes that can be typed now, each with the span's id or the offset that it leads to."""
        return self._asking.hinted

    @property
    def choices(self) -> list[Choice]:
        """What is offered to be taken by a key now."""
        return list(self._asking.choices)

    @property
    def moment(self) -> str:
        """What the keys mean now.

        "nothing", "hints", "choices", "past", "relation", "span", "proposal", "text" or "caret".
        """
        if not self.desk.is_open:
            return "nothing"
        if self._asking.waits_for_key:
            return "choices" if self._asking.choices else "hints"
        if self.desk.is_looking_back:
            return "past"
        if self.desk.relation:
            return "relation"
        if self.desk.span:
            return "span"
        return "proposal" if self.desk.proposal else "text" if self.desk.view.selection.has_text else "caret"

    # What people do, from wherever they do it

    def on_intent(self, intent: Intent) -> None:
        """Carry out a mouse gesture."""
        if not self.desk.is_open or (isinstance(intent, SelectSpan) and self._asking.take(intent.span)):
            return
        self._asking.stop()
        match intent:
            case PlaceCaret(offset):
                self.desk.select(Selection(offset, offset), reveal=False)
            case SelectSpan(span):
                self.desk.select_span(span, reveal=False)
            case GoTo(span):
                self.desk.select_span(span)
            case SelectRelation(relation):
                self.desk.select_relation(relation)
            case SelectProposal(proposal):
                self.offering.select(proposal)
            case Relate(head, tail):
                self.relating.relate(head, tail)
            case _:
                self._on_text_meant(intent)

    def _on_text_meant(self, intent: Intent) -> None:
        """Carry out a mouse gesture over the text itself."""
        match intent:
            case SelectText(start, end):
                self.desk.select_text(start, end, reveal=False)
                self.marking.offer_labels()
            case SelectWord(offset):
                self.marking.select_word(offset)
                self.marking.offer_labels()
            case Resize(span, start, end):
                self.marking.resize(span, start, end)
            case AddFragment(span, start, end):
                self.marking.add_fragment(span, start, end)

    def on_stroke(self, stroke: Stroke, repeated: bool = False) -> None:  # noqa: FBT001, FBT002 - a signal's argument
        """Carry out a key press."""
        if not self.desk.is_open or (repeated and not self._keymap.may_repeat(stroke)):
            return
        if self._asking.waits_for_key and not stroke.ctrl and not stroke.alt:
            self._asking.answer(stroke)
            return
        if stroke.ctrl or stroke.alt:
            self._asking.stop()
        command, extend = self._keymap.command_of(stroke, moment=self.moment)
        if command in MOVES:
            self.marking.forget_cut()
            self.jumping.move(command, extend=extend)
        elif command:
            self._run(command)
        elif not stroke.ctrl and not stroke.alt:
            self._label_key(stroke)

    def knows(self, command: str) -> bool:
        """True for a command that is carried out in the article."""
        return command in self._commands

    def run(self, command: str) -> None:
        """Carry out a command by its name, as a menu does."""
        if self.desk.is_open:
            self._asking.stop()
            self._run(command)

    def label(self, label: str) -> None:
        """Give the selection, the current span or the word at the caret a label."""
        if self.desk.is_open:
            self.marking.label(label)

    def _command_table(self) -> dict[str, Callable[[], object]]:
        marking, relating, jumping, offering = self.marking, self.relating, self.jumping, self.offering
        table: dict[str, Callable[[], object]] = {
            "select-word": marking.select_word,
            "last-label": marking.label_again,
            "span-to-text": marking.span_to_text,
            "fragment": marking.fragment,
            "attributes": marking.ask_attributes,
            "remove": marking.remove,
            "next-span": lambda: jumping.step_span(1),
            "previous-span": lambda: jumping.step_span(-1),
            "jump": jumping.to_word,
            "jump-to-span": jumping.to_span,
            "let-go": self._let_go,
            "copy": self.desk.copy,
            "relate": lambda: relating.start(reverse=False),
            "relate-as-tail": lambda: relating.start(reverse=True),
            "next-relation": relating.next,
            "reverse": relating.reverse,
            "link": self.linking.start,
            "unlink": self.linking.unlink,
            "next-proposal": lambda: offering.step(1),
            "previous-proposal": lambda: offering.step(-1),
            "take-proposal": offering.take,
            "take-like": offering.take_like,
            "take-all": offering.take_all,
            "dismiss-proposal": offering.dismiss,
            "dismiss-like": offering.dismiss_like,
            "undo": lambda: offering.step_back(again=False),
            "redo": lambda: offering.step_back(again=True),
        }
        return table | {name: self._mover_of(name) for name in BOUNDARY_MOVES}

    def _mover_of(self, name: str) -> Callable[[], None]:
        return lambda: self.marking.move_boundary(name)

    def _run(self, command: str) -> None:
        if command in self._commands:
            self._commands[command]()
        else:
            self.asked.emit(command)

    def _let_go(self) -> None:
        if not self.marking.let_go_of_label():
            self.jumping.let_go()
        self._asking.hide_offer()

    def _label_key(self, stroke: Stroke) -> None:
        """A key of the schema: of a relation type, an attribute or an entity type, whatever is current."""
        schema = self.desk.schema
        if self.desk.relation and not stroke.shift:
            if kind := next((kind for kind in schema.relations if kind.key == stroke.key), None):
                self.relating.relabel(kind.id)
            return
        entity = next((kind for kind in schema.markable() if kind.key == stroke.key), None)
        if entity:
            (self.marking.stick if stroke.shift else self.marking.label)(entity.id)
        elif item := self.desk.item:
            for attribute in schema.attributes_of(item.label):
                if attribute.key == stroke.key:
                    self.marking.step_attribute(attribute)
