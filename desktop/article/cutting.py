"""The word that a person means at a place, by the project's clitic policy, and the next cut of it when asked again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from annotations import arabic
from annotations.clitics import cuts_by_policy

if TYPE_CHECKING:
    from collections.abc import Callable

_NEARBY = 100_000
"""How far from a word another one counts as attested, in code points."""


class WordCut(NamedTuple):
    """A word and the part of it that is proposed, each [start, end) in code points of the article."""

    word: tuple[int, int]
    part: tuple[int, int]


def cuts_at(text: str, offset: int, policy: str, *, is_name: Callable[[str], bool] = lambda _: False) -> list[WordCut]:
    """The cuts of the word at an offset, in the order in which they are offered; none where there is no word."""
    word = arabic.word_at(text, offset)
    if word is None:
        return []
    start, end = word

    def known(form: str) -> bool:
        return is_name(form) or _stands_free(text, form, start)

    return [
        WordCut(word, (start + cut.start, start + cut.end))
        for cut in cuts_by_policy(text[start:end], policy, known=known, is_name=is_name)
    ]


def _stands_free(text: str, form: str, near: int) -> bool:
    """True where the form is a word of its own somewhere near an offset."""
    low, high = max(0, near - _NEARBY), near + _NEARBY
    place = text.find(form, low, high)
    while place >= 0:
        if arabic.word_at(text, place) == (place, place + len(form)):
            return True
        place = text.find(form, place + 1, high)
    return False


class Cycle:
    """Which cut of which word was proposed last, so that asking again gives the next one."""

    def __init__(self) -> None:
        self._last: WordCut | None = None

    def forget(self) -> None:
        """Begin anew with whatever word is asked about next."""
        self._last = None

    def next(self, cuts: list[WordCut]) -> WordCut | None:
        """The first cut of another word, or the one behind the last of the same word."""
        place = cuts.index(self._last) + 1 if self._last in cuts else 0
        self._last = cuts[place % len(cuts)] if cuts else None
        return self._last
