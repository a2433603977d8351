"""What the article asks in the middle of the work, and how keys answer: hints to type, choices to take.

It shows hints in the view and choices as chips, and calls back with the answer; it knows neither the session nor what
the answer means.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.article.chips import Chips, Choice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QRectF

    from desktop.article.hints import Hints, Target
    from desktop.article.view import ArticleView
    from desktop.keys import Stroke
    from desktop.theme import Theme

Taken = Callable[["Target", bool], None]
"""Told what a hint leads to, and whether Shift was held."""

Chosen = Callable[[str], None]
"""Told the id of a choice."""


@dataclass(frozen=True)
class _Hinting:
    hints: Hints
    taken: Taken
    others: Mapping[str, Callable[[], None]] = field(default_factory=dict)


@dataclass(frozen=True)
class _Choosing:
    choices: Sequence[Choice]
    chosen: Chosen
    skipped: Callable[[], None] | None = None


class Asking(QObject):
    """Hints and chips over one article view; at most one question waits for a key.

    Signals:
        hinted_at: Letters are shown and wait to be typed.
        hints_gone: They are not any more.
    """

    hinted_at = Signal()
    hints_gone = Signal()

    def __init__(self, view: ArticleView, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._theme = theme
        self._chips = Chips(view.viewport())
        self._chips.chosen.connect(self._on_chip)
        self._chips.pinned.connect(self._on_pin)
        self._hinting: _Hinting | None = None
        self._choosing: _Choosing | None = None
        self._offered: Chosen = lambda _: None
        self._pinned: Chosen = lambda _: None
        view.verticalScrollBar().valueChanged.connect(self.hide_offer)

    @property
    def waits_for_key(self) -> bool:
        """True while the next key is an answer, not a command."""
        return self._hinting is not None or self._choosing is not None

    @property
    def hinted(self) -> dict[str, Target]:
        """The hint codes that can be typed now, each with what it leads to."""
        return self._hinting.hints.visible if self._hinting else {}

    @property
    def choices(self) -> Sequence[Choice]:
        """The choices that wait for a key."""
        return self._choosing.choices if self._choosing else ()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.stop()

    def hint(self, hints: Hints, taken: Taken, *, others: Mapping[str, Callable[[], None]] | None = None) -> None:
        """Show hints and wait for one to be typed. ``others`` are keys that mean something else meanwhile."""
        self.stop()
        self._show(_Hinting(hints, taken, others or {}))
        self.hinted_at.emit()

    def choose(
        self,
        choices: Sequence[Choice],
        chosen: Chosen,
        beside: QRectF,
        *,
        title: str = "",
        skipped: Callable[[], None] | None = None,
    ) -> None:
        """Show choices as chips and wait for one of them. ``skipped`` is called where Enter is pressed instead."""
        self.stop()
        self._choosing = _Choosing(choices, chosen, skipped)
        self._chips.offer(choices, self._view.window_rect(beside).toRect(), self._theme, title=title)

    def offer(self, choices: Sequence[Choice], taken: Chosen, pinned: Chosen | None, beside: QRectF) -> None:
        """Show choices as chips for the mouse; keys work as always, so nothing waits for an answer.

        ``pinned`` is told the choice whose pin was clicked instead; without it there are no pins.
        """
        self._offered, self._pinned = taken, pinned or (lambda _: None)
        self._chips.offer(choices, self._view.window_rect(beside).toRect(), self._theme, with_pins=pinned is not None)

    def hide_offer(self) -> None:
        """Take chips away that wait for no answer."""
        if self._choosing is None:
            self._chips.hide()

    def stop(self) -> None:
        """Drop whatever is being asked."""
        self._choosing = None
        self._chips.hide()
        self._show(None)

    def answer(self, stroke: Stroke) -> None:
        """A key while something waits for it; one that fits nothing is passed over."""
        if stroke.key == "escape":
            self.stop()
        elif self._choosing:
            self._answer_choice(self._choosing, stroke)
        elif self._hinting:
            self._answer_hint(self._hinting, stroke)

    def take(self, target: Target) -> bool:
        """A place was clicked: it is the answer where a hint leads there. Returns whether it was."""
        hinting = self._hinting
        if hinting is None or target not in hinting.hints.targets.values():
            return False
        self._show(None)
        hinting.taken(target, False)  # noqa: FBT003 - Shift was not held
        return True

    def _answer_choice(self, choosing: _Choosing, stroke: Stroke) -> None:
        choice = next((choice for choice in choosing.choices if choice.key == stroke.key), None)
        if choice:
            self._on_chip(choice.id)
        elif stroke.key == "enter" and choosing.skipped:
            self.stop()
            choosing.skipped()

    def _answer_hint(self, hinting: _Hinting, stroke: Stroke) -> None:
        if stroke.key in hinting.others:
            hinting.others[stroke.key]()
        elif after := hinting.hints.type(stroke.key):
            if after.found is None:
                self._show(_Hinting(after, hinting.taken, hinting.others))
                return
            self._show(None)
            hinting.taken(after.found, stroke.shift)

    def _on_chip(self, choice: str) -> None:
        choosing, self._choosing = self._choosing, None
        self._chips.hide()
        (choosing.chosen if choosing else self._offered)(choice)

    def _on_pin(self, choice: str) -> None:
        self._chips.hide()
        self._pinned(choice)

    def _show(self, hinting: _Hinting | None) -> None:
        were_shown, self._hinting = self._hinting is not None, hinting
        self._view.show_hints(hinting.hints if hinting else None)
        if were_shown and hinting is None:
            self.hints_gone.emit()


def with_keys(choices: Sequence[Choice]) -> list[Choice]:
    """The choices; one whose key is missing or taken gets the first digit or letter that is free."""
    taken: set[str] = set()
    found = []
    for choice in choices:
        own = choice.key if choice.key and choice.key not in taken else ""
        key = own or next((free for free in "1234567890qtyuopsdfghjkzcvbm" if free not in taken), "")
        taken.add(key)
        found.append(choice._replace(key=key))
    return found
