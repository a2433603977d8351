"""The open article as one works on it: its session, what is current, and the one way to change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from annotations import changes
from annotations.changes import DoesNotFitError
from annotations.editing import Editor
from annotations.errors import UserError
from annotations.proposals import OpenProposals
from annotations.rules import unknown_labels
from desktop.article.selection import Selection
from desktop.i18n import told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from annotations.changes import Change
    from annotations.dictionary import Proposal
    from annotations.document import Markup, Relation, Span
    from annotations.session import Op, Session
    from desktop.article.asking import Asking
    from desktop.article.view import ArticleView
    from schemas.model import Schema


class Desk(QObject):
    """Holds one open article at a time.

    Attributes:
        view: Shows the article and what is current in it.
        asking: Asks for hints and choices over the view.
        proposals: The proposals for the article.
        policy: The project's clitic policy, "core" or "whole-word".
        is_name: True for a bare word that the project has marked somewhere.

    Signals:
        op_made: The session has changed; carries the Op that is to be committed.
        selection_changed: Something else is current, or what is current looks different.
        message: A short word for the person; carries the text.
        message_over: It holds no more; carries the text, or "" for whatever was said.
        came_back: The article is shown as it is, after it was shown as it was.
    """

    op_made = Signal(object)
    selection_changed = Signal()
    message = Signal(str)
    message_over = Signal(str)
    came_back = Signal()

    def __init__(self, view: ArticleView, asking: Asking, parent: QObject) -> None:
        super().__init__(parent)
        self.view = view
        self.asking = asking
        self.policy = "core"
        self.is_name: Callable[[str], bool] = lambda _: False
        self._session: Session | None = None
        self._schema: Schema | None = None
        self._locks: dict[str, str] = {}
        self._past: Markup | None = None
        self._left = (Selection(), 0)
        self.proposals = OpenProposals()

    # The article

    def open(self, session: Session, schema: Schema, proposals: Iterable[Proposal] = ()) -> None:
        """Work on another article, for which there may be proposals."""
        self._session, self._schema = session, schema
        self._end_looking_back()
        self.proposals = OpenProposals(proposals, session.markup.spans.values())
        session.observe(self._on_op)
        self.asking.stop()
        self._show()

    def refresh(self) -> None:
        """Show the article again after the session went back to what the file holds; what is current stays so."""
        if self._session:
            self._end_looking_back()
            self.proposals = OpenProposals(self.proposals.all, self.spans.values())
            selection = self.view.selection
            self._show_in_place()
            self.view.select(selection, reveal=False)
            self._let_go_of_the_gone()
            self.selection_changed.emit()

    def close(self) -> None:
        """Show no article."""
        self._end_looking_back()
        self._session = self._schema = None
        self.asking.stop()
        self.view.clear()
        self.selection_changed.emit()

    def lock(self, reason: str, *, locked: bool, why: str = "") -> None:
        """Let nothing be changed as long as there is a reason, such as a file that is busy or read-only.

        ``why`` is said to whoever tries.
        """
        self._locks.pop(reason, None)
        if locked:
            self._locks[reason] = why

    # Looking back

    @property
    def is_looking_back(self) -> bool:
        """True while the article is shown as it was, and cannot be changed."""
        return self._past is not None

    @property
    def markup(self) -> Markup:
        """What is shown of the open article: as it is, or as it was."""
        return self.session.markup if self._past is None else self._past

    def look_back(self, past: Markup) -> None:
        """Show the article as it was, where the eyes are now."""
        if self._past is None:
            self._left = (self.view.selection, self.view.verticalScrollBar().value())
        self._past = past
        why = self.tr("The article is shown as it was. Enter restores that, Esc goes back to how it is.")
        self.lock("past", locked=True, why=why)
        self._show_in_place()

    def come_back(self) -> None:
        """Show the article as it is, where it was left."""
        if self._past is None:
            return
        selection, scrolled = self._left
        self._past = None
        self.lock("past", locked=False)
        self._show_in_place()
        self.select(selection, reveal=False)
        self.view.verticalScrollBar().setValue(scrolled)
        self.came_back.emit()

    def _end_looking_back(self) -> None:
        if self._past is not None:
            self._past = None
            self.lock("past", locked=False)
            self.came_back.emit()

    def _show_in_place(self) -> None:
        self.asking.stop()
        scrolled = self.view.verticalScrollBar().value()
        self._show()
        self.view.verticalScrollBar().setValue(scrolled)

    @property
    def is_open(self) -> bool:
        """True while an article is open; what follows may be asked only then."""
        return self._session is not None

    @property
    def session(self) -> Session:
        """The open session."""
        assert self._session
        return self._session

    @property
    def schema(self) -> Schema:
        """The project's schema."""
        assert self._schema
        return self._schema

    @property
    def text(self) -> str:
        """The article's text."""
        return self.session.document.text

    @property
    def spans(self) -> dict[str, Span]:
        """The spans that are shown, by id."""
        return self.markup.spans

    @property
    def editor(self) -> Editor:
        """What people mean, as changes."""
        return Editor(self.session.document, self.session.markup, self.schema, self.session.by)

    def _show(self) -> None:
        schema, session = self.schema, self.session
        colors = {kind.id: kind.color for kind in schema.entities} | {kind.id: kind.color for kind in schema.relations}
        symmetric = {kind.id for kind in schema.relations if kind.symmetric}
        self.view.show_article(
            session.document,
            self.markup,
            color=lambda label: colors.get(label, "#808080"),
            symmetric=symmetric.__contains__,
            proposals=None if self.is_looking_back else self.proposals,
        )
        self.selection_changed.emit()

    # What is current

    @property
    def span(self) -> Span | None:
        """The current span, or None."""
        return self.markup.spans.get(self.view.selection.span) if self._session else None

    @property
    def relation(self) -> Relation | None:
        """The current relation, or None."""
        return self.markup.relations.get(self.view.selection.relation) if self._session else None

    @property
    def proposal(self) -> Proposal | None:
        """The current proposal, or None."""
        return None if self.is_looking_back else self.proposals.get(self.view.selection.proposal)

    @property
    def item(self) -> Span | Relation | None:
        """The current relation or else span, or None."""
        return self.relation or self.span

    def select(self, selection: Selection, *, reveal: bool = True) -> None:
        """Make something current."""
        self.asking.stop()
        self.view.select(selection, reveal=reveal)
        self.selection_changed.emit()

    def select_text(self, start: int, end: int, *, reveal: bool = True) -> None:
        """Select [start, end) of the text, in code points; the caret stands at the end."""
        self.select(Selection(end, start), reveal=reveal)

    def select_span(self, span: str, *, reveal: bool = True) -> None:
        """Make a span current."""
        found = self.spans[span]
        self.select(Selection(found.end, found.end, span=span), reveal=False)
        if reveal:
            rects = self.view.article.rects(found.start, found.end)
            self.view.reveal(rects[0]) if rects else None

    def select_proposal(self, proposal: Proposal, *, reveal: bool = True) -> None:
        """Make a proposal current."""
        self.select(Selection(proposal.end, proposal.end, proposal=proposal.id), reveal=False)
        rects = self.view.article.rects(proposal.start, proposal.end) if reveal else []
        if rects:
            self.view.reveal(rects[0])

    def drop_proposals(self, gone: Iterable[Proposal]) -> None:
        """Show these proposals no more."""
        self.proposals.remove(gone)
        self._on_proposals()

    def show_proposals(self, proposals: Iterable[Proposal]) -> None:
        """Show other proposals for the article; what is current stays so, where it is among them."""
        self.proposals = OpenProposals(proposals, self.session.markup.spans.values())
        self._on_proposals()

    def _on_proposals(self) -> None:
        self.view.show_proposals(OpenProposals() if self.is_looking_back else self.proposals)
        self._let_go_of_the_gone()
        self.selection_changed.emit()

    def select_relation(self, relation: str) -> None:
        """Make a relation current, together with the end that is current already, or else its head."""
        found = self.markup.relations[relation]
        current = self.view.selection.span
        span = current if current in (found.head, found.tail) else found.head
        end = self.spans[span].end
        self.select(Selection(end, end, span=span, relation=relation), reveal=False)

    def visible_spans(self) -> list[Span]:
        """The spans of which something is in view."""
        start, end = self.view.visible_range()
        return [span for span in self.view.article.spans_between(start, end) if span.start < end and start < span.end]

    def copy(self) -> None:
        """Put on the clipboard what is selected, or what the current span or proposal reads."""
        item, (start, end) = self.span or self.proposal, self.view.selection.range
        if text := item.text if item else self.text[start:end]:
            QGuiApplication.clipboard().setText(text)
        else:
            self.message.emit(self.tr("Choose a span or select text first."))

    # The one way to change it

    def attempt(self, make: Callable[[], Change]) -> Change | None:
        """Apply a change, or say why not."""
        session = self.session
        if not self.may_change():
            return None
        try:
            change = make()
        except UserError as error:
            self.message.emit(told(error))
            return None
        if self._has_gone(change):
            return None
        try:
            session.apply(change)
        except DoesNotFitError:  # it was made for what stood here a moment ago
            self.message.emit(self.tr("This does not fit any more: the article was changed meanwhile."))
            return None
        return change

    def apply(self, change: Change) -> bool:
        """Carry out a change that was made before, or say why not."""
        return self.attempt(lambda: change) is not None

    def _has_gone(self, change: Change | None) -> bool:
        """True, which is said, where a change would bring back labels that the schema has no more."""
        unknown = unknown_labels(change, self.schema) if change else []
        if unknown:
            said = self.tr("That would bring back %1, which the schema has no more.")
            self.message.emit(said.replace("%1", f"\u2068{', '.join(unknown)}\u2069"))
        return bool(unknown)

    def edit(self, make: Callable[[], Change]) -> None:
        """A change that a field already shows; where it is refused the field shows the truth again."""
        if self.attempt(make) is None:
            self.selection_changed.emit()

    def step_back(self, *, again: bool) -> None:
        """Undo, or redo."""
        if not self.may_change() or self._has_gone(self.session.coming(again=again)):
            return
        self.message_over.emit("")
        try:
            op = self.session.redo() if again else self.session.undo()
        except UserError as error:
            self.message.emit(told(error))
            return
        if op is None:
            self.message.emit(self.tr("Nothing to redo.") if again else self._why_not_back())
            return
        if (place := _place_of(op.change, self.spans)) is not None:
            self.view.reveal(self.view.article.caret_rect(place))

    def _why_not_back(self) -> str:
        if self.session.is_stopped_by_batch:
            return self.tr("The last step here was one over several articles; the history (Ctrl+H) takes it back.")
        return self.tr("Nothing to undo.")

    def may_change(self) -> bool:
        """True where things can be changed now; else says that they cannot."""
        if self._locks:
            why = next((why for why in reversed(self._locks.values()) if why), "")
            self.message.emit(why or self.tr("Nothing can be changed at the moment."))
        return not self._locks

    def _on_op(self, op: Op) -> None:
        self.op_made.emit(op)  # first: whatever happens while it is shown, it is saved
        self.message_over.emit("")  # it was said of what stood here before
        self.proposals.follow(op.change)
        self.view.follow(op.change)
        self._let_go_of_the_gone()
        self.asking.stop()  # what it is about may be gone
        self.selection_changed.emit()

    def _let_go_of_the_gone(self) -> None:
        """What is not there any more is not current."""
        selection = self.view.selection
        span = selection.span if selection.span in self.spans else ""
        relation = selection.relation if selection.relation in self.markup.relations else ""
        proposal = selection.proposal if self.proposals.get(selection.proposal) else ""
        after = Selection(selection.caret, selection.anchor, span, relation, proposal)
        if after != selection:
            self.view.select(after, reveal=False)


def _place_of(change: Change, spans: dict[str, Span]) -> int | None:
    """Where in the text a change has done something, in code points; None where it is about the article as a whole."""
    for single in changes.flatten(change):
        match single:
            case changes.AddSpan(span) | changes.RemoveSpan(span) | changes.UpdateSpan(_, span):
                return span.start
            case changes.AddRelation(item) | changes.RemoveRelation(item) | changes.UpdateRelation(_, item):
                return spans[item.head].start if item.head in spans else None
            case _:
                pass
    return None
