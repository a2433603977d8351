"""What the article asks in the middle of the work, and how keys answer: hints to type, choices to take.

It shows hints in the view and choices as chips; it knows neither the session nor the schema's meaning.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.article.chips import Chips, Choice
from desktop.article.view import tag_text

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from desktop.article.hints import Hints
    from desktop.article.view import ArticleView
    from desktop.keys import Stroke
    from desktop.theme import Theme
    from schemas.model import EntityType, RelationType


@dataclass(frozen=True)
class HintTaken:
    """A hint was typed to its end. ``extend`` says that Shift was held."""

    purpose: str
    target: str | int
    extend: bool


@dataclass(frozen=True)
class TypeTaken:
    """A relation type was chosen for a pair of spans."""

    head: str
    tail: str
    label: str


@dataclass(frozen=True)
class LabelTaken:
    """A label was clicked in the bubble at a selection."""

    label: str


Taken = HintTaken | TypeTaken | LabelTaken


class Asking(QObject):
    """Hints and chips over one article view.

    Signals:
        taken: An answer was given; carries what was Taken.
    """

    taken = Signal(object)

    def __init__(self, view: ArticleView, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._theme = theme
        self._chips = Chips(view.viewport())
        self._chips.chosen.connect(self._on_chosen)
        self._hints: Hints | None = None
        self._pair: tuple[str, str] | None = None
        self._choices: list[Choice] = []
        view.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def waits_for_key(self) -> bool:
        """True while the next key is an answer, not a command."""
        return self._hints is not None or self._pair is not None

    @property
    def hinted(self) -> dict[str, str | int]:
        """The hint codes that can be typed now, each with the span's id or the offset that it leads to."""
        return self._hints.visible if self._hints else {}

    @property
    def choices(self) -> list[Choice]:
        """The relation types that are offered now."""
        return self._choices if self._pair else []

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.stop()

    def show_hints(self, hints: Hints | None) -> None:
        """Show hints, or take them away."""
        self._hints = hints
        self._view.show_hints(hints)

    def offer_labels(self, kinds: tuple[EntityType, ...], beside: QRectF) -> None:
        """Show labels as chips; their keys work as always, so nothing waits for an answer."""
        choices = [Choice(kind.id, tag_text(kind.id), kind.color, kind.key) for kind in kinds]
        self._chips.offer(choices, self._view.window_rect(beside).toRect(), self._theme)

    def offer_types(self, head: str, tail: str, kinds: tuple[RelationType, ...], beside: QRectF) -> None:
        """Show relation types as chips and wait for one of them."""
        self._pair = (head, tail)
        self._choices = _with_keys(kinds)
        self._chips.offer(self._choices, self._view.window_rect(beside).toRect(), self._theme)

    def hide_chips(self) -> None:
        """Take labels away; relation types stay until one is taken or the question is dropped."""
        if self._pair is None:
            self._chips.hide()

    def stop(self) -> None:
        """Drop whatever is being asked."""
        self._pair = None
        self._chips.hide()
        self.show_hints(None)

    def answer(self, stroke: Stroke) -> None:
        """A key while something waits for it; one that fits nothing is passed over."""
        if stroke.key == "escape":
            self.stop()
        elif self._pair:
            choice = next((choice for choice in self._choices if choice.key == stroke.key), None)
            if choice:
                self._on_chosen(choice.id)
        elif self._hints and (after := self._hints.type(stroke.key)):
            if after.found is None:
                self.show_hints(after)
                return
            self.show_hints(None)
            self.taken.emit(HintTaken(after.purpose, after.found, stroke.shift))

    def _on_chosen(self, choice: str) -> None:
        pair, self._pair = self._pair, None
        self._chips.hide()
        self.taken.emit(TypeTaken(*pair, choice) if pair else LabelTaken(choice))

    def _on_scrolled(self) -> None:
        self.hide_chips()


def _with_keys(kinds: tuple[RelationType, ...]) -> list[Choice]:
    """The types as choices; one whose key is missing or taken gets the first digit that is free."""
    taken: set[str] = set()
    choices = []
    for kind in kinds:
        key = kind.key if kind.key and kind.key not in taken else next((d for d in "1234567890" if d not in taken), "")
        taken.add(key)
        choices.append(Choice(kind.id, tag_text(kind.id), kind.color, key))
    return choices
