"""Marks an article by keys alone, as someone who knows the keys would, and counts every key that is pressed.

What to press is planned with the program's own pure functions; what happens is done by real key events.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QListView

from annotations import arabic
from desktop import posting
from desktop.article.caret import BOUNDARY_MOVES
from desktop.article.cutting import cuts_at
from desktop.article.hints import hints_for
from desktop.keymap import Keymap
from desktop.keys import Stroke

if TYPE_CHECKING:
    from annotations.document import Span
    from desktop.app import App
    from desktop.article.cutting import WordCut
    from desktop.article.view import ArticleView

MOST_KEYS = 7
KEYMAP = Keymap()


@dataclass(frozen=True)
class _State:
    """Where the caret stands, what is selected, and which cut of the word was asked for last."""

    caret: int
    selected: tuple[int, int] = (0, 0)
    asked: int = -1


@dataclass
class Typist:
    """Presses keys in the window of an app and counts them.

    Attributes:
        keys: How many keys were pressed so far.
    """

    app: App
    keys: int = 0
    pressed: list[str] = field(default_factory=list)
    _seen: dict[tuple[int, int], list[WordCut]] = field(default_factory=dict)

    # Spans

    def mark(self, start: int, end: int, label_key: str) -> Span:
        """Mark [start, end), in code points, by the cheapest way that is found."""
        while not (plans := self._plans(start, end)):
            self._press_all(KEYMAP.strokes("page-down" if start > self._view.selection.caret else "page-up"))
        self._press_all(min(plans, key=len))
        self._press(Stroke(label_key))
        span = self.app.controller.span
        assert span
        assert (span.start, span.end) == (start, end), (span.text, self.pressed[-9:])
        return span

    def _plans(self, start: int, end: int) -> list[list[Stroke]]:
        """The ways there are; none where the words are out of view."""
        plans = (
            self._near(start, end),
            self._by_hint(start, end, to_last=False),
            self._by_hint(start, end, to_last=True),
        )
        return [plan for plan in plans if plan is not None]

    def _near(self, start: int, end: int) -> list[Stroke] | None:
        """By steps from where the caret is; from a current span its text can be grown into an enclosing one."""
        desk = self.app.controller.desk
        if span := desk.span:
            steps = self._plan(_State(span.end), start, end, steps_first=True)
            grown = self._plan(_State(span.end, (span.start, span.end)), start, end)
            by_text = None if grown is None else [*KEYMAP.strokes("span-to-text"), *grown]
            return min((plan for plan in (steps, by_text) if plan is not None), key=len, default=None)
        return self._plan(_State(desk.view.selection.caret), start, end)

    def _by_hint(self, start: int, end: int, *, to_last: bool) -> list[Stroke] | None:
        """By the hint of the first word, and with Shift by that of the last one."""
        desk = self.app.controller.desk
        word, last = arabic.word_at(desk.text, start), arabic.word_at(desk.text, end - 1)
        if word is None or last is None:
            return None
        code = self._code(word[0])
        if code is None:
            return None
        strokes = [KEYMAP.strokes("jump")[0], *map(Stroke, code)]
        state = _State(word[0])
        if to_last:
            if last == word:
                return None
            strokes += [KEYMAP.strokes("jump")[0], *map(Stroke, self._code(last[0], caret=word[0]) or "zz")]
            strokes[-1] = strokes[-1]._replace(shift=True)
            state = _State(last[1], (word[0], last[1]))
        rest = self._plan(state, start, end)
        return None if rest is None else strokes + rest

    def _code(self, word: int, caret: int | None = None) -> str | None:
        """The hint that a word would get, the caret standing somewhere."""
        targets = self.app.controller.jumping.word_targets(caret)
        return next((code for code, target in hints_for(targets).targets.items() if target == word), None)

    # Relations

    def relate(self, head: str, tail: str, label: str) -> None:
        """Relate the current span, one of the two, to the other; from the list where that is out of view."""
        controller = self.app.controller
        current = controller.span
        assert current
        backwards = current.id == tail
        self._press_all(KEYMAP.strokes("relate-as-tail" if backwards else "relate")[:1])
        other = head if backwards else tail
        code = next((code for code, target in controller.hinted.items() if target == other), None)
        if code is None:
            self._from_list(other)
        else:
            self._press_all(list(map(Stroke, code)))
        choice = next((choice for choice in controller.choices if choice.id == label), None)
        if choice:
            self._press(Stroke(choice.key))

    def _from_list(self, other: str) -> None:
        """Open the list of all targets and type as much of the other one's text as it needs to come first."""
        picker = self.app.window.picker
        if not picker.isVisible():
            self._press(Stroke("r"))
        typed, shown = picker.findChild(QLineEdit), picker.findChild(QListView)
        wanted = self.app.controller.desk.spans[other].text
        for letter in wanted:
            if self._first(shown) == other:
                break
            posting.press_key(typed, letter, text=letter)
            self.keys += 1
        assert self._first(shown) == other, wanted
        posting.press_key(typed, "enter")
        self.keys += 1

    @staticmethod
    def _first(shown: QListView) -> str:
        return shown.model().item(0).id

    # Underneath

    @property
    def _view(self) -> ArticleView:
        return self.app.window.article

    def _press_all(self, strokes: list[Stroke] | tuple[Stroke, ...]) -> None:
        for stroke in strokes:
            self._press(stroke)

    def _press(self, stroke: Stroke) -> None:
        self.keys += 1
        self.pressed.append(stroke.key)
        posting.press_key(self._view, stroke.key, shift=stroke.shift, ctrl=stroke.ctrl)

    def _plan(self, state: _State, start: int, end: int, *, steps_first: bool = False) -> list[Stroke] | None:
        """The fewest keys that select [start, end), or that put the caret where a label key means just that.

        ``steps_first`` says that a span is current, which only a step of the caret lets go of.
        """
        waiting: deque[tuple[_State, list[Stroke]]] = deque([(state, [])])
        seen = {state}
        while waiting:
            now, strokes = waiting.popleft()
            if self._meant(now) == (start, end) and (strokes or not steps_first):
                return strokes
            if len(strokes) < MOST_KEYS:
                for stroke, after in self._steps(now, only_caret=steps_first and not strokes):
                    if after not in seen:
                        seen.add(after)
                        waiting.append((after, [*strokes, stroke]))
        return None

    def _steps(self, now: _State, *, only_caret: bool) -> list[tuple[Stroke, _State]]:
        """What one key makes of a state."""
        text = self.app.controller.desk.text
        found = [(KEYMAP.strokes("word-left")[0], _State(arabic.next_word_start(text, now.caret)))]
        if only_caret:
            return found
        meant = self._meant(now)
        for name, (move_start, move_end) in BOUNDARY_MOVES.items():
            start, end = move_start(text, meant[0]), move_end(text, meant[1])
            if meant[1] and start < end:
                found.append((KEYMAP.strokes(name)[0], _State(end, (start, end))))
        cuts = self._cuts(now.selected[0] if now.selected[1] else now.caret)
        if cuts:
            asked = (now.asked + 1) % len(cuts)
            part = cuts[asked].part
            found.append((KEYMAP.strokes("select-word")[0], _State(part[1], part, asked)))
        return found

    def _meant(self, state: _State) -> tuple[int, int]:
        """What a label key would mark."""
        cuts = [] if state.selected[1] else self._cuts(state.caret)
        return state.selected if state.selected[1] else cuts[0].part if cuts else (0, 0)

    def _cuts(self, offset: int) -> list[WordCut]:
        desk = self.app.controller.desk
        known = len(desk.spans)  # what has been marked since may speak for other cuts
        if (offset, known) not in self._seen:
            self._seen[offset, known] = cuts_at(desk.text, offset, desk.policy, is_name=desk.is_name)
        return self._seen[offset, known]
